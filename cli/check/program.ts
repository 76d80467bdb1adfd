/** A chat program in the emulated CP/M machine, asked line by line, with its T-states. */

import {
  createMachine,
  type Machine,
  MemoryDrive,
  QueueConsole,
  type RunResult,
} from '../../emulator/index.js';
import { PROMPT } from '../../firmware/index.js';
import { MAX_QUERY } from '../../model/index.js';
import { CliError } from '../problem.js';

/** T-states that one reply may take: over four minutes at 7.3728 MHz. */
const LIMIT = 2e9;

/** BDOS function 10, whose return is the moment that the line is in. */
const READ_LINE = 10;

export interface Answer {
  readonly reply: string;
  /** T-states from the line's end to the first character of the reply (or to its end, if it is empty). */
  readonly first: number;
  /** T-states from each character to the next, the end of the reply last. */
  readonly later: readonly number[];
}

export interface ProgramOptions {
  /** The word at 6. */
  readonly tpaTop?: number;
  /** Runs the machine for so many T-states, or until it waits or exits: for those who watch every step. */
  readonly run?: (machine: Machine, tStates: number) => RunResult;
}

/**
 * The program, run up to its first prompt.
 *
 * @throws CliError `program-stuck` when it ends, does not come to its prompt, or prints anything else around
 * its replies
 */
export class ChatProgram {
  readonly #console: QueueConsole;
  readonly #machine: Machine;
  readonly #run: (machine: Machine, tStates: number) => RunResult;
  #output = '';
  #times: number[] = [];
  #lineIn = 0;
  /** T-states from the program's first instruction to its first prompt. */
  readonly start: number;

  constructor(
    com: Uint8Array,
    { tpaTop, run = (machine, tStates) => machine.run(tStates) }: ProgramOptions = {},
  ) {
    this.#run = run;
    this.#console = new QueueConsole((byte) => {
      this.#output += String.fromCharCode(byte);
      this.#times.push(this.#machine.tStates);
    });
    this.#machine = createMachine({
      console: this.#console,
      program: { bytes: com },
      drives: { A: new MemoryDrive() },
      spoil: true,
      ...(tpaTop === undefined ? {} : { tpaTop }),
      onReturn: ({ entry, number, tStates }) => {
        if (entry !== 'bdos' || number !== READ_LINE) return;
        this.#lineIn = tStates;
        this.#output = '';
        this.#times = [];
      },
    });
    this.#runToPrompt('at its start');
    this.start = this.#machine.tStates;
  }

  ask(line: string): Answer {
    this.#output = '';
    this.#times = [];
    // Function 10 returns by itself when its buffer is full: a Return would be the next line.
    this.#console.type(line.length < MAX_QUERY ? `${line}\r` : line);
    this.#runToPrompt(`after the line “${line}”`);
    const body = this.#output.slice(0, -PROMPT.length);
    if (!body.startsWith('\r\n') || !body.endsWith('\r\n') || body.length < 4) {
      throw stuck('The program does not print a reply on a line of its own.', this.#output);
    }
    const times = this.#times.slice(2, -1 - PROMPT.length);
    return {
      reply: body.slice(2, -2),
      first: times[0] - this.#lineIn,
      later: times.slice(1).map((time, at) => time - times[at]),
    };
  }

  #runToPrompt(when: string): void {
    const result = this.#run(this.#machine, LIMIT);
    if (result === 'exited') throw stuck(`The program ended ${when}.`, this.#output);
    if (result === 'budget') throw stuck(`The program went on and on ${when}.`, this.#output);
    if (!this.#output.endsWith(PROMPT)) throw stuck(`The program shows no prompt ${when}.`, this.#output);
  }
}

function stuck(what: string, output: string): CliError {
  return new CliError(
    'program-stuck',
    what,
    output === '' ? 'it printed nothing' : `its last output: ${JSON.stringify(output.slice(-200))}`,
    'Check that the file is a chat program built by `ulm build`, and that it is whole.',
  );
}
