/**
 * The instructions without a prefix.
 *
 * Written by ../generate/main.ts; change it there and run it again.
 */

import {
  adc8,
  add8,
  add16,
  and8,
  ccf,
  cp8,
  cpl,
  daa,
  dec8,
  inc8,
  or8,
  sbc8,
  scf,
  sub8,
  xor8,
} from '../arithmetic.js';
import {
  call,
  callIf,
  di,
  djnz,
  ei,
  exchangeAf,
  exx,
  halt,
  jumpIf,
  jumpRelative,
  jumpRelativeIf,
  ret,
  retIf,
  rst,
} from '../control.js';
import { CARRY, PARITY, SIGN, ZERO } from '../flags.js';
import { fetchByte, readByte, writeByte } from '../memory.js';
import {
  exchangeTop,
  fetchTarget,
  fetchWord,
  loadA,
  loadWord,
  pop,
  push,
  storeA,
  storeWord,
} from '../operands.js';
import { inputA, outputA } from '../ports.js';
import { rla, rlca, rra, rrca } from '../rotates.js';
import type { State } from '../state.js';

/** 40: ld b,b */
export function opLdBB(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 41: ld b,c */
export function opLdBC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | ((s.bc & 0xff) << 8);
}

/** 42: ld b,d */
export function opLdBD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (s.de & 0xff00);
}

/** 43: ld b,e */
export function opLdBE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | ((s.de & 0xff) << 8);
}

/** 44: ld b,h */
export function opLdBH(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (s.hl & 0xff00);
}

/** 45: ld b,l */
export function opLdBL(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | ((s.hl & 0xff) << 8);
}

/** 47: ld b,a */
export function opLdBA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (s.a << 8);
}

/** 48: ld c,b */
export function opLdCB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.bc >> 8);
}

/** 49: ld c,c */
export function opLdCC(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 4A: ld c,d */
export function opLdCD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.de >> 8);
}

/** 4B: ld c,e */
export function opLdCE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.de & 0xff);
}

/** 4C: ld c,h */
export function opLdCH(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.hl >> 8);
}

/** 4D: ld c,l */
export function opLdCL(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | (s.hl & 0xff);
}

/** 4F: ld c,a */
export function opLdCA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | s.a;
}

/** 50: ld d,b */
export function opLdDB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | (s.bc & 0xff00);
}

/** 51: ld d,c */
export function opLdDC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | ((s.bc & 0xff) << 8);
}

/** 52: ld d,d */
export function opLdDD(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 53: ld d,e */
export function opLdDE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | ((s.de & 0xff) << 8);
}

/** 54: ld d,h */
export function opLdDH(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | (s.hl & 0xff00);
}

/** 55: ld d,l */
export function opLdDL(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | ((s.hl & 0xff) << 8);
}

/** 57: ld d,a */
export function opLdDA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff) | (s.a << 8);
}

/** 58: ld e,b */
export function opLdEB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.bc >> 8);
}

/** 59: ld e,c */
export function opLdEC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.bc & 0xff);
}

/** 5A: ld e,d */
export function opLdED(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.de >> 8);
}

/** 5B: ld e,e */
export function opLdEE(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 5C: ld e,h */
export function opLdEH(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.hl >> 8);
}

/** 5D: ld e,l */
export function opLdEL(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | (s.hl & 0xff);
}

/** 5F: ld e,a */
export function opLdEA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de = (s.de & 0xff00) | s.a;
}

/** 60: ld h,b */
export function opLdHB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff) | (s.bc & 0xff00);
}

/** 61: ld h,c */
export function opLdHC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff) | ((s.bc & 0xff) << 8);
}

/** 62: ld h,d */
export function opLdHD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff) | (s.de & 0xff00);
}

/** 63: ld h,e */
export function opLdHE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff) | ((s.de & 0xff) << 8);
}

/** 64: ld h,h */
export function opLdHH(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 65: ld h,l */
export function opLdHL(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff) | ((s.hl & 0xff) << 8);
}

/** 67: ld h,a */
export function opLdHA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff) | (s.a << 8);
}

/** 68: ld l,b */
export function opLdLB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | (s.bc >> 8);
}

/** 69: ld l,c */
export function opLdLC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | (s.bc & 0xff);
}

/** 6A: ld l,d */
export function opLdLD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | (s.de >> 8);
}

/** 6B: ld l,e */
export function opLdLE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | (s.de & 0xff);
}

/** 6C: ld l,h */
export function opLdLH(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | (s.hl >> 8);
}

