import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { startInTerminal } from '../cli/record/pseudo-terminal.js';
import { installed as isInstalled, until } from './support/ulm.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('the package installs into an empty folder and works there', async (t) => {
  t.timeout(300_000, 'packing and installing');
  const folder = mkdtempSync(join(tmpdir(), 'ulm-package-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  const packed = npm(root, 'pack', '--silent', '--pack-destination', folder).trim().split('\n').at(-1) ?? '';
  npm(folder, 'init', '--yes');
  try {
    npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed));
  } catch (error) {
    // Its dependencies come from the registry: without a network there is nothing to try here.
    if (process.env.CI !== undefined || !/ENOTFOUND|EAI_AGAIN|ENETUNREACH|ETIMEDOUT/.test(String(error)))
      throw error;
    t.log('skipped: no network to install the dependencies from');
    t.pass();
    return;
  }

  const ulm = (...args: string[]) =>
    execFileSync(join(folder, 'node_modules/.bin/ulm'), args, { cwd: folder, encoding: 'utf8' });
  t.is(ulm('--version').trim(), version);
  ulm('build', 'guess', '-o', 'CHAT.COM', '--hex');
  t.true(existsSync(join(folder, 'CHAT.COM')));
  t.true(existsSync(join(folder, 'CHAT.HEX')));
  t.regex(ulm('run', 'CHAT.COM', '/V'), /CRC [0-9A-F]{4} OK/);
  t.regex(ulm('check', 'CHAT.COM', 'guess', '--prompts', '10'), /says what its model says/);

  const installed = join(folder, 'node_modules/z80-ulm');
  for (const room of ['model', 'emulator', 'firmware', 'transfer']) {
    t.true(existsSync(join(installed, `dist/${room}/index.d.ts`)), room);
    const names = execFileSync(
      'node',
      ['--input-type=module', '-e', `console.log(Object.keys(await import('z80-ulm/${room}')).length)`],
      { cwd: folder, encoding: 'utf8' },
    );
    t.true(Number(names) > 0, room);
  }
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  t.deepEqual(
    files.filter((file) => /(?<!\.d)\.tsx?$/.test(file) || file.startsWith('test')),
    [],
    'neither sources nor tests',
  );

  // Ink and React are part of a file of ours.
  const licences = readFileSync(join(installed, 'dist/cli/ui/LICENCES.txt'), 'utf8');
  for (const name of ['ink', 'react', 'react-reconciler', 'yoga-layout']) {
    t.regex(licences, new RegExp(`^${name} \\d`, 'm'));
  }
  t.deepEqual(
    files.filter((file) => file.endsWith('.js')).flatMap((file) => importsOfNothing(join(installed, file))),
    [],
    'each file that another imports is there',
  );
  if (isInstalled(t, 'script')) await showsItsFirstScreen(folder);
});

/** What a file of the package imports from a place where there is no file. */
function importsOfNothing(file: string): string[] {
  const imports = /\b(?:from|import)\s*\(?\s*(["'])(\.\.?\/[^"'\n]+)\1/g;
  return [...readFileSync(file, 'utf8').matchAll(imports)]
    .map(([, , path]) => join(dirname(file), path))
    .filter((path) => !existsSync(path));
}

async function showsItsFirstScreen(folder: string): Promise<void> {
  const program = startInTerminal([join(folder, 'node_modules/.bin/ulm')], {
    columns: 80,
    rows: 24,
    env: { ...process.env, XDG_CONFIG_HOME: folder },
  });
  try {
    await until(() => program.text().some((row) => row.includes('Which model?')), 'the first screen', 60_000);
  } finally {
    program.kill();
    await program.ended;
  }
}
