/**
 * The network's weights as the engine reads them: for each column (one input of a layer) the units that it is
 * added to or subtracted from, as a list of words and bytes that SP walks through.
 *
 * A list is a row of runs, each a word with the address of the routine that does it, and its indices:
 *
 *     dw add_3   db 7, 19, 200     acc[7] += x, acc[19] += x, acc[200] += x
 *     dw sub_4   db 4, 5, 77, 77   acc[4] -= x, acc[5] -= x, acc[77] -= 2x
 *     dw done
 *
 * A weight of -2 is two subtractions: few weights are, and so every addition is of x itself, one byte. A run has at most `CHAIN` indices; `pause` between two runs lets interrupts in.
 */

import type { Layer } from '../../model/model.js';

/** The most indices of one run: the length of the unrolled chains in `chain.ts`. */
export const CHAIN = 40;

/** One word of a list and the indices that follow it. */
export type Run =
  | { readonly op: 'add' | 'sub'; readonly units: readonly number[] }
  | { readonly op: 'pause' | 'done' };

/** A column's list. */
export type Column = readonly Run[];

/** The columns of a layer, one for each input. */
export function columnsOf(layer: Layer): Column[] {
  return Array.from({ length: layer.inputs }, (_, input) => column(layer, input));
}

function column(layer: Layer, input: number): Column {
  const added: number[] = [];
  const subtracted: number[] = [];
  for (let unit = 0; unit < layer.outputs; unit++) {
    const weight = layer.weights[unit * layer.inputs + input];
    for (let times = 0; times < Math.abs(weight); times++) (weight > 0 ? added : subtracted).push(unit);
  }
  return [...withPauses([...runs('add', added), ...runs('sub', subtracted)]), { op: 'done' }];
}

function runs(op: 'add' | 'sub', units: readonly number[]): Run[] {
  const result: Run[] = [];
  for (let at = 0; at < units.length; at += CHAIN) result.push({ op, units: units.slice(at, at + CHAIN) });
  return result;
}

/** Puts a pause wherever more than `CHAIN` additions would otherwise go by with interrupts off. */
function withPauses(all: readonly Run[]): Run[] {
  const result: Run[] = [];
  let since = 0;
  for (const run of all) {
    const additions = 'units' in run ? run.units.length : 0;
    if (since + additions > CHAIN) {
      result.push({ op: 'pause' });
      since = 0;
    }
    result.push(run);
    since += additions;
  }
  return result;
}

/** Bytes that a list takes. */
export function columnBytes(list: Column): number {
  return list.reduce((sum, run) => sum + 2 + ('units' in run ? run.units.length : 0), 0);
}
