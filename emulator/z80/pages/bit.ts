/**
 * The CB page: rotates, shifts, BIT, RES and SET.
 *
 * Written by ../generate/main.ts; change it there and run it again.
 */

import { fetchOpcode, readByte, writeByte } from '../memory.js';
import { bit, rl, rlc, rr, rrc, sla, sll, sra, srl } from '../rotates.js';
import type { State } from '../state.js';

/** 00: rlc b */
export function opRlcB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (rlc(s, s.bc >> 8) << 8);
}

/** 01: rlc c */
export function opRlcC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | rlc(s, s.bc & 0xff);
}

/** 02: rlc d */
export function opRlcD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (rlc(s, s.de >> 8) << 8);
}

/** 03: rlc e */
export function opRlcE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | rlc(s, s.de & 0xff);
}

/** 04: rlc h */
export function opRlcH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (rlc(s, s.hl >> 8) << 8);
}

/** 05: rlc l */
export function opRlcL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | rlc(s, s.hl & 0xff);
}

/** 06: rlc (hl) */
export function opRlcMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, rlc(s, readByte(s, s.hl)));
}

/** 07: rlc a */
export function opRlcA(s: State): void {
  s.t += 4;
  s.a = rlc(s, s.a);
}

/** 08: rrc b */
export function opRrcB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (rrc(s, s.bc >> 8) << 8);
}

/** 09: rrc c */
export function opRrcC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | rrc(s, s.bc & 0xff);
}

/** 0A: rrc d */
export function opRrcD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (rrc(s, s.de >> 8) << 8);
}

/** 0B: rrc e */
export function opRrcE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | rrc(s, s.de & 0xff);
}

/** 0C: rrc h */
export function opRrcH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (rrc(s, s.hl >> 8) << 8);
}

/** 0D: rrc l */
export function opRrcL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | rrc(s, s.hl & 0xff);
}

/** 0E: rrc (hl) */
export function opRrcMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, rrc(s, readByte(s, s.hl)));
}

/** 0F: rrc a */
export function opRrcA(s: State): void {
  s.t += 4;
  s.a = rrc(s, s.a);
}

/** 10: rl b */
export function opRlB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (rl(s, s.bc >> 8) << 8);
}

/** 11: rl c */
export function opRlC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | rl(s, s.bc & 0xff);
}

/** 12: rl d */
export function opRlD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (rl(s, s.de >> 8) << 8);
}

/** 13: rl e */
export function opRlE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | rl(s, s.de & 0xff);
}

/** 14: rl h */
export function opRlH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (rl(s, s.hl >> 8) << 8);
}

/** 15: rl l */
export function opRlL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | rl(s, s.hl & 0xff);
}

/** 16: rl (hl) */
export function opRlMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, rl(s, readByte(s, s.hl)));
}

/** 17: rl a */
export function opRlA(s: State): void {
  s.t += 4;
  s.a = rl(s, s.a);
}

/** 18: rr b */
export function opRrB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (rr(s, s.bc >> 8) << 8);
}

/** 19: rr c */
export function opRrC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | rr(s, s.bc & 0xff);
}

/** 1A: rr d */
export function opRrD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (rr(s, s.de >> 8) << 8);
}

/** 1B: rr e */
export function opRrE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | rr(s, s.de & 0xff);
}

/** 1C: rr h */
export function opRrH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (rr(s, s.hl >> 8) << 8);
}

/** 1D: rr l */
export function opRrL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | rr(s, s.hl & 0xff);
}

/** 1E: rr (hl) */
export function opRrMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, rr(s, readByte(s, s.hl)));
}

/** 1F: rr a */
export function opRrA(s: State): void {
  s.t += 4;
  s.a = rr(s, s.a);
}

/** 20: sla b */
export function opSlaB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (sla(s, s.bc >> 8) << 8);
}

/** 21: sla c */
export function opSlaC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | sla(s, s.bc & 0xff);
}

/** 22: sla d */
export function opSlaD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (sla(s, s.de >> 8) << 8);
}

/** 23: sla e */
export function opSlaE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | sla(s, s.de & 0xff);
}

/** 24: sla h */
export function opSlaH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (sla(s, s.hl >> 8) << 8);
}

/** 25: sla l */
export function opSlaL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | sla(s, s.hl & 0xff);
}

/** 26: sla (hl) */
export function opSlaMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, sla(s, readByte(s, s.hl)));
}

/** 27: sla a */
export function opSlaA(s: State): void {
  s.t += 4;
  s.a = sla(s, s.a);
}

/** 28: sra b */
export function opSraB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (sra(s, s.bc >> 8) << 8);
}

/** 29: sra c */
export function opSraC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | sra(s, s.bc & 0xff);
}

/** 2A: sra d */
export function opSraD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (sra(s, s.de >> 8) << 8);
}

/** 2B: sra e */
export function opSraE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | sra(s, s.de & 0xff);
}

/** 2C: sra h */
export function opSraH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (sra(s, s.hl >> 8) << 8);
}

/** 2D: sra l */
export function opSraL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | sra(s, s.hl & 0xff);
}

/** 2E: sra (hl) */
export function opSraMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, sra(s, readByte(s, s.hl)));
}

/** 2F: sra a */
export function opSraA(s: State): void {
  s.t += 4;
  s.a = sra(s, s.a);
}