/** 6D: ld l,l */
export function opLdLL(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 6F: ld l,a */
export function opLdLA(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | s.a;
}

/** 78: ld a,b */
export function opLdAB(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.bc >> 8;
}

/** 79: ld a,c */
export function opLdAC(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.bc & 0xff;
}

/** 7A: ld a,d */
export function opLdAD(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.de >> 8;
}

/** 7B: ld a,e */
export function opLdAE(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.de & 0xff;
}

/** 7C: ld a,h */
export function opLdAH(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.hl >> 8;
}

/** 7D: ld a,l */
export function opLdAL(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a = s.hl & 0xff;
}

/** 7F: ld a,a */
export function opLdAA(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 46: ld b,(hl) */
export function opLdBMemHl(s: State): void {
  s.t += 7;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (readByte(s, s.hl) << 8);
}

/** 70: ld (hl),b */
export function opLdMemHlB(s: State): void {
  s.t += 7;
  s.q = 0;
  writeByte(s, s.hl, s.bc >> 8);
}

/** 4E: ld c,(hl) */
export function opLdCMemHl(s: State): void {
  s.t += 7;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | readByte(s, s.hl);
}

/** 71: ld (hl),c */
export function opLdMemHlC(s: State): void {
  s.t += 7;
  s.q = 0;
  writeByte(s, s.hl, s.bc & 0xff);
}

/** 56: ld d,(hl) */
export function opLdDMemHl(s: State): void {
  s.t += 7;
  s.q = 0;
  s.de = (s.de & 0xff) | (readByte(s, s.hl) << 8);
}

/** 72: ld (hl),d */
export function opLdMemHlD(s: State): void {
  s.t += 7;
  s.q = 0;
  writeByte(s, s.hl, s.de >> 8);
}

/** 5E: ld e,(hl) */
export function opLdEMemHl(s: State): void {
  s.t += 7;
  s.q = 0;
  s.de = (s.de & 0xff00) | readByte(s, s.hl);
}

/** 73: ld (hl),e */
export function opLdMemHlE(s: State): void {
  s.t += 7;
  s.q = 0;
  writeByte(s, s.hl, s.de & 0xff);
}

/** 66: ld h,(hl) */
export function opLdHMemHl(s: State): void {
  s.t += 7;
  s.q = 0;
  s.hl = (s.hl & 0xff) | (readByte(s, s.hl) << 8);
}

/** 74: ld (hl),h */
export function opLdMemHlH(s: State): void {
  s.t += 7;
  s.q = 0;
  writeByte(s, s.hl, s.hl >> 8);
}

/** 6E: ld l,(hl) */
export function opLdLMemHl(s: State): void {
  s.t += 7;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | readByte(s, s.hl);
}

/** 75: ld (hl),l */
export function opLdMemHlL(s: State): void {
  s.t += 7;
  s.q = 0;
  writeByte(s, s.hl, s.hl & 0xff);
}

/** 7E: ld a,(hl) */
export function opLdAMemHl(s: State): void {
  s.t += 7;
  s.q = 0;
  s.a = readByte(s, s.hl);
}

/** 77: ld (hl),a */
export function opLdMemHlA(s: State): void {
  s.t += 7;
  s.q = 0;
  writeByte(s, s.hl, s.a);
}

/** 06: ld b,n */
export function opLdBN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.bc = (s.bc & 0xff) | (fetchByte(s) << 8);
}

/** 0E: ld c,n */
export function opLdCN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.bc = (s.bc & 0xff00) | fetchByte(s);
}

/** 16: ld d,n */
export function opLdDN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.de = (s.de & 0xff) | (fetchByte(s) << 8);
}

/** 1E: ld e,n */
export function opLdEN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.de = (s.de & 0xff00) | fetchByte(s);
}

/** 26: ld h,n */
export function opLdHN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.hl = (s.hl & 0xff) | (fetchByte(s) << 8);
}

/** 2E: ld l,n */
export function opLdLN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.hl = (s.hl & 0xff00) | fetchByte(s);
}

/** 36: ld (hl),n */
export function opLdMemHlN(s: State): void {
  s.t += 10;
  s.q = 0;
  writeByte(s, s.hl, fetchByte(s));
}

/** 3E: ld a,n */
export function opLdAN(s: State): void {
  s.t += 7;
  s.q = 0;
  s.a = fetchByte(s);
}

/** 0A: ld a,(bc) */
export function opLdAMemBc(s: State): void {
  s.t += 7;
  s.q = 0;
  loadA(s, s.bc);
}

/** 1A: ld a,(de) */
export function opLdAMemDe(s: State): void {
  s.t += 7;
  s.q = 0;
  loadA(s, s.de);
}

/** 3A: ld a,(nn) */
export function opLdAMemNn(s: State): void {
  s.t += 13;
  s.q = 0;
  loadA(s, fetchWord(s));
}

/** 02: ld (bc),a */
export function opLdMemBcA(s: State): void {
  s.t += 7;
  s.q = 0;
  storeA(s, s.bc);
}

/** 12: ld (de),a */
export function opLdMemDeA(s: State): void {
  s.t += 7;
  s.q = 0;
  storeA(s, s.de);
}

/** 32: ld (nn),a */
export function opLdMemNnA(s: State): void {
  s.t += 13;
  s.q = 0;
  storeA(s, fetchWord(s));
}

/** 01: ld bc,nn */
export function opLdBcNn(s: State): void {
  s.t += 10;
  s.q = 0;
  s.bc = fetchWord(s);
}

/** 11: ld de,nn */
export function opLdDeNn(s: State): void {
  s.t += 10;
  s.q = 0;
  s.de = fetchWord(s);
}

/** 21: ld hl,nn */
export function opLdHlNn(s: State): void {
  s.t += 10;
  s.q = 0;
  s.hl = fetchWord(s);
}

/** 31: ld sp,nn */
export function opLdSpNn(s: State): void {
  s.t += 10;
  s.q = 0;
  s.sp = fetchWord(s);
}

/** 2A: ld hl,(nn) */
export function opLdHlMemNn(s: State): void {
  s.t += 16;
  s.q = 0;
  s.hl = loadWord(s);
}

/** 22: ld (nn),hl */
export function opLdMemNnHl(s: State): void {
  s.t += 16;
  s.q = 0;
  storeWord(s, s.hl);
}

/** F9: ld sp,hl */
export function opLdSpHl(s: State): void {
  s.t += 6;
  s.q = 0;
  s.sp = s.hl;
}

/** C5: push bc */
export function opPushBc(s: State): void {
  s.t += 11;
  s.q = 0;
  push(s, s.bc);
}

/** C1: pop bc */
export function opPopBc(s: State): void {
  s.t += 10;
  s.q = 0;
  s.bc = pop(s);
}

/** D5: push de */
export function opPushDe(s: State): void {
  s.t += 11;
  s.q = 0;
  push(s, s.de);
}

/** D1: pop de */
export function opPopDe(s: State): void {
  s.t += 10;
  s.q = 0;
  s.de = pop(s);
}

/** E5: push hl */
export function opPushHl(s: State): void {
  s.t += 11;
  s.q = 0;
  push(s, s.hl);
}

