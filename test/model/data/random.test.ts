import test from 'ava';
import { normalNumbers, pick, randomBelow, seededRandom, shuffle } from '../../../model/data/random.js';

test('the same seed gives the same numbers, another seed others', (t) => {
  const take = (seed: number): number[] => Array.from({ length: 20 }, seededRandom(seed));
  t.deepEqual(take(1), take(1));
  t.notDeepEqual(take(1), take(2));
  t.notDeepEqual(take(1), take(1 + 2 ** 32));
  t.true(take(3).every((number) => number >= 0 && number < 1));
});

test('whole numbers and picks reach every value about as often', (t) => {
  const random = seededRandom(5);
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < 10_000; i++) counts[randomBelow(random, 5)]++;
  for (const count of counts) t.true(Math.abs(count - 2000) < 200, `${count}`);
  const picked = new Set(Array.from({ length: 100 }, () => pick(random, 'abc'.split(''))));
  t.is([...picked].sort().join(''), 'abc');
});

test('shuffling keeps the items', (t) => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  const shuffled = shuffle(seededRandom(9), [...items]);
  t.notDeepEqual(shuffled, items);
  t.deepEqual(
    shuffled.toSorted((a, b) => a - b),
    items,
  );
});

test('normal numbers have mean 0 and variance 1', (t) => {
  const normal = normalNumbers(seededRandom(11));
  const numbers = Array.from({ length: 20_000 }, normal);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const variance = numbers.reduce((sum, number) => sum + number * number, 0) / numbers.length;
  t.true(Math.abs(mean) < 0.03, `${mean}`);
  t.true(Math.abs(variance - 1) < 0.05, `${variance}`);
});
