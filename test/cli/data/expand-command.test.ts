import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { ExitCode } from '../../../cli/exit-codes.js';
import { parsePairs } from '../../../model/pairs.js';
import { languageModelServer, type Reaction } from '../../support/language-model-server.js';
import { outcomeOf, startUlm, temporaryFolder, ulm, until } from '../../support/ulm.js';

process.env.ANTHROPIC_API_KEY = 'sk-test';

async function workshop(t: ExecutionContext, reactions: readonly Reaction[]) {
  const folder = temporaryFolder(t);
  const path = (file: string) => join(folder, file);
  writeFileSync(path('pairs.txt'), 'is it big|YES\nis it alive|YES\ncan it fly|NO\n');
  const { url, requests } = await languageModelServer(t, reactions);
  const command = (args: string) => `data expand pairs.txt --count 2 --base-url ${url} ${args}`.split(' ');
  return {
    requests,
    path,
    start: (args: string) => startUlm(command(args), { cwd: folder }),
    read: (file: string) => readFileSync(path(file), 'utf8'),
    expand: (args: string) => ulm(command(args), { cwd: folder }),
  };
}

const YES = { queries: ['is it huge', 'is it large'] };
const NO = { queries: ['does it soar', 'has it wings'] };

for (const provider of ['anthropic', 'ollama --model llama3.2']) {
  test(`expand by ${provider}`, async (t) => {
    const { expand, read, path, requests } = await workshop(t, [YES, NO]);
    const { code, out, err } = await expand(`--provider ${provider} --yes`);
    t.is(code, ExitCode.ok, err);
    t.regex(
      out,
      /4 new queries for 2 replies, 2 requests \(at most 6\)\nabout [\d,]+ tokens in and [\d,]+ out: (about \$|free)/,
    );
    t.regex(out, /pairs\.expanded\.txt written: 4 new pairs/);
    t.is(requests.length, 2);
    const pairs = parsePairs(read('pairs.expanded.txt'), 'x');
    t.deepEqual(
      pairs.map(({ query, reply }) => `${query}|${reply}`),
      [
        'is it big|YES',
        'is it alive|YES',
        'can it fly|NO',
        'is it huge|YES',
        'is it large|YES',
        'does it soar|NO',
        'has it wings|NO',
      ],
    );
    t.false(existsSync(path('pairs.expanded.txt.progress.json')));
  });
}

test('too many requests are waited out, and the result is JSON', async (t) => {
  const { expand, requests } = await workshop(t, [
    { status: 429, headers: { 'retry-after-ms': '1' } },
    YES,
    { cut: 'dropped' },
    NO,
  ]);
  // The wait after the cut is a second; the service's own one is shorter.
  const { code, out, err } = await expand('--provider anthropic --yes --json -o out.txt');
  t.is(code, ExitCode.ok, err);
  t.like(JSON.parse(out), { file: 'out.txt', added: 4, requests: 2, short: [] });
  t.is(requests.length, 4);
});

test('nothing is asked before somebody agrees', async (t) => {
  const { expand, requests } = await workshop(t, [YES]);
  const { code, err } = await expand('--provider anthropic');
  t.is(code, ExitCode.usage);
  t.regex(err, /Nobody is here to agree[\s\S]*about \$0\.[\s\S]*--yes/);
  t.is(requests.length, 0);
});

test('a failure keeps what came, and the same command goes on', async (t) => {
  const { expand, read, path, requests } = await workshop(t, [YES, { status: 401, message: 'revoked' }, NO]);
  const failed = await expand('--provider anthropic --yes');
  t.is(failed.code, ExitCode.service);
  t.regex(failed.err, /does not accept the key[\s\S]*revoked[\s\S]*try:/);
  t.false(existsSync(path('pairs.expanded.txt')));
  const progress = JSON.parse(read('pairs.expanded.txt.progress.json'));
  t.deepEqual(progress.replies[0].queries, ['is it huge', 'is it large']);

  const other = await expand('--provider anthropic --yes --seed 2');
  t.is(other.code, ExitCode.usage);
  t.regex(other.err, /seed: 1 then, 2 now/);

  const resumed = await expand('--provider anthropic --yes');
  t.is(resumed.code, ExitCode.ok, resumed.err);
  t.regex(resumed.out, /going on after 1 request\n/);
  t.is(requests.length, 3);
  t.regex(read('pairs.expanded.txt'), /is it huge\|YES\nis it large\|YES\ndoes it soar\|NO\n/);
});

test('a progress file that is none, and a provider without a model', async (t) => {
  const { expand, path, requests } = await workshop(t, [YES, NO]);
  const unnamed = await expand('--provider ollama --yes');
  t.is(unnamed.code, ExitCode.usage);
  t.regex(unnamed.err, /--model/);
  writeFileSync(path('pairs.expanded.txt.progress.json'), '{"form":1}');
  const damaged = await expand('--provider anthropic --yes');
  t.is(damaged.code, ExitCode.file);
  t.regex(damaged.err, /does not hold the progress[\s\S]*--restart/);
  t.is(requests.length, 0);
  t.is((await expand('--provider anthropic --yes --restart')).code, ExitCode.ok);
});

for (const provider of ['anthropic', 'ollama --model llama3.2']) {
  test(`Ctrl-C ends a request to ${provider} that nobody answers, and keeps what came`, async (t) => {
    const { start, requests, read } = await workshop(t, [YES, { silent: true }]);
    const child = start(`--provider ${provider} --yes`);
    const ended = outcomeOf(child);
    await until(() => requests.length === 2, 'the second request');
    child.kill('SIGINT');
    const { code, err } = await ended;
    t.is(code, ExitCode.cancelled, err);
    t.regex(err, /goes on where it stopped/);
    t.is(JSON.parse(read('pairs.expanded.txt.progress.json')).requests, 1);
  });
}
