/** The terminal's state as a picture for the painter. */

import { Attribute, type Position, type Row } from '../../emulator/index.js';
import { columnsOf, type Display } from './display.js';
import type { EditLine } from './edit-line.js';
import { hexText } from './hex-view.js';
import { menuLines } from './menu.js';
import type { View } from './painter.js';
import type { PastLine } from './scrollback.js';
import { bodyRows, type Mode, type Question, type TermState } from './state.js';
import { timeText } from './transcript.js';

const SPACE = 0x20;
const { dim, reverse, bold } = Attribute;

/** Cells of the user's terminal, to be written on; what is outside is not there. */
class Canvas {
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

  cells(row: number, { characters, attributes }: Row): void {
    const count = Math.min(this.#columns, characters.length);
    this.rows[row].characters.set(characters.subarray(0, count));
    this.rows[row].attributes.set(attributes.subarray(0, count));
  }

  mark(row: number, column: number, length: number, attribute: number): void {
    const { attributes } = this.rows[row];
    for (let at = column; at < Math.min(this.#columns, column + length); at++) attributes[at] ^= attribute;
  }

  isBlank(row: number, column: number, length: number): boolean {
    return this.rows[row].characters.subarray(column, column + length).every((code) => code === SPACE);
  }
}

export interface FrameOptions {
  /** The bell has just rung. */
  readonly bell?: boolean;
}

/** What is to be seen: the board's screen, or what stands in its place, and below it the status line. */
export function frame(state: TermState, display: Display, { bell = false }: FrameOptions = {}): View {
  const { columns, rows } = state.size;
  const canvas = new Canvas(rows, columns);
  const height = bodyRows(state);
  const scroll = scrollOf(state.mode);
  let cursor: Position | undefined;
  if (scroll !== undefined) {
    for (let row = 0; row < height; row++)
      drawLine(canvas, row, display.line(scroll.top + row), state, scroll.found === scroll.top + row);
  } else if (state.settings.hex) {
    const shown = display.hex.last(height);
    for (const [row, line] of shown.entries())
      canvas.text(row, 0, hexText(line), line.direction === 'sent' ? bold : 0);
    if (state.settings.lineEdit && state.line.text !== '')
      cursor = drawEdited(canvas, { row: height - 1, column: 0 }, state.line, columns);
  } else {
    cursor = drawScreen(canvas, display, state, height);
  }
  if (state.mode.type === 'menu') drawMenu(canvas, state, height);
  const asked = drawStatus(canvas, rows - 1, state, display, bell);
  const inPlace = state.mode.type === 'screen' ? cursor : undefined;
  return { rows: canvas.rows, cursor: asked ?? inPlace };
}

const scrollOf = (mode: Mode) =>
  mode.type === 'scroll' ? mode : mode.type === 'ask' ? mode.from : undefined;

/**
 * The row of the board's screen that is shown at the top, where not all of it fits: as far down as the cursor
 * needs, and no further.
 */
export function topRow(cursorRow: number, screenRows: number, height: number): number {
  return Math.max(0, Math.min(cursorRow - height + 1, screenRows - height));
}

function drawScreen(
  canvas: Canvas,
  display: Display,
  state: TermState,
  height: number,
): Position | undefined {
  const { screen } = display;
  const { columns } = state.size;
  const top = topRow(screen.cursor.row, screen.rows, height);
  const shown = Math.min(height, screen.rows);
  for (let row = 0; row < shown; row++)
    drawLine(canvas, row, display.line(display.scrollback.end + top + row), state);
  drawBounds(canvas, screen, shown, state);
  const at = { row: screen.cursor.row - top, column: Math.min(screen.cursor.column, columns - 1) };
  if (state.settings.lineEdit) return drawEdited(canvas, at, state.line, Math.min(columns, screen.columns));
  return screen.cursorShown ? at : undefined;
}

/** Where the user's terminal is larger, lines show how far the board's screen reaches. */
function drawBounds(
  canvas: Canvas,
  screen: { readonly rows: number; readonly columns: number },
  shown: number,
  { size }: TermState,
): void {
  const beside = size.columns > screen.columns;
  if (beside) for (let row = 0; row < shown; row++) canvas.text(row, screen.columns, '│', dim);
  if (size.rows - 1 > screen.rows)
    canvas.text(screen.rows, 0, '─'.repeat(screen.columns) + (beside ? '┘' : ''), dim);
}

function drawLine(
  canvas: Canvas,
  row: number,
  line: PastLine | undefined,
  { settings, size, query }: TermState,
  found = false,
): void {
  if (line === undefined) return;
  canvas.cells(row, line.row);
  if (found) for (const column of columnsOf(line.row, query)) canvas.mark(row, column, query.length, reverse);
  if (!settings.timestamps || line.stamp === undefined) return;
  const time = timeText(line.stamp);
  const beside = line.row.characters.length + 2;
  const column = beside + time.length <= size.columns ? beside : size.columns - time.length;
  if (column > 0 && canvas.isBlank(row, column - 1, time.length + 1)) canvas.text(row, column, time, dim);
}

/** The line that is edited, at the board's cursor; where it does not fit, the part around its own cursor. */
function drawEdited(canvas: Canvas, at: Position, { text, at: index }: EditLine, columns: number): Position {
  const room = columns - at.column;
  // With little room left of the edge it begins further left.
  const column = room >= Math.min(text.length + 1, 20) ? at.column : Math.max(0, columns - 20);
  const width = columns - column;
  const start = Math.max(0, index - width + 1);
  canvas.text(at.row, column, text.slice(start, start + width));
  return { row: at.row, column: column + index - start };
}

function drawMenu(canvas: Canvas, state: TermState, height: number): void {
  const lines = menuLines(state);
  const row = Math.max(0, Math.floor((height - lines.length) / 2));
  const column = Math.max(0, Math.floor((state.size.columns - lines[0].length) / 2));
  for (const [at, line] of lines.slice(0, height).entries()) canvas.text(row + at, column, line);
}

const QUESTIONS: Readonly<Record<Question, string>> = {
  send: 'Send which file (and where to, as B:)?',
  receive: 'Receive which file of the board?',
  baud: 'Bits a second?',
  search: 'Search for?',
  transcript: 'Transcript to which file (.txt or .md)?',
};

/** @returns where the cursor is, if something is asked */
function drawStatus(
  canvas: Canvas,
  row: number,
  state: TermState,
  display: Display,
  bell: boolean,
): Position | undefined {
  const { columns } = state.size;
  canvas.text(row, 0, ' '.repeat(columns), reverse);
  const { mode } = state;
  if (mode.type === 'ask') {
    const question = ` ${QUESTIONS[mode.what]} `;
    const room = Math.max(1, columns - question.length - 1);
    const start = Math.max(0, mode.line.at - room + 1);
    canvas.text(row, 0, question + mode.line.text.slice(start, start + room), reverse);
    return { row, column: Math.min(columns - 1, question.length + mode.line.at - start) };
  }
  const [left, right] = statusText(state, display, bell);
  canvas.text(row, 0, ` ${left}`, reverse);
  if (left.length + right.length + 3 <= columns) canvas.text(row, columns - right.length - 1, right, reverse);
  return undefined;
}

function statusText(state: TermState, display: Display, bell: boolean): [left: string, right: string] {
  const { mode, settings, notice } = state;
  switch (mode.type) {
    case 'transfer':
      return [`${mode.title}  ${mode.progress}`, 'Esc cancels'];
    case 'confirm':
      return [`${mode.file} is on the board. Overwrite it (y/N)?`, ''];
    case 'scroll': {
      const back = Math.max(0, display.end - mode.top - bodyRows(state));
      return [notice || `${back} lines back`, 'PgUp PgDn Home End  / n N search  q back'];
    }
    default: {
      if (notice !== '') return [notice, 'Ctrl-] menu'];
      const flags = [
        ...(state.connected ? [] : ['NO LINE']),
        ...(state.pasting > 0 ? [`pasting, ${state.pasting} left`] : []),
        ...(settings.echo ? ['echo'] : []),
        ...(settings.lineEdit ? ['lines'] : []),
        ...(settings.wordstar ? ['WordStar'] : []),
        ...(state.transcript === undefined ? [] : ['transcript']),
        ...(bell ? ['bell'] : []),
      ];
      return [[state.port, `${state.baud} baud`, settings.kind, ...flags].join('  '), 'Ctrl-] menu'];
    }
  }
}
