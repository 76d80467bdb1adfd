import test from 'ava';
import { frameChange } from '../../../cli/ui/frames.js';
import { Terminal } from '../../../emulator/index.js';

const frames: readonly (readonly string[])[] = [
  ['title', '', 'one', 'two'],
  ['title', '', 'one', '\x1b[1mtwo\x1b[22m and more'],
  ['title', '1234567890123456789X', 'o'],
  ['another title', '1234567890123456789Y', 'o', '', 'x'],
  [],
];

const shown = ({ screen }: Terminal) => Array.from({ length: screen.rows }, (_, row) => screen.text(row));

test('changes bring a terminal from any frame to any other', (t) => {
  for (const before of frames) {
    for (const after of frames) {
      const terminal = new Terminal('vt100', { columns: 20, rows: 6 });
      for (const change of [frameChange(undefined, before, 20), frameChange(before, after, 20)]) {
        terminal.write(Buffer.from(change, 'latin1'));
      }
      const plain = Array.from({ length: 6 }, (_, row) =>
        (after[row] ?? '').replaceAll('\x1b[1m', '').replaceAll('\x1b[22m', ''),
      );
      t.deepEqual(shown(terminal), plain);
    }
  }
});

test('nothing is written for what has not changed', (t) => {
  t.is(frameChange(frames[0], frames[0] ?? [], 20), '');
  const change = frameChange(['a', 'b', 'c'], ['a', 'B', 'c'], 20);
  t.false(change.includes('a') || change.includes('c'));
  t.false(change.includes('\x1b[2J'), 'no clearing, so no flicker');
});
