import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExecutionContext } from 'ava';

/** The command, from source: what its arguments stand behind. */
export const ULM: readonly [string, ...string[]] = [
  process.execPath,
  `--import=${import.meta.resolve('tsx')}`,
  fileURLToPath(new URL('../../cli/main.ts', import.meta.url)),
];

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where a command runs. */
export interface Where {
  readonly cwd?: string;
  /** Beside what the test has itself. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The settings of whoever runs the tests are neither read nor written. */
const NO_SETTINGS = '/dev/null';

/** The command as a process. */
export function startUlm(args: readonly string[], options: Where = {}): ChildProcess {
  const [node, ...words] = ULM;
  return spawn(node, [...words, ...args], {
    ...options,
    env: { ...process.env, CI: '', XDG_CONFIG_HOME: NO_SETTINGS, ...options.env },
  });
}

/** Runs it to its end. */
export async function ulm(
  args: readonly string[],
  options: Where & { readonly input?: string } = {},
): Promise<Outcome> {
  const child = startUlm(args, options);
  child.stdin?.end(options.input ?? '');
  return await outcomeOf(child);
}

export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr?.on('data', (bytes) => {
    err += bytes;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** A folder that goes with the test. */
export function temporaryFolder(t: ExecutionContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'ulm-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Whether a program is installed; in CI all must be. */
export function installed(t: ExecutionContext, ...programs: string[]): boolean {
  const missing = programs.filter((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  if (missing.length === 0) return true;
  if (process.env.CI) t.fail(`not installed: ${missing.join(', ')}`);
  else {
    t.log(`skipped: ${missing.join(', ')} not installed`);
    t.pass();
  }
  return false;
}

/** Waits for a condition, looking again and again. */
export async function until(condition: () => boolean, what: string, milliseconds = 60_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
