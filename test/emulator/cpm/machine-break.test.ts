import test from 'ava';
import { createMachine, QueueConsole } from '../../../emulator/index.js';

test('a breakpoint ends the run before its instruction, and the next run goes on from it', (t) => {
  // ld b,3; loop: djnz loop; ret
  const machine = createMachine({
    console: new QueueConsole(),
    program: { bytes: Uint8Array.of(6, 3, 0x10, 0xfe, 0xc9) },
  });
  machine.cpu.breakpoints.add(0x102);
  for (const b of [3, 2, 1]) {
    t.is(machine.run(), 'break');
    t.is(machine.cpu.pc, 0x102);
    t.is(machine.cpu.b, b);
  }
  t.is(machine.run(), 'exited');
});

test('a breakpoint ends single steps too, and none ends a run that passes it by', (t) => {
  const machine = createMachine({
    console: new QueueConsole(),
    program: { bytes: Uint8Array.of(0, 0, 0xc9) },
  });
  machine.cpu.breakpoints.add(0x102).add(0x200);
  t.is(machine.run(1), 'budget');
  t.is(machine.run(1), 'budget');
  t.is(machine.run(1), 'break');
  t.is(machine.run(), 'exited');
});
