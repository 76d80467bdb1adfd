import test from 'ava';
import { exchange } from '../../transfer/chat.js';
import { command, typeLine, wake } from '../../transfer/console.js';
import type { TransferError } from '../../transfer/errors.js';
import { expect } from '../../transfer/expect.js';
import { type Line, play } from './support/console-script.js';
import { perform } from './support/scripted.js';

// What is typed and what is said until the prompt is found.
const WAKES: [title: string, lines: Line[], drive: string, user?: number][] = [
  ['a prompt', [{ typed: '\r', said: '\r\r\nA>' }], 'A'],
  ['with a user area', [{ typed: '\r', said: '\r\r\nB3>' }], 'B', 3],
  ['user first, as CP/M 3 has it', [{ typed: '\r', said: '\r\n15E>' }], 'E', 15],
  ['ZCPR', [{ typed: '\r', said: '\r\nA0:WORK>' }], 'A', 0],
  ['bit 7 set', [{ typed: '\r', said: '\r\n\xc5\xb0\xbe' }], 'E', 0],
  ['junk before it', [{ typed: '\r', said: 'x>y>\x00\xff?\r\nC:\r\nP>' }], 'P'],
  ['in lower case', [{ typed: '\r', said: '\r\na>' }], 'A'],
  ['a prompt in the text is not the end of it', [{ typed: '\r', said: '\r\nA>DIR\r\nNO FILE\r\nB>' }], 'B'],
  [
    'a program that leaves by ^C',
    [
      { typed: '\r', said: '\r\n> ' },
      { typed: '\x03', said: '^C\r\nA>' },
    ],
    'A',
  ],
  ['a half-typed line', [{ typed: '\r', said: 'FOO?\r\nA>' }], 'A'],
  [
    'a receiver that waits',
    [
      { typed: '\r', said: 'CK' },
      { typed: '\x03', said: 'CK' },
      { typed: '\x18', said: '' },
      { typed: '\x18', said: '\r\n\r\n++ Receive cancelled ++\r\n++ Partial file deleted ++\r\n\r\nA>' },
    ],
    'A',
  ],
  ['slow disks', [{ typed: '\r', said: '\r\nA>', after: 1900 }], 'A'],
];
for (const [title, lines, drive, user] of WAKES) {
  test(`wakes: ${title}`, (t) => {
    const { value, unexpected } = play(wake(), lines);
    t.deepEqual(value, { drive, ...(user === undefined ? {} : { user }) });
    t.deepEqual(unexpected, []);
  });
}

