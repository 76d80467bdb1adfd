/**
 * AdamW (Ilya Loshchilov and Frank Hutter, "Decoupled Weight Decay Regularization", ICLR 2019), with the
 * gradient's norm clipped and the learning rate on half a cosine after a linear rise.
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
}

/** The learning rate of a step, counted from 1. */
export function rateOf({ lr, steps = 2 * WARM_UP }: Schedule, step: number): number {
  const warmUp = Math.min(WARM_UP, steps / 2);
  if (step <= warmUp) return (lr * step) / warmUp;
  return (lr / 2) * (1 + Math.cos((Math.PI * (step - warmUp)) / (steps - warmUp)));
}

/**
 * What AdamW does at one learning rate.
 *
 * @param updates updates so far, this one counted
 */
export function scalarsOf(rate: number, weightDecay: number, updates: number): StepScalars {
  return {
    keep: 1 - rate * weightDecay,
    pace: rate / (1 - BETA1 ** updates),
    squareScale: 1 / (1 - BETA2 ** updates),
  };
}

/** One update of the values against their gradients. */
export function updateByAdamW(
  values: Float32Array,
  gradients: Float32Array,
  means: Float32Array,
  squares: Float32Array,
  { keep, pace, squareScale }: StepScalars,
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

function clipFactor(gradients: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < gradients.length; i++) sum += gradients[i] * gradients[i];
  const norm = Math.sqrt(sum);
  return norm > MOST_NORM ? MOST_NORM / norm : 1;
}
