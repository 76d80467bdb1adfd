/**
 * AdamW (Ilya Loshchilov and Frank Hutter, "Decoupled Weight Decay Regularization", ICLR 2019), with the
 * gradient's norm clipped and the learning rate on half a cosine after a linear rise. Weights may be drawn to their
 * grid meanwhile, so that they do not go to and fro between two of its numbers.
 */

import type { StepScalars } from './engine.js';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;
const MOST_NORM = 1;
const WARM_UP = 200;

export interface Schedule {
  readonly lr: number;
  /** Steps in all; not needed in the warm-up of a run of at least 400. */
  readonly steps: number | undefined;
  /** At the end of the run, as a multiple of the learning rate. */
  readonly pull: number;
}

/** The learning rate of a step, counted from 1. */
export function rateOf({ lr, steps = 2 * WARM_UP }: Omit<Schedule, 'pull'>, step: number): number {
  const warmUp = warmUpOf(steps);
  if (step <= warmUp) return (lr * step) / warmUp;
  return (lr / 2) * (1 + Math.cos((Math.PI * (step - warmUp)) / (steps - warmUp)));
}

/** What a weight is drawn to its grid by in a step: nothing in the warm-up, and then by the square of what is done. */
export function pullOf(schedule: Schedule, step: number): number {
  const { pull, steps = 2 * WARM_UP } = schedule;
  const warmUp = warmUpOf(steps);
  const share = Math.max(0, step - warmUp) / (steps - warmUp);
  return pull * share ** 2 * rateOf(schedule, step);
}

/**
 * What AdamW does at one learning rate.
 *
 * @param updates updates so far, this one counted
 */
export function scalarsOf(rate: number, weightDecay: number, updates: number, pull = 0): StepScalars {
  return {
    keep: 1 - rate * weightDecay,
    pace: rate / (1 - BETA1 ** updates),
    squareScale: 1 / (1 - BETA2 ** updates),
    pull,
  };
}

/** One update of the values against their gradients. */
export function updateByAdamW(
  values: Float32Array,
  gradients: Float32Array,
  means: Float32Array,
  squares: Float32Array,
  { keep, pace, squareScale }: Omit<StepScalars, 'pull'>,
): void {
  const clip = clipFactor(gradients);
  for (let i = 0; i < values.length; i++) {
    const gradient = clip * gradients[i];
    const mean = BETA1 * means[i] + (1 - BETA1) * gradient;
    const square = BETA2 * squares[i] + (1 - BETA2) * gradient * gradient;
    means[i] = mean;
    squares[i] = square;
    values[i] = keep * values[i] - (pace * mean) / (Math.sqrt(square * squareScale) + EPSILON);
  }
}

function warmUpOf(steps: number): number {
  return Math.min(WARM_UP, steps / 2);
}

function clipFactor(gradients: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < gradients.length; i++) sum += gradients[i] * gradients[i];
  const norm = Math.sqrt(sum);
  return norm > MOST_NORM ? MOST_NORM / norm : 1;
}
