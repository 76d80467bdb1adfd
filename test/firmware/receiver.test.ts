import test from 'ava';
import { type BoardOptions, MemoryDrive } from '../../emulator/index.js';
import { buildReceiver, crc16, RECEIVER_SAYS, type ReceiverFailure } from '../../firmware/index.js';
import { ACK, bench, block, CAN, EOT, type Host, NAK, pattern, SOH } from '../emulator/board/bench.js';

const receiver = buildReceiver();
const C = 0x43;
/** A period of the receiver's patience on these boards, with a margin, in seconds. */
const PERIOD = 1.2;

/** A board with the receiver on its disk, started by a command line; the first invitation has come. */
function start(command = 'ULMRX F.BIN', options: BoardOptions = {}): Host {
  const host = bench(options);
  host.drive.write(0, 'ULMRX.COM', receiver.com);
  host.send(`${command}\r`);
  host.pass(0.5);
  return host;
}

/** Lets time pass until the CCP's prompt stands, and gives what was said. */
function untilPrompt(host: Host, seconds = 200): string {
  let text = '';
  for (let left = seconds; left > 0; left -= 0.25) {
    host.pass(0.25);
    text += host.take();
    if (text.endsWith('\r\nA>')) return text;
  }
  throw new Error(`no prompt after ${JSON.stringify(text)}`);
}

const failed = (failure: ReceiverFailure) => RECEIVER_SAYS.failures[failure];
const okLine = (data: Uint8Array) =>
  `\r\nCRC ${crc16(data).toString(16).toUpperCase().padStart(4, '0')} ${data.length / 128} records OK\r\n\r\nA>`;
const stored = (host: Host, name = 'F.BIN') => host.drive.read(0, name);

/** Sends blocks of these sizes; all must be acknowledged. Gives their data. */
function sendBlocks(host: Host, sizes: readonly number[]): Uint8Array {
  const data = pattern(sizes.reduce((a, b) => a + b, 0));
  let at = 0;
  for (const [i, size] of sizes.entries()) {
    host.send(block(i + 1, data.subarray(at, at + size)));
    const answer = host.next(2);
    if (answer !== ACK) throw new Error(`block ${i + 1} of ${size}: ${answer}`);
    at += size;
  }
  return data;
}

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
    const host = start();
    const said = host.take();
    t.regex(said, RECEIVER_SAYS.ready);
    t.true(said.endsWith('\nC'));
    const data = sendBlocks(host, sizes);
    t.is(host.exchange([EOT], 1), `\x06${okLine(data)}`);
    t.deepEqual(stored(host), data);
    t.regex(okLine(data), RECEIVER_SAYS.success);
  });
}
