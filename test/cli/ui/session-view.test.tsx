import test from 'ava';
import { render } from 'ink-testing-library';
import type { JobEvent } from '../../../cli/job/events.js';
import { type Action, initialState, reduce, type SessionState } from '../../../cli/ui/state.js';
import { themeFor } from '../../../cli/ui/theme.js';
import { SessionView } from '../../../cli/ui/views/session-view.js';

const size = { columns: 78, rows: 18 };
const theme = themeFor({ NO_COLOR: '1' });
const models = [
  { value: 'guess', label: 'guess', hint: '20 Questions' },
  { value: 'mine', label: 'mine', hint: 'a weight file' },
];
const job = (event: JobEvent): Action => ({ type: 'job', event });
const after = (state: SessionState, ...actions: Action[]) => actions.reduce(reduce, state);
const given = initialState({ models, model: 'guess', port: 'sim:' });

/** The frame as lines, without spaces at their ends. */
function frame(state: SessionState, at = size): string[] {
  const { lastFrame, unmount } = render(<SessionView state={state} size={at} theme={theme} />);
  const text = lastFrame() ?? '';
  unmount();
  return text.split('\n').map((line) => line.trimEnd());
}

const built = after(
  given,
  job({ type: 'done', step: 'model', fact: 'guess', details: ['guess, model 01234567'] }),
  job({ type: 'done', step: 'build', fact: '20,992 bytes', details: ['20,992 bytes, CRC 1A2B'] }),
);

test('the menu of models', (t) => {
  t.deepEqual(frame(initialState({ models })), [
    'z80-ulm a tiny language model for a real Z80',
    '',
    '· model                       Which model?',
    '· build',
    '· check                       › guess',
    '· connect                         20 Questions',
    '· upload                        mine',
    '· verify                          a weight file',
    '· chat',
    ...Array.from({ length: 8 }, () => ''),
    '↑↓ choose · Enter take · ? help · q quit',
  ]);
});

test('an upload on its way', (t) => {
  const progress = { done: 10_496, of: 20_992, unit: 'bytes', blocks: 82, retries: 1, rate: 9_000 } as const;
  const state = after(
    built,
    job({ type: 'started', step: 'upload', doing: 'sending' }),
    job({ type: 'progress', step: 'upload', progress }),
  );
  const lines = frame(state);
  t.deepEqual(lines.slice(2, 9), [
    '✓ model   guess               guess, model 01234567',
    '✓ build   20,992 bytes        20,992 bytes, CRC 1A2B',
    '· check                       sending …',
    '· connect                     ████████████████████░░░░░░░░░░░░░░░░░░░░',
    '▸ upload  50%                 10,496 of 20,992 bytes · 82 blocks · 1 retry',
    '· verify                      9,000 bytes/s · 2 s left',
    '· chat',
  ]);
  t.is(lines.at(-1), '^C cancel · ? help');
});

test('a failure in place', (t) => {
  const problem = {
    what: 'The board does not answer.',
    evidence: 'nothing was received',
    remedy: 'Check its power.',
    code: 'no-answer',
    exitCode: 8,
  } as const;
  const lines = frame(after(built, job({ type: 'failed', step: 'connect', problem })));
  t.is(lines[5], '✗ connect');
  const text = lines.join('\n');
  for (const part of ['The board does not answer.', 'seen nothing was received', 'try Check its power.']) {
    t.true(text.includes(part), part);
  }
  t.is(lines.at(-1), 'r try again · p another machine · ? help · q quit');
});

test('the chat shows the last lines of the console, and nothing but letters', (t) => {
  const chat = after(built, job({ type: 'started', step: 'chat', doing: 'chatting' }));
  const bytes = new TextEncoder().encode(
    `${Array.from({ length: 30 }, (_, n) => `line ${n}\r\n`).join('')}\x1b]52;c;x\x07\x1b[2J> is it`,
  );
  const lines = frame(after(chat, { type: 'bytes', bytes }));
  t.is(lines.length, size.rows);
  t.is(lines[16]?.slice(30), '> is it');
  t.is(lines[15]?.slice(30), 'line 29');
  t.is(lines.at(-1), 'all keys go to the machine · Ctrl-] leaves');
  t.regex(lines.join(''), /^[ -~✓▸✗·›↑↓]*$/);
});

test('long lines of the console are wrapped', (t) => {
  const chat = after(built, job({ type: 'started', step: 'chat', doing: 'chatting' }));
  const bytes = new TextEncoder().encode(`${'abcdefghij'.repeat(8)}\r\n> `);
  const lines = frame(after(chat, { type: 'bytes', bytes })).map((line) => line.slice(30));
  t.is(lines[2], 'abcdefghij'.repeat(8).slice(0, 44));
  t.is(lines[3], 'abcdefghij'.repeat(8).slice(44));
});

for (const columns of [60, 78, 132]) {
  test(`no frame is larger than its terminal of ${columns} columns`, (t) => {
    const states = [initialState({ models }), built, after(built, { type: 'key', key: { char: '?' } })];
    for (const state of states) {
      const lines = frame(state, { columns, rows: 18 });
      t.true(lines.length <= 18);
      for (const line of lines) t.true(line.length <= columns, line);
    }
  });
}

test('the help is whole on 80 columns', (t) => {
  const text = frame(after(initialState({ models }), { type: 'key', key: { char: '?' } }), {
    columns: 80,
    rows: 23,
  });
  t.false(text.join('').includes('…'), text.join('\n'));
});
