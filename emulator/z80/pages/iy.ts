/**
 * The FD page: the instructions on HL once more, on IY.
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

/** 44: ld b,iyh */
export function opLdBIyh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (s.iy & 0xff00);
}

/** 45: ld b,iyl */
export function opLdBIyl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | ((s.iy & 0xff) << 8);
}

/** 4C: ld c,iyh */
export function opLdCIyh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.iy >> 8);
}

/** 4D: ld c,iyl */
export function opLdCIyl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.iy & 0xff);
}

/** 54: ld d,iyh */
export function opLdDIyh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | (s.iy & 0xff00);
}

/** 55: ld d,iyl */
export function opLdDIyl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | ((s.iy & 0xff) << 8);
}

/** 5C: ld e,iyh */
export function opLdEIyh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.iy >> 8);
}

/** 5D: ld e,iyl */
export function opLdEIyl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.iy & 0xff);
}

/** 60: ld iyh,b */
export function opLdIyhB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff) | (s.bc & 0xff00);
}

/** 61: ld iyh,c */
export function opLdIyhC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff) | ((s.bc & 0xff) << 8);
}

/** 62: ld iyh,d */
export function opLdIyhD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff) | (s.de & 0xff00);
}

/** 63: ld iyh,e */
export function opLdIyhE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff) | ((s.de & 0xff) << 8);
}

/** 64: ld iyh,iyh */
export function opLdIyhIyh(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 65: ld iyh,iyl */
export function opLdIyhIyl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff) | ((s.iy & 0xff) << 8);
}

/** 67: ld iyh,a */
export function opLdIyhA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff) | (s.a << 8);
}

/** 68: ld iyl,b */
export function opLdIylB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff00) | (s.bc >> 8);
}

/** 69: ld iyl,c */
export function opLdIylC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff00) | (s.bc & 0xff);
}

/** 6A: ld iyl,d */
export function opLdIylD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff00) | (s.de >> 8);
}

/** 6B: ld iyl,e */
export function opLdIylE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff00) | (s.de & 0xff);
}

/** 6C: ld iyl,iyh */
export function opLdIylIyh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff00) | (s.iy >> 8);
}

/** 6D: ld iyl,iyl */
export function opLdIylIyl(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 6F: ld iyl,a */
export function opLdIylA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.iy = (s.iy & 0xff00) | s.a;
}

/** 7C: ld a,iyh */
export function opLdAIyh(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.iy >> 8;
}

/** 7D: ld a,iyl */
export function opLdAIyl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.iy & 0xff;
}

/** 46: ld b,(iy+d) */
export function opLdBMemIyD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (readByte(s, indexed(s, s.iy)) << 8);
}

/** 70: ld (iy+d),b */
export function opLdMemIyDB(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), s.bc >> 8);
}

/** 4E: ld c,(iy+d) */
export function opLdCMemIyD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | readByte(s, indexed(s, s.iy));
}

/** 71: ld (iy+d),c */
export function opLdMemIyDC(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), s.bc & 0xff);
}

/** 56: ld d,(iy+d) */
export function opLdDMemIyD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.de = (s.de & 0xff) | (readByte(s, indexed(s, s.iy)) << 8);
}

/** 72: ld (iy+d),d */
export function opLdMemIyDD(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), s.de >> 8);
}

/** 5E: ld e,(iy+d) */
export function opLdEMemIyD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.de = (s.de & 0xff00) | readByte(s, indexed(s, s.iy));
}

/** 73: ld (iy+d),e */
export function opLdMemIyDE(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), s.de & 0xff);
}

/** 66: ld h,(iy+d) */
export function opLdHMemIyD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.hl = (s.hl & 0xff) | (readByte(s, indexed(s, s.iy)) << 8);
}

/** 74: ld (iy+d),h */
export function opLdMemIyDH(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), s.hl >> 8);
}

/** 6E: ld l,(iy+d) */
export function opLdLMemIyD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | readByte(s, indexed(s, s.iy));
}

/** 75: ld (iy+d),l */
export function opLdMemIyDL(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), s.hl & 0xff);
}

/** 7E: ld a,(iy+d) */
export function opLdAMemIyD(s: State): void {
  s.t += 15;
  s.q = 0;
  s.a = readByte(s, indexed(s, s.iy));
}

/** 77: ld (iy+d),a */
export function opLdMemIyDA(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), s.a);
}

