/** The transfer: one file to lrzsz's `rx` over a socat pty, by us and by `sx -k` in turn. */

import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPort } from '../../transfer/ports/port.js';
import { run } from '../../transfer/run.js';
import { xmodemSend } from '../../transfer/xmodem/send.js';
import { folder, onTerminal, ptyPair, type Teardown } from '../transfer/support/programs.js';
import { seededBytes } from '../transfer/support/seeded.js';

const LENGTH = 1 << 18;
const ROUNDS = 7;
const data = seededBytes(LENGTH, 1);

// rx throws its input away a moment after each ACK, and on a terminal without a speed the next block may be there
// by then: so it waits 1 s for a block, not 10, and the medians count.
/** Starts rx, sends it the file, and waits for the end of rx. */
type Way = (t: Teardown, ours: string, startRx: () => Promise<unknown>, at: string) => Promise<void>;

/** Both send blocks of 1024 with CRC. */
const WAYS: Readonly<Record<'ours' | 'sx -k', Way>> = {
  async 'sx -k'(t, ours, startRx, at) {
    const rx = startRx();
    onTerminal(t, ours, 'sx', ['-k', 'file'], at);
    await rx;
  },
  async ours(t, ours, startRx) {
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

/** Milliseconds from the start of rx to its end. */
async function measure(way: Way): Promise<number> {
  const undo: (() => unknown)[] = [];
  const t = { teardown: (step: () => unknown) => void undo.unshift(step) };
  try {
    const at = folder(t);
    writeFileSync(join(at, 'file'), data);
    const { ours, theirs } = await ptyPair(t);
    // What rx asks before a sender has the terminal open would be thrown away.
    const held = openSync(ours, constants.O_RDWR | constants.O_NOCTTY);
    t.teardown(() => closeSync(held));
    let began = 0;
    let time = 0;
    await way(
      t,
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
  const times = { ours: [] as number[], 'sx -k': [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['sx -k', 'ours'] as const) times[name].push(await measure(WAYS[name]));
  }
  for (const [name, list] of Object.entries(times)) {
    const all = list.map((ms) => Math.round(ms)).join(' ');
    console.log(`  ${name.padEnd(6)} ${Math.round(median(list))} ms (median of ${all})`);
  }
  const ratio = (of: (times: readonly number[]) => number) =>
    (of(times.ours) / of(times['sx -k'])).toFixed(2);
  console.log(
    `  ours takes ${ratio(median)} of the time of sx -k for ${LENGTH} bytes, ${ratio(mean)} by the mean`,
  );
}
