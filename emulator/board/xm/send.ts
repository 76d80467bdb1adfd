import type { Task } from '../../cpm/task.js';
import { type LineReader, TIMEOUT } from './line-reader.js';
import {
  ACK,
  C,
  CAN,
  checksum,
  crc16,
  EOT,
  K,
  MAX_ERRORS,
  NAK,
  type Outcome,
  PAD,
  SOH,
  STX,
} from './xmodem.js';

export interface SendOptions {
  /** Never use 1K blocks, even if they are welcome. */
  readonly smallOnly: boolean;
  /** Seconds to wait for the first invitation. */
  readonly firstWait: number;
  /** Seconds to wait for an acknowledgement. */
  readonly patience: number;
}

/** Seconds in which a K may follow a C. */
const K_WAIT = 0.1;
/** Errors on one block after which the blocks that follow it are small. */
const ERRORS_TO_SHRINK = 3;

type Invitation = 'checksum' | 'crc' | 'crc-1k';
type Reply = 'taken' | 'cancelled' | 'gave-up';

/** Sends a file in blocks, the last one filled up with 1Ah. */
export function* sendFile(line: LineReader, file: Uint8Array, options: SendOptions): Task<Outcome> {
  const invitation = yield* awaitInvitation(line, options.firstWait);
  if (!invitation) return { kind: 'cancelled' };
  let large = invitation === 'crc-1k' && !options.smallOnly;
  // Invitations that piled up would be taken for answers.
  yield* line.purge(0);
  for (let at = 0, number = 1; at < file.length; number++) {
    const size = large && file.length - at > 7 * 128 ? 1024 : 128;
    const data = new Uint8Array(size).fill(PAD);
    data.set(file.subarray(at, at + size));
    const sum = invitation === 'checksum' ? [checksum(data)] : [crc16(data) >> 8, crc16(data) & 0xff];
    const block = [size === 128 ? SOH : STX, number & 0xff, ~number & 0xff, ...data, ...sum];
    const { reply, errors } = yield* deliver(line, block, options.patience);
    if (reply !== 'taken') return { kind: reply === 'cancelled' ? 'cancelled' : 'aborted' };
    if (errors >= ERRORS_TO_SHRINK) large = false;
    at += size;
  }
  const { reply } = yield* deliver(line, [EOT], options.patience);
  if (reply === 'taken') return { kind: 'complete', bytes: file };
  return { kind: reply === 'cancelled' ? 'cancelled' : 'aborted' };
}

function* awaitInvitation(line: LineReader, seconds: number): Task<Invitation | undefined> {
  const due = line.seconds + seconds;
  let cans = 0;
  for (;;) {
    const byte = yield* line.get(due - line.seconds);
    cans = byte === CAN ? cans + 1 : 0;
    if (byte === TIMEOUT || cans === 2) return undefined;
    if (byte === NAK) return 'checksum';
    if (byte === C) return (yield* line.get(K_WAIT)) === K ? 'crc-1k' : 'crc';
  }
}

/** Sends until it is acknowledged. What is neither ACK, NAK nor CAN is noise; two CANs in a row end it. */
function* deliver(
  line: LineReader,
  bytes: readonly number[],
  patience: number,
): Task<{ reply: Reply; errors: number }> {
  for (let errors = 0; errors < MAX_ERRORS; errors++) {
    yield* line.put(...bytes);
    const due = line.seconds + patience;
    let cans = 0;
    for (let byte = 0; byte !== NAK && byte !== TIMEOUT; ) {
      byte = yield* line.get(due - line.seconds);
      if (byte === ACK) return { reply: 'taken', errors };
      cans = byte === CAN ? cans + 1 : 0;
      if (cans === 2) return { reply: 'cancelled', errors };
    }
  }
  return { reply: 'gave-up', errors: MAX_ERRORS };
}
