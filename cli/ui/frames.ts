/**
 * Puts whole frames on a terminal so that nothing flickers: on the alternate screen, each line at its place, and
 * only those that have changed.
 *
 * Ink's own way erases all lines before it writes them again, its incremental one loses a line at each frame (6.8),
 * and both are undone by a terminal that breaks long lines anew when its size changes.
 */

import { EventEmitter } from 'node:events';
import type { WriteStream } from 'node:tty';

/** Lines are cut at the margin: a frame that was made before the terminal became narrower would spill over others. */
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J';
const LEAVE = '\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l';
/** Terminals that know it show what is between these at once; the others pass it over. */
const BEGIN = '\x1b[?2026h';
const END = '\x1b[?2026l';

const ATTRIBUTES = /\x1b\[[\d;]*m/g;

/**
 * What turns one frame into the next; empty where they are the same.
 *
 * @param before the lines that are shown; undefined where that is not known
 */
export function frameChange(
  before: readonly string[] | undefined,
  after: readonly string[],
  columns: number,
): string {
  let text = before === undefined ? '\x1b[0m\x1b[2J' : '';
  const rows = Math.max(after.length, before?.length ?? 0);
  for (let row = 0; row < rows; row++) {
    const line = after[row] ?? '';
    if (line === (before?.[row] ?? '')) continue;
    // In the last column an erasure takes the character that was written there.
    const full = line.replace(ATTRIBUTES, '').length >= columns;
    text += `\x1b[${row + 1};1H${line}\x1b[0m${full ? '' : '\x1b[K'}`;
  }
  return text === '' ? '' : BEGIN + text + END;
}

/** A terminal that takes frames. */
export interface Frames {
  /** For Ink, in its debug mode: it writes each frame whole there. */
  readonly stdout: NodeJS.WriteStream;
  /** The lines of the last frame, for whoever wants them to stay when the terminal is given back. */
  last(): readonly string[];
  /** Gives the terminal back as it was. */
  close(): void;
}

export function openFrames(terminal: WriteStream): Frames {
  let shown: readonly string[] | undefined;
  let open = true;
  terminal.write(ENTER);
  const paint = (frame: string) => {
    if (!open) return;
    const lines = frame.split('\n').slice(0, terminal.rows);
    const change = frameChange(shown, lines, terminal.columns);
    if (change !== '') terminal.write(change);
    shown = lines;
  };
  const target = new FrameTarget(terminal, paint);
  const onResize = () => {
    shown = undefined;
    target.emit('resize');
  };
  const close = () => {
    if (!open) return;
    open = false;
    terminal.off('resize', onResize);
    process.off('exit', close);
    terminal.write(LEAVE);
  };
  terminal.on('resize', onResize);
  process.once('exit', close);
  // Ink uses of its stream no more than this class has.
  return { stdout: target as unknown as NodeJS.WriteStream, last: () => shown ?? [], close };
}

class FrameTarget extends EventEmitter {
  readonly isTTY = true;

  constructor(
    private readonly terminal: WriteStream,
    readonly write: (frame: string) => void,
  ) {
    super();
  }

  get columns(): number {
    return this.terminal.columns;
  }

  get rows(): number {
    return this.terminal.rows;
  }
}
