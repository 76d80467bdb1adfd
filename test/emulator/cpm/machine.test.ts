import test from 'ava';
import {
  createMachine,
  EmulatorError,
  MemoryDrive,
  QueueConsole,
  type SystemCall,
} from '../../../emulator/index.js';
import { bytes, caller, terminal, text } from './bench.js';

const word = (memory: Uint8Array, at: number) => memory[at] | (memory[at + 1] << 8);

/** A program that prints a message from behind itself, then does `rest`. */
function printing(message: string, rest: number[] = [0xc9]): Uint8Array {
  const at = 0x0108 + rest.length;
  return Uint8Array.from([0x11, at & 0xff, at >> 8, 0x0e, 9, 0xcd, 5, 0, ...rest, ...bytes(`${message}$`)]);
}

test('page zero leads to a table of 17 BIOS entries and to the BDOS, whose word is the top of the TPA', (t) => {
  const { memory } = caller();
  t.is(memory[0], 0xc3);
  t.is(memory[5], 0xc3);
  t.is(word(memory, 6), 0xd806);
  const table = word(memory, 1) - 3;
  t.is(table, 0xe600);
  for (let i = 0; i < 17; i++) t.is(memory[table + 3 * i], 0xc3, `entry ${i}`);
  t.is(memory[0xd806], 0xc3);
});

test('another top of the TPA moves all of it; an impossible one is refused', (t) => {
  const { call, memory, poke, take } = caller({ tpaTop: 0xc006 });
  t.is(word(memory, 6), 0xc006);
  poke(0x2000, 'moved$');
  call(9, 0x2000);
  t.is(take(), 'moved');
  for (const tpaTop of [0xd800, 0xf006, 0x0206, 1.5]) {
    const error = t.throws(() => createMachine({ console: new QueueConsole(), tpaTop }), {
      instanceOf: EmulatorError,
    });
    t.is(error?.code, 'tpa-top');
  }
});

test('a program that copied the vectors and calls them is served', (t) => {
  // LD HL,(1) : LD DE,6 : ADD HL,DE is CONIN's entry less 3; its JP is copied to 0200h and called with C = '!'.
  const program = [
    0x2a,
    0x01,
    0x00,
    0x11,
    0x09,
    0x00,
    0x19,
    0x11,
    0x00,
    0x02,
    0x01,
    0x03,
    0x00,
    0xed,
    0xb0, // CONOUT → 0200h
    0x0e,
    0x21,
    0xcd,
    0x00,
    0x02, // LD C,'!' : CALL 0200h
    0x2a,
    0x06,
    0x00,
    0x22,
    0x11,
    0x02,
    0x3e,
    0xc3,
    0x32,
    0x10,
    0x02, // JP BDOS → 0210h
    0x0e,
    0x02,
    0x1e,
    0x3f,
    0xcd,
    0x10,
    0x02,
    0xc9, // LD C,2 : LD E,'?' : CALL 0210h : RET
  ];
  const { machine, take } = terminal({ program: { bytes: Uint8Array.from(program) } });
  t.is(machine.run(), 'exited');
  t.is(take(), '!?');
});

test('the BIOS answers: console, reader, list status, SELDSK and SECTRAN', (t) => {
  const listed: number[] = [];
  const { cpu, console, go, machine, memory, poke, take } = caller({ list: (byte) => listed.push(byte) });
  const bios = (entry: number, bc = 0) => {
    // CALL entry : JP 0105h, back to the end of the caller's loop
    const target = 0xe600 + 3 * entry;
    poke(0x3000, [0xcd, target & 0xff, target >> 8, 0xc3, 0x05, 0x01]);
    cpu.bc = bc;
    cpu.pc = 0x3000;
    return go();
  };
  t.is(bios(2), 0);
  console.type('k');
  t.is(bios(2), 0xff);
  t.is(bios(3), 0x6b);
  bios(4, 0x2a);
  t.is(take(), '*');
  bios(5, 0x4c);
  t.deepEqual(listed, [0x4c]);
  t.is(bios(7), 0x1a);
  t.is(bios(15), 0xff);
  bios(9, 0);
  t.is(word(memory, cpu.hl + 10), machine.layout.drives[0]?.dpb ?? 0);
  bios(9, 5);
  t.is(cpu.hl, 0);
  cpu.de = 0;
  bios(16, 0x1234);
  t.is(cpu.hl, 0x1234);
});

test('calls that are not there answer 0 and are reported with their number and caller', (t) => {
  const missing: SystemCall[] = [];
  const { call, cpu } = caller({ onMissing: (found) => missing.push(found) });
  for (const number of [38, 41, 108, 255]) {
    t.is(call(number), 0);
    t.is(cpu.hl, 0);
    t.is(cpu.b, 0);
  }
  t.deepEqual(
    missing.map(({ entry, number, caller }) => [entry, number, caller]),
    [38, 41, 108, 255].map((number) => ['bdos', number, 0x0102]),
  );
});

test('A = L and B = H after each call; the version is 22h', (t) => {
  const { call, cpu } = caller();
  t.is(call(12), 0x22);
  t.deepEqual([cpu.hl, cpu.b], [0x0022, 0]);
  call(31);
  t.deepEqual([cpu.a, cpu.b], [cpu.l, cpu.h]);
});

test('nothing is left on the caller stack, and on request what CP/M does not keep is spoilt', (t) => {
  const { call, cpu, memory } = caller({ spoil: true });
  const { sp } = cpu;
  const below = memory.slice(sp - 40, sp - 2);
  call(12);
  t.is(cpu.sp, sp);
  t.deepEqual(memory.slice(sp - 40, sp - 2), below);
  t.not(cpu.de, 0);
  t.is(cpu.hl, 0x0022);
});

