import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { bytes, caller, text } from './bench.js';

const FCB = 0x2000;
const OTHER = 0x2040;
const DMA = 0x80;
const [OPEN, CLOSE, FIRST, NEXT, DELETE, READ, WRITE, MAKE, RENAME] = [15, 16, 17, 18, 19, 20, 21, 22, 23];
const [READ_RANDOM, WRITE_RANDOM, SIZE, SET_RANDOM] = [33, 34, 35, 36];
const EX = FCB + 12;
const S2 = FCB + 14;
const RC = FCB + 15;
const CR = FCB + 32;
const R = FCB + 33;
const A_TXT = 'A       TXT';

const records = (count: number) => Uint8Array.from({ length: count * 128 }, (_, i) => (i >> 7) & 0xff);

function machine(files: Record<string, Uint8Array> = {}, prepare: (drive: MemoryDrive) => void = () => {}) {
  const drive = new MemoryDrive(files);
  prepare(drive);
  const b = new MemoryDrive();
  const bench = caller({ drives: { A: drive, B: b } });
  const setRandom = (record: number) => bench.poke(R, [record & 0xff, (record >> 8) & 0xff, record >> 16]);
  return { ...bench, drive, b, setRandom };
}

test('a file is made, written, closed, opened and read', (t) => {
  const { call, drive, fcb, peek, poke } = machine();
  fcb(FCB, A_TXT);
  t.is(call(MAKE, FCB), 0);
  t.is(drive.read(0, 'A.TXT')?.length, 0);
  for (const letter of 'abc') {
    poke(DMA, letter.repeat(128));
    t.is(call(WRITE, FCB), 0);
  }
  t.is(drive.read(0, 'A.TXT')?.length, 0, 'nothing is half-written');
  t.is(call(CLOSE, FCB), 0);
  t.is(text(drive.read(0, 'A.TXT')), 'a'.repeat(128) + 'b'.repeat(128) + 'c'.repeat(128));
  fcb(FCB, A_TXT);
  t.is(call(OPEN, FCB), 0);
  for (const letter of 'abc') {
    t.is(call(READ, FCB), 0);
    t.is(peek(DMA, 128), letter.repeat(128));
  }
  t.is(call(READ, FCB), 1);
});

test('a short last record is filled with 1Ah, and an empty file ends at once', (t) => {
  const { call, fcb, memory, peek } = machine({ 'A.TXT': bytes('short'), EMPTY: new Uint8Array(0) });
  fcb(FCB, A_TXT);
  call(OPEN, FCB);
  t.is(memory[RC], 1);
  t.is(call(READ, FCB), 0);
  t.is(peek(DMA, 128), `short${'\x1a'.repeat(123)}`);
  t.is(call(READ, FCB), 1);
  fcb(FCB, 'EMPTY      ');
  t.is(call(OPEN, FCB), 1, 'the place of its entry');
  t.is(memory[RC], 0);
  t.is(call(READ, FCB), 1);
});

test('open clears S2, takes wildcards, and leaves CR to the caller', (t) => {
  const { call, fcb, memory, peek } = machine({ 'ABC.TXT': records(2) });
  fcb(FCB, 'A??     T??');
  memory[S2] = 3;
  memory[CR] = 1;
  t.is(call(OPEN, FCB), 0);
  t.is(peek(FCB + 1, 11), 'ABC     TXT');
  t.is(memory[S2] & 0x7f, 0);
  t.is(memory[CR], 1);
  t.is(call(READ, FCB), 0);
  t.is(memory[DMA], 1);
  fcb(FCB, 'B??     T??');
  t.is(call(OPEN, FCB), 0xff);
});

