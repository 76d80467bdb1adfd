import test from 'ava';
import { MemoryDrive } from '../../emulator/index.js';
import { crc16, RECEIVER_SAYS } from '../../firmware/index.js';
import { ACK, bench, block, EOT, type Host, NAK, pattern } from '../emulator/board/bench.js';
import {
  boardWithReceiver,
  failed,
  hex,
  okLine,
  receiver,
  sendBlocks,
  start,
  stored,
  untilPrompt,
} from './receiver-bench.js';

test('it fits 1,024 bytes', (t) => {
  t.true(receiver.com.length <= 1024);
  t.is(receiver.records, receiver.com.length / 128);
  t.is(receiver.crc, crc16(receiver.com));
});

const SIZES: readonly (readonly [name: string, sizes: readonly number[]])[] = [
  ['no blocks at all', []],
  ['one block', [128]],
  ['three blocks', [128, 128, 128]],
  ['1K blocks', [1024, 1024]],
  ['1K and 128 mixed', [1024, 128, 1024, 128]],
  ['numbers that wrap', Array<number>(300).fill(128)],
];

for (const [name, sizes] of SIZES) {
  test(`a file of ${name}`, (t) => {
    const { host, said } = start();
    t.regex(said, RECEIVER_SAYS.ready);
    t.true(said.endsWith('\nC'));
    const data = sendBlocks(host, sizes);
    t.is(host.exchange([EOT], 1), `\x06${okLine(data)}`);
    t.deepEqual(stored(host), data);
    t.regex(okLine(data), RECEIVER_SAYS.success);
  });
}

test('without a name it says its own CRC, on a loaded or a saved copy', (t) => {
  for (const command of ['ULMRX', 'ULMRX *.COM', 'ULMRX F?.BIN']) {
    const { said } = start(command);
    const [, crc, records] = RECEIVER_SAYS.self.exec(said) ?? [];
    t.is(crc, hex(receiver.crc), said);
    t.is(Number(records), receiver.records);
    t.true(said.endsWith('\r\nA>'));
  }
});

test('a copy that is damaged says another CRC', (t) => {
  const host = bench();
  const damaged = receiver.com.slice();
  damaged[receiver.imageBytes - 100] ^= 0x01; // in a text
  host.drive.write(0, 'ULMRX.COM', damaged);
  const [, crc] = RECEIVER_SAYS.self.exec(host.exchange('ULMRX\r', 0.5)) ?? [];
  t.is(crc, hex(crc16(damaged)));
});

test('the image stays as it was loaded, so that it can be saved after it ran', (t) => {
  const { host } = start();
  sendBlocks(host, [1024]);
  host.exchange([EOT], 1);
  host.exchange(`SAVE ${receiver.com.length / 256} COPY.COM\r`, 0.5);
  t.deepEqual(host.drive.read(0, 'COPY.COM'), receiver.com);
});

test('a file that exists is refused, and stays', (t) => {
  const host = boardWithReceiver();
  const old = pattern(256);
  host.drive.write(0, 'F.BIN', old);
  const said = host.exchange('ULMRX F.BIN\r', 0.5);
  t.regex(said, failed('exists'));
  t.true(said.endsWith('\r\nA>'));
  t.deepEqual(stored(host), old);
});

test('the drive in the name is honoured', (t) => {
  const b = new MemoryDrive();
  const a = new MemoryDrive({ 'ULMRX.COM': receiver.com });
  const host = bench({ drives: { A: a, B: b } });
  host.exchange('ULMRX B:F.BIN\r', 0.5);
  const data = sendBlocks(host, [128]);
  t.is(host.exchange([EOT], 1), `\x06${okLine(data)}`);
  t.deepEqual(b.read(0, 'F.BIN'), data);
  t.is(a.list().length, 1);
});

test('what was received runs, and the receiver runs again', (t) => {
  const { host } = start('ULMRX UP.COM');
  const program = new Uint8Array(128).fill(0x1a);
  program.set([0x11, 0x09, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc9, ...new TextEncoder().encode('uploaded$')]);
  host.send(block(1, program));
  host.next(2);
  host.exchange([EOT], 1);
  t.is(host.exchange('UP\r'), 'UP\r\r\nuploaded\r\nA>');
  start('ULMRX F.BIN', host);
  const data = sendBlocks(host, [1024]);
  t.is(host.exchange([EOT], 1), `\x06${okLine(data)}`);
});

test('a full disk is told', (t) => {
  const host = boardWithReceiver();
  // The disk holds 8,160 KB: this leaves a few.
  host.drive.write(0, 'BIG.DAT', new Uint8Array(8152 * 1024));
  start('ULMRX F.BIN', host);
  let taken = 0;
  do host.send(block(++taken, pattern(1024)));
  while (taken < 10 && host.next(2) === ACK);
  t.true(taken > 2 && taken < 10);
  const said = untilPrompt(host);
  t.regex(said, failed('disk-full'));
  t.is(stored(host), undefined);
});

test('a full directory is told', (t) => {
  const host = boardWithReceiver();
  for (let n = 0; n < 1023; n++) host.drive.write(0, `F${n}`, pattern(1));
  t.regex(host.exchange('ULMRX F.BIN\r', 1), failed('directory-full'));
});

test('an end of the file that comes again is not left for the CCP', (t) => {
  const { host } = start();
  const data = sendBlocks(host, [128]);
  host.send([EOT]);
  t.is(host.next(1), ACK);
  host.send([EOT]);
  host.pass(1);
  t.is(host.take(), okLine(data));
  t.regex(host.exchange('DIR\r', 0.5), /^DIR\r/);
});

test("the LF behind a command's CR is no reason to wait", (t) => {
  const host = boardWithReceiver();
  const said = host.exchange('ULMRX F.BIN\r\n', 0.5);
  t.true(said.endsWith('C'));
  sendBlocks(host, [128]);
  t.pass();
});

/** Makes CONST take so many T-states more, as on a BIOS that switches banks. */
function slowBios(host: Host, turns: number): void {
  const { memory } = host.board.machine;
  const entry = memory[1] + 256 * memory[2] + 3;
  const routine = 0xff80;
  // LD B,turns : DJNZ $ : JP the old target
  memory.set([0x06, turns, 0x10, 0xfe, 0xc3, memory[entry + 1], memory[entry + 2]], routine);
  memory.set([routine & 0xff, routine >> 8], entry + 1);
}

for (const [clockHz, turns] of [
  [2_500_000, 0],
  [2_500_000, 20],
  [4_000_000, 0],
  [7_372_800, 0],
  [7_372_800, 110],
  [18_432_000, 110],
  [20_000_000, 0],
] as const) {
  test(`its patience at ${clockHz / 1e6} MHz, CONST ${13 * turns} T longer`, (t) => {
    const host = boardWithReceiver({ clockHz });
    if (turns > 0) slowBios(host, turns);
    host.send('ULMRX F.BIN\r');
    host.pass(11);
    const heard = host.timed();
    const said = String.fromCharCode(...heard.map(({ byte }) => byte));
    const first = said.indexOf('\nCC') + 1;
    t.true(first > 0, said);
    const every = heard[first + 1].at - heard[first].at;
    t.true(every > 0.7 && every < 10, `invites every ${every} s`);
    // A block that stops: the pause that it bears within one, and all until the NAK.
    sendBlocks(host, [128]);
    host.send(block(2, pattern(128)).subarray(0, 50));
    const nak = host.next(10);
    t.is(nak, NAK);
    t.log(`invites every ${every.toFixed(1)} s`);
  });
}
