/**
 * `npm run record`: runs a session on the virtual board in a terminal, types into it as a person does, and writes what
 * was seen to `session.svg` beside this file.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeNamed } from '../files.js';
import { startInTerminal, type TerminalProgram } from './pseudo-terminal.js';
import { type Seen, stillsOf } from './stills.js';
import { animatedSvg } from './svg.js';

const SIZE = { columns: 80, rows: 20 } as const;
const QUESTIONS = ['is it alive', 'can it fly', 'does it live on land', 'is it a machine'];

/** Milliseconds between two keys, and for reading a reply. */
const KEY = 90;
const READING = 1000;
/** For a step that does not come. */
const PATIENCE = 120_000;

/** Whether so many prompts are there, the last of them with nothing behind it. */
const promptsOf = (count: number) => (rows: readonly string[]) => {
  const prompts = rows.filter((row) => / >( |$)/.test(row));
  return prompts.length === count && prompts.at(-1)?.endsWith(' >') === true;
};

async function until(program: TerminalProgram, there: (rows: readonly string[]) => boolean, what: string) {
  for (const end = performance.now() + PATIENCE; !there(program.text()); await pause(20)) {
    if (performance.now() > end) throw new Error(`${what} did not come:\n${program.text().join('\n')}`);
  }
}

async function record(config: string): Promise<Seen[]> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const command = [process.execPath, `--import=${import.meta.resolve('tsx')}`, main];
  const program = startInTerminal([...command, '--model', 'guess', '--port', 'sim:turbo'], {
    ...SIZE,
    env: { ...process.env, XDG_CONFIG_HOME: config },
  });
  const seen: Seen[] = [];
  let recording = false;
  program.onChange(() => {
    if (recording) seen.push({ at: performance.now() / 1000, screen: program.snapshot() });
  });
  try {
    await until(program, (rows) => rows.some((row) => row.startsWith('z80-ulm')), 'the first frame');
    recording = true;
    await until(program, promptsOf(1), 'the prompt');
    for (const [at, question] of QUESTIONS.entries()) {
      await pause(READING);
      for (const key of question) {
        program.type(key);
        await pause(KEY);
      }
      await pause(3 * KEY);
      program.type('\r');
      await until(program, promptsOf(at + 2), `the reply to "${question}"`);
    }
    await pause(READING);
    recording = false;
    program.type('\x1d');
    await until(program, (rows) => rows.some((row) => row.includes('Enter back')), 'the pause');
    program.type('q');
    await program.ended;
    return seen;
  } finally {
    program.kill();
  }
}

const config = mkdtempSync(join(tmpdir(), 'ulm-record-'));
try {
  const svg = animatedSvg(
    stillsOf(await record(config)),
    SIZE,
    'A session of ulm: a model is built, checked, uploaded to a virtual Z80 board, and answers questions.',
  );
  const file = fileURLToPath(new URL('session.svg', import.meta.url));
  await writeNamed(file, svg);
  console.log(`${file}: ${Math.ceil(svg.length / 1024)} KB`);
} finally {
  rmSync(config, { recursive: true, force: true });
}
