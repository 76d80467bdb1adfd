import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { lintPairs, loadTrainingPairs, placeLines } from '../../../model/data/lint.js';
import { ModelError } from '../../../model/error.js';
import { sharedFile } from '../../support/shared.js';

/** Two replies, half and half: nothing to find fault with. */
const SOUND = 'is it alive|YES\nis it dead|NO';

/** Text, the finding's code, its severity, its places' lines, and what it says. */
const faults: readonly (readonly [string, string, 'error' | 'warning', number[][], RegExp])[] = [
  ['hello', 'no-bar', 'error', [[3]], /^1 line has no "\|"/],
  ['|HI\n |HO', 'empty-query', 'error', [[3], [4]], /^2 lines have nothing before/],
  ['hi|', 'empty-reply', 'error', [[3]], /nothing behind/],
  [`${'q'.repeat(256)}|HI`, 'query-too-long', 'error', [[3]], /more than 255 characters/],
  [`hi|${'R'.repeat(51)}`, 'reply-too-long', 'error', [[3]], /more than 50 characters/],
  ['naïve|NO', 'not-shown', 'error', [[3]], /CP\/M cannot show/],
  ['Is It Dead|YES', 'contradictory', 'warning', [[2, 3]], /^1 query has more than one reply/],
  ['IS IT DEAD|NO', 'duplicate', 'warning', [[2, 3]], /^1 pair is there before/],
  ['is it alive|YES\nis it alive|YES', 'duplicate', 'warning', [[1, 3, 4]], /^2 pairs are there before/],
  [`${'q'.repeat(63)}|IDK`, 'not-typed', 'warning', [[3]], /^1 query is longer than the 62/],
];

for (const [text, code, severity, lines, says] of faults) {
  test(`lint: ${code}: ${text.slice(0, 20)}`, (t) => {
    const { findings } = lintPairs(`${SOUND}\n${text}\n`);
    const found = findings.find((finding) => finding.code === code);
    t.is(found?.severity, severity);
    t.deepEqual(
      found?.places.map((place) => place.lines),
      lines,
    );
    t.regex(found?.message ?? '', says);
    t.true((found?.remedy.length ?? 0) > 10);
  });
}

test('sound pairs have no finding, and the report describes them', (t) => {
  t.deepEqual(lintPairs(`# about it\n${SOUND}`), {
    pairs: 2,
    queries: 2,
    replies: 2,
    characters: 'ENOSY',
    ceiling: 1,
    findings: [],
  });
});

const sides: readonly (readonly [string, string, string[]])[] = [
  ['an empty file', '', ['empty']],
  ['comments only', '# a|b\n\n', ['empty']],
  ['one reply', 'a|YES\nb|YES', ['one-sided']],
  ['two replies of half each', 'a|YES\nb|NO', []],
  ['two replies, one of two thirds', 'a|YES\nb|NO\nc|NO', ['dominating']],
  ['three replies, one of 40%', 'a|A\nb|A\nc|B\nd|B\ne|C', []],
  ['three replies, one of half', 'a|A\nb|A\nc|B\nd|C', ['dominating']],
];
for (const [what, text, codes] of sides) {
  test(`lint: ${what}`, (t) => {
    t.deepEqual(
      lintPairs(text).findings.map(({ code }) => code),
      codes,
    );
  });
}

test('queries whose trigrams fall into the same buckets are told where they differ in their reply', (t) => {
  const { findings, ceiling } = lintPairs('am|NO\nwhy|YES\nbv|YES\nwho|NO');
  t.deepEqual(
    findings.map(({ code }) => code),
    ['alike'],
  );
  t.deepEqual(findings[0].places, [{ lines: [1, 3], text: '"am" (NO) and "bv" (YES)' }]);
  t.is(ceiling, 0.75);
});

test('contradictions lower what can be answered', (t) => {
  t.is(lintPairs('a|YES\nA|NO\na|YES\nb|NO').ceiling, 0.75);
});

test('more than 64 different characters are too many, the rarest named first', (t) => {
  const printable = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).join('');
  const common = printable.slice(0, 40);
  const { findings } = lintPairs(`a|${printable.slice(0, 50)}\nb|${printable.slice(50)}\nc|${common}`);
  t.is(findings[0].code, 'charset');
  t.regex(findings[0].message, /94 different characters/);
  t.is(findings[0].places.length, 94);
  t.deepEqual(findings[0].places.at(-1)?.lines, [1, 3]);
  t.deepEqual(lintPairs(`a|${printable.slice(0, 32)}\nb|${printable.slice(32, 64)}`).findings, []);
});

test('places are shown up to a number, and many lines of one place too', (t) => {
  const [found] = lintPairs(`${'a|YES\n'.repeat(9)}b|NO\nb|NO\nc|IDK`).findings;
  t.is(found.code, 'duplicate');
  t.deepEqual(placeLines(found, 1), ['lines 1, 2, 3, 4, 5, 6 and 3 more: "a|YES"', 'and 1 more']);
});

test('training gets the pairs and the warnings, and refuses what is one-sided', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'lint-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const path = join(folder, 'p.txt');
  await writeFile(path, `${SOUND}\nis it alive|NO\nwhat|IDK`);
  const { pairs, warnings } = await loadTrainingPairs(path);
  t.is(pairs.length, 4);
  t.deepEqual(
    warnings.map(({ code }) => code),
    ['contradictory', 'dominating'],
  );
  await writeFile(path, 'a|YES\nb|YES');
  const error = await t.throwsAsync(loadTrainingPairs(path), { instanceOf: ModelError });
  t.is(error?.code, 'pairs-invalid');
  t.regex(error?.evidence ?? '', /^lines 1, 2/);
});

test('the original’s guess pairs are as contradictory as was measured', async (t) => {
  const path = sharedFile('z80ai/guess/training-data.txt.gz');
  if (path === undefined) {
    t.log('skipped: the original’s data is not here');
    return t.pass();
  }
  const { warnings } = await loadTrainingPairs(path);
  t.true(warnings.some(({ code }) => code === 'contradictory'));
  t.true(warnings.some(({ code, message }) => code === 'dominating' && message.includes('"NO" has 56.2%')));
});
