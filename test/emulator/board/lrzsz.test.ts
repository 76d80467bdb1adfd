import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createBoard, MemoryDrive, startBoard } from '../../../emulator/index.js';
import { bytes, pattern } from './bench.js';

const installed = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** Short, for sx takes the K of `CK` for an answer and waits until it is asked again. */
const TIMING = { firstInvitation: 0.05, patience: 0.2 };

/** Starts XM on a board and wires a program's standard input and output to the line. */
async function against(
  t: ExecutionContext,
  command: string,
  program: string,
  args: string[],
  drive: MemoryDrive,
) {
  const running = startBoard(createBoard({ drives: { A: drive }, xm: TIMING }), {
    turbo: true,
  });
  let shown = '';
  const started = new Promise<void>((resolve) => {
    const stop = running.onData((data) => {
      shown += String.fromCharCode(...data);
      if (!shown.endsWith('To cancel: Ctrl-X, pause, Ctrl-X\r\n')) return;
      stop();
      resolve();
    });
  });
  void running.write(bytes(`${command}\r`));
  await started;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  t.teardown(() => {
    child.kill();
    return running.close();
  });
  let after = '';
  const thanked = new Promise<void>((resolve) => {
    running.onData((data) => {
      after += String.fromCharCode(...data);
      child.stdin.write(data);
      if (after.endsWith('A>')) resolve();
    });
  });
  child.stdin.on('error', () => {});
  child.stdout.on('data', (data: Buffer) => void running.write(data));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  await thanked;
  return { code, after };
}

function folder(t: ExecutionContext) {
  const path = mkdtempSync(join(tmpdir(), 'xm-lrzsz-'));
  t.teardown(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const data = pattern(5000);
const padded = Uint8Array.from([...data, ...new Array(5120 - 5000).fill(0x1a)]);

for (const [name, command, args, length] of [
  ['128-byte blocks', 'xm r f.bin', [], 5120],
  ['1K blocks', 'xm r f.bin', ['-k'], 5120],
  ['checksums', 'xm rc f.bin', [], 5120],
] as const) {
  test(`sx uploads to XM: ${name}`, async (t) => {
    if (!installed('sx')) {
      t.log('sx is not installed');
      return t.pass();
    }
    const path = join(folder(t), 'f.bin');
    writeFileSync(path, data);
    const drive = new MemoryDrive();
    const { code, after } = await against(t, command, 'sx', [...args, path], drive);
    t.is(code, 0);
    t.regex(after, /Thanks for the upload/);
    t.deepEqual(drive.read(0, 'F.BIN'), padded.slice(0, length));
  });
}

for (const args of [['-c'], []]) {
  test(`rx ${args.join(' ')} downloads from XM`, async (t) => {
    if (!installed('rx')) {
      t.log('rx is not installed');
      return t.pass();
    }
    const path = join(folder(t), 'f.bin');
    const drive = new MemoryDrive({ 'F.BIN': data });
    const { after } = await against(t, 'xm s f.bin', 'rx', [...args, path], drive);
    t.regex(after, /Thanks for the download/);
    t.deepEqual(new Uint8Array(readFileSync(path)), padded.slice(0, 5120));
  });
}
