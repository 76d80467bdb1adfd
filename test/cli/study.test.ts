import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { ExitCode } from '../../cli/exit-codes.js';
import { temporaryFolder, ulm } from '../support/ulm.js';

const pairs = 'cat dog cow pig hen car bus tram ship bike tree rose leaf hay corn rock sand wall door roof'
  .split(' ')
  .map((thing, i) => `is it a ${thing}|${i < 8 ? 'YES' : 'NO'}\n`)
  .join('');

const QUICK = '--hidden 8,8 --steps 20 --batch 8 --seeds 1';

test('study prints a table and writes what the ending says', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'pairs.txt'), pairs);
  const run = (args: string) => ulm(`study pairs.txt ${args}`.split(' '), { cwd: folder });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  const svg = await run(`${QUICK} -o page.svg`);
  t.is(svg.code, ExitCode.ok, svg.err);
  t.regex(svg.out, /^256-8-8-6, context prefix, 20 steps of 8 pairs, .*one seed; 20 pairs/);
  t.regex(svg.out, /\n[^\n]+% [^\n]*2 bits and 16-bit sums, as on the Z80\n/);
  t.true(read('page.svg').startsWith('<svg '));

  const markdown = await run(`${QUICK} -o page.md --json`);
  t.is(markdown.code, ExitCode.ok, markdown.err);
  t.is(JSON.parse(markdown.out).rows.length, 11);
  t.true(read('page.md').includes('| ternary |'));

  const unknown = await run(`${QUICK} -o page.pdf`);
  t.is(unknown.code, ExitCode.usage);
  t.regex(unknown.err, /\.svg, \.html, \.md/);
});
