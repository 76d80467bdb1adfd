import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { type BoardOptions, bench, bytes, pattern, text } from './bench.js';
import { END, hexFile, record } from './intel-hex.js';

/** A machine with all the tools on A:, where nothing takes time. */
function machine(
  files: Record<string, Uint8Array> = {},
  options: { blocks?: number; directoryEntries?: number } = {},
) {
  const drives = { A: new MemoryDrive(files, options), B: new MemoryDrive() };
  const times: BoardOptions['times'] = { load: 0, warmBoot: 0 };
  const host = bench({ kind: 'romwbw', start: 'cpm', drives, times });
  host.pass(0.5);
  host.take();
  return { ...host, drives, line: (command: string, seconds = 1) => host.exchange(`${command}\r`, seconds) };
}

test('PIP writes what is typed up to ^Z, with its echo', (t) => {
  const { line, exchange, drives } = machine();
  t.is(line('pip x.hex=con:'), 'pip x.hex=con:\r\r\n');
  t.is(exchange('one\r\ntwo\r\n', 0.5), 'one\r\ntwo\r\n');
  t.is(drives.A.read(0, 'X.HEX'), undefined);
  t.is(exchange('\x1a', 0.5), '\r\nA>');
  t.is(text(drives.A.read(0, 'X.HEX')), 'one\r\ntwo\r\n'.padEnd(128, '\x1a'));
  t.is(drives.A.read(0, 'X.$$$'), undefined);
});

test('PIP replaces a file only when the new one is whole', (t) => {
  const { line, exchange, drives } = machine({ 'X.TXT': bytes('old') });
  line('pip x.txt=con:');
  exchange('n'.repeat(200));
  t.is(text(drives.A.read(0, 'X.TXT')), 'old');
  exchange('\x1a');
  t.is(text(drives.A.read(0, 'X.TXT'))?.slice(0, 201), `${'n'.repeat(200)}\x1a`);
});

test('PIP copies a file, a pattern, between user areas, and shows a file', (t) => {
  const { line, drives } = machine({ 'A.TXT': bytes('aa'), 'B.TXT': bytes('bb') });
  line('pip b:=a.txt[v]');
  t.is(text(drives.B.read(0, 'A.TXT')), 'aa'.padEnd(128, '\x1a'));
  t.is(line('pip b:=a:*.txt', 2), 'pip b:=a:*.txt\r\r\n\r\nCOPYING -\r\nA.TXT\r\nB.TXT\r\n\r\nA>');
  line('user 3');
  t.is(line('pip b:=a:b.txt'), 'pip b:=a:b.txt\r\r\nPIP?\r\n\r\nA>');
  line('user 0');
  drives.A.write(3, 'C.TXT', bytes('three'));
  line('pip c.txt=c.txt[g3]');
  t.is(text(drives.A.read(0, 'C.TXT'))?.slice(0, 6), 'three\x1a');
  t.true(line('pip con:=c.txt').endsWith('\r\nthree\r\nA>'));
});

test('PIP copies a program of ours, and the copy runs', (t) => {
  const { line } = machine();
  line('pip p.com=pip.com');
  t.is(line('p'), 'p\r\r\n\r\n*');
  t.is(line('x=y.z'), 'x=y.z\r\r\nNO FILE: X=Y.Z\r\n\r\n*');
  t.is(line(''), '\r\r\nA>');
});

const PIP_ERRORS: [
  command: string,
  message: string,
  options?: { blocks?: number; directoryEntries?: number },
][] = [
  ['x=nope.txt', 'NO FILE'],
  ['b:=*.zzz', 'NOT FOUND'],
  ['x', 'INVALID FORMAT'],
  ['x=y[z]', 'INVALID FORMAT'],
  ['x=big[g77]', 'INVALID USER NUMBER'],
  ['x=big', 'DISK WRITE ERROR', { blocks: 10 }],
  ['x=big', 'NO DIRECTORY SPACE', { directoryEntries: 5 }],
];

for (const [command, message, options] of PIP_ERRORS) {
  test(`PIP ${command}: ${message}`, (t) => {
    const { line, drives } = machine({ BIG: pattern(10000) }, options);
    t.true(line(`pip ${command}`, 3).endsWith(`\r\n${message}: ${command.toUpperCase()}\r\n\r\nA>`));
    t.deepEqual(
      drives.A.list().map(({ name }) => name),
      ['BIG'],
    );
  });
}

test('LOAD fills gaps with 00 and the last record with 00', (t) => {
  const hex = record(0x0100, [1, 2]) + record(0x0183, [3]) + END;
  const { line, drives } = machine({ 'G.HEX': bytes(hex) });
  t.true(
    line('load g').endsWith(
      '\r\nFIRST ADDRESS 0100\r\nLAST  ADDRESS 0183\r\nBYTES READ    0003\r\nRECORDS WRITTEN 02\r\n\r\nA>',
    ),
  );
  const expected = new Uint8Array(256);
  expected.set([1, 2]);
  expected[0x83] = 3;
  t.deepEqual(drives.A.read(0, 'G.COM'), expected);
});

