/**
 * The ED page.
 *
 * Written by generate/main.ts; change it there and run it again.
 */

import { adc16, neg, sbc16 } from './arithmetic.js';
import {
  inputBlock,
  inputBlockRepeat,
  outputBlock,
  outputBlockRepeat,
  search,
  searchRepeat,
  transfer,
  transferRepeat,
} from './blocks.js';
import { loadAir, retn } from './control.js';
import { loadWord, storeWord } from './operands.js';
import { inputC, outputC } from './ports.js';
import { rld, rrd } from './rotates.js';
import type { State } from './state.js';

/** in b,(c) */
export function opInBMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.bc = (s.bc & 0xff) | (value << 8);
}

/** out (c),b */
export function opOutMemCB(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.bc >> 8);
}

/** in c,(c) */
export function opInCMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.bc = (s.bc & 0xff00) | value;
}

/** out (c),c */
export function opOutMemCC(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.bc & 0xff);
}

/** in d,(c) */
export function opInDMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.de = (s.de & 0xff) | (value << 8);
}

/** out (c),d */
export function opOutMemCD(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.de >> 8);
}

/** in e,(c) */
export function opInEMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.de = (s.de & 0xff00) | value;
}

/** out (c),e */
export function opOutMemCE(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.de & 0xff);
}

/** in h,(c) */
export function opInHMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.hl = (s.hl & 0xff) | (value << 8);
}

/** out (c),h */
export function opOutMemCH(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.hl >> 8);
}

/** in l,(c) */
export function opInLMemC(s: State): void {
  s.t += 8;
  const value = inputC(s);
  s.hl = (s.hl & 0xff00) | value;
}

/** out (c),l */
export function opOutMemCL(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.hl & 0xff);
}

/** in f,(c) */
export function opInFMemC(s: State): void {
  s.t += 8;
  inputC(s);
}

/** out (c),0 */
export function opOutMemC0(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, 0);
}

/** in a,(c) */
export function opInAMemC(s: State): void {
  s.t += 8;
  s.a = inputC(s);
}

/** out (c),a */
export function opOutMemCA(s: State): void {
  s.t += 8;
  s.q = 0;
  outputC(s, s.a);
}

/** sbc hl,bc */
export function opSbcHlBc(s: State): void {
  s.t += 11;
  sbc16(s, s.bc);
}

/** adc hl,bc */
export function opAdcHlBc(s: State): void {
  s.t += 11;
  adc16(s, s.bc);
}

/** ld (nn),bc */
export function opLdMemNnBc(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.bc);
}

/** ld bc,(nn) */
export function opLdBcMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.bc = loadWord(s);
}

/** sbc hl,de */
export function opSbcHlDe(s: State): void {
  s.t += 11;
  sbc16(s, s.de);
}

/** adc hl,de */
export function opAdcHlDe(s: State): void {
  s.t += 11;
  adc16(s, s.de);
}

/** ld (nn),de */
export function opLdMemNnDe(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.de);
}

/** ld de,(nn) */
export function opLdDeMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.de = loadWord(s);
}

/** sbc hl,hl */
export function opSbcHlHl(s: State): void {
  s.t += 11;
  sbc16(s, s.hl);
}

/** adc hl,hl */
export function opAdcHlHl(s: State): void {
  s.t += 11;
  adc16(s, s.hl);
}

/** ld (nn),hl */
export function opLdMemNnHl(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.hl);
}

/** ld hl,(nn) */
export function opLdHlMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.hl = loadWord(s);
}

/** sbc hl,sp */
export function opSbcHlSp(s: State): void {
  s.t += 11;
  sbc16(s, s.sp);
}

/** adc hl,sp */
export function opAdcHlSp(s: State): void {
  s.t += 11;
  adc16(s, s.sp);
}

/** ld (nn),sp */
export function opLdMemNnSp(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.sp);
}

/** ld sp,(nn) */
export function opLdSpMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.sp = loadWord(s);
}

/** neg */
export function opNeg(s: State): void {
  s.t += 4;
  neg(s);
}

/** retn */
export function opRetn(s: State): void {
  s.t += 10;
  s.q = 0;
  retn(s);
}

/** im 0 */
export function opIm0(s: State): void {
  s.t += 4;
  s.q = 0;
  s.im = 0;
}

/** reti */
export function opReti(s: State): void {
  s.t += 10;
  s.q = 0;
  retn(s);
}

/** im 1 */
export function opIm1(s: State): void {
  s.t += 4;
  s.q = 0;
  s.im = 1;
}

/** im 2 */
export function opIm2(s: State): void {
  s.t += 4;
  s.q = 0;
  s.im = 2;
}

/** ld i,a */
export function opLdIA(s: State): void {
  s.t += 5;
  s.q = 0;
  s.i = s.a;
}

/** ld r,a */
export function opLdRA(s: State): void {
  s.t += 5;
  s.q = 0;
  s.r = s.a & 0x7f;
  s.r7 = s.a & 0x80;
}

/** ld a,i */
export function opLdAI(s: State): void {
  s.t += 5;
  loadAir(s, s.i);
}

/** ld a,r */
export function opLdAR(s: State): void {
  s.t += 5;
  loadAir(s, s.r | s.r7);
}

/** rrd */
export function opRrd(s: State): void {
  s.t += 14;
  rrd(s);
}

/** rld */
export function opRld(s: State): void {
  s.t += 14;
  rld(s);
}

/** ldi */
export function opLdi(s: State): void {
  s.t += 12;
  transfer(s, 1);
}

/** ldd */
export function opLdd(s: State): void {
  s.t += 12;
  transfer(s, -1);
}

/** ldir */
export function opLdir(s: State): void {
  s.t += 12;
  transferRepeat(s, 1);
}

/** lddr */
export function opLddr(s: State): void {
  s.t += 12;
  transferRepeat(s, -1);
}

/** cpi */
export function opCpi(s: State): void {
  s.t += 12;
  search(s, 1);
}

/** cpd */
export function opCpd(s: State): void {
  s.t += 12;
  search(s, -1);
}

/** cpir */
export function opCpir(s: State): void {
  s.t += 12;
  searchRepeat(s, 1);
}

/** cpdr */
export function opCpdr(s: State): void {
  s.t += 12;
  searchRepeat(s, -1);
}

/** ini */
export function opIni(s: State): void {
  s.t += 12;
  inputBlock(s, 1);
}

/** ind */
export function opInd(s: State): void {
  s.t += 12;
  inputBlock(s, -1);
}

/** inir */
export function opInir(s: State): void {
  s.t += 12;
  inputBlockRepeat(s, 1);
}

/** indr */
export function opIndr(s: State): void {
  s.t += 12;
  inputBlockRepeat(s, -1);
}

/** outi */
export function opOuti(s: State): void {
  s.t += 12;
  outputBlock(s, 1);
}

/** outd */
export function opOutd(s: State): void {
  s.t += 12;
  outputBlock(s, -1);
}

/** otir */
export function opOtir(s: State): void {
  s.t += 12;
  outputBlockRepeat(s, 1);
}

/** otdr */
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
  const opcode = s.memory[s.pc];
  s.pc = (s.pc + 1) & 0xffff;
  s.r = (s.r + 1) & 0x7f;
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
