/** The transfer: one file to lrzsz's `rx` over a socat pty, by us and by `sx -k` in turn. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPort } from '../../transfer/ports/port.js';
import { run } from '../../transfer/run.js';
import { xmodemSend } from '../../transfer/xmodem/send.js';
import { folder, onTerminal, ptyPair, type Teardown } from '../transfer/support/programs.js';
import { seededBytes } from '../transfer/support/seeded.js';

/** How the two ends are wired, how much is sent, how often, and how long rx waits for a block in tenths of a second. */
interface Race {
  readonly title: string;
  /** Bits a second; as fast as it goes if not given. */
  readonly baud?: number;
  readonly length: number;
  readonly rounds: number;
}

// rx throws its input away a moment after each ACK, and on a terminal without a speed the next block may be there
// by then: so it waits 1 s for a block, not 10, and the medians count.
const RACES: readonly Race[] = [
  { title: 'a socat pty at 115,200 baud', baud: 115_200, length: 40 << 10, rounds: 3 },
  { title: 'a socat pty without a speed', length: 1 << 18, rounds: 7 },
];

/** Starts rx, sends it the file, and waits for the end of rx. */
type Way = (
  t: Teardown,
  data: Uint8Array,
  ours: string,
  startRx: () => Promise<unknown>,
  at: string,
) => Promise<void>;

/** Both send blocks of 1024 with CRC. */
const WAYS: Readonly<Record<'ours' | 'sx -k', Way>> = {
  async 'sx -k'(t, _data, ours, startRx, at) {
    const rx = startRx();
    onTerminal(t, ours, 'sx', ['-k', 'file'], at);
    await rx;
  },
  async ours(t, data, ours, startRx) {
    const channel = await openPort(ours);
    t.teardown(() => channel.close());
    const rx = startRx();
    const stop = new AbortController();
    const sending = run(xmodemSend(data, { blockSize: 1024 }), channel, { signal: stop.signal });
    // rx may throw its last ACK away when it ends; the file is compared below.
    sending.catch(() => {});
    await rx;
    stop.abort();
  },
};

/** What counts for a run that waits for a lost block, in milliseconds. */
const LONGEST = 10_000;

/** Two terminals wired to each other, at a line's speed if one is given. */
async function wire(t: Teardown, baud: number | undefined): Promise<{ ours: string; theirs: string }> {
  const near = await ptyPair(t);
  if (baud === undefined) return near;
  const far = await ptyPair(t);
  const script = fileURLToPath(new URL('paced-relay.ts', import.meta.url));
  const args = ['--import=tsx', script, near.theirs, far.ours, String(baud)];
  const relay = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  t.teardown(() => relay.kill('SIGKILL'));
  await once(relay.stdout, 'data');
  return { ours: near.ours, theirs: far.theirs };
}

/** Milliseconds from the start of rx to its end. */
async function measure(way: Way, data: Uint8Array, baud: number | undefined): Promise<number> {
  const undo: (() => unknown)[] = [];
  const t = { teardown: (step: () => unknown) => void undo.unshift(step) };
  try {
    const at = folder(t);
    writeFileSync(join(at, 'file'), data);
    const { ours, theirs } = await wire(t, baud);
    // What rx asks before a sender has the terminal open would be thrown away.
    const held = openSync(ours, constants.O_RDWR | constants.O_NOCTTY);
    t.teardown(() => closeSync(held));
    let began = 0;
    let time = 0;
    await way(
      t,
      data,
      ours,
      async () => {
        began = performance.now();
        const rx = onTerminal(t, theirs, 'rx', ['-c', '-t', '10', 'got'], at);
        const stop = setTimeout(() => rx.child.kill('SIGKILL'), LONGEST);
        const { code, words } = await rx.ended;
        clearTimeout(stop);
        time = code === null ? LONGEST : performance.now() - began;
        if (code !== 0 && code !== null) throw new Error(`rx: ${words}`);
      },
      at,
    );
    if (time < LONGEST && !readFileSync(join(at, 'got')).equals(Buffer.from(data)))
      throw new Error('rx has something else');
    return time;
  } finally {
    for (const step of undo) await step();
  }
}

const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;

export async function bench(): Promise<void> {
  const absent = ['socat', 'rx', 'sx'].filter((name) => spawnSync('which', [name]).status !== 0);
  if (absent.length > 0) {
    console.log(`  skipped: ${absent.join(', ')} not installed`);
    return;
  }
  for (const { title, baud, length, rounds } of RACES) {
    const data = seededBytes(length, 1);
    const times = { ours: [] as number[], 'sx -k': [] as number[] };
    for (let round = 0; round < rounds; round++) {
      for (const name of ['sx -k', 'ours'] as const) times[name].push(await measure(WAYS[name], data, baud));
    }
    console.log(`  ${length} bytes over ${title}`);
    for (const [name, list] of Object.entries(times)) {
      const all = list.map((ms) => Math.round(ms)).join(' ');
      console.log(`    ${name.padEnd(6)} ${Math.round(median(list))} ms (median of ${all})`);
    }
    const ratio = (of: (times: readonly number[]) => number) =>
      (of(times.ours) / of(times['sx -k'])).toFixed(3);
    console.log(`    ours takes ${ratio(median)} of the time of sx -k, ${ratio(mean)} by the mean`);
  }
}
