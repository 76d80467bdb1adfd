import { pick, seededRandom } from '../../model/data/random.js';
import {
  CONTEXT_BUCKETS,
  type Context,
  EOS,
  type Layer,
  type Model,
  type QueryBuckets,
} from '../../model/model.js';

/** What a random model is like; whatever is left out has a plain default. */
export interface RandomModelOptions {
  readonly seed: number;
  readonly context?: Context;
  readonly buckets?: QueryBuckets;
  readonly hidden?: readonly number[];
  readonly charset?: string;
  /** Share of the weights that are not 0. */
  readonly density?: number;
  /** Largest |bias|. */
  readonly bias?: number;
}

/** A well-formed model with random numbers, the same for the same options. */
export function randomModel(options: RandomModelOptions): Model {
  const { seed, context = 'recent8', buckets = 128, hidden = [24, 16], density = 0.4, bias = 200 } = options;
  const charset = options.charset ?? `ABC XYZ?${EOS}`;
  const random = seededRandom(seed);
  const sizes = [buckets + CONTEXT_BUCKETS, ...hidden, charset.length];
  const layers = sizes.slice(1).map((outputs, n): Layer => {
    const inputs = sizes[n];
    const nonzero = [-2, -1, 1, 1];
    const weights = Int8Array.from({ length: inputs * outputs }, () =>
      random() < density ? pick(random, nonzero) : 0,
    );
    const biases = Int16Array.from({ length: outputs }, () => Math.floor((random() * 2 - 1) * bias));
    return { inputs, outputs, weights, biases };
  });
  return { name: `random${seed}`, charset, context, layers, provenance: {} };
}
