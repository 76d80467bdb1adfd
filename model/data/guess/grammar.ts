import { pick, type Random } from '../random.js';

/**
 * A small language for phrasings. A table of alternatives is written in one string, separated by `|`; a number
 * after a colon is how often one is taken, beside the others (1 where nothing is said):
 *
 *     is it :10 | are you :4 | r u :2
 *
 * In an alternative, `(a/b/)` is one of the parts between the slashes, and `<name>` one alternative of the slot
 * of that name. `_` is left for the words to put in.
 */
export type Alternatives = readonly string[];

/** The alternatives of a table, each as often as its number says. */
export function alternatives(table: string): Alternatives {
  return table.split('|').flatMap((cell) => {
    const [, words, times] = /^(.*?)(?::(\d+))?$/s.exec(cell.trim())!;
    return Array.from({ length: Number(times ?? 1) }, () => words.trim());
  });
}

/** The words of a list separated by commas. */
export function list(words: string): string[] {
  return words
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
}

/** One of the alternatives with every choice in it made. */
export function expand(
  random: Random,
  templates: Alternatives,
  slots: Readonly<Record<string, Alternatives>> = {},
): string {
  const chosen = pick(random, templates)
    .replace(/<(\w+)>/g, (_, name: string) => expand(random, slots[name], slots))
    .replace(/\(([^()]*)\)/g, (_, parts: string) => pick(random, parts.split('/')));
  return chosen.replace(/\s+/g, ' ').trim();
}

/** `a _` becomes the words with their article, `_` the words alone. */
export function fill(frame: string, words: string): string {
  return frame.replace(/\ba _|_/, (gap) => (gap === '_' ? words : withArticle(words)));
}

/** The words with "a" or "an" before them. */
export function withArticle(words: string): string {
  return /^([aeio]|u(?!ni|se))/.test(words) ? `an ${words}` : `a ${words}`;
}

/** The words without an article before them. */
export function withoutArticle(words: string): string {
  return words.replace(/^(a|an|the) /, '');
}

const IRREGULAR: Readonly<Record<string, string>> = { have: 'has', do: 'does', go: 'goes', be: 'is' };

/** "eat grass" becomes "eats grass". */
export function thirdPerson(phrase: string): string {
  const [verb, ...rest] = phrase.split(' ');
  if (ADVERBS.has(verb)) return [verb, thirdPerson(rest.join(' '))].join(' ');
  const ending = /(s|sh|ch|x|z)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  return [IRREGULAR[verb] ?? ending, ...rest].join(' ');
}

const ADVERBS: ReadonlySet<string> = new Set(['never', 'really', 'occur']);
