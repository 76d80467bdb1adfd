/**
 * The DD page: the instructions on HL once more, on IX.
 *
 * Written by ../generate/main.ts; change it there and run it again.
 */

import { adc8, add8, add16, and8, cp8, dec8, inc8, or8, sbc8, sub8, xor8 } from '../arithmetic.js';
import { redundantPrefix } from '../control.js';
import { fetchByte, fetchOpcode, readByte, writeByte } from '../memory.js';
import { exchangeTop, fetchWord, indexed, loadWord, pop, push, storeWord } from '../operands.js';
import type { State } from '../state.js';
import { executeBase } from './base.js';
import { prefixEd } from './extended.js';
import { prefixIndexedCb } from './indexed-bit.js';

/** 44: ld b,ixh */
export function opLdBIxh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (s.ix & 0xff00);
}

/** 45: ld b,ixl */
export function opLdBIxl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | ((s.ix & 0xff) << 8);
}

/** 4C: ld c,ixh */
export function opLdCIxh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.ix >> 8);
}

/** 4D: ld c,ixl */
export function opLdCIxl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.ix & 0xff);
}

/** 54: ld d,ixh */
export function opLdDIxh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | (s.ix & 0xff00);
}

/** 55: ld d,ixl */
export function opLdDIxl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | ((s.ix & 0xff) << 8);
}

/** 5C: ld e,ixh */
export function opLdEIxh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.ix >> 8);
}

/** 5D: ld e,ixl */
export function opLdEIxl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.ix & 0xff);
}

/** 60: ld ixh,b */
export function opLdIxhB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff) | (s.bc & 0xff00);
}

/** 61: ld ixh,c */
export function opLdIxhC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff) | ((s.bc & 0xff) << 8);
}

/** 62: ld ixh,d */
export function opLdIxhD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff) | (s.de & 0xff00);
}

/** 63: ld ixh,e */
export function opLdIxhE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff) | ((s.de & 0xff) << 8);
}

/** 64: ld ixh,ixh */
export function opLdIxhIxh(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 65: ld ixh,ixl */
export function opLdIxhIxl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff) | ((s.ix & 0xff) << 8);
}

/** 67: ld ixh,a */
export function opLdIxhA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff) | (s.a << 8);
}

/** 68: ld ixl,b */
export function opLdIxlB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff00) | (s.bc >> 8);
}

/** 69: ld ixl,c */
export function opLdIxlC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff00) | (s.bc & 0xff);
}

/** 6A: ld ixl,d */
export function opLdIxlD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff00) | (s.de >> 8);
}

/** 6B: ld ixl,e */
export function opLdIxlE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff00) | (s.de & 0xff);
}

/** 6C: ld ixl,ixh */
export function opLdIxlIxh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff00) | (s.ix >> 8);
}

/** 6D: ld ixl,ixl */
export function opLdIxlIxl(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 6F: ld ixl,a */
export function opLdIxlA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.ix = (s.ix & 0xff00) | s.a;
}

/** 7C: ld a,ixh */
export function opLdAIxh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.ix >> 8;
}

/** 7D: ld a,ixl */
export function opLdAIxl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.ix & 0xff;
}

/** 46: ld b,(ix+d) */
export function opLdBMemIxD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (readByte(s, indexed(s, s.ix)) << 8);
}

/** 70: ld (ix+d),b */
export function opLdMemIxDB(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), s.bc >> 8);
}

/** 4E: ld c,(ix+d) */
export function opLdCMemIxD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | readByte(s, indexed(s, s.ix));
}

/** 71: ld (ix+d),c */
export function opLdMemIxDC(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), s.bc & 0xff);
}

/** 56: ld d,(ix+d) */
export function opLdDMemIxD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.de = (s.de & 0xff) | (readByte(s, indexed(s, s.ix)) << 8);
}

/** 72: ld (ix+d),d */
export function opLdMemIxDD(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), s.de >> 8);
}

/** 5E: ld e,(ix+d) */
export function opLdEMemIxD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.de = (s.de & 0xff00) | readByte(s, indexed(s, s.ix));
}

/** 73: ld (ix+d),e */
export function opLdMemIxDE(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), s.de & 0xff);
}

/** 66: ld h,(ix+d) */
export function opLdHMemIxD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.hl = (s.hl & 0xff) | (readByte(s, indexed(s, s.ix)) << 8);
}

/** 74: ld (ix+d),h */
export function opLdMemIxDH(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), s.hl >> 8);
}

/** 6E: ld l,(ix+d) */
export function opLdLMemIxD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | readByte(s, indexed(s, s.ix));
}

