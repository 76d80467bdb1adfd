/**
 * CPU control, jumps, calls and returns: Zilog UM0080, "CPU Control Group", "Jump Group" and
 * "Call And Return Group". T-states beyond those of an untaken branch are added here.
 * Young is Sean Young, "The Undocumented Z80 Documented".
 */

import { CARRY, PARITY, SZXY } from './flags.js';
import { fetchByte, skipByte } from './memory.js';
import { fetchTarget, pop, push } from './operands.js';
import type { State } from './state.js';

/** PC stays behind HALT; ending the run loop lets `run` pass the halted time in one go. */
export function halt(s: State): void {
  s.halted = true;
  s.limit = 0;
}

export function di(s: State): void {
  s.iff1 = false;
  s.iff2 = false;
}

export function ei(s: State): void {
  s.iff1 = true;
  s.iff2 = true;
  s.shadowAt = s.t;
}

/** The flags of `ld a,i` and `ld a,r`: P/V shows IFF2. */
export function loadAir(s: State, value: number): void {
  s.a = value;
  s.f = s.q = SZXY[value] | (s.iff2 ? PARITY : 0) | (s.f & CARRY);
  s.ldAirAt = s.t;
}

/** `ex af,af'` writes F without being seen in Q. */
export function exchangeAf(s: State): void {
  const af = (s.a << 8) | s.f;
  s.a = s.af2 >> 8;
  s.f = s.af2 & 0xff;
  s.af2 = af;
}

export function exx(s: State): void {
  // The run loop is made of these lines with each `s.bc` in a variable: it does not see through a destructuring.
  const bc = s.bc;
  const de = s.de;
  const hl = s.hl;
  s.bc = s.bc2;
  s.de = s.de2;
  s.hl = s.hl2;
  s.bc2 = bc;
  s.de2 = de;
  s.hl2 = hl;
}

export function jumpRelative(s: State): void {
  const displacement = (fetchByte(s) << 24) >> 24;
  s.wz = (s.pc + displacement) & 0xffff;
  s.pc = s.wz;
}

export function jumpRelativeIf(s: State, condition: boolean): void {
  if (condition) {
    s.t += 5;
    jumpRelative(s);
  } else {
    skipByte(s);
  }
}

export function djnz(s: State): void {
  s.bc = (s.bc - 0x100) & 0xffff;
  jumpRelativeIf(s, s.bc > 0xff);
}

export function jumpIf(s: State, condition: boolean): void {
  const target = fetchTarget(s);
  if (condition) s.pc = target;
}

export function call(s: State): void {
  const target = fetchTarget(s);
  push(s, s.pc);
  s.pc = target;
}

export function callIf(s: State, condition: boolean): void {
  const target = fetchTarget(s);
  if (condition) {
    s.t += 7;
    push(s, s.pc);
    s.pc = target;
  }
}

export function ret(s: State): void {
  s.pc = pop(s);
  s.wz = s.pc;
}

export function retIf(s: State, condition: boolean): void {
  if (condition) {
    s.t += 6;
    ret(s);
  }
}

/**
 * RETN. RETI does the same to the CPU; only peripherals tell them apart: Young, "Things Affecting the IFFs". Where
 * it changes IFF1, the next instruction is not interrupted, as after EI: Andre Weissflog, "A new cycle-stepped Z80
 * emulator" (floooh.github.io, 2021).
 */
export function retn(s: State): void {
  if (s.iff1 !== s.iff2) s.retnAt = s.t;
  s.iff1 = s.iff2;
  ret(s);
}

export function rst(s: State, target: number): void {
  push(s, s.pc);
  s.wz = target;
  s.pc = target;
}

/**
 * A DD or FD before another DD or FD does nothing but take its own four T-states, and no interrupt, not even NMI,
 * is accepted after it: Young, "Combinations of Prefixes". As any prefix it leaves Q alone. It counts as an instruction of its own here, so that memory full of
 * prefixes cannot hold `run` beyond its budget: the byte behind it goes back and is fetched anew.
 */
export function redundantPrefix(s: State): void {
  s.pc = (s.pc - 1) & 0xffff;
  s.r = (s.r - 1) & 0x7f;
  s.prefixAt = s.t;
}
