import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { ModelError } from '../../model/error.js';
import { EOS } from '../../model/model.js';
import { charsetOf, loadPairs, type Pair, parsePairs } from '../../model/pairs.js';
import { sharedFile } from '../support/shared.js';

const texts: readonly (readonly [what: string, text: string, pairs: Pair[]])[] = [
  ['one pair', 'hi|HELLO\n', [{ query: 'hi', reply: 'HELLO' }]],
  ['no line feed at the end', 'hi|HELLO', [{ query: 'hi', reply: 'HELLO' }]],
  [
    'CR LF',
    'hi|HELLO\r\nbye|BYE\r\n',
    [
      { query: 'hi', reply: 'HELLO' },
      { query: 'bye', reply: 'BYE' },
    ],
  ],
  ['comments and blank lines', '# no|NO\n\n  \n #x\na|b', [{ query: 'a', reply: 'b' }]],
  ['spaces around', '  who are you ?  |  a Z80  ', [{ query: 'who are you ?', reply: 'a Z80' }]],
  ['a further bar belongs to the reply', 'a|b|c', [{ query: 'a', reply: 'b|c' }]],
  ['a byte order mark', '\uFEFFa|b', [{ query: 'a', reply: 'b' }]],
  ['the longest reply', `a|${'x'.repeat(50)}`, [{ query: 'a', reply: 'x'.repeat(50) }]],
  ['a query that the chat line cannot take', `${'q'.repeat(63)}|b`, [{ query: 'q'.repeat(63), reply: 'b' }]],
];
for (const [what, text, pairs] of texts) {
  test(`pairs: ${what}`, (t) => t.deepEqual(parsePairs(text, 'p.txt'), pairs));
}

const faults: readonly (readonly [what: string, text: string, evidence: RegExp])[] = [
  ['no bar', 'a|b\nhello', /^line 2: no "\|".*"hello"$/],
  ['an empty query', ' |b', /^line 1: the query is empty/],
  ['an empty reply', '#\na|', /^line 2: the reply is empty/],
  ['a reply too long', `a|${'x'.repeat(51)}`, /^line 1: the reply has 51 characters, at most 50/],
  ['a query too long', `${'x'.repeat(256)}|a`, /^line 1: the query has 256 characters, at most 255/],
  ['an accent in the query', 'café|b', /^line 1: CP\/M cannot show "é" \(U\+00E9\)/],
  ['an accent in the reply', 'a|né', /^line 1: CP\/M cannot show "é"/],
  ['an emoji', 'a|👍', /^line 1: CP\/M cannot show "👍" \(U\+1F44D\)/],
  ['a tab within', 'a\tb|c', /^line 1: CP\/M cannot show U\+0009/],
  ['two bad lines', 'a\nb|c\nd', /^line 1: .*\nline 3: [^\n]*$/],
  ['no pairs', '# nothing\n', /none of them a pair/],
  ['an empty file', '', /none of them a pair/],
];
for (const [what, text, evidence] of faults) {
  test(`pairs are refused: ${what}`, (t) => {
    const error = t.throws(() => parsePairs(text, 'p.txt'), { instanceOf: ModelError });
    t.is(error?.code, 'pairs-invalid');
    t.regex(error?.message ?? '', /^p\.txt /);
    t.regex(error?.evidence ?? '', evidence);
  });
}

test('ten bad lines are shown and the others counted', (t) => {
  const error = t.throws(() => parsePairs('x\n'.repeat(25), 'p.txt'), { instanceOf: ModelError });
  const lines = error?.evidence.split('\n') ?? [];
  t.is(lines.length, 11);
  t.is(lines[10], 'and 15 more');
  t.is(error?.message, 'p.txt has 25 lines that cannot be used.');
});

test('the charset has the characters of the replies, by code, and EOS last', (t) => {
  const pairs = parsePairs('q|no way!\nz|NO\ny|no', 'p.txt');
  t.is(charsetOf(pairs), ` !NOanowy${EOS}`);
});

test('files are read plain and packed, and what fails is told', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'pairs-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const file = (name: string) => join(folder, name);
  await writeFile(file('a.txt'), 'a|b\n');
  await writeFile(file('a.txt.gz'), gzipSync('a|b\n'));
  await writeFile(file('cut.gz'), gzipSync('a|b\n').subarray(0, 15));
  await writeFile(file('latin1.txt'), Buffer.from('caf\xe9|b', 'latin1'));
  t.deepEqual(await loadPairs(file('a.txt')), [{ query: 'a', reply: 'b' }]);
  t.deepEqual(await loadPairs(file('a.txt.gz')), [{ query: 'a', reply: 'b' }]);
  for (const [name, code] of [
    ['cut.gz', 'pairs-io'],
    ['absent.txt', 'pairs-io'],
    ['.', 'pairs-io'],
    ['latin1.txt', 'pairs-invalid'],
  ] as const) {
    const error = await t.throwsAsync(loadPairs(file(name)), { instanceOf: ModelError });
    t.is(error?.code, code, name);
    t.true(error?.message.startsWith(file(name)));
  }
});

test('the original’s guess pairs are read whole', async (t) => {
  const path = sharedFile('z80ai/guess/training-data.txt.gz');
  if (path === undefined) {
    t.log('skipped: the original’s data is not here');
    return t.pass();
  }
  const pairs = await loadPairs(path);
  t.is(pairs.length, 28_718);
  t.is(charsetOf(pairs), `ABEIMNOSWY${EOS}`);
});
