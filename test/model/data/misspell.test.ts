import test from 'ava';
import { digitsAndSigns, misspell, nonsense, spelledBySound } from '../../../model/data/guess/misspell.js';
import { dropArticle, textStyle } from '../../../model/data/guess/style.js';
import { seededRandom } from '../../../model/data/random.js';

function many(make: (random: () => number) => string | undefined): (string | undefined)[] {
  const random = seededRandom(1);
  return Array.from({ length: 2_000 }, () => make(random));
}

test('a slip is in one longer word, and never in its first letter', (t) => {
  const slips = many((random) => misspell(random, 'is it big elephant?'));
  for (const slip of slips) if (slip !== undefined && !/^is it big e[a-z]{5,9}\?$/.test(slip)) t.fail(slip);
  const words = new Set(slips);
  t.true(words.has('is it big elphant?'), 'dropped');
  t.true(words.has('is it big ellephant?'), 'doubled');
  t.true(words.has('is it big elehpant?'), 'swapped');
  t.true(words.has('is it big elepgant?'), 'the key beside it');
  t.true(words.has('is it big elefant?'), 'as it sounds');
});

for (const [word, ...spellings] of [
  ['banana', 'bannana', 'bananna', 'benana'],
  ['piece', 'peice'],
  ['yellow', 'yelow'],
  ['heavy', 'hevy', 'heavey'],
  ['vehicle', 'vehicel'],
  ['nice', 'nise', 'nic'],
]) {
  test(`"${word}" is spelled as it sounds`, (t) => {
    const found = new Set(many((random) => spelledBySound(random, word)));
    for (const spelling of spellings) t.true(found.has(spelling), spelling);
  });
}

test('short words are typed right', (t) => {
  t.deepEqual(new Set(many((random) => misspell(random, 'is it a dog?'))), new Set([undefined]));
});

test('an article is left out', (t) => {
  const found = new Set(many((random) => dropArticle(random, 'a cat in the house')));
  t.deepEqual([...found].sort(), ['a cat in house', 'cat in the house']);
  t.deepEqual(new Set(many((random) => dropArticle(random, 'is it big'))), new Set([undefined]));
});

test('one or two words are cut short', (t) => {
  const found = new Set(many((random) => textStyle(random, 'are you bigger than people')));
  t.true(found.has('r you bigger than people'));
  t.true(found.has('r u bigger than people'));
  t.true(found.has('are you bigger then ppl'));
  t.false(found.has('r u bigger then ppl'));
});

test('nonsense is a word or two of letters', (t) => {
  for (const line of many(nonsense)) t.regex(line!, /^[a-z]{3,12}( [a-z]{3,12})?$/);
});

test('digits and signs have no letter, and no mark of a comment or a pair', (t) => {
  for (const line of many(digitsAndSigns)) t.regex(line!, /^[^a-z|#]{1,5}$/);
});
