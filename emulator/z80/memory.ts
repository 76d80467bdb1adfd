/**
 * Memory as the instructions see it: the bus's bytes themselves or, where the bus has hooks, what these say. In
 * `pages/run-loop.ts`, which runs only where there are no hooks, the accesses to the bytes are written out.
 */

import type { State } from './state.js';

export function readByte(s: State, address: number): number {
  if (!s.hooked) return s.memory[address];
  const { bus } = s;
  return bus.read === undefined ? s.memory[address] : bus.read(address) & 0xff;
}

export function writeByte(s: State, address: number, value: number): void {
  if (s.hooked && s.bus.write !== undefined) s.bus.write(address, value);
  else s.memory[address] = value;
}

/** The byte at PC; in interrupt mode 0 the next one that the device supplies, and PC stays. */
export function fetchByte(s: State): number {
  if (s.supply !== undefined) return s.supply.next();
  const value = readByte(s, s.pc);
  s.pc = (s.pc + 1) & 0xffff;
  return value;
}

/** T-states that the CPU waits in each acknowledge cycle. */
export const ACKNOWLEDGE_WAITS = 2;

/**
 * An opcode or the opcode behind a prefix: its fetch counts in R. In interrupt mode 0 it is read in an acknowledge
 * cycle: Zilog, "The Z80 Family Program Interrupt Structure" (1978).
 */
export function fetchOpcode(s: State): number {
  s.r = (s.r + 1) & 0x7f;
  if (s.supply !== undefined) s.t += ACKNOWLEDGE_WAITS;
  return fetchByte(s);
}

/** Passes over an operand that is read and not used. */
export function skipByte(s: State): void {
  fetchByte(s);
}
