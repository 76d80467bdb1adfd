/** Where the engine keeps its numbers: the one place that decides on pages. */

import { RECENT_WINDOW } from '../../model/encoding.js';
import type { Assembler } from '../asm/index.js';
import { mostEvents, type Plan } from './plan.js';

/** Bytes of a page: what L alone reaches. */
export const PAGE = 256;

/**
 * A layer's sums: low bytes in one page, high bytes in the next, and behind them a page that only takes the carries
 * out of 16 bits. Sum u is at offset u in each.
 */
export interface Sums {
  /** Label of the page of low bytes. */
  readonly low: string;
  /** Label of the page of high bytes. */
  readonly high: string;
}

const sums = (name: string): Sums => ({ low: `${name}_low`, high: `${name}_high` });

/**
 * The first layer's numbers after the query, kept for the length of a reply where the context is recent8. Counters
 * have the one page `query_low`.
 */
export const querySums = sums('query');

/**
 * The sums of layer `index`. The first layer has its own, since they outlive a step, and so does the output; the
 * others take turns with two more. Counters are in the one page `first_low`.
 */
export function sumsOf({ stages }: Plan, index: number): Sums {
  if (index === 0) return sums('first');
  if (index === stages.length - 1) return sums('output');
  return sums(index % 2 === 1 ? 'odd' : 'even');
}

/** Label of the page with the low bytes of the addresses of a layer's lists; the high bytes are in the next page. */
export function tableOf(index: number, turned = false): string {
  return `${turned ? 'turned' : 'columns'}_${index + 1}`;
}

/** The tables of all lists, in the order of their layers. */
export function tablesOf({ stages }: Plan): string[] {
  return stages.flatMap((stage, index) =>
    stage.turned ? [tableOf(index), tableOf(index, true)] : [tableOf(index)],
  );
}

/** Reserves the tables behind the image. */
export function reserveTables(z: Assembler, plan: Plan): void {
  for (const table of tablesOf(plan)) z.reserve(table, 2 * PAGE, { align: PAGE });
}

/** Reserves the engine's memory behind the image. */
export function reserveEngine(z: Assembler, plan: Plan): void {
  const [first] = plan.stages;
  const counts = first.form === 'counters';
  const recent8 = plan.context === 'recent8';
  if (counts) {
    // `first_rest` is in the page behind the counters: the scan goes from one to the other.
    z.reserve('first_low', PAGE, { align: PAGE });
    z.reserve('first_rest', PAGE);
    if (recent8) z.reserve('query_low', PAGE);
    z.reserve('room', 1); //         n-grams before the next look at the counters
    z.reserve('parked', 1); //       whether something is parked
  }
  const names = new Set(plan.stages.map((_, index) => sumsOf(plan, index).low.replace(/_low$/, '')));
  for (const name of names) {
    if (name === 'first' && counts) continue;
    z.reserve(`${name}_low`, PAGE, { align: PAGE });
    z.reserve(`${name}_high`, PAGE);
    z.reserve(`${name}_carry`, PAGE);
  }
  if (!counts && recent8) {
    z.reserve('query_low', PAGE, { align: PAGE });
    z.reserve('query_high', PAGE);
  }
  if (plan.incremental) {
    z.reserve('gains', PAGE, { align: PAGE }); // the hidden units that a new character made greater
    z.reserve('losses', mostEvents(first).losses); //   and those that it made less
  }
  if (recent8) {
    z.reserve('recent', RECENT_WINDOW); //     the last 8 characters put out, the oldest first
  } else {
    z.reserve('gram1', 1); //        hash of the 1-gram at the last character's position
    z.reserve('gram2', 1); //        hash of the 2-gram that ends there
  }
  z.reserve('best', 1); //           index of the greatest output
  z.reserve('last', 1); //           the character put out last, folded
  z.reserve('length', 1); //         characters of this reply so far
}
