import { pick, type Random, randomBelow } from '../random.js';

/** Neighbours on the keyboard, row by row. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Shorter words are typed right, or turn into other words too easily. */
const SHORTEST_WORD = 4;

/** Share of the slips that spell a word as it sounds. */
const BY_SOUND = 0.55;

/**
 * The query with one of its longer words misspelt: as it sounds, or by hasty fingers, and never in the word's
 * first letter. Undefined where no word is long enough or the word stays as it is.
 */
export function misspell(random: Random, query: string): string | undefined {
  const words = query.split(' ');
  const long = words.flatMap((word, index) =>
    /^[a-z]+[?!.]?$/.test(word) && letters(word) >= SHORTEST_WORD ? [index] : [],
  );
  if (long.length === 0) return undefined;
  const index = pick(random, long);
  const word = words[index];
  const slipped = random() < BY_SOUND ? spelledBySound(random, word) : slip(random, word);
  return slipped === undefined || slipped === word ? undefined : words.with(index, slipped).join(' ');
}

/** Spellings that sound alike, or nearly: what stands in a word, and what is written for it. */
const SOUNDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ph/g, ['f']],
  [/ck/g, ['k', 'c']],
  [/ght/g, ['t', 'gt']],
  [/ie/g, ['ei', 'y', 'e']],
  [/ei/g, ['ie', 'e']],
  [/ea/g, ['ee', 'e', 'ae']],
  [/ee/g, ['ea', 'e']],
  [/ou/g, ['u', 'o', 'ow']],
  [/oo/g, ['u', 'o']],
  [/ai/g, ['a', 'ay', 'ia']],
  [/au/g, ['o', 'a']],
  [/([bcdfglmnprstz])\1/g, ['$1']],
  [/(?<=[aeiou])([bcdfglmnprst])(?=[aeiouy])/g, ['$1$1']],
  [/(?<=[^aeiou])e(?=[?!.]?$)/g, ['']],
  [/(?<=[^aeiouls])(le)(?=s?[?!.]?$)/g, ['el', 'al', 'il']],
  [/(?<=[^aeiou])y(?=[?!.]?$)/g, ['ey', 'ie', 'i']],
  [/c(?=[eiy])/g, ['s']],
  [/c(?=[^eiyhk])/g, ['k']],
  [/(?<=[aeiou])s(?=[aeiou])/g, ['z']],
  [/er/g, ['ar', 'or', 'ur', 're']],
  [/or/g, ['er', 'ar']],
  [/ar/g, ['er', 'or']],
  [/ge(?=[?!.]?$)/g, ['dge', 'j']],
  [/tion/g, ['shun', 'ton']],
  [/ous/g, ['us', 'ious']],
  [/(?<=[a-z])h(?=[aeiou])/g, ['']],
  [/(?<=[a-z])[aeiou](?=[a-z])/g, ['a', 'e', 'i', 'o', 'u']],
  [/(?<=[a-z])[aeiou](?=[nrlm][a-z]?)/g, ['a', 'e', 'i', 'o']],
];

/** The word with one of its sounds written in another way. Undefined where there is none. */
export function spelledBySound(random: Random, word: string): string | undefined {
  const found = SOUNDS.flatMap(([sound, spellings]) =>
    [...word.matchAll(sound)].filter(({ index }) => index > 0).map((match) => ({ match, spellings })),
  );
  if (found.length === 0) return undefined;
  const { match, spellings } = pick(random, found);
  const written = pick(random, spellings).replace('$1', match[1] ?? '');
  // A group that is written twice: "$1$1".
  const whole = written.replace('$1', match[1] ?? '');
  return word.slice(0, match.index) + whole + word.slice(match.index + match[0].length);
}

/** A word or two that hands hit at random on the keyboard: runs along a row, repeated bits, and anything. */
export function nonsense(random: Random): string {
  const row = (): string => pick(random, ROWS);
  const run = (length: number): string => {
    const keys = row();
    const start = randomBelow(random, keys.length - length + 1);
    return keys.slice(start, start + length);
  };
  const keysOf = (keys: string, length: number): string =>
    Array.from({ length }, () => keys[randomBelow(random, keys.length)]).join('');
  const word = (): string => {
    switch (randomBelow(random, 6)) {
      case 0:
        return run(3 + randomBelow(random, 5));
      case 1:
        return run(2 + randomBelow(random, 3)).repeat(2 + randomBelow(random, 2));
      case 2:
        return pick(random, [...ROWS.join('')]).repeat(3 + randomBelow(random, 8));
      case 3:
        return keysOf(ROWS.join(''), 5 + randomBelow(random, 5));
      case 4:
        return keysOf(row(), 2).repeat(2 + randomBelow(random, 3));
      default:
        return keysOf(row(), 4 + randomBelow(random, 6));
    }
  };
  return random() < 0.25 ? `${word()} ${word()}` : word();
}

/** Only digits and signs. */
export function digitsAndSigns(random: Random): string {
  const length = 1 + randomBelow(random, 5);
  const signs = random() < 0.7 ? '0123456789' : pick(random, ['?', '!', '.', '?!', '*&^%$', '+-=0123456789']);
  return Array.from({ length }, () => signs[randomBelow(random, signs.length)]).join('');
}

function letters(word: string): number {
  return word.replace(/[?!.]/, '').length;
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
