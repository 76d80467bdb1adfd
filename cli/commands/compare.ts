/** `ulm compare`: the emulator and the board, side by side. */

import { readFileSync } from 'node:fs';
import { loadModel, resolveWeights } from '../../model/index.js';
import { packageFile } from '../../model/package-file.js';
import { type CompareEvent, compareWith } from '../compare/compare.js';
import type { ExchangePair } from '../compare/exchange-pair.js';
import { ownPrompts, promptsFrom } from '../compare/prompts.js';
import { compareReport } from '../compare/report.js';
import { type Verdict, verdictOf } from '../compare/verdict.js';
import { verdictLines } from '../compare/verdict-text.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed, writeNamed } from '../files.js';
import type { JobEvent } from '../job/events.js';
import { runJob, type Talking } from '../job/job.js';
import { type Machine, type MachineOptions, machineAt, VIRTUAL } from '../job/machine.js';
import { CliError } from '../problem.js';
import { hex, ProgressLine, say, sayJson } from '../report.js';

export interface CompareOptions extends MachineOptions {
  readonly port?: string;
  /** A file of prompts, or `-` for standard input. */
  readonly prompts?: string;
  /** How many of the model's own probes. */
  readonly count?: number;
  /** The page to write. */
  readonly report?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Prompts of a list where nothing else is said. */
const COUNT = 40;
/** The clock that the emulator keeps where the profile knows none. */
const USUAL_CLOCK = 7_372_800;

export async function compare(weights: string, options: CompareOptions): Promise<ExitCode> {
  const machine = await machineAt(options.port ?? VIRTUAL, options);
  const model = await loadModel(resolveWeights(weights));
  const screen = process.stdin.isTTY === true && process.stdout.isTTY === true && !options.json;
  const given = options.prompts === undefined ? undefined : await readPrompts(options.prompts);
  const typed = screen && given === undefined && options.count === undefined;
  const prompts = typed ? [] : (given ?? (await ownPrompts(model, options.count ?? COUNT)));
  if (!typed && prompts.length === 0) {
    throw new CliError(
      'usage',
      'There is nothing to ask.',
      `${options.prompts} has no prompt`,
      'Give one a line.',
    );
  }

  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  // Not once: Ink ends the process at a signal that nobody else hears.
  process.on('SIGINT', onInterrupt).on('SIGTERM', onInterrupt);
  const progress = new ProgressLine();
  let talking: Talking | undefined;
  try {
    talking = await runJob(
      { model: weights, machine, force: options.force === true },
      (event) => showStep(event, progress, options.json === true),
      cancel.signal,
    );
    progress.clear();
    const { channel, built } = talking;
    const clockHz = machine.profile.clockHz ?? USUAL_CLOCK;
    const start = (emit: (event: CompareEvent) => void) =>
      compareWith(built.com, channel, clockHz, emit, cancel.signal);
    const pairs = screen
      ? await (await import('../ui/screens.js')).showCompare({
          titles: { model: model.name, clock: `${clockHz / 1e6} MHz`, port: machine.port },
          clockHz,
          prompts,
          listOnly: !typed,
          signal: cancel.signal,
          start,
          cancel: () => cancel.abort(),
        })
      : await plainly(prompts, start, progress, options.json === true);
    progress.clear();
    // What the screen showed is gone with it.
    if (screen) for (const pair of pairs) sayPair(pair);
    return await conclude(pairs, machine, clockHz, { model: model.name, crc: hex(built.crc) }, options);
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
    await talking?.channel.close();
  }
}

/** The prompts of a file, or of standard input. */
async function readPrompts(name: string): Promise<string[]> {
  const bytes = name === '-' ? await standardInput() : await readNamed(name);
  return await promptsFrom(name, new TextDecoder().decode(bytes));
}

async function standardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

function showStep(event: JobEvent, progress: ProgressLine, json: boolean): void {
  if (json) return;
  if (event.type === 'started') progress.show(`${event.step}: ${event.doing} …`);
  if (event.type === 'failed') progress.clear();
}

/** One prompt after the other, a line for each. */
async function plainly(
  prompts: readonly string[],
  start: (emit: (event: CompareEvent) => void) => ReturnType<typeof compareWith>,
  progress: ProgressLine,
  json: boolean,
): Promise<ExchangePair[]> {
  const pairs: ExchangePair[] = [];
  const comparison = start(() => {});
  for (const [at, prompt] of prompts.entries()) {
    progress.show(`${at + 1} of ${prompts.length}  ${prompt}`);
    const pair = await comparison.ask(prompt);
    if (pair === undefined) continue;
    pairs.push(pair);
    progress.clear();
    if (json) sayJson({ type: 'reply', ...pair });
    else sayPair(pair);
  }
  return pairs;
}

function sayPair({ prompt, emulator, board }: ExchangePair): void {
  const ms =
    board.times.length === 0 ? '' : `  ${(1000 * board.times[board.times.length - 1]).toFixed(1)} ms`;
  const same = emulator.reply === board.reply;
  say(`${same ? '=' : '≠'} ${prompt}  ${board.reply}${ms}${same ? '' : `  (emulator: ${emulator.reply})`}`);
}

/** Says the verdict, writes the page; ends with 1 on a difference. */
async function conclude(
  pairs: readonly ExchangePair[],
  { profile, port, line }: Machine,
  clockHz: number,
  program: { readonly model: string; readonly crc: string },
  { report, json }: CompareOptions,
): Promise<ExitCode> {
  const known = {
    clockHz: profile.clockHz,
    // A socket or a virtual board without its clock has no speed of its own.
    baud: /^(socket:|sim:.*turbo)/.test(port) ? undefined : (line.baud ?? profile.line.baud),
  };
  const verdict = verdictOf(pairs, known);
  if (json) sayJson({ type: 'verdict', ...forScripts(verdict) });
  else for (const text of verdictLines(verdict)) say(text);
  if (report !== undefined) {
    const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
    const versions = `z80-ulm ${version}, Node.js ${process.versions.node}`;
    const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
    await writeNamed(
      report,
      compareReport(pairs, verdict, { ...program, port, board: profile.title, clockHz, versions, date }),
    );
  }
  return verdict.difference === undefined ? ExitCode.ok : ExitCode.difference;
}

/** The verdict without the samples of its fit. */
function forScripts({ fit, ...rest }: Verdict) {
  if (fit === undefined) return { ...rest, fit: null };
  const { clock, perCharacter, perReply, scatter, used, outliers } = fit;
  return {
    ...rest,
    fit: { clock, perCharacter, perReply, scatter, samples: used.length, outliers: outliers.length },
  };
}
