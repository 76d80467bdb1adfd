/** The CPU as its users hold it: run, stop and step, ports, R, registers, saving and restoring. */

import test from 'ava';
import { createCpu } from '../../../emulator/z80/index.js';
import { bytes, createMachine } from './machine.js';

test('run ends with the instruction that reaches the budget', (t) => {
  const { cpu } = createMachine(bytes('00 3e 01 00 00'));
  t.is(cpu.run(5), 11);
  t.is(cpu.pc, 3);
  t.is(cpu.run(0), 0);
  t.is(cpu.run(1), 4);
  t.is(cpu.tStates, 15);
});

test('run and single steps come to the same state', (t) => {
  // A walk through memory with a subroutine, indexing and block moves.
  const program = bytes('31 00 f0 21 00 40 06 20 7e cd 20 00 77 23 10 f8 dd 21 00 40 dd 34 05 18 e7');
  const subroutine = bytes('c5 e5 11 00 50 01 05 00 ed b0 e1 c1 c6 1b c9');
  const create = () => {
    const machine = createMachine(program);
    machine.memory.set(subroutine, 0x20);
    return machine;
  };
  const running = create();
  const stepping = create();
  const passed = running.cpu.run(200_000);
  while (stepping.cpu.tStates < 200_000) stepping.cpu.step();
  t.is(passed, stepping.cpu.tStates);
  t.deepEqual(running.cpu.save(), stepping.cpu.save());
  t.deepEqual(running.memory, stepping.memory);
});

test('stop from a port ends run after the instruction, and only that run', (t) => {
  const machine = createMachine(bytes('db 10 d3 11 ed b3 18 f8'));
  const { cpu } = machine;
  cpu.bc = 0x0303;
  const stop = (): void => cpu.stop();
  machine.output = stop;
  t.is(cpu.run(1_000_000), 22);
  t.is(cpu.pc, 4);
  t.is(cpu.run(1_000_000), 21, 'a repeating instruction stops between its rounds');
  t.is(cpu.pc, 4);
  t.is(cpu.b, 2);
  machine.output = () => {};
  t.true(cpu.run(1000) >= 1000);
  machine.input = (port) => {
    stop();
    return port;
  };
  t.true(cpu.run(1_000_000) < 1_000_000);
  t.is(machine.log.at(-1)?.slice(0, 2), 'in');
});

test('stop outside of run does nothing', (t) => {
  const { cpu } = createMachine();
  cpu.stop();
  t.is(cpu.run(40), 40);
});

test('a port finds the instruction finished: PC behind it, its T-states passed', (t) => {
  for (const [program, length, tStates] of [
    ['d3 10', 2, 11],
    ['ed 79', 2, 12],
    ['ed a3', 2, 16],
    ['db 10', 2, 11],
  ] as const) {
    const machine = createMachine(bytes(program));
    const { cpu } = machine;
    const look = (): number => {
      t.is(cpu.pc, length);
      t.is(cpu.tStates, tStates);
      return 0;
    };
    machine.output = look;
    machine.input = look;
    cpu.step();
    t.is(machine.log.length, 1);
  }
});

test('registers that an output handler sets hold at the next instruction', (t) => {
  const machine = createMachine(bytes('3e 05 d3 ff 76'));
  const { cpu, memory } = machine;
  memory.set(bytes('ed a3 76'), 0x200);
  cpu.hl = 0x8000;
  machine.output = () => {
    machine.output = () => {
      cpu.hl = 0x1234;
      cpu.bc = 0x5678;
      cpu.f = 0x41;
    };
    cpu.pc = 0x200;
    cpu.bc = 0x0310;
  };
  cpu.run(200);
  t.deepEqual(machine.log, ['out 05ff 05', 'out 0210 00']);
  t.is(cpu.pc, 0x203);
  t.is(cpu.hl, 0x1234);
  t.is(cpu.bc, 0x5678);
  t.is(cpu.f, 0x41);
});

test('an output that sets PC back runs again', (t) => {
  const machine = createMachine(bytes('d3 01 76'));
  const { cpu } = machine;
  let left = 3;
  machine.output = () => {
    if (--left > 0) cpu.pc = 0;
  };
  cpu.run(100);
  t.is(machine.log.length, 3);
  t.true(cpu.halted);
});

test('the bus must not run the CPU', (t) => {
  const machine = createMachine(bytes('d3 01'));
  machine.output = () => void machine.cpu.step();
  t.throws(() => machine.cpu.step(), { message: /runs already/ });
  t.is(machine.cpu.step(), 4, 'and it goes on afterwards');
});

/** Opcode fetches by instruction: R counts prefixes, but not the opcode behind DD CB d. */
const fetches = [
  { program: '00', r: 1 },
  { program: '21 34 12', r: 1 },
  { program: 'cb 00', r: 2 },
  { program: 'ed 44', r: 2 },
  { program: 'dd 23', r: 2 },
  { program: 'dd cb 00 06', r: 2 },
  { program: 'dd 00', r: 2 },
  { program: 'fd ed 44', r: 3 },
];

