/**
 * How much do the 2 bits cost? The same network with finer and coarser weights: all variants begin with the same
 * numbers and learn from the same batches in the same order, so that what differs is the weights' precision alone.
 */

import { type Random, seededRandom, shuffle } from '../data/random.js';
import { CONTEXT_BUCKETS, type Context, QUERY_BUCKETS } from '../model.js';
import { charsetOf, type Pair } from '../pairs.js';
import { rateOf, scalarsOf } from '../train/adamw.js';
import type { Engine, Evaluation, Kernel, Outcome } from '../train/engine.js';
import { packExamples } from '../train/examples.js';
import { completeOptions, TrainingError } from '../train/options.js';
import { Parameters } from '../train/parameters.js';
import { isHeldOut } from '../train/split.js';
import { wasmKernel } from '../train/wasm/wasm-engine.js';
import { type Variant, variantsFor } from './variants.js';

export interface StudyOptions {
  /** Units of each hidden layer; two of them show a first, a middle and a last layer. */
  readonly hidden: readonly number[];
  readonly context: Context;
  /** Everything is done once for each seed. */
  readonly seeds: readonly number[];
  readonly steps: number;
  /** Pairs in a step. */
  readonly batch: number;
  readonly lr: number;
}

export const STUDY_OPTIONS: StudyOptions = {
  hidden: [256, 128],
  context: 'prefix',
  seeds: [1, 2, 3],
  steps: 2_000,
  batch: 512,
  lr: 0.02,
};

/** What came of one variant; each list has a value for each seed. */
export interface VariantResult {
  readonly variant: Variant;
  /** Share of whole replies that are right, 0 … 1: of queries held out, and of a sample of those trained on. */
  readonly heldOut: readonly number[];
  readonly trained: readonly number[];
  /** Mean cross entropy of the queries held out, in nats a character. */
  readonly loss: readonly number[];
}

export interface StudyResult {
  readonly options: StudyOptions;
  /** Units from the inputs to the outputs. */
  readonly sizes: readonly number[];
  readonly pairs: number;
  readonly heldOutPairs: number;
  /** Seeds that were done: fewer than asked for if it was stopped. */
  readonly seeds: number;
  readonly results: readonly VariantResult[];
}

/** How far a study is. */
export interface StudyProgress {
  /** Place of the seed, from 0. */
  readonly seed: number;
  readonly step: number;
  readonly steps: number;
  /** Mean loss of the batch for each variant. */
  readonly losses: readonly number[];
}

export interface StudySurroundings {
  /** What does the work: WebAssembly if not given. */
  readonly kernel?: Kernel;
  /** Ends the study with the seeds that are done. */
  readonly signal?: AbortSignal;
}

/** Decay of weights, as in training. */
const WEIGHT_DECAY = 0.01;
/** Pairs trained on that are asked for comparison. */
const SAMPLE = 4_000;
const REPORT_EVERY = 25;

/**
 * Trains all variants side by side, once a seed, and evaluates them after the last step. No penalties: sparsity
 * is another matter. Yields its progress; what it returns has the seeds that were finished.
 *
 * @throws TrainingError `bad-option`; `too-few-pairs` if all or none of the pairs are held out
 */
