import test from 'ava';
import { Painter, type View } from '../../../cli/term/painter.js';
import { type Row, Terminal } from '../../../emulator/index.js';
import { seededRandom } from '../../../model/data/random.js';

const SIZE = { columns: 20, rows: 5 };
const viewOf = ({ screen }: Terminal): View => ({
  rows: Array.from({ length: screen.rows }, (_, row) => screen.line(row)),
  cursor: screen.cursorShown ? screen.cursor : undefined,
});
const written = (terminal: Terminal, text: string) =>
  terminal.write([...text].map((character) => character.charCodeAt(0)));
const same = (a: Row, b: Row) =>
  a.characters.every((code, at) => code === b.characters[at]) &&
  a.attributes.every((bits, at) => bits === b.attributes[at]);

test('what is painted is what the cells hold, over many changes', (t) => {
  const random = seededRandom(3);
  const board = new Terminal('vt100', SIZE);
  const user = new Terminal('vt100', SIZE);
  const painter = new Painter();
  const parts = [
    'hello',
    '\r\n',
    '\x1b[2J',
    '\x1b[3;4H',
    '\x1b[1;7m',
    '\x1b[m',
    '\x1b[K',
    'xyz',
    '\x1b[M',
    '\x07',
  ];
  for (let round = 0; round < 400; round++) {
    written(board, parts[Math.floor(random() * parts.length)]);
    const text = painter.paint(viewOf(board));
    t.regex(text, /^(?:\x1b\[[?0-9;]*[hlHmK]|[ -~])*$/);
    written(user, text);
    for (let row = 0; row < SIZE.rows; row++) t.true(same(board.screen.line(row), user.screen.line(row)));
    t.deepEqual(user.screen.cursor, board.screen.cursor);
  }
});

test('where nothing changed nothing is written', (t) => {
  const board = new Terminal('vt100', SIZE);
  const painter = new Painter();
  t.not(painter.paint(viewOf(board)), '');
  t.is(painter.paint(viewOf(board)), '');
  written(board, 'x');
  const text = painter.paint(viewOf(board));
  t.true(text.length < 40, text);
  painter.forget();
  t.true(painter.paint(viewOf(board)).length > 100);
});

test('a cell that holds what it must not is painted as a blank', (t) => {
  const characters = Uint16Array.of(0x1b, 0x9d, 0x07, 0x41, 0xd800, 0x202e);
  const text = new Painter().paint({
    rows: [{ characters, attributes: new Uint8Array(6) }],
    cursor: undefined,
  });
  t.regex(text, /m {3}A {2}\x1b/);
  t.notRegex(text, /[\x07\x9d\u202e\ud800]/);
});

test('all that the menu and the status line draw with is painted', (t) => {
  const signs = '┌─┐│└┘…é±';
  const characters = Uint16Array.from(signs, (sign) => sign.charCodeAt(0));
  const view = { rows: [{ characters, attributes: new Uint8Array(signs.length) }], cursor: undefined };
  t.true(new Painter().paint(view).includes(signs));
});
