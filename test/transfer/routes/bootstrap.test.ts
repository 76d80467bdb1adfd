import test from 'ava';
import { type BoardOptions, MemoryDrive } from '../../../emulator/index.js';
import { generic, romwbw } from '../../../hardware-notes/index.js';
import { command } from '../../../transfer/console.js';
import { pacedChannel } from '../../../transfer/pacing.js';
import { recognise } from '../../../transfer/probe/recognise.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { type BootstrapEvent, bootstrap, type Route } from '../../../transfer/routes/bootstrap.js';
import { boardTools } from '../support/board-tools.js';
import { onBoard } from '../support/on-board.js';

const { receiver, crcTool } = boardTools;

interface Case {
  readonly title: string;
  readonly board: BoardOptions;
  readonly route: Route;
  readonly wanted?: Route;
}

const flow: Case[] = [
  { title: 'classic by DOWNLOAD', board: { kind: 'classic' }, route: 'download' },
  { title: 'classic by PIP and LOAD', board: { kind: 'classic' }, route: 'pip-load', wanted: 'pip-load' },
  { title: 'romwbw by XM', board: { kind: 'romwbw' }, route: 'receiver' },
  { title: 'romwbw by PIP and LOAD', board: { kind: 'romwbw' }, route: 'pip-load', wanted: 'pip-load' },
  { title: 'romwbw from its ROM disk', board: { kind: 'romwbw', start: 'rom' }, route: 'receiver' },
  { title: 'the Small Computer Monitor', board: { kind: 'scm' }, route: 'monitor-save' },
  { title: "Searle's monitor", board: { kind: 'classic', start: 'monitor' }, route: 'monitor-save' },
];

for (const flowControl of [true, false]) {
  for (const { title, board, route, wanted } of flow) {
    test(`${title}, ${flowControl ? 'with' : 'without'} RTS/CTS`, async (t) => {
      const drive = new MemoryDrive();
      const { perform, channel, clock } = onBoard({ drives: { A: drive }, flowControl, ...board });
      const events: BootstrapEvent[] = [];
      const line = { ...generic.line, rtscts: flowControl };
      const profile = board.kind === 'romwbw' ? { ...romwbw, line } : { ...generic, line };
      const result = await perform(
        bootstrap({
          profile,
          tools: boardTools,
          ...(wanted === undefined ? {} : { route: wanted }),
          onEvent: (event) => events.push(event),
        }),
        // Without RTS/CTS the line is opened with the profile's pace.
        flowControl ? channel : pacedChannel(channel, { charsPerSecond: 2000, clock }),
      );
      t.is(result.route, route);
      t.is(result.file, 'A:ULMRX.COM');
      const brought = drive.read(0, 'ULMRX.COM') ?? new Uint8Array(0);
      t.deepEqual(Buffer.from(brought.subarray(0, receiver.com.length)), Buffer.from(receiver.com));
      t.deepEqual(Buffer.from(drive.read(0, 'ULMCRC.COM') ?? []), Buffer.from(crcTool.com));
      t.deepEqual(
        drive
          .list()
          .map(({ name }) => name)
          .sort(),
        ['ULMCRC.COM', 'ULMRX.COM'],
      );
      t.is(result.profile.receiver.kind, 'ulmrx');
      t.true(events.some(({ detail }) => detail.includes('CRC tool')));
    });
  }
}

// Cancelled in the middle of the way: the console is at its prompt, and no part of a file is left.
const CANCELLED: [title: string, board: BoardOptions, route: Route, wakes: Protocol<unknown>][] = [
  ['DOWNLOAD', { kind: 'classic' }, 'download', command('DIR NO.NO')],
  ['PIP and LOAD', { kind: 'classic' }, 'pip-load', command('DIR NO.NO')],
  ['XM', { kind: 'romwbw' }, 'receiver', command('DIR NO.NO')],
  ['the monitor', { kind: 'scm' }, 'monitor-save', recognise()],
];
for (const [title, board, route, wakes] of CANCELLED) {
  test(`cancelled: ${title}`, async (t) => {
    const drive = new MemoryDrive();
    const { perform, channel } = onBoard({ drives: { A: drive }, ...board });
    const abort = new AbortController();
    const onEvent = ({ done = 0 }: BootstrapEvent) => done > 2 && abort.abort();
    await t.throwsAsync(
      perform(bootstrap({ profile: generic, tools: boardTools, route, onEvent }), channel, {
        signal: abort.signal,
      }),
      { code: 'cancelled' },
    );
    t.like(
      await perform(wakes),
      route === 'monitor-save' ? { answerer: { kind: 'monitor' } } : { text: 'NO FILE' },
    );
    t.deepEqual(drive.list(), []);
  });
}

const REFUSED: [
  title: string,
  board: BoardOptions,
  route: Route | undefined,
  code: string,
  message: RegExp,
][] = [
  ['the boot loader', { kind: 'romwbw', start: 'loader' }, undefined, 'no-answer', /boot loader/],
  [
    "RomWBW's monitor, which does not boot",
    { kind: 'romwbw', start: 'monitor' },
    undefined,
    'no-route',
    /monitor/,
  ],
  ['a route that is not there', { kind: 'romwbw' }, 'download', 'no-route', /Nothing on the board/],
  ['a monitor where another route is wanted', { kind: 'scm' }, 'pip-load', 'no-route', /monitor/],
];
for (const [title, board, route, code, message] of REFUSED) {
  test(`refused: ${title}`, async (t) => {
    const { perform } = onBoard(board);
    const error = await t.throwsAsync(
      perform(bootstrap({ profile: generic, tools: boardTools, ...(route === undefined ? {} : { route }) })),
    );
    t.like(error, { code });
    t.regex(error?.message ?? '', message);
  });
}

test('a receiver that is there, and whole, is not sent again', async (t) => {
  const { perform, board } = onBoard({ kind: 'classic', files: { 'ULMRX.COM': receiver.com } });
  const { route, profile } = await perform(bootstrap({ profile: generic, tools: boardTools }));
  t.is(route, 'present');
  t.deepEqual(profile.receiver.programs, ['ULMRX', 'A:ULMRX']);
  t.is(board.overruns, 0);
});

test('a program of that name that is none of ours makes way', async (t) => {
  // JP 0: it warm-boots and says nothing.
  const drive = new MemoryDrive({ 'ULMRX.COM': Uint8Array.of(0xc3, 0, 0) });
  const { perform } = onBoard({ kind: 'classic', drives: { A: drive } });
  const { route } = await perform(bootstrap({ profile: generic, tools: boardTools }));
  t.is(route, 'download');
  t.deepEqual(Buffer.from(drive.read(0, 'ULMRX.COM') ?? []), Buffer.from(receiver.com));
});
