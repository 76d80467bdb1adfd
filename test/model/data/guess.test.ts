import { readFileSync } from 'node:fs';
import test from 'ava';
import { buildGuessPairs, normalised, SHARES } from '../../../model/data/guess/build-guess-pairs.js';
import { elephant } from '../../../model/data/guess/elephant.js';
import { GUESS_SEED, guessText } from '../../../model/data/guess/guess-text.js';
import { DataSetError, type Secret } from '../../../model/data/guess/secret.js';
import { EOS, MAX_QUERY, MAX_REPLY } from '../../../model/model.js';

const pairs = buildGuessPairs(elephant, { seed: GUESS_SEED });
const answers = new Map(pairs.map(({ query, reply }) => [query, reply]));

const mouse: Secret = {
  name: 'mouse',
  names: ['mouse', 'mice', 'field mouse'],
  yes: 'alive, animal, mammal, small, real, tail, furry, noise',
  maybe: 'pet, brown, cute',
  measures: { size: 0.3 },
  questions: {},
};

function file(name: string): string {
  return readFileSync(new URL(`../../../model/data/guess/${name}`, import.meta.url), 'utf8');
}

function probes(): string[][] {
  const lines = file('elephant-probes.txt').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('|'));
}

test('the pair file in the project is what the tables give', (t) => {
  t.true(file('elephant.txt') === guessText(elephant, { seed: GUESS_SEED }), 'run model/data/guess/write.ts');
});

test('the seed alone decides which phrasings are taken', (t) => {
  const size = 4_000;
  t.deepEqual(buildGuessPairs(mouse, { seed: 7, size }), buildGuessPairs(mouse, { seed: 7, size }));
  t.notDeepEqual(buildGuessPairs(mouse, { seed: 7, size }), buildGuessPairs(mouse, { seed: 8, size }));
});

test('every query is one line that a console can send and the chat line can hold', (t) => {
  for (const { query, reply } of pairs) {
    if (!/^[ -~]+$/.test(query) || /[|A-Z]/.test(query) || query.length > MAX_QUERY) t.fail(query);
    if (query.startsWith('#') || query !== query.trim()) t.fail(query);
    if (reply.length > MAX_REPLY || reply.includes(EOS)) t.fail(reply);
  }
  t.is(answers.size, pairs.length, 'a query occurs twice');
});

test('no reply is above 40% of the pairs, and each has its share', (t) => {
  t.true(pairs.length >= 8_000 && pairs.length <= 20_000, `${pairs.length}`);
  for (const [answer, share] of Object.entries(SHARES)) {
    const part = pairs.filter(({ reply }) => reply === answer).length / pairs.length;
    t.true(part < 0.4 && Math.abs(part - share) < 0.02, `${answer}: ${part}`);
  }
});

test('queries that mean the same have the same answer', (t) => {
  const meanings = new Map<string, string>();
  for (const { query, reply } of pairs) {
    const other = meanings.get(normalised(query)) ?? reply;
    if (other !== reply) t.fail(`${query}: ${reply} and ${other}`);
    meanings.set(normalised(query), reply);
  }
  t.pass();
});

for (const [query, reply] of [
  ['is it alive', 'YES'],
  ['is it big', 'YES'],
  ['are you big?', 'YES'],
  ['big', 'YES'],
  ['is it an animal', 'YES'],
  ['is it grey', 'YES'],
  ['does it have a trunk', 'YES'],
  ['do you eat grass', 'YES'],
  ['is it bigger than a car', 'YES'],
  ['is it dangerous', 'MAYBE'],
  ['can it fly', 'NO'],
  ['does it live in water', 'NO'],
  ['is it a mouse', 'NO'],
  ['is it made of metal', 'NO'],
  ['can i eat it', 'NO'],
  ['is it a person', 'NO'],
  ['is it an elephant', 'WIN'],
  ['elephant', 'WIN'],
  ['hello', 'IDK'],
  ['what is it', 'IDK'],
] as const) {
  test(`"${query}" is answered ${reply}`, (t) => t.is(answers.get(query), reply));
}

test('another secret is another table over the same vocabulary', (t) => {
  const found = new Map(buildGuessPairs(mouse, { seed: 1 }).map(({ query, reply }) => [query, reply]));
  t.is(found.get('is it a mouse'), 'WIN');
  t.is(found.get('is it small'), 'YES');
  t.is(found.get('is it big'), 'NO');
  t.is(found.get('is it a pet'), 'MAYBE');
  t.is(found.get('is it bigger than an ant'), 'YES');
  t.is(found.get('is it bigger than a dog'), 'NO');
});

for (const [what, changes, code, evidence] of [
  ['an unknown property', { yes: 'alive, wheely' }, 'unknown-property', 'wheely'],
  ['a property under two answers', { maybe: 'alive' }, 'contradiction', 'alive'],
  ['an unknown scale', { measures: { wisdom: 3 } }, 'unknown-scale', 'wisdom'],
  [
    'a question against the table',
    { questions: { NO: ['Is it alive?'] } },
    'contradiction',
    '"is it alive" is YES and NO',
  ],
  [
    'a name that is a property',
    { names: ['mouse', 'mammal'] },
    'contradiction',
    '"is it a mammal" is YES and WIN',
  ],
] as const) {
  test(`${what} is refused`, (t) => {
    const error = t.throws(() => buildGuessPairs({ ...mouse, ...changes }, { seed: 1 }), {
      instanceOf: DataSetError,
    });
    t.is(error?.code, code);
    t.is(error?.evidence, evidence);
  });
}

test('the probes are questions that training never sees', (t) => {
  t.true(probes().length >= 60);
  const known = new Set(pairs.map(({ query }) => normalised(query)));
  for (const [query, reply] of probes()) {
    t.false(known.has(normalised(query)), query);
    t.true(reply in SHARES, reply);
  }
});