/** E1: pop hl */
export function opPopHl(s: State): void {
  s.t += 10;
  s.q = 0;
  s.hl = pop(s);
}

/** F5: push af */
export function opPushAf(s: State): void {
  s.t += 11;
  s.q = 0;
  push(s, (s.a << 8) | s.f);
}

/** F1: pop af */
export function opPopAf(s: State): void {
  s.t += 10;
  s.q = 0;
  const af = pop(s);
  s.a = af >> 8;
  s.f = af & 0xff;
}

/** EB: ex de,hl */
export function opExDeHl(s: State): void {
  s.t += 4;
  s.q = 0;
  const de = s.de;
  s.de = s.hl;
  s.hl = de;
}

/** 08: ex af,af' */
export function opExAfAf2(s: State): void {
  s.t += 4;
  s.q = 0;
  exchangeAf(s);
}

/** D9: exx */
export function opExx(s: State): void {
  s.t += 4;
  s.q = 0;
  exx(s);
}

/** E3: ex (sp),hl */
export function opExMemSpHl(s: State): void {
  s.t += 19;
  s.q = 0;
  s.hl = exchangeTop(s, s.hl);
}

/** 80: add a,b */
export function opAddAB(s: State): void {
  s.t += 4;
  add8(s, s.bc >> 8);
}

/** 81: add a,c */
export function opAddAC(s: State): void {
  s.t += 4;
  add8(s, s.bc & 0xff);
}

/** 82: add a,d */
export function opAddAD(s: State): void {
  s.t += 4;
  add8(s, s.de >> 8);
}

/** 83: add a,e */
export function opAddAE(s: State): void {
  s.t += 4;
  add8(s, s.de & 0xff);
}

/** 84: add a,h */
export function opAddAH(s: State): void {
  s.t += 4;
  add8(s, s.hl >> 8);
}

/** 85: add a,l */
export function opAddAL(s: State): void {
  s.t += 4;
  add8(s, s.hl & 0xff);
}

/** 86: add a,(hl) */
export function opAddAMemHl(s: State): void {
  s.t += 7;
  add8(s, readByte(s, s.hl));
}

/** 87: add a,a */
export function opAddAA(s: State): void {
  s.t += 4;
  add8(s, s.a);
}

/** C6: add a,n */
export function opAddAN(s: State): void {
  s.t += 7;
  add8(s, fetchByte(s));
}

/** 88: adc a,b */
export function opAdcAB(s: State): void {
  s.t += 4;
  adc8(s, s.bc >> 8);
}

/** 89: adc a,c */
export function opAdcAC(s: State): void {
  s.t += 4;
  adc8(s, s.bc & 0xff);
}

/** 8A: adc a,d */
export function opAdcAD(s: State): void {
  s.t += 4;
  adc8(s, s.de >> 8);
}

/** 8B: adc a,e */
export function opAdcAE(s: State): void {
  s.t += 4;
  adc8(s, s.de & 0xff);
}

/** 8C: adc a,h */
export function opAdcAH(s: State): void {
  s.t += 4;
  adc8(s, s.hl >> 8);
}

/** 8D: adc a,l */
export function opAdcAL(s: State): void {
  s.t += 4;
  adc8(s, s.hl & 0xff);
}

/** 8E: adc a,(hl) */
export function opAdcAMemHl(s: State): void {
  s.t += 7;
  adc8(s, readByte(s, s.hl));
}

/** 8F: adc a,a */
export function opAdcAA(s: State): void {
  s.t += 4;
  adc8(s, s.a);
}

/** CE: adc a,n */
export function opAdcAN(s: State): void {
  s.t += 7;
  adc8(s, fetchByte(s));
}

/** 90: sub b */
export function opSubB(s: State): void {
  s.t += 4;
  sub8(s, s.bc >> 8);
}

/** 91: sub c */
export function opSubC(s: State): void {
  s.t += 4;
  sub8(s, s.bc & 0xff);
}

/** 92: sub d */
export function opSubD(s: State): void {
  s.t += 4;
  sub8(s, s.de >> 8);
}

/** 93: sub e */
export function opSubE(s: State): void {
  s.t += 4;
  sub8(s, s.de & 0xff);
}

/** 94: sub h */
export function opSubH(s: State): void {
  s.t += 4;
  sub8(s, s.hl >> 8);
}

/** 95: sub l */
export function opSubL(s: State): void {
  s.t += 4;
  sub8(s, s.hl & 0xff);
}

/** 96: sub (hl) */
export function opSubMemHl(s: State): void {
  s.t += 7;
  sub8(s, readByte(s, s.hl));
}

/** 97: sub a */
export function opSubA(s: State): void {
  s.t += 4;
  sub8(s, s.a);
}

/** D6: sub n */
export function opSubN(s: State): void {
  s.t += 7;
  sub8(s, fetchByte(s));
}

/** 98: sbc a,b */
export function opSbcAB(s: State): void {
  s.t += 4;
  sbc8(s, s.bc >> 8);
}

/** 99: sbc a,c */
export function opSbcAC(s: State): void {
  s.t += 4;
  sbc8(s, s.bc & 0xff);
}

/** 9A: sbc a,d */
export function opSbcAD(s: State): void {
  s.t += 4;
  sbc8(s, s.de >> 8);
}

/** 9B: sbc a,e */
export function opSbcAE(s: State): void {
  s.t += 4;
  sbc8(s, s.de & 0xff);
}

/** 9C: sbc a,h */
export function opSbcAH(s: State): void {
  s.t += 4;
  sbc8(s, s.hl >> 8);
}

/** 9D: sbc a,l */
export function opSbcAL(s: State): void {
  s.t += 4;
  sbc8(s, s.hl & 0xff);
}

/** 9E: sbc a,(hl) */
export function opSbcAMemHl(s: State): void {
  s.t += 7;
  sbc8(s, readByte(s, s.hl));
}