test('a program runs alone with its tail and ends at RET, JP 0 and function 0', (t) => {
  for (const rest of [[0xc9], [0xc3, 0, 0], [0x0e, 0, 0xcd, 5, 0]]) {
    const { machine, memory, take } = terminal({
      program: { bytes: printing('ran', rest), args: 'a.txt b:c*.d' },
    });
    t.is(machine.run(), 'exited');
    t.is(machine.run(), 'exited');
    t.is(take(), 'ran');
    t.is(text(memorySlice(memory, 0x81, memory[0x80])), ' A.TXT B:C*.D');
    t.is(text(memorySlice(memory, 0x5c, 12)), '\0A       TXT');
    t.is(text(memorySlice(memory, 0x6c, 12)), '\x02C???????D  ');
  }
  function memorySlice(memory: Uint8Array, at: number, length: number) {
    return memory.slice(at, at + length);
  }
});

test('a program without arguments has a blank tail and blank FCBs', (t) => {
  const { machine, memory } = terminal({ program: { bytes: Uint8Array.of(0xc9) } });
  t.is(machine.run(), 'exited');
  t.is(memory[0x80], 0);
  t.is(text(memory.slice(0x5d, 0x68)), ' '.repeat(11));
});

test('the stack at entry lies just below D7A9h and leads back into the CCP', (t) => {
  const { machine, memory } = terminal({ program: { bytes: Uint8Array.of(0x18, 0xfe) } });
  t.is(machine.run(12), 'budget');
  t.is(machine.cpu.sp, 0xd7a9);
  const back = word(memory, 0xd7a9);
  t.true(back >= 0xd000 && back < 0xd800);
});

test('a RET into a CCP that was overwritten runs what stands there', (t) => {
  // LD HL,0D000h : LD DE,0D001h : LD BC,0FFh : LD (HL),76h (HALT) : LDIR : RET
  const program = [0x21, 0, 0xd0, 0x11, 1, 0xd0, 0x01, 0xff, 0, 0x36, 0x76, 0xed, 0xb0, 0xc9];
  const { machine } = terminal({ program: { bytes: Uint8Array.from(program) } });
  t.is(machine.run(1_000_000), 'budget');
  t.true(machine.cpu.halted);
});

test('a warm boot puts an overwritten CCP back; a RET does not need to', (t) => {
  const wreck = [0x21, 0, 0xd0, 0x11, 1, 0xd0, 0x01, 0xff, 0, 0x36, 0x76, 0xed, 0xb0, 0xc3, 0, 0];
  const drive = new MemoryDrive({ 'WRECK.COM': Uint8Array.from(wreck), 'HI.COM': printing('hi') });
  const { type } = terminal({ drives: { A: drive } });
  type('');
  t.is(type('wreck\r'), 'wreck\r\r\n\r\nA>');
  t.is(type('hi\r'), 'hi\r\r\nhi\r\nA>');
});

test('a warm boot sets DMA to 80h, selects the drive of byte 4 and takes its user', (t) => {
  // LD DE,2000h : LD C,26 : CALL 5 : LD A,21h : LD (4),A : JP 0
  const program = [0x11, 0, 0x20, 0x0e, 26, 0xcd, 5, 0, 0x3e, 0x21, 0x32, 4, 0, 0xc3, 0, 0];
  const drives = { A: new MemoryDrive({ 'P.COM': Uint8Array.from(program) }), B: new MemoryDrive() };
  const { type } = terminal({ drives });
  type('');
  t.is(type('p\r'), 'p\r\r\n\r\nB>');
  drives.B.write(2, 'TWO.TXT', bytes('x'));
  t.is(type('dir\r'), 'dir\r\r\nB: TWO      TXT\r\nB>');
});

test('a program too large for the space below the CCP is refused', (t) => {
  const largest = 0xd000 - 0x100 - 128;
  const console = new QueueConsole();
  t.notThrows(() => createMachine({ console, program: { bytes: new Uint8Array(largest) } }));
  const error = t.throws(() => createMachine({ console, program: { bytes: new Uint8Array(largest + 1) } }), {
    instanceOf: EmulatorError,
  });
  t.is(error?.code, 'program-size');
});

test('arguments that do not fit the command tail are refused', (t) => {
  const run = (length: number) =>
    terminal({ program: { bytes: Uint8Array.of(0xc9), args: 'x'.repeat(length) } });
  t.is(run(125).machine.run(), 'exited');
  const error = t.throws(() => run(126), { instanceOf: EmulatorError });
  t.is(error?.code, 'program-args');
});

test('a waiting machine costs nothing, and a busy one stops at its budget', (t) => {
  const { machine } = terminal({ program: { bytes: Uint8Array.of(0x18, 0xfe) } });
  t.is(machine.run(1200), 'budget');
  t.is(machine.tStates, 1200);
  const ccp = terminal().machine;
  t.is(ccp.run(), 'waiting');
  t.is(ccp.run(), 'waiting');
  t.is(ccp.tStates, 0);
});

test('an OUT of the program to the port of a stub is its own', (t) => {
  const ports: number[] = [];
  const { machine } = terminal({
    program: { bytes: Uint8Array.of(0x3e, 0x12, 0xd3, 0x00, 0xdb, 0x07, 0x32, 0, 0x20, 0xc9) },
    ports: { input: (port) => port & 0xff, output: (port, value) => ports.push(port, value) },
  });
  t.is(machine.run(), 'exited');
  t.deepEqual(ports, [0x1200, 0x12]);
  t.is(machine.memory[0x2000], 7);
});
