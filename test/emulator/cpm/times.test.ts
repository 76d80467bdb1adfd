import test from 'ava';
import { createMachine, type MachineTimes, QueueConsole } from '../../../emulator/index.js';
import { caller, terminal } from './bench.js';

const TIMES: MachineTimes = { const: 150, conin: 200, conout: 250, load: 0, warmBoot: 0, writeRecord: 0 };
const BIOS = 0xe600;

/** T-states of a CALL to a BIOS entry, the code around it taken away. */
function cost(entry: number, input: string): number {
  const measure = (times: Partial<MachineTimes>) => {
    const console = new QueueConsole();
    console.type(input);
    const address = BIOS + 3 * entry;
    // CALL address : HALT
    const bytes = Uint8Array.of(0xcd, address & 0xff, address >> 8, 0x76);
    const machine = createMachine({ console, program: { bytes }, times });
    while (!machine.cpu.halted) machine.run(1);
    return machine.tStates;
  };
  return measure(TIMES) - measure({});
}

for (const [name, entry, expected] of [
  ['CONST', 2, 150],
  ['CONIN', 3, 200],
  ['CONOUT', 4, 250],
  ['LIST', 5, 0],
] as const) {
  test(`BIOS ${name} takes ${expected} T-states`, (t) => t.is(cost(entry, 'x'), expected));
}

test('waiting for a character takes no T-states of its own', (t) => {
  const { machine, type } = terminal({ times: TIMES });
  type('');
  const before = machine.tStates;
  t.is(machine.run(), 'waiting');
  t.is(machine.tStates, before);
});

test('untimed, nothing takes any', (t) => {
  const { machine, console } = terminal({ times: { ...TIMES, load: 1, warmBoot: 1 } });
  machine.timed = false;
  console.type('dir\r\x03dir\r');
  machine.run();
  t.true(machine.tStates < 100, 'the jumps from 0 into the BIOS alone');
});

test('a warm boot takes its time, and characters that come meanwhile are kept', (t) => {
  const { machine, type, take } = terminal({ times: { warmBoot: 1 }, clockHz: 1000 });
  type('');
  t.is(type('\x03'), '^C');
  t.is(type('dir\r'), '');
  machine.idle(999);
  machine.run();
  t.is(take(), '');
  machine.idle(1);
  machine.run();
  t.is(take(), '\r\nA>dir\r\r\nNO FILE\r\nA>');
});

test('a long call ends with the T-states of the run', (t) => {
  const { machine, console, take } = terminal({ times: TIMES });
  machine.run();
  take();
  console.type('x'.repeat(100));
  t.is(machine.run(2000), 'budget');
  t.true(machine.tStates < 4000);
  t.true(take().length < 10);
});

test('BIOS CONIN is eight bits wide: no key is a command there', (t) => {
  const console = new QueueConsole();
  console.type(Array.from({ length: 256 }, (_, i) => i));
  // LD HL,9000h : loop: PUSH HL : CALL CONIN : POP HL : LD (HL),A : INC L : JR NZ,loop : HALT
  const address = BIOS + 9;
  const bytes = [0x21, 0, 0x90, 0xe5, 0xcd, address & 0xff, address >> 8, 0xe1, 0x77, 0x2c, 0x20, 0xf7, 0x76];
  const machine = createMachine({ console, program: { bytes: Uint8Array.from(bytes) } });
  machine.run(1e6);
  t.deepEqual(
    machine.memory.slice(0x9000, 0x9100),
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
});

for (const [name, number] of [
  ['write sequential', 21],
  ['write random', 34],
  ['write random with zero fill', 40],
] as const) {
  test(`${name} waits for the disk`, (t) => {
    const { call, fcb, machine } = caller({ times: { writeRecord: 0.5 }, clockHz: 1000 });
    call(22, fcb(0x5c, 'X          '));
    t.is(call(number, 0x5c), 'waiting');
    machine.idle(500);
    t.is(machine.run(), 'budget');
    t.is(machine.cpu.a, 0);
  });
}