/** 9F: sbc a,a */
export function opSbcAA(s: State): void {
  s.t += 4;
  sbc8(s, s.a);
}

/** DE: sbc a,n */
export function opSbcAN(s: State): void {
  s.t += 7;
  sbc8(s, fetchByte(s));
}

/** A0: and b */
export function opAndB(s: State): void {
  s.t += 4;
  and8(s, s.bc >> 8);
}

/** A1: and c */
export function opAndC(s: State): void {
  s.t += 4;
  and8(s, s.bc & 0xff);
}

/** A2: and d */
export function opAndD(s: State): void {
  s.t += 4;
  and8(s, s.de >> 8);
}

/** A3: and e */
export function opAndE(s: State): void {
  s.t += 4;
  and8(s, s.de & 0xff);
}

/** A4: and h */
export function opAndH(s: State): void {
  s.t += 4;
  and8(s, s.hl >> 8);
}

/** A5: and l */
export function opAndL(s: State): void {
  s.t += 4;
  and8(s, s.hl & 0xff);
}

/** A6: and (hl) */
export function opAndMemHl(s: State): void {
  s.t += 7;
  and8(s, readByte(s, s.hl));
}

/** A7: and a */
export function opAndA(s: State): void {
  s.t += 4;
  and8(s, s.a);
}

/** E6: and n */
export function opAndN(s: State): void {
  s.t += 7;
  and8(s, fetchByte(s));
}

/** A8: xor b */
export function opXorB(s: State): void {
  s.t += 4;
  xor8(s, s.bc >> 8);
}

/** A9: xor c */
export function opXorC(s: State): void {
  s.t += 4;
  xor8(s, s.bc & 0xff);
}

/** AA: xor d */
export function opXorD(s: State): void {
  s.t += 4;
  xor8(s, s.de >> 8);
}

/** AB: xor e */
export function opXorE(s: State): void {
  s.t += 4;
  xor8(s, s.de & 0xff);
}

/** AC: xor h */
export function opXorH(s: State): void {
  s.t += 4;
  xor8(s, s.hl >> 8);
}

/** AD: xor l */
export function opXorL(s: State): void {
  s.t += 4;
  xor8(s, s.hl & 0xff);
}

/** AE: xor (hl) */
export function opXorMemHl(s: State): void {
  s.t += 7;
  xor8(s, readByte(s, s.hl));
}

/** AF: xor a */
export function opXorA(s: State): void {
  s.t += 4;
  xor8(s, s.a);
}

/** EE: xor n */
export function opXorN(s: State): void {
  s.t += 7;
  xor8(s, fetchByte(s));
}

/** B0: or b */
export function opOrB(s: State): void {
  s.t += 4;
  or8(s, s.bc >> 8);
}

/** B1: or c */
export function opOrC(s: State): void {
  s.t += 4;
  or8(s, s.bc & 0xff);
}

/** B2: or d */
export function opOrD(s: State): void {
  s.t += 4;
  or8(s, s.de >> 8);
}

/** B3: or e */
export function opOrE(s: State): void {
  s.t += 4;
  or8(s, s.de & 0xff);
}

/** B4: or h */
export function opOrH(s: State): void {
  s.t += 4;
  or8(s, s.hl >> 8);
}

/** B5: or l */
export function opOrL(s: State): void {
  s.t += 4;
  or8(s, s.hl & 0xff);
}

/** B6: or (hl) */
export function opOrMemHl(s: State): void {
  s.t += 7;
  or8(s, readByte(s, s.hl));
}

/** B7: or a */
export function opOrA(s: State): void {
  s.t += 4;
  or8(s, s.a);
}

/** F6: or n */
export function opOrN(s: State): void {
  s.t += 7;
  or8(s, fetchByte(s));
}

/** B8: cp b */
export function opCpB(s: State): void {
  s.t += 4;
  cp8(s, s.bc >> 8);
}

/** B9: cp c */
export function opCpC(s: State): void {
  s.t += 4;
  cp8(s, s.bc & 0xff);
}

/** BA: cp d */
export function opCpD(s: State): void {
  s.t += 4;
  cp8(s, s.de >> 8);
}

/** BB: cp e */
export function opCpE(s: State): void {
  s.t += 4;
  cp8(s, s.de & 0xff);
}

/** BC: cp h */
export function opCpH(s: State): void {
  s.t += 4;
  cp8(s, s.hl >> 8);
}

/** BD: cp l */
export function opCpL(s: State): void {
  s.t += 4;
  cp8(s, s.hl & 0xff);
}

/** BE: cp (hl) */
export function opCpMemHl(s: State): void {
  s.t += 7;
  cp8(s, readByte(s, s.hl));
}

/** BF: cp a */
export function opCpA(s: State): void {
  s.t += 4;
  cp8(s, s.a);
}

/** FE: cp n */
export function opCpN(s: State): void {
  s.t += 7;
  cp8(s, fetchByte(s));
}

/** 04: inc b */
export function opIncB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (inc8(s, s.bc >> 8) << 8);
}

/** 0C: inc c */
export function opIncC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | inc8(s, s.bc & 0xff);
}

/** 14: inc d */
export function opIncD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (inc8(s, s.de >> 8) << 8);
}

/** 1C: inc e */
export function opIncE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | inc8(s, s.de & 0xff);
}

/** 24: inc h */
export function opIncH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (inc8(s, s.hl >> 8) << 8);
}

/** 2C: inc l */
export function opIncL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | inc8(s, s.hl & 0xff);
}

/** 34: inc (hl) */
export function opIncMemHl(s: State): void {
  s.t += 11;
  const address = s.hl;
  writeByte(s, address, inc8(s, readByte(s, address)));
}

/** 3C: inc a */
export function opIncA(s: State): void {
  s.t += 4;
  s.a = inc8(s, s.a);
}

/** 05: dec b */
export function opDecB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (dec8(s, s.bc >> 8) << 8);
}

