import { MAX_QUERY } from '../../model.js';
import type { Pair } from '../../pairs.js';
import { pick, type Random, seededRandom, shuffle } from '../random.js';
import { digitsAndSigns, misspell, nonsense } from './misspell.js';
import { answeredQuestions } from './phrasings.js';
import type { Phrasings } from './property-phrasings.js';
import { type Answer, DataSetError, type Secret } from './secret.js';
import { restyle, restyleTalk } from './style.js';

export interface GuessOptions {
  /** Which of the many phrasings and slips are taken. */
  readonly seed: number;
  /** Number of pairs, near enough. */
  readonly size?: number;
  /** Questions that are to be no part of the data set, whatever their case, punctuation and spacing. */
  readonly withheld?: Iterable<string>;
}

/** Pairs of a data set where nothing else is said. */
export const DEFAULT_SIZE = 80_000;

/** Share of each answer in the data set: what most questions have is not to drown the others. */
export const SHARES: Readonly<Record<Answer, number>> = {
  NO: 0.36,
  YES: 0.31,
  MAYBE: 0.12,
  IDK: 0.15,
  WIN: 0.06,
};

/** Share of an answer's queries that have a slip in them. Who guesses is to win, however he spells it. */
const SLIPS: Readonly<Record<Answer, number>> = { NO: 0.04, YES: 0.04, MAYBE: 0.04, IDK: 0.08, WIN: 0.25 };

/** Share of IDK's slips that are nonsense, and that are only digits and signs. */
const NONSENSE = 0.3;
const DIGITS = 0.06;

/** So many queries in vain, one after the other, end the search for others. */
const PATIENCE = 3_000;

/**
 * The pairs of the game about one secret, each query once, sorted by answer and query: the same for the same
 * seed. No query is longer than the chat line, and all are printable ASCII in lower case.
 *
 * @throws DataSetError `unknown-property` or `unknown-scale` for a name that the vocabulary lacks,
 *   `contradiction` if the tables give one question two answers
 */
export function buildGuessPairs(
  secret: Secret,
  { seed, size = DEFAULT_SIZE, withheld = [] }: GuessOptions,
): Pair[] {
  const random = seededRandom(seed);
  const questions = answeredQuestions(secret);
  const meanings = new Meanings(withheld);
  for (const [answer, phrasings] of questions) {
    for (const { first } of phrasings) for (const query of first) meanings.addCertain(query, answer);
  }
  for (const [answer, phrasings] of questions) {
    for (const { bare = [] } of phrasings) for (const query of bare) meanings.addBare(query, answer);
  }
  const pairs: Pair[] = [];
  for (const [answer, phrasings] of questions) {
    const wanted = Math.round(size * SHARES[answer]);
    const queries = new Set<string>();
    addQuestions(random, answer, phrasings, queries, Math.round(wanted * (1 - SLIPS[answer])), meanings);
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
  private readonly answers = new Map<string, Answer | 'ambiguous'>();
  private readonly certain = new Set<string>();
  private readonly words = new Set<string>();
  private readonly withheld: ReadonlySet<string>;

  constructor(withheld: Iterable<string>) {
    this.withheld = new Set([...withheld].map(normalised));
  }

  /** @throws DataSetError `contradiction` */
  addCertain(query: string, answer: Answer): void {
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
    this.certain.add(meaning);
    for (const word of meaning.split(' ')) this.words.add(word);
  }

  /** Words alone mean what a whole question says they do, or nothing certain if they are short for two. */
  addBare(query: string, answer: Answer): void {
    const meaning = normalised(query);
    if (this.certain.has(meaning)) return;
    const other = this.answers.get(meaning) ?? answer;
    this.answers.set(meaning, other === answer ? answer : 'ambiguous');
    for (const word of meaning.split(' ')) this.words.add(word);
  }

  /** Whether the query can have this answer: it has no other yet, is not withheld and fits the chat line. */
  admits(query: string, answer: Answer): boolean {
    const meaning = normalised(query);
    const known = this.answers.get(meaning);
    if (query.length > MAX_QUERY || query.startsWith('#') || this.withheld.has(meaning)) return false;
    if (known === undefined) this.answers.set(meaning, answer);
    return known === undefined || known === answer;
  }

  /** Whether a slip has made something else that means something: another question, or a known word. */
  clashes(slip: string, original: string): boolean {
    const meaning = normalised(slip);
    if (this.answers.has(meaning)) return true;
    const before = new Set(normalised(original).split(' '));
    return meaning.split(' ').some((word) => !before.has(word) && this.words.has(word));
  }
}

/** By turns some phrasings of each question, by its weight: those that most people type, and others by lot. */
function addQuestions(
  random: Random,
  answer: Answer,
  questions: readonly Phrasings[],
  queries: Set<string>,
  wanted: number,
  meanings: Meanings,
): void {
  const style = answer === 'IDK' ? restyleTalk : restyle;
  const rounds = shuffle(
    random,
    questions.map(({ first, bare = [], more, weight = 1 }) => ({
      listed: [...first, ...bare],
      more,
      weight,
    })),
  );
  for (let turn = 0, inVain = 0; queries.size < wanted && inVain < PATIENCE; turn++) {
    for (const { listed, more, weight } of rounds) {
      for (let draw = turn * weight; draw < (turn + 1) * weight; draw++) {
        if (queries.size >= wanted || inVain >= PATIENCE) return;
        const byLot = draw >= 2 * listed.length || (draw % 2 === 1 && more !== undefined);
        const query = byLot ? style(random, more?.(random) ?? pick(random, listed)) : listed[draw >> 1];
        inVain++;
        if (queries.has(query) || !meanings.admits(query, answer)) continue;
        queries.add(query);
        inVain = 0;
      }
    }
  }
}

function addSlips(
  random: Random,
  answer: Answer,
  queries: Set<string>,
  wanted: number,
  meanings: Meanings,
): void {
  const clean = [...queries];
  for (let inVain = 0; queries.size < wanted && inVain < PATIENCE; inVain++) {
    const original = pick(random, clean);
    const slip = slipOf(random, answer, original);
    if (slip === undefined || meanings.clashes(slip, original) || !meanings.admits(slip, answer)) continue;
    queries.add(slip);
    inVain = 0;
  }
}

function slipOf(random: Random, answer: Answer, original: string): string | undefined {
  if (answer !== 'IDK') return misspell(random, original);
  const kind = random();
  if (kind < NONSENSE) return nonsense(random);
  return kind < NONSENSE + DIGITS ? digitsAndSigns(random) : misspell(random, original);
}
