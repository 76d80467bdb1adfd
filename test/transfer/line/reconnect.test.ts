import { spawn } from 'node:child_process';
import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { ByteChannel } from '../../../transfer/channel.js';
import { reconnectingChannel } from '../../../transfer/line/reconnect.js';
import { Listeners } from '../../../transfer/ports/listeners.js';
import { openPort } from '../../../transfer/ports/port.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { run } from '../../../transfer/run.js';
import { folder, programs } from '../support/programs.js';
import { pump, turn } from '../support/pump.js';
import { bytes } from '../support/scripted.js';
import { VirtualClock } from '../support/virtual-time.js';

/** A port in the hand of the test: it can be pulled out and plugged in. */
function plug(clock: VirtualClock) {
  const attempts: number[] = [];
  const written: string[] = [];
  let there = true;
  let listeners = new Listeners();
  const open = async (): Promise<ByteChannel> => {
    attempts.push(clock.now());
    if (!there) throw new Error('no port');
    const mine = new Listeners();
    listeners = mine;
    return {
      name: 'plug',
      control: {
        setBaud: async () => {},
        setSignals: async () => {},
        getSignals: async () => ({ cts: true, dsr: false, dcd: false }),
        purge: async () => {},
      },
      write: async (sent) => {
        written.push(String.fromCharCode(...sent));
      },
      onData: mine.onData,
      onClose: mine.onClose,
      close: async () => mine.close(),
    };
  };
  return {
    open,
    attempts,
    written,
    say: (text: string) => listeners.data(bytes(text)),
    pull: () => {
      there = false;
      listeners.close(new Error('pulled out'));
    },
    plugIn: () => {
      there = true;
    },
  };
}

function* ask(text: string): Protocol<number | 'timeout'> {
  return yield { send: bytes(text), wait: 60_000 };
}

test('a line that comes back goes on, and waits longer from try to try', async (t) => {
  const clock = new VirtualClock();
  const { open, attempts, written, say, pull, plugIn } = plug(clock);
  const channel = await reconnectingChannel(open, { clock, first: 100, most: 350 });
  const heard: string[] = [];
  const states: string[] = [];
  channel.onData((received) => heard.push(String.fromCharCode(...received)));
  channel.onState((state) => states.push(`${state} ${clock.now()}`));
  say('one');
  await channel.write(bytes('1'));
  pull();
  t.is(channel.state, 'lost');
  await t.throwsAsync(channel.write(bytes('-')), { code: 'line-lost' });
  await t.throwsAsync(channel.control!.getSignals(), { code: 'line-lost' });
  clock.after(900, plugIn);
  await pump(clock, channel.whenBack());
  say('two');
  await channel.write(bytes('2'));
  t.deepEqual(attempts, [0, 100, 300, 650, 1000]);
  t.deepEqual(states, ['lost 0', 'back 1000']);
  t.deepEqual(heard, ['one', 'two']);
  t.deepEqual(written, ['1', '2']);
  t.deepEqual(await channel.control?.getSignals(), { cts: true, dsr: false, dcd: false });
  await channel.close();
});

test('a protocol under way ends with the line, and the next one runs over the line that is back', async (t) => {
  const clock = new VirtualClock();
  const { open, say, pull, plugIn } = plug(clock);
  const channel = await reconnectingChannel(open, { clock });
  clock.after(10, pull);
  await t.throwsAsync(pump(clock, run(ask('a'), channel, { clock })), { code: 'line-lost' });
  // While it is lost each one ends at once.
  await t.throwsAsync(pump(clock, run(ask('b'), channel, { clock })), { code: 'line-lost' });
  plugIn();
  await pump(clock, channel.whenBack());
  clock.after(10, () => say('!'));
  t.is(await pump(clock, run(ask('c'), channel, { clock })), 0x21);
  await channel.close();
});

test('each loss is told once to each who listens for the end', async (t) => {
  const clock = new VirtualClock();
  const { open, pull, plugIn } = plug(clock);
  const channel = await reconnectingChannel(open, { clock });
  const ends: string[] = [];
  channel.onClose((error) => ends.push(`first: ${error?.message}`));
  const stop = channel.onClose(() => ends.push('never'));
  stop();
  pull();
  channel.onClose((error) => ends.push(`while lost: ${error?.message}`));
  await turn();
  plugIn();
  await pump(clock, channel.whenBack());
  channel.onClose((error) => ends.push(`at the close: ${error?.message}`));
  await channel.close();
  await channel.close();
  t.deepEqual(ends, ['first: pulled out', 'while lost: pulled out', 'at the close: undefined']);
});

test('a close while the line is lost ends the waiting and the trying', async (t) => {
  const clock = new VirtualClock();
  const { open, attempts, pull } = plug(clock);
  const channel = await reconnectingChannel(open, { clock });
  pull();
  const back = t.throwsAsync(channel.whenBack(), { code: 'line-lost' });
  await channel.close();
  await back;
  await t.throwsAsync(channel.whenBack(), { code: 'line-lost' });
  await t.throwsAsync(channel.write(bytes('x')), { code: 'line-lost' });
  t.false(clock.step());
  t.deepEqual(attempts, [0]);
});

test('a line that cannot be opened the first time is not waited for', async (t) => {
  const clock = new VirtualClock();
  const { open, pull } = plug(clock);
  pull();
  await t.throwsAsync(reconnectingChannel(open, { clock }), { message: 'no port' });
});

/** A terminal with an echo behind it, under a link that stays the same. */
async function echo(t: ExecutionContext, link: string) {
  const old = existsSync(link) ? readlinkSync(link) : '';
  const child = spawn('socat', ['-T60', `pty,raw,echo=0,link=${link}`, 'EXEC:cat'], { stdio: 'ignore' });
  t.teardown(() => child.kill('SIGKILL'));
  for (let tries = 0; !existsSync(link) || readlinkSync(link) === old; tries++) {
    if (tries > 1000) throw new Error('socat made no terminal');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return () => child.kill('SIGTERM');
}

test('a terminal vanishes and comes back', async (t) => {
  if (!programs(t, 'socat')) return;
  const link = join(folder(t), 'port');
  const kill = await echo(t, link);
  const channel = await reconnectingChannel(() => openPort(link), { first: 20, most: 20 });
  t.teardown(() => channel.close());
  t.is(await run(ask('a'), channel), 0x61);
  const under = t.throwsAsync(run(ask(''), channel), { code: 'line-lost' });
  kill();
  await under;
  t.is(channel.state, 'lost');
  await echo(t, link);
  await channel.whenBack();
  t.is(await run(ask('b'), channel), 0x62);
});
