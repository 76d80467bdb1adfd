/**
 * The ED page.
 *
 * Written by ../generate/main.ts; change it there and run it again.
 */

import { adc16, neg, sbc16 } from '../arithmetic.js';
import {
  inputBlock,
  inputBlockRepeat,
  outputBlock,
  outputBlockRepeat,
  search,
  searchRepeat,
  transfer,
  transferRepeat,
} from '../blocks.js';
import { loadAir, retn } from '../control.js';
import { fetchOpcode } from '../memory.js';
import { loadWord, storeWord } from '../operands.js';
import { inputC, outputC } from '../ports.js';
import { rld, rrd } from '../rotates.js';
import type { State } from '../state.js';

/** 40: in b,(c) */
export function opInBMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.bc = (s.bc & 0xff) | (value << 8);
}

/** 41: out (c),b */
export function opOutMemCB(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.bc >> 8);
}

/** 48: in c,(c) */
export function opInCMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.bc = (s.bc & 0xff00) | value;
}

/** 49: out (c),c */
export function opOutMemCC(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.bc & 0xff);
}

/** 50: in d,(c) */
export function opInDMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.de = (s.de & 0xff) | (value << 8);
}

/** 51: out (c),d */
export function opOutMemCD(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.de >> 8);
}

/** 58: in e,(c) */
export function opInEMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.de = (s.de & 0xff00) | value;
}

/** 59: out (c),e */
export function opOutMemCE(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.de & 0xff);
}

/** 60: in h,(c) */
export function opInHMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.hl = (s.hl & 0xff) | (value << 8);
}

/** 61: out (c),h */
export function opOutMemCH(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.hl >> 8);
}

/** 68: in l,(c) */
export function opInLMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.hl = (s.hl & 0xff00) | value;
}

/** 69: out (c),l */
export function opOutMemCL(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.hl & 0xff);
}

/** 70: in f,(c) */
export function opInFMemC(s: State): void {
  s.t += 8;
  inputC(s);
}

/** 71: out (c),0 */
export function opOutMemC0(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, 0);
}

/** 78: in a,(c) */
export function opInAMemC(s: State): void {
  s.t += 8;
  s.a = inputC(s);
}

/** 79: out (c),a */
export function opOutMemCA(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.a);
}

/** 42: sbc hl,bc */
export function opSbcHlBc(s: State): void {
  s.t += 11;
  sbc16(s, s.bc);
}

/** 4A: adc hl,bc */
export function opAdcHlBc(s: State): void {
  s.t += 11;
  adc16(s, s.bc);
}

/** 43: ld (nn),bc */
export function opLdMemNnBc(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.bc);
}

/** 4B: ld bc,(nn) */
export function opLdBcMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.bc = loadWord(s);
}

/** 52: sbc hl,de */
export function opSbcHlDe(s: State): void {
  s.t += 11;
  sbc16(s, s.de);
}

/** 5A: adc hl,de */
export function opAdcHlDe(s: State): void {
  s.t += 11;
  adc16(s, s.de);
}

/** 53: ld (nn),de */
export function opLdMemNnDe(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.de);
}

/** 5B: ld de,(nn) */
export function opLdDeMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.de = loadWord(s);
}

/** 62: sbc hl,hl */
export function opSbcHlHl(s: State): void {
  s.t += 11;
  sbc16(s, s.hl);
}

/** 6A: adc hl,hl */
export function opAdcHlHl(s: State): void {
  s.t += 11;
  adc16(s, s.hl);
}

/** 63: ld (nn),hl */
export function opLdMemNnHl(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.hl);
}

/** 6B: ld hl,(nn) */
export function opLdHlMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.hl = loadWord(s);
}

/** 72: sbc hl,sp */
export function opSbcHlSp(s: State): void {
  s.t += 11;
  sbc16(s, s.sp);
}

/** 7A: adc hl,sp */
export function opAdcHlSp(s: State): void {
  s.t += 11;
  adc16(s, s.sp);
}

