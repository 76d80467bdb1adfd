import test from 'ava';
import { estimate } from '../../../cli/data/estimate.js';
import { type ExpandOptions, expand } from '../../../cli/data/expand.js';
import { type Expansion, newExpansion, newPairs } from '../../../cli/data/expansion.js';
import type { LanguageModel, Question } from '../../../cli/data/language-model.js';
import { costOf, priceOf } from '../../../cli/data/prices.js';
import { asPlain, queriesOf, TakenQueries } from '../../../cli/data/screen.js';
import { ServiceError } from '../../../cli/data/service-error.js';

const pairs = [
  { query: 'is it big', reply: 'YES' },
  { query: 'is it alive', reply: 'YES' },
  { query: 'can it fly', reply: 'NO' },
];

const plan = (count: number) => ({
  provider: 'ollama' as const,
  model: 'test',
  count,
  seed: 1,
  about: 'a quiz',
  pairs: 'digest',
});

/** A model that answers as it is told, and remembers its questions. */
function scripted(answers: readonly (string | Error)[]): LanguageModel & { readonly asked: Question[] } {
  const asked: Question[] = [];
  return {
    provider: 'ollama',
    model: 'test',
    asked,
    async ask(question) {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(question);
      if (answer instanceof Error) throw answer;
      return { text: answer, inputTokens: 10, outputTokens: 5 };
    },
  };
}

function options(model: LanguageModel, expansion: Expansion, given: Partial<ExpandOptions> = {}) {
  const saved: Expansion[] = [];
  const waits: number[] = [];
  return {
    pairs,
    model,
    expansion,
    save: async (state: Expansion) => {
      saved.push(structuredClone(state));
    },
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
    signal: new AbortController().signal,
    ...given,
    saved,
    waits,
  };
}

const json = (...queries: string[]): string => JSON.stringify({ queries });
const busy = (retryAfter?: number) =>
  new ServiceError('service-busy', 'busy', '', '', retryAfter === undefined ? {} : { retryAfter });

test('each reply gets the queries that were asked for, and is asked no more', async (t) => {
  const model = scripted([
    json('is it huge', 'it is big?', 'is it large', 'big one'),
    json('does it fly', 'has it wings'),
  ]);
  const run = options(model, newExpansion(plan(2), pairs));
  const done = await expand(run);
  t.deepEqual(newPairs(done), [
    { query: 'is it huge', reply: 'YES' },
    { query: 'it is big?', reply: 'YES' },
    { query: 'does it fly', reply: 'NO' },
    { query: 'has it wings', reply: 'NO' },
  ]);
  t.like(done, { requests: 2, inputTokens: 20, outputTokens: 10 });
  t.is(run.saved.length, 2);
  t.regex(
    model.asked[0].user,
    /^What the program is about: a quiz\n\nReply: "YES"[\s\S]*- is it (big|alive)\n[\s\S]*"NO": "can it fly"[\s\S]*Write 2 new queries/,
  );
});

test('what cannot be a pair is left out and counted, and more is asked for', async (t) => {
  const bad = ['is it BIG', 'can it fly', 'x'.repeat(63), '# no', 'a|b', '日本', ''];
  const model = scripted([
    json(...bad, 'is it vast'),
    json('is it massive'),
    json('does it glide', 'does it soar'),
  ]);
  const done = await expand(options(model, newExpansion(plan(2), pairs)));
  t.deepEqual(done.dropped, { invalid: 4, 'too-long': 1, known: 1, 'other-reply': 1 });
  t.deepEqual(done.replies[0], { reply: 'YES', requests: 2, queries: ['is it vast', 'is it massive'] });
});

test('a model that only repeats is asked a bounded number of times', async (t) => {
  const model = scripted([json('is it big')]);
  const done = await expand(options(model, newExpansion(plan(30), pairs)));
  // 30 queries need two requests; five is the most that a reply gets.
  t.deepEqual(
    done.replies.map(({ requests, queries }) => [requests, queries.length]),
    [
      [5, 0],
      [5, 0],
    ],
  );
});

test('what passes is asked again, after as long as the service wants', async (t) => {
  const model = scripted([busy(70), busy(), 'I am sorry', json('is it huge'), json('does it soar')]);
  const run = options(model, newExpansion(plan(1), pairs));
  const done = await expand(run);
  t.is(newPairs(done).length, 2);
  t.deepEqual(run.waits, [70, 2000, 4000]);
  t.is(done.inputTokens, 30, 'an answer that cannot be read costs too');
});

