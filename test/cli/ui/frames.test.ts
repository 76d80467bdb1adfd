import { EventEmitter } from 'node:events';
import type { WriteStream } from 'node:tty';
import test from 'ava';
import { frameChange, openFrames } from '../../../cli/ui/frames.js';
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

test('a frame that is too wide for a terminal that was made narrower spoils none after it', (t) => {
  const terminal = new Terminal('vt100', { columns: 12, rows: 4 });
  const stream = Object.assign(new EventEmitter(), {
    columns: 30,
    rows: 4,
    write: (text: string) => terminal.write(Buffer.from(text, 'latin1')),
  });
  const { stdout, close } = openFrames(stream as unknown as WriteStream);
  const wide = ['title', '', 'a line of thirty characters ...', 'last'];
  stdout.write(wide.join('\n'));
  stream.columns = 12;
  stream.emit('resize');
  stdout.write(wide.join('\n'));
  stdout.write(['title', '', 'a line of t.', 'last'].join('\n'));
  t.deepEqual(shown(terminal), ['title', '', 'a line of t.', 'last']);
  close();
});