test('sequential reading crosses extents and modules; RC follows', (t) => {
  const count = 32 * 128 + 3;
  const { call, fcb, memory } = machine({ 'A.TXT': records(count) });
  fcb(FCB, A_TXT);
  call(OPEN, FCB);
  t.is(memory[RC], 128);
  let read = 0;
  while (call(READ, FCB) === 0) {
    if (memory[DMA] !== (read & 0xff)) t.fail(`record ${read}`);
    read++;
    if (read === 128) t.deepEqual([memory[EX], memory[CR]], [0, 128]);
    if (read === 129) t.deepEqual([memory[EX], memory[CR], memory[RC]], [1, 1, 128]);
  }
  t.is(read, count);
  t.deepEqual([memory[EX], memory[S2] & 0x7f, memory[CR], memory[RC]], [0, 1, 3, 3]);
});

test('an extent is opened by its number; one that is not there is not found', (t) => {
  const { call, fcb, memory } = machine({ 'A.TXT': records(130) });
  fcb(FCB, A_TXT);
  memory[EX] = 1;
  t.is(call(OPEN, FCB), 1);
  t.is(memory[RC], 2);
  t.is(call(READ, FCB), 0);
  t.is(memory[DMA], 128);
  fcb(FCB, A_TXT);
  memory[EX] = 2;
  t.is(call(OPEN, FCB), 0xff);
});

test('writing the last record of an extent goes on to the next', (t) => {
  const { call, drive, fcb, memory } = machine();
  fcb(FCB, A_TXT);
  call(MAKE, FCB);
  for (let i = 0; i < 128; i++) call(WRITE, FCB);
  t.deepEqual([memory[EX], memory[CR]], [1, 0]);
  call(WRITE, FCB);
  call(CLOSE, FCB);
  t.is(drive.read(0, 'A.TXT')?.length, 129 * 128);
});

test('random reading: data, end, missing extent, out of range', (t) => {
  const { call, fcb, memory, setRandom } = machine({ 'A.TXT': records(130) });
  fcb(FCB, A_TXT);
  call(OPEN, FCB);
  const rows: [record: number, code: number][] = [
    [0, 0],
    [129, 0],
    [130, 1],
    [255, 1],
    [256, 4],
    [65535, 4],
    [65536, 6],
  ];
  for (const [record, code] of rows) {
    setRandom(record);
    t.is(call(READ_RANDOM, FCB), code, `record ${record}`);
    if (code === 0) t.is(memory[DMA], record);
  }
});

test('random calls set CR, EX and S2 and do not advance', (t) => {
  const { call, fcb, memory, setRandom } = machine({ 'A.TXT': records(5000) });
  fcb(FCB, A_TXT);
  call(OPEN, FCB);
  setRandom(4999);
  call(READ_RANDOM, FCB);
  t.deepEqual([memory[CR], memory[EX], memory[S2] & 0x7f], [4999 & 127, (4999 >> 7) & 31, 1]);
  t.is(call(READ, FCB), 0, 'the same record again');
  t.is(memory[DMA], 4999 & 0xff);
  t.is(call(READ, FCB), 1);
});

test('a random write beyond the end fills with zeros; 35 counts the hole, 36 follows CR, EX and S2', (t) => {
  const { call, drive, fcb, memory, poke, setRandom } = machine({ 'A.TXT': bytes('ab') });
  fcb(FCB, A_TXT);
  call(OPEN, FCB);
  poke(DMA, 'z'.repeat(128));
  setRandom(200);
  t.is(call(WRITE_RANDOM, FCB), 0);
  call(CLOSE, FCB);
  t.is(call(SIZE, FCB), 0xff, 'as after every search to the end');
  t.is(memory[R] | (memory[R + 1] << 8), 201);
  const file = drive.read(0, 'A.TXT');
  t.is(text(file?.slice(0, 128)), `ab${'\x1a'.repeat(126)}`);
  t.true(file?.slice(128, 200 * 128).every((byte) => byte === 0));
  t.is(text(file?.slice(200 * 128)), 'z'.repeat(128));
  memory[EX] = 2;
  memory[CR] = 5;
  memory[S2] = 1;
  call(SET_RANDOM, FCB);
  t.is(memory[R] | (memory[R + 1] << 8) | (memory[R + 2] << 16), 4096 + 256 + 5);
  setRandom(65536);
  t.is(call(WRITE_RANDOM, FCB), 6);
});

