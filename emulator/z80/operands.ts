/** Operands after the opcode, words in memory and the stack. Words lie low byte first. */

import { fetchByte, readByte, writeByte } from './memory.js';
import type { State } from './state.js';

/** The word operand `nn` at PC. */
export function fetchWord(s: State): number {
  const low = fetchByte(s);
  const high = fetchByte(s);
  return (high << 8) | low;
}

/** The word operand `nn` at PC, left in WZ as jumps and calls do whether taken or not. */
export function fetchTarget(s: State): number {
  s.wz = fetchWord(s);
  return s.wz;
}

/** The address `(ix+d)`; WZ holds it from here on. */
export function indexed(s: State, base: number): number {
  const displacement = (fetchByte(s) << 24) >> 24;
  s.wz = (base + displacement) & 0xffff;
  return s.wz;
}

export function readWord(s: State, address: number): number {
  const low = readByte(s, address);
  return (readByte(s, (address + 1) & 0xffff) << 8) | low;
}

/** Reads the word at the operand `(nn)`; WZ = nn + 1. */
export function loadWord(s: State): number {
  const address = fetchWord(s);
  s.wz = (address + 1) & 0xffff;
  const low = readByte(s, address);
  return (readByte(s, s.wz) << 8) | low;
}

/** Writes a word at the operand `(nn)`; WZ = nn + 1. */
export function storeWord(s: State, value: number): void {
  const address = fetchWord(s);
  s.wz = (address + 1) & 0xffff;
  writeByte(s, address, value & 0xff);
  writeByte(s, s.wz, value >> 8);
}

/** `ld a,(address)`; WZ = address + 1. */
export function loadA(s: State, address: number): void {
  s.a = readByte(s, address);
  s.wz = (address + 1) & 0xffff;
}

/** `ld (address),a`; WZ takes A above the low byte of address + 1. */
export function storeA(s: State, address: number): void {
  writeByte(s, address, s.a);
  s.wz = (s.a << 8) | ((address + 1) & 0xff);
}

export function push(s: State, value: number): void {
  const high = (s.sp - 1) & 0xffff;
  s.sp = (s.sp - 2) & 0xffff;
  writeByte(s, high, value >> 8);
  writeByte(s, s.sp, value & 0xff);
}

export function pop(s: State): number {
  const low = readByte(s, s.sp);
  const high = readByte(s, (s.sp + 1) & 0xffff);
  s.sp = (s.sp + 2) & 0xffff;
  return (high << 8) | low;
}

/** `ex (sp),hl`: returns the word that was on the stack, which WZ takes too. */
export function exchangeTop(s: State, value: number): number {
  const low = readByte(s, s.sp);
  const high = readByte(s, (s.sp + 1) & 0xffff);
  writeByte(s, (s.sp + 1) & 0xffff, value >> 8);
  writeByte(s, s.sp, value & 0xff);
  s.wz = (high << 8) | low;
  return s.wz;
}
