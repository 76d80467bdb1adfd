import test from 'ava';
import { Display } from '../../../cli/term/display.js';
import { newLine } from '../../../cli/term/edit-line.js';
import { firstShown, frame } from '../../../cli/term/frame.js';
import { Painter, type View } from '../../../cli/term/painter.js';
import { DEFAULT_SETTINGS, initialState, type TermState } from '../../../cli/term/state.js';
import { Attribute, type TerminalKind } from '../../../emulator/index.js';
import { seededRandom } from '../../../model/data/random.js';
import {
  EDITOR_ADM3A,
  EDITOR_SHOWN,
  encode,
  LIST_SHOWN,
  LIST_VT52,
  MENU_KAYPRO,
  MENU_SHOWN,
  REGION_VT100,
} from './screens.js';

const NOW = new Date(2026, 0, 2, 12, 1, 33).getTime();

function displayOf(kind: TerminalKind, said = '', rows = 24, columns = 80): Display {
  const display = new Display({ kind, columns, rows, now: () => NOW });
  display.receive(encode(said));
  return display;
}

const stateOf = (more: Partial<TermState> = {}): TermState => ({
  ...initialState({
    port: '/dev/ttyUSB0',
    size: { columns: 80, rows: 25 },
    settings: DEFAULT_SETTINGS,
    hasControl: true,
    baud: 115_200,
  }),
  ...more,
});

const textOf = ({ rows }: View) => rows.map(({ characters }) => String.fromCharCode(...characters).trimEnd());
/** Without the status line and the blank lines above it. */
const bodyOf = (view: View) => textOf(view).slice(0, -1).join('\n').trimEnd();
const statusOf = (view: View) => textOf(view).at(-1);

const SCREENS: [TerminalKind, string, string][] = [
  ['adm3a', EDITOR_ADM3A, EDITOR_SHOWN],
  ['kaypro', EDITOR_ADM3A, EDITOR_SHOWN],
  ['kaypro', MENU_KAYPRO, MENU_SHOWN],
  ['vt52', LIST_VT52, LIST_SHOWN],
  ['h19', LIST_VT52, LIST_SHOWN],
];
for (const [kind, said, shown] of SCREENS) {
  test(`a full-screen program on the ${kind}: ${shown.split('\n')[0].trim()}`, (t) => {
    t.is(bodyOf(frame(stateOf(), displayOf(kind, said))), shown);
    // A byte at a time it is the same.
    const slow = displayOf(kind);
    for (const byte of encode(said)) slow.receive(Uint8Array.of(byte));
    t.is(bodyOf(frame(stateOf(), slow)), shown);
  });
}

test('a region scrolls between a title and a status line, and nothing of it is lost to the scrollback', (t) => {
  const display = displayOf('vt100', REGION_VT100);
  const view = frame(stateOf(), display);
  const lines = textOf(view);
  t.is(lines[0], 'TE  NOTES.TXT');
  t.deepEqual([lines[1], lines[22], lines[23]], ['line 2', 'line 23', 'ESC menu']);
  t.is(view.rows[0].attributes[0], Attribute.reverse);
  t.deepEqual(view.cursor, { row: 1, column: 0 });
});

test('the status line says what is on', (t) => {
  const settings = { ...DEFAULT_SETTINGS, echo: true, lineEdit: true, wordstar: true };
  const states: [Partial<TermState>, RegExp][] = [
    [{}, /^ \/dev\/ttyUSB0 {2}115200 baud {2}vt100 +Ctrl-\] menu$/],
    [{ settings }, /vt100 {2}echo {2}lines {2}WordStar/],
    [{ connected: false }, /NO LINE/],
    [{ transcript: 'a.md' }, /transcript/],
    [{ pasting: 40 }, /pasting, 40 left/],
    [{ notice: 'sent' }, /^ sent +Ctrl/],
    [
      { mode: { type: 'transfer', title: 'sending X', progress: '3 of 9 bytes' } },
      /sending X {2}3 of 9 bytes +Esc/,
    ],
    [{ mode: { type: 'confirm', file: 'A:X.COM' } }, /A:X\.COM is on the board\. Overwrite/],
  ];
  for (const [more, expected] of states)
    t.regex(statusOf(frame(stateOf(more), displayOf('vt100'))) ?? '', expected);
  t.regex(statusOf(frame(stateOf(), displayOf('vt100'), { bell: true })) ?? '', /bell/);
});

