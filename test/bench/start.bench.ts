/** The start: how long until `ulm --help` has spoken and until the session's first frame, against node alone. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPackage } from '../../cli/package/build-package.js';
import { startInTerminal } from '../../cli/record/pseudo-terminal.js';

const ROUNDS = 9;

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ulm-start-'));
  try {
    const main = await compiled(folder);
    const env = { ...process.env, XDG_CONFIG_HOME: folder };
    const ways: Readonly<Record<string, () => Promise<number>>> = {
      'node -e 0': async () => ran(['-e', '0']),
      'ulm --help': async () => ran([main, '--help']),
      'node -e 0 in a terminal': () => shown(['-e', 'console.log("here")'], 'here', env),
      'first frame of ulm': () => shown([main], 'Which model?', env),
    };
    const times = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, way] of Object.entries(ways)) times[name].push(await way());
    }
    const milliseconds = Object.fromEntries(
      Object.entries(times).map(([name, all]) => [name, median(all)] as const),
    );
    for (const [name, base] of [
      ['ulm --help', 'node -e 0'],
      ['first frame of ulm', 'node -e 0 in a terminal'],
    ]) {
      const ratio = milliseconds[name] / milliseconds[base];
      console.log(
        `  ${name.padEnd(19)} ${ratio.toFixed(2)} × ${base} (${milliseconds[name].toFixed(0)} ms to ${milliseconds[base].toFixed(0)} ms)`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The package as it is shipped, built into a folder; gives its command. */
async function compiled(folder: string): Promise<string> {
  await buildPackage(join(folder, 'dist'));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['node_modules', 'model']) symlinkSync(join(root, name), join(folder, name));
  return join(folder, 'dist/cli/main.js');
}

function ran(args: readonly string[]): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - began;
}

/** Milliseconds until a text stands on the screen. */
async function shown(args: readonly string[], text: string, env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const program = startInTerminal([process.execPath, ...args], { columns: 80, rows: 24, env });
  const there = new Promise<number>((resolve, reject) => {
    program.onChange(() => {
      if (program.text().some((row) => row.includes(text))) resolve(performance.now() - began);
    });
    program.ended.then(() => reject(new Error(`"${text}" did not come`)));
  });
  try {
    return await there;
  } finally {
    program.kill();
    await program.ended;
  }
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
