import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { temporaryFolder, ulm } from '../support/ulm.js';

function workshop(t: Parameters<typeof temporaryFolder>[0], pairs: string) {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'pairs.txt'), pairs);
  return { folder, run: (args: string) => ulm(args.split(' '), { cwd: folder }) };
}

test('lint says what is wrong by line, and fails for errors only', async (t) => {
  const { run } = workshop(t, 'is it big|YES\nis it big|NO\nhello\n');
  const broken = await run('data lint pairs.txt');
  t.is(broken.code, ExitCode.file, broken.err);
  t.regex(broken.out, /^pairs\.txt: 2 pairs, 1 query, 2 replies of 5 characters\n/);
  t.regex(broken.out, /error: 1 line has no "\|"[^\n]*\n {2}line 3: [^\n]*"hello"\n {2}try: /);
  t.regex(
    broken.out,
    /warning: 1 query has more than one reply\.\n {2}lines 1, 2: "is it big" is answered YES \(1\) and NO \(1\)/,
  );
});

test('lint with warnings only succeeds, unless it is strict', async (t) => {
  const { run } = workshop(t, 'is it big|YES\nis it big|NO\n');
  const plain = await run('data lint pairs.txt --json');
  t.is(plain.code, ExitCode.ok, plain.err);
  const report = JSON.parse(plain.out);
  t.is(report.ceiling, 0.5);
  t.deepEqual(report.findings[0].places, [
    { lines: [1, 2], text: '"is it big" is answered YES (1) and NO (1)' },
  ]);
  t.is((await run('data lint pairs.txt --strict')).code, ExitCode.file);
});

test('balance shows the shares, and writes a file that is even', async (t) => {
  const { folder, run } = workshop(t, 'elephant|NO\npyramid|NO\ncastle|NO\nmonkey|YES\n');
  const shown = await run('data balance pairs.txt');
  t.is(shown.code, ExitCode.ok, shown.err);
  t.regex(shown.out, /^pairs +share +reply\n +3 +75\.0% +NO\n +1 +25\.0% +YES\n/);
  const written = await run('data balance pairs.txt -o even.txt --per-reply 2');
  t.is(written.code, ExitCode.ok, written.err);
  const lines = readFileSync(join(folder, 'even.txt'), 'utf8').trim().split('\n');
  t.true(lines[0].startsWith('# '));
  t.is(lines.filter((line) => line.endsWith('|NO')).length, 2);
  t.is(lines.filter((line) => line.endsWith('|YES')).length, 2);
});

test('a file that cannot be read is said', async (t) => {
  const { folder, run } = workshop(t, '');
  for (const command of ['data lint no.txt', 'data balance no.txt -o x.txt']) {
    const { code, err } = await run(command);
    t.is(code, ExitCode.file);
    t.regex(err, /no\.txt cannot be read/);
  }
  t.false(existsSync(join(folder, 'x.txt')));
});
