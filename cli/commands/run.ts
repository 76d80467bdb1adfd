/** `ulm run`: a CP/M program in the emulator, on this terminal. */

import { dirname } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { createMachine, FolderDrive, QueueConsole } from '../../emulator/index.js';
import { TerminalFilter } from '../escape.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed } from '../files.js';

/** T-states between two looks at the keyboard. */
const SLICE = 2_000_000;

/** Ctrl-] ends the emulator, whatever the program does; ^C is the program's. */
const END = 0x1d;

const BS = 8;
const DEL = 127;

export async function run(file: string, args: readonly string[]): Promise<ExitCode> {
  const bytes = await readNamed(file);
  const filter = new TerminalFilter();
  let shown = '';
  let atLineStart = true;
  const console = new QueueConsole((byte) => {
    shown += filter.pass(byte);
  });
  const machine = createMachine({
    console,
    drives: { A: new FolderDrive(dirname(file)) },
    program: { bytes, args: args.join(' ') },
  });

  const keyboard = new Keyboard(console);
  try {
    for (;;) {
      const result = machine.run(SLICE);
      if (shown !== '') {
        process.stdout.write(shown);
        atLineStart = shown.endsWith('\n');
        shown = '';
      }
      if (result === 'exited' || keyboard.ended) break;
      if (result === 'budget') await breathe();
      else if (!(await keyboard.more())) break;
    }
  } finally {
    keyboard.close();
  }
  // The shell's prompt begins a line of its own; a pipe gets what the program said and no more.
  if (process.stdout.isTTY && !atLineStart) process.stdout.write('\n');
  return ExitCode.ok;
}

/**
 * Standard input as the machine's keyboard: raw from a terminal, lines from a pipe. Those are typed one by one, the
 * next when the machine waits for a key: a program that looks for keys while it works would take it for an interruption.
 */
class Keyboard {
  /** Whether the user wants out. */
  ended = false;
  #finished = false;
  #wake: (() => void) | undefined;
  /** What came through the pipe and was not typed yet. */
  #piped = '';
  readonly #console: QueueConsole;
  readonly #terminal = process.stdin.isTTY === true;

  constructor(console: QueueConsole) {
    this.#console = console;
    if (this.#terminal) process.stdin.setRawMode(true);
    process.stdin.on('data', this.#onData).on('end', this.#onEnd).resume();
  }

  /** Waits for input; false when there will be no more. */
  async more(): Promise<boolean> {
    if (!this.#typeLine() && !this.#finished) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#typeLine();
    }
    return this.#console.ready() || this.ended || !this.#finished;
  }

  /** Types a line of the pipe, the last one also without its end; says whether there is something to read now. */
  #typeLine(): boolean {
    const end = this.#piped.indexOf('\r') + 1 || (this.#finished ? this.#piped.length : 0);
    this.#console.type(this.#piped.slice(0, end));
    this.#piped = this.#piped.slice(end);
    return this.#console.ready();
  }

  close(): void {
    process.stdin.off('data', this.#onData).off('end', this.#onEnd).pause();
    if (this.#terminal) process.stdin.setRawMode(false);
  }

  readonly #onData = (data: Buffer): void => {
    if (this.#terminal && data.includes(END)) this.ended = true;
    if (this.#terminal) this.#console.type(data.map(asKey));
    else this.#piped += data.toString('latin1').replace(/\r?\n/g, '\r');
    this.#wake?.();
  };

  readonly #onEnd = (): void => {
    this.#finished = true;
    this.#wake?.();
  };
}

/** A terminal's backspace key means what it says. */
function asKey(byte: number): number {
  return byte === DEL ? BS : byte;
}