/** 75: ld (ix+d),l */
export function opLdMemIxDL(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), s.hl & 0xff);
}

/** 7E: ld a,(ix+d) */
export function opLdAMemIxD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.a = readByte(s, indexed(s, s.ix));
}

/** 77: ld (ix+d),a */
export function opLdMemIxDA(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), s.a);
}

/** 26: ld ixh,n */
export function opLdIxhN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.ix = (s.ix & 0xff) | (fetchByte(s) << 8);
}

/** 2E: ld ixl,n */
export function opLdIxlN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.ix = (s.ix & 0xff00) | fetchByte(s);
}

/** 36: ld (ix+d),n */
export function opLdMemIxDN(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.ix), fetchByte(s));
}

/** 21: ld ix,nn */
export function opLdIxNn(s: State): void {
  s.t += 10;
  s.q = 0;
  s.ix = fetchWord(s);
}

/** 2A: ld ix,(nn) */
export function opLdIxMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.ix = loadWord(s);
}

/** 22: ld (nn),ix */
export function opLdMemNnIx(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.ix);
}

/** F9: ld sp,ix */
export function opLdSpIx(s: State): void {
  s.t += 6;
  s.q = 0;
  s.sp = s.ix;
}

/** E5: push ix */
export function opPushIx(s: State): void {
  s.t += 11;
  s.q = 0;
  push(s, s.ix);
}

/** E1: pop ix */
export function opPopIx(s: State): void {
  s.t += 10;
  s.q = 0;
  s.ix = pop(s);
}

/** E3: ex (sp),ix */
export function opExMemSpIx(s: State): void {
  s.t += 19;
  s.q = 0;
  s.ix = exchangeTop(s, s.ix);
}

/** 84: add a,ixh */
export function opAddAIxh(s: State): void {
  s.t += 4;
  add8(s, s.ix >> 8);
}

/** 85: add a,ixl */
export function opAddAIxl(s: State): void {
  s.t += 4;
  add8(s, s.ix & 0xff);
}

/** 86: add a,(ix+d) */
export function opAddAMemIxD(s: State): void {
  s.t += 15;
  add8(s, readByte(s, indexed(s, s.ix)));
}

/** 8C: adc a,ixh */
export function opAdcAIxh(s: State): void {
  s.t += 4;
  adc8(s, s.ix >> 8);
}

/** 8D: adc a,ixl */
export function opAdcAIxl(s: State): void {
  s.t += 4;
  adc8(s, s.ix & 0xff);
}

/** 8E: adc a,(ix+d) */
export function opAdcAMemIxD(s: State): void {
  s.t += 15;
  adc8(s, readByte(s, indexed(s, s.ix)));
}

/** 94: sub ixh */
export function opSubIxh(s: State): void {
  s.t += 4;
  sub8(s, s.ix >> 8);
}

/** 95: sub ixl */
export function opSubIxl(s: State): void {
  s.t += 4;
  sub8(s, s.ix & 0xff);
}

/** 96: sub (ix+d) */
export function opSubMemIxD(s: State): void {
  s.t += 15;
  sub8(s, readByte(s, indexed(s, s.ix)));
}

/** 9C: sbc a,ixh */
export function opSbcAIxh(s: State): void {
  s.t += 4;
  sbc8(s, s.ix >> 8);
}

/** 9D: sbc a,ixl */
export function opSbcAIxl(s: State): void {
  s.t += 4;
  sbc8(s, s.ix & 0xff);
}

/** 9E: sbc a,(ix+d) */
export function opSbcAMemIxD(s: State): void {
  s.t += 15;
  sbc8(s, readByte(s, indexed(s, s.ix)));
}

/** A4: and ixh */
export function opAndIxh(s: State): void {
  s.t += 4;
  and8(s, s.ix >> 8);
}

/** A5: and ixl */
export function opAndIxl(s: State): void {
  s.t += 4;
  and8(s, s.ix & 0xff);
}

/** A6: and (ix+d) */
export function opAndMemIxD(s: State): void {
  s.t += 15;
  and8(s, readByte(s, indexed(s, s.ix)));
}

/** AC: xor ixh */
export function opXorIxh(s: State): void {
  s.t += 4;
  xor8(s, s.ix >> 8);
}

/** AD: xor ixl */
export function opXorIxl(s: State): void {
  s.t += 4;
  xor8(s, s.ix & 0xff);
}

/** AE: xor (ix+d) */
export function opXorMemIxD(s: State): void {
  s.t += 15;
  xor8(s, readByte(s, indexed(s, s.ix)));
}