/** 30: sll b */
export function opSllB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (sll(s, s.bc >> 8) << 8);
}

/** 31: sll c */
export function opSllC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | sll(s, s.bc & 0xff);
}

/** 32: sll d */
export function opSllD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (sll(s, s.de >> 8) << 8);
}

/** 33: sll e */
export function opSllE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | sll(s, s.de & 0xff);
}

/** 34: sll h */
export function opSllH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (sll(s, s.hl >> 8) << 8);
}

/** 35: sll l */
export function opSllL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | sll(s, s.hl & 0xff);
}

/** 36: sll (hl) */
export function opSllMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, sll(s, readByte(s, s.hl)));
}

/** 37: sll a */
export function opSllA(s: State): void {
  s.t += 4;
  s.a = sll(s, s.a);
}

/** 38: srl b */
export function opSrlB(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff) | (srl(s, s.bc >> 8) << 8);
}

/** 39: srl c */
export function opSrlC(s: State): void {
  s.t += 4;
  s.bc = (s.bc & 0xff00) | srl(s, s.bc & 0xff);
}

/** 3A: srl d */
export function opSrlD(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff) | (srl(s, s.de >> 8) << 8);
}

/** 3B: srl e */
export function opSrlE(s: State): void {
  s.t += 4;
  s.de = (s.de & 0xff00) | srl(s, s.de & 0xff);
}

/** 3C: srl h */
export function opSrlH(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff) | (srl(s, s.hl >> 8) << 8);
}

/** 3D: srl l */
export function opSrlL(s: State): void {
  s.t += 4;
  s.hl = (s.hl & 0xff00) | srl(s, s.hl & 0xff);
}

/** 3E: srl (hl) */
export function opSrlMemHl(s: State): void {
  s.t += 11;
  writeByte(s, s.hl, srl(s, readByte(s, s.hl)));
}

/** 3F: srl a */
export function opSrlA(s: State): void {
  s.t += 4;
  s.a = srl(s, s.a);
}

/** 40: bit 0,b */
export function opBit0B(s: State): void {
  s.t += 4;
  bit(s, 0x01, s.bc >> 8, s.bc >> 8);
}

/** 41: bit 0,c */
export function opBit0C(s: State): void {
  s.t += 4;
  bit(s, 0x01, s.bc & 0xff, s.bc & 0xff);
}

/** 42: bit 0,d */
export function opBit0D(s: State): void {
  s.t += 4;
  bit(s, 0x01, s.de >> 8, s.de >> 8);
}

/** 43: bit 0,e */
export function opBit0E(s: State): void {
  s.t += 4;
  bit(s, 0x01, s.de & 0xff, s.de & 0xff);
}

/** 44: bit 0,h */
export function opBit0H(s: State): void {
  s.t += 4;
  bit(s, 0x01, s.hl >> 8, s.hl >> 8);
}

/** 45: bit 0,l */
export function opBit0L(s: State): void {
  s.t += 4;
  bit(s, 0x01, s.hl & 0xff, s.hl & 0xff);
}

/** 46: bit 0,(hl) */
export function opBit0MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x01, readByte(s, s.hl), s.wz >> 8);
}

/** 47: bit 0,a */
export function opBit0A(s: State): void {
  s.t += 4;
  bit(s, 0x01, s.a, s.a);
}

/** 48: bit 1,b */
export function opBit1B(s: State): void {
  s.t += 4;
  bit(s, 0x02, s.bc >> 8, s.bc >> 8);
}

/** 49: bit 1,c */
export function opBit1C(s: State): void {
  s.t += 4;
  bit(s, 0x02, s.bc & 0xff, s.bc & 0xff);
}

/** 4A: bit 1,d */
export function opBit1D(s: State): void {
  s.t += 4;
  bit(s, 0x02, s.de >> 8, s.de >> 8);
}

/** 4B: bit 1,e */
export function opBit1E(s: State): void {
  s.t += 4;
  bit(s, 0x02, s.de & 0xff, s.de & 0xff);
}

/** 4C: bit 1,h */
export function opBit1H(s: State): void {
  s.t += 4;
  bit(s, 0x02, s.hl >> 8, s.hl >> 8);
}

/** 4D: bit 1,l */
export function opBit1L(s: State): void {
  s.t += 4;
  bit(s, 0x02, s.hl & 0xff, s.hl & 0xff);
}

/** 4E: bit 1,(hl) */
export function opBit1MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x02, readByte(s, s.hl), s.wz >> 8);
}

/** 4F: bit 1,a */
export function opBit1A(s: State): void {
  s.t += 4;
  bit(s, 0x02, s.a, s.a);
}

/** 50: bit 2,b */
export function opBit2B(s: State): void {
  s.t += 4;
  bit(s, 0x04, s.bc >> 8, s.bc >> 8);
}

/** 51: bit 2,c */
export function opBit2C(s: State): void {
  s.t += 4;
  bit(s, 0x04, s.bc & 0xff, s.bc & 0xff);
}

/** 52: bit 2,d */
export function opBit2D(s: State): void {
  s.t += 4;
  bit(s, 0x04, s.de >> 8, s.de >> 8);
}

