/** A program in a terminal of its own: keys in, screen out. The terminal is util-linux's `script`. */

import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import { Attribute, Terminal } from '../../emulator/index.js';
import { Glyphs } from './glyphs.js';

/** A run of characters with the same attributes. */
export interface Run {
  readonly column: number;
  readonly text: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly reverse: boolean;
}

/** What a terminal shows: for each of its rows the runs that are not blank. */
export type Snapshot = readonly (readonly Run[])[];

export interface TerminalProgram {
  type(keys: string): void;
  /** The screen's rows as text. */
  text(): string[];
  snapshot(): Snapshot;
  /** Hears of each change of the screen. */
  onChange(listener: () => void): void;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  kill(): void;
}

export interface TerminalOptions {
  readonly columns: number;
  readonly rows: number;
  readonly env: NodeJS.ProcessEnv;
}

export function startInTerminal(
  command: readonly string[],
  { columns, rows, env }: TerminalOptions,
): TerminalProgram {
  const words = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const shell = `stty rows ${rows} cols ${columns}; exec ${words}`;
  const child = spawn('script', ['-qefc', shell, '/dev/null'], {
    env: { ...env, TERM: 'xterm-256color' },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const terminal = new Terminal('vt100', { columns, rows });
  const glyphs = new Glyphs();
  const decoder = new StringDecoder('utf8');
  const listeners: (() => void)[] = [];
  child.stdout.on('data', (bytes: Buffer) => {
    terminal.write(glyphs.bytesOf(decoder.write(bytes)));
    for (const listener of listeners) listener();
  });
  // The program may have ended before a key reached it.
  child.stdin.on('error', () => {});
  return {
    type: (keys) => void child.stdin.write(keys),
    text: () => Array.from({ length: rows }, (_, row) => glyphs.textOf(terminal.screen.text(row))),
    snapshot: () => Array.from({ length: rows }, (_, row) => runsOf(terminal, row, glyphs)),
    onChange: (listener) => void listeners.push(listener),
    ended: new Promise((resolve) => child.on('close', resolve)),
    kill() {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    },
  };
}

function runsOf({ screen }: Terminal, row: number, glyphs: Glyphs): readonly Run[] {
  const { characters, attributes } = screen.line(row);
  const runs: Run[] = [];
  for (let column = 0; column < characters.length; ) {
    const attribute = attributes[column];
    let end = column;
    while (end < characters.length && attributes[end] === attribute) end++;
    const text = glyphs.textOf(String.fromCharCode(...characters.slice(column, end)));
    const reverse = (attribute & Attribute.reverse) !== 0;
    if (reverse || text.trim() !== '') {
      runs.push({
        column,
        text: reverse ? text : text.trimEnd(),
        bold: (attribute & Attribute.bold) !== 0,
        dim: (attribute & Attribute.dim) !== 0,
        reverse,
      });
    }
    column = end;
  }
  return runs;
}
