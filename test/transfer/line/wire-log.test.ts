import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import type { ByteChannel } from '../../../transfer/channel.js';
import { replayChannel } from '../../../transfer/line/replay.js';
import { loggedChannel, openWireLog } from '../../../transfer/line/wire-log.js';
import {
  formatNote,
  formatRecord,
  parseWireLog,
  type WireRecord,
} from '../../../transfer/line/wire-record.js';
import { Listeners } from '../../../transfer/ports/listeners.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { run, type Tap } from '../../../transfer/run.js';
import { folder } from '../support/programs.js';
import { pump } from '../support/pump.js';
import { bytes } from '../support/scripted.js';
import { VirtualClock } from '../support/virtual-time.js';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const record = (at: number, arrow: '>' | '<', ...parts: (string | number)[]): WireRecord => ({
  at: NOON + at,
  direction: arrow === '>' ? 'sent' : 'received',
  bytes: bytes(...parts),
});

test('a burst reads as time, direction, hex and text', (t) => {
  t.is(
    formatRecord(record(4120, '>', 'XM R', 13)),
    `2026-03-01T12:00:04.120Z > ${'58 4D 20 52 0D'.padEnd(95)} |XM R.|\n`,
  );
  t.is(
    formatRecord(record(0, '<', 0, 0x7f, 0xff, '|')),
    `2026-03-01T12:00:00.000Z < ${'00 7F FF 7C'.padEnd(95)} |...||\n`,
  );
});

test('a long burst takes several lines, none longer than 160 characters', (t) => {
  const all = Uint8Array.from({ length: 1029 }, (_, i) => i & 0xff);
  const text = formatRecord({ at: NOON, direction: 'sent', bytes: all });
  const lines = text.split('\n');
  t.is(lines.length, 34);
  t.true(lines.every((line) => line.length <= 160));
  const parts = parseWireLog(text);
  t.deepEqual([...Buffer.concat(parts.map((part) => part.bytes))], [...all]);
  t.true(formatNote('x'.repeat(500)).length <= 161);
  t.is(formatNote('two\nlines\x1b[2J'), '# two lines [2J\n');
});

test('a log is read again; notes and a torn end are passed over', (t) => {
  const records = [record(0, '>', 'a'), record(7, '<', 0xff, 'b')];
  const text = `# note\n${records.map(formatRecord).join('')}\n${formatRecord(records[0]!).slice(0, 30)}`;
  t.deepEqual(parseWireLog(text), records);
});

for (const line of ['hello', '2026-03-01T12:00:04.120Z > 5 |.|', '2026-99-01T12:00:04.120Z > 58 |X|']) {
  test(`no wire log: ${line}`, (t) => {
    const error = t.throws(() => parseWireLog(`# note\n${line}\n`), { code: 'log-failed' });
    t.regex((error as { evidence?: string }).evidence ?? '', /^line 2: /);
  });
}

/** What a log makes of these taps, times in milliseconds. */
function logged(path: string, taps: readonly (readonly [at: number, arrow: '>' | '<', text: string])[]) {
  const clock = new VirtualClock();
  const log = openWireLog(path, { name: 'P', clock, date: () => NOON });
  for (const [at, arrow, text] of taps) {
    clock.after(at, () => {
      log.tap({ direction: arrow === '>' ? 'sent' : 'received', bytes: bytes(text), at: clock.now() });
    });
  }
  while (clock.step());
  return log;
}