/** B4: or ixh */
export function opOrIxh(s: State): void {
  s.t += 4;
  or8(s, s.ix >> 8);
}

/** B5: or ixl */
export function opOrIxl(s: State): void {
  s.t += 4;
  or8(s, s.ix & 0xff);
}

/** B6: or (ix+d) */
export function opOrMemIxD(s: State): void {
  s.t += 15;
  or8(s, readByte(s, indexed(s, s.ix)));
}

/** BC: cp ixh */
export function opCpIxh(s: State): void {
  s.t += 4;
  cp8(s, s.ix >> 8);
}

/** BD: cp ixl */
export function opCpIxl(s: State): void {
  s.t += 4;
  cp8(s, s.ix & 0xff);
}

/** BE: cp (ix+d) */
export function opCpMemIxD(s: State): void {
  s.t += 15;
  cp8(s, readByte(s, indexed(s, s.ix)));
}

/** 24: inc ixh */
export function opIncIxh(s: State): void {
  s.t += 4;
  s.ix = (s.ix & 0xff) | (inc8(s, s.ix >> 8) << 8);
}

/** 2C: inc ixl */
export function opIncIxl(s: State): void {
  s.t += 4;
  s.ix = (s.ix & 0xff00) | inc8(s, s.ix & 0xff);
}

/** 34: inc (ix+d) */
export function opIncMemIxD(s: State): void {
  s.t += 19;
  const address = indexed(s, s.ix);
  writeByte(s, address, inc8(s, readByte(s, address)));
}

/** 25: dec ixh */
export function opDecIxh(s: State): void {
  s.t += 4;
  s.ix = (s.ix & 0xff) | (dec8(s, s.ix >> 8) << 8);
}

/** 2D: dec ixl */
export function opDecIxl(s: State): void {
  s.t += 4;
  s.ix = (s.ix & 0xff00) | dec8(s, s.ix & 0xff);
}

/** 35: dec (ix+d) */
export function opDecMemIxD(s: State): void {
  s.t += 19;
  const address = indexed(s, s.ix);
  writeByte(s, address, dec8(s, readByte(s, address)));
}

/** 09: add ix,bc */
export function opAddIxBc(s: State): void {
  s.t += 11;
  s.ix = add16(s, s.ix, s.bc);
}

/** 19: add ix,de */
export function opAddIxDe(s: State): void {
  s.t += 11;
  s.ix = add16(s, s.ix, s.de);
}

/** 29: add ix,ix */
export function opAddIxIx(s: State): void {
  s.t += 11;
  s.ix = add16(s, s.ix, s.ix);
}

/** 23: inc ix */
export function opIncIx(s: State): void {
  s.t += 6;
  s.q = 0;
  s.ix = (s.ix + 1) & 0xffff;
}

/** 2B: dec ix */
export function opDecIx(s: State): void {
  s.t += 6;
  s.q = 0;
  s.ix = (s.ix - 1) & 0xffff;
}

/** 39: add ix,sp */
export function opAddIxSp(s: State): void {
  s.t += 11;
  s.ix = add16(s, s.ix, s.sp);
}

/** E9: jp (ix) */
export function opJpMemIx(s: State): void {
  s.t += 4;
  s.q = 0;
  s.pc = s.ix;
}

