import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { type BoardOptions, bench, pattern } from './bench.js';
import { hexFile, searlePackage } from './intel-hex.js';

function classic(options: BoardOptions = {}) {
  const host = bench({ kind: 'classic', ...options });
  host.pass(1);
  host.take();
  return host;
}

/** Starts DOWNLOAD as it wants it: CR LF, no wait before what follows where the line is held. */
function download(options: { rtscts: boolean; rate?: number; text: string; command?: string }) {
  const host = classic({ flowControl: options.rtscts });
  host.send(options.command ?? 'download f.bin\r\n');
  if (!options.rtscts) host.pass(1.5);
  const began = host.board.now;
  host.send('U0\r');
  if (options.rate === undefined) host.send(options.text);
  else host.paced(options.text, options.rate);
  const shown = host.until('A>', options.rate === undefined ? 30 : 2);
  const seconds = (host.board.now - began) / host.board.clockHz;
  return { host, shown, seconds, file: host.drive.read(0, 'F.BIN') };
}

test('A: has DOWNLOAD alone, C: the tools, and there is no XM', (t) => {
  const host = classic({ drives: {} });
  t.is(host.exchange('dir\r'), 'dir\r\r\nA: DOWNLOAD COM\r\nA>');
  t.is(host.exchange('dir c:\r'), 'dir c:\r\r\nC: LOAD     COM : PIP      COM : STAT     COM\r\nA>');
  t.is(host.exchange('xm\r'), 'xm\r\r\nXM?\r\n\r\nA>');
});

test('DOWNLOAD takes a package: a dot for each record, a new line after 64, OK', (t) => {
  const data = pattern(66 * 128 + 5);
  const { shown, file, seconds } = download({ rtscts: true, text: searlePackage(data) });
  t.true(shown.endsWith(`\r\n${'.'.repeat(64)}\r\n...\r\nOK\r\nA>`));
  t.deepEqual(file?.slice(0, data.length), data);
  t.is(file?.length, 67 * 128);
  // The program's load and the warm boot are 1.4 s of it.
  const speed = data.length / (seconds - 1.4);
  t.true(Math.abs(speed / 2540 - 1) < 0.03, `${speed}`);
});

test('DOWNLOAD without RTS/CTS: 2,000 characters a second go, 3,000 do not', (t) => {
  const data = pattern(4096);
  const run = (rate: number) => download({ rtscts: false, rate, text: searlePackage(data) }).file;
  t.deepEqual(run(2000), data);
  t.not(run(3000)?.length, data.length);
});

const REFUSED: [name: string, spoil: (text: string) => string, message: string][] = [
  ['a wrong sum', (text) => text.replace(/..$/, '00'), '======Checksum Error======'],
  ['a wrong length', (text) => text.replace(/..(..)$/, '00$1'), '======File Length Error======'],
  ['a byte lost', (text) => text.replace(/^:..../, ':'), '======File Length Error======'],
];

for (const [name, spoil, message] of REFUSED) {
  test(`DOWNLOAD with ${name} says so, and the file is there all the same`, (t) => {
    const { shown, file } = download({ rtscts: true, text: spoil(searlePackage(pattern(300))) });
    t.regex(shown, new RegExp(`${message}\r\nA>$`));
    t.truthy(file);
  });
}

test('its sum misses swapped bytes', (t) => {
  const text = searlePackage(Uint8Array.of(1, 2, 3));
  const { shown, file } = download({ rtscts: true, text: text.replace('0102', '0201') });
  t.regex(shown, /OK/);
  t.deepEqual(file?.slice(0, 3), Uint8Array.of(2, 1, 3));
});

test('CR alone and a wait: the first dot swallows a character of the data', (t) => {
  const host = classic();
  host.exchange('download f.bin\r', 2);
  host.exchange('U0\r');
  const shown = host.exchange(searlePackage(pattern(300)), 5);
  t.is(shown, '..', 'it hangs');
  // One digit is gone: the > was taken for one.
  t.regex(host.exchange('>0000', 2), /======File Length Error======/);
});

test('it deletes the old file before the first byte', (t) => {
  const drive = new MemoryDrive({ 'F.BIN': pattern(500) });
  const host = classic({ drives: { A: drive } });
  host.exchange('download f.bin\r\n', 1.5);
  t.is(drive.read(0, 'F.BIN')?.length, 500);
  host.exchange('U0\r:41');
  t.is(drive.read(0, 'F.BIN')?.length, 0);
});

test('U sets the user area', (t) => {
  const host = classic();
  host.send(`download f.bin\r\nU5\r${searlePackage(pattern(128))}`);
  host.until('OK');
  t.is(host.drive.read(5, 'F.BIN')?.length, 128);
});

/** Brings a file over with PIP and LOAD; says what is there then. */
function pipAndLoad(options: { rtscts: boolean; rate?: number }) {
  const host = classic({ flowControl: options.rtscts });
  const data = pattern(1024);
  host.exchange('c:pip x.hex=con:\r', 2);
  const text = hexFile(data);
  if (options.rate === undefined) host.send(text);
  else host.paced(text, options.rate);
  host.pass(options.rate === undefined ? 4 : 0.5);
  host.exchange('\x1a', 2);
  const shown = host.exchange('c:load x\r', 3);
  return { shown, good: host.drive.read(0, 'X.COM')?.every((byte, i) => byte === data[i]) ?? false };
}

test('PIP and LOAD make a program of Intel HEX', (t) => {
  const { shown, good } = pipAndLoad({ rtscts: true });
  t.true(good);
  t.true(
    shown.endsWith(
      '\r\nFIRST ADDRESS 0100\r\nLAST  ADDRESS 04FF\r\nBYTES READ    0400\r\nRECORDS WRITTEN 08\r\n\r\nA>',
    ),
  );
});

for (const [rate, clean] of [
  [1500, true],
  [2000, false],
] as const) {
  test(`PIP without RTS/CTS at ${rate} characters a second is ${clean ? 'clean' : 'not'}`, (t) => {
    t.is(pipAndLoad({ rtscts: false, rate }).good, clean);
  });
}

test('one overrun desynchronises the console until a reset', (t) => {
  const host = classic({ flowControl: false });
  host.exchange('c:stat\r', 0.1);
  host.exchange('x'.repeat(40), 2);
  t.is(host.board.overruns, 7);
  host.exchange('\x18');
  t.not(host.exchange('dir\r', 0.5).slice(0, 3), 'dir');
  host.board.reset();
  host.pass(0.5);
  host.take();
  t.is(host.exchange('dir\r'), 'dir\r\r\nA: DOWNLOAD COM\r\nA>');
});

test("Grant Searle's monitor: a space, dots for a record, Load complete, then CP/M", (t) => {
  const host = classic({ start: 'monitor' });
  t.is(host.exchange('x'), '');
  t.true(host.exchange(' ').endsWith('\r\n>'));
  const shown = host.exchange(hexFile(pattern(256)), 1);
  t.is(shown, `${`${'.'.repeat(16)}\r\n>`.repeat(16)}Load complete.\r\n\r\n>`);
  t.is(host.exchange(':01010000AA00'), '.Checksum error\r\n\r\n>');
  t.is(host.exchange('Q'), 'Q?\r\n>');
  t.is(host.exchange('X'), 'X\r\nBoot CP/M?');
  t.regex(host.exchange('Y'), /Loading CP\/M[\s\S]*\r\nA>$/);
  host.exchange('save 1 p.com\r');
  t.deepEqual(host.drive.read(0, 'P.COM'), Uint8Array.from([0xaa, ...pattern(256).slice(1)]));
});
