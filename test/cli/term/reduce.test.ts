import test from 'ava';
import type { Lines } from '../../../cli/term/display.js';
import { KeyDecoder } from '../../../cli/term/keys.js';
import { MENU } from '../../../cli/term/menu.js';
import { reduce } from '../../../cli/term/reduce.js';
import { DEFAULT_SETTINGS, type Effect, initialState, type TermState } from '../../../cli/term/state.js';

const NO_LINES: Lines = { first: 0, end: 24, line: () => undefined };

/** So many lines, each of which says its number. */
const linesUpTo = (end: number, first = 0): Lines => ({
  first,
  end,
  line: (number) => ({
    row: {
      characters: Uint16Array.from(`line ${number}.`, (character) => character.charCodeAt(0)),
      attributes: new Uint8Array(`line ${number}.`.length),
    },
    stamp: undefined,
  }),
});

const start = (more: Partial<TermState> = {}): TermState => ({
  ...initialState({
    port: 'sim:',
    size: { columns: 80, rows: 24 },
    settings: DEFAULT_SETTINGS,
    hasControl: true,
    baud: 115_200,
  }),
  ...more,
});

/** The state after what is typed, and all that was to be done. */
function typed(text: string, state = start(), lines = NO_LINES): { state: TermState; effects: Effect[] } {
  const decoder = new KeyDecoder();
  const effects: Effect[] = [];
  const inputs = [...decoder.read(Buffer.from(text, 'latin1')), ...decoder.flush()];
  for (const input of inputs) {
    const [next, more] = reduce(state, { type: 'input', input }, lines);
    state = next;
    effects.push(...more);
  }
  return { state, effects };
}

const sent = (effects: readonly Effect[]) =>
  String.fromCharCode(...effects.flatMap((effect) => (effect.type === 'send' ? effect.bytes : [])));
const settings = { ...DEFAULT_SETTINGS };

test('keys go to the board as they are', (t) => {
  const { state, effects } = typed('DIR\r\x00\x03\x1a\x1b[A');
  t.is(sent(effects), 'DIR\r\x00\x03\x1a\x1b[A');
  t.deepEqual(state.mode, { type: 'screen' });
});

test('a paste is a paste, and its Ctrl-] opens no menu', (t) => {
  const { state, effects } = typed('\x1b[200~a\n\x1dq\x1b[201~');
  t.deepEqual(effects, [{ type: 'paste', bytes: [0x61, 0x0d, 0x71] }]);
  t.is(state.mode.type, 'screen');
});

test('Ctrl-] stops a paste', (t) => {
  const { state, effects } = typed('\x1d', start({ pasting: 100 }));
  t.deepEqual(effects, [{ type: 'stop-paste' }]);
  t.is(state.mode.type, 'menu');
  t.regex(state.notice, /stopped/);
});

/** What is typed behind Ctrl-], what is done, and the mode that it ends in. */
const ACTIONS: [title: string, typed: string, effects: Effect[], mode: TermState['mode']['type']][] = [
  ['back by Esc', '\x1b', [], 'screen'],
  ['back by Ctrl-]', '\x1d', [], 'screen'],
  ['a key that means nothing', 'z', [], 'menu'],
  ['leave', 'q', [{ type: 'leave' }], 'screen'],
  ['in capitals', 'Q', [{ type: 'leave' }], 'screen'],
  ['send', 's', [], 'ask'],
  ['send a file', 'sCHAT.COM\r', [{ type: 'send-file', path: 'CHAT.COM' }], 'transfer'],
  ['send nothing', 's\r', [], 'screen'],
  ['send, and not', 'sCHAT\x1b', [], 'screen'],
  ['receive a file', 'rB:X.TXT\r', [{ type: 'receive-file', name: 'B:X.TXT' }], 'transfer'],
  ['a break', 'b', [{ type: 'break' }], 'screen'],
  ['DTR', 'd', [{ type: 'signals', signals: { dtr: false, rts: true } }], 'menu'],
  ['RTS', 't', [{ type: 'signals', signals: { dtr: true, rts: false } }], 'menu'],
  ['a speed', '1\x159600\r', [{ type: 'baud', baud: 9600 }], 'screen'],
  ['no speed', '1fast\r', [], 'screen'],
  ['hex', 'h', [{ type: 'settings', settings: { ...settings, hex: true } }], 'menu'],
  ['echo', 'e', [{ type: 'settings', settings: { ...settings, echo: true } }], 'menu'],
  ['lines', 'l', [{ type: 'settings', settings: { ...settings, lineEdit: true } }], 'menu'],
  ['WordStar', 'k', [{ type: 'settings', settings: { ...settings, wordstar: true } }], 'menu'],
  ['Return', 'n', [{ type: 'settings', settings: { ...settings, enter: 'crlf' } }], 'menu'],
  ['ends of lines', 'm', [{ type: 'settings', settings: { ...settings, newline: 'lf' } }], 'menu'],
  ['another terminal', 'v', [{ type: 'settings', settings: { ...settings, kind: 'vt52' } }], 'menu'],
  ['times', 'i', [{ type: 'settings', settings: { ...settings, timestamps: true } }], 'menu'],
  ['a transcript', 'wa.md\r', [{ type: 'transcript', path: 'a.md' }], 'screen'],
  ['clear', 'c', [{ type: 'clear' }], 'screen'],
  ['Ctrl-] itself', ']', [{ type: 'send', bytes: [0x1d] }], 'screen'],
  ['look back', 'p', [], 'scroll'],
  ['look back by PgUp', '\x1b[5~', [], 'scroll'],
];
for (const [title, keys, effects, mode] of ACTIONS) {
  test(`menu: ${title}`, (t) => {
    const after = typed(`\x1d${keys}`);
    t.deepEqual(after.effects, effects);
    t.is(after.state.mode.type, mode);
  });
}

