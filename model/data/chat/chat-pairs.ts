import { MAX_QUERY } from '../../model.js';
import type { Pair } from '../../pairs.js';
import { misspell, nonsense } from '../guess/misspell.js';
import { DataSetError } from '../guess/secret.js';
import { pick, type Random, randomBelow, seededRandom } from '../random.js';
import { type Pattern, parsePatterns } from './patterns.js';
import { probes } from './probes.js';
import { frame, respell } from './sloppy.js';
import type { Topics } from './topic.js';
import { chatTopics } from './topics.js';
import { vocabulary } from './vocabulary.js';

export interface ChatOptions {
  /** Which of the many phrasings and slips are taken. */
  readonly seed?: number;
  /** Most phrasings of a reply that are taken as the tables write them. */
  readonly mostClean?: number;
  /** Queries of a reply that slips and frames make up. */
  readonly varied?: number;
}

/** The seed of the pairs that the shipped model is trained on. */
export const CHAT_SEED = 1;

/** The reply to keys hit at random, and how many such queries there are. */
const NOISE = { reply: 'QWERTY. I KNOW IT', queries: 240 };

/** Signs and commands are typed as they are: a word before them would make something else of them. */
const UNFRAMED: ReadonlySet<string> = new Set(['nonsense', 'numbers', 'commands', 'magic']);

/**
 * The pairs of the chat, each query once, topic by topic: the same for the same options.
 *
 * No query is longer than the chat line, all are printable ASCII in lower case, and none has a probe in it.
 *
 * @param topics the tables
 * @throws DataSetError `contradiction` if the tables give one query two replies
 */
export function chatPairs(
  { seed = CHAT_SEED, mostClean = 800, varied = 350 }: ChatOptions = {},
  topics: Topics = chatTopics,
): Pair[] {
  const random = seededRandom(seed);
  const queries = new Queries();
  const clean = Object.entries(topics).flatMap(([topic, replies]) =>
    Object.entries(replies).map(([reply, list]) => {
      const taken = choose(random, parsePatterns(list, vocabulary), mostClean).filter(isAllowed);
      for (const query of taken) queries.add(query, reply);
      return { topic, reply, taken };
    }),
  );
  for (const { topic, reply, taken } of clean) {
    vary(random, taken, reply, UNFRAMED.has(topic) ? 0 : varied, queries);
  }
  for (let i = 0; i < NOISE.queries; i++) queries.addSlip(nonsense(random), NOISE.reply);
  return queries.pairs();
}

/** What tells two queries apart: neither case nor punctuation nor spacing, unless it is all there is. */
export function normalised(query: string): string {
  const lower = query.toLowerCase().replace(/\s+/g, ' ').trim();
  const bare = lower
    .replace(/['?!.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? lower : bare;
}

/** The probes as they would stand within other words. */
const PROBES = probes.map(({ question }) => ` ${normalised(question)} `);

function isAllowed(query: string): boolean {
  const padded = ` ${normalised(query)} `;
  return (
    query.length <= MAX_QUERY && !query.startsWith('#') && !PROBES.some((probe) => padded.includes(probe))
  );
}

/** So many phrasings, by turns one of each pattern; of a pattern in any order. */
function choose(random: Random, patterns: readonly Pattern[], most: number): string[] {
  const chosen = new Set<string>();
  const all = patterns.reduce((sum, { count }) => sum + count, 0);
  if (all <= most) {
    for (const { count, at } of patterns) for (let i = 0; i < count; i++) chosen.add(at(i));
    return [...chosen];
  }
  // A pattern that says much has more turns, but not as many more as it has phrasings.
  const turns = patterns.flatMap((pattern) =>
    Array<Pattern>(Math.ceil(Math.sqrt(pattern.count))).fill(pattern),
  );
  for (let attempt = 0; chosen.size < most && attempt < 20 * most; attempt++) {
    const { count, at } = pick(random, turns);
    chosen.add(at(randomBelow(random, count)));
  }
  return [...chosen];
}

/** As many queries more, made from those of the tables by a frame, another spelling, a slip, or two of them. */
function vary(
  random: Random,
  clean: readonly string[],
  reply: string,
  wanted: number,
  queries: Queries,
): void {
  const changes = [
    (query: string) => frame(random, query),
    (query: string) => respell(random, query),
    (query: string) => misspell(random, query),
  ];
  // Some are refused, but a bound keeps a short table from looping for ever.
  for (let attempt = 0, made = 0; made < wanted && attempt < 20 * wanted; attempt++) {
    let query: string | undefined = pick(random, clean);
    for (let i = random() < 0.25 ? 2 : 1; i > 0 && query !== undefined; i--)
      query = pick(random, changes)(query);
    if (query !== undefined && isAllowed(query) && queries.addSlip(query, reply)) made++;
  }
}

/** Queries with their replies, by what they mean. */
class Queries {
  private readonly replies = new Map<string, string>();
  private readonly meanings = new Map<string, string>();

  add(query: string, reply: string): void {
    const meaning = normalised(query);
    const other = this.meanings.get(meaning);
    if (other !== undefined && other !== reply) {
      throw new DataSetError(
        'contradiction',
        'The tables give one query two replies.',
        `"${meaning}" is answered "${other}" and "${reply}"`,
        'Take it out of one of the two lists.',
      );
    }
    this.meanings.set(meaning, reply);
    this.replies.set(query, reply);
  }

  /** Adds it unless it is there or means something else. */
  addSlip(query: string, reply: string): boolean {
    const other = this.meanings.get(normalised(query));
    if (this.replies.has(query) || (other !== undefined && other !== reply)) return false;
    this.add(query, reply);
    return true;
  }

  pairs(): Pair[] {
    return [...this.replies].map(([query, reply]) => ({ query, reply }));
  }
}
