/** Operand bytes after the opcode, words in memory and the stack. Words lie low byte first. */

import type { State } from './state.js';

/** The byte operand `n` at PC. */
export function fetchByte(s: State): number {
  const value = s.memory[s.pc];
  s.pc = (s.pc + 1) & 0xffff;
  return value;
}

/** The word operand `nn` at PC. */
export function fetchWord(s: State): number {
  const low = s.memory[s.pc];
  const high = s.memory[(s.pc + 1) & 0xffff];
  s.pc = (s.pc + 2) & 0xffff;
  return (high << 8) | low;
}

/** The word operand `nn` at PC, left in WZ as jumps and calls do whether taken or not. */
export function fetchTarget(s: State): number {
  s.wz = fetchWord(s);
  return s.wz;
}

/** The address `(ix+d)`; WZ holds it from here on. */
export function indexed(s: State, base: number): number {
  const displacement = (s.memory[s.pc] << 24) >> 24;
  s.pc = (s.pc + 1) & 0xffff;
  s.wz = (base + displacement) & 0xffff;
  return s.wz;
}

export function readWord(s: State, address: number): number {
  return (s.memory[(address + 1) & 0xffff] << 8) | s.memory[address];
}

export function writeWord(s: State, address: number, value: number): void {
  s.memory[address] = value & 0xff;
  s.memory[(address + 1) & 0xffff] = value >> 8;
}

/** Reads the word at the operand `(nn)`; WZ = nn + 1. */
export function loadWord(s: State): number {
  const address = fetchWord(s);
  s.wz = (address + 1) & 0xffff;
  return (s.memory[s.wz] << 8) | s.memory[address];
}

/** Writes a word at the operand `(nn)`; WZ = nn + 1. */
export function storeWord(s: State, value: number): void {
  const address = fetchWord(s);
  s.wz = (address + 1) & 0xffff;
  s.memory[address] = value & 0xff;
  s.memory[s.wz] = value >> 8;
}

/** `ld a,(address)`; WZ = address + 1. */
export function loadA(s: State, address: number): void {
  s.a = s.memory[address];
  s.wz = (address + 1) & 0xffff;
}

/** `ld (address),a`; WZ takes A above the low byte of address + 1. */
export function storeA(s: State, address: number): void {
  s.memory[address] = s.a;
  s.wz = (s.a << 8) | ((address + 1) & 0xff);
}

export function push(s: State, value: number): void {
  const high = (s.sp - 1) & 0xffff;
  s.sp = (s.sp - 2) & 0xffff;
  s.memory[high] = value >> 8;
  s.memory[s.sp] = value & 0xff;
}

export function pop(s: State): number {
  const low = s.memory[s.sp];
  const high = s.memory[(s.sp + 1) & 0xffff];
  s.sp = (s.sp + 2) & 0xffff;
  return (high << 8) | low;
}

/** `ex (sp),hl`: returns the word that was on the stack, which WZ takes too. */
export function exchangeTop(s: State, value: number): number {
  s.wz = readWord(s, s.sp);
  writeWord(s, s.sp, value);
  return s.wz;
}
