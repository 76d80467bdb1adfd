/** What a program is asked when it is checked: real questions, mistyped ones, and noise. */

import { MAX_QUERY } from '../../model/index.js';

/** Lines that make the chat program leave, so they cannot be prompts. */
const LEAVING = new Set(['', '!']);

/** Asked of a model when there are no pairs for it. */
const USUAL = [
  'hello',
  'is it alive',
  'is it big',
  'are you an animal?',
  'can it fly',
  'does it live in water',
  'what is your name',
  'how are you',
  'i am sad',
  'tell me a joke',
  'who made you',
  'is it made of metal',
  'is it bigger than a car',
  'do you like me',
  'why',
  'yes',
  'goodbye',
];

/** A prompt as the chat program can take it: 7-bit, printable, as long as its line; undefined where it cannot. */
export function asTyped(query: string): string | undefined {
  const line = query.replace(/[^ -~]/g, '').slice(0, MAX_QUERY);
  return LEAVING.has(line) ? undefined : line;
}

/**
 * So many different prompts: half of them queries as they are, a quarter with a typo, a quarter random.
 *
 * @param queries to choose from; the usual questions if there are none
 * @param random numbers in [0, 1)
 */
export function choosePrompts(queries: readonly string[], count: number, random: () => number): string[] {
  const from = queries.length > 0 ? queries : USUAL;
  const pick = () => from[Math.floor(random() * from.length)];
  const makers = [pick, () => mistyped(pick(), random), pick, () => noise(random)];
  const prompts = new Set<string>();
  // Few queries may not give so many different prompts, but noise does.
  for (let tries = 0; prompts.size < count; tries++) {
    const prompt = asTyped(tries < 4 * count ? makers[tries % makers.length]() : noise(random));
    if (prompt !== undefined) prompts.add(prompt);
  }
  return [...prompts];
}

/** A character dropped, doubled, swapped with the next, or replaced by another letter. */
function mistyped(query: string, random: () => number): string {
  const at = Math.floor(random() * query.length);
  const [before, character, after] = [query.slice(0, at), query.slice(at, at + 1), query.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + character + character + after;
    case 2:
      return before + after.slice(0, 1) + character + after.slice(1);
    default:
      return before + String.fromCharCode(97 + Math.floor(random() * 26)) + after;
  }
}

/** A line of any length out of all printable characters. */
function noise(random: () => number): string {
  const length = 1 + Math.floor(random() * MAX_QUERY);
  return Array.from({ length }, () => String.fromCharCode(32 + Math.floor(random() * 95))).join('');
}