/** 26: ld iyh,n */
export function opLdIyhN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.iy = (s.iy & 0xff) | (fetchByte(s) << 8);
}

/** 2E: ld iyl,n */
export function opLdIylN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.iy = (s.iy & 0xff00) | fetchByte(s);
}

/** 36: ld (iy+d),n */
export function opLdMemIyDN(s: State): void {
  s.t += 15;
  s.q = 0;
  writeByte(s, indexed(s, s.iy), fetchByte(s));
}

/** 21: ld iy,nn */
export function opLdIyNn(s: State): void {
  s.t += 10;
  s.q = 0;
  s.iy = fetchWord(s);
}

/** 2A: ld iy,(nn) */
export function opLdIyMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.iy = loadWord(s);
}

/** 22: ld (nn),iy */
export function opLdMemNnIy(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.iy);
}

/** F9: ld sp,iy */
export function opLdSpIy(s: State): void {
  s.t += 6;
  s.q = 0;
  s.sp = s.iy;
}

/** E5: push iy */
export function opPushIy(s: State): void {
  s.t += 11;
  s.q = 0;
  push(s, s.iy);
}

/** E1: pop iy */
export function opPopIy(s: State): void {
  s.t += 10;
  s.q = 0;
  s.iy = pop(s);
}

/** E3: ex (sp),iy */
export function opExMemSpIy(s: State): void {
  s.t += 19;
  s.q = 0;
  s.iy = exchangeTop(s, s.iy);
}

/** 84: add a,iyh */
export function opAddAIyh(s: State): void {
  s.t += 4;
  add8(s, s.iy >> 8);
}

/** 85: add a,iyl */
export function opAddAIyl(s: State): void {
  s.t += 4;
  add8(s, s.iy & 0xff);
}

/** 86: add a,(iy+d) */
export function opAddAMemIyD(s: State): void {
  s.t += 15;
  add8(s, readByte(s, indexed(s, s.iy)));
}

/** 8C: adc a,iyh */
export function opAdcAIyh(s: State): void {
  s.t += 4;
  adc8(s, s.iy >> 8);
}

/** 8D: adc a,iyl */
export function opAdcAIyl(s: State): void {
  s.t += 4;
  adc8(s, s.iy & 0xff);
}

/** 8E: adc a,(iy+d) */
export function opAdcAMemIyD(s: State): void {
  s.t += 15;
  adc8(s, readByte(s, indexed(s, s.iy)));
}

/** 94: sub iyh */
export function opSubIyh(s: State): void {
  s.t += 4;
  sub8(s, s.iy >> 8);
}

/** 95: sub iyl */
export function opSubIyl(s: State): void {
  s.t += 4;
  sub8(s, s.iy & 0xff);
}

/** 96: sub (iy+d) */
export function opSubMemIyD(s: State): void {
  s.t += 15;
  sub8(s, readByte(s, indexed(s, s.iy)));
}

/** 9C: sbc a,iyh */
export function opSbcAIyh(s: State): void {
  s.t += 4;
  sbc8(s, s.iy >> 8);
}

/** 9D: sbc a,iyl */
export function opSbcAIyl(s: State): void {
  s.t += 4;
  sbc8(s, s.iy & 0xff);
}

/** 9E: sbc a,(iy+d) */
export function opSbcAMemIyD(s: State): void {
  s.t += 15;
  sbc8(s, readByte(s, indexed(s, s.iy)));
}

/** A4: and iyh */
export function opAndIyh(s: State): void {
  s.t += 4;
  and8(s, s.iy >> 8);
}

/** A5: and iyl */
export function opAndIyl(s: State): void {
  s.t += 4;
  and8(s, s.iy & 0xff);
}

/** A6: and (iy+d) */
export function opAndMemIyD(s: State): void {
  s.t += 15;
  and8(s, readByte(s, indexed(s, s.iy)));
}

/** AC: xor iyh */
export function opXorIyh(s: State): void {
  s.t += 4;
  xor8(s, s.iy >> 8);
}

/** AD: xor iyl */
export function opXorIyl(s: State): void {
  s.t += 4;
  xor8(s, s.iy & 0xff);
}

/** AE: xor (iy+d) */
export function opXorMemIyD(s: State): void {
  s.t += 15;
  xor8(s, readByte(s, indexed(s, s.iy)));
}

/** B4: or iyh */
export function opOrIyh(s: State): void {
  s.t += 4;
  or8(s, s.iy >> 8);
}

