import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { licencesOf } from '../../../cli/package/licences.js';
import { temporaryFolder } from '../../support/ulm.js';

/** A package with these files; gives the path of one of its modules. */
function packageWith(t: ExecutionContext, files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'build'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return join(folder, 'build/index.js');
}

const manifest = (more: object) =>
  JSON.stringify({ name: 'thing', version: '1.2.3', license: 'MIT', ...more });

test('each package once, with its name, version and licence', (t) => {
  const thing = packageWith(t, {
    'package.json': manifest({}),
    // Says what kind of modules are there, and is no package.
    'build/package.json': '{ "type": "module" }',
    'license.md': 'Do as you like.\n',
  });
  const other = packageWith(t, { 'package.json': manifest({ name: 'other' }), COPYING: 'Share alike.' });
  const text = licencesOf([thing, other, thing.replace('index', 'second')]);
  t.deepEqual(text.match(/^\w+ 1\.2\.3$/gm)?.sort(), ['other 1.2.3', 'thing 1.2.3']);
  t.true(text.includes('thing 1.2.3\n\nDo as you like.\n'));
  t.true(text.includes('other 1.2.3\n\nShare alike.\n'));
});

test('a known holder stands in for a text that is not there', (t) => {
  const yoga = packageWith(t, { 'package.json': manifest({ name: 'yoga-layout' }) });
  t.regex(licencesOf([yoga]), /^yoga-layout 1\.2\.3\n\nMIT License\n\nCopyright \(c\) Meta Platforms/);
});

for (const [what, more] of [
  ['without a licence text', {}],
  ['whose licence has changed', { name: 'yoga-layout', license: 'GPL-3.0' }],
] as const) {
  test(`a package ${what} is not bundled`, (t) => {
    const file = packageWith(t, { 'package.json': manifest(more) });
    t.throws(() => licencesOf([file]), { message: /brings no text of its licence/ });
  });
}