test('the menu stands over the screen, also at 80 by 24', (t) => {
  const state = stateOf({ mode: { type: 'menu' }, size: { columns: 80, rows: 24 }, baud: 9600 });
  const view = frame(state, displayOf('vt100', 'A>'));
  t.is(view.cursor, undefined);
  t.is(
    textOf(view)
      .slice(0, 22)
      .map((line) => line.slice(16))
      .join('\n'),
    `┌─ /dev/ttyUSB0 ───────────────────────────────┐
│  s  send a file                              │
│  r  receive a file                           │
│  b  send a break                             │
│  d  DTR                                  on  │
│  t  RTS                                  on  │
│  1  speed                         9600 baud  │
│  v  terminal                          vt100  │
│  h  hex view                            off  │
│  e  local echo                          off  │
│  l  edit lines here                     off  │
│  k  WordStar keys                       off  │
│  n  Return sends                         CR  │
│  m  lines end                       as sent  │
│  /  search what was shown                    │
│  p  look back (PgUp)                         │
│  w  transcript                          off  │
│  i  times                               off  │
│  c  clear the screen                         │
│  ]  send Ctrl-] itself                       │
│  q  leave                                    │
└─ Esc goes back ──────────────────────────────┘`,
  );
});

test('in a lower terminal the menu has two columns', (t) => {
  const state = stateOf({ mode: { type: 'menu' }, size: { columns: 60, rows: 15 } });
  t.is(
    textOf(frame(state, displayOf('vt100')))
      .slice(0, 13)
      .join('\n')
      .trim(),
    `┌─ /dev/ttyUSB0 ───────────────────────────────────────────┐
│  s  send a file               k  WordStar keys      off  │
│  r  receive a file            n  Return sends        CR  │
│  b  send a break              m  lines end      as sent  │
│  d  DTR                 on    /  search what was shown   │
│  t  RTS                 on    p  look back (PgUp)        │
│  1  speed      115200 baud    w  transcript         off  │
│  v  terminal         vt100    i  times              off  │
│  h  hex view           off    c  clear the screen        │
│  e  local echo         off    ]  send Ctrl-] itself      │
│  l  edit lines here    off    q  leave                   │
└─ Esc goes back ──────────────────────────────────────────┘`,
  );
});

test('where the terminal has a row less than the board, the rows around the cursor are shown', (t) => {
  t.is(firstShown(0, 24, 23), 0);
  t.is(firstShown(22, 24, 23), 0);
  t.is(firstShown(23, 24, 23), 1);
  t.is(firstShown(5, 24, 40), 0);
  const display = displayOf('vt100', `first\x1b[24;1Hlast`);
  const small = stateOf({ size: { columns: 80, rows: 24 } });
  const view = frame(small, display);
  t.is(textOf(view)[22], 'last');
  t.deepEqual(view.cursor, { row: 22, column: 4 });
  display.receive(encode('\x1b[H'));
  t.is(textOf(frame(small, display))[0], 'first');
});

test('a larger terminal shows how far the screen reaches, a smaller one what fits', (t) => {
  const display = displayOf('vt100', 'A>', 5, 20);
  const wide = textOf(frame(stateOf({ size: { columns: 30, rows: 8 } }), display));
  t.deepEqual(wide.slice(0, 7), [
    'A>                  │',
    ...Array(4).fill(`${' '.repeat(20)}│`),
    `${'─'.repeat(20)}┘`,
    '',
  ]);
  const narrow = frame(
    stateOf({ size: { columns: 12, rows: 8 } }),
    displayOf('vt100', '0123456789abcdef', 5, 20),
  );
  t.is(textOf(narrow)[0], '56789abcdef');
  t.deepEqual(narrow.cursor, { row: 0, column: 11 });
  const tiny = frame(stateOf({ size: { columns: 10, rows: 3 }, mode: { type: 'menu' } }), display);
  t.deepEqual(
    tiny.rows.map(({ characters }) => characters.length),
    [10, 10, 10],
  );
});