/** B5: or iyl */
export function opOrIyl(s: State): void {
  s.t += 4;
  or8(s, s.iy & 0xff);
}

/** B6: or (iy+d) */
export function opOrMemIyD(s: State): void {
  s.t += 15;
  or8(s, readByte(s, indexed(s, s.iy)));
}

/** BC: cp iyh */
export function opCpIyh(s: State): void {
  s.t += 4;
  cp8(s, s.iy >> 8);
}

/** BD: cp iyl */
export function opCpIyl(s: State): void {
  s.t += 4;
  cp8(s, s.iy & 0xff);
}

/** BE: cp (iy+d) */
export function opCpMemIyD(s: State): void {
  s.t += 15;
  cp8(s, readByte(s, indexed(s, s.iy)));
}

/** 24: inc iyh */
export function opIncIyh(s: State): void {
  s.t += 4;
  s.iy = (s.iy & 0xff) | (inc8(s, s.iy >> 8) << 8);
}

/** 2C: inc iyl */
export function opIncIyl(s: State): void {
  s.t += 4;
  s.iy = (s.iy & 0xff00) | inc8(s, s.iy & 0xff);
}

/** 34: inc (iy+d) */
export function opIncMemIyD(s: State): void {
  s.t += 19;
  const address = indexed(s, s.iy);
  writeByte(s, address, inc8(s, readByte(s, address)));
}

/** 25: dec iyh */
export function opDecIyh(s: State): void {
  s.t += 4;
  s.iy = (s.iy & 0xff) | (dec8(s, s.iy >> 8) << 8);
}

/** 2D: dec iyl */
export function opDecIyl(s: State): void {
  s.t += 4;
  s.iy = (s.iy & 0xff00) | dec8(s, s.iy & 0xff);
}

/** 35: dec (iy+d) */
export function opDecMemIyD(s: State): void {
  s.t += 19;
  const address = indexed(s, s.iy);
  writeByte(s, address, dec8(s, readByte(s, address)));
}

/** 09: add iy,bc */
export function opAddIyBc(s: State): void {
  s.t += 11;
  s.iy = add16(s, s.iy, s.bc);
}

/** 19: add iy,de */
export function opAddIyDe(s: State): void {
  s.t += 11;
  s.iy = add16(s, s.iy, s.de);
}

/** 29: add iy,iy */
export function opAddIyIy(s: State): void {
  s.t += 11;
  s.iy = add16(s, s.iy, s.iy);
}

/** 23: inc iy */
export function opIncIy(s: State): void {
  s.t += 6;
  s.q = 0;
  s.iy = (s.iy + 1) & 0xffff;
}

/** 2B: dec iy */
export function opDecIy(s: State): void {
  s.t += 6;
  s.q = 0;
  s.iy = (s.iy - 1) & 0xffff;
}

/** 39: add iy,sp */
export function opAddIySp(s: State): void {
  s.t += 11;
  s.iy = add16(s, s.iy, s.sp);
}

/** E9: jp (iy) */
export function opJpMemIy(s: State): void {
  s.t += 4;
  s.q = 0;
  s.pc = s.iy;
}

