/** Hooks of the bus: every access in its order, ROM, pages and watchpoints; and that none of it changes the CPU. */

import test from 'ava';
import {
  type Bus,
  type Cpu,
  createCpu,
  MemoryMap,
  protect,
  traceLine,
  watch,
} from '../../../emulator/z80/index.js';
import { bytes, hex } from './machine.js';
import { randomNumbers } from './random.js';

function create(
  program: string,
  hooks: (bus: Bus) => void = () => {},
): { cpu: Cpu; bus: Bus; memory: Uint8Array } {
  const memory = new Uint8Array(0x10000);
  memory.set(bytes(program));
  const bus: Bus = { memory, input: () => 0xff, output: () => {} };
  hooks(bus);
  const cpu = createCpu(bus);
  cpu.bc = 0x2000;
  cpu.de = 0x3000;
  cpu.hl = 0x4000;
  cpu.ix = 0x5000;
  cpu.sp = 0x6000;
  return { cpu, bus, memory };
}

/** Bytes read and written, in the order of Zilog UM0080's machine cycles. */
const accesses = [
  { code: '7e', seen: 'r0000 r4000' },
  { code: '36 12', seen: 'r0000 r0001 w4000' },
  { code: '34', seen: 'r0000 r4000 w4000' },
  { code: 'c5', seen: 'r0000 w5fff w5ffe' },
  { code: 'c1', seen: 'r0000 r6000 r6001' },
  { code: 'e3', seen: 'r0000 r6000 r6001 w6001 w6000' },
  { code: 'cd 34 12', seen: 'r0000 r0001 r0002 w5fff w5ffe' },
  { code: '22 34 12', seen: 'r0000 r0001 r0002 w1234 w1235' },
  { code: '2a 34 12', seen: 'r0000 r0001 r0002 r1234 r1235' },
  { code: '20 05', seen: 'r0000 r0001' },
  { code: 'cb 06', seen: 'r0000 r0001 r4000 w4000' },
  { code: 'cb 46', seen: 'r0000 r0001 r4000' },
  { code: 'dd 36 01 12', seen: 'r0000 r0001 r0002 r0003 w5001' },
  { code: 'dd cb 01 c0', seen: 'r0000 r0001 r0002 r0003 r5001 w5001' },
  { code: 'ed a0', seen: 'r0000 r0001 r4000 w3000' },
  { code: 'ed a1', seen: 'r0000 r0001 r4000' },
  { code: 'ed a2', seen: 'r0000 r0001 w4000' },
  { code: 'ed 67', seen: 'r0000 r0001 r4000 w4000' },
];

test('hooks see each access in its order', (t) => {
  for (const { code, seen } of accesses) {
    const found: string[] = [];
    const { cpu } = create(code, (bus) =>
      watch(bus, 0, 0xffff, (access, address) => found.push(`${access[0]}${hex(address, 4)}`)),
    );
    cpu.step();
    t.is(found.join(' '), seen, code);
  }
});

test('hooks that do what memory does change nothing', (t) => {
  const random = randomNumbers(3);
  const image = new Uint8Array(0x10000).map(() => random(0x100));
  const machine = (): { cpu: Cpu; memory: Uint8Array; bus: Bus } => {
    const memory = image.slice();
    const bus: Bus = { memory, input: (port) => port & 0xff, output: () => {} };
    return { cpu: createCpu(bus), memory, bus };
  };
  const plain = machine();
  const hooked = machine();
  watch(hooked.bus, 0, 0xffff, () => {});
  for (let round = 0; round < 200; round++) {
    plain.cpu.pc = hooked.cpu.pc = random(0x10000);
    for (const { cpu } of [plain, hooked]) if (cpu.halted) cpu.nmi();
    t.is(plain.cpu.run(1000), hooked.cpu.run(1000));
    t.deepEqual(plain.cpu.save(), hooked.cpu.save());
  }
  t.deepEqual(plain.memory, hooked.memory);
});

test('ROM keeps what it holds', (t) => {
  const { cpu, memory } = create('36 12 23 36 34', (bus) => protect(bus, 0x3fff, 0x4000));
  cpu.run(26);
  t.deepEqual([...memory.subarray(0x4000, 0x4002)], [0x00, 0x34]);
});

test('SET with a copy to a register copies the result, even where ROM does not take it', (t) => {
  const { cpu, memory } = create('dd cb 00 c0', (bus) => protect(bus, 0x5000, 0x5fff));
  cpu.step();
  t.is(cpu.b, 0x01);
  t.is(memory[0x5000], 0x00);
});

test('pages are switched while it runs', (t) => {
  const rom = new Uint8Array(0x8000).fill(0x3c, 0, 0x4000);
  const ram = new Uint8Array(0x10000);
  const map = new MemoryMap();
  map.map(0, { bytes: rom, readOnly: true });
  map.map(1, { bytes: ram, offset: 0x4000 });
  rom.set(bytes('36 77 d3 00'));
  rom.set(bytes('3c 7e 76'), 0x4004);
  const cpu = createCpu({
    memory: new Uint8Array(0x10000),
    read: map.read,
    write: map.write,
    input: () => 0xff,
    output: () => map.map(0, { bytes: rom, offset: 0x4000, readOnly: true }),
  });
  cpu.a = 1;
  cpu.hl = 0x4000;
  t.regex(traceLine(cpu), /^0000 {2}36 77 {8}ld \(hl\),77h/);
  cpu.run(100);
  t.is(ram[0x4000], 0x77);
  t.is(cpu.a, 0x77);
  t.true(cpu.halted);
  cpu.pc = 0;
  t.is(map.read(0xc000), 0xff, 'nothing is there');
  map.write(0xc000, 1);
  map.map(1, undefined);
  t.is(map.read(0x4000), 0xff);
});

test('a map refuses pages that cannot be', (t) => {
  t.throws(() => new MemoryMap(3000), { instanceOf: RangeError });
  const map = new MemoryMap(0x2000);
  t.throws(() => map.map(8, undefined), { message: /8 pages/ });
  t.throws(() => map.map(0, { bytes: new Uint8Array(0x2000), offset: 1 }), { message: /8192 bytes from 1/ });
});

test('a watch stops the run after the instruction, and ends', (t) => {
  const found: string[] = [];
  const { cpu, bus } = create('34 34 34 34');
  const end = watch(bus, 0x4000, 0x4000, (access, address, value) => {
    found.push(`${access} ${hex(address, 4)} ${value}`);
    if (access === 'write') cpu.stop();
  });
  t.is(cpu.run(1000), 11);
  t.deepEqual(found, ['read 4000 0', 'write 4000 1']);
  end();
  t.is(cpu.run(33), 33);
  t.is(found.length, 2);
  t.is(bus.read, undefined);
});
