/** How often each hidden unit is above zero: a guess, by which the quickest arrangement is chosen. No output depends on it. */

import { seededRandom } from '../../model/data/random.js';
import { Session } from '../../model/inference.js';
import { MAX_QUERY, type Model } from '../../model/model.js';

const LINES = 32;
const STEPS_A_LINE = 4;
/** Letters, the frequent ones first. */
const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';
const LONGEST_WORD = 8;

/** The share of steps in which each unit of each hidden layer is above zero, over lines of words at random. */
export function activityOf(model: Model): Float64Array[] {
  const counts = model.layers.slice(0, -1).map(({ outputs }) => new Float64Array(outputs));
  const session = new Session(model);
  let steps = 0;
  for (const line of lines()) {
    session.setQuery(line);
    for (let step = 0; step < STEPS_A_LINE && !session.done; step++) {
      session.next();
      steps++;
      for (const [layer, count] of counts.entries()) {
        for (const [unit, value] of session.values[layer].entries()) if (value > 0) count[unit]++;
      }
    }
  }
  return counts.map((count) => count.map((active) => active / steps));
}

function lines(): string[] {
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
