/**
 * The run loop against the pages: the same operations written twice, once with all calls written out. Every opcode
 * and every opcode behind each prefix, from random states, must come to the same end.
 */

import test from 'ava';
import type { Bus } from '../../../emulator/z80/api.js';
import { fetchOpcode } from '../../../emulator/z80/memory.js';
import { execute, runLoop } from '../../../emulator/z80/pages/run-loop.js';
import { State } from '../../../emulator/z80/state.js';
import { hex } from './machine.js';
import { randomNumbers } from './random.js';

const ROUNDS = 40;

const words = ['bc', 'de', 'hl', 'ix', 'iy', 'sp', 'pc', 'wz', 'af2', 'bc2', 'de2', 'hl2'] as const;
const bytes = ['a', 'f', 'q', 'i'] as const;

function createState(memory: Uint8Array): State {
  const bus: Bus = {
    memory,
    input: (port) => (port * 7 + 3) & 0xff,
    output: (port, value) => {
      memory[0x1234] ^= port ^ value;
    },
  };
  return new State(bus);
}

/** All that is left of a run but the memory. */
function fields({ memory, bus, device, supply, hooked, limit, ...rest }: State): object {
  return rest;
}

const pages = [[], [0xcb], [0xed], [0xdd], [0xfd], [0xdd, 0xcb, 0x05], [0xfd, 0xcb, 0xfb]];

for (const prefix of pages) {
  const name = prefix.map((byte) => hex(byte, 2)).join(' ') || 'no prefix';
  test(`the loop does what the pages do: ${name}`, (t) => {
    const random = randomNumbers(prefix.length * 256 + (prefix[0] ?? 1));
    const first = new Uint8Array(0x10000);
    for (let at = 0; at < first.length; at++) first[at] = random(256);
    const second = first.slice();
    const byLoop = createState(first);
    const byPages = createState(second);
    for (let opcode = 0; opcode < 256; opcode++) {
      for (let round = 0; round < ROUNDS; round++) {
        for (const field of words) byLoop[field] = byPages[field] = random(0x10000);
        for (const field of bytes) byLoop[field] = byPages[field] = random(0x100);
        byLoop.r = byPages.r = random(0x80);
        byLoop.iff1 = byPages.iff1 = byLoop.iff2 = byPages.iff2 = random(2) === 1;
        byLoop.halted = byPages.halted = false;
        byLoop.t = byPages.t = 0;
        for (const [at, byte] of [...prefix, opcode].entries()) {
          first[(byLoop.pc + at) & 0xffff] = second[(byLoop.pc + at) & 0xffff] = byte;
        }
        const began = hex(byLoop.pc, 4);
        byLoop.limit = 1;
        runLoop(byLoop);
        execute(byPages, fetchOpcode(byPages));
        t.deepEqual(fields(byLoop), fields(byPages), `${name} ${hex(opcode, 2)} at ${began}`);
      }
    }
    t.deepEqual(first, second);
  });
}

/** The loop's variables run ahead of the state: only many instructions in one run show one that reads the state. */
test('the loop does what the pages do over long runs', (t) => {
  const random = randomNumbers(77);
  const limit = 2000;
  for (let run = 0; run < 150; run++) {
    const first = new Uint8Array(0x10000).map(() => random(0x100));
    // HALT would end most of the runs.
    for (let at = 0; at < first.length; at++) if (first[at] === 0x76) first[at] = 0xd9;
    const second = first.slice();
    const byLoop = createState(first);
    const byPages = createState(second);
    for (const field of words) byLoop[field] = byPages[field] = random(0x10000);
    byLoop.limit = byPages.limit = limit;
    runLoop(byLoop);
    while (byPages.t < byPages.limit) execute(byPages, fetchOpcode(byPages));
    t.deepEqual(fields(byLoop), fields(byPages), `run ${run}`);
    t.deepEqual(first, second);
  }
});
