import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { ACK, type BoardOptions, bench, block, EOT, pattern } from './bench.js';
import { hexFile, record } from './intel-hex.js';

/** RET, which loads and comes back. */
const NOTHING = Uint8Array.of(0xc9);

function romwbw(options: BoardOptions = {}) {
  const host = bench({ kind: 'romwbw', ...options });
  host.pass(1);
  host.take();
  return host;
}

/** Uploads with XM; says what came of it. */
function upload(size: 128 | 1024, options: { rate?: number; rtscts: boolean }) {
  const total = 8192;
  const host = romwbw({ flowControl: options.rtscts });
  host.exchange('xm r f.bin\r', 6.2);
  const data = pattern(total);
  const began = host.board.now;
  let naks = 0;
  for (let n = 1, at = 0; at < total && naks <= 10; ) {
    const bytes = block(n, data.slice(at, at + size));
    if (options.rate === undefined) host.send(bytes);
    else host.paced(bytes, options.rate);
    if (host.next(20) !== ACK) {
      naks++;
    } else {
      n++;
      at += size;
    }
  }
  const seconds = (host.board.now - began) / host.board.clockHz;
  host.exchange([EOT], 2);
  return { naks, speed: total / seconds, whole: host.drive.read(0, 'F.BIN')?.length === total };
}

for (const [size, speed] of [
  [128, 2310],
  [1024, 2470],
] as const) {
  test(`XM with RTS/CTS, blocks of ${size}: no NAK, about ${speed} bytes a second`, (t) => {
    const { naks, speed: measured, whole } = upload(size, { rtscts: true });
    t.true(whole);
    t.is(naks, 0);
    t.true(Math.abs(measured / speed - 1) < 0.05, `${measured}`);
  });

  const WITHOUT: [rate: number | undefined, naks: number | 'fails'][] = [
    [undefined, 'fails'],
    [2000, 0],
    [2500, 1],
    [3000, 'fails'],
  ];
  for (const [rate, naks] of WITHOUT) {
    test(`XM without RTS/CTS, blocks of ${size} at ${rate ?? 'full speed'}: ${naks}`, (t) => {
      const result = upload(size, { rtscts: false, ...(rate !== undefined && { rate }) });
      t.is(result.naks > 10 ? 'fails' : result.naks, naks);
      t.is(result.whole, naks !== 'fails');
    });
  }
}

test('booted from the ROM disk it stands at B>, which has XM and cannot be written', (t) => {
  const host = romwbw({ start: 'rom', drives: {} });
  t.is(host.exchange('\r'), '\r\r\nB>');
  t.regex(host.exchange('dir\r'), /B: LOAD {5}COM : PIP {6}COM : STAT {5}COM : XM {7}COM/);
  t.regex(host.exchange('dir a:\r'), /NO FILE/);
  t.true(host.exchange('xm r foo.com\r', 3).endsWith('\r\nBdos Err On B: Bad Sector'));
  host.exchange(' ', 2);
  t.regex(host.exchange('b:xm r a:foo.com\r', 7), /Receiving: A0:FOO\.COM[\s\S]*CK$/);
  host.exchange(block(1, pattern(128)));
  t.regex(host.exchange([EOT], 1), /Thanks for the upload\r\n\r\nB>$/);
  t.regex(host.exchange('dir a:\r'), /A: FOO {6}COM/);
});

test('DOWNLOAD is there, in user area 15', (t) => {
  const host = romwbw({ drives: {} });
  t.regex(host.exchange('download x\r', 2), /DOWNLOAD\?/);
  host.exchange('user 15\r');
  t.is(host.exchange('dir\r'), 'dir\r\r\nA: DOWNLOAD COM\r\nA>');
});

test('while a program loads about 32 characters are kept', (t) => {
  const drive = new MemoryDrive({ 'N.COM': NOTHING });
  const typed = 'x'.repeat(60);
  const run = (flowControl: boolean) => {
    const host = romwbw({ drives: { A: drive }, flowControl });
    host.exchange('n\r', 0.05);
    host.paced(typed, 1000);
    return { shown: host.until('>xxx', 2) + host.exchange('', 0.3), overruns: host.board.overruns };
  };
  t.true(run(true).shown.endsWith(`>${typed}`));
  const lost = run(false);
  t.is(lost.overruns, 60 - 33);
  t.true(lost.shown.endsWith(`>${'x'.repeat(33)}`));
});

test('of eight pasted commands one or two survive without RTS/CTS, all with it', (t) => {
  const drive = new MemoryDrive({ 'N.COM': NOTHING });
  const run = (flowControl: boolean) => {
    const host = romwbw({ drives: { A: drive }, flowControl });
    host.send('a:n 12345678901\r'.repeat(8));
    host.pass(10);
    return host.take().split('a:n 12345678901\r').length - 1;
  };
  t.is(run(true), 8);
  t.true([1, 2].includes(run(false)));
});

test('the boot loader boots from the ROM disk or a disk, and has the monitor', (t) => {
  const host = romwbw({ start: 'loader' });
  host.board.reset();
  t.true(host.exchange('', 0.1).endsWith('Boot Loader\r\n\r\nBoot [H=Help]: '));
  t.regex(host.exchange('h\r'), /boots CP\/M[\s\S]*Boot \[H=Help\]: $/);
  t.regex(host.exchange('q\r'), /Unknown command/);
  t.regex(host.exchange('c\r', 1), /Loading CP\/M 2\.2[\s\S]*B>$/);
  host.board.reset();
  t.regex(host.exchange('2\r', 1), /\r\nA>$/);
  host.board.reset();
  t.regex(host.exchange('m\r', 1), /Monitor Ready[\s\S]*\r\n>$/);
  t.regex(host.exchange('x\r', 1), /Boot \[H=Help\]: $/);
});

// LD A,'!' : RST 8 : RET
const SHOUT = [0x3e, 0x21, 0xcf, 0xc9];
const LOADS: [name: string, file: string, answer: string][] = [
  ['a file', hexFile(Uint8Array.from(SHOUT), 0x9000), 'Loaded'],
  ['a wrong sum', record(0x9000, SHOUT).replace('CF', 'CE'), 'Checksum Error'],
  ['an extended address', record(0, [0, 0], 4), 'Record Type Error'],
];

for (const [name, file, answer] of LOADS) {
  test(`RomWBW's monitor loads ${name}: silence, then ${answer}`, (t) => {
    const host = romwbw({ start: 'monitor' });
    t.is(host.exchange('L\r'), 'L\r\n');
    t.is(host.exchange(file.trim(), 1), `${answer}\r\n\r\n>`);
  });
}

test("RomWBW's monitor shows and runs what was loaded", (t) => {
  const host = romwbw({ start: 'monitor' });
  host.exchange('L\r');
  host.exchange(LOADS[0][1].trim(), 1);
  t.regex(host.exchange('d9000\r', 1), /9000: {2}3E 21 CF C9 00/);
  t.is(host.exchange('r 9000\r', 1), 'r 9000\r\n!\r\n>');
});
