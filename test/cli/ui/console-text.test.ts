import test from 'ava';
import { emptyConsole, withBytes } from '../../../cli/ui/console-text.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const shown = (text: string) => withBytes(emptyConsole, bytes(text)).lines;

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['lines', 'one\r\ntwo', ['one', 'two']],
  ['a line feed alone keeps the column', 'ab\ncd', ['ab', '  cd']],
  ['a return alone goes back', 'abc\rX', ['Xbc']],
  ['backspace, space, backspace', 'abc\b \b', ['ab ']],
  ['tabs go to columns of 8', 'a\tb\tc', ['a       b       c']],
  ['colours and cursor movement are dropped whole', 'a\x1b[1;31mb\x1b[2Jc', ['abc']],
  ['a clipboard write is dropped whole', 'a\x1b]52;c;ZXZpbA==\x07b', ['ab']],
  ['a title is dropped whole, ended by ESC \\', 'a\x1b]0;evil\x1b\\b', ['ab']],
  ['a device control string is dropped whole', 'a\x1bP$q"p\x1b\\b', ['ab']],
  ['C1 controls are dropped', 'a\x9d52;c;x\x07b', ['a52;c;xb']],
  ['bells, shifts and nulls are dropped', 'a\x07\x0e\x0f\0b', ['ab']],
  ['CAN ends a sequence', '\x1b]0;x\x18ab', ['ab']],
  ['bytes above 7Eh are dropped', 'a\x7f\x80\xffb', ['ab']],
];

for (const [name, text, lines] of rows) {
  test(`console: ${name}`, (t) => {
    t.deepEqual(shown(text), [...lines]);
  });
}

test('a sequence that is cut in two is still one', (t) => {
  const half = withBytes(emptyConsole, bytes('a\x1b]52;c;'));
  t.deepEqual(withBytes(half, bytes('evil\x07b')).lines, ['ab']);
});

test('only so many lines are kept', (t) => {
  const { lines } = withBytes(emptyConsole, bytes('x\r\n'.repeat(2000)));
  t.is(lines.length, 500);
});

test('whatever comes, only printable characters are shown', (t) => {
  const all = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte)).join('');
  for (const lines of [shown(all), shown(all + all)]) {
    t.regex(lines.join('\n'), /^[ -~\n]*$/);
  }
});