const SLEEPERS: [title: string, said: string, message: RegExp, evidence: RegExp, remedy: RegExp][] = [
  ['nothing', '', /does not answer/, /nothing was received/, /power/],
  ['the boot loader', '\r\nBoot [H=Help]: ', /boot loader/, /Boot \[H=Help\]/, /Type C/],
  ['the Small Computer Monitor', '\r\n* ', /monitor/, /\\r\\n\*/, /Boot CP\/M/],
  ['the wrong speed', '\x1b[2J\xf8\x80\x9e\x00', /not with a CP\/M prompt/, /^received "\\x1B\[2Jx/, /speed/],
  ['other text', '\r\nLogin: ', /not with a CP\/M prompt/, /Login/, /CP\/M prompt/],
];
for (const [title, said, message, evidence, remedy] of SLEEPERS) {
  test(`cannot wake: ${title}`, (t) => {
    const { error } = perform(wake(), { answer: () => (said === '' ? [] : [[5, said]]) });
    const { code, ...rest } = error as TransferError;
    t.is(code, 'no-answer');
    t.regex((error as TransferError).message, message);
    t.regex(rest.detail.evidence ?? '', evidence);
    t.regex(rest.detail.remedy ?? '', remedy);
    t.notRegex(rest.detail.evidence ?? '', /[^ -~]/);
  });
}

test('a command gives what it printed and the prompt behind it', (t) => {
  const { value } = play(command('DIR'), [
    { typed: 'DIR\r', said: '\r\r\nA: XM       COM\r\nA: CHAT     COM\r\nA2>' },
  ]);
  t.deepEqual(value, { text: 'A: XM       COM\r\nA: CHAT     COM', prompt: { drive: 'A', user: 2 } });
});

test('a command that prints nothing', (t) => {
  t.is(play(command('ERA X.Y'), [{ typed: 'ERA X.Y\r', said: '\r\r\nA>' }]).value?.text, '');
});

test('a lost character wipes the line before it is entered', (t) => {
  const { value, typed } = play(command('ERA A.B'), [{ typed: 'ERA A.B\r', said: '\r\r\nNO FILE\r\nA>' }], {
    echoOf: (character, place) => (place === 2 ? '' : character),
  });
  t.is(value?.text, 'NO FILE');
  t.is(typed, 'ERA A.B\x18ERA A.B\r');
});

test('a line that never comes right is not entered', (t) => {
  const { error, typed } = play(command('ERA A.B'), [{ typed: 'ERA A.B\r' }], {
    echoOf: (character) => (character === 'R' ? 'r#' : character),
  });
  t.is((error as TransferError).code, 'garbled-line');
  t.is(typed, 'ERA A.B\x18ERA A.B\x18ERA A.B\x18');
});

test('an echo in upper case is right', (t) => {
  const { typed } = play(typeLine('dir'), [{ typed: 'dir' }], {
    echoOf: (character) => character.toUpperCase(),
  });
  t.is(typed, 'dir');
});

test('a console that does not echo is typed to all the same', (t) => {
  const { value, time } = play(command('DIR'), [{ typed: 'DIR\r', said: 'NO FILE\r\nA>' }], { echo: false });
  t.is(value?.text, 'NO FILE');
  t.true(time < 2000);
});

test('an error of the BDOS is answered with ^C and told', (t) => {
  const { error, left } = play(command('ERA CHAT.COM'), [
    { typed: 'ERA CHAT.COM\r', said: '\r\r\nBdos Err On B: R/O' },
    { typed: '\x03', said: '\r\nA>' },
  ]);
  t.is((error as TransferError).code, 'board-file');
  t.regex((error as TransferError).message, /drive B after "ERA CHAT\.COM": R\/O\.$/);
  t.deepEqual(left, []);
});

test('ZSDOS names the call and the file with the error', (t) => {
  const { error } = play(command('REN A=B'), [
    { typed: 'REN A=B\r', said: '\r\r\nBdos Err On B: Bad Sector\r\nCall: 22  File: CHAT    .COM' },
    { typed: '\x03', said: '\r\nB>' },
  ]);
  t.regex((error as TransferError).message, /Bad Sector/);
});

test('a command that hangs is told with what came', (t) => {
  const { error } = play(command('DUMP', { within: 5000 }), [{ typed: 'DUMP\r', said: '\r\n0000 \x07' }]);
  t.is((error as TransferError).code, 'no-answer');
  t.is((error as TransferError).evidence, 'received "\\r\\n0000 \\x07"');
});

test('expect: the first of two signs counts, and silence ends it', (t) => {
  const signs = { b: { pattern: /b/ }, any: { pattern: /[a-z]/ } };
  t.is(perform(expect(signs, { within: 99 }), { at: [[1, 'b']] }).value?.key, 'b');
  t.is(perform(expect(signs, { within: 99 }), { at: [[1, '1a']] }).value?.key, 'any');
  const silent = perform(expect(signs, { within: 9000, silence: 50 }), { at: [[1, '12']] });
  t.deepEqual(silent.value, { key: undefined, text: '12' });
  t.true(silent.time < 100);
});

test('a reply is what stands between the echo and the prompt', (t) => {
  let streamed = '';
  const onText = (text: string) => {
    streamed += text;
  };
  const { value } = play(exchange('hi there', { onText }), [
    { typed: 'hi there\r', said: '\r\r\nyes > no, a > b \r\nor so\r\n> ' },
  ]);
  t.is(value, 'yes > no, a > b \r\nor so');
  t.is(streamed, value ?? '');
});

const REPLIES: [title: string, said: string, reply: string][] = [
  ['an empty reply', '\r\r\n\r\n> ', ''],
  ['no line at all', '\r\r\n> ', ''],
  ['a blank reply', '\r\r\n  \r\n> ', '  '],
  ['the return echoed as CR LF', '\r\nyes\r\n> ', 'yes'],
];
for (const [title, said, reply] of REPLIES) {
  test(`a reply: ${title}`, (t) => {
    let streamed = '';
    const onText = (text: string) => {
      streamed += text;
    };
    t.is(play(exchange('x', { onText }), [{ typed: 'x\r', said }]).value, reply);
    t.is(streamed.replace(/[\r\n]+$/, ''), reply);
  });
}

test('a line is typed as the program takes it: one line of ASCII', (t) => {
  const { typed } = play(exchange(`a\tb\nc ü ${'x'.repeat(99)}`), [
    { typed: `a b c   ${'x'.repeat(53)}\r`, said: '\r\r\n> ' },
  ]);
  t.is(typed.length, 62);
});

test('a chat program that has ended is told', (t) => {
  const { error } = play(exchange('!'), [{ typed: '!\r', said: '\r\r\n\r\nB>' }]);
  t.is((error as TransferError).code, 'no-answer');
  t.regex((error as TransferError).message, /CP\/M answers at B>/);
});

test('a chat program that says nothing is told', (t) => {
  const { error } = play(exchange('x', { silence: 5000 }), [{ typed: 'x\r', said: '\r\r\nhal' }]);
  t.is((error as TransferError).code, 'no-answer');
  t.is((error as TransferError).evidence, 'received "\\r\\r\\nhal"');
});
