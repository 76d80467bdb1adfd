/**
 * Rotates, shifts and bit tests: Zilog UM0080, "Rotate and Shift Group" and "Bit Set, Reset, and Test Group".
 * SLL (shift left, bit 0 becomes 1) is undocumented: Sean Young, "The Undocumented Z80 Documented", "CB Prefix".
 */

import { CARRY, HALF, PARITY, SIGN, SZXYP, XY, ZERO } from './flags.js';
import { readByte, writeByte } from './memory.js';
import type { State } from './state.js';

/** The flags of the four short rotates of A: S, Z and P/V stay, Y and X copy A. */
function rotateA(s: State, result: number, carry: number): void {
  s.a = result & 0xff;
  s.f = s.q = (s.f & (SIGN | ZERO | PARITY)) | (s.a & XY) | carry;
}

export function rlca(s: State): void {
  rotateA(s, (s.a << 1) | (s.a >> 7), s.a >> 7);
}

export function rrca(s: State): void {
  rotateA(s, (s.a >> 1) | (s.a << 7), s.a & CARRY);
}

export function rla(s: State): void {
  rotateA(s, (s.a << 1) | (s.f & CARRY), s.a >> 7);
}

export function rra(s: State): void {
  rotateA(s, (s.a >> 1) | ((s.f & CARRY) << 7), s.a & CARRY);
}

export function rlc(s: State, value: number): number {
  const result = ((value << 1) | (value >> 7)) & 0xff;
  s.f = s.q = SZXYP[result] | (value >> 7);
  return result;
}

export function rrc(s: State, value: number): number {
  const result = ((value >> 1) | (value << 7)) & 0xff;
  s.f = s.q = SZXYP[result] | (value & CARRY);
  return result;
}

export function rl(s: State, value: number): number {
  const result = ((value << 1) | (s.f & CARRY)) & 0xff;
  s.f = s.q = SZXYP[result] | (value >> 7);
  return result;
}

export function rr(s: State, value: number): number {
  const result = (value >> 1) | ((s.f & CARRY) << 7);
  s.f = s.q = SZXYP[result] | (value & CARRY);
  return result;
}

export function sla(s: State, value: number): number {
  const result = (value << 1) & 0xff;
  s.f = s.q = SZXYP[result] | (value >> 7);
  return result;
}

export function sra(s: State, value: number): number {
  const result = (value >> 1) | (value & 0x80);
  s.f = s.q = SZXYP[result] | (value & CARRY);
  return result;
}

export function sll(s: State, value: number): number {
  const result = ((value << 1) & 0xff) | 1;
  s.f = s.q = SZXYP[result] | (value >> 7);
  return result;
}

export function srl(s: State, value: number): number {
  const result = value >> 1;
  s.f = s.q = SZXYP[result] | (value & CARRY);
  return result;
}

/**
 * Tests the bit of `value` that `mask` names. Y and X come from `source`: the register itself, or the high byte
 * of WZ where the operand is in memory (Young, "BIT Instructions").
 */
export function bit(s: State, mask: number, value: number, source: number): void {
  const tested = value & mask;
  s.f = s.q = (s.f & CARRY) | HALF | (source & XY) | (tested & SIGN) | (tested === 0 ? ZERO | PARITY : 0);
}

/** Digits move left: low digit of A → low of (HL) → high of (HL) → low of A. WZ = HL + 1. */
export function rld(s: State): void {
  const value = readByte(s, s.hl);
  s.wz = (s.hl + 1) & 0xffff;
  writeByte(s, s.hl, ((value << 4) | (s.a & 0x0f)) & 0xff);
  s.a = (s.a & 0xf0) | (value >> 4);
  s.f = s.q = SZXYP[s.a] | (s.f & CARRY);
}

/** Digits move right: low digit of A → high of (HL) → low of (HL) → low of A. WZ = HL + 1. */
export function rrd(s: State): void {
  const value = readByte(s, s.hl);
  s.wz = (s.hl + 1) & 0xffff;
  writeByte(s, s.hl, (value >> 4) | ((s.a & 0x0f) << 4));
  s.a = (s.a & 0xf0) | (value & 0x0f);
  s.f = s.q = SZXYP[s.a] | (s.f & CARRY);
}
