import test from 'ava';
import { classOf, isHeldOut } from '../../../model/train/split.js';

// SHA-256 as one big number, modulo 10, worked out by Python's hashlib.
for (const [query, expected] of [
  ['is it big', 0],
  ['is it an elephant', 5],
  ['hello', 0],
  ['can it fly', 1],
] as const) {
  test(`"${query}" is in class ${expected}`, (t) => {
    t.is(classOf(query), expected);
    t.is(classOf(query.toUpperCase()), expected);
    t.is(isHeldOut(query), expected === 0);
  });
}

test('about a tenth is held out', (t) => {
  const held = Array.from({ length: 2000 }, (_, i) => `query ${i}`).filter((query) =>
    isHeldOut(query),
  ).length;
  t.true(held > 150 && held < 250, `${held}`);
});
