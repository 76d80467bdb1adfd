/** Which of the queries that a language model wrote may become pairs. */

import { queryBuckets } from '../../model/encoding.js';
import { MAX_QUERY, USUAL_BUCKETS } from '../../model/index.js';
import { type Pair, pairFault } from '../../model/pairs.js';

/** Why a query was left out. */
export type DropReason =
  /** It cannot stand in a pair file, or be shown by CP/M. */
  | 'invalid'
  /** Longer than the chat line. */
  | 'too-long'
  /** The same query is there with the same reply. */
  | 'known'
  /** It is there with another reply, or is the same to the network as one that is. */
  | 'other-reply';

/** The queries that are taken, and by whom: by their text, and by what the network is given. */
export class TakenQueries {
  readonly #byText = new Map<string, string>();
  readonly #byInput = new Map<string, string>();

  constructor(pairs: Iterable<Pair>) {
    for (const pair of pairs) this.add(pair);
  }

  add({ query, reply }: Pair): void {
    this.#byText.set(query.toLowerCase(), reply);
    this.#byInput.set(inputOf(query), reply);
  }

  /** Why a pair may not be added; undefined where it may. */
  objection({ query, reply }: Pair): DropReason | undefined {
    if (pairFault({ query, reply }) !== undefined || /^#|\|/.test(query)) return 'invalid';
    if (query.length > MAX_QUERY) return 'too-long';
    const known = this.#byText.get(query.toLowerCase());
    if (known !== undefined) return known === reply ? 'known' : 'other-reply';
    const alike = this.#byInput.get(inputOf(query));
    return alike !== undefined && alike !== reply ? 'other-reply' : undefined;
  }
}

/** A query as one types it on an old terminal: plain quotes and letters, single spaces, lower case. */
export function asPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The queries of an answer: a JSON object with a list `queries`, or the list alone, with or without a fence of
 * backquotes around it. Undefined where it is none.
 */
export function queriesOf(answer: string): string[] | undefined {
  const [, fenced] = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(answer) ?? [];
  try {
    const value: unknown = JSON.parse(fenced ?? answer);
    const list = Array.isArray(value) ? value : (value as { queries?: unknown } | null)?.queries;
    if (!Array.isArray(list)) return undefined;
    return list.filter((item): item is string => typeof item === 'string');
  } catch {
    return undefined;
  }
}

function inputOf(query: string): string {
  // A query that is not ASCII has no input; the pair that it would make is invalid.
  return /^[\x00-\x7f]*$/.test(query) ? queryBuckets(query, USUAL_BUCKETS).sort().join() : query;
}
