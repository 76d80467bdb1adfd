import test from 'ava';
import { balancePairs, medianPairs, pairsText, replyShares } from '../../../model/data/balance.js';
import { type Pair, parsePairs } from '../../../model/pairs.js';

const pairsOf = (reply: string, queries: readonly string[]): Pair[] =>
  queries.map((query) => ({ query, reply }));

const words = 'animal castle window garden monkey pencil bottle ticket rocket planet'.split(' ');
const pairs: Pair[] = [
  ...pairsOf(
    'NO',
    words.map((word) => `is it a ${word}`),
  ),
  ...pairsOf(
    'YES',
    words.slice(0, 4).map((word) => `has it a ${word}`),
  ),
  ...pairsOf('WIN', ['is it an elephant']),
];

const countsOf = (shared: readonly Pair[]) =>
  Object.fromEntries(replyShares(shared).map(({ reply, pairs }) => [reply, pairs]));

test('shares come by size and add up', (t) => {
  t.deepEqual(replyShares(pairs), [
    { reply: 'NO', pairs: 10, share: 10 / 15 },
    { reply: 'YES', pairs: 4, share: 4 / 15 },
    { reply: 'WIN', pairs: 1, share: 1 / 15 },
  ]);
  t.is(medianPairs(pairs), 4);
  t.deepEqual(replyShares([]), []);
});

test('each reply gets the median', (t) => {
  const balanced = balancePairs(pairs, { seed: 1 });
  t.deepEqual(countsOf(balanced), { NO: 4, YES: 4, WIN: 4 });
});

test('each reply gets as many as asked for', (t) => {
  t.deepEqual(countsOf(balancePairs(pairs, { seed: 1, perReply: 7 })), { NO: 7, YES: 7, WIN: 7 });
  t.deepEqual(countsOf(balancePairs(pairs, { seed: 1, perReply: 1 })), { NO: 1, YES: 1, WIN: 1 });
});

test('the same seed chooses the same, another seed otherwise', (t) => {
  t.deepEqual(balancePairs(pairs, { seed: 3 }), balancePairs(pairs, { seed: 3 }));
  t.notDeepEqual(balancePairs(pairs, { seed: 3 }), balancePairs(pairs, { seed: 4 }));
});

test('what is kept stays in order, and what is new is no query that was there', (t) => {
  const balanced = balancePairs(pairs, { seed: 2, perReply: 6 });
  const kept = balanced.filter((pair) => pairs.includes(pair));
  t.deepEqual(
    kept,
    pairs.filter((pair) => kept.includes(pair)),
  );
  t.deepEqual(balanced.slice(0, kept.length), kept);
  t.is(new Set(balanced.map(({ query }) => query)).size, balanced.length);
});

test('a reply whose queries have no slips to make stays below', (t) => {
  const short = [...pairsOf('NO', ['a', 'b', 'c', 'd']), ...pairsOf('YES', ['e'])];
  t.deepEqual(countsOf(balancePairs(short, { seed: 1, perReply: 3 })), { NO: 3, YES: 1 });
});

test('the text of pairs is read back as the same pairs', (t) => {
  const text = pairsText(pairs, ['made for a test']);
  t.true(text.startsWith('# made for a test\nis it a animal|NO\n'));
  t.deepEqual(parsePairs(text, 'p.txt'), pairs);
});
