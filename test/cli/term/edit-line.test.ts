import test from 'ava';
import { type EditLine, edited, entered, newLine } from '../../../cli/term/edit-line.js';
import { KeyDecoder } from '../../../cli/term/keys.js';

/** The line after what is typed; Return enters it. */
function typed(text: string, from: EditLine = newLine()): EditLine {
  return new KeyDecoder().read(Buffer.from(text, 'latin1')).reduce((line, input) => {
    if (input.type === 'byte' && input.byte === 13) return entered(line);
    return edited(line, input) ?? line;
  }, from);
}

const LEFT = '\x1b[D';
const UP = '\x1b[A';
const DOWN = '\x1b[B';

/** What is typed, and the line then with | for the cursor. */
const ROWS: [title: string, typed: string, line: string][] = [
  ['text', 'hello', 'hello|'],
  ['in the middle', `hllo${LEFT.repeat(3)}e`, 'he|llo'],
  ['not beyond the ends', `ab${LEFT.repeat(9)}x\x1b[C\x1b[C\x1b[Cy`, 'xaby|'],
  ['home and end', 'b\x1b[Ha\x1b[Fc\x01_\x05!', '_abc!|'],
  ['Backspace and Delete', `abcd\x7f${LEFT}\x1b[3~`, 'ab|'],
  ['to the ends', `abc def${LEFT.repeat(3)}\x0b`, 'abc |'],
  ['from the start', `abc def${LEFT.repeat(3)}\x15`, '|def'],
  ['a word back', 'one two  \x17', 'one |'],
  ['a tab is a blank', 'a\tb', 'a b|'],
  ['a paste', 'x\x1b[200~1\r2\x1b[201~', 'x1 2|'],
  ['history', `one\rtwo\r${UP}`, 'two|'],
  ['history, further back and not beyond', `one\rtwo\r${UP.repeat(5)}`, 'one|'],
  ['history and back to what was begun', `one\rtw${UP}${DOWN}o`, 'two|'],
  ['an old line can be changed', `one\rtwo\r${UP}${UP}!`, 'one!|'],
  ['the same line twice is kept once', `one\rone\r${UP}${UP}`, 'one|'],
  ['an empty line is not kept', `one\r\r${UP}`, 'one|'],
];
for (const [title, keys, line] of ROWS) {
  test(title, (t) => {
    const { text, at } = typed(keys);
    t.is(`${text.slice(0, at)}|${text.slice(at)}`, line);
  });
}

test('the history is bounded', (t) => {
  const many = Array.from({ length: 600 }, (_, at) => `line ${at}\r`).join('');
  const { history } = typed(many);
  t.is(history.length, 500);
  t.is(history.at(-1), 'line 599');
});

test('Return and ^C edit nothing', (t) => {
  for (const byte of [3, 13, 27]) t.is(edited(newLine('x'), { type: 'byte', byte }), undefined);
});
