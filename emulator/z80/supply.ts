/** The instruction that a device puts on the bus when it interrupts in mode 0. */

/** One byte of it, or all. In the other modes the first counts. */
export type Supplied = number | readonly number[] | Uint8Array;

/** What a bus reads as when nobody drives it. */
const FLOATING = 0xff;

/** Gives the bytes in their order, FF behind the last. */
export class Supply {
  #bytes: readonly number[] | Uint8Array = [];
  #first = FLOATING;
  #at = 0;

  /** Starts anew; one byte needs no array. */
  load(bytes: Supplied): this {
    const isNumber = typeof bytes === 'number';
    this.#first = (isNumber ? bytes : (bytes[0] ?? FLOATING)) & 0xff;
    this.#bytes = isNumber ? NOTHING : bytes;
    this.#at = 0;
    return this;
  }

  /** The next byte. */
  next(): number {
    return this.#peek(this.#at++);
  }

  /** Passes over each DD or FD that another one overrides; returns how many there were. */
  skipPrefixes(): number {
    const began = this.#at;
    while (isPrefix(this.#peek(this.#at)) && isPrefix(this.#peek(this.#at + 1))) this.#at++;
    return this.#at - began;
  }

  #peek(at: number): number {
    return at === 0 ? this.#first : (this.#bytes[at] ?? FLOATING) & 0xff;
  }
}

const NOTHING: readonly number[] = [];

function isPrefix(byte: number): boolean {
  return byte === 0xdd || byte === 0xfd;
}
