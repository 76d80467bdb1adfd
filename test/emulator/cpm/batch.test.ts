import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { bytes, terminal, text } from './bench.js';

const HELLO = Uint8Array.from([0x11, 0x09, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc9, ...bytes('hello$')]);

test('SUBMIT is built in where there is no SUBMIT.COM: parameters, $$, ^X, and an end', (t) => {
  const job = bytes('hi $1\r\nera $2.bak\r\nren $2.bak=$2.txt\r\n; $$ ^a\r\n\x1arest');
  const a = new MemoryDrive({ 'HI.COM': HELLO, 'JOB.SUB': job, 'X.TXT': bytes('x') });
  const { type } = terminal({ drives: { A: a } });
  type('');
  t.is(
    type('submit job one x\r'),
    'submit job one x\r\r\nA>HI ONE\r\nhello\r\nA>ERA X.BAK\r\nNO FILE\r\nA>REN X.BAK=X.TXT\r\nA>; $ \x01\r\nA>',
  );
  t.deepEqual(
    a
      .list()
      .map(({ name }) => name)
      .sort(),
    ['HI.COM', 'JOB.SUB', 'X.BAK'],
  );
});

test('SUBMIT says what is wrong with a line', (t) => {
  const rows: [job: string | undefined, said: RegExp][] = [
    [undefined, /No 'SUB' File Present/],
    ['dir\r\ntype $x\r\n', /Error On Line 002Parameter Error/],
    ['^1\r\n', /Error On Line 001Invalid Control Character/],
    [`${'x'.repeat(126)}\r\n`, /Error On Line 001Command Too Long/],
  ];
  for (const [job, said] of rows) {
    const a = new MemoryDrive(job === undefined ? {} : { 'JOB.SUB': bytes(job) });
    const { type } = terminal({ drives: { A: a } });
    type('');
    t.regex(type('submit job\r'), said);
    t.is(a.read(0, '$$$.SUB'), undefined);
  }
});

test('a program that runs alone hands lines to the CCP before the machine exits', (t) => {
  const record = (line: string) => bytes(String.fromCharCode(line.length) + line.padEnd(127, '\0'));
  const a = new MemoryDrive({ 'HI.COM': HELLO, '$$$.SUB': record('HI') });
  const { machine, take } = terminal({ drives: { A: a }, program: { bytes: HELLO } });
  t.is(machine.run(), 'exited');
  t.is(take(), 'hello', 'a RET goes to a CCP that does not know of it');
  const rebooting = Uint8Array.of(0xc3, 0, 0);
  const again = terminal({ drives: { A: a }, program: { bytes: rebooting } });
  t.is(again.machine.run(), 'exited');
  t.is(again.take(), '\r\nA>HI\r\nhello\r\nA>');
});

test('a program that puts a line into the CCP and jumps there is chained to', (t) => {
  const jump = [
    ...[0x21, 0x13, 0x01, 0x11, 0x07, 0xd0, 0x01, 0x03, 0x00, 0xed, 0xb0],
    ...[0x0e, 0x00, 0xc3, 0x00, 0xd0, 0, 0, 0, 2, ...bytes('HI')],
  ];
  const a = new MemoryDrive({ 'HI.COM': HELLO });
  const { machine, take } = terminal({ drives: { A: a }, program: { bytes: Uint8Array.from(jump) } });
  t.is(machine.run(), 'exited');
  t.is(take(), '\r\nhello');
});

test('a program may put itself into the table of the BIOS: the BDOS then calls it', (t) => {
  // Puts JP 0140h at CONOUT's entry; there C is made upper case and handed to the old entry. Prints by function 9.
  const code = new Uint8Array(0x80).fill(0);
  code.set([
    ...[0x2a, 0x01, 0x00, 0x11, 0x0a, 0x00, 0x19], // LD HL,(1) : LD DE,10 : ADD HL,DE: the address in CONOUT's JP
    ...[0x5e, 0x23, 0x56, 0xed, 0x53, 0x7e, 0x01], // LD E,(HL) : INC HL : LD D,(HL) : LD (017Eh),DE
    ...[0x36, 0x01, 0x2b, 0x36, 0x40], // LD (HL),01h : DEC HL : LD (HL),40h
    ...[0x11, 0x70, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc3, 0, 0], // LD DE,0170h : LD C,9 : CALL 5 : JP 0
  ]);
  code.set([0x79, 0xfe, 0x61, 0xda, 0x48, 0x01, 0xe6, 0x5f, 0x4f, 0x2a, 0x7e, 0x01, 0xe9], 0x40);
  code.set(bytes('loud\r\n$'), 0x70);
  const { machine, take } = terminal({ program: { bytes: code } });
  t.is(machine.run(), 'exited');
  t.is(take(), 'LOUD\r\n');
});

test('a program may put itself into the vectors of the errors', (t) => {
  // LD HL,0140h : LD (D80Bh),HL (Select) : LD C,14 : LD E,9 : CALL 5
  const code = new Uint8Array(0x60);
  code.set([0x21, 0x40, 0x01, 0x22, 0x0b, 0xd8, 0x0e, 14, 0x1e, 9, 0xcd, 5, 0]);
  code.set([0x11, 0x50, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc3, 0, 0], 0x40);
  code.set(bytes('caught$'), 0x50);
  const { machine, take } = terminal({ program: { bytes: code } });
  t.is(machine.run(), 'exited');
  t.is(text(bytes(take())), 'caught');
});
