/**
 * Runs every branch of the run loop once before there is a CPU.
 *
 * V8 compiles the loop for the branches that it has seen, and throws that code away at the first opcode that is new:
 * a program that brings in its instructions little by little would be slow for seconds. This takes a few
 * milliseconds.
 */

import type { Bus } from './api.js';
import { runLoop } from './pages/run-loop.js';
import { State } from './state.js';

const HALT = 0x76;
const CB = 0xcb;

let done = false;

export function warmUp(): void {
  if (done) return;
  done = true;
  const bus: Bus = { memory: new Uint8Array(0x10000), input: () => 0, output: () => {} };
  const s = new State(bus);
  // Each way of a branch: every condition met and not met, DJNZ to its end and not.
  for (const f of [0x00, 0xff]) {
    for (const bc of [0x0101, 0x8080]) {
      for (let opcode = 0; opcode < 0x100; opcode++) {
        run(s, f, bc, opcode === HALT ? 0 : opcode, 0);
        run(s, f, bc, CB, opcode);
      }
    }
  }
}

function run(s: State, f: number, bc: number, opcode: number, next: number): void {
  s.a = 0x9a;
  s.f = f;
  s.bc = bc;
  s.de = s.hl = s.ix = s.iy = s.sp = 0x8000;
  s.pc = 0;
  s.t = 0;
  s.limit = 1;
  s.memory[0] = opcode;
  s.memory[1] = next;
  runLoop(s);
}
