/**
 * 8-bit and 16-bit arithmetic: Zilog UM0080, "8-Bit Arithmetic Group", "General-Purpose Arithmetic" and
 * "16-Bit Arithmetic Group"; undocumented flags: Sean Young, "The Undocumented Z80 Documented". Each writes F and Q.
 */

import { CARRY, DEC_FLAGS, HALF, INC_FLAGS, PARITY, SIGN, SUBTRACT, SZXY, SZXYP, XY, ZERO } from './flags.js';
import type { State } from './state.js';

export function add8(s: State, value: number): void {
  const a = s.a;
  const sum = a + value;
  s.a = sum & 0xff;
  s.f = s.q =
    SZXY[sum & 0xff] |
    (sum >> 8) |
    ((a ^ value ^ sum) & HALF) |
    ((((a ^ sum) & (value ^ sum)) >> 5) & PARITY);
}

export function adc8(s: State, value: number): void {
  const a = s.a;
  const sum = a + value + (s.f & CARRY);
  s.a = sum & 0xff;
  s.f = s.q =
    SZXY[sum & 0xff] |
    (sum >> 8) |
    ((a ^ value ^ sum) & HALF) |
    ((((a ^ sum) & (value ^ sum)) >> 5) & PARITY);
}

/** All flags of A − value, for a difference that may be negative. */
function subtractFlags(a: number, value: number, difference: number): number {
  return (
    SZXY[difference & 0xff] |
    SUBTRACT |
    ((difference >> 8) & CARRY) |
    ((a ^ value ^ difference) & HALF) |
    ((((a ^ value) & (a ^ difference)) >> 5) & PARITY)
  );
}

export function sub8(s: State, value: number): void {
  const difference = s.a - value;
  s.f = s.q = subtractFlags(s.a, value, difference);
  s.a = difference & 0xff;
}

export function sbc8(s: State, value: number): void {
  const difference = s.a - value - (s.f & CARRY);
  s.f = s.q = subtractFlags(s.a, value, difference);
  s.a = difference & 0xff;
}

/** Compares; Y and X come from the operand, not from the difference (Young, "Flags"). */
export function cp8(s: State, value: number): void {
  s.f = s.q = (subtractFlags(s.a, value, s.a - value) & ~XY) | (value & XY);
}

export function and8(s: State, value: number): void {
  s.a &= value;
  s.f = s.q = SZXYP[s.a] | HALF;
}

export function xor8(s: State, value: number): void {
  s.a ^= value;
  s.f = s.q = SZXYP[s.a];
}

export function or8(s: State, value: number): void {
  s.a |= value;
  s.f = s.q = SZXYP[s.a];
}

export function inc8(s: State, value: number): number {
  const result = (value + 1) & 0xff;
  s.f = s.q = INC_FLAGS[result] | (s.f & CARRY);
  return result;
}

export function dec8(s: State, value: number): number {
  const result = (value - 1) & 0xff;
  s.f = s.q = DEC_FLAGS[result] | (s.f & CARRY);
  return result;
}

/** Decimal adjust; the table in Young, "DAA Instruction", as arithmetic. */
export function daa(s: State): void {
  const carry = (s.f & CARRY) !== 0 || s.a > 0x99 ? CARRY : 0;
  const units = (s.f & HALF) !== 0 || (s.a & 0x0f) > 9 ? 0x06 : 0;
  const correction = units + carry * 0x60;
  const result = (s.f & SUBTRACT) !== 0 ? s.a - correction : s.a + correction;
  s.f = s.q = SZXYP[result & 0xff] | ((s.a ^ result) & HALF) | (s.f & SUBTRACT) | carry;
  s.a = result & 0xff;
}

export function cpl(s: State): void {
  s.a ^= 0xff;
  s.f = s.q = (s.f & (SIGN | ZERO | PARITY | CARRY)) | HALF | SUBTRACT | (s.a & XY);
}

export function neg(s: State): void {
  const value = s.a;
  s.a = 0;
  sub8(s, value);
}

/**
 * Y and X of SCF and CCF on an NMOS Zilog: those of A, and those of F too if the last instruction left F alone.
 * Patrik Rak's research on Q, which his z80test (z80ccf) checks.
 */
function carryXY(s: State): number {
  return ((s.q ^ s.f) | s.a) & XY;
}

export function scf(s: State): void {
  s.f = s.q = (s.f & (SIGN | ZERO | PARITY)) | carryXY(s) | CARRY;
}

/** Half carry takes the old carry. */
export function ccf(s: State): void {
  const carry = s.f & CARRY;
  s.f = s.q = (s.f & (SIGN | ZERO | PARITY)) | carryXY(s) | (carry << 4) | (carry ^ CARRY);
}

/** `add hl,rr`: returns the sum; S, Z and P/V stay; WZ = HL + 1. */
export function add16(s: State, left: number, right: number): number {
  const sum = left + right;
  s.wz = (left + 1) & 0xffff;
  s.f = s.q =
    (s.f & (SIGN | ZERO | PARITY)) | (sum >> 16) | ((sum >> 8) & XY) | (((left ^ right ^ sum) >> 8) & HALF);
  return sum & 0xffff;
}

/** `adc hl,rr`; WZ = HL + 1. */
export function adc16(s: State, value: number): void {
  const hl = s.hl;
  const sum = hl + value + (s.f & CARRY);
  s.wz = (hl + 1) & 0xffff;
  s.hl = sum & 0xffff;
  s.f = s.q =
    ((sum >> 8) & (SIGN | XY)) |
    (s.hl === 0 ? ZERO : 0) |
    (sum >> 16) |
    (((hl ^ value ^ sum) >> 8) & HALF) |
    ((((hl ^ sum) & (value ^ sum)) >> 13) & PARITY);
}

/** `sbc hl,rr`; WZ = HL + 1. */
export function sbc16(s: State, value: number): void {
  const hl = s.hl;
  const difference = hl - value - (s.f & CARRY);
  s.wz = (hl + 1) & 0xffff;
  s.hl = difference & 0xffff;
  s.f = s.q =
    ((difference >> 8) & (SIGN | XY)) |
    (s.hl === 0 ? ZERO : 0) |
    SUBTRACT |
    ((difference >> 16) & CARRY) |
    (((hl ^ value ^ difference) >> 8) & HALF) |
    ((((hl ^ value) & (hl ^ difference)) >> 13) & PARITY);
}
