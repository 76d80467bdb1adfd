/** The compiled form that the package ships. */

import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScreens } from './bundle-screens.js';
import { licencesOf } from './licences.js';

/** Builds it into an empty folder. @throws Error with the compiler's words where it does not compile */
export async function buildPackage(dist: string): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  rmSync(dist, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const project = join(root, 'tsconfig.build.json');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project, '--outDir', dist], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tsc failed:\n${stdout}`);
  const cli = join(dist, 'cli');
  // Nobody imports the command: its types are of no use there.
  for (const file of readdirSync(cli, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.d.ts')) rmSync(join(cli, file));
  }
  const screens = join(cli, 'ui');
  writeFileSync(join(screens, 'LICENCES.txt'), licencesOf(await bundleScreens(screens)));
}
