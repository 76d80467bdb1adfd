import test from 'ava';
import { type BoardOptions, MemoryDrive, nativeFile } from '../../../emulator/index.js';
import { profiles } from '../../../hardware-notes/index.js';
import { pacedChannel } from '../../../transfer/pacing.js';
import { BAUDS, findBaud } from '../../../transfer/probe/bauds.js';
import { type Probed, probe } from '../../../transfer/probe/probe.js';
import { type Recognised, recognise } from '../../../transfer/probe/recognise.js';
import { onBoard } from '../support/on-board.js';
import { perform } from '../support/scripted.js';

interface Row {
  readonly title: string;
  readonly board: BoardOptions;
  readonly kind: Probed['answerer']['kind'];
  readonly profile?: string;
  readonly drives?: string;
  readonly receiver?: string;
  readonly canLoad?: boolean;
}

const ROWS: Row[] = [
  {
    title: 'RomWBW',
    board: { kind: 'romwbw' },
    kind: 'cpm',
    profile: 'romwbw',
    drives: 'AB',
    receiver: 'xm XM',
    canLoad: true,
  },
  {
    title: 'RomWBW from its ROM disk',
    board: { kind: 'romwbw', start: 'rom' },
    kind: 'cpm',
    profile: 'romwbw',
    drives: 'AB',
    receiver: 'xm XM',
    canLoad: true,
  },
  { title: "RomWBW's loader", board: { kind: 'romwbw', start: 'loader' }, kind: 'loader' },
  { title: "RomWBW's monitor", board: { kind: 'romwbw', start: 'monitor' }, kind: 'monitor' },
  {
    title: 'the classic CP/M',
    board: { kind: 'classic' },
    kind: 'cpm',
    profile: 'rc2014-classic',
    drives: 'ABC',
    receiver: 'download DOWNLOAD',
    canLoad: true,
  },
  { title: "Searle's monitor", board: { kind: 'classic', start: 'monitor' }, kind: 'monitor' },
  { title: 'the Small Computer Monitor', board: { kind: 'scm' }, kind: 'monitor', profile: 'scm' },
];

for (const flowControl of [true, false]) {
  for (const row of ROWS) {
    test(`${row.title}, ${flowControl ? 'with' : 'without'} RTS/CTS`, async (t) => {
      const drive = new MemoryDrive({ 'OLD.TXT': Uint8Array.of(1) });
      const before = JSON.stringify(drive.list());
      const board = onBoard({ drives: { A: drive }, flowControl, ...row.board });
      const { channel, clock } = board;
      const paced = flowControl ? channel : pacedChannel(channel, { charsPerSecond: 1000, clock });
      const found = await board.perform(probe({ profiles }), paced);
      t.is(found.answerer.kind, row.kind, found.evidence.join('\n'));
      t.is(found.profile?.name, row.profile);
      t.is(found.drives.map((one) => one.drive).join(''), row.drives ?? '');
      const { receiver } = found;
      t.is(receiver && `${receiver.kind} ${receiver.programs[0]}`, row.receiver);
      t.is(found.canLoad, row.canLoad ?? false);
      t.true(found.evidence.length > 0);
      t.is(JSON.stringify(drive.list()), before, 'nothing was changed');
    });
  }
}

const said = (text: string) => () => [[5, text]] as [number, string][];

const ANSWERS: [title: string, text: string, kind: Probed['answerer']['kind']][] = [
  ['nothing', '', 'silence'],
  ['the wrong speed', '\x80\xf8\x00\x9e\xe0\xff\x78', 'noise'],
  ['a program', '\r\nLogin: ', 'program'],
  ['a prompt of ZCPR', '\r\nA0:WORK>', 'cpm'],
  ['a prompt with parity', '\r\n\xc1>', 'cpm'],
  ['a prompt with a space', '\r\n3B> ', 'cpm'],
  ['the loader', '\r\nBoot [H=Help]: ', 'loader'],
  ['SCM', '\r\n* ', 'monitor'],
  ["RomWBW's monitor, with its bank", '\r\nL - Load Intel Hex\r\n8E>', 'monitor'],
];
for (const [title, text, kind] of ANSWERS) {
  test(`recognises ${title}`, (t) => {
    const { value } = perform(recognise(), { answer: text === '' ? () => [] : said(text) });
    t.is(value?.answerer.kind, kind, value?.evidence.join('\n'));
  });
}

test('user area 8 on drive E is CP/M where a question mark gets no help', (t) => {
  const { value } = perform(recognise(), { answer: said('\r\n8E>') });
  t.deepEqual(value?.answerer, { kind: 'cpm', prompt: { drive: 'E', user: 8 } });
});

test('an XMODEM.COM is asked what it is', async (t) => {
  const drive = new MemoryDrive({ 'XMODEM.COM': nativeFile('SAYS') });
  const { perform: on } = onBoard({
    kind: 'classic',
    drives: { A: drive },
    programs: {
      *SAYS({ console }) {
        yield* console.print('XMODEM 2.9 by M. Eberhard\r\nUsage: XMODEM file {/R or /S} {/X0}\r\n');
      },
    },
  });
  const found = await on(probe({ profiles, drives: 'A' }));
  t.is(found.receiver?.kind, 'xmodem-2');
  t.is(found.profile?.name, 'z80-mbc2');
});

const as = (kind: 'silence' | 'noise' | 'program' | 'loader'): Recognised => ({
  answerer: { kind },
  heard: '',
  evidence: [],
});

test('the first speed with a sure answer is taken', async (t) => {
  const set: number[] = [];
  const search = await findBaud(
    BAUDS,
    async (baud) => void set.push(baud),
    async (baud) => as(baud === 38_400 ? 'loader' : 'noise'),
  );
  t.is(search.baud, 38_400);
  t.deepEqual(set, [115_200, 9600, 38_400]);
  t.deepEqual(
    search.tried.map(({ kind }) => kind),
    ['noise', 'noise', 'loader'],
  );
});

test('where only text comes, the line goes back to that speed', async (t) => {
  const set: number[] = [];
  const search = await findBaud(
    [9600, 1200],
    async (baud) => void set.push(baud),
    async (baud) => as(baud === 9600 ? 'program' : 'noise'),
  );
  t.is(search.baud, 9600);
  t.deepEqual(set, [9600, 1200, 9600]);
  const none = await findBaud(
    [300],
    async () => {},
    async () => as('silence'),
  );
  t.is(none.baud, undefined);
});