/** 0D: dec c */
export function opDecC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | dec8(s, s.bc & 0xff);
}

/** 15: dec d */
export function opDecD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (dec8(s, s.de >> 8) << 8);
}

/** 1D: dec e */
export function opDecE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | dec8(s, s.de & 0xff);
}

/** 25: dec h */
export function opDecH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (dec8(s, s.hl >> 8) << 8);
}

/** 2D: dec l */
export function opDecL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | dec8(s, s.hl & 0xff);
}

/** 35: dec (hl) */
export function opDecMemHl(s: State): void {
  s.t += 11;
  const address = s.hl;
  writeByte(s, address, dec8(s, readByte(s, address)));
}

/** 3D: dec a */
export function opDecA(s: State): void {
  s.t += 4;
  s.a = dec8(s, s.a);
}

/** 27: daa */
export function opDaa(s: State): void {
  s.t += 4;
  daa(s);
}

/** 2F: cpl */
export function opCpl(s: State): void {
  s.t += 4;
  cpl(s);
}

/** 3F: ccf */
export function opCcf(s: State): void {
  s.t += 4;
  ccf(s);
}

/** 37: scf */
export function opScf(s: State): void {
  s.t += 4;
  scf(s);
}

/** 00: nop */
export function opNop(s: State): void {
  s.t += 4;
  s.q = 0;
}

/** 76: halt */
export function opHalt(s: State): void {
  s.t += 4;
  s.q = 0;
  halt(s);
}

/** F3: di */
export function opDi(s: State): void {
  s.t += 4;
  s.q = 0;
  di(s);
}

/** FB: ei */
export function opEi(s: State): void {
  s.t += 4;
  s.q = 0;
  ei(s);
}

/** 09: add hl,bc */
export function opAddHlBc(s: State): void {
  s.t += 11;
  s.hl = add16(s, s.hl, s.bc);
}

/** 03: inc bc */
export function opIncBc(s: State): void {
  s.t += 6;
  s.q = 0;
  s.bc = (s.bc + 1) & 0xffff;
}

/** 0B: dec bc */
export function opDecBc(s: State): void {
  s.t += 6;
  s.q = 0;
  s.bc = (s.bc - 1) & 0xffff;
}

/** 19: add hl,de */
export function opAddHlDe(s: State): void {
  s.t += 11;
  s.hl = add16(s, s.hl, s.de);
}

/** 13: inc de */
export function opIncDe(s: State): void {
  s.t += 6;
  s.q = 0;
  s.de = (s.de + 1) & 0xffff;
}

/** 1B: dec de */
export function opDecDe(s: State): void {
  s.t += 6;
  s.q = 0;
  s.de = (s.de - 1) & 0xffff;
}

/** 29: add hl,hl */
export function opAddHlHl(s: State): void {
  s.t += 11;
  s.hl = add16(s, s.hl, s.hl);
}

/** 23: inc hl */
export function opIncHl(s: State): void {
  s.t += 6;
  s.q = 0;
  s.hl = (s.hl + 1) & 0xffff;
}

/** 2B: dec hl */
export function opDecHl(s: State): void {
  s.t += 6;
  s.q = 0;
  s.hl = (s.hl - 1) & 0xffff;
}

/** 39: add hl,sp */
export function opAddHlSp(s: State): void {
  s.t += 11;
  s.hl = add16(s, s.hl, s.sp);
}

/** 33: inc sp */
export function opIncSp(s: State): void {
  s.t += 6;
  s.q = 0;
  s.sp = (s.sp + 1) & 0xffff;
}

/** 3B: dec sp */
export function opDecSp(s: State): void {
  s.t += 6;
  s.q = 0;
  s.sp = (s.sp - 1) & 0xffff;
}

/** 07: rlca */
export function opRlca(s: State): void {
  s.t += 4;
  rlca(s);
}

/** 0F: rrca */
export function opRrca(s: State): void {
  s.t += 4;
  rrca(s);
}

/** 17: rla */
export function opRla(s: State): void {
  s.t += 4;
  rla(s);
}

/** 1F: rra */
export function opRra(s: State): void {
  s.t += 4;
  rra(s);
}

/** C3: jp nn */
export function opJpNn(s: State): void {
  s.t += 10;
  s.q = 0;
  s.pc = fetchTarget(s);
}

/** 18: jr e */
export function opJrE(s: State): void {
  s.t += 12;
  s.q = 0;
  jumpRelative(s);
}

/** E9: jp (hl) */
export function opJpMemHl(s: State): void {
  s.t += 4;
  s.q = 0;
  s.pc = s.hl;
}

/** 10: djnz e */
export function opDjnzE(s: State): void {
  s.t += 8;
  s.q = 0;
  djnz(s);
}

/** C2: jp nz,nn */
export function opJpNzNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & ZERO) === 0);
}

/** 20: jr nz,e */
export function opJrNzE(s: State): void {
  s.t += 7;
  s.q = 0;
  jumpRelativeIf(s, (s.f & ZERO) === 0);
}

/** CA: jp z,nn */
export function opJpZNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & ZERO) !== 0);
}

/** 28: jr z,e */
export function opJrZE(s: State): void {
  s.t += 7;
  s.q = 0;
  jumpRelativeIf(s, (s.f & ZERO) !== 0);
}

/** D2: jp nc,nn */
export function opJpNcNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & CARRY) === 0);
}

/** 30: jr nc,e */
export function opJrNcE(s: State): void {
  s.t += 7;
  s.q = 0;
  jumpRelativeIf(s, (s.f & CARRY) === 0);
}

/** DA: jp c,nn */
export function opJpCNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & CARRY) !== 0);
}

/** 38: jr c,e */
export function opJrCE(s: State): void {
  s.t += 7;
  s.q = 0;
  jumpRelativeIf(s, (s.f & CARRY) !== 0);
}

/** E2: jp po,nn */
export function opJpPoNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & PARITY) === 0);
}

