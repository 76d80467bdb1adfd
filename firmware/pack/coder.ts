/**
 * A binary arithmetic coder whose decoder suits an 8-bit CPU: no multiplication, and one byte for the range.
 *
 * The range is 128 … 256 between two decisions and kept as `gap` = 256 − range, 0 … 128. Its upper `share` stands for a
 * 1, the lower rest for a 0. A range below 128 is doubled, and a bit read, until it is not. What the gap becomes by a 0
 * is looked up in a table, so the Z80 decides by a look and a comparison. It keeps 255 − value in place of the value that
 * lies in the range, and the stream holds it so.
 *
 * Where a 1 is as likely as a 0, coding spares nothing: there a plain bit tells them apart. Plain bits have bytes of
 * their own in the stream, each at the place where the decoder comes to need it.
 *
 * See A. Moffat, R. M. Neal, I. H. Witten, "Arithmetic Coding Revisited", ACM Transactions on Information
 * Systems 16 (1998), for the art.
 */

/** The range in units of 1/256 of the interval that is left. */
const WHOLE = 256;

/** The greatest gap with which the range is not doubled. */
const HALF = 128;

/** The probability of a 1, in 1/256, with which plain bits tell the decisions. */
export const PLAIN = HALF;

/** The smallest and the largest probability of a 1, in 1/256. */
export const LEAST = 1;
export const MOST = 254;

/** How much of the range stands for a 1, which has the probability `p` / 256. */
export function share(gap: number, p: number): number {
  return ((WHOLE - gap) * p + HALF) >> 8;
}

/** Decisions into bytes. */
export class Encoder {
  readonly #decisions: { readonly bit: number; readonly p: number }[] = [];
  readonly #bits: number[] = [];
  #low = 0;
  #gap = 0;

  /** @param p the probability of a 1, in 1/256 */
  encode(bit: number, p: number): void {
    this.#decisions.push({ bit, p });
    if (p === PLAIN) return;
    const one = share(this.#gap, p);
    if (bit === 0) {
      this.#gap += one;
    } else {
      this.#raise(WHOLE - this.#gap - one);
      this.#gap = WHOLE - one;
    }
    while (this.#gap > HALF) {
      this.#bits.push(this.#low >> 7);
      this.#low = (this.#low << 1) & 0xff;
      this.#gap = (this.#gap << 1) & 0xff;
    }
  }

  /** All bytes; one at the least. What follows them does not matter. */
  finish(): Uint8Array {
    this.#close();
    const coded = complements(this.#bits);
    // The order of the bytes is that in which the decoder fetches them.
    const stream: number[] = [];
    let codedBytes = 0;
    const decoder = new Decoder(() => {
      const byte = coded[codedBytes++] ?? 0;
      stream.push(byte);
      return byte;
    });
    let plainBits = 0;
    let plainByte = 0;
    for (const { bit, p } of this.#decisions) {
      if (p !== PLAIN) {
        decoder.decode(p);
        continue;
      }
      if (plainBits % 8 === 0) plainByte = stream.push(0) - 1;
      stream[plainByte] |= bit << (7 - (plainBits++ % 8));
    }
    return Uint8Array.from(stream);
  }

  #raise(by: number): void {
    this.#low += by;
    if (this.#low < WHOLE) return;
    this.#low -= WHOLE;
    let at = this.#bits.length - 1;
    while (this.#bits[at] === 1) this.#bits[at--] = 0;
    this.#bits[at] = 1;
  }

  /** As few more bits as tell a value inside the range, whatever is read behind them. */
  #close(): void {
    let width = 0;
    let value = 0;
    for (; width <= 8; width++) {
      const step = WHOLE >> width;
      value = Math.ceil(this.#low / step) * step;
      if (value + step <= this.#low + WHOLE - this.#gap) break;
    }
    this.#raise(value - this.#low);
    for (let bit = 7; bit >= 8 - width; bit--) this.#bits.push((this.#low >> bit) & 1);
  }
}

/** The bits turned round, the first one the highest of its byte. */
function complements(bits: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries()) bytes[at >> 3] |= (1 - bit) << (7 - (at & 7));
  return bytes;
}

/** Bytes into decisions, as the Z80 takes them. */
export class Decoder {
  readonly #coded: Bits;
  readonly #plain: Bits;
  /** 255 − the value. */
  #rest: number;
  #gap = 0;

  /** @param next gives the stream's next byte */
  constructor(next: () => number) {
    this.#coded = new Bits(next);
    this.#plain = new Bits(next);
    this.#rest = next();
  }

  /** @param p the probability of a 1, in 1/256 */
  decode(p: number): number {
    if (p === PLAIN) return this.#plain.next();
    const one = share(this.#gap, p);
    const bit = this.#gap + one > this.#rest ? 1 : 0;
    if (bit === 1) {
      this.#rest += WHOLE - this.#gap - one;
      this.#gap = WHOLE - one;
    } else {
      this.#gap += one;
    }
    while (this.#gap > HALF) {
      this.#rest = ((this.#rest << 1) | this.#coded.next()) & 0xff;
      this.#gap = (this.#gap << 1) & 0xff;
    }
    return bit;
  }
}

/** Bits of bytes that are fetched when they are needed, the highest first. */
class Bits {
  readonly #nextByte: () => number;
  #byte = 0;
  #left = 0;

  constructor(nextByte: () => number) {
    this.#nextByte = nextByte;
  }

  next(): number {
    if (this.#left === 0) {
      this.#byte = this.#nextByte();
      this.#left = 8;
    }
    return (this.#byte >> --this.#left) & 1;
  }
}