test('a line is edited at the board’s cursor', (t) => {
  const settings = { ...DEFAULT_SETTINGS, lineEdit: true };
  const display = displayOf('vt100', 'A>');
  const view = frame(stateOf({ settings, line: { ...newLine('DIR B:'), at: 3 } }), display);
  t.is(bodyOf(view), 'A>DIR B:');
  t.deepEqual(view.cursor, { row: 0, column: 5 });
  const long = frame(stateOf({ settings, line: newLine('x'.repeat(100)) }), display);
  t.is(bodyOf(long).split('\n')[0].trim().length, 79);
  t.deepEqual(long.cursor, { row: 0, column: 79 });
});

test('the times of lines stand at the right, where there is room', (t) => {
  const settings = { ...DEFAULT_SETTINGS, timestamps: true };
  const display = displayOf('vt100', `short\r\n${'x'.repeat(75)}`);
  const narrow = textOf(frame(stateOf({ settings }), display));
  t.is(narrow[0], `short${' '.repeat(67)}12:01:33`);
  t.is(narrow[1], 'x'.repeat(75));
  const wide = textOf(frame(stateOf({ settings, size: { columns: 100, rows: 25 } }), display));
  t.is(wide[1].slice(80), '│ 12:01:33');
});

test('the hex view shows both directions', (t) => {
  const display = displayOf('vt100', 'A>');
  display.sent(encode('DIR\r'), false);
  display.receive(encode('DIR\r\nNO FILE\r\nA>\x1b\xff'));
  const view = frame(stateOf({ settings: { ...DEFAULT_SETTINGS, hex: true } }), display);
  t.is(
    bodyOf(view),
    [
      '< 000000  41 3E                                             |A>|',
      '> 000000  44 49 52 0D                                       |DIR.|',
      '< 000002  44 49 52 0D 0A 4E 4F 20  46 49 4C 45 0D 0A 41 3E  |DIR..NO FILE..A>|',
      '< 000012  1B FF                                             |..|',
    ].join('\n'),
  );
});

test('what was found is marked', (t) => {
  const display = displayOf('vt100', 'one\r\nA NEEDLE, a needle\r\n', 5);
  const state = stateOf({
    mode: { type: 'scroll', top: 0, found: 1 },
    query: 'needle',
    size: { columns: 80, rows: 6 },
  });
  const { rows } = frame(state, display);
  const marked = [...rows[1].attributes].flatMap((bits, at) => (bits === Attribute.reverse ? [at] : []));
  t.deepEqual(marked, [2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 16, 17]);
});

test('whatever the board sends, the user’s terminal gets characters and our own sequences', (t) => {
  const random = seededRandom(9);
  const hostile = [
    '\x1b]52;c;ZXZpbA==\x07',
    '\x1b]0;x\x07',
    '\x1bP$qm\x1b\\',
    '\x1b[c',
    '\x1b[6n',
    '\x0e',
    '\x9b31m',
    '\x1bZ',
    '\x1b[?1049l',
  ];
  const painter = new Painter();
  const display = displayOf('vt100');
  for (let round = 0; round < 300; round++) {
    const noise = String.fromCharCode(...Array.from({ length: 30 }, () => Math.floor(random() * 256)));
    display.receive(encode(hostile[Math.floor(random() * hostile.length)] + noise));
    const settings = { ...DEFAULT_SETTINGS, hex: random() < 0.3, timestamps: random() < 0.5 };
    const text = painter.paint(frame(stateOf({ settings, notice: '' }), display));
    t.regex(text, /^(?:\x1b\[[0-9;]*[HmK]|\x1b\[\?25[hl]|[ -~\xa0-\xac\xae-\xff\u2200-\u25ffπ])*$/);
  }
});

test('a notice with control characters in it is shown without them', (t) => {
  const text = new Painter().paint(frame(stateOf({ notice: 'a\x1b]0;evil\x07b' }), displayOf('vt100')));
  t.notRegex(text, /\x1b\]|\x07/);
});
