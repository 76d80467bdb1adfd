import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { openPort } from '../../../transfer/ports/port.js';
import { run } from '../../../transfer/run.js';
import { type YmodemReceivedFile, ymodemReceive } from '../../../transfer/ymodem/receive.js';
import { ymodemSend } from '../../../transfer/ymodem/send.js';
import { behindTerminal, folder, notAtOnce, onTerminal, programs, ptyPair } from '../support/programs.js';
import { seededBytes } from '../support/seeded.js';

const MODIFIED = 1_000_000_000;
const files = [
  { name: 'one.com', data: seededBytes(3000, 1), modified: MODIFIED, mode: 0o100644 },
  { name: 'empty.txt', data: new Uint8Array(0), modified: MODIFIED },
  { name: 'pads.bin', data: new Uint8Array(1025).fill(0x1a), modified: MODIFIED },
  { name: 'long.bin', data: seededBytes(40_000, 2) },
];

test('rb takes a batch', async (t) => {
  if (!programs(t, 'socat', 'rb')) return;
  const at = folder(t);
  const { ours, theirs } = await ptyPair(t);
  const channel = await openPort(ours);
  t.teardown(() => channel.close());
  const rb = onTerminal(t, theirs, 'rb', [], at);
  // rb takes a second over the end of each file, and another over the next block 0.
  const few = files.slice(0, 3);
  const sent = await run(ymodemSend(few, { endWait: 1500 }), notAtOnce(channel));
  const { code, words } = await rb.ended;
  t.is(code, 0, words);
  t.deepEqual(
    sent.files.map(({ name, bytes }) => [name, bytes]),
    few.map(({ name, data }) => [name, data.length]),
  );
  for (const { name, data } of few) t.deepEqual(readFileSync(join(at, name)), Buffer.from(data), name);
  t.is(statSync(join(at, 'one.com')).mtimeMs, MODIFIED * 1000);
});

for (const stream of [false, true]) {
  test(`we take a batch that sb sends${stream ? ' as a stream' : ''}`, async (t) => {
    if (!programs(t, 'socat', 'sb')) return;
    const at = folder(t);
    for (const { name, data } of files) {
      writeFileSync(join(at, name), data);
      utimesSync(join(at, name), MODIFIED, MODIFIED);
    }
    const names = files.map(({ name }) => name);
    const { ours, ended } = await behindTerminal(t, 'sb', names, at);
    const channel = await openPort(ours);
    t.teardown(() => channel.close());
    const got: { file: YmodemReceivedFile; data: Uint8Array }[] = [];
    const received = await run(
      ymodemReceive({ onFile: (file, data) => got.push({ file, data }), inviteEvery: 500, stream }),
      channel,
    );
    const { code, words } = await ended;
    t.is(code, 0, words);
    t.is(received.stream, stream);
    t.is(got.length, files.length);
    for (const [index, { name, data }] of files.entries()) {
      const { file, data: came } = got[index]!;
      t.is(file.name, name);
      t.is(file.size, data.length);
      t.is(file.modified, MODIFIED);
      t.deepEqual(Buffer.from(came), Buffer.from(data), name);
    }
  });
}

test('sb is killed in the middle: an error in bounded time, and only whole files', async (t) => {
  if (!programs(t, 'socat', 'sb')) return;
  const at = folder(t);
  writeFileSync(join(at, 'one'), seededBytes(2000));
  writeFileSync(join(at, 'two'), seededBytes(200_000));
  const { ours, theirs } = await ptyPair(t);
  const channel = await openPort(ours);
  t.teardown(() => channel.close());
  const sb = onTerminal(t, theirs, 'sb', ['one', 'two'], at);
  const got: string[] = [];
  const receiving = ymodemReceive({
    onFile: ({ name }) => got.push(name),
    onProgress: ({ file, blocks }) => file === 'two' && blocks === 20 && sb.child.kill('SIGKILL'),
    inviteEvery: 500,
    blockWait: 200,
    byteWait: 50,
    retries: 3,
  });
  await t.throwsAsync(run(receiving, channel), { code: 'too-many-retries' });
  await sb.ended;
  t.deepEqual(got, ['one']);
});

test('rb hears that we cancel', async (t) => {
  if (!programs(t, 'socat', 'rb')) return;
  const at = folder(t);
  const { ours, theirs } = await ptyPair(t);
  const channel = await openPort(ours);
  t.teardown(() => channel.close());
  const rb = onTerminal(t, theirs, 'rb', [], at);
  const abort = new AbortController();
  const onProgress = ({ blocks }: { blocks: number }) => blocks === 3 && abort.abort();
  const sending = ymodemSend([{ name: 'file', data: seededBytes(90_000) }], { onProgress });
  await t.throwsAsync(run(sending, notAtOnce(channel), { signal: abort.signal }), { code: 'cancelled' });
  const { code } = await rb.ended;
  t.not(code, 0);
  t.log(readdirSync(at).join(' '));
});
