/**
 * Whether a model's output can be kept in registers, and what exceeds them in memory, while a step corrects it: as bytes, each so many eighths of an
 * output's sum above a level that is common to all, 0 … 127 between two steps. What leads out of them is found when a
 * step is done, and then the output is computed anew.
 */

import { Session, SHIFT } from '../../model/inference.js';
import type { Layer, Model } from '../../model/model.js';
import { sampleLines } from './activity.js';
import { MOST_OUTPUTS } from './unit-code.js';

/** The outputs of a model that fit registers. */
export interface Registers {
  /**
   * The output of each place, in the order in which the first of equal places wins. A unit's change by one changes a
   * sum by 8 and the output by 2, so the output's lowest bit stays: those with a 1 come first.
   */
  readonly order: readonly number[];
  /** What each place starts from: its bias, in eighths. */
  readonly starts: Int16Array;
}

/** A unit's one is 8 of the sums'. */
export const EIGHTH = 3;

/**
 * An output as the engine computes it anew: in eighths of the sum, so in 13 bits, which wrap as the reference's 16 do;
 * without a sign, half their range being 0.
 */
export const WIDE = { mask: 0x1fff, zero: 0x1000 } as const;

/** What such an output starts from. */
export function wideStart(start: number): number {
  return (start + WIDE.zero) & WIDE.mask;
}

/** The greatest of the outputs, and what there is room for below it, when they are computed anew. */
export const TOP = 88;

/** Steps of a sample line. */
const STEPS = 4;

/** The outputs for registers; undefined where there are too many of them, or too far apart to stay there. */
export function keepInRegisters(model: Model): Registers | undefined {
  const output = model.layers[model.layers.length - 1];
  if (output.outputs > MOST_OUTPUTS || furthestApart(model) > TOP) return undefined;
  const order = inOrder(output);
  return { order, starts: Int16Array.from(order, (place) => output.biases[place] >> EIGHTH) };
}

function inOrder({ biases }: Layer): number[] {
  const lowest = (place: number) => (biases[place] >> SHIFT) & 1;
  return Array.from(biases.keys()).sort((a, b) => lowest(b) - lowest(a) || a - b);
}

/** The most, in eighths, that outputs lie apart over lines of words at random. */
function furthestApart(model: Model): number {
  const session = new Session(model);
  let most = 0;
  for (const line of sampleLines()) {
    session.setQuery(line);
    for (let step = 0; step < STEPS && !session.done; step++) {
      session.next();
      most = Math.max(most, Math.max(...session.logits) - Math.min(...session.logits));
    }
  }
  return most >> (EIGHTH - SHIFT);
}
