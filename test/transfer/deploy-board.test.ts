import test from 'ava';
import { MemoryDrive } from '../../emulator/index.js';
import { buildChat } from '../../firmware/index.js';
import { virtual } from '../../hardware-notes/index.js';
import { reply } from '../../model/index.js';
import { exchange } from '../../transfer/chat.js';
import { command, wake } from '../../transfer/console.js';
import { type DeployOptions, deploy } from '../../transfer/deploy/deploy.js';
import type { DeployEvent } from '../../transfer/deploy/events.js';
import { TransferError } from '../../transfer/errors.js';
import { pacedChannel } from '../../transfer/pacing.js';
import { randomModel } from '../support/random-model.js';
import { noise, noisyChannel } from './support/noise.js';
import { onBoard } from './support/on-board.js';
import { bytes } from './support/scripted.js';

const model = { ...randomModel({ seed: 21, hidden: [24], context: 'prefix' }), name: 'tester' };
const built = buildChat(model);
const OLD = bytes('old program');
const options = (more: Partial<DeployOptions> = {}): DeployOptions => ({
  profile: virtual,
  name: 'chat',
  data: built.com,
  expectedCrc: built.crc,
  ...more,
});

const names = (drive: MemoryDrive) =>
  drive
    .list()
    .map(({ name }) => name)
    .sort();

test('the program is brought to the board, checked there, started and talked to', async (t) => {
  const events: DeployEvent[] = [];
  const { perform, drive, board } = onBoard({ files: { 'CHAT.COM': OLD, 'ULMNEW.COM': OLD } });
  const deployed = await perform(deploy(options({ onEvent: (event) => events.push(event) })));
  t.is(deployed.file, 'A:CHAT.COM');
  t.is(deployed.verified, 'program');
  t.true(deployed.uploaded?.confirmed);
  t.regex(deployed.greeting ?? '', /Z80-uLM tester/);
  t.deepEqual(Buffer.from(drive.read(0, 'CHAT.COM') ?? []), Buffer.from(built.com));
  t.deepEqual(names(drive), ['CHAT.COM']);
  t.is(board.overruns, 0);
  t.deepEqual(
    events.filter(({ state }) => state !== 'progress').map(({ step, state }) => `${step} ${state}`),
    ['connect', 'upload', 'verify', 'start'].flatMap((step) => [`${step} begin`, `${step} done`]),
  );
  const progress = events.filter(({ state }) => state === 'progress').map((event) => event.bytes ?? -1);
  t.is(progress.at(0), 0);
  t.is(progress.at(-1), built.com.length);

  for (const query of ['Is it alive?', 'x', 'a line that is longer than the program takes, and by far so']) {
    let streamed = '';
    const answer = await perform(exchange(query, { onText: (text) => (streamed += text) }));
    t.is(answer, reply(model, query.slice(0, 61)));
    t.is(streamed, answer);
  }
  const prompt = await perform(wake());
  t.is(prompt.drive, 'A');
});

test('a program that is there already is only started; another one in its place is not run', async (t) => {
  const { perform, drive } = onBoard({ kind: 'romwbw' });
  const first = await perform(deploy(options()));
  t.is(first.outcome, 'sent');
  await perform(command('!'));
  const events: DeployEvent[] = [];
  const again = await perform(deploy(options({ onEvent: (event) => events.push(event) })));
  t.is(again.outcome, 'skipped');
  t.is(again.verified, 'program');
  t.is(again.greeting, first.greeting);
  t.true(events.some(({ step, skipped }) => step === 'upload' && skipped));
  await perform(command('!'));
  // It begins as ours does, but is damaged further on: its own check finds that.
  const damaged = built.com.slice();
  damaged[built.imageBytes - 10]! ^= 1;
  drive.write(0, 'CHAT.COM', damaged);
  t.is((await perform(deploy(options({ start: false })))).outcome, 'sent');
  t.deepEqual(Buffer.from(drive.read(0, 'CHAT.COM') ?? []), Buffer.from(built.com));
});

test('a program goes to a user area, is checked and started there', async (t) => {
  const c = new MemoryDrive();
  const { perform } = onBoard({ kind: 'romwbw', drives: { A: new MemoryDrive(), C: c } });
  const deployed = await perform(deploy(options({ name: 'C3:chat' })));
  t.is(deployed.file, 'C3:CHAT.COM');
  t.is(deployed.verified, 'program');
  t.regex(deployed.greeting ?? '', /Z80-uLM tester/);
  t.deepEqual(Buffer.from(c.read(3, 'CHAT.COM') ?? []), Buffer.from(built.com));
});

test('1K blocks are taken too', async (t) => {
  const { perform, drive } = onBoard();
  const { uploaded } = await perform(deploy(options({ blockSize: 'auto', start: false })));
  // As many whole kilobytes as there are, and the rest in blocks of 128.
  t.true(uploaded!.sent.blocks <= built.com.length / 1024 + 8);
  t.deepEqual(
    Buffer.from(drive.read(0, 'CHAT.COM') ?? []).subarray(0, built.com.length),
    Buffer.from(built.com),
  );
});

