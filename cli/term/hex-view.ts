/** What passes over the line as bytes in rows: offset, hexadecimal, characters. */

export type Direction = 'sent' | 'received';

export interface HexRow {
  readonly direction: Direction;
  /** Of its first byte in all that passed in this direction. */
  readonly offset: number;
  readonly bytes: readonly number[];
}

const WIDTH = 16;

/** The last rows; a row ends with its sixteenth byte or when the direction changes. */
export class HexView {
  readonly #capacity: number;
  readonly #offsets = { sent: 0, received: 0 };
  #rows: { direction: Direction; offset: number; bytes: number[] }[] = [];

  /** @param capacity rows that are kept */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  add(direction: Direction, bytes: Iterable<number>): void {
    for (const byte of bytes) {
      let row = this.#rows.at(-1);
      if (row === undefined || row.direction !== direction || row.bytes.length === WIDTH) {
        row = { direction, offset: this.#offsets[direction], bytes: [] };
        this.#rows.push(row);
        // Seldom, for each time all rows move.
        if (this.#rows.length >= 2 * this.#capacity) this.#rows = this.#rows.slice(-this.#capacity);
      }
      row.bytes.push(byte);
      this.#offsets[direction]++;
    }
  }

  /** So many of the last rows, the oldest first. */
  last(count: number): readonly HexRow[] {
    return this.#rows.slice(-Math.min(count, this.#capacity));
  }
}

/** `< 000010  48 65 6C 6C 6F …  |Hello…|`: `<` came from the board, `>` went to it. */
export function hexText({ direction, offset, bytes }: HexRow): string {
  const digits = bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
  const halves = [digits.slice(0, 8).join(' '), digits.slice(8).join(' ')].join('  ');
  const text = bytes.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
  const mark = direction === 'sent' ? '>' : '<';
  return `${mark} ${offset.toString(16).toUpperCase().padStart(6, '0')}  ${halves.padEnd(3 * WIDTH)}  |${text}|`;
}
