import test from 'ava';
import type { ByteChannel } from '../../transfer/channel.js';
import { TransferError } from '../../transfer/errors.js';
import { pacedChannel } from '../../transfer/pacing.js';
import { printable } from '../../transfer/printable.js';
import { Limit, type Protocol, type Step } from '../../transfer/protocol.js';
import { type RunOptions, run, type Tap } from '../../transfer/run.js';
import { xmodemSend } from '../../transfer/xmodem/send.js';
import { bytes } from './support/scripted.js';
import { VirtualClock } from './support/virtual-time.js';

/** A channel in the hand of the test. */
function fake(clock: VirtualClock) {
  const data = new Set<(bytes: Uint8Array) => void>();
  const close = new Set<(error?: Error) => void>();
  const written: { text: string; at: number }[] = [];
  let stalled = false;
  const channel: ByteChannel = {
    name: 'fake',
    write(sent) {
      written.push({ text: String.fromCharCode(...sent), at: clock.now() });
      return stalled ? new Promise(() => {}) : Promise.resolve();
    },
    onData(listener) {
      data.add(listener);
      return () => data.delete(listener);
    },
    onClose(listener) {
      close.add(listener);
      return () => close.delete(listener);
    },
    async close() {},
  };
  return {
    channel,
    written,
    say: (text: string) => {
      for (const listener of data) listener(bytes(text));
    },
    hangUp: (error?: Error) => {
      for (const listener of close) listener(error);
    },
    stall: () => {
      stalled = true;
    },
    listeners: () => data.size + close.size,
  };
}

/** Runs to the end, letting promises go first and then time. */
async function perform<T>(
  clock: VirtualClock,
  protocol: Protocol<T>,
  channel: ByteChannel,
  options: RunOptions = {},
) {
  let ended = false;
  const end = run(protocol, channel, { ...options, clock }).finally(() => {
    ended = true;
  });
  end.catch(() => {});
  while (!ended) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!ended) clock.step();
  }
  return await end;
}

/** Notes all that it is handed, and the error that is thrown into it. */
function* note(steps: readonly Step[], seen: unknown[]): Protocol<unknown[]> {
  try {
    for (const step of steps) seen.push(yield step);
  } catch (error) {
    seen.push(error instanceof TransferError ? error.code : error);
    throw error;
  }
  return seen;
}

test('bytes are handed over one by one, and silence as a timeout', async (t) => {
  const clock = new VirtualClock();
  const { channel, say, written, listeners } = fake(clock);
  clock.after(5, () => say('abc'));
  const steps = [
    { send: bytes('?'), wait: 10 },
    { wait: 0 },
    { wait: 0 },
    { wait: 0 },
    { wait: 30 },
    { send: bytes('!') },
  ];
  const seen = await perform(clock, note(steps, []), channel);
  t.deepEqual(seen, [97, 98, 99, 'timeout', 'timeout', 'timeout']);
  t.deepEqual(written, [
    { text: '?', at: 0 },
    { text: '!', at: 35 },
  ]);
  t.is(listeners(), 0);
});

test('a purge discards what was not looked at; a step without a wait takes nothing', async (t) => {
  const clock = new VirtualClock();
  const { channel, say } = fake(clock);
  clock.after(1, () => say('abcd'));
  const steps = [{ wait: 5 }, {}, { wait: 5 }, { purge: true, wait: 5 }];
  t.deepEqual(await perform(clock, note(steps, []), channel), [97, 'timeout', 98, 'timeout']);
});

test('a limit ends a babble, though bytes are waiting', async (t) => {
  const clock = new VirtualClock();
  const { channel, say } = fake(clock);
  const babble = () => {
    say('xx');
    clock.after(7, babble);
  };
  clock.after(7, babble);
  function* listen(): Protocol<number> {
    const limit = new Limit(100);
    for (let heard = 0; ; heard++)
      if ((yield { wait: 50, within: limit }) === 'timeout') return limit.passed ? heard : -1;
  }
  const heard = await perform(clock, listen(), channel);
  t.true(heard >= 26 && heard <= 28, `${heard}`);
  t.is(clock.now(), 100);
});

test('a line that is lost is thrown in after what it had still said', async (t) => {
  const clock = new VirtualClock();
  const { channel, say, hangUp } = fake(clock);
  clock.after(5, () => {
    say('ab');
    hangUp(new Error('EIO'));
  });
  const seen: unknown[] = [];
  const error = await t.throwsAsync(
    perform(clock, note([{ wait: 9 }, { wait: 9 }, { wait: 9 }], seen), channel),
    {
      code: 'line-lost',
    },
  );
  t.deepEqual(seen, [97, 98, 'line-lost']);
  t.is((error as TransferError).evidence, 'EIO');
});

test('a write that fails is a lost line', async (t) => {
  const clock = new VirtualClock();
  const { channel } = fake(clock);
  const broken = { ...channel, write: () => Promise.reject(new Error('ENXIO')) };
  await t.throwsAsync(perform(clock, note([{ send: bytes('x'), wait: 1 }], []), broken), {
    code: 'line-lost',
  });
});

test('a write that never ends is stalled', async (t) => {
  const clock = new VirtualClock();
  const { channel, stall } = fake(clock);
  stall();
  await t.throwsAsync(perform(clock, note([{ send: new Uint8Array(100), wait: 1 }], []), channel), {
    code: 'write-stalled',
  });
  t.is(clock.now(), 14_000);
});

