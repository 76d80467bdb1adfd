/** The run loop of a CPU whose bus has hooks, or that has breakpoints: each instruction by way of the pages. */

import { fetchOpcode } from './memory.js';
import { execute } from './pages/run-loop.js';
import type { State } from './state.js';

/**
 * Runs whole instructions until `s.t` has reached `s.limit` or PC a breakpoint; returns whether it is a breakpoint.
 * One at `passedBy` is passed by if the first instruction lies there.
 */
export function runHooked(s: State, breakpoints: ReadonlySet<number>, passedBy: number): boolean {
  let passes = s.pc === passedBy;
  while (s.t < s.limit) {
    if (!passes && breakpoints.has(s.pc)) return true;
    passes = false;
    execute(s, fetchOpcode(s));
  }
  return false;
}
