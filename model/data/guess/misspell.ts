import { pick, type Random, randomBelow } from '../random.js';

/** Neighbours on the keyboard, row by row. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Shorter words are typed right, or turn into other words too easily. */
const SHORTEST_WORD = 5;

/**
 * The query as hasty fingers type it: one letter of one longer word dropped, doubled, swapped with the next or
 * taken from the key beside it, never the word's first letter. Undefined where no word is long enough.
 */
export function misspell(random: Random, query: string): string | undefined {
  const words = query.split(' ');
  const long = words.flatMap((word, index) =>
    /^[a-z]+\??$/.test(word) && letters(word) >= SHORTEST_WORD ? [index] : [],
  );
  if (long.length === 0) return undefined;
  const index = pick(random, long);
  const slipped = slip(random, words[index]);
  return slipped === words[index] ? undefined : words.with(index, slipped).join(' ');
}

/** The query without one of its articles. Undefined where it has none. */
export function dropArticle(random: Random, query: string): string | undefined {
  const words = query.split(' ');
  const articles = words.flatMap((word, index) => (/^(a|an|the)$/.test(word) ? [index] : []));
  return articles.length === 0 || words.length < 3
    ? undefined
    : words.toSpliced(pick(random, articles), 1).join(' ');
}

/** A word or two that hands hit at random on the keyboard: runs along a row, repeated bits, and anything. */
export function nonsense(random: Random): string {
  const row = (): string => pick(random, ROWS);
  const run = (length: number): string => {
    const keys = row();
    const start = randomBelow(random, keys.length - length + 1);
    return keys.slice(start, start + length);
  };
  const word = (): string => {
    switch (randomBelow(random, 3)) {
      case 0:
        return run(3 + randomBelow(random, 5));
      case 1:
        return run(2 + randomBelow(random, 3)).repeat(2 + randomBelow(random, 2));
      default: {
        const keys = row();
        return Array.from(
          { length: 5 + randomBelow(random, 5) },
          () => keys[randomBelow(random, keys.length)],
        ).join('');
      }
    }
  };
  return random() < 0.3 ? `${word()} ${word()}` : word();
}

function letters(word: string): number {
  return word.replace('?', '').length;
}

function slip(random: Random, word: string): string {
  const at = 1 + randomBelow(random, letters(word) - 1);
  const before = word.slice(0, at);
  const letter = word[at];
  const after = word.slice(at + 1);
  switch (randomBelow(random, 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return at === 1 ? word : before.slice(0, -1) + letter + before.at(-1) + after;
    default:
      return before + neighbour(random, letter) + after;
  }
}

function neighbour(random: Random, letter: string): string {
  const row = ROWS.find((keys) => keys.includes(letter))!;
  const at = row.indexOf(letter);
  return row[at === 0 ? 1 : at === row.length - 1 ? at - 1 : at + (random() < 0.5 ? 1 : -1)];
}
