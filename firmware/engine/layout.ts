/** Where the engine keeps its numbers: the one place that decides on pages. */

import type { Model } from '../../model/model.js';
import type { Assembler } from '../asm/index.js';

/** Characters of the reply that the recent8 context sees. */
export const RECENT = 8;

/**
 * A layer's accumulators: low bytes in one 256-aligned page, high bytes in the next, and behind them a page
 * that only takes the carries out of 16 bits. Unit u is at offset u in each.
 */
export interface Accumulators {
  /** Label of the page of low bytes. */
  readonly low: string;
  /** Label of the page of high bytes. */
  readonly high: string;
}

function accumulators(name: string): Accumulators {
  return { low: `${name}_low`, high: `${name}_high` };
}

/** The first layer's sums over the query half, kept for the length of a reply where the context is recent8. */
export const querySums = accumulators('query');

/**
 * The accumulators of each layer. The first layer has its own, since its sums outlive a step; the others take
 * turns with two more.
 */
export function accumulatorsOf(model: Model): Accumulators[] {
  return model.layers.map((_, layer) =>
    accumulators(layer === 0 ? 'first' : layer % 2 === 1 ? 'odd' : 'even'),
  );
}

/** Reserves the engine's memory behind the image. */
export function reserveEngine(z: Assembler, model: Model): void {
  const names = new Set(accumulatorsOf(model).map(({ low }) => low.replace(/_low$/, '')));
  for (const name of names) {
    z.reserve(`${name}_low`, 256, { align: 256 });
    z.reserve(`${name}_high`, 256);
    z.reserve(`${name}_carry`, 256);
  }
  if (model.context === 'recent8') {
    z.reserve('query_low', 256, { align: 256 });
    z.reserve('query_high', 256);
    z.reserve('recent', RECENT); //   the last 8 characters put out, the oldest first
  } else {
    z.reserve('gram1', 1); //    hash of the 1-gram at the last character's position
    z.reserve('gram2', 1); //    hash of the 2-gram that ends there
  }
  z.reserve('stack', 2); //      the caller's SP while a list is walked
  z.reserve('list', 2); //       the list's SP during a pause
  z.reserve('page', 1); //       page of the low bytes that `feed` adds to
  z.reserve('best', 1); //       index of the greatest output
  z.reserve('last', 1); //       the character put out last, folded
  z.reserve('length', 1); //     characters of this reply so far
}
