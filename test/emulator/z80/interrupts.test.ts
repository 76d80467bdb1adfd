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

/** Instructions that a device supplies in mode 0, and what they change. All of 12h and 5000h comes from the bus. */
const supplied = [
  { name: 'call nn', data: [0xcd, 0x34, 0x12], tStates: 19, r: 1, pc: 0x1234, sp: 0x7ffe },
  { name: 'jp nn', data: [0xc3, 0x34, 0x12], tStates: 12, r: 1, pc: 0x1234 },
  { name: 'jp c,nn untaken', data: [0xda, 0x34, 0x12], tStates: 12, r: 1 },
  { name: 'jr e from the PC that it finds', data: [0x18, 0x10], tStates: 14, r: 1, pc: 0x1010 },
  { name: 'jr c,e untaken', data: [0x38, 0x10], tStates: 9, r: 1 },
  { name: 'ld a,n', data: [0x3e, 0x12], tStates: 9, r: 1, a: 0x12 },
  { name: 'ld hl,nn', data: [0x21, 0x34, 0x12], tStates: 12, r: 1, hl: 0x1234 },
  { name: 'set 0,a', data: [0xcb, 0xc7], tStates: 12, r: 2, a: 0x01 },
  { name: 'ld bc,(nn)', data: [0xed, 0x4b, 0x00, 0x50], tStates: 24, r: 2, bc: 0x5678 },
  { name: 'ld ix,nn', data: [0xdd, 0x21, 0x34, 0x12], tStates: 18, r: 2, ix: 0x1234 },
  { name: 'set 0,(ix+1)', data: [0xdd, 0xcb, 0x01, 0xc7], tStates: 27, r: 2, a: 0x79 },
  { name: 'the last of many prefixes', data: [0xfd, 0xdd, 0x21, 0x34, 0x12], tStates: 24, r: 3, ix: 0x1234 },
  { name: 'a prefix that changes nothing', data: [0xdd, 0x3e, 0x12], tStates: 15, r: 2, a: 0x12 },
  { name: 'FF behind the last byte', data: [0x3e], tStates: 9, r: 1, a: 0xff },
] as const;

for (const { name, data, tStates, r, ...changes } of supplied) {
  test(`mode 0: ${name}`, (t) => {
    const machine = ready('00', 0);
    const { cpu, memory } = machine;
    memory.set([0x78, 0x56], 0x5000);
    cpu.af = cpu.bc = cpu.hl = 0;
    cpu.ix = 0x4fff;
    const before = cpu.save();
    t.true(cpu.interrupt(data));
    const after = cpu.save();
    t.is(after.tStates, tStates);
    t.is(after.r, r);
    for (const register of ['a', 'bc', 'hl', 'ix', 'sp', 'pc'] as const) {
      t.is(after[register], (changes as Record<string, number>)[register] ?? before[register], register);
    }
    if (after.sp !== before.sp) t.is(stacked(machine), 0x1000);
    t.false(after.iff1);
  });
}

test('mode 0: HALT from the bus waits at the PC that it finds', (t) => {
  const { cpu } = ready('00', 0);
  cpu.interrupt(0x76);
  t.true(cpu.halted);
  t.is(cpu.tStates, 6);
  t.is(cpu.pc, 0x1000);
});

test('mode 0: EI from the bus shadows too', (t) => {
  const { cpu } = ready('00', 0);
  t.true(cpu.interrupt(0xfb));
  t.true(cpu.iff1);
  t.false(cpu.interrupt());
  cpu.step();
  t.true(cpu.interrupt());
});

test('modes 1 and 2 take the first of many bytes', (t) => {
  const one = ready('00', 1);
  one.cpu.interrupt([0xcd, 0x34, 0x12]);
  t.is(one.cpu.pc, 0x38);
  const two = ready('00', 2);
  two.cpu.i = 0x40;
  two.memory.set([0x78, 0x56], 0x40cd);
  two.cpu.interrupt(new Uint8Array([0xcd, 0x34]));
  t.is(two.cpu.pc, 0x5678);
});

test('a RETN or RETI that enables interrupts shadows as EI does; one that changes nothing does not', (t) => {
  for (const program of ['ed 45 00', 'ed 4d 00', 'ed 7d 00']) {
    const { cpu, memory } = ready(program, 1);
    memory.set([0x02, 0x10], 0x8000);
    cpu.iff1 = false;
    cpu.step();
    t.true(cpu.iff1);
    t.true(cpu.save().retnShadow);
    t.false(cpu.interrupt());
    cpu.step();
    t.true(cpu.interrupt());
    const other = ready(program, 1).cpu;
    other.step();
    t.true(other.interrupt());
  }
});

test('NMI waits behind a redundant prefix for the instruction', (t) => {
  const machine = ready('dd fd dd 21 34 12 00', 1);
  const { cpu } = machine;
  cpu.step();
  t.true(cpu.save().prefixed);
  cpu.nmi();
  t.is(cpu.pc, 0x1001, 'not yet');
  t.true(cpu.save().nmiPending);
  t.false(cpu.interrupt());
  t.is(cpu.run(40), 4 + 14 + 11 + 12, 'the prefix, LD IX,nn, the NMI and three NOPs');
  t.is(cpu.ix, 0x1234);
  t.is(stacked(machine), 0x1006);
  t.is(cpu.pc, 0x69);
});

test('NMI is taken right after EI', (t) => {
  const { cpu } = ready('fb 00', 1);
  cpu.step();
  cpu.nmi();
  t.is(cpu.pc, 0x66);
  t.true(cpu.iff2);
});

test('two NMIs have an instruction between them', (t) => {
  const machine = ready('00', 1);
  const { cpu } = machine;
  cpu.nmi();
  cpu.nmi();
  t.is(cpu.tStates, 11);
  t.true(cpu.save().nmiPending);
  t.is(cpu.step(), 4);
  t.is(cpu.pc, 0x67);
  t.is(cpu.step(), 11);
  t.is(cpu.pc, 0x66);
  t.is(stacked(machine), 0x67);
});

test('an interrupt between the rounds of a block instruction comes back to it', (t) => {
  for (const code of ['ed b0', 'ed b1', 'ed b2', 'ed b3', 'ed b8', 'ed bb']) {
    const machine = ready(`${code} 00`, 1);
    const { cpu, memory } = machine;
    memory.set([0xed, 0x4d], 0x38);
    cpu.af = 0x1200;
    cpu.bc = 0x0303;
    cpu.hl = cpu.de = 0x4000;
    cpu.step();
    const { f, hl } = cpu;
    t.is(cpu.wz, 0x1001);
    t.true(cpu.interrupt());
    t.is(stacked(machine), 0x1000);
    cpu.step();
    t.is(cpu.pc, 0x1000);
    t.is(cpu.f, f, 'with the flags of a round that is not the last');
    t.is(cpu.hl, hl);
    cpu.run(40_000);
    t.is(cpu.bc & 0xff00, 0, code);
  }
});

test('a prefix leaves Q for the SCF behind it', (t) => {
  for (const program of ['37', 'dd 37', 'dd fd 37']) {
    for (const [q, f] of [
      [0x28, 0x01],
      [0x00, 0x29],
    ]) {
      const { cpu } = ready(program, 1);
      cpu.a = 0;
      cpu.f = 0x28;
      cpu.q = q;
      cpu.run(program.length);
      t.is(cpu.f, f, program);
    }
  }
});
