/** How long it pays to take the spaces before a reply as one sum: see `padding.ts`. */

import { LONGEST_NGRAM } from '../../model/encoding.js';
import { CONTEXT_BUCKETS, queryInputs } from '../../model/model.js';
import type { Matrix } from './matrix.js';
import { MOST_NGRAMS } from './prune.js';

/** T-states of an addition to a counter, of a list without its additions, and of a counter that is added to another. */
const T_STATES = { addition: 20, list: 240, counter: 19 } as const;

/** So many steps of a reply have their sums in memory, each as many bytes as there are counters. */
const MOST_STEPS = 5;

/** The first steps of a reply for which it is quicker to add such a sum than the n-grams in it. */
export function paddedSteps({ inputs, outputs, weights }: Matrix): number {
  const firstContext = queryInputs({ inputs });
  let additions = 0;
  for (const [at, weight] of weights.entries()) {
    if (at % inputs >= firstContext) additions += Math.abs(weight);
  }
  const list = T_STATES.list + (additions / CONTEXT_BUCKETS) * T_STATES.addition;
  let steps = 0;
  const ngrams = () => MOST_NGRAMS.recent8 - LONGEST_NGRAM * steps;
  while (steps < MOST_STEPS && ngrams() * list > T_STATES.counter * outputs) steps++;
  return steps;
}
