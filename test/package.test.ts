import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('the package installs into an empty folder and works there', (t) => {
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
  t.deepEqual(
    readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /(?<!\.d)\.tsx?$/.test(file) || file.startsWith('test'),
    ),
    [],
    'neither sources nor tests',
  );
});
