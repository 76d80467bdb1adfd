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

test('arrows and their neighbours are the keys of WordStar, Backspace is ^H, and Escape is itself', async (t) => {
  if (!installed(t, 'socat')) return;
  const folder = temporaryFolder(t);
  // Each key as a letter: LD C,6 : LD E,FF : CALL 5 : OR A : JR Z,0100 : CP 'q' : RET Z : OR 40 : LD E,A : LD C,6 : …
  const code = [
    0x0e, 6, 0x1e, 0xff, 0xcd, 5, 0, 0xb7, 0x28, 0xf6, 0xfe, 0x71, 0xc8, 0xf6, 0x40, 0x5f, 0x0e, 6,
  ];
  writeFileSync(join(folder, 'P.COM'), Uint8Array.of(...code, 0xcd, 5, 0, 0x18, 0xe9));
  const loader = import.meta.resolve('tsx');
  const command = `${process.execPath} --import=${loader} ${main} run P.COM`;
  const child = spawn('socat', ['-T60', '-', `EXEC:"${command}",pty,setsid,ctty,raw,echo=0`], {
    cwd: folder,
  });
  t.teardown(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString('latin1');
  });
  const rows: [key: string, seen: string][] = [
    ['\x1b[A\x1bOB\x1b[C\x1bOD', 'EXDS'],
    ['\x1b[5~\x1b[6~\x1b[2~\x1b[3~', 'RCVG'],
    ['\x1b[H\x1b[4~', 'QSQD'],
    ['\x7f', 'H'],
    ['\x1b', '['],
  ];
  let seen = '';
  for (const [key, letters] of rows) {
    seen += letters;
    // What is typed before the program looks is kept.
    child.stdin.write(Buffer.from(key, 'latin1'));
    await until(() => said.length >= seen.length, letters);
    t.is(said, seen);
  }
  child.stdin.write('q');
  await until(() => child.exitCode !== null, 'its end');
});
