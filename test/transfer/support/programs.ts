import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { ByteChannel } from '../../../transfer/channel.js';

/**
 * Whether the outside programs are there. Where one is absent the test says so and passes; under CI, where they
 * belong to the set-up, it fails.
 */
export function programs(t: ExecutionContext, ...names: string[]): boolean {
  const absent = names.filter((name) => spawnSync('which', [name]).status !== 0);
  if (absent.length === 0) return true;
  const text = `${absent.join(', ')} not installed`;
  if (process.env.CI) t.fail(text);
  else {
    t.log(`skipped: ${text}`);
    t.pass();
  }
  return false;
}

/** Whoever undoes things at its end: a test, a measurement. */
export type Teardown = Pick<ExecutionContext, 'teardown'>;

/** An empty folder that is removed after the test. */
export function folder(t: Teardown): string {
  const path = mkdtempSync(join(tmpdir(), 'ulm-test-'));
  t.teardown(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Two pseudo terminals wired to each other by socat, which is stopped after the test. */
export async function ptyPair(t: Teardown): Promise<{ ours: string; theirs: string; hangUp: () => void }> {
  const at = folder(t);
  const ours = join(at, 'ours');
  const theirs = join(at, 'theirs');
  const socat = spawn(
    'socat',
    [
      // It ends by itself should nobody be left to stop it.
      '-T60',
      `pty,raw,echo=0,link=${ours}`,
      `pty,raw,echo=0,link=${theirs}`,
    ],
    {
      stdio: 'ignore',
    },
  );
  t.teardown(() => socat.kill('SIGKILL'));
  for (let tries = 0; !(existsSync(ours) && existsSync(theirs)); tries++) {
    if (tries > 1000) throw new Error('socat made no terminals');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // While nobody has a terminal open the last bytes written to it may be thrown away.
  const held = openSync(theirs, constants.O_RDWR | constants.O_NOCTTY);
  t.teardown(() => closeSync(held));
  return { ours, theirs, hangUp: () => socat.kill('SIGKILL') };
}

/** A program with its input and output on a terminal. */
export function onTerminal(t: Teardown, tty: string, command: string, args: string[], cwd: string) {
  const child: ChildProcess = spawn('sh', ['-c', 'exec "$0" "$@" < "$TTY" > "$TTY"', command, ...args], {
    cwd,
    env: { ...process.env, TTY: tty },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.teardown(() => child.kill('SIGKILL'));
  let words = '';
  child.stderr?.on('data', (bytes) => {
    words += String(bytes);
  });
  const ended = new Promise<{ code: number | null; words: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, words }));
  });
  return { child, ended };
}

/**
 * A program behind a terminal of ours, itself on a socket. On a pseudo terminal of its own a program that flushes
 * its terminal as it ends takes back what socat has not read yet: sb does, right behind its last block.
 */
export async function behindTerminal(t: Teardown, command: string, args: string[], cwd: string) {
  const ours = join(folder(t), 'ours');
  const exec = [command, ...args].join(' ');
  const socat = spawn('socat', ['-T60', `pty,raw,echo=0,wait-slave,link=${ours}`, `EXEC:${exec}`], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.teardown(() => socat.kill('SIGKILL'));
  let words = '';
  socat.stderr.on('data', (bytes) => {
    words += String(bytes);
  });
  const ended = new Promise<{ code: number | null; words: string }>((resolve) => {
    socat.on('close', (code) => resolve({ code, words }));
  });
  for (let tries = 0; !existsSync(ours); tries++) {
    if (tries > 1000) throw new Error('socat made no terminal');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { ours, ended };
}

/**
 * lrzsz throws its input away a moment after it has sent an answer, and on a pseudo terminal our next block may be
 * there by then; on a real line the first byte alone takes longer.
 */
export function notAtOnce(channel: ByteChannel): ByteChannel {
  const { write } = channel;
  return {
    ...channel,
    write: (bytes) => new Promise((done) => setTimeout(done, 3)).then(() => write(bytes)),
  };
}
