import test from 'ava';
import { createBoard, FolderDrive, MemoryDrive } from '../../../emulator/index.js';
import { bench, bytes, text } from './bench.js';

const BYTE_TIME = 10 / 115_200;
const HELLO = Uint8Array.from([0x11, 0x09, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc9, ...bytes('hello$')]);

test('it prints a banner and the prompt, then is idle until input', (t) => {
  const board = createBoard({ banner: 'hi' });
  let out = '';
  board.onLineOut((byte) => {
    out += String.fromCharCode(byte);
  });
  t.is(board.nextEvent(), 0);
  board.advance(board.clockHz);
  t.is(out, 'hi\r\nA>');
  t.is(board.nextEvent(), undefined);
  t.is(board.now, board.clockHz);
});

test('each byte takes ten bit times out, and the line is never faster', (t) => {
  const board = createBoard({ banner: 'abc' });
  const times: number[] = [];
  board.onLineOut((_, tStates) => times.push(tStates));
  board.advance(board.clockHz);
  t.is(board.clockHz * BYTE_TIME, 640);
  t.deepEqual(times, [640, 1280, 1920, 2560, 3200, 3840, 4480]);
});

test('each byte takes ten bit times in, and the echo ten more', (t) => {
  const { pass, send, timed } = bench();
  send('abc');
  pass(0.1);
  const times = timed().map(({ at }) => Math.round((at - 0.1) / BYTE_TIME));
  t.deepEqual(times, [2, 3, 4]);
});

test('other clocks and bit rates', (t) => {
  const board = createBoard({ banner: 'a', clockHz: 4_000_000, baud: 9600 });
  const times: number[] = [];
  board.onLineOut((_, tStates) => times.push(tStates));
  board.advance(4_000_000);
  t.is(Math.round(times[0]), Math.round(40_000_000 / 9600));
});

test('a byte leaves in time while the program goes on computing', (t) => {
  // LD C,2 : LD E,'!' : CALL 5 : JR $
  const drive = new MemoryDrive({
    'SPIN.COM': Uint8Array.from([0x0e, 2, 0x1e, 0x21, 0xcd, 5, 0, 0x18, 0xfe]),
  });
  const { board, pass, send, timed } = bench({ drives: { A: drive } });
  send('spin\r');
  pass(1);
  const out = timed();
  t.is(text(out.map(({ byte }) => byte)), 'spin\r\r\n!');
  t.true(out[out.length - 1].at < 0.1 + 20 * BYTE_TIME);
  t.is(board.nextEvent(), 0);
});

test('time passes exactly, in slices of any size', (t) => {
  const long = bench();
  const short = bench();
  long.send('dir\r');
  short.send('dir\r');
  long.pass(0.05);
  for (let i = 0; i < 50; i++) short.pass(0.001);
  t.deepEqual(long.timed(), short.timed());
});

test('a program of a folder or of memory runs, and what it prints comes out', (t) => {
  const { exchange } = bench({ drives: { A: new MemoryDrive({ 'HI.COM': HELLO }) } });
  t.is(exchange('hi\r'), 'hi\r\r\nhello\r\nA>');
});

test('with flow control a full buffer holds the line; without it characters are lost', (t) => {
  // LD DE,8000h : DEC DE : LD A,D : OR E : JR NZ,-5 : RET, which reads nothing for about 0.1 s
  const busy = Uint8Array.from([0x11, 0, 0x80, 0x1b, 0x7a, 0xb3, 0x20, 0xfb, 0xc9]);
  const line = 'x'.repeat(60);
  const run = (flowControl: boolean) => {
    const host = bench({ drives: { A: new MemoryDrive({ 'BUSY.COM': busy }) }, flowControl });
    host.send('busy\r');
    host.pass(0.02);
    host.send(`${line}\r`);
    host.pass(0.005);
    const held = host.board.backlog;
    host.pass(1);
    return { held, overruns: host.board.overruns, shown: host.take() };
  };
  const held = run(true);
  t.is(held.held, 61 - 33);
  t.is(held.overruns, 0);
  t.true(held.shown.endsWith(`>${line}\r\r\n${line.toUpperCase()}?\r\n\r\nA>`));
  const lost = run(false);
  t.is(lost.overruns, 61 - 33);
  t.true(lost.shown.endsWith(`>${'x'.repeat(33)}`));
});

test('unpaced, bytes take no time', (t) => {
  const board = createBoard({ banner: '' });
  board.paced = false;
  let out = '';
  board.onLineOut((byte) => {
    out += String.fromCharCode(byte);
  });
  board.lineIn(bytes('user 0\r'));
  board.work(1000);
  t.is(out, '\r\nA>user 0\r\r\nA>');
  t.is(board.now, 0);
});

test('work stops where the CPU would only wait', (t) => {
  const { board } = bench();
  const before = board.now;
  board.work(1_000_000);
  t.is(board.now, before);
});

test('a halted CPU is idle for ever', (t) => {
  const { board, exchange } = bench({ drives: { A: new MemoryDrive({ 'H.COM': Uint8Array.of(0x76) }) } });
  exchange('h\r');
  t.is(board.nextEvent(), undefined);
});

test('a folder that is no drive is an error before the board is made', (t) => {
  t.throws(() => new FolderDrive('/nowhere/at/all'), { code: 'drive-folder' });
});
