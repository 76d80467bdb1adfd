import test from 'ava';
import type { CompareEvent } from '../../../../cli/compare/compare.js';
import { calm } from '../../../../cli/ui/compare/calm.js';

const CLOCK = 1_000_000;

const asked = (times: readonly number[]): CompareEvent => ({
  type: 'asked',
  prompt: 'why',
  emulator: { reply: 'ABC', times },
});
const text = (side: 'emulator' | 'board', letters: string): CompareEvent => ({
  type: 'text',
  side,
  text: letters,
});
const reply = { reply: 'ABC', times: [1, 2, 3] };
const answered: CompareEvent = { type: 'answered', pair: { prompt: 'why', emulator: reply, board: reply } };

/** How many events are delivered after each of these. */
function delivered(events: readonly CompareEvent[]): number[] {
  let count = 0;
  const { add, flush } = calm(() => count++, CLOCK);
  const counts = events.map((event) => {
    add(event);
    return count;
  });
  flush();
  return counts;
}

test('a fast reply is drawn when it is whole', (t) => {
  const events = [
    asked([9000, 11_000, 13_000]),
    text('board', 'A'),
    text('emulator', 'A'),
    text('board', 'BC'),
  ];
  t.deepEqual(delivered([...events, answered, asked([])]), [1, 1, 1, 1, 5, 6]);
});

test('a slow reply is drawn character by character, after those of the board', (t) => {
  const events = [
    asked([90_000, 120_000, 150_000]),
    text('emulator', 'A'),
    text('board', 'A'),
    text('board', 'B'),
  ];
  t.deepEqual(delivered([...events, text('board', 'C'), answered]), [1, 1, 3, 4, 4, 6]);
});

test('a board that says more than the emulator is drawn at the end', (t) => {
  t.deepEqual(delivered([asked([90_000]), text('board', 'ABCDEF'), answered]), [1, 1, 3]);
});

test('what is held back comes when it is asked for', (t) => {
  const got: CompareEvent[] = [];
  const { add, flush } = calm((event) => got.push(event), CLOCK);
  add(text('emulator', 'A'));
  t.deepEqual(got, []);
  flush();
  t.deepEqual(got, [text('emulator', 'A')]);
});
