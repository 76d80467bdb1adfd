/**
 * How the pairs are shared among the replies, and pairs shared more evenly.
 */

import type { Pair } from '../pairs.js';
import { misspell } from './guess/misspell.js';
import { groupBy } from './lint-data.js';
import { seededRandom, shuffle } from './random.js';

export interface ReplyShare {
  readonly reply: string;
  readonly pairs: number;
  /** Of all pairs, 0 … 1. */
  readonly share: number;
}

/** Every reply's share of the pairs, the largest first; of equals, the one that comes first in the file. */
export function replyShares(pairs: readonly Pair[]): ReplyShare[] {
  return [...groupBy(pairs, ({ reply }) => reply)]
    .map(([reply, same]) => ({ reply, pairs: same.length, share: same.length / pairs.length }))
    .sort((a, b) => b.pairs - a.pairs);
}

/** As many pairs as the reply in the middle has: what `balancePairs` gives each reply if nothing is said. */
export function medianPairs(pairs: readonly Pair[]): number {
  const shares = replyShares(pairs);
  return shares.length === 0 ? 0 : shares[shares.length >> 1].pairs;
}

export interface BalanceOptions {
  /** Pairs that each reply shall have; the median of what they have if not given. */
  readonly perReply?: number;
  /** Decides which pairs are left out and which letters slip: a whole number from 0. */
  readonly seed: number;
}

/** Tries for each variant that is missing: short queries have few slips, and all may be taken. */
const TRIES = 20;

/**
 * The same replies with about as many pairs each. A reply with more pairs than it shall have keeps a random
 * choice of them; one with fewer gets queries of its own again, with a slip of the hand in each, so that
 * none is a query that is there already. Where no slip is left to make, it stays below.
 *
 * What is kept stays in its order, what is new comes behind. The same pairs and options give the same result.
 */
export function balancePairs(pairs: readonly Pair[], options: BalanceOptions): Pair[] {
  const random = seededRandom(options.seed);
  const most = options.perReply ?? medianPairs(pairs);
  const taken = new Set(pairs.map(({ query }) => query.toLowerCase()));
  const kept = new Set<Pair>();
  const added: Pair[] = [];
  for (const same of groupBy(pairs, ({ reply }) => reply).values()) {
    const chosen = same.length > most ? shuffle(random, [...same]).slice(0, most) : same;
    for (const pair of chosen) kept.add(pair);
    let missing = most - chosen.length;
    for (let tries = 0; missing > 0 && tries < TRIES * most; tries++) {
      const { query, reply } = same[tries % same.length];
      const slipped = misspell(random, query.toLowerCase());
      if (slipped === undefined || taken.has(slipped)) continue;
      taken.add(slipped);
      added.push({ query: slipped, reply });
      missing--;
    }
  }
  return [...pairs.filter((pair) => kept.has(pair)), ...added];
}

/** Pairs as the text of a pair file. */
export function pairsText(pairs: readonly Pair[], heading: readonly string[] = []): string {
  const comments = heading.map((line) => `# ${line}\n`);
  return comments.concat(pairs.map(({ query, reply }) => `${query}|${reply}\n`)).join('');
}