test('what follows at once in one direction is one burst', (t) => {
  const path = join(folder(t), 'log');
  const log = logged(path, [
    [0, '>', 'di'],
    [5, '>', 'r'],
    [6, '<', 'd'],
    [20, '<', 'i'],
    [39, '<', 'r'],
    [100, '<', 'A>'],
  ]);
  // Nothing waits for the close: all is in the file.
  const expected = [record(0, '>', 'dir'), record(6, '<', 'dir'), record(100, '<', 'A>')];
  t.deepEqual(parseWireLog(readFileSync(path, 'latin1')), expected);
  t.regex(readFileSync(path, 'latin1'), /^# P, 2026-03-01T12:00:00\.000Z\n/);
  log.close();
  log.close();
  t.is(log.failure, undefined);
});

test('a log is appended to, and ends with the close', (t) => {
  const path = join(folder(t), 'log');
  appendFileSync(path, '# before\n');
  const log = logged(path, [[0, '>', 'a']]);
  log.tap({ direction: 'sent', bytes: bytes('b'), at: 50 });
  log.note('lost');
  log.close();
  log.tap({ direction: 'sent', bytes: bytes('c'), at: 60 });
  const text = readFileSync(path, 'latin1');
  t.regex(text, /^# before\n# P/);
  t.regex(text, /\|a\|\n.*\|b\|\n# lost\n$/);
});

test('a log that cannot be written says so', (t) => {
  const at = folder(t);
  t.throws(() => openWireLog(at), { code: 'log-failed' });
  t.throws(() => openWireLog(join(at, 'no', 'folder')), { code: 'log-failed' });
});

test('a full disk ends the log and not the line', (t) => {
  if (process.platform !== 'linux') return t.pass('/dev/full is of Linux');
  const error = t.throws(() => openWireLog('/dev/full'), { code: 'log-failed' });
  t.regex((error as { evidence?: string }).evidence ?? '', /ENOSPC/);
});

test('a channel is logged both ways, with what happens to the line', async (t) => {
  const clock = new VirtualClock();
  const taps: string[] = [];
  const log = {
    tap: ({ direction, bytes: passed, at }: Tap) =>
      taps.push(`${at} ${direction} ${String.fromCharCode(...passed)}`),
    note: (text: string) => taps.push(text),
  };
  const listeners = new Listeners();
  const channel: ByteChannel = {
    name: 'fake',
    control: {
      setBaud: async () => {},
      setSignals: async () => {},
      getSignals: async () => undefined,
      purge: async () => {},
    },
    write: async () => {},
    onData: listeners.onData,
    onClose: listeners.onClose,
    close: async () => listeners.close(),
  };
  const line = loggedChannel(channel, log, clock);
  const heard: number[] = [];
  line.onData((received) => heard.push(...received));
  await line.write(bytes('a'));
  listeners.data(bytes('b'));
  await line.control?.setBaud(9600);
  await line.control?.setSignals({ dtr: false, brk: true });
  listeners.close(new Error('pulled out'));
  t.deepEqual(heard, [0x62]);
  t.deepEqual(taps, [
    'fake opened',
    '0 sent a',
    '0 received b',
    '9600 baud',
    'dtr off, brk on',
    'fake lost: pulled out',
  ]);
});

/** Sends each part and then waits; gives what it heard. */
function* talk(parts: readonly string[], wait = 1000): Protocol<string> {
  let heard = '';
  for (const part of parts) {
    let input = yield { send: bytes(part), wait };
    while (input !== 'timeout') {
      heard += String.fromCharCode(input);
      input = yield { wait };
    }
  }
  return heard;
}

const LOG = [
  record(0, '<', 'A>'),
  record(100, '>', 'dir'),
  record(103, '<', 'dir'),
  record(200, '>', '\r'),
  record(900, '<', 'NO FILE'),
];

test('a log plays the board again, with its pauses', async (t) => {
  const clock = new VirtualClock();
  const channel = replayChannel(LOG, { clock });
  const times: number[] = [];
  channel.onData(() => times.push(clock.now()));
  // However the bytes are cut.
  t.is(await pump(clock, run(talk(['', 'd', 'ir', '\r']), channel, { clock })), 'A>dirNO FILE');
  t.deepEqual(times, [0, 2003, 3703]);
  t.deepEqual(channel.remaining(), { sent: 0, received: 0 });
  await channel.close();
});

test('what differs from the log ends the line', async (t) => {
  const clock = new VirtualClock();
  const channel = replayChannel(LOG, { clock });
  const error = await t.throwsAsync(pump(clock, run(talk(['dim']), channel, { clock })), {
    code: 'log-differs',
  });
  t.regex((error as { evidence?: string }).evidence ?? '', /byte 2 .*"r\\r".*"m"/);
  t.deepEqual(channel.remaining(), { sent: 4, received: 12 });
  await t.throwsAsync(channel.write(bytes('r')), { code: 'line-lost' });
});

test('what is sent beyond the log differs too', async (t) => {
  const clock = new VirtualClock();
  const channel = replayChannel(LOG.slice(0, 3), { clock });
  await channel.write(bytes('dir'));
  await t.throwsAsync(channel.write(bytes('!')), { code: 'log-differs' });
});

test('a run that was logged plays again and says the same', async (t) => {
  const path = join(folder(t), 'log');
  const first = new VirtualClock();
  const log = openWireLog(path, { clock: first, date: () => NOON });
  const board = replayChannel(LOG, { clock: first });
  const heard = await pump(first, run(talk(['dir', '\r'], 800), board, { clock: first, tap: log.tap }));
  log.close();
  const again = new VirtualClock();
  const replay = replayChannel(parseWireLog(readFileSync(path, 'latin1')), { clock: again });
  t.is(await pump(again, run(talk(['dir', '\r'], 800), replay, { clock: again })), heard);
  t.deepEqual(replay.remaining(), { sent: 0, received: 0 });
});