/** 73: ld (nn),sp */
export function opLdMemNnSp(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.sp);
}

/** 7B: ld sp,(nn) */
export function opLdSpMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.sp = loadWord(s);
}

/** 44 4C 54 5C 64 6C 74 7C: neg */
export function opNeg(s: State): void {
  s.t += 4;
  neg(s);
}

/** 45 55 5D 65 6D 75 7D: retn */
export function opRetn(s: State): void {
  s.t += 10;
  s.q = 0;
  retn(s);
}

/** 46 4E 66 6E: im 0 */
export function opIm0(s: State): void {
  s.t += 4;
  s.q = 0;
  s.im = 0;
}

/** 4D: reti */
export function opReti(s: State): void {
  s.t += 10;
  s.q = 0;
  retn(s);
}

/** 56 76: im 1 */
export function opIm1(s: State): void {
  s.t += 4;
  s.q = 0;
  s.im = 1;
}

/** 5E 7E: im 2 */
export function opIm2(s: State): void {
  s.t += 4;
  s.q = 0;
  s.im = 2;
}

/** 47: ld i,a */
export function opLdIA(s: State): void {
  s.t += 5;
  s.q = 0;
  s.i = s.a;
}

/** 4F: ld r,a */
export function opLdRA(s: State): void {
  s.t += 5;
  s.q = 0;
  s.r = s.a & 0x7f;
  s.r7 = s.a & 0x80;
}

/** 57: ld a,i */
export function opLdAI(s: State): void {
  s.t += 5;
  loadAir(s, s.i);
}

/** 5F: ld a,r */
export function opLdAR(s: State): void {
  s.t += 5;
  loadAir(s, s.r | s.r7);
}

/** 67: rrd */
export function opRrd(s: State): void {
  s.t += 14;
  rrd(s);
}

/** 6F: rld */
export function opRld(s: State): void {
  s.t += 14;
  rld(s);
}

/** A0: ldi */
export function opLdi(s: State): void {
  s.t += 12;
  transfer(s, 1);
}

/** A8: ldd */
export function opLdd(s: State): void {
  s.t += 12;
  transfer(s, -1);
}

/** B0: ldir */
export function opLdir(s: State): void {
  s.t += 12;
  transferRepeat(s, 1);
}

/** B8: lddr */
export function opLddr(s: State): void {
  s.t += 12;
  transferRepeat(s, -1);
}

/** A1: cpi */
export function opCpi(s: State): void {
  s.t += 12;
  search(s, 1);
}

/** A9: cpd */
export function opCpd(s: State): void {
  s.t += 12;
  search(s, -1);
}

/** B1: cpir */
export function opCpir(s: State): void {
  s.t += 12;
  searchRepeat(s, 1);
}

/** B9: cpdr */
export function opCpdr(s: State): void {
  s.t += 12;
  searchRepeat(s, -1);
}

/** A2: ini */
export function opIni(s: State): void {
  s.t += 12;
  inputBlock(s, 1);
}

/** AA: ind */
export function opInd(s: State): void {
  s.t += 12;
  inputBlock(s, -1);
}

/** B2: inir */
export function opInir(s: State): void {
  s.t += 12;
  inputBlockRepeat(s, 1);
}

/** BA: indr */
export function opIndr(s: State): void {
  s.t += 12;
  inputBlockRepeat(s, -1);
}

/** A3: outi */
export function opOuti(s: State): void {
  s.t += 12;
  outputBlock(s, 1);
}

/** AB: outd */
export function opOutd(s: State): void {
  s.t += 12;
  outputBlock(s, -1);
}

/** B3: otir */
export function opOtir(s: State): void {
  s.t += 12;
  outputBlockRepeat(s, 1);
}

/** BB: otdr */
export function opOtdr(s: State): void {
  s.t += 12;
  outputBlockRepeat(s, -1);
}

