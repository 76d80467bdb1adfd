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

/** What stands right of the steps, without the title and the keys. */
function paneOf(lines: readonly string[]): string[] {
  const pane = lines.slice(2, -1).map((line) => line.slice(30));
  return pane.slice(0, pane.findLastIndex((line) => line !== '') + 1);
}

const built = after(
  given,
  job({ type: 'done', step: 'model', fact: 'guess', details: ['guess, model 01234567'] }),
  job({ type: 'done', step: 'build', fact: '20,992 bytes', details: ['20,992 bytes, CRC 1A2B'] }),
);

test('the menu of models, at the first run and later', (t) => {
  const steps = ['· model', '· build', '· check', '· connect', '· upload', '· verify', '· chat'];
  const screen = (pane: readonly string[]) => [
    'z80-ulm a tiny language model for a real Z80',
    '',
    ...Array.from({ length: 15 }, (_, row) => ((steps[row] ?? '').padEnd(30) + (pane[row] ?? '')).trimEnd()),
    '↑↓ choose · Enter take · ? help · q quit',
  ];
  const menu = ['Which model?', '', '› guess', '    20 Questions', '  mine', '    a weight file'];
  t.deepEqual(
    frame(initialState({ models })),
    screen([
      ...menu,
      '',
      '1 A model becomes a program for the Z80.',
      '2 The virtual board needs no hardware.',
      '3 Type to it; Ctrl-] leaves, b goes back.',
    ]),
  );
  t.deepEqual(frame(initialState({ models, last: { port: 'sim:' } })), screen(menu));
});

const ports = [
  {
    value: '/dev/ttyUSB0',
    label: '/dev/ttyUSB0',
    hint: 'FTDI FT232R, 0403:6001, A50285BI',
    more: 'Likely a six-pin TTL cable or module, as for the RC2014 and SC boards.',
  },
  { value: 'sim:', label: 'virtual board', hint: 'a Z80 at 7.3728 MHz' },
];
const atPort = after(initialState({ models, model: 'guess', last: { port: 'x' } }), { type: 'ports', ports });
const enter: Action = { type: 'key', key: 'enter' };

test('a port with what is known of it, the virtual board last', (t) => {
  t.deepEqual(paneOf(frame(atPort)), [
    'Which machine?',
    '',
    '› /dev/ttyUSB0',
    '    FTDI FT232R, 0403:6001, A50285BI',
    '    Likely a six-pin TTL cable or module, as',
    '    for the RC2014 and SC boards.',
    '  virtual board',
    '    a Z80 at 7.3728 MHz',
  ]);
});

test('the kind of machine, found by asking it', (t) => {
  const probing = after(atPort, enter, enter, { type: 'evidence', line: '9,600 baud: cpm' });
  t.deepEqual(paneOf(frame(probing)), ['asking /dev/ttyUSB0 …', '', '9,600 baud: cpm']);
  const told = after(probing, {
    type: 'found',
    found: { board: 'romwbw', baud: 9600, text: 'CP/M answers at 9,600 baud' },
  });
  const pane = paneOf(frame(told));
  t.deepEqual(pane.slice(0, 5), [
    'CP/M answers at 9,600 baud',
    'What kind of machine?',
    '',
    '  probe it',
    '› romwbw',
  ]);
});

test('a list that is too long for its room scrolls with the cursor', (t) => {
  const many = Array.from({ length: 40 }, (_, n) => ({ value: `m${n}`, label: `model ${n}`, hint: 'big' }));
  for (const at of [0, 1, 7, 20, 38, 39]) {
    const state = { ...initialState({ models: many, last: { model: 'x' } }), cursor: at };
    const pane = paneOf(frame(state));
    t.true(pane.includes(`› model ${at}`), `${at}`);
    t.true(pane.length <= 15);
    t.is(pane.includes('  model 0'), at === 1);
    t.is(
      pane.some((line) => line.startsWith('  ↑')),
      at > 5,
    );
    t.is(
      pane.some((line) => line.startsWith('  ↓')),
      at < 38,
    );
  }
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
    '▸ upload  50%                 10,496 of 20,992 bytes · 82 blocks, 1 retry',
    '  82 blocks, 1 retry          9,000 bytes/s · 2 s left',
    '  9,000 bytes/s',
  ]);
  t.deepEqual(lines.slice(9, 12), ['  2 s left', '· verify', '· chat']);
  t.is(lines.at(-1), 'b back · ^C cancel · ? help');
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
  t.is(lines.at(-1), 'r try again · ↑ an earlier step · b back · ? help · q quit');
});

test('where there is no room for all steps, those around the current one are shown', (t) => {
  const uploading = after(built, job({ type: 'started', step: 'upload', doing: 'sending' }));
  const lines = frame(uploading, { columns: 40, rows: 7 });
  t.deepEqual(
    lines.slice(2, 6).map((line) => line.slice(0, 11).trim()),
    ['· check', '· connect', '▸ upload', '· verify'],
  );
});

test('the cursor among the steps, and what it does there', (t) => {
  const chatting = after(built, job({ type: 'started', step: 'chat', doing: '' }));
  const keys = ['leave-relay', 'up', 'up'] as const;
  const lines = frame(after(chatting, ...keys.map((key): Action => ({ type: 'key', key }))));
  t.regex(lines.join('\n'), /^✓ build .*\n(.*\n)*› upload\n· verify\n▸ chat/m);
  t.is(lines.at(-1), '↑↓ choose · Enter again from upload · Esc stay · q quit');
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

test('facts beneath the steps give way where room is short: to those of the step that runs, then all', (t) => {
  const more = ['CRC 1A2B', 'and more'];
  const progress = { done: 1, of: 2, unit: 'bytes', blocks: 8 } as const;
  const state = after(
    given,
    job({ type: 'done', step: 'build', fact: '20,992 bytes', more, details: [] }),
    job({ type: 'started', step: 'upload', doing: 'sending' }),
    job({ type: 'progress', step: 'upload', progress }),
  );
  const facts = (rows: number) =>
    frame(state, { columns: 78, rows })
      .map((line) => line.slice(0, 30).trim())
      .filter((line) => [...more, '8 blocks'].includes(line));
  t.deepEqual(facts(13), [...more, '8 blocks']);
  t.deepEqual(facts(12), ['8 blocks']);
  t.deepEqual(facts(10), []);
});

for (const columns of [20, 40, 60, 78, 132]) {
  test(`no frame is larger than its terminal of ${columns} columns`, (t) => {
    const states = [
      initialState({ models }),
      atPort,
      after(atPort, enter),
      built,
      after(built, { type: 'key', key: { char: '?' } }),
    ];
    for (const [state, rows] of states.flatMap((state) =>
      [4, 10, 18, 40].map((rows) => [state, rows] as const),
    )) {
      const lines = frame(state, { columns, rows });
      t.true(lines.length <= rows, `${rows}`);
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
