import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { ModelError } from '../../../model/error.js';
import { loadQuestions, parseProbes } from '../../../model/evaluate/probes.js';

test('a probe has one reply or several', (t) => {
  t.deepEqual(parseProbes('# made by hand\r\n\r\nis it big\tYES|MAYBE\r\nhello \t IDK\r\n', 'p.txt'), [
    { query: 'is it big', reply: 'YES' },
    { query: 'is it big', reply: 'MAYBE' },
    { query: 'hello', reply: 'IDK' },
  ]);
});

const faults: readonly (readonly [text: string, evidence: RegExp])[] = [
  ['is it big|YES', /^line 1: no tab/],
  ['a\tYES\nb\t', /^line 2: no tab/],
  ['a\tYES|', /^line 1: the reply is empty/],
  ['\tYES', /^line 1: no tab/],
  ['a\tné', /^line 1: CP\/M cannot show/],
  ['# nothing', /^$/],
];
for (const [text, evidence] of faults) {
  test(`probes are refused: ${JSON.stringify(text)}`, (t) => {
    const error = t.throws(() => parseProbes(text, 'p.txt'), { instanceOf: ModelError });
    t.is(error?.code, 'pairs-invalid');
    t.regex(error?.evidence ?? '', evidence);
  });
}

test('questions come from pair files and probe files alike', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'probes-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const path = join(folder, 'q.txt');
  await writeFile(path, '# pairs\na|B|C\n');
  t.deepEqual(await loadQuestions(path), [{ query: 'a', reply: 'B|C' }]);
  await writeFile(path, '# probes\na\tB|C\n');
  t.deepEqual(await loadQuestions(path), [
    { query: 'a', reply: 'B' },
    { query: 'a', reply: 'C' },
  ]);
});
