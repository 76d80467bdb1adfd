import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { Display } from '../../../cli/term/display.js';
import { HexView } from '../../../cli/term/hex-view.js';
import { echoed, type Newline, NewlineConverter } from '../../../cli/term/incoming.js';
import { type PastLine, Scrollback, textOfRow } from '../../../cli/term/scrollback.js';
import { TranscriptFile } from '../../../cli/term/transcript.js';
import { temporaryFolder } from '../../support/ulm.js';
import { encode, MENU_KAYPRO, MENU_SHOWN } from './screens.js';

const NOON = new Date(2026, 0, 2, 12, 0, 0).getTime();

function recorded(kind: 'vt100' | 'kaypro', ...said: string[]) {
  const gone: PastLine[] = [];
  let now = NOON;
  const display = new Display({
    kind,
    columns: 80,
    rows: 24,
    now: () => now,
    onGone: (line) => gone.push(line),
  });
  for (const text of said) {
    display.receive(encode(text));
    now += 1000;
  }
  return { display, texts: () => [...gone, ...display.rest()].map(({ row }) => textOfRow(row)), gone };
}

test('no line is lost: those that scroll off are kept, and those on the screen are the rest', (t) => {
  const lines = Array.from({ length: 300 }, (_, at) => `line ${at}`);
  const { display, texts } = recorded('vt100', lines.join('\r\n'));
  t.deepEqual(texts(), lines);
  t.is(display.end - display.first, 300);
});

for (const clear of ['\x1b[2J', '\x1b[H\x1b[J', '\x1bc']) {
  test(`a screen that is cleared is kept: ${JSON.stringify(clear)}`, (t) => {
    const { texts, display } = recorded('vt100', 'one\r\ntwo', `${clear}\x1b[Hthree`);
    t.deepEqual(texts(), ['one', 'two', 'three']);
    t.is(display.scrollback.end, 2);
  });
}

test('a menu that is cleared by another program is kept too', (t) => {
  const { texts } = recorded('kaypro', MENU_KAYPRO, '\x1aA>');
  t.deepEqual(texts(), [...MENU_SHOWN.split('\n'), 'A>']);
});

test('lines have the time at which they were begun', (t) => {
  const { display } = recorded('vt100', 'A>', 'DIR\r\n', 'NO FILE');
  t.deepEqual(
    display.rest().map(({ stamp }) => stamp),
    [NOON, NOON + 2000],
  );
});

test('another terminal takes over the screen', (t) => {
  const { display } = recorded('vt100', 'A>');
  display.kind = 'adm3a';
  display.receive(encode('\x1b=" x'));
  t.deepEqual(
    display.rest().map(({ row }) => textOfRow(row)),
    ['A>', '', 'x'],
  );
});

test('the scrollback is bounded, and numbers stay', (t) => {
  const lines = new Scrollback(3);
  const line = (text: string): PastLine => ({
    row: { characters: Uint16Array.from(encode(text)), attributes: new Uint8Array(text.length) },
    stamp: undefined,
  });
  for (const text of ['a', 'b', 'c', 'd']) lines.push(line(text));
  t.deepEqual([lines.first, lines.end], [1, 4]);
  const text = (number: number) => {
    const found = lines.line(number);
    return found && textOfRow(found.row);
  };
  t.deepEqual([0, 1, 2, 3, 4].map(text), [undefined, 'b', 'c', 'd', undefined]);
});

test('the hex view is bounded', (t) => {
  const view = new HexView(4);
  view.add('received', new Uint8Array(1000));
  t.is(view.last(100).length, 4);
  t.is(view.last(1)[0].offset, 992);
});

const ENDS: [Newline, string, string][] = [
  ['raw', 'a\nb\rc\r\n', 'a\nb\rc\r\n'],
  ['lf', 'a\nb\r\nc\n\n', 'a\r\nb\r\nc\r\n\r\n'],
  ['cr', 'a\rb\r\nc\n\r', 'a\r\nb\r\nc\n\r\n'],
];
for (const [mode, came, converted] of ENDS) {
  test(`ends of lines: ${mode}`, (t) => {
    const converter = new NewlineConverter();
    converter.mode = mode;
    const pieces = [...came].flatMap((byte) => [...converter.convert(encode(byte))]);
    t.is(String.fromCharCode(...pieces), converted);
  });
}

test('local echo shows text and ends of lines, and rubs out', (t) => {
  t.is(String.fromCharCode(...echoed(encode('ab\b\r\x1b\x03c'))), 'ab\b \b\r\nc');
});

/** The name of the file, whether it has times, and what it holds after two sessions. */
const FILES: [name: string, stamped: boolean, content: string][] = [
  [
    'log.txt',
    false,
    `-- sim:, 2026-01-02 12:00:00 --
A>DIR

NO FILE
-- A:X sent --
-- sim:, 2026-01-02 12:00:00 --
`,
  ],
  [
    'log.md',
    true,
    `# sim:, 2026-01-02 12:00:00

    12:00:00  A>DIR
    
    12:00:01  NO FILE

*A:X sent*

# sim:, 2026-01-02 12:00:00

`,
  ],
];
for (const [name, stamped, content] of FILES) {
  test(`a transcript: ${name}`, (t) => {
    const path = join(temporaryFolder(t), name);
    const { display } = recorded('vt100', 'A>DIR\r\n\r\n', 'NO FILE');
    const file = new TranscriptFile(path, { port: 'sim:', now: NOON, stamped });
    for (const line of display.rest()) file.line(line);
    file.note('A:X sent');
    file.close();
    new TranscriptFile(path, { port: 'sim:', now: NOON, stamped }).close();
    t.is(readFileSync(path, 'utf8').replace(/^ +$/gm, ''), content.replace(/^ +$/gm, ''));
  });
}

test('a transcript that cannot be written is told of', (t) => {
  const path = join(temporaryFolder(t), 'missing', 'log.txt');
  const error = t.throws(() => new TranscriptFile(path, { port: 'sim:', now: NOON, stamped: false }));
  t.like(error, { code: 'file' });
});
