import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import { bytes, caller, text } from './bench.js';

const FCB = 0x2000;
const OTHER = 0x2040;
const DMA = 0x80;
const [OPEN, CLOSE, FIRST, NEXT, DELETE, WRITE, MAKE] = [15, 16, 17, 18, 19, 21, 22];
const [SELDSK, SETTRK, SETSEC, SETDMA, READ_SECTOR, WRITE_SECTOR, SECTRAN] = [9, 10, 11, 12, 13, 14, 16];
const [EX, S2, RC, CR, R] = [FCB + 12, FCB + 14, FCB + 15, FCB + 32, FCB + 33];

function machine(files: Record<string, Uint8Array> = {}, drives: Record<string, MemoryDrive> = {}) {
  const drive = new MemoryDrive(files);
  const bench = caller({ drives: { A: drive, ...drives } });
  const { cpu, go, memory, poke } = bench;
  const word = (at: number) => memory[at] | (memory[at + 1] << 8);
  return {
    ...bench,
    drive,
    word,
    /** Calls an entry of the BIOS through the table; returns A. */
    bios(entry: number, bc = 0, de = 0) {
      const target = bench.machine.layout.bios + 3 * entry;
      poke(0x3000, [0xcd, target & 0xff, target >> 8, 0xc3, 0x05, 0x01]);
      cpu.bc = bc;
      cpu.de = de;
      cpu.pc = 0x3000;
      return go();
    },
  };
}

test('22 does not look for a file of that name: there are two, and the first is found', (t) => {
  const { call, drive, fcb, memory } = machine({ 'A.TXT': bytes('first') });
  t.is(call(MAKE, fcb(FCB, 'A       TXT')), 1);
  memory[FCB + 12] = 0x3f;
  const places: unknown[] = [];
  for (let a = call(FIRST, fcb(FCB, 'A       TXT')); a !== 0xff; a = call(NEXT)) places.push(a);
  t.deepEqual(places, [0, 1]);
  call(OPEN, fcb(FCB, 'A       TXT'));
  t.is(memory[RC], 1);
  t.is(text(drive.read(0, 'A.TXT')), 'first');
  call(DELETE, fcb(FCB, 'A       TXT'));
  t.deepEqual(drive.list(), []);
});

test('a `?` for the drive finds what was erased too, leaves 17 its FCB, and 18 makes its first byte 0', (t) => {
  const { call, fcb, memory } = machine({ A: bytes('a'), B: bytes('b'), C: bytes('c') });
  call(DELETE, fcb(OTHER, 'B          '));
  fcb(FCB, '           ', 0x3f);
  t.is(call(FIRST, FCB), 0);
  t.is(memory[FCB], 0x3f);
  t.is(call(NEXT), 1);
  t.is(memory[DMA + 32], 0xe5);
  t.is(memory[FCB], 0);
  t.is(call(NEXT), 2);
  t.is(call(NEXT), 0xff);
});

test('a random call that cannot close its extent answers 3, and leaves an FCB that needs no close', (t) => {
  const { call, fcb, memory, poke } = machine();
  call(MAKE, fcb(FCB, 'A       TXT'));
  call(WRITE, FCB);
  call(DELETE, fcb(OTHER, 'A       TXT'));
  poke(R, [0, 4, 0]);
  t.is(call(33, FCB), 3);
  t.is(memory[S2], 0xc0);
  t.is(call(CLOSE, FCB), 0);
});

test('a close whose map says another block than the directory does is refused', (t) => {
  const { call, fcb, memory } = machine({ 'A.TXT': bytes('a') });
  call(OPEN, fcb(FCB, 'A       TXT'));
  memory[FCB + 16] ^= 1;
  memory[S2] &= 0x7f;
  t.is(call(CLOSE, FCB), 0xff);
});

test('a close fills the holes of the directory from the FCB and those of the FCB from the directory', (t) => {
  const { call, fcb, memory } = machine({ 'A.TXT': new Uint8Array(4096) });
  call(OPEN, fcb(FCB, 'A       TXT'));
  const first = memory.slice(FCB + 16, FCB + 20);
  memory.fill(0, FCB + 16, FCB + 18);
  memory[FCB + 20] = 0x99;
  memory[S2] &= 0x7f;
  t.is(call(CLOSE, FCB), 0);
  t.deepEqual(memory.slice(FCB + 16, FCB + 20), first);
  call(OPEN, fcb(FCB, 'A       TXT'));
  t.is(memory[FCB + 20], 0x99);
});

