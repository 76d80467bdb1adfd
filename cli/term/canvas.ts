import type { Row } from '../../emulator/index.js';

const SPACE = 0x20;

/** Cells of the user's terminal, to be written on; what is outside is not there. */
export class Canvas {
  readonly rows: Row[];
  readonly #columns: number;

  constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.rows = Array.from({ length: rows }, () => ({
      characters: new Uint16Array(columns).fill(SPACE),
      attributes: new Uint8Array(columns),
    }));
  }

  text(row: number, column: number, text: string, attribute = 0): void {
    const cells = this.rows[row];
    for (let at = 0; cells !== undefined && at < text.length; at++) {
      const to = column + at;
      if (to < 0 || to >= this.#columns) continue;
      cells.characters[to] = text.charCodeAt(at);
      cells.attributes[to] = attribute;
    }
  }

  /** A row of the board's from one of its columns on. */
  cells(row: number, { characters, attributes }: Row, left: number): void {
    this.rows[row].characters.set(characters.subarray(left, left + this.#columns));
    this.rows[row].attributes.set(attributes.subarray(left, left + this.#columns));
  }

  mark(row: number, column: number, length: number, attribute: number): void {
    const { attributes } = this.rows[row];
    for (let at = column; at < Math.min(this.#columns, column + length); at++) attributes[at] ^= attribute;
  }

  isBlank(row: number, column: number, length: number): boolean {
    return this.rows[row].characters.subarray(column, column + length).every((code) => code === SPACE);
  }
}
