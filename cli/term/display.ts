/** All that is known of what the board has shown: its screen, what left it, and the bytes. */

import { EMULATIONS, type Row, type TerminalKind } from '../../emulator/index.js';
import { BoardScreen } from './board-screen.js';
import { HexView } from './hex-view.js';
import { echoed, type Newline, NewlineConverter } from './incoming.js';
import { type PastLine, Scrollback, textOfRow } from './scrollback.js';

/** Lines that are kept: at 80 columns about a megabyte and a half. */
const SCROLLBACK = 5000;
/** Rows of the hex view that are kept. */
const HEX_ROWS = 500;

export interface DisplayOptions {
  readonly kind: TerminalKind;
  readonly columns: number;
  readonly rows: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears of each line that leaves the screen. */
  readonly onGone?: (line: PastLine) => void;
}

/** Lines by number, those of the scrollback first, then those on the screen. */
export interface Lines {
  readonly first: number;
  readonly end: number;
  line(number: number): PastLine | undefined;
}

export class Display implements Lines {
  readonly screen: BoardScreen;
  readonly scrollback = new Scrollback(SCROLLBACK);
  readonly hex = new HexView(HEX_ROWS);
  readonly #newlines = new NewlineConverter();
  #kind: TerminalKind;
  #parser: ReturnType<(typeof EMULATIONS)['vt100']['parser']>;

  constructor({ kind, columns, rows, now, onGone = () => {} }: DisplayOptions) {
    this.screen = new BoardScreen({
      columns,
      rows,
      now,
      onGone: (row, stamp) => {
        const line = { row, stamp };
        this.scrollback.push(line);
        onGone(line);
      },
    });
    this.#kind = kind;
    this.#parser = EMULATIONS[kind].parser(this.screen);
  }

  get kind(): TerminalKind {
    return this.#kind;
  }

  /** Another terminal, with the same screen. */
  set kind(kind: TerminalKind) {
    if (kind === this.#kind) return;
    this.#kind = kind;
    this.#parser = EMULATIONS[kind].parser(this.screen);
  }

  set newline(mode: Newline) {
    this.#newlines.mode = mode;
  }

  /** Bytes from the board. */
  receive(bytes: Uint8Array): void {
    this.hex.add('received', bytes);
    this.#write(this.#newlines.convert(bytes));
  }

  /** Bytes that went to the board, for the hex view, and for the screen where it is to echo them. */
  sent(bytes: Iterable<number>, echo: boolean): void {
    this.hex.add('sent', bytes);
    if (echo) this.#write(echoed(bytes));
  }

  get first(): number {
    return this.scrollback.first;
  }

  get end(): number {
    return this.scrollback.end + this.screen.rows;
  }

  line(number: number): PastLine | undefined {
    const row = number - this.scrollback.end;
    if (row < 0) return this.scrollback.line(number);
    return row < this.screen.rows ? { row: this.screen.line(row), stamp: this.screen.stamp(row) } : undefined;
  }

  /** The lines that are on the screen now, down to the last that has text. */
  rest(): PastLine[] {
    return Array.from({ length: this.screen.usedRows }, (_, row) => ({
      row: this.screen.line(row),
      stamp: this.screen.stamp(row),
    }));
  }

  #write(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#parser.write(byte);
  }
}

/** The number of the next line with a text in it, in either case, from a line on in steps of 1 or −1. */
export function findLine(lines: Lines, text: string, from: number, step: 1 | -1): number | undefined {
  const wanted = text.toLowerCase();
  for (let number = from; number >= lines.first && number < lines.end; number += step) {
    const line = lines.line(number);
    if (line !== undefined && textOfRow(line.row).toLowerCase().includes(wanted)) return number;
  }
  return undefined;
}

/** The columns at which a text begins in a row. */
export function columnsOf(row: Row, text: string): number[] {
  if (text === '') return [];
  const line = textOfRow(row).toLowerCase();
  const wanted = text.toLowerCase();
  const columns: number[] = [];
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length))
    columns.push(at);
  return columns;
}
