/**
 * Rows in paths: each has one shared sum with the row before it and another with the row behind it, where threes
 * (`share.ts`) have one for two rows. There must be room for a sum more than rows.
 */

import type { Layer } from '../../model/model.js';
import { agreements, commonWeight, SHARED, type SharedRows } from './share.js';

/** Additions a step that a row must save to stand in a path: reading a row of a path takes as long as two. */
const LEAST_SAVED = 2;

/** The middle of a low byte: what starts there carries late. */
const MIDDLE = 0x80;

/** Paths whose shared sums are added to both rows, or subtracted from the second. */
type Sign = 'same' | 'opposed';

/** A row's place: its path, and the rows that it shares a sum with. */
interface Place {
  /** The number of the path; paths that are joined have one. */
  path: number;
  sign: Sign | undefined;
  readonly neighbours: { readonly row: number; readonly shared: Int8Array }[];
}

/** Two rows, the sign that they agree with, and how many additions a step that saves. */
interface Edge {
  readonly rows: readonly [number, number];
  readonly sign: Sign;
  readonly saved: number;
}

/**
 * Arranges a layer's rows in paths: those of one sign, then those of the other, each row as its own sum and the one
 * that it shares with the next; then single rows. A row's value is found where the shared sum behind it is.
 *
 * @param activity how often each input is above zero
 */
export function layPaths({ inputs, outputs, weights, biases }: Layer, activity: Float64Array): SharedRows {
  const own = Array.from({ length: outputs }, (_, unit) =>
    Int8Array.from(weights.subarray(unit * inputs, (unit + 1) * inputs)),
  );
  const places = joinRows(own, activity);
  const sums: { unit: number; row: Int8Array; start: number }[] = [];
  const none = new Int8Array(inputs);
  const counts = { same: 0, opposed: 0 };
  for (const sign of ['same', 'opposed'] as const) {
    let before = 0;
    for (const path of pathsOf(places, sign)) {
      for (const [at, row] of path.entries()) {
        const fromBefore = sign === 'same' ? before : -before;
        // The sum behind it starts so that the row's own, which more is added to, starts in the middle.
        const behind = (biases[row] - fromBefore - MIDDLE) & 0xff;
        const next = places[row].neighbours.find(({ row: other }) => other === path[at + 1]);
        sums.push({ unit: SHARED, row: own[row], start: biases[row] - fromBefore - behind });
        sums.push({ unit: row, row: next?.shared ?? none, start: behind });
        before = behind;
        counts[sign]++;
      }
    }
  }
  for (const [row, { neighbours }] of places.entries()) {
    if (neighbours.length === 0) sums.push({ unit: row, row: own[row], start: biases[row] });
  }
  const all = new Int8Array(sums.length * inputs);
  for (const [at, { row }] of sums.entries()) all.set(row, at * inputs);
  return {
    inputs,
    outputs: sums.length,
    weights: all,
    starts: Int16Array.from(sums, ({ start }) => start),
    sharing: { form: 'paths', ...counts },
    units: sums.map(({ unit }) => unit),
  };
}

/** Joins rows to paths, the best two first, and takes what they share out of them. */
function joinRows(own: readonly Int8Array[], activity: Float64Array): Place[] {
  const places = own.map((_, row): Place => ({ path: row, sign: undefined, neighbours: [] }));
  const edges = new Map<number, Edge>();
  const measure = (a: number, b: number) => {
    const [same, opposed] = agreements(own[a], own[b], activity);
    const signs = [places[a].sign, places[b].sign];
    const sameSaved = signs.includes('opposed') ? 0 : same;
    const opposedSaved = signs.includes('same') ? 0 : opposed;
    const rows = [Math.min(a, b), Math.max(a, b)] as const;
    const sign = opposedSaved > sameSaved ? 'opposed' : 'same';
    edges.set(rows[0] * own.length + rows[1], { rows, sign, saved: Math.max(sameSaved, opposedSaved) });
  };
  for (let a = 0; a < own.length; a++) for (let b = a + 1; b < own.length; b++) measure(a, b);
  for (;;) {
    const edge = bestOf(edges.values());
    if (edge === undefined || edge.saved < LEAST_SAVED) return places;
    join(own, places, edge);
    for (const row of edge.rows) {
      for (let other = 0; other < own.length; other++) if (other !== row) measure(row, other);
    }
    for (const [key, { rows }] of edges) if (!mayJoin(places, rows)) edges.delete(key);
  }
}

function bestOf(edges: Iterable<Edge>): Edge | undefined {
  let best: Edge | undefined;
  for (const edge of edges) if (best === undefined || edge.saved > best.saved) best = edge;
  return best;
}

/** Whether both rows are ends of paths, and of different ones. */
function mayJoin(places: readonly Place[], [a, b]: Edge['rows']): boolean {
  const ends = places[a].neighbours.length < 2 && places[b].neighbours.length < 2;
  const signs = new Set([places[a].sign, places[b].sign]);
  return ends && places[a].path !== places[b].path && !(signs.has('same') && signs.has('opposed'));
}

/** Joins two rows by a shared sum, which is as it is added to the first. */
function join(own: readonly Int8Array[], places: readonly Place[], { rows: [a, b], sign }: Edge): void {
  const turn = sign === 'same' ? 1 : -1;
  const shared = Int8Array.from(own[a], (weight, input) => commonWeight(weight, turn * own[b][input]));
  for (const [input, common] of shared.entries()) {
    own[a][input] -= common;
    own[b][input] -= turn * common;
  }
  places[a].neighbours.push({ row: b, shared });
  places[b].neighbours.push({ row: a, shared: shared.map((weight) => turn * weight) });
  const [kept, gone] = [places[a].path, places[b].path];
  for (const place of places) {
    if (place.path === gone) place.path = kept;
    if (place.path === kept) place.sign = sign;
  }
}

/** The paths of a sign, each as its rows from one end to the other. */
function pathsOf(places: readonly Place[], sign: Sign): number[][] {
  const paths: number[][] = [];
  const seen = new Set<number>();
  for (const [end, { neighbours, sign: own }] of places.entries()) {
    if (own !== sign || neighbours.length !== 1 || seen.has(end)) continue;
    const path: number[] = [];
    for (let row: number | undefined = end; row !== undefined; ) {
      path.push(row);
      seen.add(row);
      row = places[row].neighbours.find(({ row: next }) => !seen.has(next))?.row;
    }
    paths.push(path);
  }
  return paths;
}
