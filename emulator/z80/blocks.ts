/**
 * Block transfer, search and I/O: Zilog UM0080, "Exchange, Block Transfer, and Search Group" and "Input and Output
 * Group". Undocumented flags: Sean Young, "The Undocumented Z80 Documented", "Memory Block Instructions" and
 * "I/O Block Instructions"; what changes while an instruction repeats: David Banks (hoglet67), "Undocumented Flags",
 * github.com/hoglet67/Z80Decoder/wiki.
 *
 * A repeating instruction that goes on steps PC back to itself, takes five T-states more, and shows the high byte
 * of that PC in Y and X.
 */

import { CARRY, HALF, PARITY, SIGN, SUBTRACT, SZXY, SZXYP, X, XY, Y, ZERO } from './flags.js';
import { readByte, writeByte } from './memory.js';
import type { State } from './state.js';

/** Steps back to the instruction for another round. */
function repeat(s: State): void {
  s.t += 5;
  s.pc = (s.pc - 2) & 0xffff;
  s.wz = (s.pc + 1) & 0xffff;
  s.f = s.q = (s.f & ~XY) | ((s.pc >> 8) & XY);
}

/** LDI (step 1) and LDD (step −1). Y and X are bits 1 and 3 of A + the byte moved. */
export function transfer(s: State, step: number): void {
  const value = readByte(s, s.hl);
  writeByte(s, s.de, value);
  s.hl = (s.hl + step) & 0xffff;
  s.de = (s.de + step) & 0xffff;
  s.bc = (s.bc - 1) & 0xffff;
  const sum = s.a + value;
  s.f = s.q = (s.f & (SIGN | ZERO | CARRY)) | (s.bc !== 0 ? PARITY : 0) | (sum & X) | ((sum << 4) & Y);
}

export function transferRepeat(s: State, step: number): void {
  transfer(s, step);
  if (s.bc !== 0) repeat(s);
}

/** CPI (step 1) and CPD (step −1). Y and X are bits 1 and 3 of A − the byte − half carry. */
export function search(s: State, step: number): void {
  const value = readByte(s, s.hl);
  const difference = (s.a - value) & 0xff;
  const half = (s.a ^ value ^ difference) & HALF;
  const shown = difference - (half >> 4);
  s.hl = (s.hl + step) & 0xffff;
  s.bc = (s.bc - 1) & 0xffff;
  s.wz = (s.wz + step) & 0xffff;
  s.f = s.q =
    (SZXY[difference] & (SIGN | ZERO)) |
    (s.f & CARRY) |
    half |
    SUBTRACT |
    (s.bc !== 0 ? PARITY : 0) |
    (shown & X) |
    ((shown << 4) & Y);
}

export function searchRepeat(s: State, step: number): void {
  search(s, step);
  if (s.bc !== 0 && (s.f & ZERO) === 0) repeat(s);
}

/** The flags of all block I/O: B after its decrement, the byte, and the byte + an addend that differs. */
function portFlags(s: State, value: number, addend: number): void {
  const b = s.bc >> 8;
  const sum = value + addend;
  s.f = s.q =
    SZXY[b] | ((value >> 6) & SUBTRACT) | (sum > 0xff ? HALF | CARRY : 0) | (SZXYP[(sum & 7) ^ b] & PARITY);
}

/** While block I/O repeats, H and P/V are those of B stepped once more, up or down by bit 7 of the byte. */
function portRepeat(s: State): void {
  repeat(s);
  const b = s.bc >> 8;
  let half = 0;
  let parityOf = b;
  if ((s.f & CARRY) !== 0) {
    const down = (s.f & SUBTRACT) !== 0;
    half = (b & 0x0f) === (down ? 0x00 : 0x0f) ? HALF : 0;
    parityOf = down ? b - 1 : b + 1;
  }
  const odd = ~SZXYP[parityOf & 7] & PARITY;
  s.f = s.q = ((s.f & ~HALF) | half) ^ odd;
}

/** INI (step 1) and IND (step −1). The port is BC before B counts down; WZ = that BC + step. */
export function inputBlock(s: State, step: number): void {
  const value = s.bus.input(s.bc) & 0xff;
  s.wz = (s.bc + step) & 0xffff;
  s.bc = (s.bc - 0x100) & 0xffff;
  writeByte(s, s.hl, value);
  s.hl = (s.hl + step) & 0xffff;
  portFlags(s, value, (s.bc + step) & 0xff);
}

export function inputBlockRepeat(s: State, step: number): void {
  inputBlock(s, step);
  if (s.bc > 0xff) portRepeat(s);
}

/** OUTI (step 1) and OUTD (step −1) up to the output itself. B counts down first; WZ = BC + step. */
function prepareOutput(s: State, step: number): number {
  const value = readByte(s, s.hl);
  s.bc = (s.bc - 0x100) & 0xffff;
  s.wz = (s.bc + step) & 0xffff;
  s.hl = (s.hl + step) & 0xffff;
  portFlags(s, value, s.hl & 0xff);
  return value;
}

/** The port is written last, so that its handler finds the instruction finished and may change any register. */
export function outputBlock(s: State, step: number): void {
  const value = prepareOutput(s, step);
  s.bus.output(s.bc, value);
}

export function outputBlockRepeat(s: State, step: number): void {
  const value = prepareOutput(s, step);
  if (s.bc > 0xff) portRepeat(s);
  s.bus.output(s.bc, value);
}