/** The DD prefix; before what knows nothing of HL it is ignored. */
export function prefixDd(s: State): void {
  const opcode = fetchOpcode(s);
  s.t += 4;
  switch (opcode) {
    case 0x09:
      opAddIxBc(s);
      break;
    case 0x19:
      opAddIxDe(s);
      break;
    case 0x21:
      opLdIxNn(s);
      break;
    case 0x22:
      opLdMemNnIx(s);
      break;
    case 0x23:
      opIncIx(s);
      break;
    case 0x24:
      opIncIxh(s);
      break;
    case 0x25:
      opDecIxh(s);
      break;
    case 0x26:
      opLdIxhN(s);
      break;
    case 0x29:
      opAddIxIx(s);
      break;
    case 0x2a:
      opLdIxMemNn(s);
      break;
    case 0x2b:
      opDecIx(s);
      break;
    case 0x2c:
      opIncIxl(s);
      break;
    case 0x2d:
      opDecIxl(s);
      break;
    case 0x2e:
      opLdIxlN(s);
      break;
    case 0x34:
      opIncMemIxD(s);
      break;
    case 0x35:
      opDecMemIxD(s);
      break;
    case 0x36:
      opLdMemIxDN(s);
      break;
    case 0x39:
      opAddIxSp(s);
      break;
    case 0x44:
      opLdBIxh(s);
      break;
    case 0x45:
      opLdBIxl(s);
      break;
    case 0x46:
      opLdBMemIxD(s);
      break;
    case 0x4c:
      opLdCIxh(s);
      break;
    case 0x4d:
      opLdCIxl(s);
      break;
    case 0x4e:
      opLdCMemIxD(s);
      break;
    case 0x54:
      opLdDIxh(s);
      break;
    case 0x55:
      opLdDIxl(s);
      break;
    case 0x56:
      opLdDMemIxD(s);
      break;
    case 0x5c:
      opLdEIxh(s);
      break;
    case 0x5d:
      opLdEIxl(s);
      break;
    case 0x5e:
      opLdEMemIxD(s);
      break;
    case 0x60:
      opLdIxhB(s);
      break;
    case 0x61:
      opLdIxhC(s);
      break;
    case 0x62:
      opLdIxhD(s);
      break;
    case 0x63:
      opLdIxhE(s);
      break;
    case 0x64:
      opLdIxhIxh(s);
      break;
    case 0x65:
      opLdIxhIxl(s);
      break;
    case 0x66:
      opLdHMemIxD(s);
      break;
    case 0x67:
      opLdIxhA(s);
      break;
    case 0x68:
      opLdIxlB(s);
      break;
    case 0x69:
      opLdIxlC(s);
      break;
    case 0x6a:
      opLdIxlD(s);
      break;
    case 0x6b:
      opLdIxlE(s);
      break;
    case 0x6c:
      opLdIxlIxh(s);
      break;
    case 0x6d:
      opLdIxlIxl(s);
      break;
    case 0x6e:
      opLdLMemIxD(s);
      break;
    case 0x6f:
      opLdIxlA(s);
      break;
    case 0x70:
      opLdMemIxDB(s);
      break;
    case 0x71:
      opLdMemIxDC(s);
      break;
    case 0x72:
      opLdMemIxDD(s);
      break;
    case 0x73:
      opLdMemIxDE(s);
      break;
    case 0x74:
      opLdMemIxDH(s);
      break;
    case 0x75:
      opLdMemIxDL(s);
      break;
    case 0x77:
      opLdMemIxDA(s);
      break;
    case 0x7c:
      opLdAIxh(s);
      break;
    case 0x7d:
      opLdAIxl(s);
      break;
    case 0x7e:
      opLdAMemIxD(s);
      break;
    case 0x84:
      opAddAIxh(s);
      break;
    case 0x85:
      opAddAIxl(s);
      break;
    case 0x86:
      opAddAMemIxD(s);
      break;
    case 0x8c:
      opAdcAIxh(s);
      break;
    case 0x8d:
      opAdcAIxl(s);
      break;
    case 0x8e:
      opAdcAMemIxD(s);
      break;
    case 0x94:
      opSubIxh(s);
      break;
    case 0x95:
      opSubIxl(s);
      break;
    case 0x96:
      opSubMemIxD(s);
      break;
    case 0x9c:
      opSbcAIxh(s);
      break;
    case 0x9d:
      opSbcAIxl(s);
      break;
    case 0x9e:
      opSbcAMemIxD(s);
      break;
    case 0xa4:
      opAndIxh(s);
      break;
    case 0xa5:
      opAndIxl(s);
      break;
    case 0xa6:
      opAndMemIxD(s);
      break;
    case 0xac:
      opXorIxh(s);
      break;
    case 0xad:
      opXorIxl(s);
      break;
    case 0xae:
      opXorMemIxD(s);
      break;
    case 0xb4:
      opOrIxh(s);
      break;
    case 0xb5:
      opOrIxl(s);
      break;
    case 0xb6:
      opOrMemIxD(s);
      break;
    case 0xbc:
      opCpIxh(s);
      break;
    case 0xbd:
      opCpIxl(s);
      break;
    case 0xbe:
      opCpMemIxD(s);
      break;
    case 0xcb:
      prefixIndexedCb(s, s.ix);
      break;
    case 0xdd:
    case 0xfd:
      redundantPrefix(s);
      break;
    case 0xe1:
      opPopIx(s);
      break;
    case 0xe3:
      opExMemSpIx(s);
      break;
    case 0xe5:
      opPushIx(s);
      break;
    case 0xe9:
      opJpMemIx(s);
      break;
    case 0xed:
      prefixEd(s);
      break;
    case 0xf9:
      opLdSpIx(s);
      break;
    default:
      executeBase(s, opcode);
  }
}
