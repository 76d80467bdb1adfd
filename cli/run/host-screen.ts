/** Where a program's characters are shown. */

import { Terminal, type TerminalKind } from '../../emulator/index.js';
import { TerminalFilter } from '../escape.js';
import { ENTER_SCREEN, LEAVE_SCREEN, Painter } from '../term/painter.js';

export interface HostScreen {
  /** True when there is nobody left to show anything to. */
  readonly isGone: boolean;
  /** Waits where the reader is behind. */
  show(bytes: readonly number[]): Promise<void>;
  close(): void;
}

/** Cells of the terminal that was named, where there is a terminal to show them on; else lines. */
export function screenFor(kind: TerminalKind | undefined): HostScreen {
  return kind !== undefined && process.stdout.isTTY ? new CellScreen(kind) : new PlainScreen();
}

/** The host's terminal line by line, or the pipe in its place: that gets the program's bytes as they are. */
class PlainScreen implements HostScreen {
  readonly #filter = process.stdout.isTTY ? new TerminalFilter() : undefined;
  /** True when the reader of a pipe has gone: there is nobody left to show anything to. */
  isGone = false;
  #atLineStart = true;
  readonly #onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    this.isGone = true;
  };

  constructor() {
    process.stdout.on('error', this.#onError);
  }

  /** Waits where the reader of a pipe is behind. */
  async show(bytes: readonly number[]): Promise<void> {
    if (bytes.length === 0) return;
    const filter = this.#filter;
    const shown = filter ? bytes.map((byte) => filter.pass(byte)).join('') : Uint8Array.from(bytes);
    if (shown.length === 0) return;
    if (typeof shown === 'string') this.#atLineStart = shown.endsWith('\n');
    if (process.stdout.write(shown) || this.isGone) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        process.stdout.off('drain', done).off('error', done);
        resolve();
      };
      process.stdout.on('drain', done).on('error', done);
    });
  }

  /** The shell's prompt begins a line of its own; a pipe gets what the program said and no more. */
  close(): void {
    if (this.#filter && !this.#atLineStart) process.stdout.write('\n');
  }
}

/** Milliseconds from one painting to the next. */
const FRAME = 25;

/** A whole screen of the terminal that the program writes for; what it showed last stays when it ends. */
class CellScreen implements HostScreen {
  readonly isGone = false;
  readonly #terminal: Terminal;
  readonly #painter = new Painter();
  #timer: NodeJS.Timeout | undefined;
  readonly #onResize = (): void => {
    this.#painter.forget();
    process.stdout.write('\x1b[2J');
    this.#paint();
  };

  constructor(kind: TerminalKind) {
    this.#terminal = new Terminal(kind);
    process.stdout.write(ENTER_SCREEN);
    process.stdout.on('resize', this.#onResize);
  }

  async show(bytes: readonly number[]): Promise<void> {
    if (bytes.length === 0) return;
    this.#terminal.write(bytes);
    this.#timer ??= setTimeout(() => this.#paint(), FRAME);
  }

  close(): void {
    clearTimeout(this.#timer);
    process.stdout.off('resize', this.#onResize);
    const { screen } = this.#terminal;
    const rows = Array.from({ length: screen.rows }, (_, row) => screen.text(row));
    while (rows.at(-1) === '') rows.pop();
    process.stdout.write(LEAVE_SCREEN);
    if (rows.length > 0) process.stdout.write(`${rows.join('\n')}\n`);
  }

  #paint(): void {
    this.#timer = undefined;
    const { screen } = this.#terminal;
    // A terminal that does not know its size says 0.
    const columns = process.stdout.columns || screen.columns;
    const rows = process.stdout.rows || screen.rows;
    const lines = Array.from({ length: Math.min(rows, screen.rows) }, (_, row) => {
      const { characters, attributes } = screen.line(row);
      return { characters: characters.subarray(0, columns), attributes: attributes.subarray(0, columns) };
    });
    process.stdout.write(
      this.#painter.paint({ rows: lines, cursor: screen.cursorShown ? screen.cursor : undefined }),
    );
  }
}
