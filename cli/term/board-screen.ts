import { type Row, Screen } from '../../emulator/index.js';

export interface BoardScreenOptions {
  readonly columns: number;
  readonly rows: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of each line that leaves: scrolled off the top, or cleared with the whole screen. */
  readonly onGone: (row: Row, stamp: number | undefined) => void;
}

/** The board's screen, which knows when each of its lines was begun, and tells of all that it loses. */
export class BoardScreen extends Screen {
  readonly #stamps = new WeakMap<Row, number>();
  readonly #now: () => number;
  readonly #onGone: BoardScreenOptions['onGone'];

  constructor({ columns, rows, now, onGone }: BoardScreenOptions) {
    super({ columns, rows, onScrolledOff: (row) => onGone(row, this.#stamps.get(row)) });
    this.#now = now;
    this.#onGone = onGone;
  }

  /** When a row's text was begun; undefined for a row without any. */
  stamp(row: number): number | undefined {
    return this.#stamps.get(this.line(row));
  }

  override put(code: number): void {
    super.put(code);
    const line = this.line(this.cursor.row);
    if (!this.#stamps.has(line)) this.#stamps.set(line, this.#now());
  }

  override clear(): void {
    this.#tellAll();
    super.clear();
  }

  override eraseToEndOfScreen(): void {
    const { row, column } = this.cursor;
    if (row === 0 && column === 0) this.#tellAll();
    super.eraseToEndOfScreen();
  }

  /** Rows down to the last that has text; they are copied, for their cells are used again. */
  #tellAll(): void {
    for (let row = 0; row < this.usedRows; row++) {
      const { characters, attributes } = this.line(row);
      this.#onGone({ characters: characters.slice(), attributes: attributes.slice() }, this.stamp(row));
    }
    for (let row = 0; row < this.rows; row++) this.#stamps.delete(this.line(row));
  }

  /** Rows from the top down to the last that has text. */
  get usedRows(): number {
    let used = this.rows;
    while (used > 0 && this.line(used - 1).characters.every((code) => code === 0x20)) used--;
    return used;
  }
}
