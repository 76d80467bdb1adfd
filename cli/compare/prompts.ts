/** What both sides are asked when the user names nothing. */

import { seededRandom } from '../../model/data/random.js';
import { loadQuestions } from '../../model/evaluate/probes.js';
import type { Model } from '../../model/index.js';
import { asTyped, choosePrompts } from '../check/prompts.js';
import { shippedQueries } from '../check/shipped-queries.js';

/** So many prompts out of a model's own probes; of a model without any, those that a check asks. */
export async function ownPrompts(model: Model, count: number): Promise<string[]> {
  const probes = await shippedQueries(model);
  if (probes.length === 0) return choosePrompts(probes, count, seededRandom(1));
  return distinct(probes).slice(0, count);
}

/** The prompts of a file: a question on each line, or pairs or probes, of which the queries are taken. */
export async function promptsFrom(file: string, text: string): Promise<string[]> {
  const plain = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const paired = plain.length > 0 && plain.every((line) => /[|\t]/.test(line));
  return distinct(paired ? (await loadQuestions(file)).map(({ query }) => query) : plain);
}

/** As the program can take them, each once. */
function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines.map(asTyped).filter((line) => line !== undefined))];
}
