/** How often each hidden unit is above zero: a guess, by which the quickest arrangement is chosen. No output depends on it. */

import { seededRandom } from '../../model/data/random.js';
import { Session } from '../../model/inference.js';
import { MAX_QUERY, type Model } from '../../model/model.js';

const LINES = 32;
const STEPS_A_LINE = 4;
/** Letters, the frequent ones first. */
const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';
const LONGEST_WORD = 8;

/** What a hidden layer puts out. */
export interface Activity {
  /** The share of steps in which each unit is above zero. */
  readonly active: Float64Array;
  /** Of the values above zero: the share that is more than a byte, and the mean of their low bytes. */
  readonly wide: number;
  readonly low: number;
}

/** What each hidden layer puts out, over lines of words at random. */
export function activityOf(model: Model): Activity[] {
  const layers = model.layers.slice(0, -1).map(({ outputs }) => ({
    counts: new Float64Array(outputs),
    above: 0,
    wide: 0,
    low: 0,
  }));
  const session = new Session(model);
  let steps = 0;
  for (const line of sampleLines()) {
    session.setQuery(line);
    for (let step = 0; step < STEPS_A_LINE && !session.done; step++) {
      session.next();
      steps++;
      for (const [index, layer] of layers.entries()) {
        for (const [unit, value] of session.values[index].entries()) {
          if (value <= 0) continue;
          layer.counts[unit]++;
          layer.above++;
          if (value > 0xff) layer.wide++;
          layer.low += value & 0xff;
        }
      }
    }
  }
  return layers.map(({ counts, above, wide, low }) => ({
    active: counts.map((count) => count / steps),
    wide: wide / Math.max(1, above),
    low: low / Math.max(1, above),
  }));
}

/** Lines of words at random, always the same. */
export function sampleLines(): string[] {
  const random = seededRandom(1);
  const below = (limit: number) => Math.floor(limit * random());
  const word = () =>
    Array.from({ length: 1 + below(LONGEST_WORD) }, () => LETTERS[below(LETTERS.length * random())]).join('');
  return Array.from({ length: LINES }, () =>
    Array.from({ length: 1 + below(8) }, word)
      .join(' ')
      .slice(0, MAX_QUERY),
  );
}
