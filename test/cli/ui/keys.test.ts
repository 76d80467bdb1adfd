import test from 'ava';
import { type Key, parseKeys } from '../../../cli/ui/keys.js';

const rows: readonly (readonly [string, string, readonly Key[]])[] = [
  ['arrows', '\x1b[A\x1b[B', ['up', 'down']],
  ['arrows of an application keypad', '\x1bOA\x1bOB', ['up', 'down']],
  ['letters', 'q?', [{ char: 'q' }, { char: '?' }]],
  ['return and line feed', '\r\n', ['enter', 'enter']],
  ['^C and ^]', '\x03\x1d', ['interrupt', 'leave-relay']],
  ['escape alone', '\x1b', ['escape']],
  ['function keys, a mouse and paste marks', '\x1b[15~\x1bOP\x1b[<0;1;2M\x1b[200~\x1b[[A', []],
  ['backspace, delete and ^D', '\x08\x7f\x04', ['backspace', 'backspace', 'end-of-input']],
  ['other control characters', '\0\x01', []],
];

for (const [name, input, keys] of rows) {
  test(`keys: ${name}`, (t) => {
    t.deepEqual(parseKeys(input), [...keys]);
  });
}
