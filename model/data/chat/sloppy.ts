import { pick, type Random } from '../random.js';

/** Ways to write words that the tables write in one way only: what stands left becomes one of those right. */
const SPELLINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bare you\b/, ['r u', 'are u', 'are ya', 'r you', 'you']],
  [/\byou are\b/, ['u r', 'you re', "you're", 'ur', 'u are']],
  [/\byoure\b/, ["you're", 'ur', 'your']],
  [/\byour\b/, ['ur', 'yer', 'you']],
  [/\byou\b/, ['u', 'ya', 'yu', 'yuo']],
  [/\bwhats\b/, ["what's", 'wats', 'whats', 'what s', 'wots']],
  [/\bwhat is\b/, ["what's", 'whats', 'wat is', 'what']],
  [/\bwhat\b/, ['wat', 'waht', 'wot', 'what']],
  [/\bhow is\b/, ["how's", 'hows']],
  [/\bwhere is\b/, ["where's", 'wheres']],
  [/\bwho is\b/, ["who's", 'whos']],
  [/\bim\b/, ["i'm", 'i m', 'am']],
  [/\bi am\b/, ["i'm", 'im', 'am']],
  [/\bi will\b/, ["i'll", 'ill']],
  [/\bi have\b/, ["i've", 'ive', 'have']],
  [/\bdo not\b/, ["don't", 'dont']],
  [/\bdont\b/, ["don't", 'do nt', 'dnt']],
  [/\bcannot\b/, ["can't", 'cant', 'can not']],
  [/\bcant\b/, ["can't", 'cannot']],
  [/\bdoes not\b/, ["doesn't", 'doesnt']],
  [/\bdid not\b/, ["didn't", 'didnt']],
  [/\bdidnt\b/, ["didn't"]],
  [/\bis not\b/, ["isn't", 'isnt']],
  [/\bit is\b/, ["it's", 'its', 'tis']],
  [/\bits\b/, ["it's"]],
  [/\bthat is\b/, ["that's", 'thats']],
  [/\bthats\b/, ["that's"]],
  [/\bthere is\b/, ["there's", 'theres']],
  [/\blets\b/, ["let's", 'let us']],
  [/\bfavourite\b/, ['favorite', 'fav', 'favourit']],
  [/\bplease\b/, ['pls', 'plz', 'plese']],
  [/\bdo you\b/, ['d you', 'do u', 'you', 'do ya', 'did you']],
  [/\bcan you\b/, ['can u', 'could you', 'can you please']],
  [/\bthanks\b/, ['thx', 'thanx', 'tanks']],
  [/\bbecause\b/, ['cause', 'cuz', 'bc']],
  [/\bwant to\b/, ['wanna', 'like to']],
  [/\bgoing to\b/, ['gonna']],
  [/\band\b/, ['&', 'n']],
  [/\bto\b/, ['2', 'too', 'to']],
  [/\bfor\b/, ['4', 'fo']],
  [/\bthe\b/, ['teh', 'da', 'the']],
  [/ing\b/, ['in', "in'", 'ign', 'ing']],
];

/** The query with one of its words in another spelling. Undefined where the table has none for it. */
export function respell(random: Random, query: string): string | undefined {
  const fitting = SPELLINGS.filter(([from]) => from.test(query));
  if (fitting.length === 0) return undefined;
  const [from, to] = pick(random, fitting);
  const respelt = query.replace(from, pick(random, to));
  return respelt === query ? undefined : respelt;
}

/** What people put around what they say: `_` stands for it. */
const FRAMES: readonly string[] = [
  ...['_?', '_?', '_?', '_ ?', '_??', '_!', '_!', '_.', '_...'],
  ...[
    'so _',
    'well _',
    'ok _',
    'hey _',
    'hi _',
    'hmm _',
    'and _',
    'but _',
    'oh _',
    'um _',
    'now _',
    'hello _',
  ],
  ...[
    'please _',
    'tell me _',
    'halt _',
    'computer _',
    'yes _',
    'no _',
    'just _',
    'then _',
    'again _',
    'i ask _',
  ],
  ...['listen _', 'look _', 'alright _', 'by the way _', 'i mean _', 'i think _', 'i said _', 'you know _'],
  ...[
    '_ please',
    '_ then',
    '_ now',
    '_ today',
    '_ halt',
    '_ computer',
    '_ mate',
    '_ my friend',
    '_ lol',
    '_ too',
  ],
  ...['_ really', '_ or not', '_ again', '_ right', '_ anyway', '_ you know', '_ here', '_ man', '_ at all'],
  ...['_ ok', '_ sir', '_ i wonder', '_ haha', '_ still', '_ there', '_ so', '_ actually', '_ old friend'],
  ...[
    '_ machine',
    '_ today?',
    '_ then?',
    '_ now?',
    '_ please?',
    '_ right?',
    'so _?',
    'and _?',
    'hey _?',
    'well _?',
  ],
];

/** The query with a word or a sign before or after it. */
export function frame(random: Random, query: string): string {
  return pick(random, FRAMES).replace('_', query);
}
