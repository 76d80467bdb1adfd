/**
 * Single input and output: Zilog UM0080, "Input and Output Group". The upper half of the port address carries A or B.
 *
 * The port is written last, so that its handler finds the instruction finished and may change any register.
 */

import { CARRY, SZXYP } from './flags.js';
import { fetchByte } from './memory.js';
import type { State } from './state.js';

/** `in a,(n)`; WZ = port + 1. */
export function inputA(s: State): void {
  const port = (s.a << 8) | fetchByte(s);
  s.wz = (port + 1) & 0xffff;
  s.a = s.bus.input(port) & 0xff;
}

/** `out (n),a`; WZ takes A above the low byte of n + 1. */
export function outputA(s: State): void {
  const low = fetchByte(s);
  s.wz = (s.a << 8) | ((low + 1) & 0xff);
  s.bus.output((s.a << 8) | low, s.a);
}

/** `in r,(c)`: the byte read, with flags; WZ = BC + 1. */
export function inputC(s: State): number {
  s.wz = (s.bc + 1) & 0xffff;
  const value = s.bus.input(s.bc) & 0xff;
  s.f = s.q = SZXYP[value] | (s.f & CARRY);
  return value;
}

/** `out (c),r`; WZ = BC + 1. */
export function outputC(s: State, value: number): void {
  s.wz = (s.bc + 1) & 0xffff;
  s.bus.output(s.bc, value);
}
