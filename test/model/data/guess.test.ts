import test from 'ava';
import { buildGuessPairs, normalised, SHARES } from '../../../model/data/guess/build-guess-pairs.js';
import { guessPairs, guessText } from '../../../model/data/guess/guess-text.js';
import { probesOf } from '../../../model/data/guess/probes.js';
import { DataSetError, type Secret } from '../../../model/data/guess/secret.js';
import { secretNamed, secrets } from '../../../model/data/guess/secrets.js';
import { EOS, MAX_QUERY, MAX_REPLY } from '../../../model/model.js';
import { type Pair, parsePairs } from '../../../model/pairs.js';

const SIZE = 12_000;

const mouse: Secret = {
  name: 'mouse',
  names: 'mouse, field mouse',
  plurals: 'mice',
  nearly: 'rat',
  kinds: 'animal, creature, thing',
  yes: 'alive, animal, mammal, small, real, tail, furry, noise',
  maybe: 'pet, brown, cute',
  unasked: 'expensive',
  measures: { size: 0.3, weight: 0.03 },
  questions: { YES: 'does it like cheese' },
};

function answersOf(pairs: readonly Pair[]): Map<string, string> {
  return new Map(pairs.map(({ query, reply }) => [query, reply]));
}

test('the seed alone decides which phrasings are taken', (t) => {
  const size = 2_000;
  t.deepEqual(buildGuessPairs(mouse, { seed: 7, size }), buildGuessPairs(mouse, { seed: 7, size }));
  t.notDeepEqual(buildGuessPairs(mouse, { seed: 7, size }), buildGuessPairs(mouse, { seed: 8, size }));
});

for (const secret of secrets) {
  const pairs = buildGuessPairs(secret, { seed: 3, size: SIZE });

  test(`${secret.name}: every query is one line that a console can send and the chat line can hold`, (t) => {
    for (const { query, reply } of pairs) {
      if (!/^[ -~]+$/.test(query) || /[|A-Z]/.test(query) || query.length > MAX_QUERY) t.fail(query);
      if (query.startsWith('#') || query !== query.trim()) t.fail(query);
      if (reply.length > MAX_REPLY || reply.includes(EOS)) t.fail(reply);
    }
    t.is(answersOf(pairs).size, pairs.length, 'a query occurs twice');
  });

  test(`${secret.name}: no reply is above 40% of the pairs, and each has its share`, (t) => {
    t.true(pairs.length > 0.98 * SIZE && pairs.length <= SIZE, `${pairs.length}`);
    for (const [answer, share] of Object.entries(SHARES)) {
      const part = pairs.filter(({ reply }) => reply === answer).length / pairs.length;
      t.true(part < 0.4 && Math.abs(part - share) < 0.01, `${answer}: ${part}`);
    }
  });

  test(`${secret.name}: queries that mean the same have the same answer`, (t) => {
    const meanings = new Map<string, string>();
    for (const { query, reply } of pairs) {
      const other = meanings.get(normalised(query)) ?? reply;
      if (other !== reply) t.fail(`${query}: ${reply} and ${other}`);
      meanings.set(normalised(query), reply);
    }
    t.pass();
  });
}

/** What each secret's data set says: a column a secret. */
const KNOWLEDGE: readonly (readonly [query: string, elephant: string, banana: string, piano: string])[] = [
  ['is it an animal', 'YES', 'NO', 'NO'],
  ['is it alive', 'YES', 'MAYBE', 'NO'],
  ['is it big', 'YES', 'NO', 'YES'],
  ['are you small', 'NO', 'YES', 'NO'],
  ['is it grey', 'YES', 'NO', 'NO'],
  ['is it yellow', 'NO', 'YES', 'NO'],
  ['does it have a trunk', 'YES', 'NO', 'NO'],
  ['does it have legs', 'YES', 'NO', 'YES'],
  ['is it edible', 'NO', 'YES', 'NO'],
  ['can it fly', 'NO', 'NO', 'NO'],
  ['is it made of wood', 'NO', 'NO', 'YES'],
  ['is it a musical instrument', 'NO', 'NO', 'YES'],
  ['is it bigger than a car', 'YES', 'NO', 'NO'],
  ['is it heavier than a person', 'YES', 'NO', 'YES'],
  ['is it smaller than a cat', 'NO', 'YES', 'NO'],
  ['is it old', 'MAYBE', 'MAYBE', 'MAYBE'],
  ['is it an elephant', 'WIN', 'NO', 'NO'],
  ['is it a banana', 'NO', 'WIN', 'NO'],
  ['is it a piano', 'NO', 'NO', 'WIN'],
  ['hello', 'IDK', 'IDK', 'IDK'],
  ['what is it', 'IDK', 'IDK', 'IDK'],
];