function opUndefined(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** The ED prefix; what is not defined does nothing for eight T-states. */
export function prefixEd(s: State): void {
  const opcode = fetchOpcode(s);
  s.t += 4;
  switch (opcode) {
    case 0x40:
      opInBMemC(s);
      break;
    case 0x41:
      opOutMemCB(s);
      break;
    case 0x42:
      opSbcHlBc(s);
      break;
    case 0x43:
      opLdMemNnBc(s);
      break;
    case 0x44:
    case 0x4c:
    case 0x54:
    case 0x5c:
    case 0x64:
    case 0x6c:
    case 0x74:
    case 0x7c:
      opNeg(s);
      break;
    case 0x45:
    case 0x55:
    case 0x5d:
    case 0x65:
    case 0x6d:
    case 0x75:
    case 0x7d:
      opRetn(s);
      break;
    case 0x46:
    case 0x4e:
    case 0x66:
    case 0x6e:
      opIm0(s);
      break;
    case 0x47:
      opLdIA(s);
      break;
    case 0x48:
      opInCMemC(s);
      break;
    case 0x49:
      opOutMemCC(s);
      break;
    case 0x4a:
      opAdcHlBc(s);
      break;
    case 0x4b:
      opLdBcMemNn(s);
      break;
    case 0x4d:
      opReti(s);
      break;
    case 0x4f:
      opLdRA(s);
      break;
    case 0x50:
      opInDMemC(s);
      break;
    case 0x51:
      opOutMemCD(s);
      break;
    case 0x52:
      opSbcHlDe(s);
      break;
    case 0x53:
      opLdMemNnDe(s);
      break;
    case 0x56:
    case 0x76:
      opIm1(s);
      break;
    case 0x57:
      opLdAI(s);
      break;
    case 0x58:
      opInEMemC(s);
      break;
    case 0x59:
      opOutMemCE(s);
      break;
    case 0x5a:
      opAdcHlDe(s);
      break;
    case 0x5b:
      opLdDeMemNn(s);
      break;
    case 0x5e:
    case 0x7e:
      opIm2(s);
      break;
    case 0x5f:
      opLdAR(s);
      break;
    case 0x60:
      opInHMemC(s);
      break;
    case 0x61:
      opOutMemCH(s);
      break;
    case 0x62:
      opSbcHlHl(s);
      break;
    case 0x63:
      opLdMemNnHl(s);
      break;
    case 0x67:
      opRrd(s);
      break;
    case 0x68:
      opInLMemC(s);
      break;
    case 0x69:
      opOutMemCL(s);
      break;
    case 0x6a:
      opAdcHlHl(s);
      break;
    case 0x6b:
      opLdHlMemNn(s);
      break;
    case 0x6f:
      opRld(s);
      break;
    case 0x70:
      opInFMemC(s);
      break;
    case 0x71:
      opOutMemC0(s);
      break;
    case 0x72:
      opSbcHlSp(s);
      break;
    case 0x73:
      opLdMemNnSp(s);
      break;
    case 0x78:
      opInAMemC(s);
      break;
    case 0x79:
      opOutMemCA(s);
      break;
    case 0x7a:
      opAdcHlSp(s);
      break;
    case 0x7b:
      opLdSpMemNn(s);
      break;
    case 0xa0:
      opLdi(s);
      break;
    case 0xa1:
      opCpi(s);
      break;
    case 0xa2:
      opIni(s);
      break;
    case 0xa3:
      opOuti(s);
      break;
    case 0xa8:
      opLdd(s);
      break;
    case 0xa9:
      opCpd(s);
      break;
    case 0xaa:
      opInd(s);
      break;
    case 0xab:
      opOutd(s);
      break;
    case 0xb0:
      opLdir(s);
      break;
    case 0xb1:
      opCpir(s);
      break;
    case 0xb2:
      opInir(s);
      break;
    case 0xb3:
      opOtir(s);
      break;
    case 0xb8:
      opLddr(s);
      break;
    case 0xb9:
      opCpdr(s);
      break;
    case 0xba:
      opIndr(s);
      break;
    case 0xbb:
      opOtdr(s);
      break;
    default:
      opUndefined(s);
  }
}
