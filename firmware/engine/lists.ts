/**
 * The network's weights as the engine reads them: for each column (one input of a layer) the sums that it is added to
 * or subtracted from, as a list of words and bytes that SP walks through.
 *
 * A list is a row of runs, each a word with the address of the routine that does it, and its indices:
 *
 *     dw add_2   db 7, 200            sum[7] += x, sum[200] += x
 *     dw sub_3   db 0, 4, 5, 5        sum[4] -= x, sum[5] -= 2x
 *     dw done
 *
 * A weight of -2 is two subtractions: few weights are, and so every addition is of x itself. An odd number of indices
 * comes with a byte before it that nobody reads, for POP takes two. Between two runs, `pause` and the address behind
 * it let interrupts in.
 */

import type { Matrix } from './matrix.js';
import { unitCode } from './unit-code.js';

/** The two routines of a kind of list, the most indices of a run, and the most that go by with interrupts off. */
interface KindOfList {
  readonly plus: string;
  readonly minus: string;
  readonly run: number;
  readonly stretch: number;
}

/**
 * Kinds of lists, by what they do for each index (`chain.ts`):
 *
 * - `sum`: add x, a byte, to or subtract it from a 16-bit sum;
 * - `wide`: the same with an x of 16 bits, which pays where most x would carry or take more than a byte;
 * - `count`: count a byte up or down; `tally` in shorter runs, where each list is walked but once a query;
 * - `event`: the same, and note each counter whose unit changed with it;
 * - `call`: the same, and note the code of each such unit (`unit-code.ts`).
 *
 * A run is no longer than its chain, which takes room in the image. Each stretch keeps interrupts off for less than 1,500 T, if all that can happen on the way does.
 */
export const KINDS = {
  sum: { plus: 'add', minus: 'sub', run: 26, stretch: 26 },
  wide: { plus: 'add_wide', minus: 'sub_wide', run: 26, stretch: 26 },
  count: { plus: 'inc', minus: 'dec', run: 40, stretch: 40 },
  tally: { plus: 'inc', minus: 'dec', run: 20, stretch: 40 },
  event: { plus: 'gain', minus: 'lose', run: 20, stretch: 20 },
  call: { plus: 'rise', minus: 'fall', run: 6, stretch: 12 },
} as const satisfies Readonly<Record<string, KindOfList>>;

export type Kind = keyof typeof KINDS;

/** What a column becomes: a list of some kind, or the code of `unit-code.ts`. */
export type Form = Kind | 'code';

/** One word of a list and the indices that follow it; or code in place of a list. */
export type Run =
  | { readonly op: 'plus' | 'minus'; readonly units: readonly number[] }
  | { readonly op: 'pause' | 'end' }
  | { readonly op: 'code'; readonly code: Uint8Array };

/** A column's list. */
export type List = readonly Run[];

/** The list of one column; turned, additions and subtractions are exchanged. */
export function listOf(matrix: Matrix, input: number, form: Form, turned = false): List {
  if (form === 'code') return [{ op: 'code', code: unitCode(matrix, input, turned) }];
  const { inputs, outputs, weights } = matrix;
  const added: number[] = [];
  const subtracted: number[] = [];
  for (let unit = 0; unit < outputs; unit++) {
    const weight = weights[unit * inputs + input];
    for (let times = 0; times < Math.abs(weight); times++) (weight > 0 ? added : subtracted).push(unit);
  }
  const [plus, minus] = turned ? [subtracted, added] : [added, subtracted];
  return inStretches(plus, minus, KINDS[form]);
}

/** Runs as long as can be and as a stretch has room for, with a pause wherever one is full. */
function inStretches(plus: readonly number[], minus: readonly number[], { run, stretch }: KindOfList): Run[] {
  const result: Run[] = [];
  let room = stretch;
  for (const [op, units] of [['plus', plus] as const, ['minus', minus] as const]) {
    for (let at = 0; at < units.length; ) {
      const left = units.length - at;
      // Only the last part of a run may be odd, for an odd number takes longer.
      const most = Math.min(room, run);
      const part = left <= most ? left : most & ~1;
      if (part === 0) {
        result.push({ op: 'pause' });
        room = stretch;
        continue;
      }
      result.push({ op, units: units.slice(at, at + part) });
      at += part;
      room -= part;
    }
  }
  return [...result, { op: 'end' }];
}

/** Bytes that a run takes. */
function runBytes(run: Run): number {
  if ('code' in run) return run.code.length;
  if ('units' in run) return 2 + run.units.length + (run.units.length % 2);
  return run.op === 'pause' ? 4 : 2;
}

/** Bytes that a list takes. */
export function listBytes(list: List): number {
  return list.reduce((sum, run) => sum + runBytes(run), 0);
}
