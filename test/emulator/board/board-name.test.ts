import test from 'ava';
import {
  boardKinds,
  boardOptions,
  createBoard,
  EmulatorError,
  parseBoardName,
  startBoard,
} from '../../../emulator/index.js';

const NAMES: [text: string, kind: string, start: string, flowControl: boolean, turbo: boolean][] = [
  ['', 'plain', 'cpm', true, false],
  ['sim:', 'plain', 'cpm', true, false],
  ['sim:turbo', 'plain', 'cpm', true, true],
  ['sim:romwbw', 'romwbw', 'cpm', true, false],
  ['sim:romwbw,rom', 'romwbw', 'rom', true, false],
  ['sim:romwbw,loader,turbo', 'romwbw', 'loader', true, true],
  ['sim:classic,nortscts', 'classic', 'cpm', false, false],
  ['sim:CLASSIC, Monitor', 'classic', 'monitor', true, false],
  ['scm', 'scm', 'monitor', true, false],
  ['sim:scm,cpm,nortscts', 'scm', 'cpm', false, false],
];

for (const [text, kind, start, flowControl, turbo] of NAMES) {
  test(`"${text}"`, (t) => {
    const name = parseBoardName(text);
    t.deepEqual({ ...name }, { kind, start, flowControl, turbo } as typeof name);
    t.notThrows(() => createBoard(name));
  });
}

const WRONG: [text: string, evidence: RegExp, remedy: RegExp][] = [
  ['sim:altair', /altair is no kind/, /Kinds: plain, romwbw, classic, scm\./],
  ['sim:classic,rom', /rom is no kind of board and no option of classic/, /cpm, monitor, nortscts, turbo/],
  ['sim:romwbw,scm', /scm/, /Options of romwbw/],
  ['sim:scm,nortscts,turbo', /nortscts and turbo/, /Leave one/],
];

for (const [text, evidence, remedy] of WRONG) {
  test(`${text} is an error that says what there is`, (t) => {
    const error = t.throws(() => parseBoardName(text), { instanceOf: EmulatorError, code: 'board-name' });
    t.regex(error?.evidence ?? '', evidence);
    t.regex(error?.remedy ?? '', remedy);
  });
}

test('every kind and option has a meaning for the help', (t) => {
  t.deepEqual(
    boardKinds.map(({ word }) => word),
    ['plain', 'romwbw', 'classic', 'scm'],
  );
  for (const { word, meaning } of boardKinds) {
    t.true(meaning.length > 10);
    for (const option of boardOptions(parseBoardName(word).kind)) t.true(option.meaning.length > 10);
  }
});

test('a kind does not stand where it has no place', (t) => {
  t.throws(() => createBoard({ kind: 'scm', start: 'rom' }), { code: 'board-name' });
});

test('a board that was made for turbo runs so', async (t) => {
  const board = createBoard(parseBoardName('sim:romwbw,turbo'));
  t.false(board.paced);
  const running = startBoard(board);
  t.false(board.paced);
  await running.close();
  t.true(createBoard(parseBoardName('sim:romwbw')).paced);
});

test('in turbo a program loads at once and XM invites soon', (t) => {
  const board = createBoard(parseBoardName('sim:romwbw,turbo'));
  let shown = '';
  board.onLineOut((byte) => {
    shown += String.fromCharCode(byte);
  });
  board.lineIn(Buffer.from('xm r foo.com\r'));
  board.work(1e6);
  t.true(shown.endsWith('pause, Ctrl-X\r\n'));
  board.advance(0.25 * board.clockHz);
  t.true(shown.endsWith('CK'));
});
