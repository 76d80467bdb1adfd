/** The chat program: bytes and T-states of each model, beside the figures of the original's own builds. */

import { check } from '../../cli/check/check.js';
import { choosePrompts } from '../../cli/check/prompts.js';
import { shippedQueries } from '../../cli/check/shipped-queries.js';
import { buildChat } from '../../firmware/index.js';
import { seededRandom } from '../../model/data/random.js';
import { loadModel, loadPairs, type Model, resolveWeights, shippedModels } from '../../model/index.js';
import { sharedFile } from '../support/shared.js';

const PROMPTS = 400;
const CLOCKS = [4_000_000, 7_372_800];

interface Row {
  readonly model: string;
  readonly build: string;
  readonly bytes: number;
  readonly start?: number;
  readonly first: number;
  readonly later: number;
}

/** HarryR/z80ai's builds of its guess model, measured on two independent Z80 cores. */
const originals: readonly Row[] = [
  { model: 'original guess', build: 'its packed', bytes: 38_919, first: 26_883_338, later: 26_865_171 },
  { model: 'original guess', build: 'its fast', bytes: 43_520, first: 2_035_752, later: 2_017_597 },
];

export async function bench(): Promise<void> {
  const rows: Row[] = [];
  for (const name of shippedModels()) {
    const model = await loadModel(resolveWeights(name));
    rows.push(...measured(name, model, await shippedQueries(model)));
  }
  const npz = sharedFile('z80ai/guess/model.npz');
  const pairs = sharedFile('z80ai/guess/training-data.txt.gz');
  if (npz !== undefined && pairs !== undefined) {
    const queries = (await loadPairs(pairs)).map(({ query }) => query);
    rows.push(...measured('original guess', await loadModel(npz), queries));
  }
  rows.push(...originals);

  const head = [
    'model',
    'build',
    'bytes',
    'T to start',
    'T to first',
    'T a step',
    ...CLOCKS.map((hz) => `s at ${hz / 1e6}`),
  ];
  const cells = rows.map(({ model, build, bytes, start, first, later }) => [
    model,
    build,
    number(bytes),
    start === undefined ? '' : number(start),
    number(first),
    number(later),
    ...CLOCKS.map((hz) => (later / hz).toFixed(4)),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column].length)),
  );
  for (const row of [head, ...cells]) {
    console.log(
      row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  '),
    );
  }
}

function measured(name: string, model: Model, queries: readonly string[]): Row[] {
  const prompts = choosePrompts(queries, PROMPTS, seededRandom(1));
  return [true, false].map((pack) => {
    const { com } = buildChat(model, { pack });
    const steps = check(com, model, prompts);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { difference, start, first, later } = step.value;
    if (difference !== undefined) throw new Error(`${name} differs: ${JSON.stringify(difference)}`);
    return {
      model: name,
      build: pack ? 'packed' : 'plain',
      bytes: com.length,
      start,
      first: first.mean,
      later: later.mean,
    };
  });
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}