for (const { program, r } of fetches) {
  test(`R counts ${r} for ${program} and keeps bit 7`, (t) => {
    const { cpu } = createMachine(bytes(program));
    cpu.step();
    t.is(cpu.r, r);
    cpu.pc = 0;
    cpu.r = 0xff;
    cpu.step();
    t.is(cpu.r, 0x80 | (r - 1));
  });
}

test('a repeating instruction fetches itself anew', (t) => {
  const { cpu } = createMachine(bytes('ed b0'));
  cpu.bc = 3;
  cpu.hl = cpu.de = 0x8000;
  t.is(cpu.run(58), 58);
  t.is(cpu.r, 6);
});

test('LD R,A sets all of R', (t) => {
  const { cpu } = createMachine(bytes('ed 4f 00 ed 5f'));
  cpu.a = 0xfe;
  cpu.step();
  t.is(cpu.r, 0xfe);
  cpu.run(13);
  t.is(cpu.a, 0x81);
});

test('words and bytes are two views of the same registers, masked as they are set', (t) => {
  const { cpu } = createMachine();
  for (const [word, high, low] of [
    ['af', 'a', 'f'],
    ['bc', 'b', 'c'],
    ['de', 'd', 'e'],
    ['hl', 'h', 'l'],
  ] as const) {
    cpu[word] = 0x11234;
    t.is(cpu[high], 0x12);
    t.is(cpu[low], 0x34);
    cpu[high] = 0x1ab;
    cpu[low] = -1;
    t.is(cpu[word], 0xabff);
  }
  for (const word of ['ix', 'iy', 'sp', 'pc', 'wz', 'af2', 'bc2', 'de2', 'hl2'] as const) {
    cpu[word] = -2;
    t.is(cpu[word], 0xfffe);
  }
  for (const byte of ['i', 'r', 'q'] as const) {
    cpu[byte] = 0x1fe;
    t.is(cpu[byte], 0xfe);
  }
});

test('reset', (t) => {
  const { cpu } = createMachine(bytes('ed 5e fb 76'));
  cpu.bc = 0x1234;
  cpu.run(100);
  cpu.i = 0x12;
  cpu.sp = 0x1234;
  cpu.reset();
  const { af, bc, sp, pc, i, r, im, iff1, iff2, tStates, halted, eiShadow } = cpu.save();
  t.deepEqual({ af, sp, pc, i, r, im }, { af: 0xffff, sp: 0xffff, pc: 0, i: 0, r: 0, im: 0 });
  t.deepEqual(
    { iff1, iff2, halted, eiShadow, tStates },
    { iff1: false, iff2: false, halted: false, eiShadow: false, tStates: 0 },
  );
  t.is(bc, 0x1234, 'the rest stays');
});

test('a restored CPU goes on as the saved one did', (t) => {
  const program = bytes('fb ed 57 07 8f 37 ed 6f ed b1 cb 46 08 d9 18 f1');
  const first = createMachine(program);
  first.cpu.run(50);
  for (let round = 0; round < 20; round++) {
    first.cpu.step();
    const second = createMachine(program);
    second.memory.set(first.memory);
    second.cpu.restore(first.cpu.save());
    t.deepEqual(second.cpu.save(), first.cpu.save());
    t.is(second.cpu.interrupt(), first.cpu.interrupt());
    t.is(second.cpu.run(100), first.cpu.run(100));
    t.deepEqual(second.cpu.save(), first.cpu.save());
  }
});

test('T-states can be set, and go on from there', (t) => {
  const { cpu } = createMachine();
  cpu.run(40);
  cpu.tStates = 1e12;
  cpu.run(40);
  t.is(cpu.tStates, 1e12 + 40);
});

test('a reset from within the bus takes effect and the run goes on', (t) => {
  const machine = createMachine(bytes('00 d3 01'));
  const { cpu } = machine;
  machine.output = () => {
    machine.output = () => cpu.stop();
    cpu.reset();
  };
  t.is(cpu.run(1000), 30);
  t.is(cpu.tStates, 15);
});

test('memory of another size is refused', (t) => {
  const bus = { memory: new Uint8Array(0x8000), input: () => 0, output: () => {} };
  t.throws(() => createCpu(bus), { instanceOf: RangeError, message: /65536/ });
});

test('two CPUs do not meet', (t) => {
  const one = createMachine(bytes('3c 18 fd'));
  const two = createMachine(bytes('3d 18 fd'));
  one.cpu.a = two.cpu.a = 0;
  for (let round = 0; round < 10; round++) {
    one.cpu.run(16);
    two.cpu.run(16);
  }
  t.is(one.cpu.a, 10);
  t.is(two.cpu.a, 246);
});
