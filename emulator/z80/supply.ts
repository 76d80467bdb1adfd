/** The instruction that a device puts on the bus when it interrupts in mode 0. */

import type { State } from './state.js';

/** One byte of it, or all. In the other modes the first counts. */
export type Supplied = number | readonly number[] | Uint8Array;

/** What a bus reads as when nobody drives it. */
const FLOATING = 0xff;

/** T-states that the CPU waits in each acknowledge cycle. */
const WAITS = 2;

/** T-states of an opcode fetch. */
const FETCH = 4;

/**
 * Gives the bytes in their order, FF behind the last. Opcodes are read in acknowledge cycles, each with its two
 * wait states; operands in plain read cycles: Zilog, "The Z80 Family Program Interrupt Structure" (1978), mode 0.
 */
export class Supply {
  #bytes: readonly number[] | Uint8Array = [];
  #single = FLOATING;
  #at = 0;

  /** Starts anew; one byte needs no array. */
  load(bytes: Supplied): this {
    if (typeof bytes === 'number') {
      this.#single = bytes & 0xff;
      this.#bytes = [];
    } else {
      this.#single = (bytes[0] ?? FLOATING) & 0xff;
      this.#bytes = bytes;
    }
    this.#at = 0;
    return this;
  }

  /** Passes over each DD or FD that another one overrides. */
  skipPrefixes(s: State): void {
    while (isPrefix(this.#peek(this.#at)) && isPrefix(this.#peek(this.#at + 1))) {
      this.acknowledge(s);
      s.t += FETCH;
      s.r = (s.r + 1) & 0x7f;
    }
  }

  /** The next byte. */
  next(): number {
    return this.#peek(this.#at++);
  }

  /** The next byte in an acknowledge cycle. */
  acknowledge(s: State): number {
    s.t += WAITS;
    return this.next();
  }

  #peek(at: number): number {
    return at === 0 ? this.#single : (this.#bytes[at] ?? FLOATING) & 0xff;
  }
}

function isPrefix(byte: number): boolean {
  return byte === 0xdd || byte === 0xfd;
}
