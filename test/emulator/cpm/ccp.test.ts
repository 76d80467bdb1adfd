import test from 'ava';
import { MemoryDrive, nativeFile } from '../../../emulator/index.js';
import { bytes, terminal, text } from './bench.js';

/** A machine at its prompt; `line` types one line and gives what is shown after its echo. */
function session(drives: Record<string, MemoryDrive>) {
  const bench = terminal({ drives });
  bench.type('');
  return { ...bench, line: (line: string) => bench.type(`${line}\r`).slice(line.length + 1) };
}

const HELLO = Uint8Array.from([0x11, 0x09, 0x01, 0x0e, 9, 0xcd, 5, 0, 0xc9, ...bytes('hello$')]);

test('it starts with a banner and a prompt', (t) => {
  const { machine, take } = terminal({ banner: 'A board' });
  t.is(machine.run(), 'waiting');
  t.is(take(), 'A board\r\nA>');
});

test('DIR: four columns, patterns, drives, users, hidden files', (t) => {
  const names = ['ONE.TXT', 'TWO.COM', 'THREE', 'LONGNAME.ABC', 'FIVE.TXT', 'HIDDEN.TXT'];
  const a = new MemoryDrive(Object.fromEntries(names.map((name) => [name, bytes('x')])));
  a.setAttributes(0, 'HIDDEN.TXT', { readOnly: false, system: true });
  const b = new MemoryDrive({ 'B.TXT': bytes('x') });
  const { line } = session({ A: a, B: b });
  t.is(
    line('dir'),
    '\r\nA: ONE      TXT : TWO      COM : THREE        : LONGNAME ABC\r\nA: FIVE     TXT\r\nA>',
  );
  t.is(line('dir *.txt'), '\r\nA: ONE      TXT : FIVE     TXT\r\nA>');
  t.is(line('dir t????.*'), '\r\nA: TWO      COM : THREE       \r\nA>');
  t.is(line('DIR B:'), '\r\nB: B        TXT\r\nA>');
  t.is(line('dir no.txt'), '\r\nNO FILE\r\nA>');
  t.is(line('user 1'), '\r\nA>');
  t.is(line('dir'), '\r\nNO FILE\r\nA>');
});

test('a key stops DIR and TYPE', (t) => {
  const a = new MemoryDrive({ A: bytes('abc'), B: bytes('x') });
  const { console, machine, take } = session({ A: a });
  console.type('dir\rq');
  machine.run();
  t.is(take(), 'dir\r\r\nA: A           q\r\nA>', "its echo is the BDOS's");
  console.type('type a\rq');
  machine.run();
  t.is(take(), 'type a\r\r\naq\r\nA>');
});

test('drive letters and the programs of another drive', (t) => {
  const { line } = session({ A: new MemoryDrive(), B: new MemoryDrive({ 'HI.COM': HELLO }) });
  t.is(line('hi'), '\r\nHI?\r\n\r\nA>');
  t.is(line('b:hi'), '\r\nhello\r\nA>');
  t.is(line('b:'), '\r\nB>');
  t.is(line('hi'), '\r\nhello\r\nB>');
  t.is(line('a:hi'), '\r\nA:HI?\r\n\r\nB>');
});

test('a drive that is not there is an error, and the old one stays', (t) => {
  const { line, type } = session({ A: new MemoryDrive() });
  t.is(line('c:'), '\r\nBdos Err On C: Select');
  t.is(type('x'), '\r\nA>');
});

