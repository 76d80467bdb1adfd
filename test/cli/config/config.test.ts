import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import {
  EMPTY_CONFIG,
  parseConfig,
  readConfig,
  rememberChoice,
  setupOf,
  withSetup,
} from '../../../cli/config/config.js';
import { configFile } from '../../../cli/config/location.js';
import { setupFrom, setupWords } from '../../../cli/config/setup.js';
import { ExitCode } from '../../../cli/exit-codes.js';
import { temporaryFolder, ulm } from '../../support/ulm.js';

const PLACES: [string, NodeJS.ProcessEnv, NodeJS.Platform, string][] = [
  ['XDG', { XDG_CONFIG_HOME: '/x', HOME: '/h' }, 'linux', '/x/z80-ulm/config.json'],
  ['no XDG', { HOME: '/h' }, 'linux', '/h/.config/z80-ulm/config.json'],
  [
    'a relative XDG counts as none',
    { XDG_CONFIG_HOME: 'x', HOME: '/h' },
    'darwin',
    '/h/.config/z80-ulm/config.json',
  ],
  ['Windows', { APPDATA: '/a', HOME: '/h' }, 'win32', '/a/z80-ulm/config.json'],
];
for (const [title, env, platform, file] of PLACES) {
  test(`the settings' place: ${title}`, (t) => t.is(configFile(env, platform), file));
}

test('what is written is read again', async (t) => {
  const file = join(temporaryFolder(t), 'deep', 'config.json');
  t.deepEqual(await readConfig(file), EMPTY_CONFIG);
  await rememberChoice({ model: 'guess', port: 'sim:' }, file);
  t.deepEqual((await readConfig(file)).last, { model: 'guess', port: 'sim:' });
});

test('a choice is remembered without harm to what cannot be read', async (t) => {
  const folder = temporaryFolder(t);
  await t.notThrowsAsync(rememberChoice({ model: 'guess' }, folder));
});

const BAD: [string, string, RegExp][] = [
  ['no JSON', '{', /JSON/],
  ['a list', '[]', /the file is no object/],
  ['a last choice of another kind', '{"last":{"model":3}}', /"last.model" is not a text/],
  ['a set-up with more', '{"setups":{"a":{"colour":"red"}}}', /set-up "a"/],
  ['a set-up of another type', '{"setups":{"a":{"baud":"fast"}}}', /set-up "a"/],
];
for (const [title, text, evidence] of BAD) {
  test(`settings that are refused: ${title}`, (t) => {
    const error = t.throws(() => parseConfig(text, 'f'), { code: 'file' }) as unknown as { evidence: string };
    t.regex(error.evidence, evidence);
  });
}

test('a set-up is the options that belong to a machine', (t) => {
  const setup = setupFrom({ port: '/dev/ttyS0', baud: 9600, rtscts: false, dtr: true, json: true, log: 'x' });
  t.deepEqual(setup, { port: '/dev/ttyS0', baud: 9600, rtscts: false });
  t.is(setupWords(setup), '--port /dev/ttyS0 --baud 9600 --no-rtscts');
  const config = withSetup(EMPTY_CONFIG, 'mybox', setup);
  t.is(setupOf(config, 'mybox'), setup);
  t.throws(() => setupOf(config, 'toString'), { code: 'usage', message: /no set-up "toString"/ });
  t.throws(() => withSetup(config, '../x', setup), { code: 'usage' });
});

test('a set-up that is kept stands for its options, and what is given beside it counts more', async (t) => {
  const folder = temporaryFolder(t);
  const env = { XDG_CONFIG_HOME: folder };
  const at = (line: string) => ulm(line.split(' '), { env, cwd: folder });
  const kept = await at('config keep mybox --port sim:classic,turbo --baud 9600');
  t.is(kept.code, ExitCode.ok, kept.err);
  t.regex(readFileSync(join(folder, 'z80-ulm', 'config.json'), 'utf8'), /"mybox"/);
  const there = await at('probe --setup mybox --json');
  t.is(there.code, ExitCode.ok, there.err);
  t.is(JSON.parse(there.out).profile, 'rc2014-classic');
  const other = await at('probe --setup mybox --port sim:romwbw,turbo --json');
  t.is(JSON.parse(other.out).profile, 'romwbw');
  const unknown = await at('probe --setup other');
  t.is(unknown.code, ExitCode.usage);
  t.regex(unknown.err, /kept are: mybox/);
  t.is((await at('config forget mybox')).code, ExitCode.ok);
  t.is((await at('config keep bad --board nothing')).code, ExitCode.usage);
});
