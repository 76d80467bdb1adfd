import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import type { TransferError } from '../../../transfer/errors.js';
import { openPort } from '../../../transfer/ports/port.js';
import { run } from '../../../transfer/run.js';
import type { Check } from '../../../transfer/xmodem/block.js';
import type { Progress } from '../../../transfer/xmodem/progress.js';
import { type XmodemReceiveOptions, xmodemReceive } from '../../../transfer/xmodem/receive.js';
import { type XmodemSendOptions, xmodemSend } from '../../../transfer/xmodem/send.js';
import { folder, notAtOnce, onTerminal, programs, ptyPair } from '../support/programs.js';
import { seededBytes } from '../support/seeded.js';

// To lrzsz: what we send with, how rx is started, and the check that it asks for.
const SENDS: [title: string, length: number, options: XmodemSendOptions, args: string[], check: Check][] = [
  ['checksum', 1000, {}, [], 'checksum'],
  ['CRC', 1000, {}, ['-c'], 'crc'],
  ['1K', 5000, { blockSize: 1024 }, ['-c'], 'crc'],
  ['1K with a checksum', 3000, { blockSize: 1024 }, [], 'checksum'],
  ['more than 255 blocks', 40_000, {}, ['-c'], 'crc'],
  ['one whole block', 128, {}, ['-c'], 'crc'],
];

for (const [title, length, options, args, check] of SENDS) {
  test(`rx takes what we send: ${title}`, async (t) => {
    if (!programs(t, 'socat', 'rx')) return;
    const at = folder(t);
    const { ours, theirs } = await ptyPair(t);
    const data = seededBytes(length, length);
    const channel = await openPort(ours);
    t.teardown(() => channel.close());
    const rx = onTerminal(t, theirs, 'rx', [...args, 'file'], at);
    let blocks = 0;
    const watched = {
      ...options,
      retries: 2,
      endWait: 1500,
      onProgress: (p: Progress) => (blocks = p.blocks),
    };
    const sent = await run(xmodemSend(data, watched), notAtOnce(channel)).catch((error: TransferError) => {
      // rx flushes its output when it ends, and on a pseudo terminal its last ACK is sometimes in there.
      if (error.code !== 'end-not-acknowledged') throw error;
      t.log('rx threw its last ACK away');
      return { bytes: length, check };
    });
    const { code, words } = await rx.ended;
    t.is(code, 0, words);
    t.is(sent.bytes, length);
    t.is(sent.check, check);
    t.is(blocks, options.blockSize === 1024 ? Math.ceil(length / 1024) : Math.ceil(length / 128));
    t.deepEqual(readFileSync(join(at, 'file')), padded(data));
  });
}

// From lrzsz: how sx is started and what we receive with.
const RECEIVES: [
  title: string,
  length: number,
  args: string[],
  options: XmodemReceiveOptions,
  check: Check,
][] = [
  ['checksum', 1000, [], { check: 'checksum' }, 'checksum'],
  ['CRC', 1000, [], {}, 'crc'],
  ['1K', 5000, ['-k'], {}, 'crc'],
  ['1K with a checksum', 5000, ['-k'], { check: 'checksum' }, 'checksum'],
  ['more than 255 blocks', 40_000, [], {}, 'crc'],
  ['a full tail', 1024, ['-k'], {}, 'crc'],
];

for (const [title, length, args, options, check] of RECEIVES) {
  test(`we take what sx sends: ${title}`, async (t) => {
    if (!programs(t, 'socat', 'sx')) return;
    const at = folder(t);
    const data = seededBytes(length, length);
    writeFileSync(join(at, 'file'), data);
    const { ours, theirs } = await ptyPair(t);
    const channel = await openPort(ours);
    t.teardown(() => channel.close());
    const sx = onTerminal(t, theirs, 'sx', [...args, 'file'], at);
    const received = await run(xmodemReceive({ ...options, inviteEvery: 500 }), channel);
    const { code, words } = await sx.ended;
    t.is(code, 0, words);
    t.is(received.check, check);
    t.is(received.bytes.length % 128, 0);
    t.deepEqual(Buffer.from(received.bytes.subarray(0, length)), Buffer.from(data));
    t.true(received.bytes.subarray(length).every((byte) => byte === 0x1a));
  });
}

test('sx is killed in the middle: an error in bounded time, and no data', async (t) => {
  if (!programs(t, 'socat', 'sx')) return;
  const at = folder(t);
  writeFileSync(join(at, 'file'), seededBytes(200_000));
  const { ours, theirs } = await ptyPair(t);
  const channel = await openPort(ours);
  t.teardown(() => channel.close());
  const sx = onTerminal(t, theirs, 'sx', ['-k', 'file'], at);
  const onProgress = ({ blocks }: Progress) => blocks === 20 && sx.child.kill('SIGKILL');
  const quick = { inviteEvery: 500, blockWait: 200, byteWait: 50, retries: 3 };
  await t.throwsAsync(run(xmodemReceive({ ...quick, onProgress }), channel), { code: 'too-many-retries' });
  await sx.ended;
});

test('rx is killed in the middle: an error in bounded time', async (t) => {
  if (!programs(t, 'socat', 'rx')) return;
  const at = folder(t);
  const { ours, theirs } = await ptyPair(t);
  const channel = await openPort(ours);
  t.teardown(() => channel.close());
  const rx = onTerminal(t, theirs, 'rx', ['-c', 'file'], at);
  const onProgress = ({ blocks }: Progress) => blocks === 5 && rx.child.kill('SIGKILL');
  const sending = xmodemSend(seededBytes(90_000), { onProgress, ackWait: 300, retries: 2 });
  await t.throwsAsync(run(sending, notAtOnce(channel)), { code: 'too-many-retries' });
  await rx.ended;
});

test('rx hears that we cancel', async (t) => {
  if (!programs(t, 'socat', 'rx')) return;
  const at = folder(t);
  const { ours, theirs } = await ptyPair(t);
  const channel = await openPort(ours);
  t.teardown(() => channel.close());
  const rx = onTerminal(t, theirs, 'rx', ['-c', 'file'], at);
  const abort = new AbortController();
  const onProgress = ({ blocks }: { blocks: number }) => blocks === 3 && abort.abort();
  await t.throwsAsync(
    run(xmodemSend(seededBytes(9000), { onProgress }), notAtOnce(channel), { signal: abort.signal }),
    {
      code: 'cancelled',
    },
  );
  const { code } = await rx.ended;
  t.not(code, 0);
});

test('sx hears that we cancel', async (t) => {
  if (!programs(t, 'socat', 'sx')) return;
  const at = folder(t);
  writeFileSync(join(at, 'file'), seededBytes(9000));
  const { ours, theirs } = await ptyPair(t);
  const channel = await openPort(ours);
  t.teardown(() => channel.close());
  const sx = onTerminal(t, theirs, 'sx', ['file'], at);
  const abort = new AbortController();
  const onProgress = ({ blocks }: { blocks: number }) => blocks === 3 && abort.abort();
  await t.throwsAsync(
    run(xmodemReceive({ onProgress, inviteEvery: 500 }), channel, { signal: abort.signal }),
    {
      code: 'cancelled',
    },
  );
  const { code } = await sx.ended;
  t.not(code, 0);
});

/** With 1Ah up to a whole block of 128 bytes. */
function padded(data: Uint8Array): Buffer {
  const whole = Buffer.alloc(Math.ceil(data.length / 128) * 128, 0x1a);
  whole.set(data);
  return whole;
}
