import { type Check, INVITE_1K, INVITE_CRC, INVITE_STREAM, NAK } from './block.js';

/** What a receiver can invite: a check for each block, or a stream of blocks with CRC (YMODEM-g). */
export type Wish = Check | 'stream';

/** Invitations of one kind before the next kind is tried. */
const OF_EACH = 5;

/** The invitations of a receiver, one after the other: from what it likes best to what everybody knows. */
export class Invitations {
  #wishes: readonly Wish[];
  #count = 0;

  /**
   * @param wishes the last one stays
   * @param big `CK` in place of C, for CP/M senders
   * @param most how many there are before nobody comes
   */
  constructor(
    wishes: readonly Wish[],
    readonly big: boolean,
    readonly most: number,
  ) {
    this.#wishes = wishes;
  }

  /** What the last one asked for. */
  get wish(): Wish {
    const turn = Math.floor(Math.max(0, this.#count - 1) / OF_EACH);
    return this.#wishes[Math.min(turn, this.#wishes.length - 1)]!;
  }

  /** The next one; undefined when there were enough. */
  next(): Uint8Array | undefined {
    if (this.#count >= this.most) return undefined;
    this.#count++;
    return this.same();
  }

  /** The last one again. */
  same(): Uint8Array {
    const { wish } = this;
    if (wish === 'checksum') return Uint8Array.of(NAK);
    if (wish === 'stream') return Uint8Array.of(INVITE_STREAM);
    return this.big ? Uint8Array.of(INVITE_CRC, INVITE_1K) : Uint8Array.of(INVITE_CRC);
  }

  /** A sender understood this one: there is no other from now on, and they count anew. */
  keep(wish: Wish): void {
    this.#wishes = [wish];
    this.#count = 1;
  }
}
