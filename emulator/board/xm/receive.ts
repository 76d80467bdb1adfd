import type { Task } from '../../cpm/task.js';
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
  /** Seconds between the first byte of a block and the look for its second. */
  readonly block: number;
  /** The same at the first block of all. */
  readonly firstBlock: number;
  /** The most bytes that there is room for. */
  readonly room: number;
}

/** It invites 15 times with `CK` (or C), then 5 times with NAK, a second after which it gives up. */
const INVITATIONS = { crc: 15, all: 20 } as const;
const LAST_WAIT = 1;
const QUIET = 1;
const CR = 0x0d;
/** A CAN counts only when nothing follows it for so many seconds, and then a second one does. */
const CANCEL = { pause: 0.1, second: 4 } as const;
/** What it takes for its own echo, or for nothing. */
const IGNORED = [0, C, NAK];

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
  let due = line.seconds + options.firstInvitation;

  const limit = () => (started ? MAX_ERRORS : INVITATIONS.all);
  /** Asks for a block, the first or the one that failed; after the last time only a second is left for it. */
  function* ask(): Task<void> {
    if (!started) crc = !options.checksumOnly && tries < INVITATIONS.crc;
    if (started || !crc) yield* line.put(NAK);
    else yield* line.put(...(options.smallOnly ? [C] : [C, K]));
    tries++;
    due = line.seconds + (tries >= limit() ? LAST_WAIT : options.patience);
  }
  function* acknowledge(): Task<void> {
    yield* line.put(ACK);
    tries = 0;
    due = line.seconds + options.patience;
  }

  for (;;) {
    let byte = yield* line.get(due - line.seconds);
    if (byte === CAN) {
      yield* line.pause(CANCEL.pause);
      if (line.waiting) continue;
      byte = yield* line.get(CANCEL.second);
      if (byte === CAN) return { kind: 'cancelled' };
    }
    if (byte === EOT) {
      // It has no use for an empty file.
      if (blocks.length === 0) return { kind: 'cancelled' };
      yield* line.put(ACK);
      return { kind: 'complete', bytes: joined(blocks, length) };
    }
    if (IGNORED.includes(byte)) continue;
    let block: Block | 'silence' | 'damaged' = byte === TIMEOUT ? 'silence' : 'damaged';
    if (byte === SOH || byte === STX) {
      yield* line.pause(started ? options.block : options.firstBlock);
      if (!started) tries = 0;
      started = true;
      block = yield* takeBlock(line, byte === SOH ? 128 : 1024, crc);
    }
    if (block === 'silence' || block === 'damaged') {
      if (block === 'damaged') yield* line.purge(QUIET);
      if (tries >= limit()) return { kind: 'cancelled' };
      yield* ask();
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
      yield* line.purge(QUIET);
      yield* line.put(CAN);
      yield* line.purge(QUIET);
      yield* line.put(CR);
      return { kind: 'aborted' };
    }
  }
}

/** The rest of a block after its first byte. */
function* takeBlock(line: LineReader, size: number, crc: boolean): Task<Block | 'silence' | 'damaged'> {
  const rest = yield* line.take(2 + size + (crc ? 2 : 1));
  if (!rest) return 'silence';
  if ((rest[0] ^ rest[1]) !== 0xff) return 'damaged';
  const data = rest.subarray(2, 2 + size);
  const sum = crc ? (rest[2 + size] << 8) | rest[3 + size] : rest[2 + size];
  return sum === (crc ? crc16(data) : checksum(data)) ? { number: rest[0], data } : 'damaged';
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
