import { pick, type Random, shuffle } from '../random.js';
import { type Alternatives, alternatives } from './grammar.js';

type Style = (random: Random, query: string) => string;

const punctuate: Style = (random, query) =>
  /[?!.]$/.test(query) ? query : query + pick(random, PUNCTUATION);
const open: Style = (random, query) => `${pick(random, OPENERS)} ${query}`;
const close: Style = (random, query) => `${query.replace(/[?!.]$/, '')} ${pick(random, CLOSERS)}`;

/** What is done to a query, and how often; most are left as they are. */
const STYLES: readonly (readonly [share: number, style: Style])[] = [
  [0.14, punctuate],
  [0.09, textStyle],
  [0.05, (random, query) => dropArticle(random, query) ?? query],
  [0.05, open],
  [0.05, close],
];

const TALK_STYLES: typeof STYLES = [
  [0.1, punctuate],
  [0.1, textStyle],
  [0.04, open],
];

const OPENERS: Alternatives = alternatives(
  'so :4 | ok :4 | hmm :2 | um | well :2 | and :3 | hey | then | but | oh | maybe :2 | wait | or',
);

const CLOSERS: Alternatives = alternatives(
  'then :3 | right :3 | or not :2 | lol | maybe :2 | at all | or something :3 | i guess | or what | please | too | though | i think | haha',
);

const PUNCTUATION: Alternatives = alternatives('? :24 | ?? | . | !');

/** Words as they are typed in a hurry, or as they sound. */
const TEXTING: Readonly<Record<string, string>> = {
  you: 'u|u|u|ya',
  are: 'r',
  your: 'ur|yur',
  youre: 'ur|your',
  people: 'ppl',
  than: 'then|then|thn',
  please: 'pls|plz',
  what: 'wat|wut',
  whats: 'wats',
  something: 'smth|sumthing',
  have: 'hav|has',
  has: 'haz|have',
  does: 'dose|dos|do',
  is: 'iz|s',
  its: 'it s|is',
  this: 'dis',
  the: 'teh|th',
  would: 'wud',
  could: 'cud',
  with: 'wit',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  for: '4',
  to: '2',
  and: 'n',
  really: 'rly|realy',
  because: 'cuz',
  kind: 'kinda',
  like: 'lik',
  know: 'kno',
  there: 'their|ther',
  good: 'gud',
  see: 'c',
};

/**
 * The query as somebody might type it: with a word before or after it, a question mark, words cut short, no
 * article. Most are left as they are, and few get two of these.
 */
export function restyle(random: Random, query: string): string {
  return styled(random, query, STYLES);
}

/** The same for what is no question: nobody says "good morning at all". */
export function restyleTalk(random: Random, line: string): string {
  return styled(random, line, TALK_STYLES);
}

function styled(random: Random, query: string, styles: typeof STYLES): string {
  return styles.reduce((text, [share, style]) => (random() < share ? style(random, text) : text), query);
}

/** One or two of the query's words as they are typed in a hurry. */
export function textStyle(random: Random, query: string): string {
  const words = query.split(' ');
  const known = [...words.keys()].filter((index) => Object.hasOwn(TEXTING, words[index]));
  shuffle(random, known);
  const count = random() < 0.6 ? 1 : 2;
  for (const index of known.slice(0, count)) words[index] = pick(random, TEXTING[words[index]].split('|'));
  return words.join(' ');
}

/** The query without one of its articles. Undefined where it has none. */
export function dropArticle(random: Random, query: string): string | undefined {
  const words = query.split(' ');
  const articles = words.flatMap((word, index) => (/^(a|an|the)$/.test(word) ? [index] : []));
  return articles.length === 0 || words.length < 3
    ? undefined
    : words.toSpliced(pick(random, articles), 1).join(' ');
}
