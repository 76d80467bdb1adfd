import { TransferError } from '../errors.js';
import { Limit, type Protocol } from '../protocol.js';
import { CAN } from './block.js';

const TWO_CANS = Uint8Array.of(CAN, CAN);

/**
 * Tells the other end that it is over. CAN CAN is what the protocol asks for, but XMODEM 12.5 (CP/M) skips a
 * CAN that another byte follows within 100 ms, and takes two with a pause of less than 4 s between them: so
 * there is a pause, and a second pair. At a CP/M prompt a CAN only clears the line.
 */
export function* sendCancel(): Protocol<void> {
  for (let pair = 0; pair < 2; pair++) {
    const pause = new Limit(600);
    yield { send: TWO_CANS, wait: 600, within: pause };
    // What still comes in is of no interest, but the pause has to last.
    while (!pause.passed) yield { wait: 600, within: pause };
  }
}

/**
 * Runs a protocol and tells the other end where it fails here: with one of these codes, or by a fault that is
 * no `TransferError`.
 */
export function* cancelling<T>(protocol: Protocol<T>, codes: ReadonlySet<string>): Protocol<T> {
  try {
    return yield* protocol;
  } catch (error) {
    if (!(error instanceof TransferError) || codes.has(error.code)) yield* sendCancel();
    throw error;
  }
}

/** Finds two CANs in a row; one alone may be an ACK that noise has changed. */
export class CancelWatch {
  #last = 0;

  /** Takes the next byte; true when it is the second CAN in a row. */
  see(byte: number): boolean {
    const both = byte === CAN && this.#last === CAN;
    this.#last = byte;
    return both;
  }

  /** Silence long enough that a CAN after it belongs to nothing before. */
  reset(): void {
    this.#last = 0;
  }
}