test('sequential calls end at record 524287 of the FCB: module 16 is beyond', (t) => {
  const { call, fcb, memory } = machine({ 'A.TXT': bytes('a') });
  call(OPEN, fcb(FCB, 'A       TXT'));
  memory[EX] = 31;
  memory[S2] = 0x8f;
  memory[CR] = 128;
  memory[RC] = 128;
  t.is(call(20, FCB), 1);
});

test('14 of a drive beyond P ends in Select and the letter of the character', (t) => {
  const { call, take } = machine();
  t.is(call(14, 240), 'waiting');
  t.is(take(), '\r\nBdos Err On 1: Select');
});

test('an FCB with a drive keeps it, the current drive stays, and the upper bits of the byte go along', (t) => {
  const b = new MemoryDrive({ 'B.TXT': bytes('b') });
  const { call, fcb, memory } = machine({}, { B: b });
  t.is(call(OPEN, fcb(FCB, 'B       TXT', 2)), 0);
  t.is(memory[FCB], 2);
  t.is(call(25), 0);
});

test('37 forgets drives, and a drive is logged in again when it is next selected', (t) => {
  const { call, cpu } = machine({}, { B: new MemoryDrive() });
  call(14, 1);
  call(28);
  call(37, 2);
  call(24);
  t.is(cpu.hl, 1);
  call(29);
  t.is(cpu.hl, 0);
  call(14, 0);
  call(14, 1);
  call(24);
  t.is(cpu.hl, 3);
});

test('blocks of a file that was never closed are taken until the disks are reset', (t) => {
  const { call, cpu, fcb, memory } = machine();
  const taken = () => {
    call(27);
    let bits = 0;
    for (let i = 0; i < 512; i++) for (let b = memory[cpu.hl + i]; b > 0; b >>= 1) bits += b & 1;
    return bits;
  };
  const before = taken();
  call(MAKE, fcb(FCB, 'A       TXT'));
  call(WRITE, FCB);
  t.is(taken(), before + 1);
  call(13);
  t.is(taken(), before);
});

test('the BIOS reads a file of a made-up disk by its block, its track and its sector', (t) => {
  const { bios, call, cpu, fcb, memory, word } = machine({ 'A.TXT': bytes('x'.repeat(3000)) });
  call(OPEN, fcb(FCB, 'A       TXT'));
  const block = word(FCB + 16 + 2);
  bios(SELDSK, 0);
  const dph = cpu.hl;
  const dpb = word(dph + 10);
  call(31);
  t.is(cpu.hl, dpb);
  call(27);
  t.is(cpu.hl, word(dph + 14));
  const record = block << memory[dpb + 2];
  bios(SECTRAN, record % word(dpb), word(dph));
  const sector = cpu.hl;
  bios(SETTRK, Math.floor(record / word(dpb)) + word(dpb + 13));
  bios(SETSEC, sector);
  bios(SETDMA, 0x4000);
  t.is(bios(READ_SECTOR), 0);
  t.is(text(memory.slice(0x4000, 0x4080)), 'x'.repeat(128));
  memory[0x4000] = 0x59;
  t.is(bios(WRITE_SECTOR, 0), 0);
  call(13);
  call(OPEN, fcb(FCB, 'A       TXT'));
  memory[CR] = 16;
  call(20, FCB);
  t.is(memory[DMA], 0x59);
});

test('what the BIOS has written into a file is on the drive, and a sector that is not there answers 1', (t) => {
  const { bios, call, drive, fcb, memory, word } = machine({ 'A.TXT': bytes('abc') });
  call(OPEN, fcb(FCB, 'A       TXT'));
  const record = word(FCB + 16) * 16;
  bios(SELDSK, 0);
  bios(SETTRK, record >> 7);
  bios(SETSEC, record & 127);
  bios(SETDMA, 0x4000);
  bios(READ_SECTOR);
  memory[0x4000] = 0x41;
  bios(WRITE_SECTOR, 0);
  call(13);
  t.is(text(drive.read(0, 'A.TXT')?.slice(0, 3)), 'Abc');
  bios(SETTRK, 5000);
  t.is(bios(READ_SECTOR), 1);
});

