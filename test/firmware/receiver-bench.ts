import type { BoardOptions } from '../../emulator/index.js';
import { buildReceiver, crc16, RECEIVER_SAYS, type ReceiverFailure } from '../../firmware/index.js';
import { ACK, bench, block, type Host, pattern } from '../emulator/board/bench.js';

export const receiver = buildReceiver();

/** A period of the receiver's patience at 7.37 MHz, with a margin, in seconds. */
export const PERIOD = 0.9;

/** A board with the receiver on its disk. */
export function boardWithReceiver(options: BoardOptions = {}): Host {
  const host = bench(options);
  host.drive.write(0, 'ULMRX.COM', receiver.com);
  return host;
}

/** Runs the receiver up to its first invitation, or to the prompt where it refuses; gives what it said too. */
export function start(command = 'ULMRX F.BIN', host = boardWithReceiver()): { host: Host; said: string } {
  return { host, said: host.exchange(`${command}\r`, 0.5) };
}

/** Lets time pass until the CCP's prompt stands, and gives what was said. */
export function untilPrompt(host: Host, seconds = 200): string {
  let text = '';
  for (let left = seconds; left > 0; left -= 0.25) {
    host.pass(0.25);
    text += host.take();
    if (text.endsWith('\r\nA>')) return text;
  }
  throw new Error(`no prompt after ${JSON.stringify(text)}`);
}

export const failed = (failure: ReceiverFailure): RegExp => RECEIVER_SAYS.failures[failure];

export const hex = (crc: number): string => crc.toString(16).toUpperCase().padStart(4, '0');

/** What it says of a whole file, and the prompt. */
export const okLine = (data: Uint8Array): string =>
  `\r\nCRC ${hex(crc16(data))} ${data.length / 128} records OK\r\n\r\nA>`;

export const stored = (host: Host): Uint8Array | undefined => host.drive.read(0, 'F.BIN');

/** Sends blocks of these sizes; all must be acknowledged. Gives their data. */
export function sendBlocks(host: Host, sizes: readonly number[]): Uint8Array {
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
