import test from 'ava';
import { dropArticle, misspell, nonsense } from '../../../model/data/guess/misspell.js';
import { seededRandom } from '../../../model/data/random.js';

function many(make: (random: () => number) => string | undefined): (string | undefined)[] {
  const random = seededRandom(1);
  return Array.from({ length: 500 }, () => make(random));
}

test('a slip changes one letter of a longer word, and never its first', (t) => {
  const slips = many((random) => misspell(random, 'is it big elephant?'));
  for (const slip of slips) if (slip !== undefined && !/^is it big e[a-z]{6,8}\?$/.test(slip)) t.fail(slip);
  const words = new Set(slips);
  t.true(words.has('is it big elphant?'), 'dropped');
  t.true(words.has('is it big ellephant?'), 'doubled');
  t.true(words.has('is it big elehpant?'), 'swapped');
  t.true(words.has('is it big elepgant?'), 'the key beside it');
});

test('short words are typed right', (t) => {
  t.deepEqual(new Set(many((random) => misspell(random, 'is it a dog?'))), new Set([undefined]));
});

test('an article is left out', (t) => {
  const found = new Set(many((random) => dropArticle(random, 'a cat in the house')));
  t.deepEqual([...found].sort(), ['a cat in house', 'cat in the house']);
  t.deepEqual(new Set(many((random) => dropArticle(random, 'is it big'))), new Set([undefined]));
});

test('nonsense is a word or two of letters', (t) => {
  for (const line of many(nonsense)) t.regex(line!, /^[a-z]{3,12}( [a-z]{3,12})?$/);
});