test('a cancelled protocol tidies up before it ends', async (t) => {
  const clock = new VirtualClock();
  const { channel, say, written } = fake(clock);
  const abort = new AbortController();
  clock.after(5, () => say('C'));
  clock.after(1000, () => abort.abort());
  await t.throwsAsync(perform(clock, xmodemSend(new Uint8Array(500)), channel, { signal: abort.signal }), {
    code: 'cancelled',
  });
  t.deepEqual(
    written.slice(1).map(({ text, at }) => [text, at]),
    [
      ['\x18\x18', 1000],
      ['\x18\x18', 1600],
    ],
  );
});

test('cancelled while a write is stalled: it waits two seconds for the next write', async (t) => {
  const clock = new VirtualClock();
  const { channel, say, stall, written } = fake(clock);
  const abort = new AbortController();
  stall();
  clock.after(5, () => say('C'));
  clock.after(1000, () => abort.abort());
  await t.throwsAsync(perform(clock, xmodemSend(new Uint8Array(500)), channel, { signal: abort.signal }), {
    code: 'write-stalled',
  });
  t.is(written.length, 2);
  t.is(clock.now(), 3000);
});

test('cancelled before it began, nothing is sent', async (t) => {
  const clock = new VirtualClock();
  const { channel, written } = fake(clock);
  const signal = AbortSignal.abort();
  await t.throwsAsync(perform(clock, note([{ send: bytes('x'), wait: 1 }], []), channel, { signal }), {
    code: 'cancelled',
  });
  t.deepEqual(written, []);
});

test('a protocol may catch the cancellation and end well', async (t) => {
  const clock = new VirtualClock();
  const { channel } = fake(clock);
  const abort = new AbortController();
  clock.after(3, () => abort.abort());
  function* stubborn(): Protocol<string> {
    try {
      yield { wait: 100 };
      return 'not cancelled';
    } catch {
      return 'fine';
    }
  }
  t.is(await perform(clock, stubborn(), channel, { signal: abort.signal }), 'fine');
});

test('a tap hears what passes', async (t) => {
  const clock = new VirtualClock();
  const { channel, say } = fake(clock);
  const taps: string[] = [];
  const tap = ({ direction, bytes: passed, at }: Tap) => taps.push(`${at} ${direction} ${printable(passed)}`);
  clock.after(5, () => say('b\r'));
  await perform(clock, note([{ send: bytes('a'), wait: 9 }], []), channel, { tap });
  t.deepEqual(taps, ['0 sent a', '5 received b\\r']);
});

test('a paced line sends no faster than it is told, and in order', async (t) => {
  const clock = new VirtualClock();
  const { channel, written } = fake(clock);
  const paced = pacedChannel(channel, { charsPerSecond: 500, clock });
  await perform(clock, note([{ send: bytes('abc') }, { send: bytes('de') }], []), paced);
  t.deepEqual(
    written,
    [...'abcde'].map((text, place) => ({ text, at: place * 2 })),
  );
});

test('a fast paced line sends a millisecond at a time', async (t) => {
  const clock = new VirtualClock();
  const { channel, written } = fake(clock);
  await perform(
    clock,
    note([{ send: bytes('abcde') }], []),
    pacedChannel(channel, { charsPerSecond: 2500, clock }),
  );
  t.deepEqual(
    written.map(({ text }) => text),
    ['ab', 'cd', 'e'],
  );
  t.true(Math.abs(written[2]!.at - 1.6) < 1e-9);
});

const PAUSED: [title: string, parts: string[], times: [text: string, at: number][]][] = [
  [
    'CR',
    ['ab\rcd\r'],
    [
      ['ab\r', 0],
      ['cd\r', 50],
    ],
  ],
  [
    'LF',
    ['a\nb'],
    [
      ['a\n', 0],
      ['b', 50],
    ],
  ],
  [
    'CR LF',
    ['a\r\nb'],
    [
      ['a\r\n', 0],
      ['b', 50],
    ],
  ],
  [
    'an empty line',
    ['\r\rb'],
    [
      ['\r', 0],
      ['\r', 50],
      ['b', 100],
    ],
  ],
  [
    'the next write',
    ['a\r', 'b'],
    [
      ['a\r', 0],
      ['b', 50],
    ],
  ],
];
for (const [title, parts, times] of PAUSED) {
  test(`a pause after each line: ${title}`, async (t) => {
    const clock = new VirtualClock();
    const { channel, written } = fake(clock);
    const steps = parts.map((part) => ({ send: bytes(part) }));
    await perform(clock, note(steps, []), pacedChannel(channel, { lineDelay: 50, clock }));
    t.deepEqual(
      written,
      times.map(([text, at]) => ({ text, at })),
    );
  });
}

test('a pause after each line comes on top of the pace', async (t) => {
  const clock = new VirtualClock();
  const { channel, written } = fake(clock);
  const paced = pacedChannel(channel, { charsPerSecond: 1000, lineDelay: 50, clock });
  await perform(clock, note([{ send: bytes('a\rb') }], []), paced);
  t.deepEqual(
    written.map(({ at }) => at),
    [0, 1, 52],
  );
});

const SHOWN: [raw: string, shown: string][] = [
  ['A>\r\n', 'A>\\r\\n'],
  ['\x1b]0;x\x07', '\\x1B]0;x\\x07'],
  ['\x9b2J\x7f\t\\', '\\x9B2J\\x7F\\t\\\\'],
];
for (const [raw, shown] of SHOWN) {
  test(`in print: ${shown}`, (t) => {
    t.is(printable(raw), shown);
    t.is(printable(bytes(raw)), shown);
  });
}

test('of a long text the end is printed', (t) => {
  t.is(printable('a'.repeat(20) + 'z'.repeat(5), 8), `…${'a'.repeat(3)}zzzzz`);
});
