/**
 * Rows that share sums: two units of a layer whose weights agree in many columns (or are opposed there) have a third
 * sum for those, which is added to both when all columns are done. So the columns where they agree take one addition
 * instead of two.
 */

import type { Layer } from '../../model/model.js';
import type { Matrix } from './matrix.js';

/**
 * How the sums of a layer are arranged: first those of units that share some, then those of single units. There are
 *
 * - `threes`: a shared sum and then its two units';
 * - `paths`: a unit's own sum, and then what it shares with the next unit (`paths.ts`).
 */
export interface Sharing {
  readonly form: 'threes' | 'paths';
  /** Shared sums that are added to both units. */
  readonly same: number;
  /** Shared sums, behind them, that are added to the first unit and subtracted from the second. */
  readonly opposed: number;
}

export const NOTHING_SHARED: Sharing = { form: 'threes', same: 0, opposed: 0 };

/** Sums that are not a unit's own. */
export const SHARED = -1;

/** A layer with its rows in another order, and shared sums among them. */
export interface SharedRows extends Matrix {
  readonly starts: Int16Array;
  readonly sharing: Sharing;
  /** The unit of each sum, or `SHARED`. */
  readonly units: readonly number[];
}

/** Sums that an index of a byte tells apart. */
export const MOST_SUMS = 256;

/** Additions a step that a shared sum must save to pay: reading it and adding it to two others takes two. */
const LEAST_SAVED = 2;

/**
 * Where sums of a three start apart from their bias, so that their low bytes carry rarely: a random walk from the
 * middle of the byte is late at its ends. The shared sum starts so far below, or above, that it goes out again.
 */
const MIDDLE = 0x80;

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly opposed: boolean;
}

/**
 * Arranges a layer's rows in pairs, as far as there is room for their shared sums.
 *
 * @param activity how often each input is above zero
 */
export function shareRows({ inputs, outputs, weights, biases }: Layer, activity: Float64Array): SharedRows {
  const rows = Array.from({ length: outputs }, (_, unit) =>
    weights.subarray(unit * inputs, (unit + 1) * inputs),
  );
  const pairs = choosePairs(rows, MOST_SUMS - outputs, activity);
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
    sharing: { form: 'threes', same, opposed: arranged.length - same },
    units: sums.map(({ unit }) => unit),
  };
}

/** What of two weights a shared sum can have: -2, -1 or 1, or 0 where they do not agree. */
export function commonWeight(a: number, b: number): number {
  if (a > 0 && b > 0) return Math.min(a, b);
  return a < 0 && b < 0 ? Math.max(a, b, -2) : 0;
}

/** Pairs that together save much: the best first, then rows change places as long as that saves more. */
function choosePairs(rows: readonly Int8Array[], room: number, activity: Float64Array): Pair[] {
  const count = rows.length;
  const saved = new Float64Array(count * count);
  const opposed = new Uint8Array(count * count);
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) {
      const [same, other] = agreements(rows[first], rows[second], activity);
      saved[first * count + second] = saved[second * count + first] = Math.max(same, other);
      if (other > same) opposed[first * count + second] = opposed[second * count + first] = 1;
    }
  }
  const partner = pairBest(saved, count, room);
  changePlaces(saved, partner);
  return [...partner.entries()]
    .filter(([first, second]) => first < second && saved[first * count + second] >= LEAST_SAVED)
    .map(([first, second]) => ({ first, second, opposed: opposed[first * count + second] === 1 }));
}

/** Each row's partner, or -1: the best pair first, then the best of those that are left. */
function pairBest(saved: Float64Array, count: number, room: number): Int16Array {
  const candidates: number[] = [];
  for (let first = 0; first < count; first++) {
    for (let second = first + 1; second < count; second++) candidates.push(first * count + second);
  }
  candidates.sort((a, b) => saved[b] - saved[a] || a - b);
  const partner = new Int16Array(count).fill(-1);
  let pairs = 0;
  for (const at of candidates) {
    if (pairs >= room) break;
    const [first, second] = [Math.floor(at / count), at % count];
    if (partner[first] >= 0 || partner[second] >= 0) continue;
    partner[first] = second;
    partner[second] = first;
    pairs++;
  }
  return partner;
}

/** Lets any two rows change places, in their pairs or outside of them, until no change saves more. */
function changePlaces(saved: Float64Array, partner: Int16Array): void {
  const count = partner.length;
  const value = (a: number, b: number) => (b < 0 ? 0 : saved[a * count + b]);
  for (let changed = true; changed; ) {
    changed = false;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const [ofA, ofB] = [partner[a], partner[b]];
        if (ofA === b || (ofA < 0 && ofB < 0)) continue;
        if (value(b, ofA) + value(a, ofB) <= value(a, ofA) + value(b, ofB) + LEAST_CHANGE) continue;
        partner[a] = ofB;
        partner[b] = ofA;
        if (ofA >= 0) partner[ofA] = b;
        if (ofB >= 0) partner[ofB] = a;
        changed = true;
      }
    }
  }
}

/** A change that saves less is none: rounding must not go round in circles. */
const LEAST_CHANGE = 1e-9;

/** Additions a step that a shared sum saves: of the rows as they are, and of the rows opposed. */
export function agreements(
  a: Int8Array,
  b: Int8Array,
  activity: Float64Array,
): readonly [same: number, opposed: number] {
  let same = 0;
  let opposed = 0;
  for (let input = 0; input < a.length; input++) {
    same += activity[input] * Math.abs(commonWeight(a[input], b[input]));
    opposed += activity[input] * Math.abs(commonWeight(a[input], -b[input]));
  }
  return [same, opposed];
}

/** The activity of inputs that were arranged so: none for shared sums. */
export function activityByInput(activity: Float64Array, units: readonly number[] | undefined): Float64Array {
  return units === undefined
    ? activity
    : Float64Array.from(units, (unit) => (unit === SHARED ? 0 : activity[unit]));
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
