import test from 'ava';
import {
  Attribute,
  EMULATIONS,
  type Row,
  Terminal,
  type TerminalKind,
  terminalKinds,
} from '../../../emulator/index.js';
import { seededRandom } from '../../../model/data/random.js';

const SIZE = { columns: 12, rows: 4 };
const bytes = (text: string) => [...text].map((character) => character.charCodeAt(0));

function terminal(kind: TerminalKind, ...written: string[]): Terminal {
  const made = new Terminal(kind, SIZE);
  for (const text of written) made.write(bytes(text));
  return made;
}

/** The screen's rows without the empty ones at its end. */
function rowsOf({ screen }: Terminal): string[] {
  const rows = Array.from({ length: screen.rows }, (_, row) => screen.text(row));
  while (rows.at(-1) === '') rows.pop();
  return rows;
}

const FULL = 'one\r\ntwo\r\nthree\r\nfour';

/** Kinds, what is written, the rows, and where the cursor is then. */
const ROWS: [TerminalKind[], string, string, string[], [number, number]?][] = [
  [[...terminalKinds], 'text', 'hello', ['hello'], [0, 5]],
  [[...terminalKinds], 'CR, LF, BS', 'ab\r\ncd\bX', ['ab', 'cX'], [1, 2]],
  [[...terminalKinds], 'tabs to columns of 8, and to the last', 'a\tb\tc', ['a       b  c'], [0, 11]],
  [[...terminalKinds], 'a long line wraps', 'abcdefghijklmn', ['abcdefghijkl', 'mn']],
  [
    [...terminalKinds],
    'a line as wide as the screen wraps only when more comes',
    'abcdefghijkl\r\nx',
    ['abcdefghijkl', 'x'],
  ],
  [[...terminalKinds], 'scrolling', `${FULL}\r\nfive`, ['two', 'three', 'four', 'five']],
  [[...terminalKinds], 'bell and NUL leave no mark', 'a\x07\0b', ['ab']],
  [['adm3a', 'kaypro'], 'clear', `${FULL}\x1ax`, ['x'], [0, 1]],
  [['adm3a', 'kaypro'], 'home', `${FULL}\x1eX`, ['Xne', 'two', 'three', 'four']],
  [['adm3a', 'kaypro'], 'cursor moves', 'abc\x08\x0cd\x0a\x0bX', ['abcdX']],
  [['adm3a', 'kaypro'], 'ESC = row column', '\x1b="%x', ['', '', '     x'], [2, 6]],
  [['adm3a', 'kaypro'], 'a place outside is the edge', '\x1b=~~x', ['', '', '', '           x']],
  [['kaypro'], 'to the end of the line', 'abcdef\x08\x08\x18', ['abcd']],
  [['kaypro'], 'to the end of the screen', `${FULL}\x1b=!!\x17`, ['one', 't']],
  [['kaypro'], 'dots and lines are no text', 'a\x1b*"%b\x1b "%c\x1bL!!""d\x1bD!!""e', ['abcde']],
  [['kaypro'], 'insert and delete lines', `${FULL}\x1b=! \x1bE\x1b=  \x1bR`, ['', 'two', 'three']],
  [['vt52', 'h19'], 'cursor moves', 'abc\x1bD\x1bDX\x1bBY\x1bAZ\x1bC!', ['aXcZ !', '  Y']],
  [['vt52', 'h19'], 'home, position', '\x1bY#)x\x1bHy', ['y', '', '', '         x']],
  [['vt52', 'h19'], 'erase to the ends', `${FULL}\x1bY!!\x1bK\x1bY"!\x1bJ`, ['one', 't', 't']],
  [['vt52', 'h19'], 'reverse line feed at the top', `${FULL}\x1bH\x1bIx`, ['x', 'one', 'two', 'three']],
  [['h19'], 'clear', `${FULL}\x1bEx`, ['x']],
  [['h19'], 'insert and delete lines', `${FULL}\x1bY! \x1bL\x1bH\x1bM`, ['', 'two', 'three']],
  [['h19'], 'insert mode and deletion of characters', 'abc\x1bH\x1b@XY\x1bOZ\x1bN', ['XYZc']],
  [['h19'], 'save and restore', 'ab\x1bj\r\ncd\x1bkX', ['abX', 'cd']],
  [['h19'], 'no wrap', '\x1bwabcdefghijklmn', ['abcdefghijkn']],
  [['vt100'], 'position', '\x1b[2;4Hx\x1b[Hy\x1b[3;99fz', ['y', '   x', '           z']],
  [['vt100'], 'moves', 'abc\x1b[2DX\x1b[BY\x1b[2AZ\x1b[3CW', ['aXcZ   W', '  Y']],
  [['vt100'], 'erasing', `${FULL}\x1b[2;2H\x1b[K\x1b[3;2H\x1b[1K\x1b[4;1H\x1b[2K`, ['one', 't', '  ree']],
  [['vt100'], 'erasing the screen', `${FULL}\x1b[2;2H\x1b[1J\x1b[3;2H\x1b[J`, ['', '  o', 't']],
  [['vt100'], 'all of it', `${FULL}\x1b[2Jx`, ['', '', '', '    x']],
  [['vt100'], 'lines and characters in and out', 'abcdef\x1b[1;2H\x1b[2P\x1b[1@X\x1b[L', ['', 'aXdef']],
  [['vt100'], 'a scroll region', `${FULL}\x1b[2;3r\x1b[3;1H\n\nx\x1b[r`, ['one', '', 'x', 'four']],
  [['vt100'], 'index and reverse index', `${FULL}\x1b[H\x1bMx\x1b[4;1H\x1bDy`, ['one', 'two', 'three', 'y']],
  [['vt100'], 'save and restore', 'ab\x1b7\r\ncd\x1b8X', ['abX', 'cd']],
  [['vt100'], 'line drawing, by ESC ( 0 and by SO', '\x1b(0lqk\x1b(Bl\x1b)0\x0ex\x0fx', ['┌─┐l│x']],
  [['vt100'], 'a reset', `\x1b(0${FULL}\x1bcq`, ['q'], [0, 1]],
  [['vt100'], 'control characters within a sequence', 'abc\x1b[\r2CX', ['abX']],
  [['vt100'], 'a cancelled sequence', 'a\x1b[2\x18b', ['ab']],
  [
    ['vt100'],
    'a title, DCS, APC and PM are dropped',
    'a\x1b]0;evil\x07b\x1bPq#\x1b\\c\x1b_x\x1b\\d\x1b^y\x1b\\e',
    ['abcde'],
  ],
  [['vt100'], 'C1 is dropped', 'a\x9d0;x\x9cb\x85c', ['a0;xbc']],
  [['vt100'], 'too many parameters', `\x1b[${'1;'.repeat(40)}Hx`, ['x']],
  [['vt100'], 'private and intermediate characters', '\x1b[>c\x1b[!p\x1b[1 q\x1b[?1049hx', ['x']],
];
for (const [kinds, title, written, rows, cursor] of ROWS) {
  for (const kind of kinds) {
    test(`${kind}: ${title}`, (t) => {
      const made = terminal(kind, written);
      t.deepEqual(rowsOf(made), rows);
      if (cursor) t.deepEqual(Object.values(made.screen.cursor), cursor);
      // In pieces it is the same.
      const pieces = terminal(kind, ...written);
      t.deepEqual(rowsOf(pieces), rows);
    });
  }
}