/** 53: bit 2,e */
export function opBit2E(s: State): void {
  s.t += 4;
  bit(s, 0x04, s.de & 0xff, s.de & 0xff);
}

/** 54: bit 2,h */
export function opBit2H(s: State): void {
  s.t += 4;
  bit(s, 0x04, s.hl >> 8, s.hl >> 8);
}

/** 55: bit 2,l */
export function opBit2L(s: State): void {
  s.t += 4;
  bit(s, 0x04, s.hl & 0xff, s.hl & 0xff);
}

/** 56: bit 2,(hl) */
export function opBit2MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x04, readByte(s, s.hl), s.wz >> 8);
}

/** 57: bit 2,a */
export function opBit2A(s: State): void {
  s.t += 4;
  bit(s, 0x04, s.a, s.a);
}

/** 58: bit 3,b */
export function opBit3B(s: State): void {
  s.t += 4;
  bit(s, 0x08, s.bc >> 8, s.bc >> 8);
}

/** 59: bit 3,c */
export function opBit3C(s: State): void {
  s.t += 4;
  bit(s, 0x08, s.bc & 0xff, s.bc & 0xff);
}

/** 5A: bit 3,d */
export function opBit3D(s: State): void {
  s.t += 4;
  bit(s, 0x08, s.de >> 8, s.de >> 8);
}

/** 5B: bit 3,e */
export function opBit3E(s: State): void {
  s.t += 4;
  bit(s, 0x08, s.de & 0xff, s.de & 0xff);
}

/** 5C: bit 3,h */
export function opBit3H(s: State): void {
  s.t += 4;
  bit(s, 0x08, s.hl >> 8, s.hl >> 8);
}

/** 5D: bit 3,l */
export function opBit3L(s: State): void {
  s.t += 4;
  bit(s, 0x08, s.hl & 0xff, s.hl & 0xff);
}

/** 5E: bit 3,(hl) */
export function opBit3MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x08, readByte(s, s.hl), s.wz >> 8);
}

/** 5F: bit 3,a */
export function opBit3A(s: State): void {
  s.t += 4;
  bit(s, 0x08, s.a, s.a);
}

/** 60: bit 4,b */
export function opBit4B(s: State): void {
  s.t += 4;
  bit(s, 0x10, s.bc >> 8, s.bc >> 8);
}

/** 61: bit 4,c */
export function opBit4C(s: State): void {
  s.t += 4;
  bit(s, 0x10, s.bc & 0xff, s.bc & 0xff);
}

/** 62: bit 4,d */
export function opBit4D(s: State): void {
  s.t += 4;
  bit(s, 0x10, s.de >> 8, s.de >> 8);
}

/** 63: bit 4,e */
export function opBit4E(s: State): void {
  s.t += 4;
  bit(s, 0x10, s.de & 0xff, s.de & 0xff);
}

/** 64: bit 4,h */
export function opBit4H(s: State): void {
  s.t += 4;
  bit(s, 0x10, s.hl >> 8, s.hl >> 8);
}

/** 65: bit 4,l */
export function opBit4L(s: State): void {
  s.t += 4;
  bit(s, 0x10, s.hl & 0xff, s.hl & 0xff);
}

/** 66: bit 4,(hl) */
export function opBit4MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x10, readByte(s, s.hl), s.wz >> 8);
}

/** 67: bit 4,a */
export function opBit4A(s: State): void {
  s.t += 4;
  bit(s, 0x10, s.a, s.a);
}

/** 68: bit 5,b */
export function opBit5B(s: State): void {
  s.t += 4;
  bit(s, 0x20, s.bc >> 8, s.bc >> 8);
}

/** 69: bit 5,c */
export function opBit5C(s: State): void {
  s.t += 4;
  bit(s, 0x20, s.bc & 0xff, s.bc & 0xff);
}

/** 6A: bit 5,d */
export function opBit5D(s: State): void {
  s.t += 4;
  bit(s, 0x20, s.de >> 8, s.de >> 8);
}

/** 6B: bit 5,e */
export function opBit5E(s: State): void {
  s.t += 4;
  bit(s, 0x20, s.de & 0xff, s.de & 0xff);
}

/** 6C: bit 5,h */
export function opBit5H(s: State): void {
  s.t += 4;
  bit(s, 0x20, s.hl >> 8, s.hl >> 8);
}

/** 6D: bit 5,l */
export function opBit5L(s: State): void {
  s.t += 4;
  bit(s, 0x20, s.hl & 0xff, s.hl & 0xff);
}

/** 6E: bit 5,(hl) */
export function opBit5MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x20, readByte(s, s.hl), s.wz >> 8);
}

/** 6F: bit 5,a */
export function opBit5A(s: State): void {
  s.t += 4;
  bit(s, 0x20, s.a, s.a);
}

/** 70: bit 6,b */
export function opBit6B(s: State): void {
  s.t += 4;
  bit(s, 0x40, s.bc >> 8, s.bc >> 8);
}

/** 71: bit 6,c */
export function opBit6C(s: State): void {
  s.t += 4;
  bit(s, 0x40, s.bc & 0xff, s.bc & 0xff);
}

/** 72: bit 6,d */
export function opBit6D(s: State): void {
  s.t += 4;
  bit(s, 0x40, s.de >> 8, s.de >> 8);
}