test('what is no command is said back with a question mark', (t) => {
  const { line } = session({ A: new MemoryDrive({ 'A.TXT': bytes('x') }) });
  const rows: [line: string, said: string][] = [
    ['nothing here', 'NOTHING?'],
    ['  a.txt', 'A.TXT?'],
    ['di*', 'DI*?'],
    ['type none.txt', 'NONE.TXT?'],
    ['type *.txt', '*.TXT?'],
    ['user 16', '16?'],
    ['user x', 'X?'],
    ['save x y', 'X?'],
    ['save 256 y', '256?'],
    ['ren b.txt', 'B.TXT?'],
    ['ren a:b=b:a.txt', 'B:A.TXT?'],
    ['ren b=a:a.txt', 'A:A.TXT?'],
    ['user', '?'],
    ['user 1 x', 'X?'],
    ['a: b', 'B?'],
  ];
  for (const [typed, said] of rows) t.is(line(typed), `\r\n${said}\r\n\r\nA>`, typed);
  t.is(line(''), '\r\nA>');
  t.is(line('   '), '\r\nA>');
  t.is(line('; a remark'), '\r\nA>');
});

test('ERA: one, many, all when asked, none', (t) => {
  const a = new MemoryDrive({ 'A.TXT': bytes('x'), 'B.TXT': bytes('x'), 'C.COM': bytes('x'), D: bytes('x') });
  const { line } = session({ A: a });
  t.is(line('era d'), '\r\nA>');
  t.is(line('era *.txt'), '\r\nA>');
  t.is(line('era *.txt'), '\r\nNO FILE\r\nA>');
  t.is(line('era *.*'), '\r\nALL (Y/N)?');
  t.is(line('n'), '\r\nA>');
  t.is(a.list().length, 1);
  t.is(line('era *.*'), '\r\nALL (Y/N)?');
  t.is(line('y'), '\r\nA>');
  t.is(a.list().length, 0);
});

test('ERA of a read-only file is refused', (t) => {
  const a = new MemoryDrive({ 'A.TXT': bytes('x') });
  a.setAttributes(0, 'A.TXT', { readOnly: true, system: false });
  const { line, type } = session({ A: a });
  t.is(line('era a.txt'), '\r\nBdos Err On A: File R/O');
  t.is(type(' '), '\r\nA>');
  t.is(a.list().length, 1);
});

test('TYPE shows a file up to 1Ah, with tabs expanded', (t) => {
  const { line } = session({ A: new MemoryDrive({ 'A.TXT': bytes('one\ttwo\r\nthree\x1arest') }) });
  t.is(line('type a.txt'), '\r\none     two\r\nthree\r\nA>');
});

test('REN renames, but not onto a file nor from none', (t) => {
  const a = new MemoryDrive({ 'A.TXT': bytes('a'), 'B.TXT': bytes('b') });
  const { line } = session({ A: a });
  t.is(line('ren c.txt=a.txt'), '\r\nA>');
  t.is(line('ren c.txt=b.txt'), '\r\nFILE EXISTS\r\nA>');
  t.is(line('ren d.txt=a.txt'), '\r\nNO FILE\r\nA>');
  t.is(line('ren d.txt = b.txt'), '\r\nA>');
  t.deepEqual(
    a.list().map(({ name }) => name),
    ['C.TXT', 'D.TXT'],
  );
});

test('SAVE writes pages of the TPA, and replaces a file', (t) => {
  const a = new MemoryDrive({ 'HI.COM': HELLO });
  const { line } = session({ A: a });
  line('hi');
  t.is(line('save 1 copy.com'), '\r\nA>');
  t.is(a.read(0, 'COPY.COM')?.length, 256);
  t.is(line('copy'), '\r\nhello\r\nA>');
  line('save 0 copy.com');
  t.is(a.read(0, 'COPY.COM')?.length, 0);
});

test('USER stays over programs and warm boots', (t) => {
  const a = new MemoryDrive();
  a.write(4, 'BOOT.COM', Uint8Array.of(0xc3, 0, 0));
  const { line } = session({ A: a });
  line('user 4');
  t.is(line('boot'), '\r\n\r\nA>');
  t.is(line('dir'), '\r\nA: BOOT     COM\r\nA>');
});

