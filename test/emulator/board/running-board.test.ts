import test from 'ava';
import { type Clock, createBoard, MemoryDrive, startBoard } from '../../../emulator/index.js';
import type { ByteChannel } from '../../../transfer/channel.js';
import { bytes } from './bench.js';

/** A clock that the test turns. */
function handClock() {
  let time = 0;
  let timers: { at: number; callback: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    after(milliseconds, callback) {
      const timer = { at: time + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    clock,
    pending: () => timers.length,
    /** Lets time pass, calling what falls due; returns how many calls that were. */
    turn(milliseconds: number): number {
      const end = time + milliseconds;
      for (let calls = 0; ; calls++) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) {
          time = end;
          return calls;
        }
        time = Math.max(time, next.at);
        timers = timers.filter((timer) => timer !== next);
        next.callback();
      }
    },
  };
}

const SPIN = Uint8Array.of(0x18, 0xfe);

function run(options: { turbo?: boolean } = {}, files: Record<string, Uint8Array> = {}) {
  const hand = handClock();
  const board = createBoard({
    drives: { A: new MemoryDrive(files) },
    banner: 'hi',
    xm: { firstInvitation: 1 },
  });
  const running = startBoard(board, { ...options, clock: hand.clock });
  let out = '';
  running.onData((data) => {
    out += String.fromCharCode(...data);
  });
  const take = () => {
    const all = out;
    out = '';
    return all;
  };
  return { ...hand, board, running, take };
}

test('in real time the board follows the clock and the line its speed', async (t) => {
  const { board, running, take, turn } = run();
  turn(100);
  t.is(take(), 'hi\r\nA>');
  t.is(Math.round(board.now / board.clockHz), 0);
  let arrived = false;
  const written = running.write(bytes(`${'x'.repeat(115)}\r`)).then(() => {
    arrived = true;
  });
  turn(5);
  await Promise.resolve();
  t.false(arrived, '116 bytes take 10 ms');
  turn(40);
  await written;
  t.is(take().slice(0, 115), 'x'.repeat(115));
});

test('an idle board sets no timer', (t) => {
  const { pending, turn } = run();
  turn(100);
  t.is(pending(), 0);
  t.is(turn(100_000), 0);
});

test('a wait of the program is one timer, and ends when it should', (t) => {
  const { running, take, turn } = run();
  turn(100);
  void running.write(bytes('xm r a\r'));
  turn(300);
  take();
  t.true(turn(500) <= 1);
  t.is(take(), '');
  turn(500);
  t.is(take(), 'CK');
});

test('a busy board is looked after at intervals and makes up for a pause only so far', (t) => {
  const { board, running, turn } = run({}, { 'SPIN.COM': SPIN });
  turn(100);
  void running.write(bytes('spin\r'));
  turn(100);
  const before = board.now;
  const calls = turn(1000);
  t.true(calls > 100 && calls <= 500);
  t.true(Math.abs((board.now - before) / board.clockHz - 1) < 0.01);
});

test('turbo: work takes no time of the clock, waits do', (t) => {
  const { board, running, take, turn } = run({ turbo: true });
  turn(1);
  t.is(take(), 'hi\r\nA>');
  void running.write(bytes('xm r a\r'));
  turn(1);
  t.regex(take(), /Ctrl-X\r\n$/);
  turn(900);
  t.is(take(), '');
  turn(150);
  t.is(take(), 'CK');
  t.true(board.now / board.clockHz < 1.2);
});

test('paused, the board stands still', (t) => {
  const { board, running, take, turn } = run({}, { 'SPIN.COM': SPIN });
  turn(100);
  void running.write(bytes('spin\r'));
  turn(100);
  running.pause();
  const before = board.now;
  turn(10_000);
  void running.write(bytes('x'));
  turn(10_000);
  t.is(board.now, before);
  running.resume();
  turn(100);
  t.true(board.now > before && board.now - before < board.clockHz);
  take();
});

test('closing ends writes, timers and listeners', async (t) => {
  const { pending, running, turn } = run();
  const channel: ByteChannel = running;
  let closed = 0;
  channel.onClose(() => closed++);
  turn(100);
  const written = running.write(bytes('abc'));
  await running.close();
  await running.close();
  t.is(closed, 1);
  t.is(pending(), 0);
  await t.throwsAsync(written);
  await t.throwsAsync(running.write(bytes('x')));
});