/** EA: jp pe,nn */
export function opJpPeNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & PARITY) !== 0);
}

/** F2: jp p,nn */
export function opJpPNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & SIGN) === 0);
}

/** FA: jp m,nn */
export function opJpMNn(s: State): void {
  s.t += 10;
  s.q = 0;
  jumpIf(s, (s.f & SIGN) !== 0);
}

/** CD: call nn */
export function opCallNn(s: State): void {
  s.t += 17;
  s.q = 0;
  call(s);
}

/** C9: ret */
export function opRet(s: State): void {
  s.t += 10;
  s.q = 0;
  ret(s);
}

/** C4: call nz,nn */
export function opCallNzNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & ZERO) === 0);
}

/** C0: ret nz */
export function opRetNz(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & ZERO) === 0);
}

/** CC: call z,nn */
export function opCallZNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & ZERO) !== 0);
}

/** C8: ret z */
export function opRetZ(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & ZERO) !== 0);
}

/** D4: call nc,nn */
export function opCallNcNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & CARRY) === 0);
}

/** D0: ret nc */
export function opRetNc(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & CARRY) === 0);
}

/** DC: call c,nn */
export function opCallCNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & CARRY) !== 0);
}

/** D8: ret c */
export function opRetC(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & CARRY) !== 0);
}

/** E4: call po,nn */
export function opCallPoNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & PARITY) === 0);
}

/** E0: ret po */
export function opRetPo(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & PARITY) === 0);
}

/** EC: call pe,nn */
export function opCallPeNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & PARITY) !== 0);
}

/** E8: ret pe */
export function opRetPe(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & PARITY) !== 0);
}

/** F4: call p,nn */
export function opCallPNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & SIGN) === 0);
}

/** F0: ret p */
export function opRetP(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & SIGN) === 0);
}

/** FC: call m,nn */
export function opCallMNn(s: State): void {
  s.t += 10;
  s.q = 0;
  callIf(s, (s.f & SIGN) !== 0);
}

/** F8: ret m */
export function opRetM(s: State): void {
  s.t += 5;
  s.q = 0;
  retIf(s, (s.f & SIGN) !== 0);
}

/** C7: rst 00h */
export function opRst00h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x00);
}

/** CF: rst 08h */
export function opRst08h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x08);
}

/** D7: rst 10h */
export function opRst10h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x10);
}

/** DF: rst 18h */
export function opRst18h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x18);
}

/** E7: rst 20h */
export function opRst20h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x20);
}

/** EF: rst 28h */
export function opRst28h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x28);
}

/** F7: rst 30h */
export function opRst30h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x30);
}

/** FF: rst 38h */
export function opRst38h(s: State): void {
  s.t += 11;
  s.q = 0;
  rst(s, 0x38);
}

/** DB: in a,(n) */
export function opInAMemN(s: State): void {
  s.t += 11;
  s.q = 0;
  inputA(s);
}

/** D3: out (n),a */
export function opOutMemNA(s: State): void {
  s.t += 11;
  s.q = 0;
  outputA(s);
}