/** 73: bit 6,e */
export function opBit6E(s: State): void {
  s.t += 4;
  bit(s, 0x40, s.de & 0xff, s.de & 0xff);
}

/** 74: bit 6,h */
export function opBit6H(s: State): void {
  s.t += 4;
  bit(s, 0x40, s.hl >> 8, s.hl >> 8);
}

/** 75: bit 6,l */
export function opBit6L(s: State): void {
  s.t += 4;
  bit(s, 0x40, s.hl & 0xff, s.hl & 0xff);
}

/** 76: bit 6,(hl) */
export function opBit6MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x40, readByte(s, s.hl), s.wz >> 8);
}

/** 77: bit 6,a */
export function opBit6A(s: State): void {
  s.t += 4;
  bit(s, 0x40, s.a, s.a);
}

/** 78: bit 7,b */
export function opBit7B(s: State): void {
  s.t += 4;
  bit(s, 0x80, s.bc >> 8, s.bc >> 8);
}

/** 79: bit 7,c */
export function opBit7C(s: State): void {
  s.t += 4;
  bit(s, 0x80, s.bc & 0xff, s.bc & 0xff);
}

/** 7A: bit 7,d */
export function opBit7D(s: State): void {
  s.t += 4;
  bit(s, 0x80, s.de >> 8, s.de >> 8);
}

/** 7B: bit 7,e */
export function opBit7E(s: State): void {
  s.t += 4;
  bit(s, 0x80, s.de & 0xff, s.de & 0xff);
}

/** 7C: bit 7,h */
export function opBit7H(s: State): void {
  s.t += 4;
  bit(s, 0x80, s.hl >> 8, s.hl >> 8);
}

/** 7D: bit 7,l */
export function opBit7L(s: State): void {
  s.t += 4;
  bit(s, 0x80, s.hl & 0xff, s.hl & 0xff);
}

/** 7E: bit 7,(hl) */
export function opBit7MemHl(s: State): void {
  s.t += 8;
  bit(s, 0x80, readByte(s, s.hl), s.wz >> 8);
}

/** 7F: bit 7,a */
export function opBit7A(s: State): void {
  s.t += 4;
  bit(s, 0x80, s.a, s.a);
}

/** 80: res 0,b */
export function opRes0B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xfeff;
}

/** 81: res 0,c */
export function opRes0C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xfffe;
}

/** 82: res 0,d */
export function opRes0D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xfeff;
}

/** 83: res 0,e */
export function opRes0E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xfffe;
}

/** 84: res 0,h */
export function opRes0H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xfeff;
}

/** 85: res 0,l */
export function opRes0L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xfffe;
}

/** 86: res 0,(hl) */
export function opRes0MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0xfe);
}

/** 87: res 0,a */
export function opRes0A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0xfe;
}

/** 88: res 1,b */
export function opRes1B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xfdff;
}

/** 89: res 1,c */
export function opRes1C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xfffd;
}

/** 8A: res 1,d */
export function opRes1D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xfdff;
}

/** 8B: res 1,e */
export function opRes1E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xfffd;
}

/** 8C: res 1,h */
export function opRes1H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xfdff;
}

/** 8D: res 1,l */
export function opRes1L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xfffd;
}

/** 8E: res 1,(hl) */
export function opRes1MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0xfd);
}

/** 8F: res 1,a */
export function opRes1A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0xfd;
}

/** 90: res 2,b */
export function opRes2B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xfbff;
}

/** 91: res 2,c */
export function opRes2C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xfffb;
}

/** 92: res 2,d */
export function opRes2D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xfbff;
}

/** 93: res 2,e */
export function opRes2E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xfffb;
}

/** 94: res 2,h */
export function opRes2H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xfbff;
}

/** 95: res 2,l */
export function opRes2L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xfffb;
}

/** 96: res 2,(hl) */
export function opRes2MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0xfb);
}

/** 97: res 2,a */
export function opRes2A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0xfb;
}

/** 98: res 3,b */
export function opRes3B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xf7ff;
}

/** 99: res 3,c */
export function opRes3C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xfff7;
}

/** 9A: res 3,d */
export function opRes3D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xf7ff;
}

/** 9B: res 3,e */
export function opRes3E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xfff7;
}

/** 9C: res 3,h */
export function opRes3H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xf7ff;
}

/** 9D: res 3,l */
export function opRes3L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xfff7;
}

/** 9E: res 3,(hl) */
export function opRes3MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0xf7);
}

/** 9F: res 3,a */
export function opRes3A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0xf7;
}

/** A0: res 4,b */
export function opRes4B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xefff;
}

/** A1: res 4,c */
export function opRes4C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xffef;
}

/** A2: res 4,d */
export function opRes4D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xefff;
}

/** A3: res 4,e */
export function opRes4E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xffef;
}

/** A4: res 4,h */
export function opRes4H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xefff;
}

/** A5: res 4,l */
export function opRes4L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xffef;
}

/** A6: res 4,(hl) */
export function opRes4MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0xef);
}

/** A7: res 4,a */
export function opRes4A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0xef;
}

/** A8: res 5,b */
export function opRes5B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xdfff;
}

/** A9: res 5,c */
export function opRes5C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xffdf;
}

/** AA: res 5,d */
export function opRes5D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xdfff;
}

/** AB: res 5,e */
export function opRes5E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xffdf;
}

