import test from 'ava';
import { bench, bytes, pattern } from './bench.js';
import { END, hexFile, record } from './intel-hex.js';

function scm(flowControl = true) {
  const host = bench({ kind: 'scm', flowControl });
  return host;
}

// LD A,'!' : RST 8 : RET
const SHOUT = [0x3e, 0x21, 0xcf, 0xc9];

test('its prompt, its echo and what it does not know', (t) => {
  const host = scm();
  host.board.reset();
  t.is(host.exchange(''), '\r\nSmall Computer Monitor - RC2014\r\n*');
  t.is(host.exchange('dir\r'), 'dir\r\nBad command\r\n*');
  t.is(host.exchange('\r'), '\r\n*');
  t.is(host.exchange('g xyz\r'), 'g xyz\r\nBad parameter\r\n*');
  t.is(host.exchange('mm\b 8000\r').slice(0, 10), 'mm\b \b 8000');
  t.regex(host.exchange('?\r'), /M \[address\][\s\S]*\r\n\*$/);
});

test('a file is loaded in silence, with one answer at its end', (t) => {
  const host = scm();
  t.is(host.exchange(record(0x8000, SHOUT), 1), '');
  t.is(host.exchange(END.trim(), 1), 'Ready\r\n*');
  t.regex(host.exchange('M 8000\r', 1), /\r\n8000: {2}3E 21 CF C9 00 00 00 00 {2}00/);
  t.is(host.exchange('G 8000\r'), 'G 8000\r\n!*');
});

test('a wrong record is a File error at the end, and is stored', (t) => {
  const host = scm();
  const wrong = record(0x8000, SHOUT).replace('3E', '3F');
  t.is(host.exchange(wrong + record(0x8010, [1]) + END.trim(), 1), 'File error\r\n*');
  t.regex(host.exchange('m 8000\r', 1), /8000: {2}3F 21 CF/);
});

test('the data of every record type but 01 is stored', (t) => {
  const host = scm();
  t.is(host.exchange(record(0x9000, [0x12, 0x34], 4) + END.trim(), 1), 'Ready\r\n*');
  t.regex(host.exchange('m 9000\r', 1), /9000: {2}12 34/);
});

test('at full speed nothing is lost, with and without RTS/CTS', (t) => {
  for (const flowControl of [true, false]) {
    const host = scm(flowControl);
    t.is(host.exchange(hexFile(pattern(2048), 0x8000).trim(), 2), 'Ready\r\n*');
    t.is(host.board.overruns, 0);
    t.deepEqual(host.board.machine.memory.slice(0x8000, 0x8800), pattern(2048));
  }
});

test('what was loaded at 0100h is there after CP/M has booted, and SAVE makes a file of it', (t) => {
  // LD DE,0109h : LD C,9 : CALL 5 : RET, and the text
  const program = Uint8Array.from([0x11, 9, 1, 0x0e, 9, 0xcd, 5, 0, 0xc9, ...bytes('saved$')]);
  const host = scm();
  t.is(host.exchange(hexFile(program).trim(), 1), 'Ready\r\n*');
  t.regex(host.exchange('cpm\r', 1), /CP\/M 2\.2[\s\S]*\r\nA>$/);
  t.is(host.exchange('save 1 p.com\r'), 'save 1 p.com\r\r\nA>');
  t.is(host.exchange('p\r', 1), 'p\r\r\nsaved\r\nA>');
  t.regex(host.exchange('dir c:\r'), /PIP {6}COM/);
});

test('code of a monitor comes back by a jump to 0; in CP/M that is a warm boot', (t) => {
  const host = scm();
  host.exchange(record(0x8000, [0xc3, 0, 0]) + END.trim(), 1);
  t.is(host.exchange('g 8000\r'), 'g 8000\r\n*');
  host.exchange('cpm\r', 1);
  host.exchange('save 1 r.com\r');
  t.true(host.exchange('dir\r').endsWith('\r\nA>'));
});
