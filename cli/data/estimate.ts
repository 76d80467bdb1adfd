/** What an expansion will ask for and cost, before anything is asked. */

import { groupBy } from '../../model/data/lint-data.js';
import type { Pair } from '../../model/pairs.js';
import { question } from './expand.js';
import { type Expansion, isDone, requestsFor } from './expansion.js';

export interface Estimate {
  readonly replies: number;
  /** New queries that are wanted. */
  readonly queries: number;
  /** Requests if nothing is dropped, and at most. */
  readonly requests: number;
  readonly mostRequests: number;
  /** Tokens of the former number of requests. */
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Characters to a token of plain English, roughly. */
const TOKEN = 3.5;

/** Tokens of the form around a question and of a query's quotes, and what a model may think before it answers. */
const A_QUESTION = 100;
const A_QUERY = 3;
const THOUGHT = 500;

/** Estimates what is left to do: rough, for each service counts in its own way. */
export function estimate(expansion: Expansion, pairs: readonly Pair[]): Estimate {
  const known = new Map(
    [...groupBy(pairs, ({ reply }) => reply)].map(([reply, same]) => [reply, same.map(({ query }) => query)]),
  );
  const queryTokens =
    pairs.reduce((sum, { query }) => sum + query.length, 0) / pairs.length / TOKEN + A_QUERY;
  const { most } = requestsFor(expansion.plan.count);
  const left = expansion.replies.filter((part) => !isDone(expansion, part));
  let [queries, requests, mostRequests, inputTokens] = [0, 0, 0, 0];
  for (const part of left) {
    const wanted = expansion.plan.count - part.queries.length;
    const needed = Math.min(requestsFor(wanted).least, most - part.requests);
    const { system, user } = question(expansion, part, known);
    queries += wanted;
    requests += needed;
    mostRequests += most - part.requests;
    inputTokens += needed * (A_QUESTION + (system.length + user.length) / TOKEN);
  }
  return {
    replies: left.length,
    queries,
    requests,
    mostRequests,
    inputTokens: Math.round(inputTokens),
    outputTokens: Math.round(queries * queryTokens + requests * THOUGHT),
  };
}
