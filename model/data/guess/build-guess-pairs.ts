import { MAX_QUERY } from '../../model.js';
import type { Pair } from '../../pairs.js';
import { pick, type Random, seededRandom, shuffle } from '../random.js';
import { dropArticle, misspell, nonsense } from './misspell.js';
import { answeredQueries, type Phrasings } from './phrasings.js';
import { type Answer, DataSetError, type Secret } from './secret.js';

export interface GuessOptions {
  /** Which of the many phrasings and slips are taken. */
  readonly seed: number;
  /** Number of pairs, near enough. */
  readonly size?: number;
}

/** Pairs of a data set where nothing else is said. */
export const DEFAULT_SIZE = 20_000;

/** Share of each answer in the data set: what most questions have is not to drown the others. */
export const SHARES: Readonly<Record<Answer, number>> = {
  NO: 0.38,
  YES: 0.29,
  MAYBE: 0.16,
  IDK: 0.12,
  WIN: 0.05,
};

/** Share of an answer's queries that have a slip in them. */
const SLIPS = 0.12;

/** Share of the slips that only leave an article out. */
const DROPPED_ARTICLES = 0.25;

/** Share of IDK's queries that are nonsense. */
const NONSENSE = 0.08;

/**
 * The pairs of the game about one secret, each query once, sorted by answer and query: the same for the same
 * seed. No query is longer than the chat line, and all are printable ASCII in lower case.
 *
 * @throws DataSetError `unknown-property` or `unknown-scale` for a name that the vocabulary lacks,
 *   `contradiction` if the tables give one query two answers
 */
export function buildGuessPairs(secret: Secret, { seed, size = DEFAULT_SIZE }: GuessOptions): Pair[] {
  const random = seededRandom(seed);
  const all = answeredQueries(secret);
  const meanings = new Meanings();
  for (const [answer, phrasings] of all) for (const query of allOf(phrasings)) meanings.add(query, answer);

  const pairs: Pair[] = [];
  for (const [answer, phrasings] of all) {
    const wanted = Math.round(size * SHARES[answer]);
    const queries = new Set(chooseClean(random, phrasings, Math.round(wanted * (1 - SLIPS))));
    addSlips(random, answer, queries, wanted, meanings);
    for (const query of [...queries].sort()) pairs.push({ query, reply: answer });
  }
  return pairs;
}

/** What tells two questions apart: letters, digits and signs, but neither case nor punctuation nor spacing. */
export function normalised(query: string): string {
  const bare = query.toLowerCase().replace(/['?!.,]/g, '');
  return bare.replace(/\s+/g, ' ').trim();
}

/** Every query's answer, by what it means. */
class Meanings {
  private readonly answers = new Map<string, Answer>();
  private readonly words = new Set<string>();

  add(query: string, answer: Answer): void {
    const meaning = normalised(query);
    const other = this.answers.get(meaning);
    if (other !== undefined && other !== answer) {
      throw new DataSetError(
        'contradiction',
        'The tables give one question two answers.',
        `"${meaning}" is ${other} and ${answer}`,
        'Take the words out of one of the two properties, or list the question under one answer only.',
      );
    }
    this.answers.set(meaning, answer);
    for (const word of meaning.split(' ')) this.words.add(word);
  }

  /** Whether a slip has made something else that means something: another question, or a known word. */
  clashes(slip: string, original: string): boolean {
    const known = this.answers.has(normalised(slip));
    const before = new Set(normalised(original).split(' '));
    return (
      known ||
      normalised(slip)
        .split(' ')
        .some((word) => !before.has(word) && this.words.has(word))
    );
  }
}

function allOf(phrasings: readonly Phrasings[]): string[] {
  return phrasings.flatMap(({ first, more }) => [...first, ...more]);
}

/** All first phrasings, then by turns one more of each until there are enough. */
function chooseClean(random: Random, phrasings: readonly Phrasings[], wanted: number): string[] {
  const short = (queries: readonly string[]): string[] =>
    queries.filter((query) => query.length <= MAX_QUERY);
  const chosen = new Set(short(phrasings.flatMap(({ first }) => first)));
  const rest = phrasings.map(({ more }) => shuffle(random, short(more)));
  shuffle(random, rest);
  for (let turn = 0; chosen.size < wanted && rest.some((more) => more.length > turn); turn++) {
    for (const more of rest) if (chosen.size < wanted && turn < more.length) chosen.add(more[turn]);
  }
  return [...chosen];
}

function addSlips(
  random: Random,
  answer: Answer,
  queries: Set<string>,
  wanted: number,
  meanings: Meanings,
): void {
  const clean = [...queries];
  const missing = Math.max(0, wanted - clean.length);
  const slips = new Set<string>();
  // Some slips are refused, but a bound keeps a table with hardly a word from looping for ever.
  for (let attempt = 0; slips.size < missing && attempt < 20 * missing; attempt++) {
    const original = pick(random, clean);
    const slip =
      answer === 'IDK' && random() < NONSENSE / SLIPS
        ? nonsense(random)
        : random() < DROPPED_ARTICLES
          ? dropArticle(random, original)
          : misspell(random, original);
    if (slip === undefined || slip.length > MAX_QUERY || meanings.clashes(slip, original)) continue;
    meanings.add(slip, answer);
    slips.add(slip);
  }
  for (const slip of slips) queries.add(slip);
}