/** AC: res 5,h */
export function opRes5H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xdfff;
}

/** AD: res 5,l */
export function opRes5L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xffdf;
}

/** AE: res 5,(hl) */
export function opRes5MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0xdf);
}

/** AF: res 5,a */
export function opRes5A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0xdf;
}

/** B0: res 6,b */
export function opRes6B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xbfff;
}

/** B1: res 6,c */
export function opRes6C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xffbf;
}

/** B2: res 6,d */
export function opRes6D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xbfff;
}

/** B3: res 6,e */
export function opRes6E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xffbf;
}

/** B4: res 6,h */
export function opRes6H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xbfff;
}

/** B5: res 6,l */
export function opRes6L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xffbf;
}

/** B6: res 6,(hl) */
export function opRes6MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0xbf);
}

/** B7: res 6,a */
export function opRes6A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0xbf;
}

/** B8: res 7,b */
export function opRes7B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0x7fff;
}

/** B9: res 7,c */
export function opRes7C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc &= 0xff7f;
}

/** BA: res 7,d */
export function opRes7D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0x7fff;
}

/** BB: res 7,e */
export function opRes7E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de &= 0xff7f;
}

/** BC: res 7,h */
export function opRes7H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0x7fff;
}

/** BD: res 7,l */
export function opRes7L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl &= 0xff7f;
}

/** BE: res 7,(hl) */
export function opRes7MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) & 0x7f);
}

/** BF: res 7,a */
export function opRes7A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a &= 0x7f;
}

/** C0: set 0,b */
export function opSet0B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x100;
}

/** C1: set 0,c */
export function opSet0C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x01;
}

/** C2: set 0,d */
export function opSet0D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x100;
}

/** C3: set 0,e */
export function opSet0E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x01;
}

/** C4: set 0,h */
export function opSet0H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x100;
}

/** C5: set 0,l */
export function opSet0L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x01;
}

/** C6: set 0,(hl) */
export function opSet0MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x01);
}

/** C7: set 0,a */
export function opSet0A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x01;
}

/** C8: set 1,b */
export function opSet1B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x200;
}

/** C9: set 1,c */
export function opSet1C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x02;
}

/** CA: set 1,d */
export function opSet1D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x200;
}

/** CB: set 1,e */
export function opSet1E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x02;
}

/** CC: set 1,h */
export function opSet1H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x200;
}

/** CD: set 1,l */
export function opSet1L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x02;
}

/** CE: set 1,(hl) */
export function opSet1MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x02);
}

/** CF: set 1,a */
export function opSet1A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x02;
}

/** D0: set 2,b */
export function opSet2B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x400;
}

/** D1: set 2,c */
export function opSet2C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x04;
}

/** D2: set 2,d */
export function opSet2D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x400;
}

/** D3: set 2,e */
export function opSet2E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x04;
}

/** D4: set 2,h */
export function opSet2H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x400;
}

/** D5: set 2,l */
export function opSet2L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x04;
}

/** D6: set 2,(hl) */
export function opSet2MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x04);
}

/** D7: set 2,a */
export function opSet2A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x04;
}

/** D8: set 3,b */
export function opSet3B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x800;
}

/** D9: set 3,c */
export function opSet3C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x08;
}

/** DA: set 3,d */
export function opSet3D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x800;
}

/** DB: set 3,e */
export function opSet3E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x08;
}

/** DC: set 3,h */
export function opSet3H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x800;
}

/** DD: set 3,l */
export function opSet3L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x08;
}

/** DE: set 3,(hl) */
export function opSet3MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x08);
}

/** DF: set 3,a */
export function opSet3A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x08;
}

/** E0: set 4,b */
export function opSet4B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x1000;
}

/** E1: set 4,c */
export function opSet4C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x10;
}

/** E2: set 4,d */
export function opSet4D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x1000;
}

/** E3: set 4,e */
export function opSet4E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x10;
}

/** E4: set 4,h */
export function opSet4H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x1000;
}

/** E5: set 4,l */
export function opSet4L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x10;
}

/** E6: set 4,(hl) */
export function opSet4MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x10);
}

/** E7: set 4,a */
export function opSet4A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x10;
}

/** E8: set 5,b */
export function opSet5B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x2000;
}

/** E9: set 5,c */
export function opSet5C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x20;
}

/** EA: set 5,d */
export function opSet5D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x2000;
}

/** EB: set 5,e */
export function opSet5E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x20;
}

/** EC: set 5,h */
export function opSet5H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x2000;
}

/** ED: set 5,l */
export function opSet5L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x20;
}

/** EE: set 5,(hl) */
export function opSet5MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x20);
}

/** EF: set 5,a */
export function opSet5A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x20;
}

/** F0: set 6,b */
export function opSet6B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x4000;
}

/** F1: set 6,c */
export function opSet6C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x40;
}

/** F2: set 6,d */
export function opSet6D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x4000;
}

/** F3: set 6,e */
export function opSet6E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x40;
}

/** F4: set 6,h */
export function opSet6H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x4000;
}

/** F5: set 6,l */
export function opSet6L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x40;
}

/** F6: set 6,(hl) */
export function opSet6MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x40);
}

/** F7: set 6,a */
export function opSet6A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x40;
}