test('each item of the menu has a key of its own, and all are tried above', (t) => {
  const keys = MENU.map(({ key }) => key);
  t.is(new Set(keys).size, keys.length);
  const tried = new Set([...ACTIONS.map(([, text]) => text[0]), '/']);
  t.deepEqual(
    keys.filter((key) => !tried.has(key)),
    [],
  );
});

test('a transcript that is open is closed by the same key', (t) => {
  t.deepEqual(typed('\x1dw', start({ transcript: 'a.md' })).effects, [
    { type: 'transcript', path: undefined },
  ]);
});

test('a line without signals says so', (t) => {
  for (const key of 'bdt1') {
    const { state, effects } = typed(`\x1d${key}`, start({ hasControl: false }));
    t.deepEqual(effects, []);
    t.regex(state.notice, /no speed and no signals/);
  }
});

test('lines that are edited here are sent whole, and come back from the history', (t) => {
  const editing = start({ settings: { ...settings, lineEdit: true } });
  const first = typed('DIX\x7fR\r', editing);
  t.deepEqual(first.effects, [{ type: 'send', bytes: [0x44, 0x49, 0x52, 0x0d] }]);
  t.is(sent(typed('\x1b[A B:\r', first.state).effects), 'DIR B:\r');
  const cancelled = typed('abc\x03', editing);
  t.is(sent(cancelled.effects), '\x03');
  t.is(cancelled.state.line.text, '');
});

test('a key that the terminal does not have is told of', (t) => {
  const { state, effects } = typed('\x1b[15~', start({ settings: { ...settings, kind: 'adm3a' } }));
  t.deepEqual(effects, []);
  t.regex(state.notice, /adm3a has no such key/);
  t.is(typed('x', state).state.notice, '');
});

/** Keys while looking back at lines 0 to 199, and the number of the line at the top. */
const SCROLLS: [title: string, keys: string, top: number | undefined][] = [
  ['it begins a page back', '', 155],
  ['lines', '\x1b[A\x1b[A\x1b[B', 154],
  ['pages', '\x1b[5~\x1b[5~\x1b[6~', 133],
  ['the ends', '\x1b[H', 0],
  ['not beyond the beginning', '\x1b[H\x1b[5~', 0],
  ['not beyond the end', '\x1b[F\x1b[6~\x1b[B', 177],
  ['back to the screen', 'q', undefined],
  ['back by Esc', '\x1b', undefined],
];
for (const [title, keys, top] of SCROLLS) {
  test(`looking back: ${title}`, (t) => {
    const { state } = typed(`\x1d\x1b[5~${keys}`, start(), linesUpTo(200));
    t.is(state.mode.type === 'scroll' ? state.mode.top : undefined, top);
  });
}

test('searching goes back from the end, then on with n and N', (t) => {
  const lines = linesUpTo(200);
  const found = (keys: string) => {
    const { state } = typed(keys, start(), lines);
    return state.mode.type === 'scroll' ? state.mode.found : undefined;
  };
  t.is(found('\x1d/LINE 1\r'), 199);
  t.is(found('\x1d/7.\r'), 197);
  t.is(found('\x1d/7.\rn'), 187);
  t.is(found('\x1d/7.\rnnN'), 187);
  t.is(found('\x1d/7.\r/\x154.\r'), 194);
  const none = typed('\x1d/nowhere\r', start(), lines).state;
  t.regex(none.notice, /"nowhere" is not found/);
  t.is(none.mode.type, 'screen');
  t.is(found('\x1d/7.\rN'), 197);
});

test('lines that are gone from the scrollback are not shown', (t) => {
  const { state } = typed('\x1d\x1b[5~\x1b[H', start(), linesUpTo(6000, 1000));
  t.deepEqual(state.mode, { type: 'scroll', top: 1000 });
});

test('a transfer is shown, can be cancelled, and asks before it overwrites', (t) => {
  const sending = typed('\x1dsCHAT.COM\r').state;
  const [told] = reduce(sending, { type: 'progress', text: '128 of 256 bytes' }, NO_LINES);
  t.deepEqual(told.mode, { type: 'transfer', title: 'sending CHAT.COM', progress: '128 of 256 bytes' });
  t.deepEqual(typed('x\x1b', told).effects, [{ type: 'cancel-transfer' }]);
  const [asked] = reduce(told, { type: 'confirm', file: 'A:CHAT.COM' }, NO_LINES);
  t.deepEqual(typed('y', asked).effects, [{ type: 'overwrite', yes: true }]);
  t.deepEqual(typed('n', asked).effects, [{ type: 'overwrite', yes: false }]);
  t.deepEqual(typed('\x1b', asked).effects, [{ type: 'overwrite', yes: false }]);
  t.deepEqual(typed('\x1b[A', asked).effects, []);
  const [done] = reduce(told, { type: 'transferred', text: 'sent' }, NO_LINES);
  t.is(done.mode.type, 'screen');
  t.is(done.notice, 'sent');
});

test('the line goes and comes back', (t) => {
  const [lost] = reduce(start(), { type: 'line', connected: false }, NO_LINES);
  t.false(lost.connected);
  t.regex(lost.notice, /gone/);
  const [back] = reduce(lost, { type: 'line', connected: true }, NO_LINES);
  t.true(back.connected);
});