test('the size of a file that is not there is 0 and not found', (t) => {
  const { call, fcb, memory } = machine();
  fcb(FCB, A_TXT);
  memory[R] = 9;
  t.is(call(SIZE, FCB), 0xff);
  t.is(memory[R], 0);
});

test('close of an unknown FCB is an error; of one that was not written through it is not', (t) => {
  const { call, fcb } = machine({ 'A.TXT': bytes('x') });
  fcb(FCB, 'NONE       ');
  t.is(call(CLOSE, FCB), 0xff);
  fcb(FCB, A_TXT);
  call(OPEN, FCB);
  call(DELETE, fcb(OTHER, A_TXT));
  t.is(call(CLOSE, FCB), 0);
});

test('search: one record of four entries at DMA, its index in A, only this user', (t) => {
  const files = { 'A.TXT': bytes('a'), 'B.COM': bytes('b'), 'C.TXT': bytes('c') };
  const { call, fcb, peek } = machine(files, (a) => a.write(3, 'D.TXT', bytes('d')));
  fcb(FCB, '????????TXT');
  t.is(call(FIRST, FCB), 0);
  t.is(peek(DMA + 1, 11), A_TXT);
  t.is(peek(DMA + 33, 11), 'B       COM');
  t.is(call(NEXT), 2);
  t.is(peek(DMA + 65, 11), 'C       TXT');
  t.is(call(NEXT), 0xff);
  call(32, 3);
  t.is(call(FIRST, FCB), 3);
  t.is(call(NEXT), 0xff);
});

test('search: `?` as drive takes all users, `?` in EX all extents', (t) => {
  const { call, fcb, memory } = machine({ 'A.TXT': records(300) }, (a) => a.write(7, 'B.TXT', bytes('x')));
  const all = (name: string, prepare: () => void) => {
    fcb(FCB, name);
    prepare();
    const found: string[] = [];
    for (let a = call(FIRST, FCB); a !== 0xff; a = call(NEXT)) {
      const entry = DMA + 32 * Number(a);
      found.push(`${memory[entry]}:${memory[entry + 12]}:${memory[entry + 15]}`);
    }
    return found;
  };
  t.deepEqual(
    all('???????????', () => {}),
    ['0:0:128'],
  );
  t.deepEqual(
    all('???????????', () => (memory[EX] = 0x3f)),
    ['0:0:128', '0:1:128', '0:2:44'],
  );
  t.deepEqual(
    all('           ', () => (memory[FCB] = 0x3f)),
    ['0:0:128', '0:1:128', '0:2:44', '7:0:1'],
  );
});

test('there is one place in the directory: a delete takes it from a search, a read within an extent does not', (t) => {
  const { call, drive, fcb, memory } = machine({
    A: bytes('a'),
    B: bytes('b'),
    C: bytes('c'),
    D: bytes('d'),
  });
  call(OPEN, fcb(OTHER, 'A          '));
  call(FIRST, fcb(FCB, '???????????'));
  call(READ, OTHER);
  t.is(call(NEXT), 1);
  call(DELETE, fcb(OTHER, 'B          '));
  t.is(call(NEXT), 0xff, 'function 18 goes on with the FCB of the delete');
  t.deepEqual(
    drive.list().map(({ name }) => name),
    ['A', 'C', 'D'],
  );
  t.is(memory[FCB], 0);
});

test('delete takes wildcards and says when nothing was there', (t) => {
  const { call, drive, fcb } = machine({ 'A.TXT': bytes('a'), 'B.TXT': bytes('b'), 'C.COM': bytes('c') });
  fcb(FCB, '????????TXT');
  t.is(call(DELETE, FCB), 0);
  t.deepEqual(
    drive.list().map(({ name }) => name),
    ['C.COM'],
  );
  t.is(call(DELETE, FCB), 0xff);
});

