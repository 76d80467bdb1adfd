import test from 'ava';
import { type Input, KeyDecoder } from '../../../cli/term/keys.js';
import { bytesFor, type KeySettings, pastedBytes, pastedLine } from '../../../cli/term/send-keys.js';
import type { KeyName, TerminalKind } from '../../../emulator/index.js';

const encode = (text: string) => Buffer.from(text, 'latin1');
const key = (name: KeyName, shift = false): Input => ({ type: 'key', name, shift });
const bytes = (...all: number[]): Input[] => all.map((byte) => ({ type: 'byte', byte }));

const INPUTS: [title: string, sent: string, inputs: Input[]][] = [
  ['letters', 'aZ', bytes(0x61, 0x5a)],
  [
    'all control characters, NUL too',
    '\x00\x03\x11\x13\x1a\x1d\x7f',
    bytes(0, 3, 0x11, 0x13, 0x1a, 0x1d, 0x7f),
  ],
  ['arrows', '\x1b[A\x1bOB\x1b[C\x1b[1;5D', [key('up'), key('down'), key('right'), key('left')]],
  ['with shift', '\x1b[5;2~\x1b[1;2A', [key('page-up', true), key('up', true)]],
  [
    'home and end, three ways',
    '\x1b[H\x1b[1~\x1b[7~\x1b[F\x1bOF',
    [key('home'), key('home'), key('home'), key('end'), key('end')],
  ],
  [
    'function keys',
    '\x1bOP\x1b[12~\x1b[[C\x1b[24~\x1b[1;2S',
    [key('f1'), key('f2'), key('f3'), key('f12'), key('f4', true)],
  ],
  ['Alt and a letter', '\x1bx', bytes(0x1b, 0x78)],
  ['a key without a name', '\x1b[Z', [{ type: 'sequence', bytes: [0x1b, 0x5b, 0x5a] }]],
  ['Latin-1 in UTF-8', '\xc3\xa9', bytes(0xe9)],
  ['what no byte can say', '\xe2\x82\xac', bytes(0x3f)],
  ['a byte that is no UTF-8', '\xe9x', bytes(0xe9, 0x78)],
  [
    'a paste',
    '\x1b[200~a\x1d\rb\x1b[A\x1b[201~c',
    [{ type: 'paste', text: 'a\x1d\rb\x1b[A' }, ...bytes(0x63)],
  ],
];
for (const [title, sent, inputs] of INPUTS) {
  test(`input: ${title}`, (t) => {
    t.deepEqual(new KeyDecoder().read(encode(sent)), inputs);
    // In pieces of one byte it is the same.
    const decoder = new KeyDecoder();
    t.deepEqual(
      [...sent].flatMap((byte) => decoder.read(encode(byte))),
      inputs,
    );
    t.false(decoder.pending);
  });
}

test('the Escape key is itself when nothing follows', (t) => {
  const decoder = new KeyDecoder();
  t.deepEqual(decoder.read(encode('\x1b')), []);
  t.true(decoder.pending);
  t.deepEqual(decoder.flush(), bytes(0x1b));
  t.deepEqual(decoder.flush(), []);
});

test('a paste without an end is held, and no key comes out of it', (t) => {
  const decoder = new KeyDecoder();
  t.deepEqual(decoder.read(encode('\x1b[200~DIR\r')), []);
  t.false(decoder.pending);
  t.deepEqual(decoder.flush(), []);
  t.deepEqual(decoder.read(encode('\x1b[201~')), [{ type: 'paste', text: 'DIR\r' }]);
});

const settings = (kind: TerminalKind, more: Partial<KeySettings> = {}): KeySettings => ({
  kind,
  wordstar: false,
  enter: 'cr',
  ...more,
});
const SENT: [title: string, Exclude<Input, { type: 'paste' }>, KeySettings, string | undefined][] = [
  ['a VT100’s arrow', { type: 'key', name: 'up', shift: false }, settings('vt100'), '\x1b[A'],
  ['a VT52’s arrow', { type: 'key', name: 'up', shift: false }, settings('vt52'), '\x1bA'],
  ['an ADM-3A’s arrow', { type: 'key', name: 'up', shift: false }, settings('adm3a'), '\x0b'],
  [
    'WordStar’s diamond',
    { type: 'key', name: 'up', shift: false },
    settings('adm3a', { wordstar: true }),
    '\x05',
  ],
  [
    'a function key beside it',
    { type: 'key', name: 'f1', shift: false },
    settings('h19', { wordstar: true }),
    '\x1bS',
  ],
  ['a key that there is not', { type: 'key', name: 'f1', shift: false }, settings('adm3a'), undefined],
  ['Return', { type: 'byte', byte: 13 }, settings('vt100'), '\r'],
  ['Return as CR LF', { type: 'byte', byte: 13 }, settings('vt100', { enter: 'crlf' }), '\r\n'],
  ['Backspace', { type: 'byte', byte: 127 }, settings('vt100'), '\b'],
  ['NUL', { type: 'byte', byte: 0 }, settings('kaypro'), '\0'],
  [
    'a key without a name, to a VT100',
    { type: 'sequence', bytes: [0x1b, 0x5b, 0x5a] },
    settings('vt100'),
    '\x1b[Z',
  ],
  ['the same, to a VT52', { type: 'sequence', bytes: [0x1b, 0x5b, 0x5a] }, settings('vt52'), undefined],
];
for (const [title, input, how, sent] of SENT) {
  test(`to the board: ${title}`, (t) => {
    const bytes = bytesFor(input, how);
    t.is(bytes && String.fromCharCode(...bytes), sent);
  });
}

test('a paste keeps its text and loses its control characters', (t) => {
  const text = 'a\tb\r\nc\nd\x1b[2J\x1d\x03 “é” €';
  t.is(String.fromCharCode(...pastedBytes(text, 'cr')), 'a\tb\rc\rd[2J "é" ?');
  t.is(String.fromCharCode(...pastedBytes('a\rb', 'crlf')), 'a\r\nb');
  t.is(pastedLine(text), 'a b c d[2J "é" ?');
});
