/**
 * How well a model answers: every distinct query of some pairs is put to the integer network, and its whole reply
 * compared with those that fit.
 */

import { groupBy } from '../data/lint-data.js';
import { Session } from '../inference.js';
import { EOS, type Model } from '../model.js';
import type { Pair } from '../pairs.js';

export interface EvaluationReport {
  /** Distinct queries, the case of letters not counting. */
  readonly queries: number;
  /** How many of them get a reply that fits: the whole of it. */
  readonly right: number;
  /** `right / queries`, 0 … 1. */
  readonly exact: number;
  /**
   * Share of the characters that are right at their place, the end of a reply counting as one; a reply that is
   * longer or shorter than it should be is wrong in all places that only one of the two has.
   */
  readonly characters: number;
  /** What was expected and what came, the right ones too: the most frequent first. */
  readonly cells: readonly Cell[];
  readonly work: WorkReport;
}

/** Queries of which one reply was expected and one came. */
export interface Cell {
  /** The reply that came if it fits; otherwise the first that would have fitted. */
  readonly expected: string;
  readonly got: string;
  readonly count: number;
  /** The first of these queries. */
  readonly examples: readonly string[];
}

/** What the replies cost: the means are those of the Z80 program, which does one addition for each. */
export interface WorkReport {
  /** Additions once a query, on average. */
  readonly additionsAQuery: number;
  /** Additions a character, the end counting as one, on average. */
  readonly additionsAStep: number;
  /** Largest |accumulator|: above 32767 one has wrapped. */
  readonly largest: number;
}

/** Queries kept of each cell. */
const EXAMPLES = 5;

/**
 * Puts the queries to the model. A query with several replies in the pairs is right with any of them, so probes
 * with several fitting answers are pairs of the same query.
 *
 * @param progress called now and then with the number of queries done, and of all
 * @throws ModelError `text-not-ascii` for pairs that did not come from `parsePairs`
 */
export function evaluate(
  model: Model,
  pairs: readonly Pair[],
  progress: (done: number, of: number) => void = () => {},
): EvaluationReport {
  const questions = groupBy(pairs, ({ query }) => query.toLowerCase());
  const session = new Session(model);
  const cells = new Map<string, { expected: string; got: string; count: number; examples: string[] }>();
  const work = { query: 0, steps: 0, additions: 0, largest: 0 };
  let done = 0;
  let right = 0;
  let places = 0;
  let rightPlaces = 0;
  for (const asked of questions.values()) {
    const got = ask(session, asked[0].query, work);
    const best = closest(
      asked.map(({ reply }) => reply),
      got,
    );
    places += best.places;
    rightPlaces += best.right;
    const fits = asked.some(({ reply }) => reply === got);
    if (fits) right++;
    const expected = fits ? got : asked[0].reply;
    const key = `${expected}\n${got}`;
    const cell = cells.get(key) ?? { expected, got, count: 0, examples: [] };
    cell.count++;
    if (cell.examples.length < EXAMPLES) cell.examples.push(asked[0].query);
    cells.set(key, cell);
    if (++done % 500 === 0) progress(done, questions.size);
  }
  const mean = (sum: number, count: number): number => (count === 0 ? 0 : sum / count);
  return {
    queries: done,
    right,
    exact: mean(right, done),
    characters: mean(rightPlaces, places),
    cells: [...cells.values()].sort((a, b) => b.count - a.count),
    work: {
      additionsAQuery: mean(work.query, done),
      additionsAStep: mean(work.additions, work.steps),
      largest: work.largest,
    },
  };
}

/** Only the cells where a reply came that does not fit: the most frequent confusion first. */
export function confusions({ cells }: EvaluationReport): Cell[] {
  return cells.filter(({ expected, got }) => expected !== got);
}

interface Work {
  query: number;
  steps: number;
  additions: number;
  largest: number;
}

/** The whole reply to a query; adds what it cost. */
function ask(session: Session, query: string, work: Work): string {
  session.setQuery(query);
  work.query += session.queryWork.additions;
  do {
    work.steps++;
    const character = session.next();
    for (const { additions, largest } of session.work) {
      work.additions += additions;
      work.largest = Math.max(work.largest, largest);
    }
    if (character === EOS) break;
  } while (!session.done);
  return session.reply;
}

/** The places of the fitting reply that the one that came is most like, and how many of them are right. */
function closest(fitting: readonly string[], got: string): { places: number; right: number } {
  return fitting
    .map((reply) => {
      const places = Math.max(reply.length, got.length) + 1;
      let right = 0;
      // Where both end, both are undefined.
      for (let at = 0; at <= Math.min(reply.length, got.length); at++) if (reply[at] === got[at]) right++;
      return { places, right };
    })
    .reduce((best, next) => (next.right / next.places > best.right / best.places ? next : best));
}
