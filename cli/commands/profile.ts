/** `ulm profile`: where a chat program's T-states go, routine by routine. */

import { readFile } from 'node:fs/promises';
import {
  type Machine,
  Profile,
  type ProfileRow,
  parseSymbols,
  type RunResult,
} from '../../emulator/index.js';
import { buildChat, readHeader, TPA } from '../../firmware/index.js';
import { seededRandom } from '../../model/data/random.js';
import { loadModel, type Model, resolveWeights } from '../../model/index.js';
import { ChatProgram } from '../check/program.js';
import { choosePrompts } from '../check/prompts.js';
import { shippedQueries } from '../check/shipped-queries.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed } from '../files.js';
import { CliError } from '../problem.js';
import { count, say, sayJson } from '../report.js';

export interface ProfileOptions {
  readonly prompts: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** One part of a program's life. */
interface Phase {
  readonly name: 'start' | 'replies';
  readonly profile: Profile;
}

export async function profile(file: string, weights: string, options: ProfileOptions): Promise<ExitCode> {
  const com = await readNamed(file);
  const header = readHeader(com);
  if (header === undefined || !header.intact) {
    throw new CliError(
      'file',
      `${file} is ${header === undefined ? 'not a chat program' : 'damaged'}.`,
      `${count(com.length)} bytes`,
      'Build it again by `ulm build`.',
    );
  }
  const model = await loadModel(await resolveWeights(weights));
  const symbols = (await symbolsBeside(file, header.imageBytes)) ?? symbolsOfBuild(com, model);
  if (symbols === undefined) {
    throw new CliError(
      'file',
      `There are no symbols for ${file}.`,
      'no .SYM file of it beside it, and the model builds another program',
      'Build it with --list, or name the model that it was built from.',
    );
  }
  const prompts = choosePrompts(await shippedQueries(model), options.prompts, seededRandom(options.seed));
  const phases = profileChat(com, symbols, TPA + header.imageBytes, prompts);
  if (options.json) {
    const parts = phases.map(({ name, profile: own }) => [
      name,
      { tStates: own.total, routines: own.rows() },
    ]);
    sayJson({ file, prompts: prompts.length, ...Object.fromEntries(parts) });
    return ExitCode.ok;
  }
  for (const { name, profile: own } of phases) {
    const what = name === 'start' ? 'to the first prompt' : `for ${count(prompts.length)} replies`;
    say(`${count(own.total)} T-states ${what}`);
    for (const line of table(own.rows())) say(`  ${line}`);
  }
  return ExitCode.ok;
}

/** Runs the program up to its first prompt, then through all prompts. */
function profileChat(
  com: Uint8Array,
  symbols: ReadonlyMap<string, number>,
  end: number,
  prompts: readonly string[],
): Phase[] {
  const phases: Phase[] = [];
  const begin = (name: Phase['name']) => phases.push({ name, profile: new Profile(symbols, end) });
  const run = (machine: Machine, limit: number): RunResult => {
    const { profile: current } = phases[phases.length - 1];
    const last = machine.tStates + limit;
    for (;;) {
      const { pc } = machine.cpu;
      const before = machine.tStates;
      const result = machine.run(1);
      current.add(pc, machine.tStates - before);
      if (result !== 'budget' || machine.tStates >= last) return result;
    }
  };
  begin('start');
  const program = new ChatProgram(com, { run });
  begin('replies');
  for (const prompt of prompts) program.ask(prompt);
  return phases;
}

/** The symbols of the `.SYM` file beside a program, if it is of this very program. */
async function symbolsBeside(file: string, imageBytes: number): Promise<Map<string, number> | undefined> {
  const stem = file.replace(/\.com$/i, '');
  for (const extension of ['.SYM', '.sym']) {
    const text = await readFile(stem + extension, 'utf8').catch(() => undefined);
    const symbols = text === undefined ? undefined : parseSymbols(text);
    if (symbols?.get('image_end') === TPA + imageBytes) return symbols;
  }
  return undefined;
}

/** The symbols of the program that is built from a model, packed or plain, if it is this very program. */
function symbolsOfBuild(com: Uint8Array, model: Model): ReadonlyMap<string, number> | undefined {
  for (const pack of [true, false]) {
    const built = buildChat(model, { pack });
    if (Buffer.compare(built.com, com) === 0) return built.program.symbols;
  }
  return undefined;
}

/** Routines by their share of the T-states. */
function table(rows: readonly ProfileRow[]): string[] {
  const cells = [
    ['routine', 'share', 'T-states', 'calls', 'T a call'],
    ...rows.map(({ routine, share, tStates, calls }) => [
      routine,
      `${(100 * share).toFixed(1)}%`,
      count(tStates),
      count(calls),
      calls === 0 ? '' : count(tStates / calls),
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  '),
  );
}
