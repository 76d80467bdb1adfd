import { contextBuckets, queryBuckets } from '../encoding.js';
import { EOS, MAX_REPLY, ONE } from '../model.js';
import type { Pair } from '../pairs.js';
import type { SparseRows } from './products.js';
import type { TrainOptions } from './train-options.js';

/**
 * Pairs as the network sees them. The query's inputs are kept once a pair, those of the reply so far once for
 * every character to put out: an example is (query, reply so far) → next character, EOS included.
 */
export interface Examples {
  readonly pairs: number;
  /** Most examples that one pair has. */
  readonly longest: number;
  /** Inputs of the queries, a row a pair. */
  readonly queries: SparseRows;
  /** Inputs of the replies so far, a row for each different one. */
  readonly contexts: SparseRows;
  /** The row of each example's reply so far. */
  readonly contextOf: Uint32Array;
  /** The next character, by its place in the charset, for each example. */
  readonly targets: Uint16Array;
  /** Pair p has the examples `starts[p] … starts[p + 1] - 1`. */
  readonly starts: Uint32Array;
  /** Pairs of the same query have the same number, counted from 0. */
  readonly questions: Uint32Array;
  readonly distinctQuestions: number;
}

/** @param opening if not 0, pair `pairs.length + p` is pair p with so many of its first characters alone */
export function packExamples(
  pairs: readonly Pair[],
  charset: string,
  { buckets, context }: Pick<TrainOptions, 'buckets' | 'context'>,
  opening = 0,
): Examples {
  const given = opening > 0 ? [...pairs, ...pairs] : pairs;
  const queries: Map<number, number>[] = [];
  const contexts: Map<number, number>[] = [];
  const contextOf: number[] = [];
  const contextRows = new Map<string, number>();
  const targets: number[] = [];
  const starts = [0];
  const numbers = new Map<string, number>();
  const questions = new Uint32Array(given.length);
  let longest = 0;
  for (const [p, { query, reply }] of given.entries()) {
    queries.push(countBuckets(queryBuckets(query, buckets), 0));
    // A reply of full length ends by itself.
    const steps = Math.min(reply.length + 1, p < pairs.length ? MAX_REPLY : opening);
    for (let step = 0; step < steps; step++) {
      const before = reply.slice(0, step);
      if (!contextRows.has(before)) {
        contextRows.set(before, contexts.length);
        contexts.push(countBuckets(contextBuckets(context, before), buckets));
      }
      contextOf.push(contextRows.get(before)!);
      targets.push(charset.indexOf(reply[step] ?? EOS));
    }
    starts.push(targets.length);
    longest = Math.max(longest, steps);
    const key = query.toLowerCase();
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    questions[p] = numbers.get(key)!;
  }
  return {
    pairs: given.length,
    longest,
    queries: packRows(queries),
    contexts: packRows(contexts),
    contextOf: Uint32Array.from(contextOf),
    targets: Uint16Array.from(targets),
    starts: Uint32Array.from(starts),
    questions,
    distinctQuestions: numbers.size,
  };
}

/** Empty rows with room for so many rows and nonzero values. */
export function emptyRows(rows: number, nonzeros: number): SparseRows {
  return {
    count: 0,
    starts: new Uint32Array(rows + 1),
    columns: new Uint16Array(nonzeros),
    values: new Float32Array(nonzeros),
  };
}

/** Appends one row of another set of rows. */
export function appendRow(to: SparseRows, from: SparseRows, row: number): void {
  let at = to.starts[to.count];
  const end = from.starts[row + 1];
  for (let i = from.starts[row]; i < end; i++) {
    to.columns[at] = from.columns[i];
    to.values[at++] = from.values[i];
  }
  to.starts[++to.count] = at;
}

/** Nonzero values of the longest row. */
export function longestRow({ count, starts }: SparseRows): number {
  let longest = 0;
  for (let row = 0; row < count; row++) longest = Math.max(longest, starts[row + 1] - starts[row]);
  return longest;
}

/** @param from the input of the first bucket */
function countBuckets(buckets: Uint8Array, from: number): Map<number, number> {
  const values = new Map<number, number>();
  for (const bucket of buckets) values.set(from + bucket, (values.get(from + bucket) ?? 0) + ONE);
  return values;
}

function packRows(rows: readonly Map<number, number>[]): SparseRows {
  const nonzeros = rows.reduce((sum, row) => sum + row.size, 0);
  const packed = emptyRows(rows.length, nonzeros);
  let at = 0;
  for (const row of rows) {
    for (const [column, value] of row) {
      packed.columns[at] = column;
      packed.values[at++] = value;
    }
    packed.starts[++packed.count] = at;
  }
  return packed;
}
