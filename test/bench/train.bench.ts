/** Training: examples a second of the WebAssembly kernel, on one core and on all, beside the plain form. */

import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../model/data/random.js';
import { CONTEXT_BUCKETS, charsetOf, loadPairs, QUERY_BUCKETS } from '../../model/index.js';
import { scalarsOf } from '../../model/train/adamw.js';
import type { Engine, Kernel } from '../../model/train/engine.js';
import { packExamples } from '../../model/train/examples.js';
import { integerForm, Parameters } from '../../model/train/parameters.js';
import { plainKernel } from '../../model/train/plain-engine.js';
import { wasmKernel } from '../../model/train/wasm/wasm-engine.js';

interface Entrant {
  readonly name: string;
  readonly kernel: Kernel;
  /** Steps of a round. */
  readonly steps: number;
}

const ENTRANTS: readonly Entrant[] = [
  { name: 'plain', kernel: plainKernel, steps: 2 },
  { name: 'kernel, one thread', kernel: (plan) => wasmKernel(plan, 0), steps: 12 },
  { name: 'kernel, all cores', kernel: (plan) => wasmKernel(plan), steps: 24 },
];

const NETWORKS: readonly (readonly number[])[] = [[256], [256, 192, 128]];
const BATCH = 512;
const ROUNDS = 5;

export async function bench(): Promise<void> {
  const path = fileURLToPath(new URL('../../model/study/guess-pairs.txt', import.meta.url));
  const pairs = await loadPairs(path);
  const charset = charsetOf(pairs);
  const [buckets] = QUERY_BUCKETS;
  const examples = packExamples(pairs, charset, { buckets, context: 'prefix' });
  const order = Uint32Array.from(pairs.keys());

  for (const hidden of NETWORKS) {
    const sizes = [buckets + CONTEXT_BUCKETS, ...hidden, charset.length];
    const forms = [integerForm(sizes.length - 1)];
    const engines = ENTRANTS.map(({ kernel }) => {
      const engine = kernel({ examples, sizes, forms, mostPairs: BATCH });
      const master = new Parameters(sizes);
      master.initialise(seededRandom(1));
      const none = new Float32Array(master.all.length);
      const rms = new Float64Array(hidden.length);
      engine.load(0, { master: master.all, means: none, squares: none, rms });
      return engine;
    });
    // Rounds in turn, so that whatever else the machine does befalls all alike; the first is not counted.
    const rates: number[][] = ENTRANTS.map(() => []);
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [e, { steps }] of ENTRANTS.entries()) {
        const rate = rateOf(engines[e], order, steps);
        if (round > 0) rates[e].push(rate);
      }
    }
    for (const engine of engines) engine.close();
    const plain = median(rates[0]);
    console.log(`  ${sizes.join('-')}, ${BATCH} pairs a step, before any unit is trained away`);
    for (const [e, { name }] of ENTRANTS.entries()) {
      const rate = median(rates[e]);
      const ratio = (rate / plain).toFixed(1);
      console.log(
        `    ${name.padEnd(20)} ${Math.round(rate).toLocaleString('en').padStart(9)} examples/s  ${ratio}×`,
      );
    }
  }
}

/** Examples a second of wall time. */
function rateOf(engine: Engine, order: Uint32Array, steps: number): number {
  const penalties = { w1: 0, w1Context: 0, l1: 0 };
  const began = performance.now();
  let examples = 0;
  for (let step = 0; step < steps; step++) {
    const from = step * BATCH;
    const scalars = scalarsOf(1e-4, 0.01, step + 1);
    examples += engine.learn(order, from, from + BATCH, scalars, penalties)[0].examples;
  }
  return (1000 * examples) / (performance.now() - began);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