const { bold, dim, underline, blink, reverse } = Attribute;
const ATTRIBUTES: [TerminalKind, string, number[]][] = [
  [
    'kaypro',
    '\x1bB0a\x1bB1b\x1bC0c\x1bC1d\x1bB2\x1bB3e',
    [reverse, reverse | dim, dim, 0, blink | underline],
  ],
  ['h19', '\x1bpa\x1bqb', [reverse, 0]],
  ['vt100', '\x1b[1;4ma\x1b[24mb\x1b[7;5mc\x1b[md', [bold | underline, bold, bold | reverse | blink, 0]],
  ['vt100', '\x1b[38;5;4;1ma\x1b[48;2;1;4;7;2mb', [bold, bold | dim]],
];
for (const [kind, written, attributes] of ATTRIBUTES) {
  test(`${kind}: attributes of ${JSON.stringify(written)}`, (t) => {
    const { screen } = terminal(kind, written);
    t.deepEqual([...screen.line(0).attributes.subarray(0, attributes.length)], attributes);
  });
}

const CURSOR: [TerminalKind, string, string][] = [
  ['kaypro', '\x1bC4', '\x1bB4'],
  ['h19', '\x1bx5', '\x1by5'],
  ['vt100', '\x1b[?25l', '\x1b[?25h'],
];
for (const [kind, hide, show] of CURSOR) {
  test(`${kind}: the cursor is hidden and shown`, (t) => {
    t.false(terminal(kind, hide).screen.cursorShown);
    t.true(terminal(kind, hide, show).screen.cursorShown);
  });
}

test('lines that scroll off the top are told, those of a region are not', (t) => {
  const gone: string[] = [];
  const onScrolledOff = ({ characters }: Row) => gone.push(String.fromCharCode(...characters).trim());
  const made = new Terminal('vt100', { ...SIZE, onScrolledOff });
  made.write(bytes(`${FULL}\r\nfive\r\nsix\x1b[2;3r\x1b[3;1H\n\n`));
  t.deepEqual(gone, ['one', 'two']);
});

test('the seventies’ terminals do not see the eighth bit', (t) => {
  const made = new Terminal('adm3a', SIZE);
  made.write([0xc8, 0xe9]);
  t.deepEqual(rowsOf(made), ['Hi']);
});

for (const kind of terminalKinds) {
  test(`${kind}: whatever comes, cells hold printable characters and the cursor is on the screen`, (t) => {
    const random = seededRandom(5);
    const made = terminal(kind);
    const likely = '\x1b[?=YBC;0123456789HJKLMPrmhl \r\n';
    for (let round = 0; round < 30_000; round++) {
      const pick = random();
      made.write([
        pick < 0.6 ? likely.charCodeAt(Math.floor(random() * likely.length)) : Math.floor(random() * 256),
      ]);
      if (round % 100 !== 0) continue;
      const { screen } = made;
      const { row, column } = screen.cursor;
      t.true(row >= 0 && row < SIZE.rows && column >= 0 && column < SIZE.columns);
      for (let at = 0; at < SIZE.rows; at++) {
        const { characters, attributes } = screen.line(at);
        t.is(characters.length, SIZE.columns);
        t.true(characters.every((code) => code >= 0x20 && !(code >= 0x7f && code < 0xa0)));
        t.true(attributes.every((attribute) => attribute < 32));
      }
    }
  });

  test(`${kind}: what a key sends is not shown as text`, (t) => {
    for (const sent of Object.values(EMULATIONS[kind].keys))
      t.true(sent.charCodeAt(0) < 0x20 || sent === '\x7f');
  });
}
