/** Writes a screen of cells to the user's terminal, and afterwards only what has changed. */

import { Attribute, type Position, type Row } from '../../emulator/index.js';

/** What is to be seen. */
export interface View {
  readonly rows: readonly Row[];
  /** Undefined where no cursor is shown. */
  readonly cursor: Position | undefined;
}

const SGR: readonly (readonly [attribute: number, code: number])[] = [
  [Attribute.bold, 1],
  [Attribute.dim, 2],
  [Attribute.underline, 4],
  [Attribute.blink, 5],
  [Attribute.reverse, 7],
];
/** Between two changed cells so few unchanged ones are written again: a move costs more. */
const BRIDGE = 4;

/** On the alternate screen, with the user's pastes marked; and the way back from it. */
export const ENTER_SCREEN = '\x1b[?1049h\x1b[?2004h\x1b[0m\x1b[2J\x1b[H';
export const LEAVE_SCREEN = '\x1b[?2004l\x1b[?25h\x1b[0m\x1b[?1049l';

export class Painter {
  #shown: Row[] = [];
  #cursor: Position | undefined;
  #cursorKnown = false;

  /** What the terminal shows is not known any more, as after a change of its size. */
  forget(): void {
    this.#shown = [];
    this.#cursorKnown = false;
  }

  /** The bytes that turn what is shown into the view: printable characters and our own sequences, nothing else. */
  paint({ rows, cursor }: View): string {
    let text = '';
    for (const [row, line] of rows.entries()) text += this.#paintRow(row, line);
    for (let row = rows.length; row < this.#shown.length; row++) text += `${at(row, 0)}\x1b[0m\x1b[K`;
    this.#shown.length = rows.length;
    const same =
      text === '' &&
      this.#cursorKnown &&
      cursor?.row === this.#cursor?.row &&
      cursor?.column === this.#cursor?.column;
    if (same) return '';
    this.#cursor = cursor;
    this.#cursorKnown = true;
    // The cursor is hidden while we write, or it is seen to jump about.
    const back = cursor === undefined ? '' : `${at(cursor.row, cursor.column)}\x1b[?25h`;
    return `\x1b[?25l${text}${text === '' ? '' : '\x1b[0m'}${back}`;
  }

  #paintRow(row: number, { characters, attributes }: Row): string {
    const before = this.#shown[row];
    const known = before !== undefined && before.characters.length === characters.length;
    const changed = (column: number) =>
      !known ||
      before.characters[column] !== characters[column] ||
      before.attributes[column] !== attributes[column];
    let text = '';
    for (let column = 0; column < characters.length; column++) {
      if (!changed(column)) continue;
      let end = column + 1;
      for (let next = end; next < characters.length && next < end + BRIDGE; next++) {
        if (changed(next)) end = next + 1;
      }
      text += at(row, column) + cells(characters, attributes, column, end);
      column = end - 1;
    }
    if (text !== '') this.#shown[row] = { characters: characters.slice(), attributes: attributes.slice() };
    return text;
  }
}

/** Cells as text with their attributes. What is not printable has no business in a cell, and is shown as a blank. */
function cells(characters: Uint16Array, attributes: Uint8Array, start: number, end: number): string {
  let text = '';
  let attribute = -1;
  for (let column = start; column < end; column++) {
    if (attributes[column] !== attribute) {
      attribute = attributes[column];
      text += sgr(attribute);
    }
    text += printable(characters[column]);
  }
  return text;
}

/** Latin-1, and of the rest what the emulations and the menu draw with: π, mathematical and technical signs, boxes, …. */
function printable(code: number): string {
  const latin = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff && code !== 0xad);
  const drawn = code === 0x3c0 || code === 0x2026 || (code >= 0x2200 && code <= 0x25ff);
  return latin || drawn ? String.fromCharCode(code) : ' ';
}

function sgr(attribute: number): string {
  const codes = SGR.filter(([bit]) => (attribute & bit) !== 0).map(([, code]) => code);
  return `\x1b[${[0, ...codes].join(';')}m`;
}

const at = (row: number, column: number) => `\x1b[${row + 1};${column + 1}H`;
