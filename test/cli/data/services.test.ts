import test from 'ava';
import { anthropicModel } from '../../../cli/data/anthropic.js';
import type { LanguageModel } from '../../../cli/data/language-model.js';
import { ollamaModel } from '../../../cli/data/ollama.js';
import { ServiceError } from '../../../cli/data/service-error.js';
import { languageModelServer, type Reaction } from '../../support/language-model-server.js';

const question = { system: 'You are terse.', user: 'More of these?', schema: { type: 'object' } };

const services: Readonly<Record<string, (baseUrl: string) => Promise<LanguageModel>>> = {
  anthropic: (baseUrl) =>
    anthropicModel({ model: 'claude-haiku-5-5', baseUrl }, { ANTHROPIC_API_KEY: 'sk-test' }),
  ollama: (baseUrl) => ollamaModel({ model: 'llama3.2', baseUrl }, {}),
};

const never = new AbortController().signal;

for (const [name, open] of Object.entries(services)) {
  test(`${name}: an answer comes with its tokens`, async (t) => {
    const { url, requests } = await languageModelServer(t, [{ say: '{"queries": ["a", "b"]}' }]);
    const answer = await (await open(url)).ask(question, never);
    t.is(answer.text, '{"queries": ["a", "b"]}');
    t.deepEqual([answer.inputTokens, answer.outputTokens], name === 'anthropic' ? [120, 40] : [90, 30]);
    const [{ path, body }] = requests;
    t.is(path, name === 'anthropic' ? '/v1/messages' : '/api/chat');
    t.true(
      JSON.stringify(body).includes('More of these?') && JSON.stringify(body).includes('You are terse.'),
    );
    t.is(body.stream, true);
  });

  const failures: readonly (readonly [string, Reaction, ServiceError['code'], RegExp])[] = [
    ['the key is wrong', { status: 401, message: 'invalid key' }, 'service-key', /HTTP 401: invalid key/],
    ['the key may not', { status: 403 }, 'service-key', /403/],
    ['no such model', { status: 404, message: 'model not found' }, 'service-refused', /404: model not found/],
    ['a bad request', { status: 400, message: 'no schema' }, 'service-refused', /400: no schema/],
    ['too many requests', { status: 429 }, 'service-busy', /429/],
    ['a fault of the service', { status: 500 }, 'service-busy', /500/],
    ['overloaded', { status: 529 }, 'service-busy', /529/],
    ['the connection is dropped', { cut: 'dropped' }, 'service-answer', /./],
    ['the stream ends early', { cut: 'ended' }, 'service-answer', /./],
  ];
  for (const [what, reaction, code, evidence] of failures) {
    test(`${name}: ${what}`, async (t) => {
      const { url, requests } = await languageModelServer(t, [reaction]);
      const model = await open(url);
      const error = await t.throwsAsync(model.ask(question, never), { instanceOf: ServiceError });
      t.is(error?.code, code, error?.evidence);
      t.regex(error?.evidence ?? '', evidence);
      t.true((error?.remedy.length ?? 0) > 10);
      t.is(requests.length, 1, 'nobody but the caller asks again');
    });
  }

  test(`${name}: a service says when to come again`, async (t) => {
    const { url } = await languageModelServer(t, [
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 429, headers: { 'retry-after-ms': '250' } },
      { status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:00 GMT' } },
    ]);
    const model = await open(url);
    const waits: (number | undefined)[] = [];
    for (let n = 0; n < 3; n++) {
      const error = await t.throwsAsync(model.ask(question, never), { instanceOf: ServiceError });
      waits.push(error?.retryAfter);
    }
    t.deepEqual(waits, [7000, 250, undefined]);
  });

  test(`${name}: nobody at the address`, async (t) => {
    // The port of a server that is closed again.
    const error = await t.throwsAsync((await open('http://127.0.0.1:9')).ask(question, never), {
      instanceOf: ServiceError,
    });
    t.is(error?.code, 'service-unreachable');
    t.true(error?.passes);
  });

  test(`${name}: who stops it is told so`, async (t) => {
    const { url } = await languageModelServer(t, [{ queries: ['a'] }]);
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await t.throwsAsync((await open(url)).ask(question, stop.signal), { message: 'enough' });
  });
}

test('anthropic: the key goes along, and the answer’s form is asked for', async (t) => {
  const { url, requests } = await languageModelServer(t, [{ queries: [] }]);
  await (await services.anthropic(url)).ask(question, never);
  const [{ headers, body }] = requests;
  t.true(headers.authorization === 'Bearer sk-test' || headers['x-api-key'] === 'sk-test');
  t.deepEqual(body.output_config, { format: { type: 'json_schema', schema: question.schema } });
  t.is(body.model, 'claude-haiku-5-5');
});

test('anthropic: an answer that was stopped is not whole', async (t) => {
  const { url } = await languageModelServer(t, [{ say: '{"queries": ["a"', stop: 'max_tokens' }]);
  const error = await t.throwsAsync((await services.anthropic(url)).ask(question, never), {
    instanceOf: ServiceError,
  });
  t.is(error?.code, 'service-answer');
  t.regex(error?.evidence ?? '', /max_tokens/);
});

test('anthropic: without a key nothing is asked', async (t) => {
  const error = await t.throwsAsync(anthropicModel({ model: 'claude-haiku-5-5' }, {}), {
    instanceOf: ServiceError,
  });
  t.is(error?.code, 'service-key');
  t.regex(error?.remedy ?? '', /ANTHROPIC_API_KEY/);
});

test('ollama: the schema is the answer’s form', async (t) => {
  const { url, requests } = await languageModelServer(t, [{ queries: [] }]);
  await (await services.ollama(url)).ask(question, never);
  t.deepEqual(requests[0].body.format, question.schema);
});
