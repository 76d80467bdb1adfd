/**
 * What the CPU does when it accepts an interrupt: Zilog UM0080, "Interrupt Response"; T-states and R: Sean
 * Young, "The Undocumented Z80 Documented", "Interrupts" and "R register and memory refresh".
 */

import { PARITY } from './flags.js';
import { ACKNOWLEDGE_WAITS, fetchOpcode } from './memory.js';
import { push, readWord } from './operands.js';
import { execute } from './pages/run-loop.js';
import type { State } from './state.js';
import type { Supplied } from './supply.js';

/** T-states of an opcode fetch. */
const FETCH = 4;

/** Any acceptance ends HALT and takes one opcode fetch. */
function acknowledge(s: State): void {
  s.halted = false;
  s.r = (s.r + 1) & 0x7f;
  s.q = 0;
}

function jumpTo(s: State, address: number): void {
  push(s, s.pc);
  s.pc = address;
  s.wz = address;
}

/**
 * NMI: 11 T-states; IFF2 keeps what IFF1 was. EI does not put it off, but another NMI does: redcode, "Z80"
 * (github.com/redcode/Z80), checked there with the transistors of Visual Z80 Remix.
 */
export function acceptNmi(s: State): void {
  acknowledge(s);
  s.iff1 = false;
  s.t += 11;
  jumpTo(s, 0x66);
  s.nmiAt = s.t;
}

/**
 * INT: mode 0 runs what the device supplies, mode 1 is RST 38h in 13 T-states and mode 2 calls through the table at
 * I in 19.
 *
 * An NMOS Z80 that is interrupted right behind LD A,I or LD A,R shows P/V = 0, since IFF2 is cleared while the flag
 * is still on its way: Zilog, "Z80 Family Questions and Answers".
 */
export function acceptInterrupt(s: State, data: Supplied): void {
  if (s.ldAirAt === s.t) s.f &= ~PARITY;
  s.iff1 = false;
  s.iff2 = false;
  if (s.im === 0) {
    s.halted = false;
    runSupplied(s, data);
    return;
  }
  acknowledge(s);
  if (s.im === 1) {
    s.t += 13;
    jumpTo(s, 0x38);
  } else {
    s.t += 19;
    const vector = typeof data === 'number' ? data & 0xff : (data[0] ?? 0xff) & 0xff;
    jumpTo(s, readWord(s, (s.i << 8) | vector));
  }
}

/**
 * Mode 0: an instruction from the bus, of any length. PC does not count its bytes: Zilog, "The Z80 Family Program
 * Interrupt Structure" (1978).
 */
function runSupplied(s: State, data: Supplied): void {
  s.supply = s.device.load(data);
  try {
    const skipped = s.supply.skipPrefixes();
    s.t += skipped * (FETCH + ACKNOWLEDGE_WAITS);
    s.r = (s.r + skipped) & 0x7f;
    execute(s, fetchOpcode(s));
  } finally {
    s.supply = undefined;
  }
}