for (const [column, name] of ['elephant', 'banana', 'piano'].entries()) {
  test(`the data set about the ${name} knows it`, async (t) => {
    const answers = answersOf(await guessPairs(name));
    const withheld = new Set((await probesOf(name)).map(({ query }) => normalised(query)));
    for (const [query, ...expected] of KNOWLEDGE) {
      if (!withheld.has(query)) t.is(answers.get(query), expected[column], query);
    }
  });
}

test('another secret is another table over the same vocabulary', (t) => {
  const found = answersOf(buildGuessPairs(mouse, { seed: 1 }));
  t.is(found.get('is it a mouse'), 'WIN');
  t.is(found.get('is it a rat'), 'MAYBE');
  t.is(found.get('is it small'), 'YES');
  t.is(found.get('is it big'), 'NO');
  t.is(found.get('is it a pet'), 'MAYBE');
  t.is(found.get('is it bigger than an ant'), 'YES');
  t.is(found.get('is it bigger than a dog'), 'NO');
  t.is(found.get('does it weigh more than a feather'), 'YES');
  t.is(found.get('does it like cheese'), 'YES');
});

test('what is withheld does not occur, however it is written', (t) => {
  const withheld = ['Is it BIG?', 'hello'];
  const kept = buildGuessPairs(mouse, { seed: 1, size: SIZE, withheld });
  const meanings = new Set(kept.map(({ query }) => normalised(query)));
  t.false(meanings.has('is it big'));
  t.false(meanings.has('hello'));
  t.true(meanings.has('is it small'));
});

test('a data set is a pair file that says what made it', (t) => {
  const pairs = buildGuessPairs(mouse, { seed: 2, size: 500 });
  const text = guessText('mouse', 2, pairs);
  t.deepEqual(parsePairs(text, 'mouse'), pairs);
  t.regex(text.split('\n')[1], /--secret mouse --seed 2/);
});

test('a secret without a table is refused, and those with one are named', (t) => {
  t.is(secretNamed('elephant').name, 'elephant');
  const error = t.throws(() => secretNamed('unicorn'), { instanceOf: DataSetError });
  t.is(error?.code, 'unknown-secret');
  t.regex(error?.evidence ?? '', /elephant, banana, piano/);
});

const FAULTS: readonly (readonly [
  what: string,
  changes: Partial<Secret>,
  code: DataSetError['code'],
  evidence: string,
])[] = [
  ['an unknown property', { yes: 'alive, wheely' }, 'unknown-property', 'wheely'],
  ['a property under two answers', { maybe: 'alive' }, 'contradiction', 'alive'],
  ['an unknown scale', { measures: { wisdom: 3 } }, 'unknown-scale', 'wisdom'],
  [
    'a question against the table',
    { questions: { NO: 'is it alive' } },
    'contradiction',
    '"is it alive" is YES and NO',
  ],
  [
    'a name that is a property',
    { names: 'mouse, mammal' },
    'contradiction',
    '"is it a mammal" is YES and WIN',
  ],
];

for (const [what, changes, code, evidence] of FAULTS) {
  test(`${what} is refused`, (t) => {
    const error = t.throws(() => buildGuessPairs({ ...mouse, ...changes }, { seed: 1 }), {
      instanceOf: DataSetError,
    });
    t.is(error?.code, code);
    t.is(error?.evidence, evidence);
  });
}
