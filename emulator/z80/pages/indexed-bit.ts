/**
 * The page behind DD CB d and FD CB d. (wz) is the byte at IX+d or IY+d.
 *
 * Written by ../generate/main.ts; change it there and run it again.
 */

import { fetchByte, readByte, writeByte } from '../memory.js';
import { indexed } from '../operands.js';
import { bit, rl, rlc, rr, rrc, sla, sll, sra, srl } from '../rotates.js';
import type { State } from '../state.js';

/** 00: rlc (wz),b */
export function opRlcMemWzB(s: State): void {
  s.t += 19;
  const result = rlc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 01: rlc (wz),c */
export function opRlcMemWzC(s: State): void {
  s.t += 19;
  const result = rlc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 02: rlc (wz),d */
export function opRlcMemWzD(s: State): void {
  s.t += 19;
  const result = rlc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 03: rlc (wz),e */
export function opRlcMemWzE(s: State): void {
  s.t += 19;
  const result = rlc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 04: rlc (wz),h */
export function opRlcMemWzH(s: State): void {
  s.t += 19;
  const result = rlc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 05: rlc (wz),l */
export function opRlcMemWzL(s: State): void {
  s.t += 19;
  const result = rlc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 06: rlc (wz) */
export function opRlcMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, rlc(s, readByte(s, s.wz)));
}

/** 07: rlc (wz),a */
export function opRlcMemWzA(s: State): void {
  s.t += 19;
  const result = rlc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 08: rrc (wz),b */
export function opRrcMemWzB(s: State): void {
  s.t += 19;
  const result = rrc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 09: rrc (wz),c */
export function opRrcMemWzC(s: State): void {
  s.t += 19;
  const result = rrc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 0A: rrc (wz),d */
export function opRrcMemWzD(s: State): void {
  s.t += 19;
  const result = rrc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 0B: rrc (wz),e */
export function opRrcMemWzE(s: State): void {
  s.t += 19;
  const result = rrc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 0C: rrc (wz),h */
export function opRrcMemWzH(s: State): void {
  s.t += 19;
  const result = rrc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 0D: rrc (wz),l */
export function opRrcMemWzL(s: State): void {
  s.t += 19;
  const result = rrc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 0E: rrc (wz) */
export function opRrcMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, rrc(s, readByte(s, s.wz)));
}

/** 0F: rrc (wz),a */
export function opRrcMemWzA(s: State): void {
  s.t += 19;
  const result = rrc(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 10: rl (wz),b */
export function opRlMemWzB(s: State): void {
  s.t += 19;
  const result = rl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 11: rl (wz),c */
export function opRlMemWzC(s: State): void {
  s.t += 19;
  const result = rl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 12: rl (wz),d */
export function opRlMemWzD(s: State): void {
  s.t += 19;
  const result = rl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 13: rl (wz),e */
export function opRlMemWzE(s: State): void {
  s.t += 19;
  const result = rl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 14: rl (wz),h */
export function opRlMemWzH(s: State): void {
  s.t += 19;
  const result = rl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 15: rl (wz),l */
export function opRlMemWzL(s: State): void {
  s.t += 19;
  const result = rl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 16: rl (wz) */
export function opRlMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, rl(s, readByte(s, s.wz)));
}

/** 17: rl (wz),a */
export function opRlMemWzA(s: State): void {
  s.t += 19;
  const result = rl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 18: rr (wz),b */
export function opRrMemWzB(s: State): void {
  s.t += 19;
  const result = rr(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 19: rr (wz),c */
export function opRrMemWzC(s: State): void {
  s.t += 19;
  const result = rr(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 1A: rr (wz),d */
export function opRrMemWzD(s: State): void {
  s.t += 19;
  const result = rr(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 1B: rr (wz),e */
export function opRrMemWzE(s: State): void {
  s.t += 19;
  const result = rr(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 1C: rr (wz),h */
export function opRrMemWzH(s: State): void {
  s.t += 19;
  const result = rr(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 1D: rr (wz),l */
export function opRrMemWzL(s: State): void {
  s.t += 19;
  const result = rr(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 1E: rr (wz) */
export function opRrMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, rr(s, readByte(s, s.wz)));
}

/** 1F: rr (wz),a */
export function opRrMemWzA(s: State): void {
  s.t += 19;
  const result = rr(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 20: sla (wz),b */
export function opSlaMemWzB(s: State): void {
  s.t += 19;
  const result = sla(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 21: sla (wz),c */
export function opSlaMemWzC(s: State): void {
  s.t += 19;
  const result = sla(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 22: sla (wz),d */
export function opSlaMemWzD(s: State): void {
  s.t += 19;
  const result = sla(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 23: sla (wz),e */
export function opSlaMemWzE(s: State): void {
  s.t += 19;
  const result = sla(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 24: sla (wz),h */
export function opSlaMemWzH(s: State): void {
  s.t += 19;
  const result = sla(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 25: sla (wz),l */
export function opSlaMemWzL(s: State): void {
  s.t += 19;
  const result = sla(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 26: sla (wz) */
export function opSlaMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, sla(s, readByte(s, s.wz)));
}

/** 27: sla (wz),a */
export function opSlaMemWzA(s: State): void {
  s.t += 19;
  const result = sla(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 28: sra (wz),b */
export function opSraMemWzB(s: State): void {
  s.t += 19;
  const result = sra(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 29: sra (wz),c */
export function opSraMemWzC(s: State): void {
  s.t += 19;
  const result = sra(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 2A: sra (wz),d */
export function opSraMemWzD(s: State): void {
  s.t += 19;
  const result = sra(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 2B: sra (wz),e */
export function opSraMemWzE(s: State): void {
  s.t += 19;
  const result = sra(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 2C: sra (wz),h */
export function opSraMemWzH(s: State): void {
  s.t += 19;
  const result = sra(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 2D: sra (wz),l */
export function opSraMemWzL(s: State): void {
  s.t += 19;
  const result = sra(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 2E: sra (wz) */
export function opSraMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, sra(s, readByte(s, s.wz)));
}

/** 2F: sra (wz),a */
export function opSraMemWzA(s: State): void {
  s.t += 19;
  const result = sra(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 30: sll (wz),b */
export function opSllMemWzB(s: State): void {
  s.t += 19;
  const result = sll(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 31: sll (wz),c */
export function opSllMemWzC(s: State): void {
  s.t += 19;
  const result = sll(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 32: sll (wz),d */
export function opSllMemWzD(s: State): void {
  s.t += 19;
  const result = sll(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 33: sll (wz),e */
export function opSllMemWzE(s: State): void {
  s.t += 19;
  const result = sll(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 34: sll (wz),h */
export function opSllMemWzH(s: State): void {
  s.t += 19;
  const result = sll(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 35: sll (wz),l */
export function opSllMemWzL(s: State): void {
  s.t += 19;
  const result = sll(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 36: sll (wz) */
export function opSllMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, sll(s, readByte(s, s.wz)));
}

/** 37: sll (wz),a */
export function opSllMemWzA(s: State): void {
  s.t += 19;
  const result = sll(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 38: srl (wz),b */
export function opSrlMemWzB(s: State): void {
  s.t += 19;
  const result = srl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 39: srl (wz),c */
export function opSrlMemWzC(s: State): void {
  s.t += 19;
  const result = srl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 3A: srl (wz),d */
export function opSrlMemWzD(s: State): void {
  s.t += 19;
  const result = srl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 3B: srl (wz),e */
export function opSrlMemWzE(s: State): void {
  s.t += 19;
  const result = srl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 3C: srl (wz),h */
export function opSrlMemWzH(s: State): void {
  s.t += 19;
  const result = srl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 3D: srl (wz),l */
export function opSrlMemWzL(s: State): void {
  s.t += 19;
  const result = srl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 3E: srl (wz) */
export function opSrlMemWz(s: State): void {
  s.t += 19;
  writeByte(s, s.wz, srl(s, readByte(s, s.wz)));
}

/** 3F: srl (wz),a */
export function opSrlMemWzA(s: State): void {
  s.t += 19;
  const result = srl(s, readByte(s, s.wz));
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 40 41 42 43 44 45 46 47: bit 0,(wz) */
export function opBit0MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x01, readByte(s, s.wz), s.wz >> 8);
}

/** 48 49 4A 4B 4C 4D 4E 4F: bit 1,(wz) */
export function opBit1MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x02, readByte(s, s.wz), s.wz >> 8);
}

/** 50 51 52 53 54 55 56 57: bit 2,(wz) */
export function opBit2MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x04, readByte(s, s.wz), s.wz >> 8);
}

/** 58 59 5A 5B 5C 5D 5E 5F: bit 3,(wz) */
export function opBit3MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x08, readByte(s, s.wz), s.wz >> 8);
}

/** 60 61 62 63 64 65 66 67: bit 4,(wz) */
export function opBit4MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x10, readByte(s, s.wz), s.wz >> 8);
}

/** 68 69 6A 6B 6C 6D 6E 6F: bit 5,(wz) */
export function opBit5MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x20, readByte(s, s.wz), s.wz >> 8);
}

/** 70 71 72 73 74 75 76 77: bit 6,(wz) */
export function opBit6MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x40, readByte(s, s.wz), s.wz >> 8);
}

/** 78 79 7A 7B 7C 7D 7E 7F: bit 7,(wz) */
export function opBit7MemWz(s: State): void {
  s.t += 16;
  bit(s, 0x80, readByte(s, s.wz), s.wz >> 8);
}

/** 80: res 0,(wz),b */
export function opRes0MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfe;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 81: res 0,(wz),c */
export function opRes0MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfe;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 82: res 0,(wz),d */
export function opRes0MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfe;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 83: res 0,(wz),e */
export function opRes0MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfe;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 84: res 0,(wz),h */
export function opRes0MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfe;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 85: res 0,(wz),l */
export function opRes0MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfe;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 86: res 0,(wz) */
export function opRes0MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0xfe);
}

/** 87: res 0,(wz),a */
export function opRes0MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfe;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 88: res 1,(wz),b */
export function opRes1MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfd;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 89: res 1,(wz),c */
export function opRes1MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfd;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 8A: res 1,(wz),d */
export function opRes1MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfd;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 8B: res 1,(wz),e */
export function opRes1MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfd;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 8C: res 1,(wz),h */
export function opRes1MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfd;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 8D: res 1,(wz),l */
export function opRes1MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfd;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 8E: res 1,(wz) */
export function opRes1MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0xfd);
}

/** 8F: res 1,(wz),a */
export function opRes1MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfd;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 90: res 2,(wz),b */
export function opRes2MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfb;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 91: res 2,(wz),c */
export function opRes2MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfb;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 92: res 2,(wz),d */
export function opRes2MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfb;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 93: res 2,(wz),e */
export function opRes2MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfb;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 94: res 2,(wz),h */
export function opRes2MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfb;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 95: res 2,(wz),l */
export function opRes2MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfb;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 96: res 2,(wz) */
export function opRes2MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0xfb);
}

/** 97: res 2,(wz),a */
export function opRes2MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xfb;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** 98: res 3,(wz),b */
export function opRes3MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xf7;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** 99: res 3,(wz),c */
export function opRes3MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xf7;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** 9A: res 3,(wz),d */
export function opRes3MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xf7;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** 9B: res 3,(wz),e */
export function opRes3MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xf7;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** 9C: res 3,(wz),h */
export function opRes3MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xf7;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** 9D: res 3,(wz),l */
export function opRes3MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xf7;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** 9E: res 3,(wz) */
export function opRes3MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0xf7);
}

/** 9F: res 3,(wz),a */
export function opRes3MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xf7;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** A0: res 4,(wz),b */
export function opRes4MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xef;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** A1: res 4,(wz),c */
export function opRes4MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xef;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** A2: res 4,(wz),d */
export function opRes4MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xef;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** A3: res 4,(wz),e */
export function opRes4MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xef;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** A4: res 4,(wz),h */
export function opRes4MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xef;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** A5: res 4,(wz),l */
export function opRes4MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xef;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** A6: res 4,(wz) */
export function opRes4MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0xef);
}

/** A7: res 4,(wz),a */
export function opRes4MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xef;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** A8: res 5,(wz),b */
export function opRes5MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xdf;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** A9: res 5,(wz),c */
export function opRes5MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xdf;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** AA: res 5,(wz),d */
export function opRes5MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xdf;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** AB: res 5,(wz),e */
export function opRes5MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xdf;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** AC: res 5,(wz),h */
export function opRes5MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xdf;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** AD: res 5,(wz),l */
export function opRes5MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xdf;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** AE: res 5,(wz) */
export function opRes5MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0xdf);
}

/** AF: res 5,(wz),a */
export function opRes5MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xdf;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** B0: res 6,(wz),b */
export function opRes6MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xbf;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** B1: res 6,(wz),c */
export function opRes6MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xbf;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** B2: res 6,(wz),d */
export function opRes6MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xbf;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** B3: res 6,(wz),e */
export function opRes6MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xbf;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** B4: res 6,(wz),h */
export function opRes6MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xbf;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** B5: res 6,(wz),l */
export function opRes6MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xbf;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** B6: res 6,(wz) */
export function opRes6MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0xbf);
}

/** B7: res 6,(wz),a */
export function opRes6MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0xbf;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** B8: res 7,(wz),b */
export function opRes7MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0x7f;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** B9: res 7,(wz),c */
export function opRes7MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0x7f;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** BA: res 7,(wz),d */
export function opRes7MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0x7f;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** BB: res 7,(wz),e */
export function opRes7MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0x7f;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** BC: res 7,(wz),h */
export function opRes7MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0x7f;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** BD: res 7,(wz),l */
export function opRes7MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0x7f;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** BE: res 7,(wz) */
export function opRes7MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) & 0x7f);
}

/** BF: res 7,(wz),a */
export function opRes7MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) & 0x7f;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** C0: set 0,(wz),b */
export function opSet0MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x01;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** C1: set 0,(wz),c */
export function opSet0MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x01;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** C2: set 0,(wz),d */
export function opSet0MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x01;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** C3: set 0,(wz),e */
export function opSet0MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x01;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** C4: set 0,(wz),h */
export function opSet0MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x01;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** C5: set 0,(wz),l */
export function opSet0MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x01;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** C6: set 0,(wz) */
export function opSet0MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x01);
}

/** C7: set 0,(wz),a */
export function opSet0MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x01;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** C8: set 1,(wz),b */
export function opSet1MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x02;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** C9: set 1,(wz),c */
export function opSet1MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x02;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** CA: set 1,(wz),d */
export function opSet1MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x02;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** CB: set 1,(wz),e */
export function opSet1MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x02;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** CC: set 1,(wz),h */
export function opSet1MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x02;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** CD: set 1,(wz),l */
export function opSet1MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x02;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** CE: set 1,(wz) */
export function opSet1MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x02);
}

/** CF: set 1,(wz),a */
export function opSet1MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x02;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** D0: set 2,(wz),b */
export function opSet2MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x04;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** D1: set 2,(wz),c */
export function opSet2MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x04;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** D2: set 2,(wz),d */
export function opSet2MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x04;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** D3: set 2,(wz),e */
export function opSet2MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x04;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** D4: set 2,(wz),h */
export function opSet2MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x04;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** D5: set 2,(wz),l */
export function opSet2MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x04;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** D6: set 2,(wz) */
export function opSet2MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x04);
}

/** D7: set 2,(wz),a */
export function opSet2MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x04;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** D8: set 3,(wz),b */
export function opSet3MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x08;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** D9: set 3,(wz),c */
export function opSet3MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x08;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** DA: set 3,(wz),d */
export function opSet3MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x08;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** DB: set 3,(wz),e */
export function opSet3MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x08;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** DC: set 3,(wz),h */
export function opSet3MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x08;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** DD: set 3,(wz),l */
export function opSet3MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x08;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** DE: set 3,(wz) */
export function opSet3MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x08);
}

/** DF: set 3,(wz),a */
export function opSet3MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x08;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** E0: set 4,(wz),b */
export function opSet4MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x10;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** E1: set 4,(wz),c */
export function opSet4MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x10;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** E2: set 4,(wz),d */
export function opSet4MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x10;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** E3: set 4,(wz),e */
export function opSet4MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x10;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** E4: set 4,(wz),h */
export function opSet4MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x10;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** E5: set 4,(wz),l */
export function opSet4MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x10;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** E6: set 4,(wz) */
export function opSet4MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x10);
}

/** E7: set 4,(wz),a */
export function opSet4MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x10;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** E8: set 5,(wz),b */
export function opSet5MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x20;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** E9: set 5,(wz),c */
export function opSet5MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x20;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** EA: set 5,(wz),d */
export function opSet5MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x20;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** EB: set 5,(wz),e */
export function opSet5MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x20;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** EC: set 5,(wz),h */
export function opSet5MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x20;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** ED: set 5,(wz),l */
export function opSet5MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x20;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** EE: set 5,(wz) */
export function opSet5MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x20);
}

/** EF: set 5,(wz),a */
export function opSet5MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x20;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** F0: set 6,(wz),b */
export function opSet6MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x40;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** F1: set 6,(wz),c */
export function opSet6MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x40;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** F2: set 6,(wz),d */
export function opSet6MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x40;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** F3: set 6,(wz),e */
export function opSet6MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x40;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** F4: set 6,(wz),h */
export function opSet6MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x40;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** F5: set 6,(wz),l */
export function opSet6MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x40;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** F6: set 6,(wz) */
export function opSet6MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x40);
}

/** F7: set 6,(wz),a */
export function opSet6MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x40;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** F8: set 7,(wz),b */
export function opSet7MemWzB(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x80;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff) | (result << 8);
}

/** F9: set 7,(wz),c */
export function opSet7MemWzC(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x80;
  writeByte(s, s.wz, result);
  s.bc = (s.bc & 0xff00) | result;
}

/** FA: set 7,(wz),d */
export function opSet7MemWzD(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x80;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff) | (result << 8);
}

/** FB: set 7,(wz),e */
export function opSet7MemWzE(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x80;
  writeByte(s, s.wz, result);
  s.de = (s.de & 0xff00) | result;
}

/** FC: set 7,(wz),h */
export function opSet7MemWzH(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x80;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff) | (result << 8);
}

/** FD: set 7,(wz),l */
export function opSet7MemWzL(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x80;
  writeByte(s, s.wz, result);
  s.hl = (s.hl & 0xff00) | result;
}

/** FE: set 7,(wz) */
export function opSet7MemWz(s: State): void {
  s.t += 19;
  s.q = 0;
  writeByte(s, s.wz, readByte(s, s.wz) | 0x80);
}

/** FF: set 7,(wz),a */
export function opSet7MemWzA(s: State): void {
  s.t += 19;
  s.q = 0;
  const result = readByte(s, s.wz) | 0x80;
  writeByte(s, s.wz, result);
  s.a = result;
}

/** DD CB or FD CB: first the displacement, then an opcode that is not fetched as one and leaves R alone. */
export function prefixIndexedCb(s: State, base: number): void {
  indexed(s, base);
  const opcode = fetchByte(s);
  switch (opcode) {
    case 0x00:
      opRlcMemWzB(s);
      break;
    case 0x01:
      opRlcMemWzC(s);
      break;
    case 0x02:
      opRlcMemWzD(s);
      break;
    case 0x03:
      opRlcMemWzE(s);
      break;
    case 0x04:
      opRlcMemWzH(s);
      break;
    case 0x05:
      opRlcMemWzL(s);
      break;
    case 0x06:
      opRlcMemWz(s);
      break;
    case 0x07:
      opRlcMemWzA(s);
      break;
    case 0x08:
      opRrcMemWzB(s);
      break;
    case 0x09:
      opRrcMemWzC(s);
      break;
    case 0x0a:
      opRrcMemWzD(s);
      break;
    case 0x0b:
      opRrcMemWzE(s);
      break;
    case 0x0c:
      opRrcMemWzH(s);
      break;
    case 0x0d:
      opRrcMemWzL(s);
      break;
    case 0x0e:
      opRrcMemWz(s);
      break;
    case 0x0f:
      opRrcMemWzA(s);
      break;
    case 0x10:
      opRlMemWzB(s);
      break;
    case 0x11:
      opRlMemWzC(s);
      break;
    case 0x12:
      opRlMemWzD(s);
      break;
    case 0x13:
      opRlMemWzE(s);
      break;
    case 0x14:
      opRlMemWzH(s);
      break;
    case 0x15:
      opRlMemWzL(s);
      break;
    case 0x16:
      opRlMemWz(s);
      break;
    case 0x17:
      opRlMemWzA(s);
      break;
    case 0x18:
      opRrMemWzB(s);
      break;
    case 0x19:
      opRrMemWzC(s);
      break;
    case 0x1a:
      opRrMemWzD(s);
      break;
    case 0x1b:
      opRrMemWzE(s);
      break;
    case 0x1c:
      opRrMemWzH(s);
      break;
    case 0x1d:
      opRrMemWzL(s);
      break;
    case 0x1e:
      opRrMemWz(s);
      break;
    case 0x1f:
      opRrMemWzA(s);
      break;
    case 0x20:
      opSlaMemWzB(s);
      break;
    case 0x21:
      opSlaMemWzC(s);
      break;
    case 0x22:
      opSlaMemWzD(s);
      break;
    case 0x23:
      opSlaMemWzE(s);
      break;
    case 0x24:
      opSlaMemWzH(s);
      break;
    case 0x25:
      opSlaMemWzL(s);
      break;
    case 0x26:
      opSlaMemWz(s);
      break;
    case 0x27:
      opSlaMemWzA(s);
      break;
    case 0x28:
      opSraMemWzB(s);
      break;
    case 0x29:
      opSraMemWzC(s);
      break;
    case 0x2a:
      opSraMemWzD(s);
      break;
    case 0x2b:
      opSraMemWzE(s);
      break;
    case 0x2c:
      opSraMemWzH(s);
      break;
    case 0x2d:
      opSraMemWzL(s);
      break;
    case 0x2e:
      opSraMemWz(s);
      break;
    case 0x2f:
      opSraMemWzA(s);
      break;
    case 0x30:
      opSllMemWzB(s);
      break;
    case 0x31:
      opSllMemWzC(s);
      break;
    case 0x32:
      opSllMemWzD(s);
      break;
    case 0x33:
      opSllMemWzE(s);
      break;
    case 0x34:
      opSllMemWzH(s);
      break;
    case 0x35:
      opSllMemWzL(s);
      break;
    case 0x36:
      opSllMemWz(s);
      break;
    case 0x37:
      opSllMemWzA(s);
      break;
    case 0x38:
      opSrlMemWzB(s);
      break;
    case 0x39:
      opSrlMemWzC(s);
      break;
    case 0x3a:
      opSrlMemWzD(s);
      break;
    case 0x3b:
      opSrlMemWzE(s);
      break;
    case 0x3c:
      opSrlMemWzH(s);
      break;
    case 0x3d:
      opSrlMemWzL(s);
      break;
    case 0x3e:
      opSrlMemWz(s);
      break;
    case 0x3f:
      opSrlMemWzA(s);
      break;
    case 0x40:
    case 0x41:
    case 0x42:
    case 0x43:
    case 0x44:
    case 0x45:
    case 0x46:
    case 0x47:
      opBit0MemWz(s);
      break;
    case 0x48:
    case 0x49:
    case 0x4a:
    case 0x4b:
    case 0x4c:
    case 0x4d:
    case 0x4e:
    case 0x4f:
      opBit1MemWz(s);
      break;
    case 0x50:
    case 0x51:
    case 0x52:
    case 0x53:
    case 0x54:
    case 0x55:
    case 0x56:
    case 0x57:
      opBit2MemWz(s);
      break;
    case 0x58:
    case 0x59:
    case 0x5a:
    case 0x5b:
    case 0x5c:
    case 0x5d:
    case 0x5e:
    case 0x5f:
      opBit3MemWz(s);
      break;
    case 0x60:
    case 0x61:
    case 0x62:
    case 0x63:
    case 0x64:
    case 0x65:
    case 0x66:
    case 0x67:
      opBit4MemWz(s);
      break;
    case 0x68:
    case 0x69:
    case 0x6a:
    case 0x6b:
    case 0x6c:
    case 0x6d:
    case 0x6e:
    case 0x6f:
      opBit5MemWz(s);
      break;
    case 0x70:
    case 0x71:
    case 0x72:
    case 0x73:
    case 0x74:
    case 0x75:
    case 0x76:
    case 0x77:
      opBit6MemWz(s);
      break;
    case 0x78:
    case 0x79:
    case 0x7a:
    case 0x7b:
    case 0x7c:
    case 0x7d:
    case 0x7e:
    case 0x7f:
      opBit7MemWz(s);
      break;
    case 0x80:
      opRes0MemWzB(s);
      break;
    case 0x81:
      opRes0MemWzC(s);
      break;
    case 0x82:
      opRes0MemWzD(s);
      break;
    case 0x83:
      opRes0MemWzE(s);
      break;
    case 0x84:
      opRes0MemWzH(s);
      break;
    case 0x85:
      opRes0MemWzL(s);
      break;
    case 0x86:
      opRes0MemWz(s);
      break;
    case 0x87:
      opRes0MemWzA(s);
      break;
    case 0x88:
      opRes1MemWzB(s);
      break;
    case 0x89:
      opRes1MemWzC(s);
      break;
    case 0x8a:
      opRes1MemWzD(s);
      break;
    case 0x8b:
      opRes1MemWzE(s);
      break;
    case 0x8c:
      opRes1MemWzH(s);
      break;
    case 0x8d:
      opRes1MemWzL(s);
      break;
    case 0x8e:
      opRes1MemWz(s);
      break;
    case 0x8f:
      opRes1MemWzA(s);
      break;
    case 0x90:
      opRes2MemWzB(s);
      break;
    case 0x91:
      opRes2MemWzC(s);
      break;
    case 0x92:
      opRes2MemWzD(s);
      break;
    case 0x93:
      opRes2MemWzE(s);
      break;
    case 0x94:
      opRes2MemWzH(s);
      break;
    case 0x95:
      opRes2MemWzL(s);
      break;
    case 0x96:
      opRes2MemWz(s);
      break;
    case 0x97:
      opRes2MemWzA(s);
      break;
    case 0x98:
      opRes3MemWzB(s);
      break;
    case 0x99:
      opRes3MemWzC(s);
      break;
    case 0x9a:
      opRes3MemWzD(s);
      break;
    case 0x9b:
      opRes3MemWzE(s);
      break;
    case 0x9c:
      opRes3MemWzH(s);
      break;
    case 0x9d:
      opRes3MemWzL(s);
      break;
    case 0x9e:
      opRes3MemWz(s);
      break;
    case 0x9f:
      opRes3MemWzA(s);
      break;
    case 0xa0:
      opRes4MemWzB(s);
      break;
    case 0xa1:
      opRes4MemWzC(s);
      break;
    case 0xa2:
      opRes4MemWzD(s);
      break;
    case 0xa3:
      opRes4MemWzE(s);
      break;
    case 0xa4:
      opRes4MemWzH(s);
      break;
    case 0xa5:
      opRes4MemWzL(s);
      break;
    case 0xa6:
      opRes4MemWz(s);
      break;
    case 0xa7:
      opRes4MemWzA(s);
      break;
    case 0xa8:
      opRes5MemWzB(s);
      break;
    case 0xa9:
      opRes5MemWzC(s);
      break;
    case 0xaa:
      opRes5MemWzD(s);
      break;
    case 0xab:
      opRes5MemWzE(s);
      break;
    case 0xac:
      opRes5MemWzH(s);
      break;
    case 0xad:
      opRes5MemWzL(s);
      break;
    case 0xae:
      opRes5MemWz(s);
      break;
    case 0xaf:
      opRes5MemWzA(s);
      break;
    case 0xb0:
      opRes6MemWzB(s);
      break;
    case 0xb1:
      opRes6MemWzC(s);
      break;
    case 0xb2:
      opRes6MemWzD(s);
      break;
    case 0xb3:
      opRes6MemWzE(s);
      break;
    case 0xb4:
      opRes6MemWzH(s);
      break;
    case 0xb5:
      opRes6MemWzL(s);
      break;
    case 0xb6:
      opRes6MemWz(s);
      break;
    case 0xb7:
      opRes6MemWzA(s);
      break;
    case 0xb8:
      opRes7MemWzB(s);
      break;
    case 0xb9:
      opRes7MemWzC(s);
      break;
    case 0xba:
      opRes7MemWzD(s);
      break;
    case 0xbb:
      opRes7MemWzE(s);
      break;
    case 0xbc:
      opRes7MemWzH(s);
      break;
    case 0xbd:
      opRes7MemWzL(s);
      break;
    case 0xbe:
      opRes7MemWz(s);
      break;
    case 0xbf:
      opRes7MemWzA(s);
      break;
    case 0xc0:
      opSet0MemWzB(s);
      break;
    case 0xc1:
      opSet0MemWzC(s);
      break;
    case 0xc2:
      opSet0MemWzD(s);
      break;
    case 0xc3:
      opSet0MemWzE(s);
      break;
    case 0xc4:
      opSet0MemWzH(s);
      break;
    case 0xc5:
      opSet0MemWzL(s);
      break;
    case 0xc6:
      opSet0MemWz(s);
      break;
    case 0xc7:
      opSet0MemWzA(s);
      break;
    case 0xc8:
      opSet1MemWzB(s);
      break;
    case 0xc9:
      opSet1MemWzC(s);
      break;
    case 0xca:
      opSet1MemWzD(s);
      break;
    case 0xcb:
      opSet1MemWzE(s);
      break;
    case 0xcc:
      opSet1MemWzH(s);
      break;
    case 0xcd:
      opSet1MemWzL(s);
      break;
    case 0xce:
      opSet1MemWz(s);
      break;
    case 0xcf:
      opSet1MemWzA(s);
      break;
    case 0xd0:
      opSet2MemWzB(s);
      break;
    case 0xd1:
      opSet2MemWzC(s);
      break;
    case 0xd2:
      opSet2MemWzD(s);
      break;
    case 0xd3:
      opSet2MemWzE(s);
      break;
    case 0xd4:
      opSet2MemWzH(s);
      break;
    case 0xd5:
      opSet2MemWzL(s);
      break;
    case 0xd6:
      opSet2MemWz(s);
      break;
    case 0xd7:
      opSet2MemWzA(s);
      break;
    case 0xd8:
      opSet3MemWzB(s);
      break;
    case 0xd9:
      opSet3MemWzC(s);
      break;
    case 0xda:
      opSet3MemWzD(s);
      break;
    case 0xdb:
      opSet3MemWzE(s);
      break;
    case 0xdc:
      opSet3MemWzH(s);
      break;
    case 0xdd:
      opSet3MemWzL(s);
      break;
    case 0xde:
      opSet3MemWz(s);
      break;
    case 0xdf:
      opSet3MemWzA(s);
      break;
    case 0xe0:
      opSet4MemWzB(s);
      break;
    case 0xe1:
      opSet4MemWzC(s);
      break;
    case 0xe2:
      opSet4MemWzD(s);
      break;
    case 0xe3:
      opSet4MemWzE(s);
      break;
    case 0xe4:
      opSet4MemWzH(s);
      break;
    case 0xe5:
      opSet4MemWzL(s);
      break;
    case 0xe6:
      opSet4MemWz(s);
      break;
    case 0xe7:
      opSet4MemWzA(s);
      break;
    case 0xe8:
      opSet5MemWzB(s);
      break;
    case 0xe9:
      opSet5MemWzC(s);
      break;
    case 0xea:
      opSet5MemWzD(s);
      break;
    case 0xeb:
      opSet5MemWzE(s);
      break;
    case 0xec:
      opSet5MemWzH(s);
      break;
    case 0xed:
      opSet5MemWzL(s);
      break;
    case 0xee:
      opSet5MemWz(s);
      break;
    case 0xef:
      opSet5MemWzA(s);
      break;
    case 0xf0:
      opSet6MemWzB(s);
      break;
    case 0xf1:
      opSet6MemWzC(s);
      break;
    case 0xf2:
      opSet6MemWzD(s);
      break;
    case 0xf3:
      opSet6MemWzE(s);
      break;
    case 0xf4:
      opSet6MemWzH(s);
      break;
    case 0xf5:
      opSet6MemWzL(s);
      break;
    case 0xf6:
      opSet6MemWz(s);
      break;
    case 0xf7:
      opSet6MemWzA(s);
      break;
    case 0xf8:
      opSet7MemWzB(s);
      break;
    case 0xf9:
      opSet7MemWzC(s);
      break;
    case 0xfa:
      opSet7MemWzD(s);
      break;
    case 0xfb:
      opSet7MemWzE(s);
      break;
    case 0xfc:
      opSet7MemWzH(s);
      break;
    case 0xfd:
      opSet7MemWzL(s);
      break;
    case 0xfe:
      opSet7MemWz(s);
      break;
    case 0xff:
      opSet7MemWzA(s);
      break;
  }
}
