import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createBoard, MemoryDrive, startBoard } from '../../emulator/index.js';
import { buildSender, RECEIVER_SAYS, SENDER_SAYS } from '../../firmware/index.js';
import { bytes, pattern } from '../emulator/board/bench.js';
import { installed, temporaryFolder } from '../support/ulm.js';
import { receiver } from './receiver-bench.js';

const DATA = pattern(5000);
const FILLED = new Uint8Array(5120).fill(0x1a);
FILLED.set(DATA);

interface Against {
  readonly code: number | null;
  /** What the board said after the program had started, up to its prompt. */
  readonly after: string;
}

/** Starts a program of ours on a board, and wires one of lrzsz to its line once it is ready. */
async function against(
  t: ExecutionContext,
  {
    command,
    ready,
    drive,
    program,
    args,
    turbo = true,
    onStart = () => {},
  }: {
    readonly command: string;
    readonly ready: RegExp;
    readonly drive: MemoryDrive;
    readonly program: string;
    readonly args: readonly string[];
    readonly turbo?: boolean;
    readonly onStart?: (child: ChildProcess, received: () => number) => void;
  },
): Promise<Against> {
  const running = startBoard(createBoard({ drives: { A: drive } }), { turbo });
  t.teardown(() => running.close());
  const heard = (sign: RegExp, take: (data: Uint8Array) => void = () => {}) => {
    let text = '';
    return new Promise<string>((resolve) => {
      const stop = running.onData((data) => {
        text += String.fromCharCode(...data);
        take(data);
        if (!sign.test(text)) return;
        stop();
        resolve(text);
      });
    });
  };
  const started = heard(ready);
  void running.write(bytes(`${command}\r`));
  await started;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  t.teardown(() => child.kill('SIGKILL'));
  const back = heard(/\r\nA>$/, (data) => child.stdin.write(data));
  child.stdin.on('error', () => {});
  let received = 0;
  child.stdout.on('data', (data: Buffer) => {
    received += data.length;
    void running.write(data);
  });
  onStart(child, () => received);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, after: await back };
}

function upload(t: ExecutionContext, args: readonly string[], more: { readonly killAt?: number } = {}) {
  const path = join(temporaryFolder(t), 'f.bin');
  writeFileSync(path, DATA);
  const drive = new MemoryDrive({ 'ULMRX.COM': receiver.com });
  const { killAt = Number.POSITIVE_INFINITY } = more;
  const end = against(t, {
    command: 'ULMRX F.BIN',
    ready: RECEIVER_SAYS.ready,
    drive,
    program: 'sx',
    args: [...args, path],
    onStart: (child, received) => {
      child.stdout?.on('data', () => received() > killAt && child.kill('SIGKILL'));
    },
  });
  return { drive, end };
}

for (const [name, args] of [
  ['blocks of 128', []],
  ['blocks of 1K', ['-k']],
] as const) {
  test(`sx to ULMRX, ${name}`, async (t) => {
    if (!installed(t, 'sx')) return;
    const { drive, end } = upload(t, args);
    const { code, after } = await end;
    t.is(code, 0);
    t.regex(after, RECEIVER_SAYS.success);
    t.deepEqual(drive.read(0, 'F.BIN'), FILLED);
  });
}

test('sx that is killed in the middle: the partial file is gone', async (t) => {
  if (!installed(t, 'sx')) return;
  const { drive, end } = upload(t, [], { killAt: 1000 });
  const { code, after } = await end;
  t.is(code, null);
  t.regex(after, RECEIVER_SAYS.failures['too-many-errors']);
  t.is(drive.read(0, 'F.BIN'), undefined);
});

for (const [name, args] of [
  ['CRC', ['-c']],
  ['sums', []],
] as const) {
  test(`rx from ULMTX, ${name}`, async (t) => {
    if (!installed(t, 'rx')) return;
    const path = join(temporaryFolder(t), 'f.bin');
    const { after } = await against(t, {
      command: 'ULMTX F.BIN',
      ready: SENDER_SAYS.ready,
      drive: new MemoryDrive({ 'ULMTX.COM': buildSender().com, 'F.BIN': DATA }),
      program: 'rx',
      args: [...args, path],
      // rx takes the end of the file after 3 s of silence, and in turbo the sender's patience is shorter.
      turbo: false,
    });
    t.regex(after, SENDER_SAYS.success);
    t.deepEqual(new Uint8Array(readFileSync(path)), FILLED);
  });
}
