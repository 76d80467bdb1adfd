import test from 'ava';
import { type CtsObservations, type CtsVerdict, judgeCts, probeCts } from '../../../transfer/line/cts.js';
import { openSerial } from '../../../transfer/ports/serial.js';
import { mockBindings } from '../support/mock-port.js';
import { pump } from '../support/pump.js';
import { VirtualClock } from '../support/virtual-time.js';

/** CTS at these times, off below zero. */
const cts = (...times: number[]) => times.map((at) => ({ at: Math.abs(at), cts: at >= 0 }));

const OBSERVED: [title: string, observations: CtsObservations, verdict: CtsVerdict][] = [
  ['no signals', { readings: [] }, 'unknown'],
  ['CTS on', { readings: cts(5) }, 'ready'],
  ['CTS off and nothing sent', { readings: cts(-5) }, 'never-raised'],
  ['off, and the bytes left', { readings: cts(-5, -20), sent: { at: 6, leftAt: 18 } }, 'ignored'],
  [
    'off, and they stayed',
    { readings: cts(-5, -20, -1000), sent: { at: 6, leftAt: undefined } },
    'never-raised',
  ],
  ['off, on, and they left then', { readings: cts(-5, -20, 30), sent: { at: 6, leftAt: 31 } }, 'honoured'],
  ['on was read a moment late', { readings: cts(-5, -20, 30), sent: { at: 6, leftAt: 25 } }, 'honoured'],
  [
    'they left long before it came on',
    { readings: cts(-5, -60, 70), sent: { at: 6, leftAt: 10 } },
    'ignored',
  ],
  ['off, on, and they stayed', { readings: cts(-5, 20, 1000), sent: { at: 6, leftAt: undefined } }, 'stuck'],
  [
    'off, who knows what left',
    { readings: cts(-5, -1000), sent: { at: 6, leftAt: 'unknown' } },
    'never-raised',
  ],
  [
    'off, on, who knows what left',
    { readings: cts(-5, 1000), sent: { at: 6, leftAt: 'unknown' } },
    'unknown',
  ],
];
for (const [title, observations, verdict] of OBSERVED) {
  test(`CTS judged: ${title}`, (t) => {
    t.is(judgeCts(observations).verdict, verdict);
  });
}

test('a bad verdict says what is wrong and what to do', (t) => {
  const { message, remedy } = judgeCts({ readings: cts(-1), sent: { at: 1, leftAt: 2 } });
  t.regex(message, /This adapter ignores CTS/);
  t.true(remedy.length > 0);
});

/** An adapter at 115,200 baud whose CTS comes on at `raisedAt`, and which waits for it or does not. */
async function adapter(
  path: string,
  clock: VirtualClock,
  { raisedAt = Infinity, waits = true, signals = true },
) {
  let flushed = false;
  const mock = mockBindings({
    path,
    overrides: () => ({
      get: async () => {
        if (!signals) throw new Error('Error: Inappropriate ioctl for device, cannot get');
        return { cts: clock.now() >= raisedAt, dsr: false, dcd: false };
      },
      drain: () =>
        new Promise((resolve) => {
          const left = () => {
            if (flushed || !waits || clock.now() >= raisedAt) clock.after(5, resolve);
            else clock.after(1, left);
          };
          left();
        }),
      flush: async () => {
        flushed = true;
      },
    }),
  });
  const channel = await openSerial(path, { rtscts: true }, { bindings: mock.bindings });
  return { channel, sent: () => mock.port().recording, flushed: () => flushed };
}

const ADAPTERS: [title: string, what: Parameters<typeof adapter>[2], verdict: CtsVerdict, sends: boolean][] =
  [
    ['a board that is ready', { raisedAt: 0 }, 'ready', false],
    ['a pseudo terminal', { signals: false }, 'unknown', false],
    ['an adapter that ignores CTS', { waits: false }, 'ignored', true],
    ['a cable without CTS', {}, 'never-raised', true],
    ['a board that was busy', { raisedAt: 300 }, 'honoured', true],
  ];
for (const [title, what, verdict, sends] of ADAPTERS) {
  test(`CTS probed: ${title}`, async (t) => {
    const clock = new VirtualClock();
    const { channel, sent, flushed } = await adapter(title, clock, what);
    const report = await pump(clock, probeCts(channel, { clock }));
    t.is(report.verdict, verdict);
    t.is(sent().length > 0, sends);
    // Only DEL, which changes nothing at a prompt, and more than any adapter keeps.
    t.true(sent().every((byte) => byte === 0x7f));
    if (sends) t.true(sent().length > 1024);
    t.is(flushed(), verdict === 'never-raised');
    // What is still in flight ends with the close.
    await pump(clock, channel.close());
  });
}

test('a socket has no CTS', async (t) => {
  const channel = {
    name: 'socket',
    write: async () => {},
    onData: () => () => {},
    onClose: () => () => {},
    close: async () => {},
  };
  t.is((await probeCts(channel)).verdict, 'unknown');
});
