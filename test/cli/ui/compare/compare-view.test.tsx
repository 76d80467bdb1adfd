import test from 'ava';
import { render } from 'ink-testing-library';
import { CompareView } from '../../../../cli/ui/compare/compare-view.js';
import { type CompareAction, initialCompare, reduceCompare } from '../../../../cli/ui/compare/state.js';
import { parseKeys } from '../../../../cli/ui/keys.js';
import { themeFor } from '../../../../cli/ui/theme.js';

const CLOCK = 1_000_000;
const after = (actions: readonly CompareAction[], waiting = 0) =>
  actions.reduce((state, action) => reduceCompare(state, action, CLOCK), initialCompare(waiting));
const typed = (text: string): CompareAction[] => parseKeys(text).map((key) => ({ type: 'key', key }));
const pair = (prompt: string, emulator: string, board: string) => ({
  prompt,
  emulator: { reply: emulator, times: [50_000] },
  board: { reply: board, times: [0.062] },
});

const asked = (prompt: string): CompareAction => ({
  type: 'event',
  event: { type: 'asked', prompt, emulator: { reply: 'YES', times: [50_000] } },
});

const TALK: CompareAction[] = [
  asked('is it alive'),
  { type: 'event', event: { type: 'text', side: 'emulator', text: 'Y' } },
  { type: 'event', event: { type: 'answered', pair: pair('is it alive', 'YES', 'YES') } },
  asked('can it fly'),
  { type: 'event', event: { type: 'text', side: 'board', text: 'MAY' } },
];

test('two panes, each with its own time, and what has come so far', (t) => {
  const titles = { model: 'guess', clock: '7.3728 MHz', port: '/dev/ttyUSB0' };
  const { lastFrame } = render(
    <CompareView
      state={after([...TALK, ...typed('hel')])}
      titles={titles}
      size={{ columns: 60, rows: 16 }}
      theme={themeFor({ NO_COLOR: '1' })}
    />,
  );
  t.snapshot(lastFrame());
  t.regex(lastFrame() ?? '', /YES +0\.050 s +│ YES +0\.062 s/);
});

test('a line is typed, mended, recalled and asked', (t) => {
  const state = after(typed('hellp\x7fo\r'));
  t.is(state.entered, 'hello');
  t.is(state.input, '');
  t.is(reduceCompare(after([...typed('one\r'), { type: 'taken' }]), typed('\x1b[A')[0], CLOCK).input, 'one');
  t.is(after(typed('abc\x1b')).input, '', 'Escape empties the line');
});

test('a line waits while a reply or a list is under way', (t) => {
  t.is(after([...TALK, ...typed('x\r')]).entered, undefined);
  t.is(after(typed('x\r'), 3).entered, undefined);
});

test('a difference marks both sides', (t) => {
  const event = { type: 'answered', pair: pair('can it fly', 'MAYBE', 'MAYBY') } as const;
  const { panes, pairs } = after([...TALK, { type: 'event', event }]);
  t.true(panes.board.at(-1)?.differs && panes.emulator.at(-1)?.differs);
  t.is(pairs.length, 2);
});

for (const [name, key] of [
  ['^C', '\x03'],
  ['^D', '\x04'],
  ['Ctrl-]', '\x1d'],
] as const) {
  test(`${name} ends it`, (t) => t.true(after(typed(key)).ended));
}
