import type { Pair } from '../../pairs.js';
import { buildGuessPairs, DEFAULT_SIZE, type GuessOptions } from './build-guess-pairs.js';
import { probesOf } from './probes.js';
import { secretNamed } from './secrets.js';

/** The seed of the data sets that the shipped weights were trained on. */
export const GUESS_SEED = 1;

/**
 * The data set about a secret of the project, without its probes: the same for the same seed and size.
 *
 * @throws DataSetError `unknown-secret`
 */
export async function guessPairs(
  secret: string,
  { seed = GUESS_SEED, size = DEFAULT_SIZE }: Partial<Pick<GuessOptions, 'seed' | 'size'>> = {},
): Promise<Pair[]> {
  const table = secretNamed(secret);
  const withheld = (await probesOf(secret)).map(({ query }) => query);
  return buildGuessPairs(table, { seed, size, withheld });
}

/** A data set as a pair file: a comment that says what made it, then one `query|reply` a line. */
export function guessText(secret: string, seed: number, pairs: readonly Pair[]): string {
  const header = [
    `# 20 Questions about the secret "${secret}": ${pairs.length} pairs, one query|reply a line.`,
    `# Made by "ulm data guess --secret ${secret}${seed === GUESS_SEED ? '' : ` --seed ${seed}`}".`,
  ];
  return [...header, ...pairs.map(({ query, reply }) => `${query}|${reply}`), ''].join('\n');
}
