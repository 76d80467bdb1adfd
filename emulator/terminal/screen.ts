/**
 * A terminal's screen as cells: what each emulation writes to, and all that is ever shown of what a machine sends.
 * A cell holds one printable character and attributes, so nothing else can reach the user's own terminal.
 */

/** Attributes of a cell, as bits. */
export const Attribute = {
  bold: 1,
  dim: 2,
  underline: 4,
  blink: 8,
  reverse: 16,
} as const;

/** Where the cursor is, from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A line that has left the screen at its top, or one of its rows. */
export interface Row {
  /** UTF-16 code units, one a cell. */
  readonly characters: Uint16Array;
  readonly attributes: Uint8Array;
}

const SPACE = 0x20;
const TAB_WIDTH = 8;

export interface ScreenOptions {
  /** Default 80. */
  readonly columns?: number;
  /** Default 24. */
  readonly rows?: number;
  /** Hears of each line that scrolls off the top. */
  readonly onScrolledOff?: (row: Row) => void;
}

export class Screen {
  readonly columns: number;
  readonly rows: number;
  /** How often the bell rang. */
  bells = 0;
  cursorShown = true;
  /** Attributes of what is written next. */
  attribute = 0;
  /** At the last column the next character goes to the next line; if false it stays there. */
  autoWrap = true;
  /** What is written pushes the rest of its line to the right. */
  insertMode = false;
  /** Counts changes, so that a painter knows whether there is anything new. */
  version = 0;
  #lines: Row[];
  #row = 0;
  #column = 0;
  /** The last column was written: the next character wraps first (VT100 User Guide, DECAWM). */
  #wrapNext = false;
  #top = 0;
  #bottom: number;
  #saved = { row: 0, column: 0, attribute: 0 };
  readonly #onScrolledOff: (row: Row) => void;

  constructor({ columns = 80, rows = 24, onScrolledOff = () => {} }: ScreenOptions = {}) {
    this.columns = columns;
    this.rows = rows;
    this.#bottom = rows - 1;
    this.#onScrolledOff = onScrolledOff;
    this.#lines = Array.from({ length: rows }, () => this.#blank());
  }