test('without flow control a paced line gets through', async (t) => {
  const { perform, drive, clock, channel, board } = onBoard({ flowControl: false });
  const paced = pacedChannel(channel, { charsPerSecond: 2000, clock });
  const { uploaded } = await perform(deploy(options({ start: false })), paced);
  t.is(uploaded?.sent.retries, 0);
  t.is(board.overruns, 0);
  t.deepEqual(Buffer.from(drive.read(0, 'CHAT.COM') ?? []), Buffer.from(built.com));
});

test('a program that is not what was built leaves the old one in its place', async (t) => {
  const { perform, drive } = onBoard({ files: { 'CHAT.COM': OLD } });
  const damaged = built.com.slice();
  damaged[built.imageBytes - 10]! ^= 1;
  const error = await t.throwsAsync(perform(deploy(options({ data: damaged }))), { code: 'damaged' });
  t.regex(error?.message ?? '', /A:CHAT\.COM on the board, if there was one, is as it was\.$/);
  t.deepEqual(names(drive), ['CHAT.COM']);
  t.deepEqual(Buffer.from(drive.read(0, 'CHAT.COM') ?? []).subarray(0, OLD.length), Buffer.from(OLD));
});

test('a program for a larger machine leaves the old one in its place', async (t) => {
  const { perform, drive } = onBoard({ files: { 'CHAT.COM': OLD }, tpaTop: 0x2006 });
  await t.throwsAsync(perform(deploy(options())), { code: 'not-verified' });
  t.deepEqual(names(drive), ['CHAT.COM']);
});

test('a full disk is told, and leaves the old program', async (t) => {
  const { perform, drive } = onBoard({
    files: { 'CHAT.COM': OLD, 'BIG.DAT': new Uint8Array(4078 * 2048).fill(1) },
  });
  const error = await t.throwsAsync(perform(deploy(options())), { code: 'board-file' });
  t.regex(error?.message ?? '', /disk is full/);
  t.deepEqual(names(drive), ['BIG.DAT', 'CHAT.COM']);
});

test('cancelled in the middle of the file: the receiver is freed, the old program stays', async (t) => {
  const { perform, drive, channel } = onBoard({ files: { 'CHAT.COM': OLD } });
  const abort = new AbortController();
  const onEvent = ({ blocks = 0 }: DeployEvent) => blocks >= 5 && abort.abort();
  await t.throwsAsync(perform(deploy(options({ onEvent })), channel, { signal: abort.signal }), {
    code: 'cancelled',
  });
  t.deepEqual(names(drive), ['CHAT.COM']);
  t.regex((await perform(command('DIR'))).text, /CHAT {5}COM/);
});

test('a receiver that was left waiting is freed first', async (t) => {
  const { perform, board, clock } = onBoard();
  board.lineIn(bytes('\rXM R LEFT.COM\r'));
  while (clock.now() < 12_000) {
    clock.step();
    if (board.nextEvent() === undefined) break;
  }
  const { file } = await perform(deploy(options({ start: false })));
  t.is(file, 'A:CHAT.COM');
});

test('another drive can be named', async (t) => {
  const a = new MemoryDrive();
  const c = new MemoryDrive();
  const { perform } = onBoard({ drives: { A: a, C: c } });
  const { file } = await perform(deploy(options({ drive: 'c:' })));
  t.is(file, 'C:CHAT.COM');
  t.deepEqual(names(a), []);
  t.deepEqual(names(c), ['CHAT.COM']);
});

// Errors of each byte on the way there and back. However it ends, there is a whole program on the board.
const LINES: [there: number, back: number][] = [
  [0.0001, 0.0001],
  [0.001, 0.001],
  [0.004, 0.01],
];
for (const [there, back] of LINES) {
  test(`on a noisy line, ${there} there and ${back} back, no program is lost`, async (t) => {
    let deployed = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const { perform, drive, channel } = onBoard({ files: { 'CHAT.COM': OLD } });
      const noisy = noisyChannel(channel, noise(there, seed), noise(back, seed + 100));
      const outcome = await perform(deploy(options({ start: false })), noisy).catch(
        (error: unknown) => error,
      );
      const whole = (name: string) => Buffer.from(drive.read(0, name) ?? []).equals(Buffer.from(built.com));
      const old = Buffer.from(drive.read(0, 'CHAT.COM') ?? [])
        .subarray(0, OLD.length)
        .equals(Buffer.from(OLD));
      if (outcome instanceof Error) {
        t.true(outcome instanceof TransferError, `seed ${seed}: ${outcome}`);
        t.true(old || whole('CHAT.COM') || whole('ULMNEW.COM'), `seed ${seed}: ${outcome}`);
        t.log(`seed ${seed}: ${outcome.message}`);
      } else {
        t.true(whole('CHAT.COM'), `seed ${seed}: said to be there`);
        deployed++;
      }
    }
    t.log(`${deployed} of 6 deployed`);
    if (there <= 0.0001) t.true(deployed >= 5);
  });
}