const GOOD = record(0x0100, pattern(16));
const LOAD_ERRORS: [name: string, file: string | undefined, message: string, left: number | undefined][] = [
  ['no file', undefined, 'ERROR: CANNOT OPEN SOURCE, LOAD ADDRESS 0100', undefined],
  ['a wrong digit', `${GOOD.replace('07', '0G')}${END}`, 'INVALID HEX DIGIT', 0],
  ['a wrong sum', `${GOOD.replace('07', '08')}${END}`, 'CHECK SUM ERROR', 0],
  [
    'an address that goes back',
    `${record(0x200, [1])}${GOOD}${END}`,
    'ERROR: INVERTED LOAD ADDRESS, LOAD ADDRESS 0100',
    0,
  ],
  [
    'an address below the TPA',
    `${record(0x80, [1])}${END}`,
    'ERROR: INVERTED LOAD ADDRESS, LOAD ADDRESS 0080',
    0,
  ],
  ['no end', GOOD, 'ERROR: DISK READ, LOAD ADDRESS 0110', 0],
];

for (const [name, file, message, left] of LOAD_ERRORS) {
  test(`LOAD with ${name}: ${message}`, (t) => {
    const { line, drives } = machine(
      file === undefined ? {} : { 'F.HEX': bytes(file), 'F.COM': pattern(128) },
    );
    t.true(line('load f').includes(`\r\n${message}\r\n`));
    t.is(drives.A.read(0, 'F.COM')?.length, left);
  });
}

test('LOAD on a full disk and a full directory', (t) => {
  const hex = bytes(hexFile(pattern(4096)));
  const disk = machine({ 'F.HEX': hex }, { blocks: 10 });
  t.regex(disk.line('load f', 3), /ERROR: DISK WRITE, LOAD ADDRESS 0100/);
  const directory = machine({ 'F.HEX': hex }, { directoryEntries: 5 });
  t.regex(directory.line('load f', 3), /ERROR: NO MORE DIRECTORY SPACE, LOAD ADDRESS 0100/);
});

test('STAT shows space and files, and sets attributes', (t) => {
  const { line, drives } = machine({ 'BIG.BIN': pattern(20000) }, { blocks: 100 });
  t.true(line('stat').includes('\r\nA: R/W, Space: 170k\r\n'));
  t.is(
    line('stat big.*').slice(13),
    '\r\n Recs  Bytes  Ext Acc\r\n  157    20k    2 R/W A:BIG.BIN\r\nBytes Remaining On A: 170k\r\n\r\nA>',
  );
  t.regex(line('stat b:'), /Bytes Remaining On B: 81\d\dk/);
  t.regex(line('stat none.x'), /File Not Found/);
  t.regex(line('stat con:=uc1:'), /Invalid Assignment/);
  t.regex(line('stat big.bin $r/o'), /A:BIG\.BIN set to R\/O/);
  t.true(drives.A.list()[0].attributes.readOnly);
  t.regex(line('stat big.bin $x'), /Invalid File Indicator/);
});

test('SAVE on a full disk and a full directory says NO SPACE', (t) => {
  t.regex(machine({}, { blocks: 5 }).line('save 50 x.com'), /NO SPACE/);
  t.regex(machine({}, { directoryEntries: 4 }).line('save 1 x.com'), /NO SPACE/);
});

test('39 KB through PIP and LOAD under RomWBW: about 90 s and 16 s', (t) => {
  const drive = new MemoryDrive();
  const host = bench({ kind: 'romwbw', drives: { A: drive } });
  const data = pattern(39 * 1024);
  host.exchange('pip x.hex=con:\r', 2);
  const began = host.board.now;
  host.send(`${hexFile(data)}\x1a`);
  host.until('A>', 200);
  const typed = host.board.now;
  host.send('load x\r');
  host.until('WRITTEN', 60);
  const seconds = (from: number, to: number) => (to - from) / host.board.clockHz;
  t.true(Math.abs(seconds(began, typed) - 90) < 5, `${seconds(began, typed)}`);
  t.true(Math.abs(seconds(typed, host.board.now) - 16.7) < 1.5, `${seconds(typed, host.board.now)}`);
  t.deepEqual(drive.read(0, 'X.COM'), data);
});

for (const [rate, clean] of [
  [1000, true],
  [2000, false],
] as const) {
  test(`PIP under RomWBW without RTS/CTS at ${rate} characters a second is ${clean ? 'clean' : 'not'}`, (t) => {
    const drive = new MemoryDrive();
    const host = bench({ kind: 'romwbw', drives: { A: drive }, flowControl: false });
    const file = hexFile(pattern(512));
    host.exchange('pip x.hex=con:\r', 2);
    host.paced(file, rate);
    host.exchange('\x1a', 2);
    t.is(text(drive.read(0, 'X.HEX'))?.startsWith(file) ?? false, clean);
  });
}