export function* study(
  pairs: readonly Pair[],
  options: StudyOptions,
  { kernel = wasmKernel, signal }: StudySurroundings = {},
): Generator<StudyProgress, StudyResult, void> {
  const { hidden, context, seeds, steps, lr } = options;
  completeOptions({ hidden, context, steps, lr, batch: options.batch });
  const charset = charsetOf(pairs);
  // As the page in the docs was measured.
  const [buckets] = QUERY_BUCKETS;
  const sizes = [buckets + CONTEXT_BUCKETS, ...hidden, charset.length];
  const variants = variantsFor(sizes.length - 1);
  const { heldOut, trained } = split(pairs);
  const batch = Math.min(options.batch, trained.length);
  const engine = kernel({
    examples: packExamples(pairs, charset, { buckets, context }),
    sizes,
    forms: variants.map(({ form }) => form),
    mostPairs: batch,
  });
  const sample = spread(trained, SAMPLE);
  const evaluations: Record<'heldOut' | 'trained', Evaluation>[][] = [];
  try {
    for (const [place, seed] of seeds.entries()) {
      const random = seededRandom(seed);
      begin(engine, variants.length, sizes, random);
      for (const { step, outcomes } of learn(engine, { trained, batch, steps, lr }, random)) {
        if (step % REPORT_EVERY === 0 || step === steps)
          yield { seed: place, step, steps, losses: outcomes.map(({ loss }) => loss) };
        if (signal?.aborted) break;
      }
      if (signal?.aborted) break;
      evaluations.push(
        variants.map((_, n) => ({
          heldOut: engine.evaluate(n, heldOut),
          trained: engine.evaluate(n, sample),
        })),
      );
    }
  } finally {
    engine.close();
  }
  return {
    options,
    sizes,
    pairs: pairs.length,
    heldOutPairs: heldOut.length,
    seeds: evaluations.length,
    results: variants.map((variant, n) => ({
      variant,
      heldOut: evaluations.map((seed) => seed[n].heldOut.exact),
      trained: evaluations.map((seed) => seed[n].trained.exact),
      loss: evaluations.map((seed) => seed[n].heldOut.loss),
    })),
  };
}

/** Numbers of the pairs that are held out, and of those that are trained on. */
function split(pairs: readonly Pair[]): { heldOut: Uint32Array; trained: number[] } {
  const numbers = [...pairs.keys()];
  const isKept = numbers.map((p) => isHeldOut(pairs[p].query));
  const heldOut = Uint32Array.from(numbers.filter((p) => isKept[p]));
  const trained = numbers.filter((p) => !isKept[p]);
  if (heldOut.length > 0 && trained.length > 0) return { heldOut, trained };
  throw new TrainingError(
    'too-few-pairs',
    'There are too few pairs to study.',
    `${heldOut.length} of ${pairs.length} pairs are held out`,
    'Give more pairs.',
  );
}

interface Lesson {
  readonly trained: readonly number[];
  readonly batch: number;
  readonly steps: number;
  readonly lr: number;
}

/** All steps of one seed; every network gets the same batches. */
function* learn(
  engine: Engine,
  { trained, batch, steps, lr }: Lesson,
  random: Random,
): Generator<{ readonly step: number; readonly outcomes: readonly Outcome[] }, void, void> {
  const numbers = [...trained];
  let order = new Uint32Array();
  let at = 0;
  for (let step = 1; step <= steps; step++) {
    if (at + batch > order.length) {
      order = Uint32Array.from(shuffle(random, numbers));
      at = 0;
    }
    const scalars = scalarsOf(rateOf({ lr, steps }, step), WEIGHT_DECAY, step);
    yield { step, outcomes: engine.learn(order, at, at + batch, scalars, NO_PENALTIES) };
    at += batch;
  }
}

const NO_PENALTIES = { w1: 0, w1Context: 0, l1: 0 };

/** Gives every network the same first numbers. */
function begin(engine: Engine, networks: number, sizes: readonly number[], random: Random): void {
  const master = new Parameters(sizes);
  master.initialise(random);
  const zeros = new Float32Array(master.all.length);
  const rms = new Float64Array(sizes.length - 2);
  for (let n = 0; n < networks; n++)
    engine.load(n, { master: master.all, means: zeros, squares: zeros, rms });
}

/** At most so many of the numbers, evenly spread. */
function spread(numbers: readonly number[], most: number): Uint32Array {
  const count = Math.min(most, numbers.length);
  return Uint32Array.from({ length: count }, (_, i) => numbers[Math.floor((i * numbers.length) / count)]);
}
