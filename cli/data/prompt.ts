/** What a language model is asked for: more queries that shall have one of the replies. */

import { type Random, shuffle } from '../../model/data/random.js';
import { MAX_QUERY } from '../../model/index.js';
import type { Question } from './language-model.js';

/** The queries of each reply. */
export type QueriesByReply = ReadonlyMap<string, readonly string[]>;

const OWN_SHOWN = 16;
const OTHERS_SHOWN = 8;
const OF_EACH_OTHER = 3;

const SYSTEM =
  'You write training data for a tiny chat program on a 1980s CP/M computer. It answers what people type with one of ' +
  'a few fixed replies. You are given examples, and write more of what people might type to get a certain reply.';

const SCHEMA = {
  type: 'object',
  properties: { queries: { type: 'array', items: { type: 'string' } } },
  required: ['queries'],
  additionalProperties: false,
} as const;

/** What is asked for. */
export interface Wish {
  readonly reply: string;
  /** How many queries. */
  readonly wanted: number;
  /** What the user says of the program; may be empty. */
  readonly about: string;
}

/**
 * The question for so many more queries of a reply: examples of its own, and some of other replies to tell them
 * apart. The same `random` gives the same question.
 */
export function questionFor(
  { reply, wanted, about }: Wish,
  byReply: QueriesByReply,
  random: Random,
): Question {
  const own = shuffle(random, [...(byReply.get(reply) ?? [])]).slice(0, OWN_SHOWN);
  const others = shuffle(
    random,
    [...byReply].filter(([other]) => other !== reply),
  ).slice(0, OTHERS_SHOWN);
  const lines = [
    ...(about === '' ? [] : [`What the program is about: ${about}`, '']),
    `Reply: ${JSON.stringify(reply)}`,
    '',
    'Typed so far to get it:',
    ...own.map((query) => `- ${query}`),
    '',
    'Other replies, which your queries must not fit:',
    ...others.map(([other, queries]) => {
      const some = shuffle(random, [...queries]).slice(0, OF_EACH_OTHER);
      return `- ${JSON.stringify(other)}: ${some.map((query) => JSON.stringify(query)).join(', ')}`;
    }),
    '',
    `Write ${wanted} new queries for the reply ${JSON.stringify(reply)}: half of them paraphrases of those above, half ` +
      'of them other things to ask or say that it fits just as well. Vary words and length; be short and sloppy, as ' +
      `people are when they type. At most ${MAX_QUERY} characters each, plain ASCII, no "|". Do not repeat any of the ` +
      'above. Answer with JSON: {"queries": ["...", "..."]}',
  ];
  return { system: SYSTEM, user: lines.join('\n'), schema: SCHEMA };
}
