/**
 * The other run loop: each instruction by way of the pages, which know the bus's hooks. It also looks out for
 * breakpoints, and serves single steps, for it starts and ends sooner than the first.
 */

import { fetchOpcode } from './memory.js';
import { execute } from './pages/run-loop.js';
import type { State } from './state.js';

/** Runs whole instructions until `s.t` has reached `s.limit`. */
export function runByPages(s: State): void {
  do execute(s, fetchOpcode(s));
  while (s.t < s.limit);
}

/**
 * As `runByPages`, or until PC has come to a breakpoint; returns whether it has. One at `passedBy` is passed by if
 * the first instruction lies there.
 */
export function runToBreakpoint(s: State, breakpoints: ReadonlySet<number>, passedBy: number): boolean {
  let passes = s.pc === passedBy;
  do {
    if (!passes && breakpoints.has(s.pc)) return true;
    passes = false;
    execute(s, fetchOpcode(s));
  } while (s.t < s.limit);
  return false;
}
