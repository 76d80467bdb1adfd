import { queryBuckets } from '../encoding.js';
import { USUAL_BUCKETS } from '../model.js';
import type { LineFault, NumberedPair } from '../pairs.js';

/** A pair file sorted in the ways that the rules look at it; all groups are in the order of their first line. */
export interface LintData {
  readonly pairs: readonly NumberedPair[];
  readonly faults: readonly LineFault[];
  /** By query, in lower case: the network folds letters. */
  readonly byQuery: ReadonlyMap<string, readonly NumberedPair[]>;
  readonly byReply: ReadonlyMap<string, readonly NumberedPair[]>;
  /** By what the network is given: queries whose trigrams fall into the same buckets are one to it. */
  readonly byInput: ReadonlyMap<string, readonly NumberedPair[]>;
}

export function lintData(lines: {
  readonly pairs: readonly NumberedPair[];
  readonly faults: readonly LineFault[];
}): LintData {
  const { pairs, faults } = lines;
  return {
    pairs,
    faults,
    byQuery: groupBy(pairs, ({ query }) => query.toLowerCase()),
    byReply: groupBy(pairs, ({ reply }) => reply),
    byInput: groupBy(pairs, ({ query }) => queryBuckets(query, USUAL_BUCKETS).sort().join()),
  };
}

export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
