import type { Task } from '../cpm/task.js';
import { type LineReader, TIMEOUT } from './line-reader.js';
import { ACK, C, CAN, checksum, crc16, EOT, K, MAX_ERRORS, NAK, type Outcome, SOH, STX } from './xmodem.js';

export interface ReceiveOptions {
  /** Start in checksum mode. */
  readonly checksumOnly: boolean;
  /** Do not offer 1K blocks. */
  readonly smallOnly: boolean;
  /** Seconds before the first invitation, unless a block comes first. */
  readonly firstInvitation: number;
  /** Seconds from one invitation or NAK to the next. */
  readonly patience: number;
  /** The most bytes that there is room for. */
  readonly room: number;
}

/** It invites 15 times with `CK` (or C), then 5 times with NAK, a second after which it gives up. */
const INVITATIONS = { crc: 15, all: 20 } as const;
const LAST_WAIT = 1;
const QUIET = 1;

interface Block {
  readonly number: number;
  readonly data: Uint8Array;
}

/** Receives a file, the ACK of its EOT included. */
export function* receiveFile(line: LineReader, options: ReceiveOptions): Task<Outcome> {
  const blocks: Uint8Array[] = [];
  let length = 0;
  let crc = !options.checksumOnly;
  let started = false;
  let tries = 0;
  let cans = 0;
  let due = line.seconds + options.firstInvitation;

  const limit = () => (started ? MAX_ERRORS : INVITATIONS.all);
  /** Counts a failure, and after the last one leaves only a second for the answer. */
  function* complain(...bytes: number[]): Task<void> {
    tries++;
    yield* line.put(...bytes);
    due = line.seconds + (tries >= limit() ? LAST_WAIT : options.patience);
  }
  function* acknowledge(): Task<void> {
    yield* line.put(ACK);
    tries = 0;
    due = line.seconds + options.patience;
  }
  function* invite(): Task<void> {
    crc = !options.checksumOnly && tries < INVITATIONS.crc;
    if (!crc) yield* complain(NAK);
    else if (options.smallOnly) yield* complain(C);
    else yield* complain(C, K);
  }

  for (;;) {
    const byte = yield* line.get(due - line.seconds);
    if (byte === TIMEOUT) {
      if (tries >= limit()) return { kind: 'cancelled' };
      if (started) yield* complain(NAK);
      else yield* invite();
      continue;
    }
    cans = byte === CAN ? cans + 1 : 0;
    if (cans === 2) return { kind: 'cancelled' };
    if (byte === EOT) {
      yield* line.put(ACK);
      return { kind: 'complete', bytes: joined(blocks, length) };
    }
    // What comes before the first block is an echo or a prompt, and nothing to complain of.
    if (byte === CAN || (!started && byte !== SOH && byte !== STX)) continue;
    if (!started) {
      started = true;
      tries = 0;
    }
    const block =
      byte === SOH || byte === STX ? yield* takeBlock(line, byte === SOH ? 128 : 1024, crc) : undefined;
    if (!block) {
      yield* line.purge(QUIET);
      if (tries >= limit()) return { kind: 'cancelled' };
      yield* complain(NAK);
    } else if (block.number === ((blocks.length + 1) & 0xff)) {
      if (length + block.data.length > options.room) {
        yield* line.put(CAN, CAN);
        yield* line.purge(QUIET);
        return { kind: 'full' };
      }
      blocks.push(block.data);
      length += block.data.length;
      yield* acknowledge();
    } else if (blocks.length > 0 && block.number === (blocks.length & 0xff)) {
      yield* acknowledge();
    } else {
      yield* line.put(CAN);
      yield* line.purge(QUIET);
      return { kind: 'aborted' };
    }
  }
}

/** The rest of a block after its first byte; undefined when it is damaged. */
function* takeBlock(line: LineReader, size: number, crc: boolean): Task<Block | undefined> {
  const rest = yield* line.take(2 + size + (crc ? 2 : 1));
  if (!rest || (rest[0] ^ rest[1]) !== 0xff) return undefined;
  const data = rest.subarray(2, 2 + size);
  const sum = crc ? (rest[2 + size] << 8) | rest[3 + size] : rest[2 + size];
  return sum === (crc ? crc16(data) : checksum(data)) ? { number: rest[0], data } : undefined;
}

function joined(blocks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}
