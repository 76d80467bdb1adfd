import test from 'ava';
import { bytes, createMachine } from './machine.js';

test('run ends before the instruction at a breakpoint, and the next run goes on from it', (t) => {
  const { cpu } = createMachine(bytes('3e 05 3d 20 fd 76'));
  cpu.breakpoints.add(3);
  for (let left = 4; left >= 0; left--) {
    t.is(cpu.run(1000), left === 4 ? 11 : 16);
    t.true(cpu.atBreakpoint);
    t.is(cpu.pc, 3);
    t.is(cpu.a, left);
  }
  cpu.run(40);
  t.false(cpu.atBreakpoint);
  t.true(cpu.halted);
});

test('a run that is put onto a breakpoint ends there at once; a step passes it', (t) => {
  const { cpu } = createMachine(bytes('00 00 00'));
  cpu.breakpoints.add(0);
  t.is(cpu.run(100), 0);
  t.true(cpu.atBreakpoint);
  cpu.pc = 1;
  t.is(cpu.run(4), 4);
  cpu.pc = 0;
  t.is(cpu.step(), 4);
  t.is(cpu.pc, 1);
  t.false(cpu.atBreakpoint);
});

test('an interrupt onto a breakpoint ends the next run', (t) => {
  const { cpu } = createMachine(bytes('00 00'));
  cpu.breakpoints.add(0x38).add(0x66);
  cpu.im = 1;
  cpu.iff1 = true;
  cpu.interrupt();
  t.is(cpu.run(100), 0);
  t.true(cpu.atBreakpoint);
  cpu.nmi();
  t.false(cpu.atBreakpoint);
  t.is(cpu.run(100), 0);
  t.is(cpu.pc, 0x66);
});

test('without breakpoints nothing ends', (t) => {
  const { cpu } = createMachine(bytes('18 fe'));
  cpu.breakpoints.add(0);
  cpu.breakpoints.clear();
  t.is(cpu.run(1200), 1200);
});