test('a program that does not fit is a BAD LOAD', (t) => {
  const room = 0xd000 - 0x100 - 128;
  const a = new MemoryDrive({ 'BIG.COM': new Uint8Array(room + 1), 'FITS.COM': Uint8Array.of(0xc9) });
  const { line } = session({ A: a });
  t.is(line('big'), '\r\nBAD LOAD\r\nA>');
  a.write(
    0,
    'FITS.COM',
    Uint8Array.from({ length: room }, (_, i) => (i === 0 ? 0xc9 : 0)),
  );
  t.is(line('fits'), '\r\n\r\nA>');
});

test('a program gets its tail in upper case', (t) => {
  // LD DE,81h : LD A,(80h) : LD L,A : LD H,0 : ADD HL,DE : LD (HL),'$' : LD C,9 : CALL 5 : RET
  const program = [0x11, 0x81, 0, 0x3a, 0x80, 0, 0x6f, 0x26, 0, 0x19, 0x36, 0x24, 0x0e, 9, 0xcd, 5, 0, 0xc9];
  const { line } = session({ A: new MemoryDrive({ 'TAIL.COM': Uint8Array.from(program) }) });
  t.is(line('tail Some words, b:x.y'), '\r\n SOME WORDS, B:X.Y\r\nA>');
});

test('a jump to the CCP runs the line in its buffer; CCP+3 does not', (t) => {
  // Copies a length and DIR to D007h, C = 0, and jumps.
  const jump = (low: number) =>
    Uint8Array.from([
      ...[0x21, 0x13, 0x01, 0x11, 0x07, 0xd0, 0x01, 0x04, 0x00, 0xed, 0xb0],
      ...[0x0e, 0x00, 0xc3, low, 0xd0, 0, 0, 0, 3, ...bytes('DIR')],
    ]);
  const { line } = session({ A: new MemoryDrive({ 'AT0.COM': jump(0), 'AT3.COM': jump(3) }) });
  t.is(line('at0'), '\r\n\r\nA: AT0      COM : AT3      COM\r\nA>');
  t.is(line('at3'), '\r\n\r\nA>');
});

test('SUBMIT: the lines of A:$$$.SUB are done, the last record first', (t) => {
  const record = (line: string) => bytes(String.fromCharCode(line.length) + line.padEnd(127, '\0'));
  const sub = Uint8Array.from([...record('TYPE NOTE'), ...record('HI')]);
  const a = new MemoryDrive({ 'HI.COM': HELLO, NOTE: bytes('note'), '$$$.SUB': sub });
  const { type } = terminal({ drives: { A: a } });
  t.is(type(''), '\r\nA>HI\r\nhello\r\nA>TYPE NOTE\r\nnote\r\nA>');
  t.is(a.read(0, '$$$.SUB'), undefined);
});

test('SUBMIT ends at an error', (t) => {
  const record = (line: string) => bytes(String.fromCharCode(line.length) + line.padEnd(127, '\0'));
  const a = new MemoryDrive({ '$$$.SUB': Uint8Array.from([...record('DIR'), ...record('WHAT')]) });
  const { type } = terminal({ drives: { A: a } });
  t.is(type(''), '\r\nA>WHAT\r\nWHAT?\r\n\r\nA>');
  t.is(a.list().length, 0);
});

test('a program in TypeScript runs from its file, under any name and from any copy', (t) => {
  const seen: string[][] = [];
  const { type } = terminal({
    drives: { A: new MemoryDrive({ 'XM.COM': nativeFile('XM'), 'NO.COM': nativeFile('NO') }) },
    programs: {
      *XM(world, args) {
        seen.push([...args]);
        yield* world.console.print('here');
      },
    },
  });
  type('');
  t.is(type('xm r foo\r'), 'xm r foo\r\r\nhere\r\nA>');
  t.is(type('save 1 y.com\r'), 'save 1 y.com\r\r\nA>');
  t.is(type('a:y\r'), 'a:y\r\r\nhere\r\nA>');
  t.is(type('no\r'), 'no\r\r\n\r\nA>', 'a machine that does not know it');
  t.deepEqual(seen, [['R', 'FOO'], []]);
});

