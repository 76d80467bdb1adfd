/** Real questions for a shipped model, to check and compare it with. */

import { probesOf } from '../../model/data/guess/probes.js';
import type { Model } from '../../model/index.js';

/** The secret that each shipped model was trained on, by the model's name. */
const secretOf: Readonly<Record<string, string>> = {
  guess: 'elephant',
  guess2: 'banana',
  guess3: 'piano',
};

/** The questions written by hand for it, or none for a model that is not one of the shipped ones by its name. */
export async function shippedQueries({ name }: Model): Promise<string[]> {
  const secret = Object.hasOwn(secretOf, name) ? secretOf[name] : undefined;
  return secret === undefined ? [] : [...new Set((await probesOf(secret)).map(({ query }) => query))];
}