/** F8: set 7,b */
export function opSet7B(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x8000;
}

/** F9: set 7,c */
export function opSet7C(s: State): void {
  s.t += 4;
  s.q = 0;
  s.bc |= 0x80;
}

/** FA: set 7,d */
export function opSet7D(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x8000;
}

/** FB: set 7,e */
export function opSet7E(s: State): void {
  s.t += 4;
  s.q = 0;
  s.de |= 0x80;
}

/** FC: set 7,h */
export function opSet7H(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x8000;
}

/** FD: set 7,l */
export function opSet7L(s: State): void {
  s.t += 4;
  s.q = 0;
  s.hl |= 0x80;
}

/** FE: set 7,(hl) */
export function opSet7MemHl(s: State): void {
  s.t += 11;
  s.q = 0;
  writeByte(s, s.hl, readByte(s, s.hl) | 0x80);
}

/** FF: set 7,a */
export function opSet7A(s: State): void {
  s.t += 4;
  s.q = 0;
  s.a |= 0x80;
}

/** The CB prefix. */
export function prefixCb(s: State): void {
  const opcode = fetchOpcode(s);
  s.t += 4;
  switch (opcode) {
    case 0x00:
      opRlcB(s);
      break;
    case 0x01:
      opRlcC(s);
      break;
    case 0x02:
      opRlcD(s);
      break;
    case 0x03:
      opRlcE(s);
      break;
    case 0x04:
      opRlcH(s);
      break;
    case 0x05:
      opRlcL(s);
      break;
    case 0x06:
      opRlcMemHl(s);
      break;
    case 0x07:
      opRlcA(s);
      break;
    case 0x08:
      opRrcB(s);
      break;
    case 0x09:
      opRrcC(s);
      break;
    case 0x0a:
      opRrcD(s);
      break;
    case 0x0b:
      opRrcE(s);
      break;
    case 0x0c:
      opRrcH(s);
      break;
    case 0x0d:
      opRrcL(s);
      break;
    case 0x0e:
      opRrcMemHl(s);
      break;
    case 0x0f:
      opRrcA(s);
      break;
    case 0x10:
      opRlB(s);
      break;
    case 0x11:
      opRlC(s);
      break;
    case 0x12:
      opRlD(s);
      break;
    case 0x13:
      opRlE(s);
      break;
    case 0x14:
      opRlH(s);
      break;
    case 0x15:
      opRlL(s);
      break;
    case 0x16:
      opRlMemHl(s);
      break;
    case 0x17:
      opRlA(s);
      break;
    case 0x18:
      opRrB(s);
      break;
    case 0x19:
      opRrC(s);
      break;
    case 0x1a:
      opRrD(s);
      break;
    case 0x1b:
      opRrE(s);
      break;
    case 0x1c:
      opRrH(s);
      break;
    case 0x1d:
      opRrL(s);
      break;
    case 0x1e:
      opRrMemHl(s);
      break;
    case 0x1f:
      opRrA(s);
      break;
    case 0x20:
      opSlaB(s);
      break;
    case 0x21:
      opSlaC(s);
      break;
    case 0x22:
      opSlaD(s);
      break;
    case 0x23:
      opSlaE(s);
      break;
    case 0x24:
      opSlaH(s);
      break;
    case 0x25:
      opSlaL(s);
      break;
    case 0x26:
      opSlaMemHl(s);
      break;
    case 0x27:
      opSlaA(s);
      break;
    case 0x28:
      opSraB(s);
      break;
    case 0x29:
      opSraC(s);
      break;
    case 0x2a:
      opSraD(s);
      break;
    case 0x2b:
      opSraE(s);
      break;
    case 0x2c:
      opSraH(s);
      break;
    case 0x2d:
      opSraL(s);
      break;
    case 0x2e:
      opSraMemHl(s);
      break;
    case 0x2f:
      opSraA(s);
      break;
    case 0x30:
      opSllB(s);
      break;
    case 0x31:
      opSllC(s);
      break;
    case 0x32:
      opSllD(s);
      break;
    case 0x33:
      opSllE(s);
      break;
    case 0x34:
      opSllH(s);
      break;
    case 0x35:
      opSllL(s);
      break;
    case 0x36:
      opSllMemHl(s);
      break;
    case 0x37:
      opSllA(s);
      break;
    case 0x38:
      opSrlB(s);
      break;
    case 0x39:
      opSrlC(s);
      break;
    case 0x3a:
      opSrlD(s);
      break;
    case 0x3b:
      opSrlE(s);
      break;
    case 0x3c:
      opSrlH(s);
      break;
    case 0x3d:
      opSrlL(s);
      break;
    case 0x3e:
      opSrlMemHl(s);
      break;
    case 0x3f:
      opSrlA(s);
      break;
    case 0x40:
      opBit0B(s);
      break;
    case 0x41:
      opBit0C(s);
      break;
    case 0x42:
      opBit0D(s);
      break;
    case 0x43:
      opBit0E(s);
      break;
    case 0x44:
      opBit0H(s);
      break;
    case 0x45:
      opBit0L(s);
      break;
    case 0x46:
      opBit0MemHl(s);
      break;
    case 0x47:
      opBit0A(s);
      break;
    case 0x48:
      opBit1B(s);
      break;
    case 0x49:
      opBit1C(s);
      break;
    case 0x4a:
      opBit1D(s);
      break;
    case 0x4b:
      opBit1E(s);
      break;
    case 0x4c:
      opBit1H(s);
      break;
    case 0x4d:
      opBit1L(s);
      break;
    case 0x4e:
      opBit1MemHl(s);
      break;
    case 0x4f:
      opBit1A(s);
      break;
    case 0x50:
      opBit2B(s);
      break;
    case 0x51:
      opBit2C(s);
      break;
    case 0x52:
      opBit2D(s);
      break;
    case 0x53:
      opBit2E(s);
      break;
    case 0x54:
      opBit2H(s);
      break;
    case 0x55:
      opBit2L(s);
      break;
    case 0x56:
      opBit2MemHl(s);
      break;
    case 0x57:
      opBit2A(s);
      break;
    case 0x58:
      opBit3B(s);
      break;
    case 0x59:
      opBit3C(s);
      break;
    case 0x5a:
      opBit3D(s);
      break;
    case 0x5b:
      opBit3E(s);
      break;
    case 0x5c:
      opBit3H(s);
      break;
    case 0x5d:
      opBit3L(s);
      break;
    case 0x5e:
      opBit3MemHl(s);
      break;
    case 0x5f:
      opBit3A(s);
      break;
    case 0x60:
      opBit4B(s);
      break;
    case 0x61:
      opBit4C(s);
      break;
    case 0x62:
      opBit4D(s);
      break;
    case 0x63:
      opBit4E(s);
      break;
    case 0x64:
      opBit4H(s);
      break;
    case 0x65:
      opBit4L(s);
      break;
    case 0x66:
      opBit4MemHl(s);
      break;
    case 0x67:
      opBit4A(s);
      break;
    case 0x68:
      opBit5B(s);
      break;
    case 0x69:
      opBit5C(s);
      break;
    case 0x6a:
      opBit5D(s);
      break;
    case 0x6b:
      opBit5E(s);
      break;
    case 0x6c:
      opBit5H(s);
      break;
    case 0x6d:
      opBit5L(s);
      break;
    case 0x6e:
      opBit5MemHl(s);
      break;
    case 0x6f:
      opBit5A(s);
      break;
    case 0x70:
      opBit6B(s);
      break;
    case 0x71:
      opBit6C(s);
      break;
    case 0x72:
      opBit6D(s);
      break;
    case 0x73:
      opBit6E(s);
      break;
    case 0x74:
      opBit6H(s);
      break;
    case 0x75:
      opBit6L(s);
      break;
    case 0x76:
      opBit6MemHl(s);
      break;
    case 0x77:
      opBit6A(s);
      break;
    case 0x78:
      opBit7B(s);
      break;
    case 0x79:
      opBit7C(s);
      break;
    case 0x7a:
      opBit7D(s);
      break;
    case 0x7b:
      opBit7E(s);
      break;
    case 0x7c:
      opBit7H(s);
      break;
    case 0x7d:
      opBit7L(s);
      break;
    case 0x7e:
      opBit7MemHl(s);
      break;
    case 0x7f:
      opBit7A(s);
      break;
    case 0x80:
      opRes0B(s);
      break;
    case 0x81:
      opRes0C(s);
      break;
    case 0x82:
      opRes0D(s);
      break;
    case 0x83:
      opRes0E(s);
      break;
    case 0x84:
      opRes0H(s);
      break;
    case 0x85:
      opRes0L(s);
      break;
    case 0x86:
      opRes0MemHl(s);
      break;
    case 0x87:
      opRes0A(s);
      break;
    case 0x88:
      opRes1B(s);
      break;
    case 0x89:
      opRes1C(s);
      break;
    case 0x8a:
      opRes1D(s);
      break;
    case 0x8b:
      opRes1E(s);
      break;
    case 0x8c:
      opRes1H(s);
      break;
    case 0x8d:
      opRes1L(s);
      break;
    case 0x8e:
      opRes1MemHl(s);
      break;
    case 0x8f:
      opRes1A(s);
      break;
    case 0x90:
      opRes2B(s);
      break;
    case 0x91:
      opRes2C(s);
      break;
    case 0x92:
      opRes2D(s);
      break;
    case 0x93:
      opRes2E(s);
      break;
    case 0x94:
      opRes2H(s);
      break;
    case 0x95:
      opRes2L(s);
      break;
    case 0x96:
      opRes2MemHl(s);
      break;
    case 0x97:
      opRes2A(s);
      break;
    case 0x98:
      opRes3B(s);
      break;
    case 0x99:
      opRes3C(s);
      break;
    case 0x9a:
      opRes3D(s);
      break;
    case 0x9b:
      opRes3E(s);
      break;
    case 0x9c:
      opRes3H(s);
      break;
    case 0x9d:
      opRes3L(s);
      break;
    case 0x9e:
      opRes3MemHl(s);
      break;
    case 0x9f:
      opRes3A(s);
      break;
    case 0xa0:
      opRes4B(s);
      break;
    case 0xa1:
      opRes4C(s);
      break;
    case 0xa2:
      opRes4D(s);
      break;
    case 0xa3:
      opRes4E(s);
      break;
    case 0xa4:
      opRes4H(s);
      break;
    case 0xa5:
      opRes4L(s);
      break;
    case 0xa6:
      opRes4MemHl(s);
      break;
    case 0xa7:
      opRes4A(s);
      break;
    case 0xa8:
      opRes5B(s);
      break;
    case 0xa9:
      opRes5C(s);
      break;
    case 0xaa:
      opRes5D(s);
      break;
    case 0xab:
      opRes5E(s);
      break;
    case 0xac:
      opRes5H(s);
      break;
    case 0xad:
      opRes5L(s);
      break;
    case 0xae:
      opRes5MemHl(s);
      break;
    case 0xaf:
      opRes5A(s);
      break;
    case 0xb0:
      opRes6B(s);
      break;
    case 0xb1:
      opRes6C(s);
      break;
    case 0xb2:
      opRes6D(s);
      break;
    case 0xb3:
      opRes6E(s);
      break;
    case 0xb4:
      opRes6H(s);
      break;
    case 0xb5:
      opRes6L(s);
      break;
    case 0xb6:
      opRes6MemHl(s);
      break;
    case 0xb7:
      opRes6A(s);
      break;
    case 0xb8:
      opRes7B(s);
      break;
    case 0xb9:
      opRes7C(s);
      break;
    case 0xba:
      opRes7D(s);
      break;
    case 0xbb:
      opRes7E(s);
      break;
    case 0xbc:
      opRes7H(s);
      break;
    case 0xbd:
      opRes7L(s);
      break;
    case 0xbe:
      opRes7MemHl(s);
      break;
    case 0xbf:
      opRes7A(s);
      break;
    case 0xc0:
      opSet0B(s);
      break;
    case 0xc1:
      opSet0C(s);
      break;
    case 0xc2:
      opSet0D(s);
      break;
    case 0xc3:
      opSet0E(s);
      break;
    case 0xc4:
      opSet0H(s);
      break;
    case 0xc5:
      opSet0L(s);
      break;
    case 0xc6:
      opSet0MemHl(s);
      break;
    case 0xc7:
      opSet0A(s);
      break;
    case 0xc8:
      opSet1B(s);
      break;
    case 0xc9:
      opSet1C(s);
      break;
    case 0xca:
      opSet1D(s);
      break;
    case 0xcb:
      opSet1E(s);
      break;
    case 0xcc:
      opSet1H(s);
      break;
    case 0xcd:
      opSet1L(s);
      break;
    case 0xce:
      opSet1MemHl(s);
      break;
    case 0xcf:
      opSet1A(s);
      break;
    case 0xd0:
      opSet2B(s);
      break;
    case 0xd1:
      opSet2C(s);
      break;
    case 0xd2:
      opSet2D(s);
      break;
    case 0xd3:
      opSet2E(s);
      break;
    case 0xd4:
      opSet2H(s);
      break;
    case 0xd5:
      opSet2L(s);
      break;
    case 0xd6:
      opSet2MemHl(s);
      break;
    case 0xd7:
      opSet2A(s);
      break;
    case 0xd8:
      opSet3B(s);
      break;
    case 0xd9:
      opSet3C(s);
      break;
    case 0xda:
      opSet3D(s);
      break;
    case 0xdb:
      opSet3E(s);
      break;
    case 0xdc:
      opSet3H(s);
      break;
    case 0xdd:
      opSet3L(s);
      break;
    case 0xde:
      opSet3MemHl(s);
      break;
    case 0xdf:
      opSet3A(s);
      break;
    case 0xe0:
      opSet4B(s);
      break;
    case 0xe1:
      opSet4C(s);
      break;
    case 0xe2:
      opSet4D(s);
      break;
    case 0xe3:
      opSet4E(s);
      break;
    case 0xe4:
      opSet4H(s);
      break;
    case 0xe5:
      opSet4L(s);
      break;
    case 0xe6:
      opSet4MemHl(s);
      break;
    case 0xe7:
      opSet4A(s);
      break;
    case 0xe8:
      opSet5B(s);
      break;
    case 0xe9:
      opSet5C(s);
      break;
    case 0xea:
      opSet5D(s);
      break;
    case 0xeb:
      opSet5E(s);
      break;
    case 0xec:
      opSet5H(s);
      break;
    case 0xed:
      opSet5L(s);
      break;
    case 0xee:
      opSet5MemHl(s);
      break;
    case 0xef:
      opSet5A(s);
      break;
    case 0xf0:
      opSet6B(s);
      break;
    case 0xf1:
      opSet6C(s);
      break;
    case 0xf2:
      opSet6D(s);
      break;
    case 0xf3:
      opSet6E(s);
      break;
    case 0xf4:
      opSet6H(s);
      break;
    case 0xf5:
      opSet6L(s);
      break;
    case 0xf6:
      opSet6MemHl(s);
      break;
    case 0xf7:
      opSet6A(s);
      break;
    case 0xf8:
      opSet7B(s);
      break;
    case 0xf9:
      opSet7C(s);
      break;
    case 0xfa:
      opSet7D(s);
      break;
    case 0xfb:
      opSet7E(s);
      break;
    case 0xfc:
      opSet7H(s);
      break;
    case 0xfd:
      opSet7L(s);
      break;
    case 0xfe:
      opSet7MemHl(s);
      break;
    case 0xff:
      opSet7A(s);
      break;
  }
}