  get cursor(): Position {
    return { row: this.#row, column: this.#column };
  }

  /** A row's cells; not to be changed. */
  line(row: number): Row {
    return this.#lines[row];
  }

  /** A row's text without the blanks at its end. */
  text(row: number): string {
    return String.fromCharCode(...this.#lines[row].characters).trimEnd();
  }

  /** Writes a character at the cursor. @param code printable: 20h–7Eh, A0h–FFh, or a line-drawing character */
  put(code: number): void {
    if (this.#wrapNext && this.autoWrap) {
      this.#column = 0;
      this.lineFeed();
    }
    const { characters, attributes } = this.#lines[this.#row];
    if (this.insertMode) {
      characters.copyWithin(this.#column + 1, this.#column);
      attributes.copyWithin(this.#column + 1, this.#column);
    }
    characters[this.#column] = code;
    attributes[this.#column] = this.attribute;
    this.#wrapNext = this.#column === this.columns - 1;
    if (!this.#wrapNext) this.#column++;
    this.version++;
  }

  carriageReturn(): void {
    this.moveTo(this.#row, 0);
  }

  /** Down a line, scrolling at the bottom. */
  lineFeed(): void {
    this.#wrapNext = false;
    if (this.#row === this.#bottom) this.scrollUp(1);
    else if (this.#row < this.rows - 1) this.#row++;
    this.version++;
  }

  /** Up a line, scrolling the other way at the top. */
  reverseLineFeed(): void {
    this.#wrapNext = false;
    if (this.#row === this.#top) this.scrollDown(1);
    else if (this.#row > 0) this.#row--;
    this.version++;
  }

  tab(): void {
    const next = TAB_WIDTH * (Math.floor(this.#column / TAB_WIDTH) + 1);
    this.moveTo(this.#row, Math.min(next, this.columns - 1));
  }

  bell(): void {
    this.bells++;
    this.version++;
  }

  /** Moves the cursor; a place outside the screen is its nearest edge. */
  moveTo(row: number, column: number): void {
    this.#row = clamp(row, this.rows - 1);
    this.#column = clamp(column, this.columns - 1);
    this.#wrapNext = false;
    this.version++;
  }

  /** Moves the cursor by so many rows and columns, without scrolling. */
  moveBy(rows: number, columns: number): void {
    this.moveTo(this.#row + rows, this.#column + columns);
  }

  save(): void {
    this.#saved = { row: this.#row, column: this.#column, attribute: this.attribute };
  }

  restore(): void {
    this.moveTo(this.#saved.row, this.#saved.column);
    this.attribute = this.#saved.attribute;
  }

  clear(): void {
    for (let row = 0; row < this.rows; row++) this.eraseCells(row, 0, this.columns);
  }

  eraseToEndOfLine(): void {
    this.eraseCells(this.#row, this.#column, this.columns);
  }

  eraseFromStartOfLine(): void {
    this.eraseCells(this.#row, 0, this.#column + 1);
  }

  eraseToEndOfScreen(): void {
    this.eraseToEndOfLine();
    for (let row = this.#row + 1; row < this.rows; row++) this.eraseCells(row, 0, this.columns);
  }

  eraseFromStartOfScreen(): void {
    for (let row = 0; row < this.#row; row++) this.eraseCells(row, 0, this.columns);
    this.eraseFromStartOfLine();
  }

  /** Blanks cells of a row, from `start` up to before `end`. */
  eraseCells(row: number, start: number, end: number): void {
    const { characters, attributes } = this.#lines[row];
    characters.fill(SPACE, start, end);
    attributes.fill(0, start, end);
    this.#wrapNext = false;
    this.version++;
  }

  /** Blank lines at the cursor's row; those below move down. */
  insertLines(count: number): void {
    if (this.#row < this.#top || this.#row > this.#bottom) return;
    this.#shift(this.#row, this.#bottom, -count);
    this.#wrapNext = false;
  }

  /** Takes lines away at the cursor's row; those below move up. */
  deleteLines(count: number): void {
    if (this.#row < this.#top || this.#row > this.#bottom) return;
    this.#shift(this.#row, this.#bottom, count);
    this.#wrapNext = false;
  }

  insertCharacters(count: number): void {
    const { characters, attributes } = this.#lines[this.#row];
    characters.copyWithin(this.#column + count, this.#column);
    attributes.copyWithin(this.#column + count, this.#column);
    this.eraseCells(this.#row, this.#column, Math.min(this.columns, this.#column + count));
  }

  deleteCharacters(count: number): void {
    const { characters, attributes } = this.#lines[this.#row];
    characters.copyWithin(this.#column, this.#column + count);
    attributes.copyWithin(this.#column, this.#column + count);
    this.eraseCells(this.#row, Math.max(this.#column, this.columns - count), this.columns);
  }

  scrollUp(count: number): void {
    if (this.#top === 0) {
      for (let row = 0; row < Math.min(count, this.rows); row++) this.#onScrolledOff(this.#lines[row]);
    }
    this.#shift(this.#top, this.#bottom, count);
  }

  scrollDown(count: number): void {
    this.#shift(this.#top, this.#bottom, -count);
  }

  /** The rows that scroll, both included; the cursor goes home. */
  setScrollRegion(top = 0, bottom = this.rows - 1): void {
    if (top >= bottom || bottom >= this.rows || top < 0) return;
    this.#top = top;
    this.#bottom = bottom;
    this.moveTo(0, 0);
  }

  get scrollRegion(): { readonly top: number; readonly bottom: number } {
    return { top: this.#top, bottom: this.#bottom };
  }

  /** As it was when it was switched on. */
  reset(): void {
    this.attribute = 0;
    this.autoWrap = true;
    this.insertMode = false;
    this.cursorShown = true;
    this.#top = 0;
    this.#bottom = this.rows - 1;
    this.clear();
    this.moveTo(0, 0);
    this.save();
  }

  /** Moves the lines of a region up by so many, or down. */
  #shift(top: number, bottom: number, by: number): void {
    const count = Math.min(Math.abs(by), bottom - top + 1);
    if (by > 0) {
      const blanks = Array.from({ length: count }, () => this.#blank());
      this.#lines.splice(top, count);
      this.#lines.splice(bottom - count + 1, 0, ...blanks);
    } else if (by < 0) {
      const blanks = Array.from({ length: count }, () => this.#blank());
      this.#lines.splice(bottom - count + 1, count);
      this.#lines.splice(top, 0, ...blanks);
    }
    this.version++;
  }

  #blank(): Row {
    return {
      characters: new Uint16Array(this.columns).fill(SPACE),
      attributes: new Uint8Array(this.columns),
    };
  }
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