test('a service that stays busy is given up, and what came before is kept', async (t) => {
  const model = scripted([json('is it huge'), busy()]);
  const run = options(model, newExpansion(plan(1), pairs));
  const error = await t.throwsAsync(expand(run), { instanceOf: ServiceError });
  t.is(error?.code, 'service-busy');
  t.is(model.asked.length, 1 + 4);
  t.deepEqual(run.saved.at(-1)?.replies[0].queries, ['is it huge']);
});

test('what does not pass is not tried again', async (t) => {
  const model = scripted([new ServiceError('service-key', 'no', '', '')]);
  const error = await t.throwsAsync(expand(options(model, newExpansion(plan(1), pairs))), {
    instanceOf: ServiceError,
  });
  t.is(error?.code, 'service-key');
  t.is(model.asked.length, 1);
});

test('an answer in no form is shown when it stays so', async (t) => {
  const error = await t.throwsAsync(
    expand(options(scripted(['Sure! Here are some.']), newExpansion(plan(1), pairs))),
    { instanceOf: ServiceError },
  );
  t.is(error?.code, 'service-answer');
  t.regex(error?.evidence ?? '', /Sure! Here/);
});

test('an expansion goes on where it was saved, with the same questions', async (t) => {
  const answers = [json('is it huge'), json('is it tall'), json('does it soar'), json('does it glide')];
  const whole = scripted(answers);
  const straight = await expand(options(whole, newExpansion(plan(2), pairs)));

  const first = options(
    scripted([...answers.slice(0, 1), new ServiceError('service-refused', '', '', '')]),
    newExpansion(plan(2), pairs),
  );
  await t.throwsAsync(expand(first));
  const second = scripted(answers.slice(1));
  const resumed = await expand(options(second, JSON.parse(JSON.stringify(first.saved.at(-1)))));
  t.deepEqual(resumed, straight);
  t.deepEqual(second.asked, whole.asked.slice(1));
});

test('who stops it is told so, after the answer was kept', async (t) => {
  const stop = new AbortController();
  const model = scripted([json('is it huge')]);
  const run = options(model, newExpansion(plan(1), pairs), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  });
  await t.throwsAsync(expand(run), { message: 'enough' });
  t.is(run.saved.length, 1);
});

const plain: readonly (readonly [string, string])[] = [
  ['  Is  it\tBIG? ', 'is it big?'],
  ['what’s “this” – café', 'what\'s "this" - cafe'],
  ['ﬁne…', 'fine...'],
];
for (const [text, wanted] of plain) test(`plain: ${text}`, (t) => t.is(asPlain(text), wanted));

const answers: readonly (readonly [string, string[] | undefined])[] = [
  ['{"queries": ["a", "b"]}', ['a', 'b']],
  ['["a"]', ['a']],
  ['```json\n{"queries": ["a"]}\n```', ['a']],
  ['{"queries": ["a", 7, null]}', ['a']],
  ['{"queries": "a"}', undefined],
  ['{"other": []}', undefined],
  ['null', undefined],
  ['a\nb', undefined],
  ['', undefined],
];
for (const [text, queries] of answers) {
  test(`answer: ${JSON.stringify(text)}`, (t) => t.deepEqual(queriesOf(text), queries));
}

test('a query that is one to the network with another’s is not taken', (t) => {
  const taken = new TakenQueries([{ query: 'am', reply: 'NO' }]);
  t.is(taken.objection({ query: 'bv', reply: 'YES' }), 'other-reply');
  t.is(taken.objection({ query: 'bv', reply: 'NO' }), undefined);
});

test('an estimate counts what is left, and knows some prices', (t) => {
  const expansion = newExpansion(plan(30), pairs);
  const all = estimate(expansion, pairs);
  t.like(all, { replies: 2, queries: 60, requests: 4, mostRequests: 10 });
  t.true(all.inputTokens > 4 * 200 && all.inputTokens < 4 * 1000);
  t.true(all.outputTokens > 60 * 5);
  expansion.replies[0].queries.push(...Array.from({ length: 30 }, (_, i) => `q${i}`));
  t.like(estimate(expansion, pairs), { replies: 1, queries: 30, requests: 2, mostRequests: 5 });
  t.is(costOf({ input: 2, output: 10, source: '' }, 500_000, 100_000), 2);
  t.like(priceOf('ollama', 'any'), { input: 0, output: 0 });
  t.is(priceOf('anthropic', 'no-such-model'), undefined);
  t.true((priceOf('anthropic', 'claude-haiku-5-5')?.input ?? 0) > 0);
});
