/** The terminal's state as a picture for the painter. */

import { Attribute, type Position } from '../../emulator/index.js';
import { Canvas } from './canvas.js';
import { columnsOf, type Display } from './display.js';
import type { EditLine } from './edit-line.js';
import { hexText } from './hex-view.js';
import { menuLines } from './menu.js';
import type { View } from './painter.js';
import type { PastLine } from './scrollback.js';
import { bodyRows, type Mode, type TermState } from './state.js';
import { drawStatus } from './status.js';
import { timeText } from './transcript.js';

const { dim, reverse, bold } = Attribute;

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
      drawLine(canvas, row, display.line(scroll.top + row), state, {
        found: scroll.found === scroll.top + row,
      });
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
 * The row of the board's screen that is shown first, where not all of them fit: as far down as the cursor needs,
 * and no further. The same for columns.
 */
export function firstShown(cursor: number, size: number, room: number): number {
  return Math.max(0, Math.min(cursor - room + 1, size - room));
}

function drawScreen(
  canvas: Canvas,
  display: Display,
  state: TermState,
  height: number,
): Position | undefined {
  const { screen } = display;
  const { columns } = state.size;
  const top = firstShown(screen.cursor.row, screen.rows, height);
  const left = firstShown(screen.cursor.column, screen.columns, columns);
  const shown = Math.min(height, screen.rows);
  for (let row = 0; row < shown; row++)
    drawLine(canvas, row, display.line(display.scrollback.end + top + row), state, { left });
  drawBounds(canvas, screen, shown, state);
  const at = { row: screen.cursor.row - top, column: screen.cursor.column - left };
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
  { left = 0, found = false }: { readonly left?: number; readonly found?: boolean } = {},
): void {
  if (line === undefined) return;
  canvas.cells(row, line.row, left);
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
  const lines = menuLines(state, { columns: state.size.columns, rows: height });
  const row = Math.max(0, Math.floor((height - lines.length) / 2));
  const column = Math.max(0, Math.floor((state.size.columns - lines[0].length) / 2));
  for (const [at, line] of lines.slice(0, height).entries()) canvas.text(row + at, column, line);
}