test('rename moves a file, also onto a name that is taken', (t) => {
  const { call, drive, fcb, poke } = machine({ 'A.TXT': bytes('a'), 'B.TXT': bytes('b') });
  const rename = (from: string, to: string) => {
    fcb(FCB, from);
    poke(FCB + 17, to);
    return call(RENAME, FCB);
  };
  t.is(rename(A_TXT, 'C       TXT'), 0);
  t.is(rename(A_TXT, 'D       TXT'), 0xff);
  t.is(text(drive.read(0, 'C.TXT')), 'a');
  t.is(text(drive.read(0, 'B.TXT')), 'b');
  t.is(rename('C       TXT', 'B       TXT'), 0);
  t.is(drive.read(0, 'B.TXT')?.[0], 0x61, 'of two files of one name the first is the one');
  t.is(drive.list().length, 1);
  t.is(rename('B       TXT', 'D       TXT'), 0);
  t.is(drive.list().length, 1);
});

test('user areas are apart, and the user number is masked', (t) => {
  const { call, drive, fcb } = machine({ 'A.TXT': bytes('a') });
  call(32, 0xe5 & 0xff);
  t.is(call(32, 0xff), 5);
  t.is(call(OPEN, fcb(FCB, A_TXT)), 0xff);
  t.is(call(MAKE, fcb(FCB, A_TXT)), 1);
  t.deepEqual(
    drive.list().map(({ user, name }) => `${user}:${name}`),
    ['0:A.TXT', '5:A.TXT'],
  );
});

test('drives: the FCB names one, 14 selects, 24 and 25 tell, 13 goes back to A', (t) => {
  const { b, call, cpu, fcb } = machine();
  t.is(call(MAKE, fcb(FCB, A_TXT, 2)), 0);
  t.is(b.list().length, 1);
  call(14, 1);
  t.is(call(25), 1);
  t.is(call(OPEN, fcb(FCB, A_TXT)), 0);
  call(24);
  t.is(cpu.hl, 3);
  t.is(call(13), 0);
  t.is(call(25), 0);
  call(24);
  t.is(cpu.hl, 1);
});

test('13 answers FF when a file with $ is there, sets DMA to 80h and keeps the user', (t) => {
  const { call, drive, fcb, memory } = machine({ 'A.TXT': bytes('hello') });
  call(26, 0x3000);
  call(28);
  call(OPEN, fcb(FCB, A_TXT));
  call(READ, FCB);
  t.is(memory[0x3000], 0x68);
  drive.write(0, '$$$.SUB', bytes('x'));
  call(32, 0);
  t.is(call(13), 0xff);
  call(29);
  t.is(call(29), 0);
  call(OPEN, fcb(FCB, A_TXT));
  call(READ, FCB);
  t.is(memory[DMA], 0x68);
});

test('a protected drive and a read-only file end in the BDOS message, a key and a warm boot', (t) => {
  for (const message of ['R/O', 'File R/O']) {
    const readOnly = message === 'File R/O';
    const m = machine({ 'A.TXT': bytes('a') }, (a) =>
      a.setAttributes(0, 'A.TXT', { readOnly, system: false }),
    );
    if (!readOnly) m.call(28);
    t.is(m.call(DELETE, m.fcb(FCB, A_TXT)), 'waiting');
    t.is(m.take(), `\r\nBdos Err On A: ${message}`);
    m.console.type('x');
    t.is(m.go(), 'exited');
    t.is(m.drive.list().length, 1);
  }
});

test('a drive that is not there ends in Select; a read-only one in Bad Sector, which a key passes over', (t) => {
  const m = machine();
  t.is(m.call(14, 7), 'waiting');
  t.is(m.take(), '\r\nBdos Err On H: Select');
  m.console.type('x');
  t.is(m.go(), 'exited');
  const rom = machine();
  rom.b.readOnly = true;
  t.is(rom.call(MAKE, rom.fcb(FCB, A_TXT, 2)), 'waiting');
  t.is(rom.take(), '\r\nBdos Err On B: Bad Sector');
  rom.console.type('x');
  t.is(rom.go(), 0, 'and then it is as if it were written');
});

