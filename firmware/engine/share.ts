/**
 * Rows that share sums: two units of a layer whose weights agree in many columns (or are opposed there) have a third
 * sum for those, which is added to both when all columns are done. So the columns where they agree take one addition
 * instead of two.
 */

import type { Layer } from '../../model/model.js';
import type { Matrix } from './matrix.js';

/** How the sums of a layer are arranged: threes of a shared sum and its two units', then those of single units. */
export interface Pairs {
  /** Threes whose shared sum is added to both. */
  readonly same: number;
  /** Threes, behind them, whose shared sum is added to the first and subtracted from the second. */
  readonly opposed: number;
}

export const NO_PAIRS: Pairs = { same: 0, opposed: 0 };

/** Sums that are not a unit's own. */
export const SHARED = -1;

/** A layer with its rows in another order, and shared sums among them. */
export interface SharedRows extends Matrix {
  readonly starts: Int16Array;
  readonly pairs: Pairs;
  /** The unit of each sum, or `SHARED`. */
  readonly units: readonly number[];
}

/** Sums that an index of a byte tells apart. */
const MOST_SUMS = 256;

/** Columns in which two units must agree for a sum of their own to pay. */
const LEAST_AGREEMENT = 8;

/**
 * Where sums of a three start apart from their bias, so that their low bytes carry rarely: a random walk from the
 * middle of the byte is late at its ends. The shared sum starts so far below, or above, that it goes out again.
 */
const MIDDLE = 0x80;

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly agreement: number;
  readonly opposed: boolean;
}

/** Arranges a layer's rows in pairs, the best first, as far as there is room for their shared sums. */
export function shareRows({ inputs, outputs, weights, biases }: Layer): SharedRows {
  const rows = Array.from({ length: outputs }, (_, unit) =>
    weights.subarray(unit * inputs, (unit + 1) * inputs),
  );
  const pairs = choosePairs(rows, MOST_SUMS - outputs);
  const arranged = [...pairs.filter(({ opposed }) => !opposed), ...pairs.filter(({ opposed }) => opposed)];
  const sums: { unit: number; row: Int8Array; start: number }[] = [];
  for (const { first, second, opposed } of arranged) {
    const shared = new Int8Array(inputs);
    const own = [Int8Array.from(rows[first]), Int8Array.from(rows[second])];
    for (let input = 0; input < inputs; input++) {
      const common = commonWeight(rows[first][input], opposed ? -rows[second][input] : rows[second][input]);
      shared[input] = common;
      own[0][input] -= common;
      own[1][input] -= opposed ? -common : common;
    }
    const away = opposed ? -MIDDLE : MIDDLE;
    sums.push({ unit: SHARED, row: shared, start: -MIDDLE });
    sums.push({ unit: first, row: own[0], start: biases[first] + MIDDLE });
    sums.push({ unit: second, row: own[1], start: biases[second] + away });
  }
  const paired = new Set(arranged.flatMap(({ first, second }) => [first, second]));
  for (const [unit, row] of rows.entries())
    if (!paired.has(unit)) sums.push({ unit, row, start: biases[unit] });
  const all = new Int8Array(sums.length * inputs);
  for (const [at, { row }] of sums.entries()) all.set(row, at * inputs);
  const same = arranged.filter(({ opposed }) => !opposed).length;
  return {
    inputs,
    outputs: sums.length,
    weights: all,
    starts: Int16Array.from(sums, ({ start }) => start),
    pairs: { same, opposed: arranged.length - same },
    units: sums.map(({ unit }) => unit),
  };
}

/** What of two weights a shared sum can have: -2, -1 or 1, or 0 where they do not agree. */
function commonWeight(a: number, b: number): number {
  if (a > 0 && b > 0) return Math.min(a, b);
  return a < 0 && b < 0 ? Math.max(a, b, -2) : 0;
}

function choosePairs(rows: readonly Int8Array[], room: number): Pair[] {
  const candidates: Pair[] = [];
  for (let first = 0; first < rows.length; first++) {
    for (let second = first + 1; second < rows.length; second++) {
      const [same, opposed] = agreements(rows[first], rows[second]);
      const agreement = Math.max(same, opposed);
      if (agreement >= LEAST_AGREEMENT)
        candidates.push({ first, second, agreement, opposed: opposed > same });
    }
  }
  candidates.sort((a, b) => b.agreement - a.agreement || a.first - b.first || a.second - b.second);
  const taken = new Set<number>();
  const chosen: Pair[] = [];
  for (const pair of candidates) {
    if (chosen.length >= room) break;
    if (taken.has(pair.first) || taken.has(pair.second)) continue;
    taken.add(pair.first).add(pair.second);
    chosen.push(pair);
  }
  return chosen;
}

/** Additions that a shared sum saves: of the rows as they are, and of the rows opposed. */
function agreements(a: Int8Array, b: Int8Array): readonly [same: number, opposed: number] {
  let same = 0;
  let opposed = 0;
  for (let input = 0; input < a.length; input++) {
    same += Math.abs(commonWeight(a[input], b[input]));
    opposed += Math.abs(commonWeight(a[input], -b[input]));
  }
  return [same, opposed];
}

/** The columns of a layer whose inputs were arranged so: none for shared sums. */
export function withInputs({ inputs, outputs, weights, biases }: Layer, units: readonly number[]): Layer {
  const columns = new Int8Array(outputs * units.length);
  for (let row = 0; row < outputs; row++) {
    for (const [to, from] of units.entries()) {
      if (from !== SHARED) columns[row * units.length + to] = weights[row * inputs + from];
    }
  }
  return { inputs: units.length, outputs, weights: columns, biases };
}
