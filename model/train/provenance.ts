import { createHash } from 'node:crypto';
import type { Pair } from '../pairs.js';
import type { Evaluation } from './engine.js';
import { DEFAULT_OPTIONS, type TrainOptions } from './options.js';
import type { Checkpoint } from './report.js';

/** SHA-256 of the pairs, one `query|reply` a line: comments and spacing of their file do not matter. */
export function digestOf(pairs: readonly Pair[]): string {
  const hash = createHash('sha256');
  for (const { query, reply } of pairs) hash.update(`${query}|${reply}\n`);
  return hash.digest('hex');
}

/** Options that decide the weights, as the command line takes them. */
export function optionsText(options: TrainOptions, steps: number): string {
  const {
    hidden,
    context,
    buckets,
    seed,
    batch,
    wholeEvery,
    opening,
    lr,
    pull,
    w1,
    w1Context,
    l1,
    heldOut,
    evaluateEvery,
  } = options;
  const shown = {
    '--hidden': hidden.join(','),
    '--context': context,
    '--buckets': buckets,
    '--seed': seed,
    '--steps': steps,
    '--batch': batch,
    ...(wholeEvery > 1 && { '--whole-every': wholeEvery, '--opening': opening }),
    '--lr': lr,
    ...(pull > 0 && { '--pull': pull }),
    '--w1': w1,
    '--w1-context': w1Context,
    '--l1': l1,
    '--held-out': heldOut,
    ...(evaluateEvery !== DEFAULT_OPTIONS.evaluateEvery && { '--evaluate-every': evaluateEvery }),
  };
  return Object.entries(shown)
    .map(([option, value]) => `${option} ${value}`)
    .join(' ');
}

/** What is kept with the weights about how they came to be. */
export interface History {
  readonly options: TrainOptions;
  readonly steps: number;
  readonly pairs: readonly Pair[];
  readonly heldOut: number;
  readonly checkpoint: Checkpoint;
  /** On all pairs trained on. */
  readonly trained: Evaluation;
}

export function provenanceOf({
  options,
  steps,
  pairs,
  heldOut,
  checkpoint,
  trained,
}: History): Record<string, string> {
  const { step, on, integer, float, nonzero, cost } = checkpoint;
  return {
    source: options.source,
    pairs: `${pairs.length}, ${heldOut} of them held out`,
    pairs_sha256: digestOf(pairs),
    options: optionsText(options, steps),
    step: `${step} of ${steps}`,
    trained_exact: shareOf(trained),
    ...(on === 'held out' && { held_out_exact: shareOf(integer) }),
    ...(on === 'held out' && float !== undefined && { held_out_exact_float: shareOf(float) }),
    nonzero_weights: `${nonzero.reduce((sum, count) => sum + count, 0)} (${nonzero.join(' + ')})`,
    additions: `${Math.round(cost.additionsAQuery)} a query, ${cost.additionsAStep.toFixed(1)} a step`,
  };
}

function shareOf({ exact, queries }: Evaluation): string {
  return `${(100 * exact).toFixed(2)}% of ${queries} queries`;
}