test('a program that takes back an erasure in the directory has its file again', (t) => {
  const { bios, call, drive, fcb, memory } = machine({ 'A.TXT': bytes('kept'), 'B.TXT': bytes('b') });
  call(DELETE, fcb(FCB, 'A       TXT'));
  t.is(drive.read(0, 'A.TXT'), undefined);
  bios(SELDSK, 0);
  bios(SETTRK, 0);
  bios(SETSEC, 0);
  bios(SETDMA, 0x4000);
  bios(READ_SECTOR);
  t.is(memory[0x4000], 0xe5);
  memory[0x4000] = 0;
  bios(WRITE_SECTOR, 1);
  call(13);
  t.is(text(drive.read(0, 'A.TXT')?.slice(0, 4)), 'kept');
});

test('function 6 with FE and FF, and a look-ahead that it does not see', (t) => {
  const { call, console } = machine();
  t.is(call(6, 0xfe), 0);
  console.type('ab');
  t.is(call(6, 0xfe), 0xff);
  t.is(call(11), 1);
  t.is(call(6, 0xff), 0x62);
  t.is(call(6, 0xff), 0);
  t.is(call(1), 0x61);
});

test('18 without a 17 takes address 0 for its FCB, and after a 22 what that looked for: the drive is E then', (t) => {
  const first = machine();
  t.is(first.call(NEXT), 'waiting');
  t.is(first.take(), '\r\nBdos Err On C: Select', '0000 holds C3, the jump');
  const { call, fcb, take } = machine({ A: bytes('a') });
  t.is(call(FIRST, fcb(FCB, '???????????')), 0);
  t.is(call(MAKE, fcb(OTHER, 'NEW        ')), 1);
  t.is(call(NEXT), 'waiting');
  t.is(take(), '\r\nBdos Err On E: Select');
});

test('an FCB whose call has ended in an error other than Bad Sector is as far as the call has come', (t) => {
  const { call, fcb, memory, take } = machine();
  t.is(call(OPEN, fcb(FCB, 'A          ', 3)), 'waiting');
  t.is(take(), '\r\nBdos Err On C: Select');
  t.is(memory[FCB], 0);
});

test('21 on a drive that it logs in and that has a `$` file answers FF and writes nothing', (t) => {
  const b = new MemoryDrive({ $: bytes('x') });
  const { call, cpu, fcb, memory } = machine({}, { B: b });
  t.is(call(MAKE, fcb(FCB, 'A          ', 2)), 1);
  call(13);
  t.is(call(WRITE, FCB), 0xff);
  t.is(cpu.hl, 0xff);
  t.deepEqual([memory[RC], memory[CR]], [0, 0]);
  t.is(call(WRITE, FCB), 0);
  t.deepEqual([memory[RC], memory[CR]], [1, 1]);
});

test('each sector that cannot be written asks for a key, and the block that is taken is one', (t) => {
  const rom = new MemoryDrive();
  const { call, console, cpu, fcb, go, memory, take, word } = machine({}, { B: rom });
  t.is(call(MAKE, fcb(FCB, 'A          ', 2)), 0);
  rom.readOnly = true;
  t.is(call(40, FCB), 'waiting');
  for (let sector = 0; sector < 16; sector++) {
    t.is(take(), '\r\nBdos Err On B: Bad Sector');
    console.type('\r');
    t.is(go(), 'waiting', `sector ${sector} of the new block`);
  }
  t.is(take(), '\r\nBdos Err On B: Bad Sector', 'and the record itself');
  console.type('\r');
  t.is(go(), 0);
  t.is(word(FCB + 16), 16);
  call(14, 1);
  call(27);
  t.is(memory[cpu.hl + 2], 0x80, 'blocks 0 to 15 are the directory');
});

test('a block that an FCB names wrongly is counted in records of 16 bits, in 40 too', (t) => {
  const { call, fcb, poke, word } = machine();
  fcb(FCB, 'A          ');
  poke(FCB + 16, [0x20, 0x20]);
  poke(R, [16, 0, 0]);
  t.is(call(40, FCB), 0);
  t.is(word(FCB + 18), 0x201f, 'the nearest that is free, beyond the disk');
});
