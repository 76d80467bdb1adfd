/** `ulm check`: a program in the emulator against the integer reference. */

import { readHeader } from '../../firmware/index.js';
import { seededRandom } from '../../model/data/random.js';
import { loadModel, loadPairs, modelId, resolveWeights } from '../../model/index.js';
import { type CheckResult, check as checkProgram } from '../check/check.js';
import { asTyped, choosePrompts } from '../check/prompts.js';
import { shippedQueries } from '../check/shipped-queries.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed } from '../files.js';
import { checkFacts } from '../job/facts.js';
import { CliError } from '../problem.js';
import { count, hex, ProgressLine, say, sayJson } from '../report.js';

export interface CheckOptions {
  readonly pairs?: string;
  readonly prompts: number;
  readonly all?: boolean;
  readonly seed: number;
  readonly json?: boolean;
}

export async function check(file: string, weights: string, options: CheckOptions): Promise<ExitCode> {
  const com = await readNamed(file);
  const header = readHeader(com);
  if (header === undefined || !header.intact) {
    throw new CliError(
      'file',
      header === undefined ? `${file} is not a chat program.` : `${file} is damaged.`,
      header === undefined
        ? `${count(com.length)} bytes without the header that ulm writes`
        : `its bytes do not have the CRC ${hex(header.crc)} that it was built with`,
      'Build it again by `ulm build`.',
    );
  }
  const model = await loadModel(await resolveWeights(weights));
  const queries =
    options.pairs === undefined
      ? await shippedQueries(model)
      : (await loadPairs(options.pairs)).map(({ query }) => query);
  if (options.all && queries.length === 0) {
    throw new CliError(
      'usage',
      '--all needs pairs.',
      `none are known for ${weights}`,
      'Name a file with --pairs.',
    );
  }
  const prompts = options.all
    ? [...new Set(queries.flatMap((query) => asTyped(query) ?? []))]
    : choosePrompts(queries, options.prompts, seededRandom(options.seed));

  const line = new ProgressLine();
  const steps = checkProgram(com, model, prompts);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    if (step.value % 100 === 0) line.show(`${count(step.value)} of ${count(prompts.length)} prompts`);
  }
  line.clear();

  const result = step.value;
  if (options.json) sayJson(asJson(file, modelId(model), com.length, header.memoryEnd, result));
  else report(file, com.length, header.memoryEnd, result);
  return result.difference === undefined ? ExitCode.ok : ExitCode.difference;
}

function report(file: string, bytes: number, memoryEnd: number, result: CheckResult): void {
  const { difference } = result;
  if (difference === undefined) {
    say(`${file} says what its model says`);
    for (const fact of checkFacts(result)) say(`  ${fact}`);
    say(`  ${count(bytes)} bytes, needs memory up to ${hex(memoryEnd)}h`);
    return;
  }
  say(`${file} differs from its model at prompt ${count(result.prompts)}`);
  say(`  prompt:    ${JSON.stringify(difference.prompt)}`);
  say(`  reference: ${JSON.stringify(difference.expected)}`);
  say(`  program:   ${JSON.stringify(difference.got)}`);
  say(`             ${' '.repeat(difference.at + 1)}^ character ${difference.at + 1}`);
}

/** Seconds at a clock, to six figures. */
const seconds = (tStates: number, hertz: number) => Number((tStates / hertz).toPrecision(6));

function asJson(file: string, id: string, bytes: number, memoryEnd: number, result: CheckResult) {
  const { prompts, difference, start, first, later } = result;
  const times = ({ mean, most }: CheckResult['first']) => ({
    tStates: mean,
    mostTStates: most,
    secondsAt4MHz: seconds(mean, 4e6),
    secondsAt7_3728MHz: seconds(mean, 7_372_800),
  });
  return {
    file,
    modelId: id,
    equal: difference === undefined,
    prompts,
    difference: difference ?? null,
    start: {
      tStates: start,
      secondsAt4MHz: seconds(start, 4e6),
      secondsAt7_3728MHz: seconds(start, 7_372_800),
    },
    first: times(first),
    later: times(later),
    bytes,
    memoryEnd,
  };
}
