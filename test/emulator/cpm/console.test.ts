import test from 'ava';
import { caller } from './bench.js';

const BUFFER = 0x2000;
const MESSAGE = 0x2100;

test('function 1 echoes CR, LF, TAB, BS and printables, and no other control', (t) => {
  const rows: [key: string, echo: string][] = [
    ['a', 'a'],
    ['\r', '\r'],
    ['\n', '\n'],
    ['\b', '\b'],
    ['\t', '        '],
    ['\x01', ''],
    ['\x1b', ''],
  ];
  for (const [key, echo] of rows) {
    const { call, console, cpu, take } = caller();
    console.type(key);
    t.is(call(1), key.charCodeAt(0));
    t.is(cpu.l, key.charCodeAt(0));
    t.is(cpu.h, 0);
    t.is(take(), echo, JSON.stringify(key));
  }
});

test('a call that waits leaves the PC on its stub and goes on when a key comes', (t) => {
  const { call, console, cpu, go, machine } = caller();
  t.is(call(1), 'waiting');
  t.is(cpu.pc, machine.layout.stubs[0]);
  const before = cpu.tStates;
  t.is(go(), 'waiting');
  t.is(cpu.tStates, before);
  console.type('x');
  t.is(go(), 0x78);
});

test('functions 2 and 9 expand tabs to columns of 8', (t) => {
  const { call, poke, take } = caller();
  poke(MESSAGE, 'ab\tc\r\n\td$');
  call(9, MESSAGE);
  t.is(take(), 'ab      c\r\n        d');
  call(2, 0x09);
  call(2, 0x65);
  t.is(take(), '       e');
});

test('^S halts the output until a key, and ^C then warm-boots', (t) => {
  const { call, console, go, poke, take } = caller();
  poke(MESSAGE, 'abc$');
  console.type('\x13');
  t.is(call(9, MESSAGE), 'waiting');
  t.is(take(), '');
  console.type('k');
  t.is(go(), 0);
  t.is(take(), 'abc');
  console.type('\x13\x03');
  t.is(call(9, MESSAGE), 'exited');
});

test('a key typed during output is looked at once and kept for function 1', (t) => {
  const { call, console, take } = caller();
  console.type('xy');
  call(2, 0x41);
  t.is(take(), 'A');
  t.is(call(6, 0xff), 'y'.charCodeAt(0), 'function 6 passes the look-ahead by');
  t.is(call(11), 1);
  t.is(call(1), 'x'.charCodeAt(0));
  t.is(call(11), 0);
});

test('function 6 reads, tells the status and writes as it is', (t) => {
  const { call, console, take } = caller();
  t.is(call(6, 0xff), 0);
  t.is(call(6, 0xfe), 0);
  console.type('\x03');
  t.is(call(6, 0xfe), 0xff);
  t.is(call(6, 0xff), 3);
  call(6, 0x09);
  t.is(take(), '\t');
});

test('^P in a line copies the console to the list device', (t) => {
  const listed: number[] = [];
  const { call, console, poke } = caller({ list: (byte) => listed.push(byte) });
  poke(BUFFER, [10]);
  console.type('a\x10b\x10c\r');
  call(10, BUFFER);
  t.is(String.fromCharCode(...listed), 'b');
  call(5, 0x4c);
  t.is(String.fromCharCode(...listed), 'bL');
});

const LINES: { name: string; keys: string; size?: number; line: string; shown: string }[] = [
  { name: 'CR ends and is echoed alone', keys: 'hi\r', line: 'hi', shown: 'hi\r' },
  { name: 'LF ends', keys: 'hi\n', line: 'hi', shown: 'hi\r' },
  { name: 'an empty line', keys: '\r', line: '', shown: '\r' },
  { name: 'a full buffer ends it', keys: 'abcd', size: 3, line: 'abc', shown: 'abc\r' },
  { name: 'BS takes a character away', keys: 'ab\bc\r', line: 'ac', shown: 'ab\b \bc\r' },
  { name: 'BS at the start does nothing', keys: '\ba\r', line: 'a', shown: 'a\r' },
  { name: 'BS takes a control away', keys: '\x01\b\r', line: '', shown: '^A\b \b\b \b\r' },
  { name: 'BS takes a tab away', keys: 'a\t\b\r', line: 'a', shown: `a       ${'\b \b'.repeat(7)}\r` },
  { name: 'DEL says the character again', keys: 'ab\x7fc\r', line: 'ac', shown: 'abbc\r' },
  { name: 'DEL at the start does nothing', keys: '\x7f\r', line: '', shown: '\r' },
  { name: '^E goes to a new line', keys: 'a\x05b\r', line: 'ab', shown: 'a\r\nb\r' },
  { name: '^R types the line again', keys: 'ab\x12c\r', line: 'abc', shown: 'ab#\r\nabc\r' },
  { name: '^U starts anew below', keys: 'ab\x15c\r', line: 'c', shown: 'ab#\r\nc\r' },
  { name: '^X wipes the line', keys: 'ab\x18c\r', line: 'c', shown: 'ab\b \b\b \bc\r' },
  { name: 'bit 7 is masked', keys: '\xe1\x8d', line: 'a', shown: 'a\r' },
  { name: '^C later in the line is a character', keys: 'a\x03\r', line: 'a\x03', shown: 'a^C\r' },
];

for (const { name, keys, size = 20, line, shown } of LINES) {
  test(`function 10: ${name}`, (t) => {
    const { call, console, memory, peek, poke, take } = caller();
    poke(BUFFER, [size]);
    console.type(keys);
    t.is(call(10, BUFFER), 0);
    t.is(take(), shown);
    t.is(peek(BUFFER + 2, memory[BUFFER + 1]), line);
  });
}

test('function 10: ^U and ^R keep to the column where the input began', (t) => {
  const { call, console, poke, take } = caller();
  poke(BUFFER, [20]);
  call(2, 0x3e);
  console.type('ab\x12\x15c\b\r');
  call(10, BUFFER);
  t.is(take(), '>ab#\r\n ab#\r\n c\b \b\r');
});

test('function 10: ^C as the first character warm-boots', (t) => {
  const { call, console, poke, take } = caller();
  poke(BUFFER, [20]);
  console.type('\x03');
  t.is(call(10, BUFFER), 'exited');
  t.is(take(), '^C');
});

test('the hooks see when a line was asked for and when it is there', (t) => {
  const seen: string[] = [];
  const note = (what: string) => (call: { name: string; tStates: number }) => {
    if (call.name === 'read console buffer') seen.push(`${what} ${call.tStates - start}`);
  };
  let start = 0;
  const { call, console, cpu, go, machine, poke } = caller({ onCall: note('asked'), onReturn: note('in') });
  start = cpu.tStates;
  poke(BUFFER, [20]);
  call(10, BUFFER);
  machine.idle(1000);
  console.type('x\r');
  go();
  const stub = 17 + 10 + 10 + 11;
  t.deepEqual(seen, [`asked ${stub}`, `in ${stub + 1000}`]);
  t.is(cpu.tStates - start, stub + 1000 + 10 + 12 + 11);
});

test('BS in a line that ^E has broken goes back as far as a byte counts, as there', (t) => {
  const { call, console, poke, take } = caller();
  poke(BUFFER, [80]);
  console.type('ab\x05c\b\r');
  call(10, BUFFER);
  // The column is 1 and the line that is left 2 long: 255 times.
  t.is(take(), `ab\r\nc${'\b \b'.repeat(255)}\r`);
});