/** The FD prefix; before what knows nothing of HL it is ignored. */
export function prefixFd(s: State): void {
  const opcode = fetchOpcode(s);
  s.t += 4;
  switch (opcode) {
    case 0x09:
      opAddIyBc(s);
      break;
    case 0x19:
      opAddIyDe(s);
      break;
    case 0x21:
      opLdIyNn(s);
      break;
    case 0x22:
      opLdMemNnIy(s);
      break;
    case 0x23:
      opIncIy(s);
      break;
    case 0x24:
      opIncIyh(s);
      break;
    case 0x25:
      opDecIyh(s);
      break;
    case 0x26:
      opLdIyhN(s);
      break;
    case 0x29:
      opAddIyIy(s);
      break;
    case 0x2a:
      opLdIyMemNn(s);
      break;
    case 0x2b:
      opDecIy(s);
      break;
    case 0x2c:
      opIncIyl(s);
      break;
    case 0x2d:
      opDecIyl(s);
      break;
    case 0x2e:
      opLdIylN(s);
      break;
    case 0x34:
      opIncMemIyD(s);
      break;
    case 0x35:
      opDecMemIyD(s);
      break;
    case 0x36:
      opLdMemIyDN(s);
      break;
    case 0x39:
      opAddIySp(s);
      break;
    case 0x44:
      opLdBIyh(s);
      break;
    case 0x45:
      opLdBIyl(s);
      break;
    case 0x46:
      opLdBMemIyD(s);
      break;
    case 0x4c:
      opLdCIyh(s);
      break;
    case 0x4d:
      opLdCIyl(s);
      break;
    case 0x4e:
      opLdCMemIyD(s);
      break;
    case 0x54:
      opLdDIyh(s);
      break;
    case 0x55:
      opLdDIyl(s);
      break;
    case 0x56:
      opLdDMemIyD(s);
      break;
    case 0x5c:
      opLdEIyh(s);
      break;
    case 0x5d:
      opLdEIyl(s);
      break;
    case 0x5e:
      opLdEMemIyD(s);
      break;
    case 0x60:
      opLdIyhB(s);
      break;
    case 0x61:
      opLdIyhC(s);
      break;
    case 0x62:
      opLdIyhD(s);
      break;
    case 0x63:
      opLdIyhE(s);
      break;
    case 0x64:
      opLdIyhIyh(s);
      break;
    case 0x65:
      opLdIyhIyl(s);
      break;
    case 0x66:
      opLdHMemIyD(s);
      break;
    case 0x67:
      opLdIyhA(s);
      break;
    case 0x68:
      opLdIylB(s);
      break;
    case 0x69:
      opLdIylC(s);
      break;
    case 0x6a:
      opLdIylD(s);
      break;
    case 0x6b:
      opLdIylE(s);
      break;
    case 0x6c:
      opLdIylIyh(s);
      break;
    case 0x6d:
      opLdIylIyl(s);
      break;
    case 0x6e:
      opLdLMemIyD(s);
      break;
    case 0x6f:
      opLdIylA(s);
      break;
    case 0x70:
      opLdMemIyDB(s);
      break;
    case 0x71:
      opLdMemIyDC(s);
      break;
    case 0x72:
      opLdMemIyDD(s);
      break;
    case 0x73:
      opLdMemIyDE(s);
      break;
    case 0x74:
      opLdMemIyDH(s);
      break;
    case 0x75:
      opLdMemIyDL(s);
      break;
    case 0x77:
      opLdMemIyDA(s);
      break;
    case 0x7c:
      opLdAIyh(s);
      break;
    case 0x7d:
      opLdAIyl(s);
      break;
    case 0x7e:
      opLdAMemIyD(s);
      break;
    case 0x84:
      opAddAIyh(s);
      break;
    case 0x85:
      opAddAIyl(s);
      break;
    case 0x86:
      opAddAMemIyD(s);
      break;
    case 0x8c:
      opAdcAIyh(s);
      break;
    case 0x8d:
      opAdcAIyl(s);
      break;
    case 0x8e:
      opAdcAMemIyD(s);
      break;
    case 0x94:
      opSubIyh(s);
      break;
    case 0x95:
      opSubIyl(s);
      break;
    case 0x96:
      opSubMemIyD(s);
      break;
    case 0x9c:
      opSbcAIyh(s);
      break;
    case 0x9d:
      opSbcAIyl(s);
      break;
    case 0x9e:
      opSbcAMemIyD(s);
      break;
    case 0xa4:
      opAndIyh(s);
      break;
    case 0xa5:
      opAndIyl(s);
      break;
    case 0xa6:
      opAndMemIyD(s);
      break;
    case 0xac:
      opXorIyh(s);
      break;
    case 0xad:
      opXorIyl(s);
      break;
    case 0xae:
      opXorMemIyD(s);
      break;
    case 0xb4:
      opOrIyh(s);
      break;
    case 0xb5:
      opOrIyl(s);
      break;
    case 0xb6:
      opOrMemIyD(s);
      break;
    case 0xbc:
      opCpIyh(s);
      break;
    case 0xbd:
      opCpIyl(s);
      break;
    case 0xbe:
      opCpMemIyD(s);
      break;
    case 0xcb:
      prefixIndexedCb(s, s.iy);
      break;
    case 0xdd:
    case 0xfd:
      redundantPrefix(s);
      break;
    case 0xe1:
      opPopIy(s);
      break;
    case 0xe3:
      opExMemSpIy(s);
      break;
    case 0xe5:
      opPushIy(s);
      break;
    case 0xe9:
      opJpMemIy(s);
      break;
    case 0xed:
      prefixEd(s);
      break;
    case 0xf9:
      opLdSpIy(s);
      break;
    default:
      executeBase(s, opcode);
  }
}
