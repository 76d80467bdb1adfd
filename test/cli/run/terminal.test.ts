import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { Terminal } from '../../../emulator/index.js';
import { installed, temporaryFolder, until } from '../../support/ulm.js';

const main = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));

/** A program that prints a text by function 9 and waits for a key by function 1. */
const program = (text: string) =>
  Uint8Array.of(
    0x0e,
    9,
    0x11,
    0x0e,
    1,
    0xcd,
    5,
    0,
    0x0e,
    1,
    0xcd,
    5,
    0,
    0xc9,
    ...Buffer.from(`${text}$`, 'latin1'),
  );

test('a program that writes for another terminal is shown as on that, and nothing of it reaches ours', async (t) => {
  if (!installed(t, 'socat')) return;
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'P.COM'), program('junk\x1aHello\x1b=%*there\x1b]0;title\x07'));
  const loader = import.meta.resolve('tsx');
  const command = `${process.execPath} --import=${loader} ${main} run --terminal adm3a P.COM`;
  const child = spawn('socat', ['-T60', '-', `EXEC:"${command}",pty,setsid,ctty,raw,echo=0`], {
    cwd: folder,
  });
  t.teardown(() => child.kill('SIGKILL'));
  const bytes: number[] = [];
  child.stdout.on('data', (data: Buffer) => bytes.push(...data));
  const rows = () => {
    const seen = new Terminal('vt100');
    seen.write(bytes);
    return Array.from({ length: 24 }, (_, row) => seen.screen.text(row));
  };
  await until(() => rows()[5].startsWith('          there'), 'the program’s screen');
  t.is(rows()[0].slice(0, 5), 'Hello');
  t.false(bytes.includes(7));
  t.false(Buffer.from(bytes).toString('latin1').includes('\x1b]'));
  child.stdin.write('k');
  await until(() => Buffer.from(bytes).includes('\x1b[?1049l'), 'its end');
});
