/**
 * The chat's pairs and probes as text, in the forms that `ulm train` and `ulm eval` read.
 */

import type { Pair } from '../../pairs.js';
import { chatPairs } from './chat-pairs.js';
import { probes } from './probes.js';
import type { Topics } from './topic.js';
import { chatTopics } from './topics.js';

/** A pair file. */
export function chatText(): string {
  return `${HEAD}${chatPairs()
    .map(({ query, reply }) => `${query}|${reply}\n`)
    .join('')}`;
}

/** A probe file: each question with the replies that fit, those of all its topics. */
export function chatProbesText(): string {
  return probes.map(({ question, topics }) => `${question}\t${repliesOf(topics).join('|')}\n`).join('');
}

/** The probes as pairs: one for each reply that fits. */
export function chatProbes(): Pair[] {
  return probes.flatMap(({ question, topics }) =>
    repliesOf(topics).map((reply) => ({ query: question, reply })),
  );
}

/** The replies of some topics. */
export function repliesOf(names: readonly string[], topics: Topics = chatTopics): string[] {
  return names.flatMap((name) => Object.keys(topics[name]));
}

const HEAD = '# HALT, a dry old machine with 64 KB and one LED: made from the tables in model/data/chat.\n';
