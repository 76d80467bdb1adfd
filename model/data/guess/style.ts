import { pick, type Random, shuffle } from '../random.js';
import { type Alternatives, alternatives } from './grammar.js';

/** How often a query gets what. */
const OPENED = 0.07;
const CLOSED = 0.07;
const ASKED = 0.12;
const TEXTED = 0.2;
const BARE = 0.08;

const OPENERS: Alternatives = alternatives(
  'so :4 | ok :4 | hmm :2 | um | well :2 | and :3 | hey | alright | then :2 | but | oh | maybe :2 | wait | lets see | please | like | or :2 | ok so :2 | okay | yes but | tell me | dude',
);

const CLOSERS: Alternatives = alternatives(
  'then :3 | right :3 | or not :2 | lol | maybe :3 | at all | or something :3 | i guess | or what | yes or no | huh | please | usually | ever | too | though | really | i think | by any chance | perhaps | correct | haha | would you say | in general | in real life | for real',
);

const PUNCTUATION: Alternatives = alternatives('? :20 | ?? :2 | . :1 | ! :1 | ?! :1');

/** Words as they are typed in a hurry, or as they sound. */
const TEXTING: Readonly<Record<string, string>> = {
  you: 'u|u|u|ya|yu',
  are: 'r|r|ar',
  your: 'ur|ur|yur',
  youre: 'ur|your',
  people: 'ppl|peeple|peple',
  than: 'then|then|thn',
  please: 'pls|plz',
  what: 'wat|wut',
  whats: 'wats|what s',
  something: 'smth|somthing|sumthing',
  have: 'hav|has|haz|av',
  has: 'haz|have|as',
  does: 'dose|dos|do|duz',
  is: 'iz|s',
  it: 't',
  its: 'it s|is|itz',
  this: 'dis|ths',
  that: 'dat|tht',
  the: 'da|teh|th',
  they: 'thay|dey',
  would: 'wud|wuld',
  could: 'cud|culd',
  with: 'wit|w',
  good: 'gud',
  like: 'lik',
  know: 'kno|no',
  there: 'their|ther',
  color: 'colour|colr',
  colour: 'color',
  see: 'c',
  two: '2',
  three: '3',
  one: '1',
  four: '4',
  for: '4|fo',
  to: '2',
  and: 'n|an',
  really: 'rly|realy|rlly',
  very: 'v|vry|verry',
  because: 'cuz|bc',
  love: 'luv',
  be: 'b',
  why: 'y',
};

/**
 * The query as somebody might type it: with a word before or after it, a question mark, words cut short, no
 * article. Most are left as they are.
 */
export function restyle(random: Random, query: string): string {
  let text = query;
  if (random() < TEXTED) text = textStyle(random, text);
  if (random() < BARE) text = dropArticle(random, text) ?? text;
  const punctuated = /[?!.]$/.test(text);
  if (!punctuated && random() < CLOSED) text = `${text} ${pick(random, CLOSERS)}`;
  if (random() < OPENED) text = `${pick(random, OPENERS)} ${text}`;
  if (!punctuated && random() < ASKED) text += pick(random, PUNCTUATION);
  return text;
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
