/** The CPU in step with libz80ex, an emulator by other hands: single instructions of all pages, and random programs. */

import test from 'ava';
import { disassemble } from '../../../emulator/z80/disassemble.js';
import { createCpu } from '../../../emulator/z80/index.js';
import { hex } from './machine.js';
import { faultMask, HALT } from './oracle/faults.js';
import {
  answerSize,
  buildOracle,
  encodeJob,
  NAMES,
  readPort,
  recordsOf,
  type Snapshot,
  snapshot,
  sumUp,
} from './oracle/oracle.js';
import { randomNumbers } from './random.js';

const STATES = 6;
const PROGRAMS = 24;
const STEPS = 2000;

function createPair(memory: Uint8Array) {
  const ports = { sum: 0 };
  const cpu = createCpu({
    memory,
    input: readPort,
    output: (port, value) => {
      ports.sum = sumUp(ports.sum, port, value);
    },
  });
  const randomise = (random: (limit: number) => number): void => {
    for (const word of [
      'af',
      'bc',
      'de',
      'hl',
      'af2',
      'bc2',
      'de2',
      'hl2',
      'ix',
      'iy',
      'sp',
      'pc',
    ] as const) {
      cpu[word] = random(0x10000);
    }
    cpu.i = random(0x100);
    cpu.r = random(0x100);
    cpu.im = random(3);
    cpu.iff1 = cpu.iff2 = random(2) === 1;
    // The oracle forgets these when it is reset.
    cpu.wz = cpu.q = 0;
    ports.sum = 0;
  };
  return { cpu, ports, randomise };
}

/** Steps over one instruction with all its prefixes; clears what the oracle has wrong, and returns the mask for it. */
function stepOver({ cpu, ports }: ReturnType<typeof createPair>): { mask: number; after: Snapshot } {
  const { memory } = cpu.bus;
  let tStates = 0;
  let mask = 0xff;
  let goesOn: boolean;
  do {
    goesOn = isPrefix(memory[cpu.pc]) && isPrefix(memory[(cpu.pc + 1) & 0xffff]);
    const { pc } = cpu;
    const { text } = disassemble(memory, pc);
    tStates += cpu.step();
    const repeated = cpu.pc === pc || cpu.pc === ((pc + 1) & 0xffff);
    mask = faultMask(text, repeated);
  } while (goesOn);
  cpu.f &= mask;
  return { mask, after: snapshot(cpu, tStates, ports.sum) };
}

function isPrefix(byte: number): boolean {
  return byte === 0xdd || byte === 0xfd;
}

/** Whether the next instruction is HALT, with or without prefixes that change nothing. */
function atHalt(memory: Uint8Array, pc: number): boolean {
  let at = pc;
  while (isPrefix(memory[at])) at = (at + 1) & 0xffff;
  return memory[at] === HALT;
}

/** The names and values that differ. */
function differences(ours: Snapshot, theirs: Snapshot): string {
  return NAMES.flatMap((name, at) =>
    ours[at] === theirs[at] ? [] : [`${name} ${hex(ours[at], 4)}, theirs ${hex(theirs[at], 4)}`],
  ).join('; ');
}

const pages = [
  ...[[], [0xcb], [0xed], [0xdd], [0xfd], [0xdd, 0xcb, 0x05], [0xfd, 0xcb, 0xfb]],
  ...[
    [0xdd, 0xfd],
    [0xfd, 0xed],
    [0xdd, 0xdd, 0xcb, 0x80],
  ],
];

test('every opcode of every page, from random states', (t) => {
  const oracle = buildOracle(t);
  if (oracle === undefined) return;
  const random = randomNumbers(1);
  const memory = new Uint8Array(0x10000).map(() => random(0x100));
  const pair = createPair(memory);
  const { cpu } = pair;
  const jobs: Buffer[] = [encodeJob({ cpu, masks: [0xff], memory: memory.slice(), instruction: [0x00] })];
  memory[0] = 0x00;
  const expected: { name: string; after: Snapshot }[] = [];
  for (const prefix of pages) {
    for (let opcode = 0; opcode < 256; opcode++) {
      if (opcode === HALT && !prefix.some((byte) => byte === 0xcb || byte === 0xed)) continue;
      for (let state = 0; state < STATES; state++) {
        const instruction = [...prefix, opcode];
        pair.randomise(random);
        for (const [at, byte] of instruction.entries()) memory[(cpu.pc + at) & 0xffff] = byte;
        const name = `${instruction.map((byte) => hex(byte, 2)).join(' ')} (${disassemble(memory, cpu.pc).text})`;
        const job = { cpu, instruction };
        const before = encodeJob({ ...job, masks: [0] });
        const { mask, after } = stepOver(pair);
        before[before.length - 1] = mask;
        jobs.push(before);
        expected.push({ name, after });
      }
    }
  }
  const output = oracle(jobs);
  const first = answerSize(1, true);
  const wrong: string[] = [];
  for (const [at, { name, after }] of expected.entries()) {
    const [theirs] = recordsOf(output, first + at * answerSize(1, false), 1);
    if (after.some((value, index) => value !== theirs[index]))
      wrong.push(`${name}: ${differences(after, theirs)}`);
  }
  t.log(`${expected.length} cases`);
  t.deepEqual(wrong.slice(0, 40), []);
});

test('random programs', (t) => {
  const oracle = buildOracle(t);
  if (oracle === undefined) return;
  const random = randomNumbers(2);
  const jobs: Buffer[] = [];
  const programs: { after: Snapshot[]; names: string[]; memory: Uint8Array }[] = [];
  for (let program = 0; program < PROGRAMS; program++) {
    const memory = new Uint8Array(0x10000).map(() => random(0x100));
    const pair = createPair(memory);
    const { cpu } = pair;
    pair.randomise(random);
    const start = { cpu: cpu.save(), memory: memory.slice() };
    const masks: number[] = [];
    const after: Snapshot[] = [];
    const names: string[] = [];
    while (masks.length < STEPS && !atHalt(memory, cpu.pc)) {
      names.push(`${hex(cpu.pc, 4)} ${disassemble(memory, cpu.pc).text}`);
      const done = stepOver(pair);
      masks.push(done.mask);
      after.push(done.after);
    }
    if (masks.length === 0) continue;
    jobs.push(encodeJob({ ...start, masks }));
    programs.push({ after, names, memory });
  }
  const output = oracle(jobs);
  const wrong: string[] = [];
  let steps = 0;
  let offset = 0;
  for (const [at, { after, names, memory }] of programs.entries()) {
    const theirs = recordsOf(output, offset, after.length);
    const image = output.subarray(offset + answerSize(after.length, false));
    offset += answerSize(after.length, true);
    const step = after.findIndex((one, index) => one.some((value, at) => value !== theirs[index][at]));
    steps += step < 0 ? after.length : step;
    if (step >= 0) {
      wrong.push(
        `program ${at} step ${step}, ${names.slice(Math.max(0, step - 3), step + 1).join(' | ')}: ${differences(after[step], theirs[step])}`,
      );
    } else if (!memory.every((byte, address) => byte === image[address])) {
      wrong.push(`program ${at}: memory`);
    }
  }
  t.log(`${steps} instructions`);
  t.deepEqual(wrong.slice(0, 20), []);
});
