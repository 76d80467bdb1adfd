import test from 'ava';
import {
  addedPrefixBuckets,
  contextBuckets,
  denseInputs,
  encode,
  queryBuckets,
} from '../../model/encoding.js';
import { ModelError } from '../../model/error.js';
import { type Context, MAX_REPLY } from '../../model/model.js';

// Each sum is worked by hand as ((c1·31 + c2)·31 + c3) mod 128.
const queries: readonly (readonly [query: string, buckets: number[], why: string])[] = [
  ['', [], 'two padding spaces make no trigram'],
  ['   ', [], 'a blank line is an empty one'],
  ['a', [127], '" a " = 33791'],
  ['A', [127], 'A–Z are folded'],
  ['  a', [127], 'leading spaces are skipped'],
  ['a ', [127, 33], 'trailing spaces count: "a  " = 94241'],
  ['hi', [33, 63], '" hi" = 34081, "hi " = 103231'],
  ['[', [69], 'the character after Z is not folded: 33605'],
  ['@', [0], 'nor the one before A: 32768'],
  ['\t', [87], 'a tab is a character like others: 31063'],
];
for (const [query, buckets, why] of queries) {
  test(`query ${JSON.stringify(query)}: ${why}`, (t) => {
    t.deepEqual([...queryBuckets(query, 128)], buckets);
  });
}

test('256 buckets take one bit more of the same hash', (t) => {
  t.deepEqual([...queryBuckets('hi', 256)], [33, 63]); // 34081 = 133·256 + 33
  t.deepEqual([...queryBuckets('[', 256)], [69]);
  t.deepEqual([...queryBuckets('a', 256)], [255]); // 33791 = 131·256 + 255
  for (const query of ['is it alive', 'QWERTY']) {
    const few = [...queryBuckets(query, 256)].map((bucket) => bucket % 128);
    t.deepEqual(few, [...queryBuckets(query, 128)]);
  }
});

// Each is (7·position, then ·31 + c for each character) mod 128.
const BLANK = [32, 121, 82, 43, 4, 93, 54, 15, 0, 71, 14, 85, 28, 99, 42, 32, 57, 82, 107];
const contexts: readonly (readonly [context: Context, reply: string, buckets: number[], why: string])[] = [
  ['prefix', '', [], 'nothing written, nothing put in'],
  ['prefix', 'n', [110], '"n"@0 = 110'],
  ['prefix', 'NO', [110, 72, 65], 'folded; "o"@1 = 328, "no"@0 = 3521'],
  ['prefix', 'not', [110, 72, 65, 38, 44, 83], '"t"@2 = 550, "ot"@1 = 10284, "not"@0 = 109267'],
  ['recent8', '', [...BLANK, 4, 29], 'eight spaces'],
  [
    'recent8',
    'n',
    [...BLANK.slice(0, 7), 93, ...BLANK.slice(8, 14), 120, ...BLANK.slice(15), 4, 107],
    'only the n-grams that end at the window’s end differ: "n"@7 = 1629, " n"@6 = 41464, "  n"@5 = 1074539',
  ],
  [
    'recent8',
    'WINNERWINNER',
    [101, 75, 41, 116, 82, 43, 123, 97, 45, 12, 96, 122, 92, 26, 87, 106, 93, 14, 52, 9, 24],
    'the last eight characters, "erwinner"',
  ],
];
for (const [context, reply, buckets, why] of contexts) {
  test(`${context} ${JSON.stringify(reply)}: ${why}`, (t) => {
    t.deepEqual([...contextBuckets(context, reply)], buckets);
  });
}

test('recent8 sees no more than eight characters, and spaces before a short reply', (t) => {
  t.deepEqual(contextBuckets('recent8', 'xyz12345678'), contextBuckets('recent8', '12345678'));
  t.deepEqual(contextBuckets('recent8', 'abc'), contextBuckets('recent8', '     abc'));
  t.is(contextBuckets('recent8', 'ab').length, 21);
});

test('prefix: each character of the longest reply only adds the n-grams that end with it', (t) => {
  const reply = 'THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG 0123456'.slice(0, MAX_REPLY);
  t.is(reply.length, MAX_REPLY);
  for (let n = 0; n < reply.length; n++) {
    const before = contextBuckets('prefix', reply.slice(0, n));
    const after = contextBuckets('prefix', reply.slice(0, n + 1));
    t.deepEqual(after.subarray(0, before.length), before);
    t.deepEqual(after.subarray(before.length), addedPrefixBuckets(reply.slice(0, n + 1)));
    t.is(after.length - before.length, Math.min(n + 1, 3));
  }
  t.deepEqual([...addedPrefixBuckets('')], []);
});

test('the dense form counts n-grams in units of 32 and keeps the halves apart', (t) => {
  const inputs = encode('prefix', 'aaa', 'n', 128);
  t.is(inputs.length, 256);
  t.is(inputs[128 + 110], 32);
  t.is(
    inputs.subarray(0, 128).reduce((sum, x) => sum + x, 0),
    3 * 32,
  );
  t.is(
    inputs.subarray(128).reduce((sum, x) => sum + x, 0),
    32,
  );
  t.is(denseInputs(Uint8Array.of(5, 5, 5), 128)[5], 96);
  t.is(encode('prefix', 'a', 'n', 256)[256 + 110], 32);
  t.true(encode('prefix', '', '', 128).every((x) => x === 0));
});

for (const text of ['café', 'naïve', '\u0080', '日本', '👍']) {
  test(`${JSON.stringify(text)} is refused: a console has 7-bit characters`, (t) => {
    for (const encodeIt of [
      () => queryBuckets(text, 128),
      () => contextBuckets('recent8', text),
      () => addedPrefixBuckets(text),
    ]) {
      const error = t.throws(encodeIt, { instanceOf: ModelError });
      t.is(error?.code, 'text-not-ascii');
      t.true(error?.evidence.includes(text));
    }
  });
}