test('attributes: 30 sets R/O and SYS, open and search show them, a write to R/O is refused', (t) => {
  const { call, drive, fcb, memory } = machine({ 'A.TXT': bytes('a') });
  fcb(FCB, A_TXT);
  memory[FCB + 9] |= 0x80;
  memory[FCB + 10] |= 0x80;
  t.is(call(30, FCB), 0);
  t.deepEqual(drive.list()[0].attributes, { readOnly: true, system: true });
  t.is(call(OPEN, fcb(FCB, A_TXT)), 0);
  t.deepEqual([memory[FCB + 9] >> 7, memory[FCB + 10] >> 7], [1, 1]);
  t.is(call(WRITE, FCB), 'waiting');
});

test('27 and 31: the allocation vector grows with the files, and fits the disk parameters', (t) => {
  const { call, cpu, drive, fcb, memory } = machine();
  call(31);
  const dpb = cpu.hl;
  const blockSize = 128 << memory[dpb + 2];
  const blocks = (memory[dpb + 5] | (memory[dpb + 6] << 8)) + 1;
  t.is(memory[dpb + 3], (blockSize >> 7) - 1);
  const used = () => {
    call(27);
    let bits = 0;
    for (let i = 0; i < blocks; i++) bits += (memory[cpu.hl + (i >> 3)] >> (7 - (i & 7))) & 1;
    return bits;
  };
  const before = used();
  t.is(before * blockSize, ((memory[dpb + 7] | (memory[dpb + 8] << 8)) + 1) * 32, 'the directory alone');
  call(MAKE, fcb(FCB, A_TXT));
  for (let i = 0; i < 17; i++) call(WRITE, FCB);
  call(CLOSE, FCB);
  t.is(drive.read(0, 'A.TXT')?.length, 17 * 128);
  t.is(used() - before, Math.ceil((17 * 128) / blockSize));
});

test('a full disk answers 2 and a full directory FF', (t) => {
  const full = machine({ BIG: new Uint8Array(4079 * 2048) });
  full.call(MAKE, full.fcb(FCB, A_TXT));
  let code = full.call(WRITE, FCB);
  for (let i = 0; code === 0 && i < 20; i++) code = full.call(WRITE, FCB);
  t.is(code, 2);
  t.is(full.memory[CR], 16, 'one block was left');
  const names = Array.from({ length: 1024 }, (_, i) => [`F${i}`, new Uint8Array(0)]);
  const crowded = machine(Object.fromEntries(names));
  t.is(crowded.call(MAKE, crowded.fcb(FCB, A_TXT)), 0xff);
});

test('of what was not closed the drive has what its directory says', (t) => {
  const { call, drive, fcb, poke } = machine();
  call(MAKE, fcb(FCB, A_TXT));
  poke(DMA, 'q'.repeat(128));
  call(WRITE, FCB);
  t.is(call(0), 'exited');
  t.is(drive.read(0, 'A.TXT')?.length, 0);
});

test('a record written over in a file that was not closed is on the drive after the program has ended', (t) => {
  const { call, drive, fcb, poke } = machine({ 'A.TXT': records(2) });
  call(OPEN, fcb(FCB, A_TXT));
  poke(DMA, 'q'.repeat(128));
  call(WRITE, FCB);
  t.is(call(0), 'exited');
  t.is(text(drive.read(0, 'A.TXT')?.slice(0, 129)), `${'q'.repeat(128)}\x01`);
});

test('writing over a part keeps the rest and never changes what the drive gave', (t) => {
  const original = records(3);
  const { call, drive, fcb, poke, setRandom } = machine({ 'A.TXT': original });
  const before = drive.read(0, 'A.TXT');
  const copy = before?.slice();
  call(OPEN, fcb(FCB, A_TXT));
  poke(DMA, 'm'.repeat(128));
  setRandom(1);
  call(WRITE_RANDOM, FCB);
  t.deepEqual(before, copy);
  call(CLOSE, FCB);
  setRandom(2);
  call(WRITE_RANDOM, FCB);
  call(CLOSE, FCB);
  t.is(text(drive.read(0, 'A.TXT')), '\0'.repeat(128) + 'm'.repeat(256));
});