test('a file that a program has closed is there; of one that it has not, the entry alone', (t) => {
  // Makes X with the FCB at 5Ch and writes the record at 80h.
  const program = [0x11, 0x5c, 0, 0x0e, 22, 0xcd, 5, 0, 0x11, 0x5c, 0, 0x0e, 21, 0xcd, 5, 0, 0xc9];
  const closing = [...program.slice(0, -1), 0x11, 0x5c, 0, 0x0e, 16, 0xcd, 5, 0, 0xc9];
  const a = new MemoryDrive({ 'P.COM': Uint8Array.from(program), 'Q.COM': Uint8Array.from(closing) });
  const { line } = session({ A: a });
  line('p x');
  t.is(a.read(0, 'X')?.length, 0);
  line('q y');
  t.is(text(a.read(0, 'Y')?.slice(0, 4)), '\x02 Y\0');
});

test('a name that begins with a delimiter is none: .COM does nothing, and USER wants a number', (t) => {
  const { line } = session({ A: new MemoryDrive() });
  t.is(line('.com'), '\r\nA>');
  t.is(line('user <1>'), '\r\n<1>?\r\n\r\nA>');
});

test('a control character in the arguments of a program is an error', (t) => {
  const { line } = session({ A: new MemoryDrive({ 'HI.COM': HELLO }) });
  t.true(line('hi a b\x01').endsWith('\r\nB\x01?\r\n\r\nA>'));
  t.is(line('hi a b c'), '\r\nhello\r\nA>');
});

test('006B and 007B have what the CCP has left there: the records of the program and a byte of its map', (t) => {
  const { line, memory } = session({
    A: new MemoryDrive({ 'HI.COM': Uint8Array.of(...HELLO, ...new Array(300)) }),
  });
  line('hi a b');
  t.is(memory[0x6b], 3);
  t.is(memory[0x7b], 0);
  t.is(memory[0x7c], 0);
});

test('ERA of all forgets what stands behind, and ^C at its question keeps the user area', (t) => {
  const { line, type } = session({ A: new MemoryDrive({ A: bytes('a') }) });
  type('era *.* x\r');
  t.is(line('y'), '\r\nA>');
  line('user 3');
  type('era *.*\r');
  t.is(type('\x03'), '^C\r\nA>');
  line('save 1 three');
  t.is(line('dir three'), '\r\nA: THREE       \r\nA>');
  line('user 0');
  t.is(line('dir three'), '\r\nNO FILE\r\nA>');
});

test('REN with an error in the old name stays on the drive of the new one', (t) => {
  const { line } = session({ A: new MemoryDrive(), B: new MemoryDrive() });
  t.is(line('ren b:new=*.old'), '\r\n*.OLD?\r\n\r\nB>');
  t.is(line('a:'), '\r\nA>');
  t.is(line('ren b:new=b:*.old'), '\r\nB:*.OLD?\r\n\r\nA>');
});

test('a program that comes back by RET with another DMA address spoils SUBMIT, as with the real CCP', (t) => {
  const record = (text: string) => bytes(String.fromCharCode(text.length) + text.padEnd(127, '\0'));
  // LD DE,2000 : LD C,26 : JP 5
  const moves = Uint8Array.of(0x11, 0x00, 0x20, 0x0e, 26, 0xc3, 5, 0);
  const commands = Uint8Array.of(...record('DIR NONE'), ...record('MOVE'));
  const { memory, type } = terminal({
    drives: { A: new MemoryDrive({ 'MOVE.COM': moves, '$$$.SUB': commands }) },
  });
  const shown = type('');
  t.true(shown.startsWith('\r\nA>MOVE\r\n'));
  t.false(shown.includes('DIR NONE'));
  t.is(text(memory.slice(0x2001, 0x2009)), 'DIR NONE');
});