/** Runs an instruction that has no prefix, its opcode being fetched already. */
export function executeBase(s: State, opcode: number): void {
  switch (opcode) {
    case 0x00:
      opNop(s);
      break;
    case 0x01:
      opLdBcNn(s);
      break;
    case 0x02:
      opLdMemBcA(s);
      break;
    case 0x03:
      opIncBc(s);
      break;
    case 0x04:
      opIncB(s);
      break;
    case 0x05:
      opDecB(s);
      break;
    case 0x06:
      opLdBN(s);
      break;
    case 0x07:
      opRlca(s);
      break;
    case 0x08:
      opExAfAf2(s);
      break;
    case 0x09:
      opAddHlBc(s);
      break;
    case 0x0a:
      opLdAMemBc(s);
      break;
    case 0x0b:
      opDecBc(s);
      break;
    case 0x0c:
      opIncC(s);
      break;
    case 0x0d:
      opDecC(s);
      break;
    case 0x0e:
      opLdCN(s);
      break;
    case 0x0f:
      opRrca(s);
      break;
    case 0x10:
      opDjnzE(s);
      break;
    case 0x11:
      opLdDeNn(s);
      break;
    case 0x12:
      opLdMemDeA(s);
      break;
    case 0x13:
      opIncDe(s);
      break;
    case 0x14:
      opIncD(s);
      break;
    case 0x15:
      opDecD(s);
      break;
    case 0x16:
      opLdDN(s);
      break;
    case 0x17:
      opRla(s);
      break;
    case 0x18:
      opJrE(s);
      break;
    case 0x19:
      opAddHlDe(s);
      break;
    case 0x1a:
      opLdAMemDe(s);
      break;
    case 0x1b:
      opDecDe(s);
      break;
    case 0x1c:
      opIncE(s);
      break;
    case 0x1d:
      opDecE(s);
      break;
    case 0x1e:
      opLdEN(s);
      break;
    case 0x1f:
      opRra(s);
      break;
    case 0x20:
      opJrNzE(s);
      break;
    case 0x21:
      opLdHlNn(s);
      break;
    case 0x22:
      opLdMemNnHl(s);
      break;
    case 0x23:
      opIncHl(s);
      break;
    case 0x24:
      opIncH(s);
      break;
    case 0x25:
      opDecH(s);
      break;
    case 0x26:
      opLdHN(s);
      break;
    case 0x27:
      opDaa(s);
      break;
    case 0x28:
      opJrZE(s);
      break;
    case 0x29:
      opAddHlHl(s);
      break;
    case 0x2a:
      opLdHlMemNn(s);
      break;
    case 0x2b:
      opDecHl(s);
      break;
    case 0x2c:
      opIncL(s);
      break;
    case 0x2d:
      opDecL(s);
      break;
    case 0x2e:
      opLdLN(s);
      break;
    case 0x2f:
      opCpl(s);
      break;
    case 0x30:
      opJrNcE(s);
      break;
    case 0x31:
      opLdSpNn(s);
      break;
    case 0x32:
      opLdMemNnA(s);
      break;
    case 0x33:
      opIncSp(s);
      break;
    case 0x34:
      opIncMemHl(s);
      break;
    case 0x35:
      opDecMemHl(s);
      break;
    case 0x36:
      opLdMemHlN(s);
      break;
    case 0x37:
      opScf(s);
      break;
    case 0x38:
      opJrCE(s);
      break;
    case 0x39:
      opAddHlSp(s);
      break;
    case 0x3a:
      opLdAMemNn(s);
      break;
    case 0x3b:
      opDecSp(s);
      break;
    case 0x3c:
      opIncA(s);
      break;
    case 0x3d:
      opDecA(s);
      break;
    case 0x3e:
      opLdAN(s);
      break;
    case 0x3f:
      opCcf(s);
      break;
    case 0x40:
      opLdBB(s);
      break;
    case 0x41:
      opLdBC(s);
      break;
    case 0x42:
      opLdBD(s);
      break;
    case 0x43:
      opLdBE(s);
      break;
    case 0x44:
      opLdBH(s);
      break;
    case 0x45:
      opLdBL(s);
      break;
    case 0x46:
      opLdBMemHl(s);
      break;
    case 0x47:
      opLdBA(s);
      break;
    case 0x48:
      opLdCB(s);
      break;
    case 0x49:
      opLdCC(s);
      break;
    case 0x4a:
      opLdCD(s);
      break;
    case 0x4b:
      opLdCE(s);
      break;
    case 0x4c:
      opLdCH(s);
      break;
    case 0x4d:
      opLdCL(s);
      break;
    case 0x4e:
      opLdCMemHl(s);
      break;
    case 0x4f:
      opLdCA(s);
      break;
    case 0x50:
      opLdDB(s);
      break;
    case 0x51:
      opLdDC(s);
      break;
    case 0x52:
      opLdDD(s);
      break;
    case 0x53:
      opLdDE(s);
      break;
    case 0x54:
      opLdDH(s);
      break;
    case 0x55:
      opLdDL(s);
      break;
    case 0x56:
      opLdDMemHl(s);
      break;
    case 0x57:
      opLdDA(s);
      break;
    case 0x58:
      opLdEB(s);
      break;
    case 0x59:
      opLdEC(s);
      break;
    case 0x5a:
      opLdED(s);
      break;
    case 0x5b:
      opLdEE(s);
      break;
    case 0x5c:
      opLdEH(s);
      break;
    case 0x5d:
      opLdEL(s);
      break;
    case 0x5e:
      opLdEMemHl(s);
      break;
    case 0x5f:
      opLdEA(s);
      break;
    case 0x60:
      opLdHB(s);
      break;
    case 0x61:
      opLdHC(s);
      break;
    case 0x62:
      opLdHD(s);
      break;
    case 0x63:
      opLdHE(s);
      break;
    case 0x64:
      opLdHH(s);
      break;
    case 0x65:
      opLdHL(s);
      break;
    case 0x66:
      opLdHMemHl(s);
      break;
    case 0x67:
      opLdHA(s);
      break;
    case 0x68:
      opLdLB(s);
      break;
    case 0x69:
      opLdLC(s);
      break;
    case 0x6a:
      opLdLD(s);
      break;
    case 0x6b:
      opLdLE(s);
      break;
    case 0x6c:
      opLdLH(s);
      break;
    case 0x6d:
      opLdLL(s);
      break;
    case 0x6e:
      opLdLMemHl(s);
      break;
    case 0x6f:
      opLdLA(s);
      break;
    case 0x70:
      opLdMemHlB(s);
      break;
    case 0x71:
      opLdMemHlC(s);
      break;
    case 0x72:
      opLdMemHlD(s);
      break;
    case 0x73:
      opLdMemHlE(s);
      break;
    case 0x74:
      opLdMemHlH(s);
      break;
    case 0x75:
      opLdMemHlL(s);
      break;
    case 0x76:
      opHalt(s);
      break;
    case 0x77:
      opLdMemHlA(s);
      break;
    case 0x78:
      opLdAB(s);
      break;
    case 0x79:
      opLdAC(s);
      break;
    case 0x7a:
      opLdAD(s);
      break;
    case 0x7b:
      opLdAE(s);
      break;
    case 0x7c:
      opLdAH(s);
      break;
    case 0x7d:
      opLdAL(s);
      break;
    case 0x7e:
      opLdAMemHl(s);
      break;
    case 0x7f:
      opLdAA(s);
      break;
    case 0x80:
      opAddAB(s);
      break;
    case 0x81:
      opAddAC(s);
      break;
    case 0x82:
      opAddAD(s);
      break;
    case 0x83:
      opAddAE(s);
      break;
    case 0x84:
      opAddAH(s);
      break;
    case 0x85:
      opAddAL(s);
      break;
    case 0x86:
      opAddAMemHl(s);
      break;
    case 0x87:
      opAddAA(s);
      break;
    case 0x88:
      opAdcAB(s);
      break;
    case 0x89:
      opAdcAC(s);
      break;
    case 0x8a:
      opAdcAD(s);
      break;
    case 0x8b:
      opAdcAE(s);
      break;
    case 0x8c:
      opAdcAH(s);
      break;
    case 0x8d:
      opAdcAL(s);
      break;
    case 0x8e:
      opAdcAMemHl(s);
      break;
    case 0x8f:
      opAdcAA(s);
      break;
    case 0x90:
      opSubB(s);
      break;
    case 0x91:
      opSubC(s);
      break;
    case 0x92:
      opSubD(s);
      break;
    case 0x93:
      opSubE(s);
      break;
    case 0x94:
      opSubH(s);
      break;
    case 0x95:
      opSubL(s);
      break;
    case 0x96:
      opSubMemHl(s);
      break;
    case 0x97:
      opSubA(s);
      break;
    case 0x98:
      opSbcAB(s);
      break;
    case 0x99:
      opSbcAC(s);
      break;
    case 0x9a:
      opSbcAD(s);
      break;
    case 0x9b:
      opSbcAE(s);
      break;
    case 0x9c:
      opSbcAH(s);
      break;
    case 0x9d:
      opSbcAL(s);
      break;
    case 0x9e:
      opSbcAMemHl(s);
      break;
    case 0x9f:
      opSbcAA(s);
      break;
    case 0xa0:
      opAndB(s);
      break;
    case 0xa1:
      opAndC(s);
      break;
    case 0xa2:
      opAndD(s);
      break;
    case 0xa3:
      opAndE(s);
      break;
    case 0xa4:
      opAndH(s);
      break;
    case 0xa5:
      opAndL(s);
      break;
    case 0xa6:
      opAndMemHl(s);
      break;
    case 0xa7:
      opAndA(s);
      break;
    case 0xa8:
      opXorB(s);
      break;
    case 0xa9:
      opXorC(s);
      break;
    case 0xaa:
      opXorD(s);
      break;
    case 0xab:
      opXorE(s);
      break;
    case 0xac:
      opXorH(s);
      break;
    case 0xad:
      opXorL(s);
      break;
    case 0xae:
      opXorMemHl(s);
      break;
    case 0xaf:
      opXorA(s);
      break;
    case 0xb0:
      opOrB(s);
      break;
    case 0xb1:
      opOrC(s);
      break;
    case 0xb2:
      opOrD(s);
      break;
    case 0xb3:
      opOrE(s);
      break;
    case 0xb4:
      opOrH(s);
      break;
    case 0xb5:
      opOrL(s);
      break;
    case 0xb6:
      opOrMemHl(s);
      break;
    case 0xb7:
      opOrA(s);
      break;
    case 0xb8:
      opCpB(s);
      break;
    case 0xb9:
      opCpC(s);
      break;
    case 0xba:
      opCpD(s);
      break;
    case 0xbb:
      opCpE(s);
      break;
    case 0xbc:
      opCpH(s);
      break;
    case 0xbd:
      opCpL(s);
      break;
    case 0xbe:
      opCpMemHl(s);
      break;
    case 0xbf:
      opCpA(s);
      break;
    case 0xc0:
      opRetNz(s);
      break;
    case 0xc1:
      opPopBc(s);
      break;
    case 0xc2:
      opJpNzNn(s);
      break;
    case 0xc3:
      opJpNn(s);
      break;
    case 0xc4:
      opCallNzNn(s);
      break;
    case 0xc5:
      opPushBc(s);
      break;
    case 0xc6:
      opAddAN(s);
      break;
    case 0xc7:
      opRst00h(s);
      break;
    case 0xc8:
      opRetZ(s);
      break;
    case 0xc9:
      opRet(s);
      break;
    case 0xca:
      opJpZNn(s);
      break;
    case 0xcc:
      opCallZNn(s);
      break;
    case 0xcd:
      opCallNn(s);
      break;
    case 0xce:
      opAdcAN(s);
      break;
    case 0xcf:
      opRst08h(s);
      break;
    case 0xd0:
      opRetNc(s);
      break;
    case 0xd1:
      opPopDe(s);
      break;
    case 0xd2:
      opJpNcNn(s);
      break;
    case 0xd3:
      opOutMemNA(s);
      break;
    case 0xd4:
      opCallNcNn(s);
      break;
    case 0xd5:
      opPushDe(s);
      break;
    case 0xd6:
      opSubN(s);
      break;
    case 0xd7:
      opRst10h(s);
      break;
    case 0xd8:
      opRetC(s);
      break;
    case 0xd9:
      opExx(s);
      break;
    case 0xda:
      opJpCNn(s);
      break;
    case 0xdb:
      opInAMemN(s);
      break;
    case 0xdc:
      opCallCNn(s);
      break;
    case 0xde:
      opSbcAN(s);
      break;
    case 0xdf:
      opRst18h(s);
      break;
    case 0xe0:
      opRetPo(s);
      break;
    case 0xe1:
      opPopHl(s);
      break;
    case 0xe2:
      opJpPoNn(s);
      break;
    case 0xe3:
      opExMemSpHl(s);
      break;
    case 0xe4:
      opCallPoNn(s);
      break;
    case 0xe5:
      opPushHl(s);
      break;
    case 0xe6:
      opAndN(s);
      break;
    case 0xe7:
      opRst20h(s);
      break;
    case 0xe8:
      opRetPe(s);
      break;
    case 0xe9:
      opJpMemHl(s);
      break;
    case 0xea:
      opJpPeNn(s);
      break;
    case 0xeb:
      opExDeHl(s);
      break;
    case 0xec:
      opCallPeNn(s);
      break;
    case 0xee:
      opXorN(s);
      break;
    case 0xef:
      opRst28h(s);
      break;
    case 0xf0:
      opRetP(s);
      break;
    case 0xf1:
      opPopAf(s);
      break;
    case 0xf2:
      opJpPNn(s);
      break;
    case 0xf3:
      opDi(s);
      break;
    case 0xf4:
      opCallPNn(s);
      break;
    case 0xf5:
      opPushAf(s);
      break;
    case 0xf6:
      opOrN(s);
      break;
    case 0xf7:
      opRst30h(s);
      break;
    case 0xf8:
      opRetM(s);
      break;
    case 0xf9:
      opLdSpHl(s);
      break;
    case 0xfa:
      opJpMNn(s);
      break;
    case 0xfb:
      opEi(s);
      break;
    case 0xfc:
      opCallMNn(s);
      break;
    case 0xfe:
      opCpN(s);
      break;
    case 0xff:
      opRst38h(s);
      break;
  }
}
