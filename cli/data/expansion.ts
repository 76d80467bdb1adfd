/** How far the expansion of a pair file is: what its progress file holds. */

import { createHash } from 'node:crypto';
import type { Pair } from '../../model/pairs.js';
import type { Provider } from './language-model.js';
import type { DropReason } from './screen.js';

/** What decides an expansion: one that was begun goes on only if all of it is the same. */
export interface ExpansionPlan {
  readonly provider: Provider;
  readonly model: string;
  /** New queries wanted for each reply. */
  readonly count: number;
  readonly seed: number;
  /** What the language model is told of the program; may be empty. */
  readonly about: string;
  /** SHA-256 of the pairs, so that nothing is mixed up. */
  readonly pairs: string;
}

export interface Expansion {
  readonly form: 1;
  readonly plan: ExpansionPlan;
  requests: number;
  inputTokens: number;
  outputTokens: number;
  readonly dropped: Record<DropReason, number>;
  /** In the order of the pair file. */
  readonly replies: ReplyExpansion[];
}

export interface ReplyExpansion {
  readonly reply: string;
  /** Questions that were answered. */
  requests: number;
  readonly queries: string[];
}

/** Queries asked for at once. */
export const A_REQUEST = 25;

/** An expansion that has not begun. */
export function newExpansion(plan: ExpansionPlan, pairs: readonly Pair[]): Expansion {
  return {
    form: 1,
    plan,
    requests: 0,
    inputTokens: 0,
    outputTokens: 0,
    dropped: { invalid: 0, 'too-long': 0, known: 0, 'other-reply': 0 },
    replies: [...new Set(pairs.map(({ reply }) => reply))].map((reply) => ({
      reply,
      requests: 0,
      queries: [],
    })),
  };
}

/** Requests for each reply: at least, if nothing is dropped, and at most. */
export function requestsFor(count: number): { readonly least: number; readonly most: number } {
  const least = Math.ceil(count / A_REQUEST);
  return { least, most: 2 * least + 1 };
}

/** Whether a reply has all it shall have, or has been asked for often enough. */
export function isDone({ plan: { count } }: Expansion, { queries, requests }: ReplyExpansion): boolean {
  return queries.length >= count || requests >= requestsFor(count).most;
}

/** The new pairs, reply by reply. */
export function newPairs({ replies }: Expansion): Pair[] {
  return replies.flatMap(({ reply, queries }) => queries.map((query) => ({ query, reply })));
}

export function planDigest(pairs: readonly Pair[]): string {
  const hash = createHash('sha256');
  for (const { query, reply } of pairs) hash.update(`${query}|${reply}\n`);
  return hash.digest('hex');
}
