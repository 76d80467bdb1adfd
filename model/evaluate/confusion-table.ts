import type { EvaluationReport } from './evaluate.js';

/** A reply; undefined stands for all that have no place of their own. */
export type Label = string | undefined;

/** How often each reply came where each was expected. */
export interface ConfusionTable {
  /** What was expected, the most frequent first. */
  readonly rows: readonly Label[];
  /** What came: the same, and then replies that nobody expected, if there were any. */
  readonly columns: readonly Label[];
  /** `counts[row][column]` */
  readonly counts: readonly (readonly number[])[];
}

/**
 * The cells of an evaluation as a table of at most `most` rows. Where there are more replies, it has those that are
 * confused most, and one row and column for the others.
 */
export function confusionTable({ cells }: EvaluationReport, most: number): ConfusionTable {
  const expectedCount = new Map<string, number>();
  const confused = new Map<string, number>();
  const add = (counts: Map<string, number>, reply: string, count: number) =>
    counts.set(reply, (counts.get(reply) ?? 0) + count);
  for (const { expected, got, count } of cells) {
    add(expectedCount, expected, count);
    if (expected === got) continue;
    add(confused, expected, count);
    add(confused, got, count);
  }
  const often = (reply: string): number => expectedCount.get(reply) ?? 0;
  const doubtful = (reply: string): number => confused.get(reply) ?? 0;
  const all = [...expectedCount.keys()];
  const shown =
    all.length <= most
      ? all
      : all.sort((a, b) => doubtful(b) - doubtful(a) || often(b) - often(a)).slice(0, most - 1);
  shown.sort((a, b) => often(b) - often(a));
  const places = new Map(shown.map((reply, place) => [reply, place]));
  const isShort = shown.length < all.length;
  const hasStrangers = cells.some(({ got }) => !places.has(got));
  const rows: Label[] = isShort ? [...shown, undefined] : shown;
  const columns: Label[] = isShort || hasStrangers ? [...shown, undefined] : shown;
  const counts = rows.map(() => columns.map(() => 0));
  for (const { expected, got, count } of cells)
    counts[places.get(expected) ?? shown.length][places.get(got) ?? shown.length] += count;
  return { rows, columns, counts };
}
