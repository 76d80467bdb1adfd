/** What a full receive buffer does with a character. */
export type WhenFull =
  /** It is lost. */
  | 'drop'
  /**
   * It goes into the ring without being counted, and from then on the end of the ring is not where the count
   * says: each character that is taken is one of those that came long before, until a reset.
   */
  | 'skew';

/** The ring of characters between a UART's interrupt and the program. */
export class ReceiveBuffer {
  /** Characters that wait, as the count says. */
  length = 0;
  readonly size: number;
  readonly #whenFull: WhenFull;
  readonly #ring: Uint8Array;
  #in = 0;
  #out = 0;

  constructor(size: number, whenFull: WhenFull = 'drop') {
    this.size = size;
    this.#whenFull = whenFull;
    this.#ring = new Uint8Array(size);
  }

  get full(): boolean {
    return this.length >= this.size;
  }

  /** False when there was no room. */
  push(byte: number): boolean {
    const fits = !this.full;
    if (fits || this.#whenFull === 'skew') {
      this.#ring[this.#in] = byte;
      this.#in = (this.#in + 1) % this.size;
    }
    if (fits) this.length++;
    return fits;
  }

  /** Takes the next character; called only when there is one. */
  shift(): number {
    const byte = this.#ring[this.#out];
    this.#out = (this.#out + 1) % this.size;
    this.length--;
    return byte;
  }

  /** As a reset leaves it. */
  clear(): void {
    this.length = 0;
    this.#in = 0;
    this.#out = 0;
  }
}
