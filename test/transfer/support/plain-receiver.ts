import { Limit, type Protocol } from '../../../transfer/protocol.js';
import { crc16 } from '../../../transfer/xmodem/crc16.js';

export interface PlainOptions {
  /** Invites with C; else with NAK, and takes checksums. */
  readonly crc?: boolean;
  /** Takes blocks of 1024 bytes. */
  readonly big?: boolean;
  /** What it says before its first invitation. */
  readonly greeting?: string;
  /** How often it refuses the end. */
  readonly nakEnds?: number;
  /** What it says right behind its last ACK. */
  readonly farewell?: string;
  /** It takes so many milliseconds over each block. */
  readonly work?: number;
}

/**
 * A receiver as plain as they come, made from the description of the protocol and of nothing of ours: it takes
 * what is right, acknowledges it at once and asks again for all else after a second of silence.
 */
export function* plainReceiver({
  crc = true,
  big = true,
  greeting = '',
  nakEnds = 0,
  farewell = '',
  work = 0,
}: PlainOptions = {}): Protocol<Uint8Array> {
  const data: number[] = [];
  const invitation = crc ? 0x43 : 0x15;
  let send = Uint8Array.from([...greeting].map((c) => c.charCodeAt(0)).concat(invitation));
  for (let number = 1, refusals = 0; refusals <= 30; ) {
    const header = yield { send, wait: 5000 };
    send = Uint8Array.of(number === 1 ? invitation : 0x15);
    if (header === 4) {
      if (nakEnds-- > 0) {
        send = Uint8Array.of(0x15);
        continue;
      }
      yield { send: Uint8Array.from([6, ...[...farewell].map((c) => c.charCodeAt(0))]) };
      return Uint8Array.from(data);
    }
    const size = header === 1 ? 128 : header === 2 && big ? 1024 : 0;
    const block: number[] = [];
    while (size > 0 && block.length < size + (crc ? 4 : 3)) {
      const input = yield { wait: 1000 };
      if (input === 'timeout') break;
      block.push(input);
    }
    const body = block.slice(2, 2 + size);
    const sum = crc ? crc16(Uint8Array.from(body)) : body.reduce((a, b) => (a + b) & 255, 0);
    const seen = block.slice(2 + size).reduce((high, low) => high * 256 + low, 0);
    const whole = size > 0 && block.length === size + (crc ? 4 : 3) && sum === seen;
    if (whole && block[0]! + block[1]! === 255 && block[0] === (number & 255)) {
      data.push(...body);
      number++;
      refusals = 0;
      yield* pause(work);
      send = Uint8Array.of(6);
    } else if (whole && block[0] === ((number - 1) & 255) && number > 1) {
      send = Uint8Array.of(6);
    } else {
      refusals++;
      send = Uint8Array.of(number === 1 && header === 'timeout' ? invitation : 0x15);
      while (header !== 'timeout' && (yield { wait: 1000 }) !== 'timeout');
    }
  }
  throw new Error('no file came');
}

function* pause(milliseconds: number): Protocol<void> {
  const limit = new Limit(milliseconds);
  while (milliseconds > 0 && !limit.passed) yield { wait: milliseconds, within: limit };
}
