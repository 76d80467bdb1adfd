/** Interrupts: acceptance in each mode, the shadow of EI, NMI, HALT and the LD A,I bug. */

import test from 'ava';
import { bytes, createMachine, flagBits, type Machine } from './machine.js';

function ready(program: string, im: number): Machine {
  const machine = createMachine(bytes(program), 0x1000);
  const { cpu } = machine;
  cpu.im = im;
  cpu.iff1 = cpu.iff2 = true;
  cpu.sp = 0x8000;
  return machine;
}

const stacked = ({ cpu, memory }: Machine): number => memory[cpu.sp] | (memory[cpu.sp + 1] << 8);

const modes = [
  { name: 'mode 0 runs the RST on the bus', im: 0, data: 0xd7, pc: 0x0010, tStates: 13 },
  { name: 'mode 1 calls 0038 whatever is on the bus', im: 1, data: 0x00, pc: 0x0038, tStates: 13 },
  { name: 'mode 2 calls through the table at I', im: 2, data: 0x06, pc: 0x5678, tStates: 19 },
];

for (const { name, im, data, pc, tStates } of modes) {
  test(name, (t) => {
    const machine = ready('00', im);
    const { cpu, memory } = machine;
    cpu.i = 0x40;
    memory.set([0x78, 0x56], 0x4006);
    cpu.r = 0xff;
    t.true(cpu.interrupt(data));
    t.is(cpu.pc, pc);
    t.is(cpu.wz, pc);
    t.is(cpu.sp, 0x7ffe);
    t.is(stacked(machine), 0x1000);
    t.is(cpu.tStates, tStates);
    t.is(cpu.r, 0x80, 'R counts seven bits');
    t.false(cpu.iff1);
    t.false(cpu.iff2);
    t.false(cpu.interrupt(data), 'not while disabled');
  });
}

test('the bus floats at FF: RST 38h in mode 0, the last entry in mode 2', (t) => {
  const zero = ready('00', 0);
  zero.cpu.interrupt();
  t.is(zero.cpu.pc, 0x0038);
  const two = ready('00', 2);
  two.cpu.i = 0x40;
  two.memory.set([0x78, 0x56], 0x40ff);
  two.cpu.interrupt();
  t.is(two.cpu.pc, 0x5678);
});

test('mode 0 runs other instructions of one byte and leaves PC', (t) => {
  const { cpu } = ready('00', 0);
  cpu.a = 1;
  t.true(cpu.interrupt(0x3c));
  t.is(cpu.a, 2);
  t.is(cpu.pc, 0x1000);
  t.is(cpu.tStates, 6);
});

test('no interrupt is accepted right after EI', (t) => {
  const { cpu } = ready('fb 00 00', 1);
  cpu.iff1 = cpu.iff2 = false;
  t.false(cpu.interrupt());
  cpu.step();
  t.true(cpu.iff1);
  t.false(cpu.interrupt());
  cpu.step();
  t.true(cpu.interrupt());
});

test('EI after EI goes on shadowing', (t) => {
  const { cpu } = ready('fb fb 00', 1);
  cpu.step();
  cpu.step();
  t.false(cpu.interrupt());
  cpu.step();
  t.true(cpu.interrupt());
});

test('no interrupt is accepted between redundant prefixes', (t) => {
  const { cpu } = ready('dd fd 21 34 12', 1);
  cpu.iy = 0;
  t.is(cpu.step(), 4);
  t.is(cpu.r, 1);
  t.false(cpu.interrupt());
  t.is(cpu.step(), 14);
  t.is(cpu.r, 3);
  t.is(cpu.iy, 0x1234);
  t.is(cpu.ix, 0xffff);
  t.true(cpu.interrupt());
});

test('memory full of prefixes cannot hold the CPU', (t) => {
  const machine = createMachine();
  machine.memory.fill(0xdd);
  t.is(machine.cpu.run(1000), 1000);
});

test('an interrupt after LD A,I or LD A,R clears P/V; a while later it does not', (t) => {
  for (const program of ['ed 57 00', 'ed 5f 00']) {
    const early = ready(program, 1).cpu;
    early.step();
    t.not(early.f & flagBits('P'), 0);
    early.interrupt();
    t.is(early.f & flagBits('P'), 0);
    const late = ready(program, 1).cpu;
    late.step();
    late.step();
    late.interrupt();
    t.not(late.f & flagBits('P'), 0);
  }
});

test('NMI calls 0066, keeps IFF2, and RETN brings IFF1 back', (t) => {
  const machine = ready('00', 1);
  const { cpu, memory } = machine;
  memory.set([0xed, 0x45], 0x66);
  cpu.nmi();
  t.is(cpu.pc, 0x66);
  t.is(cpu.wz, 0x66);
  t.is(stacked(machine), 0x1000);
  t.is(cpu.tStates, 11);
  t.is(cpu.r, 1);
  t.false(cpu.iff1);
  t.true(cpu.iff2);
  t.is(cpu.step(), 14);
  t.is(cpu.pc, 0x1000);
  t.true(cpu.iff1);
});

test('NMI from within the bus is taken after the instruction, before an interrupt', (t) => {
  const machine = ready('d3 01 00', 1);
  const { cpu } = machine;
  machine.output = () => {
    cpu.nmi();
    cpu.stop();
    t.false(cpu.interrupt(), 'not from within the bus');
  };
  cpu.run(1000);
  t.is(cpu.pc, 0x1002);
  t.true(cpu.save().nmiPending);
  t.false(cpu.interrupt());
  t.is(cpu.step(), 11);
  t.is(cpu.pc, 0x66);
  t.is(stacked(machine), 0x1002);
  t.false(cpu.save().nmiPending);
});

test('HALT waits with R counting and T-states passing until an interrupt', (t) => {
  const machine = ready('76 3c', 1);
  const { cpu } = machine;
  t.is(cpu.step(), 4);
  t.true(cpu.halted);
  t.is(cpu.pc, 0x1001);
  t.is(cpu.step(), 4);
  t.is(cpu.r, 2);
  t.is(cpu.run(1001), 1004, 'whole fetches');
  t.is(cpu.r, (2 + 251) & 0x7f);
  t.is(cpu.pc, 0x1001);
  t.true(cpu.interrupt());
  t.false(cpu.halted);
  t.is(stacked(machine), 0x1001, 'behind HALT');
});

test('HALT within a run passes the rest of the budget, however long', (t) => {
  const { cpu } = ready('00 76', 1);
  t.is(cpu.run(4_000_000_000), 4_000_000_000);
  t.is(cpu.tStates, 4_000_000_000);
  t.is(cpu.r, 1_000_000_000 & 0x7f);
  t.true(cpu.halted);
});

test('NMI ends HALT too', (t) => {
  const { cpu } = ready('76', 1);
  cpu.run(40);
  cpu.nmi();
  t.false(cpu.halted);
  t.is(cpu.pc, 0x66);
});

test('an interrupt leaves Q at 0, so SCF behind it sees F', (t) => {
  const { cpu, memory } = ready('af', 1);
  memory[0x38] = 0x37;
  cpu.a = 0;
  cpu.step();
  cpu.interrupt();
  t.is(cpu.q, 0);
});
