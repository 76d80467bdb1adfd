import type { EvaluationReport } from './evaluate.js';

/** How often each reply came where each was expected. */
export interface ConfusionTable {
  /** The replies, the most often expected first; the last is undefined if it stands for all others. */
  readonly labels: readonly (string | undefined)[];
  /** `counts[expected][got]`, by place in `labels`. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * The cells of an evaluation as a table of at most `most` replies. Where there are more, it has those that are
 * confused most, and one line for the others.
 */
export function confusionTable({ cells }: EvaluationReport, most: number): ConfusionTable {
  const expectedCount = new Map<string, number>();
  const confused = new Map<string, number>();
  for (const { expected, got, count } of cells) {
    expectedCount.set(expected, (expectedCount.get(expected) ?? 0) + count);
    for (const reply of [expected, got]) {
      confused.set(reply, (confused.get(reply) ?? 0) + (expected === got ? 0 : count));
    }
  }
  const often = (reply: string): number => expectedCount.get(reply) ?? 0;
  const all = [...confused.keys()];
  const shown = (
    all.length <= most
      ? all
      : all.sort((a, b) => confused.get(b)! - confused.get(a)! || often(b) - often(a)).slice(0, most - 1)
  ).sort((a, b) => often(b) - often(a));
  const labels = all.length <= most ? shown : [...shown, undefined];
  const places = new Map(shown.map((reply, place) => [reply, place]));
  const counts = labels.map(() => labels.map(() => 0));
  const placeOf = (reply: string): number => places.get(reply) ?? labels.length - 1;
  for (const { expected, got, count } of cells) counts[placeOf(expected)][placeOf(got)] += count;
  return { labels, counts };
}
