/**
 * The run loop.
 *
 * Written by ../generate/main.ts; change it there and run it again.
 */

import { DEC_FLAGS, INC_FLAGS, SZXY, SZXYP } from '../flags.js';
import type { State } from '../state.js';
import { executeBase } from './base.js';
import { prefixCb } from './bit.js';
import { prefixEd } from './extended.js';
import { prefixDd } from './ix.js';
import { prefixFd } from './iy.js';

/** Runs an instruction, its first opcode being fetched already. */
export function execute(s: State, opcode: number): void {
  switch (opcode) {
    case 0xcb:
      prefixCb(s);
      break;
    case 0xdd:
      prefixDd(s);
      break;
    case 0xed:
      prefixEd(s);
      break;
    case 0xfd:
      prefixFd(s);
      break;
    default:
      executeBase(s, opcode);
  }
}

// biome-ignore format: written
/** Runs whole instructions until `s.t` has reached `s.limit`, on a bus without hooks. */
export function runLoop(s: State): void {
  const { memory } = s;
  const szxy = SZXY;
  const szxyp = SZXYP;
  const incFlags = INC_FLAGS;
  const decFlags = DEC_FLAGS;
  let A = s.a;
  let F = s.f;
  let Q = s.q;
  let BC = s.bc;
  let DE = s.de;
  let HL = s.hl;
  let SP = s.sp;
  let PC = s.pc;
  let WZ = s.wz;
  let R = s.r;
  let T = s.t;
  let limit = s.limit;
  while (T < limit) {
    const opcode = memory[PC];
    PC = (PC + 1) & 0xffff;
    R = (R + 1) & 0x7f;
    switch (opcode) {
      case 0x00: { // nop
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x01: { // ld bc,nn
        T = (T + 10) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        BC = ((high << 8) | low);
        break;
      }
      case 0x02: { // ld (bc),a
        T = (T + 7) | 0;
        Q = 0;
        const address = BC;
        const value = A;
        memory[address] = value;
        WZ = (A << 8) | ((address + 1) & 0xff);
        break;
      }
      case 0x03: { // inc bc
        T = (T + 6) | 0;
        Q = 0;
        BC = (BC + 1) & 0xffff;
        break;
      }
      case 0x04: { // inc b
        T = (T + 4) | 0;
        const value = BC >> 8;
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        BC = (BC & 0xff) | (result << 8);
        break;
      }
      case 0x05: { // dec b
        T = (T + 4) | 0;
        const value = BC >> 8;
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        BC = (BC & 0xff) | (result << 8);
        break;
      }
      case 0x06: { // ld b,n
        T = (T + 7) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        BC = (BC & 0xff) | (byte << 8);
        break;
      }
      case 0x07: { // rlca
        T = (T + 4) | 0;
        const result = (A << 1) | (A >> 7);
        const carry = A >> 7;
        A = result & 0xff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (A & 0x28) | carry;
        break;
      }
      case 0x08: { // ex af,af'
        T = (T + 4) | 0;
        Q = 0;
        const af = (A << 8) | F;
        A = s.af2 >> 8;
        F = s.af2 & 0xff;
        s.af2 = af;
        break;
      }
      case 0x09: { // add hl,bc
        T = (T + 11) | 0;
        const left = HL;
        const right = BC;
        const sum = left + right;
        WZ = (left + 1) & 0xffff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (sum >> 16) | ((sum >> 8) & 0x28) | (((left ^ right ^ sum) >> 8) & 0x10);
        HL = (sum & 0xffff);
        break;
      }
      case 0x0a: { // ld a,(bc)
        T = (T + 7) | 0;
        Q = 0;
        const address = BC;
        A = (memory[address]);
        WZ = (address + 1) & 0xffff;
        break;
      }
      case 0x0b: { // dec bc
        T = (T + 6) | 0;
        Q = 0;
        BC = (BC - 1) & 0xffff;
        break;
      }
      case 0x0c: { // inc c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        BC = (BC & 0xff00) | result;
        break;
      }
      case 0x0d: { // dec c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        BC = (BC & 0xff00) | result;
        break;
      }
      case 0x0e: { // ld c,n
        T = (T + 7) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        BC = (BC & 0xff00) | byte;
        break;
      }
      case 0x0f: { // rrca
        T = (T + 4) | 0;
        const result = (A >> 1) | (A << 7);
        const carry = A & 0x01;
        A = result & 0xff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (A & 0x28) | carry;
        break;
      }
      case 0x10: { // djnz e
        T = (T + 8) | 0;
        Q = 0;
        BC = (BC - 0x100) & 0xffff;
        const condition = BC > 0xff;
        if (condition) {
          T = (T + 5) | 0;
          const byte = memory[PC];
          PC = (PC + 1) & 0xffff;
          const displacement = (byte << 24) >> 24;
          WZ = (PC + displacement) & 0xffff;
          PC = WZ;
        } else {
          PC = (PC + 1) & 0xffff;
        }
        break;
      }
      case 0x11: { // ld de,nn
        T = (T + 10) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        DE = ((high << 8) | low);
        break;
      }
      case 0x12: { // ld (de),a
        T = (T + 7) | 0;
        Q = 0;
        const address = DE;
        const value = A;
        memory[address] = value;
        WZ = (A << 8) | ((address + 1) & 0xff);
        break;
      }
      case 0x13: { // inc de
        T = (T + 6) | 0;
        Q = 0;
        DE = (DE + 1) & 0xffff;
        break;
      }
      case 0x14: { // inc d
        T = (T + 4) | 0;
        const value = DE >> 8;
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        DE = (DE & 0xff) | (result << 8);
        break;
      }
      case 0x15: { // dec d
        T = (T + 4) | 0;
        const value = DE >> 8;
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        DE = (DE & 0xff) | (result << 8);
        break;
      }
      case 0x16: { // ld d,n
        T = (T + 7) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        DE = (DE & 0xff) | (byte << 8);
        break;
      }
      case 0x17: { // rla
        T = (T + 4) | 0;
        const result = (A << 1) | (F & 0x01);
        const carry = A >> 7;
        A = result & 0xff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (A & 0x28) | carry;
        break;
      }
      case 0x18: { // jr e
        T = (T + 12) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const displacement = (byte << 24) >> 24;
        WZ = (PC + displacement) & 0xffff;
        PC = WZ;
        break;
      }
      case 0x19: { // add hl,de
        T = (T + 11) | 0;
        const left = HL;
        const right = DE;
        const sum = left + right;
        WZ = (left + 1) & 0xffff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (sum >> 16) | ((sum >> 8) & 0x28) | (((left ^ right ^ sum) >> 8) & 0x10);
        HL = (sum & 0xffff);
        break;
      }
      case 0x1a: { // ld a,(de)
        T = (T + 7) | 0;
        Q = 0;
        const address = DE;
        A = (memory[address]);
        WZ = (address + 1) & 0xffff;
        break;
      }
      case 0x1b: { // dec de
        T = (T + 6) | 0;
        Q = 0;
        DE = (DE - 1) & 0xffff;
        break;
      }
      case 0x1c: { // inc e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        DE = (DE & 0xff00) | result;
        break;
      }
      case 0x1d: { // dec e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        DE = (DE & 0xff00) | result;
        break;
      }
      case 0x1e: { // ld e,n
        T = (T + 7) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        DE = (DE & 0xff00) | byte;
        break;
      }
      case 0x1f: { // rra
        T = (T + 4) | 0;
        const result = (A >> 1) | ((F & 0x01) << 7);
        const carry = A & 0x01;
        A = result & 0xff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (A & 0x28) | carry;
        break;
      }
      case 0x20: { // jr nz,e
        T = (T + 7) | 0;
        Q = 0;
        const condition = (F & 0x40) === 0;
        if (condition) {
          T = (T + 5) | 0;
          const byte = memory[PC];
          PC = (PC + 1) & 0xffff;
          const displacement = (byte << 24) >> 24;
          WZ = (PC + displacement) & 0xffff;
          PC = WZ;
        } else {
          PC = (PC + 1) & 0xffff;
        }
        break;
      }
      case 0x21: { // ld hl,nn
        T = (T + 10) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        HL = ((high << 8) | low);
        break;
      }
      case 0x22: { // ld (nn),hl
        T = (T + 16) | 0;
        Q = 0;
        const value = HL;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        const address = ((high << 8) | low);
        WZ = (address + 1) & 0xffff;
        const value2 = value & 0xff;
        memory[address] = value2;
        const address2 = WZ;
        const value3 = value >> 8;
        memory[address2] = value3;
        break;
      }
      case 0x23: { // inc hl
        T = (T + 6) | 0;
        Q = 0;
        HL = (HL + 1) & 0xffff;
        break;
      }
      case 0x24: { // inc h
        T = (T + 4) | 0;
        const value = HL >> 8;
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        HL = (HL & 0xff) | (result << 8);
        break;
      }
      case 0x25: { // dec h
        T = (T + 4) | 0;
        const value = HL >> 8;
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        HL = (HL & 0xff) | (result << 8);
        break;
      }
      case 0x26: { // ld h,n
        T = (T + 7) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        HL = (HL & 0xff) | (byte << 8);
        break;
      }
      case 0x27: { // daa
        T = (T + 4) | 0;
        const carry = (F & 0x01) !== 0 || A > 0x99 ? 0x01 : 0;
        const units = (F & 0x10) !== 0 || (A & 0x0f) > 9 ? 0x06 : 0;
        const correction = units + carry * 0x60;
        const result = (F & 0x02) !== 0 ? A - correction : A + correction;
        F = Q = szxyp[result & 0xff] | ((A ^ result) & 0x10) | (F & 0x02) | carry;
        A = result & 0xff;
        break;
      }
      case 0x28: { // jr z,e
        T = (T + 7) | 0;
        Q = 0;
        const condition = (F & 0x40) !== 0;
        if (condition) {
          T = (T + 5) | 0;
          const byte = memory[PC];
          PC = (PC + 1) & 0xffff;
          const displacement = (byte << 24) >> 24;
          WZ = (PC + displacement) & 0xffff;
          PC = WZ;
        } else {
          PC = (PC + 1) & 0xffff;
        }
        break;
      }
      case 0x29: { // add hl,hl
        T = (T + 11) | 0;
        const left = HL;
        const right = HL;
        const sum = left + right;
        WZ = (left + 1) & 0xffff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (sum >> 16) | ((sum >> 8) & 0x28) | (((left ^ right ^ sum) >> 8) & 0x10);
        HL = (sum & 0xffff);
        break;
      }
      case 0x2a: { // ld hl,(nn)
        T = (T + 16) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low2 = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        const address = ((high << 8) | low2);
        WZ = (address + 1) & 0xffff;
        const low = (memory[address]);
        const address2 = WZ;
        HL = (((memory[address2]) << 8) | low);
        break;
      }
      case 0x2b: { // dec hl
        T = (T + 6) | 0;
        Q = 0;
        HL = (HL - 1) & 0xffff;
        break;
      }
      case 0x2c: { // inc l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        HL = (HL & 0xff00) | result;
        break;
      }
      case 0x2d: { // dec l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        HL = (HL & 0xff00) | result;
        break;
      }
      case 0x2e: { // ld l,n
        T = (T + 7) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        HL = (HL & 0xff00) | byte;
        break;
      }
      case 0x2f: { // cpl
        T = (T + 4) | 0;
        A ^= 0xff;
        F = Q = (F & (0x80 | 0x40 | 0x04 | 0x01)) | 0x10 | 0x02 | (A & 0x28);
        break;
      }
      case 0x30: { // jr nc,e
        T = (T + 7) | 0;
        Q = 0;
        const condition = (F & 0x01) === 0;
        if (condition) {
          T = (T + 5) | 0;
          const byte = memory[PC];
          PC = (PC + 1) & 0xffff;
          const displacement = (byte << 24) >> 24;
          WZ = (PC + displacement) & 0xffff;
          PC = WZ;
        } else {
          PC = (PC + 1) & 0xffff;
        }
        break;
      }
      case 0x31: { // ld sp,nn
        T = (T + 10) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        SP = ((high << 8) | low);
        break;
      }
      case 0x32: { // ld (nn),a
        T = (T + 13) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        const address = ((high << 8) | low);
        const value = A;
        memory[address] = value;
        WZ = (A << 8) | ((address + 1) & 0xff);
        break;
      }
      case 0x33: { // inc sp
        T = (T + 6) | 0;
        Q = 0;
        SP = (SP + 1) & 0xffff;
        break;
      }
      case 0x34: { // inc (hl)
        T = (T + 11) | 0;
        const address = HL;
        const value = (memory[address]);
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        memory[address] = result;
        break;
      }
      case 0x35: { // dec (hl)
        T = (T + 11) | 0;
        const address = HL;
        const value = (memory[address]);
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        memory[address] = result;
        break;
      }
      case 0x36: { // ld (hl),n
        T = (T + 10) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const address = HL;
        memory[address] = byte;
        break;
      }
      case 0x37: { // scf
        T = (T + 4) | 0;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (((Q ^ F) | A) & 0x28) | 0x01;
        break;
      }
      case 0x38: { // jr c,e
        T = (T + 7) | 0;
        Q = 0;
        const condition = (F & 0x01) !== 0;
        if (condition) {
          T = (T + 5) | 0;
          const byte = memory[PC];
          PC = (PC + 1) & 0xffff;
          const displacement = (byte << 24) >> 24;
          WZ = (PC + displacement) & 0xffff;
          PC = WZ;
        } else {
          PC = (PC + 1) & 0xffff;
        }
        break;
      }
      case 0x39: { // add hl,sp
        T = (T + 11) | 0;
        const left = HL;
        const right = SP;
        const sum = left + right;
        WZ = (left + 1) & 0xffff;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (sum >> 16) | ((sum >> 8) & 0x28) | (((left ^ right ^ sum) >> 8) & 0x10);
        HL = (sum & 0xffff);
        break;
      }
      case 0x3a: { // ld a,(nn)
        T = (T + 13) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        const address = ((high << 8) | low);
        A = (memory[address]);
        WZ = (address + 1) & 0xffff;
        break;
      }
      case 0x3b: { // dec sp
        T = (T + 6) | 0;
        Q = 0;
        SP = (SP - 1) & 0xffff;
        break;
      }
      case 0x3c: { // inc a
        T = (T + 4) | 0;
        const value = A;
        const result = (value + 1) & 0xff;
        F = Q = incFlags[result] | (F & 0x01);
        A = result;
        break;
      }
      case 0x3d: { // dec a
        T = (T + 4) | 0;
        const value = A;
        const result = (value - 1) & 0xff;
        F = Q = decFlags[result] | (F & 0x01);
        A = result;
        break;
      }
      case 0x3e: { // ld a,n
        T = (T + 7) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        A = byte;
        break;
      }
      case 0x3f: { // ccf
        T = (T + 4) | 0;
        const carry = F & 0x01;
        F = Q = (F & (0x80 | 0x40 | 0x04)) | (((Q ^ F) | A) & 0x28) | (carry << 4) | (carry ^ 0x01);
        break;
      }
      case 0x40: { // ld b,b
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x41: { // ld b,c
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff) | ((BC & 0xff) << 8);
        break;
      }
      case 0x42: { // ld b,d
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff) | (DE & 0xff00);
        break;
      }
      case 0x43: { // ld b,e
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff) | ((DE & 0xff) << 8);
        break;
      }
      case 0x44: { // ld b,h
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff) | (HL & 0xff00);
        break;
      }
      case 0x45: { // ld b,l
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff) | ((HL & 0xff) << 8);
        break;
      }
      case 0x46: { // ld b,(hl)
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        BC = (BC & 0xff) | ((memory[address]) << 8);
        break;
      }
      case 0x47: { // ld b,a
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff) | (A << 8);
        break;
      }
      case 0x48: { // ld c,b
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff00) | (BC >> 8);
        break;
      }
      case 0x49: { // ld c,c
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x4a: { // ld c,d
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff00) | (DE >> 8);
        break;
      }
      case 0x4b: { // ld c,e
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff00) | (DE & 0xff);
        break;
      }
      case 0x4c: { // ld c,h
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff00) | (HL >> 8);
        break;
      }
      case 0x4d: { // ld c,l
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff00) | (HL & 0xff);
        break;
      }
      case 0x4e: { // ld c,(hl)
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        BC = (BC & 0xff00) | (memory[address]);
        break;
      }
      case 0x4f: { // ld c,a
        T = (T + 4) | 0;
        Q = 0;
        BC = (BC & 0xff00) | A;
        break;
      }
      case 0x50: { // ld d,b
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff) | (BC & 0xff00);
        break;
      }
      case 0x51: { // ld d,c
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff) | ((BC & 0xff) << 8);
        break;
      }
      case 0x52: { // ld d,d
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x53: { // ld d,e
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff) | ((DE & 0xff) << 8);
        break;
      }
      case 0x54: { // ld d,h
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff) | (HL & 0xff00);
        break;
      }
      case 0x55: { // ld d,l
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff) | ((HL & 0xff) << 8);
        break;
      }
      case 0x56: { // ld d,(hl)
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        DE = (DE & 0xff) | ((memory[address]) << 8);
        break;
      }
      case 0x57: { // ld d,a
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff) | (A << 8);
        break;
      }
      case 0x58: { // ld e,b
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff00) | (BC >> 8);
        break;
      }
      case 0x59: { // ld e,c
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff00) | (BC & 0xff);
        break;
      }
      case 0x5a: { // ld e,d
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff00) | (DE >> 8);
        break;
      }
      case 0x5b: { // ld e,e
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x5c: { // ld e,h
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff00) | (HL >> 8);
        break;
      }
      case 0x5d: { // ld e,l
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff00) | (HL & 0xff);
        break;
      }
      case 0x5e: { // ld e,(hl)
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        DE = (DE & 0xff00) | (memory[address]);
        break;
      }
      case 0x5f: { // ld e,a
        T = (T + 4) | 0;
        Q = 0;
        DE = (DE & 0xff00) | A;
        break;
      }
      case 0x60: { // ld h,b
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff) | (BC & 0xff00);
        break;
      }
      case 0x61: { // ld h,c
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff) | ((BC & 0xff) << 8);
        break;
      }
      case 0x62: { // ld h,d
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff) | (DE & 0xff00);
        break;
      }
      case 0x63: { // ld h,e
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff) | ((DE & 0xff) << 8);
        break;
      }
      case 0x64: { // ld h,h
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x65: { // ld h,l
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff) | ((HL & 0xff) << 8);
        break;
      }
      case 0x66: { // ld h,(hl)
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        HL = (HL & 0xff) | ((memory[address]) << 8);
        break;
      }
      case 0x67: { // ld h,a
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff) | (A << 8);
        break;
      }
      case 0x68: { // ld l,b
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff00) | (BC >> 8);
        break;
      }
      case 0x69: { // ld l,c
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff00) | (BC & 0xff);
        break;
      }
      case 0x6a: { // ld l,d
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff00) | (DE >> 8);
        break;
      }
      case 0x6b: { // ld l,e
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff00) | (DE & 0xff);
        break;
      }
      case 0x6c: { // ld l,h
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff00) | (HL >> 8);
        break;
      }
      case 0x6d: { // ld l,l
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x6e: { // ld l,(hl)
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        HL = (HL & 0xff00) | (memory[address]);
        break;
      }
      case 0x6f: { // ld l,a
        T = (T + 4) | 0;
        Q = 0;
        HL = (HL & 0xff00) | A;
        break;
      }
      case 0x70: { // ld (hl),b
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        const value = BC >> 8;
        memory[address] = value;
        break;
      }
      case 0x71: { // ld (hl),c
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        const value = BC & 0xff;
        memory[address] = value;
        break;
      }
      case 0x72: { // ld (hl),d
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        const value = DE >> 8;
        memory[address] = value;
        break;
      }
      case 0x73: { // ld (hl),e
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        const value = DE & 0xff;
        memory[address] = value;
        break;
      }
      case 0x74: { // ld (hl),h
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        const value = HL >> 8;
        memory[address] = value;
        break;
      }
      case 0x75: { // ld (hl),l
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        const value = HL & 0xff;
        memory[address] = value;
        break;
      }
      case 0x77: { // ld (hl),a
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        const value = A;
        memory[address] = value;
        break;
      }
      case 0x78: { // ld a,b
        T = (T + 4) | 0;
        Q = 0;
        A = BC >> 8;
        break;
      }
      case 0x79: { // ld a,c
        T = (T + 4) | 0;
        Q = 0;
        A = BC & 0xff;
        break;
      }
      case 0x7a: { // ld a,d
        T = (T + 4) | 0;
        Q = 0;
        A = DE >> 8;
        break;
      }
      case 0x7b: { // ld a,e
        T = (T + 4) | 0;
        Q = 0;
        A = DE & 0xff;
        break;
      }
      case 0x7c: { // ld a,h
        T = (T + 4) | 0;
        Q = 0;
        A = HL >> 8;
        break;
      }
      case 0x7d: { // ld a,l
        T = (T + 4) | 0;
        Q = 0;
        A = HL & 0xff;
        break;
      }
      case 0x7e: { // ld a,(hl)
        T = (T + 7) | 0;
        Q = 0;
        const address = HL;
        A = (memory[address]);
        break;
      }
      case 0x7f: { // ld a,a
        T = (T + 4) | 0;
        Q = 0;
        break;
      }
      case 0x80: { // add a,b
        T = (T + 4) | 0;
        const value = BC >> 8;
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x81: { // add a,c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x82: { // add a,d
        T = (T + 4) | 0;
        const value = DE >> 8;
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x83: { // add a,e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x84: { // add a,h
        T = (T + 4) | 0;
        const value = HL >> 8;
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x85: { // add a,l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x86: { // add a,(hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x87: { // add a,a
        T = (T + 4) | 0;
        const value = A;
        const a = A;
        const sum = a + value;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x88: { // adc a,b
        T = (T + 4) | 0;
        const value = BC >> 8;
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x89: { // adc a,c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x8a: { // adc a,d
        T = (T + 4) | 0;
        const value = DE >> 8;
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x8b: { // adc a,e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x8c: { // adc a,h
        T = (T + 4) | 0;
        const value = HL >> 8;
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x8d: { // adc a,l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x8e: { // adc a,(hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x8f: { // adc a,a
        T = (T + 4) | 0;
        const value = A;
        const a = A;
        const sum = a + value + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ value ^ sum) & 0x10) | ((((a ^ sum) & (value ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0x90: { // sub b
        T = (T + 4) | 0;
        const value = BC >> 8;
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x91: { // sub c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x92: { // sub d
        T = (T + 4) | 0;
        const value = DE >> 8;
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x93: { // sub e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x94: { // sub h
        T = (T + 4) | 0;
        const value = HL >> 8;
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x95: { // sub l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x96: { // sub (hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x97: { // sub a
        T = (T + 4) | 0;
        const value = A;
        const difference = A - value;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x98: { // sbc a,b
        T = (T + 4) | 0;
        const value = BC >> 8;
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x99: { // sbc a,c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x9a: { // sbc a,d
        T = (T + 4) | 0;
        const value = DE >> 8;
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x9b: { // sbc a,e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x9c: { // sbc a,h
        T = (T + 4) | 0;
        const value = HL >> 8;
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x9d: { // sbc a,l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x9e: { // sbc a,(hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0x9f: { // sbc a,a
        T = (T + 4) | 0;
        const value = A;
        const difference = A - value - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0xa0: { // and b
        T = (T + 4) | 0;
        const value = BC >> 8;
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa1: { // and c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa2: { // and d
        T = (T + 4) | 0;
        const value = DE >> 8;
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa3: { // and e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa4: { // and h
        T = (T + 4) | 0;
        const value = HL >> 8;
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa5: { // and l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa6: { // and (hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa7: { // and a
        T = (T + 4) | 0;
        const value = A;
        A &= value;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xa8: { // xor b
        T = (T + 4) | 0;
        const value = BC >> 8;
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xa9: { // xor c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xaa: { // xor d
        T = (T + 4) | 0;
        const value = DE >> 8;
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xab: { // xor e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xac: { // xor h
        T = (T + 4) | 0;
        const value = HL >> 8;
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xad: { // xor l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xae: { // xor (hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xaf: { // xor a
        T = (T + 4) | 0;
        const value = A;
        A ^= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb0: { // or b
        T = (T + 4) | 0;
        const value = BC >> 8;
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb1: { // or c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb2: { // or d
        T = (T + 4) | 0;
        const value = DE >> 8;
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb3: { // or e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb4: { // or h
        T = (T + 4) | 0;
        const value = HL >> 8;
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb5: { // or l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb6: { // or (hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb7: { // or a
        T = (T + 4) | 0;
        const value = A;
        A |= value;
        F = Q = szxyp[A];
        break;
      }
      case 0xb8: { // cp b
        T = (T + 4) | 0;
        const value = BC >> 8;
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xb9: { // cp c
        T = (T + 4) | 0;
        const value = BC & 0xff;
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xba: { // cp d
        T = (T + 4) | 0;
        const value = DE >> 8;
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xbb: { // cp e
        T = (T + 4) | 0;
        const value = DE & 0xff;
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xbc: { // cp h
        T = (T + 4) | 0;
        const value = HL >> 8;
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xbd: { // cp l
        T = (T + 4) | 0;
        const value = HL & 0xff;
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xbe: { // cp (hl)
        T = (T + 7) | 0;
        const address = HL;
        const value = (memory[address]);
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xbf: { // cp a
        T = (T + 4) | 0;
        const value = A;
        const a = A;
        const difference = A - value;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ value ^ difference) & 0x10) | ((((a ^ value) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (value & 0x28);
        break;
      }
      case 0xc0: { // ret nz
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x40) === 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xc1: { // pop bc
        T = (T + 10) | 0;
        Q = 0;
        const address = SP;
        const low = (memory[address]);
        const address2 = (SP + 1) & 0xffff;
        const high = (memory[address2]);
        SP = (SP + 2) & 0xffff;
        BC = ((high << 8) | low);
        break;
      }
      case 0xc2: { // jp nz,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x40) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xc3: { // jp nn
        T = (T + 10) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        PC = (WZ);
        break;
      }
      case 0xc4: { // call nz,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x40) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xc5: { // push bc
        T = (T + 11) | 0;
        Q = 0;
        const value = BC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        break;
      }
      case 0xc6: { // add a,n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const a = A;
        const sum = a + byte;
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ byte ^ sum) & 0x10) | ((((a ^ sum) & (byte ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0xc7: { // rst 00h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x00;
        PC = 0x00;
        break;
      }
      case 0xc8: { // ret z
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x40) !== 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xc9: { // ret
        T = (T + 10) | 0;
        Q = 0;
        const address = SP;
        const low = (memory[address]);
        const address2 = (SP + 1) & 0xffff;
        const high = (memory[address2]);
        SP = (SP + 2) & 0xffff;
        PC = ((high << 8) | low);
        WZ = PC;
        break;
      }
      case 0xca: { // jp z,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x40) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xcc: { // call z,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x40) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xcd: { // call nn
        T = (T + 17) | 0;
        Q = 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        const value = PC;
        const high2 = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high2] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        PC = target;
        break;
      }
      case 0xce: { // adc a,n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const a = A;
        const sum = a + byte + (F & 0x01);
        A = sum & 0xff;
        F = Q = szxy[sum & 0xff] | (sum >> 8) | ((a ^ byte ^ sum) & 0x10) | ((((a ^ sum) & (byte ^ sum)) >> 5) & 0x04);
        break;
      }
      case 0xcf: { // rst 08h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x08;
        PC = 0x08;
        break;
      }
      case 0xd0: { // ret nc
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x01) === 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xd1: { // pop de
        T = (T + 10) | 0;
        Q = 0;
        const address = SP;
        const low = (memory[address]);
        const address2 = (SP + 1) & 0xffff;
        const high = (memory[address2]);
        SP = (SP + 2) & 0xffff;
        DE = ((high << 8) | low);
        break;
      }
      case 0xd2: { // jp nc,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x01) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xd4: { // call nc,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x01) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xd5: { // push de
        T = (T + 11) | 0;
        Q = 0;
        const value = DE;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        break;
      }
      case 0xd6: { // sub n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const difference = A - byte;
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ byte ^ difference) & 0x10) | ((((a ^ byte) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0xd7: { // rst 10h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x10;
        PC = 0x10;
        break;
      }
      case 0xd8: { // ret c
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x01) !== 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xd9: { // exx
        T = (T + 4) | 0;
        Q = 0;
        const bc = BC;
        const de = DE;
        const hl = HL;
        BC = s.bc2;
        DE = s.de2;
        HL = s.hl2;
        s.bc2 = bc;
        s.de2 = de;
        s.hl2 = hl;
        break;
      }
      case 0xda: { // jp c,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x01) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xdc: { // call c,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x01) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xde: { // sbc a,n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const difference = A - byte - (F & 0x01);
        const a = A;
        F = Q = ((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ byte ^ difference) & 0x10) | ((((a ^ byte) & (a ^ difference)) >> 5) & 0x04)));
        A = difference & 0xff;
        break;
      }
      case 0xdf: { // rst 18h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x18;
        PC = 0x18;
        break;
      }
      case 0xe0: { // ret po
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x04) === 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xe1: { // pop hl
        T = (T + 10) | 0;
        Q = 0;
        const address = SP;
        const low = (memory[address]);
        const address2 = (SP + 1) & 0xffff;
        const high = (memory[address2]);
        SP = (SP + 2) & 0xffff;
        HL = ((high << 8) | low);
        break;
      }
      case 0xe2: { // jp po,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x04) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xe3: { // ex (sp),hl
        T = (T + 19) | 0;
        Q = 0;
        const value = HL;
        const address = SP;
        const low = (memory[address]);
        const address2 = (SP + 1) & 0xffff;
        const high = (memory[address2]);
        const address3 = (SP + 1) & 0xffff;
        const value2 = value >> 8;
        memory[address3] = value2;
        const address4 = SP;
        const value3 = value & 0xff;
        memory[address4] = value3;
        WZ = (high << 8) | low;
        HL = (WZ);
        break;
      }
      case 0xe4: { // call po,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x04) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xe5: { // push hl
        T = (T + 11) | 0;
        Q = 0;
        const value = HL;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        break;
      }
      case 0xe6: { // and n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        A &= byte;
        F = Q = szxyp[A] | 0x10;
        break;
      }
      case 0xe7: { // rst 20h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x20;
        PC = 0x20;
        break;
      }
      case 0xe8: { // ret pe
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x04) !== 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xe9: { // jp (hl)
        T = (T + 4) | 0;
        Q = 0;
        PC = HL;
        break;
      }
      case 0xea: { // jp pe,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x04) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xeb: { // ex de,hl
        T = (T + 4) | 0;
        Q = 0;
        const de = DE;
        DE = HL;
        HL = de;
        break;
      }
      case 0xec: { // call pe,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x04) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xee: { // xor n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        A ^= byte;
        F = Q = szxyp[A];
        break;
      }
      case 0xef: { // rst 28h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x28;
        PC = 0x28;
        break;
      }
      case 0xf0: { // ret p
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x80) === 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xf1: { // pop af
        T = (T + 10) | 0;
        Q = 0;
        const address = SP;
        const low = (memory[address]);
        const address2 = (SP + 1) & 0xffff;
        const high = (memory[address2]);
        SP = (SP + 2) & 0xffff;
        const af = ((high << 8) | low);
        A = af >> 8;
        F = af & 0xff;
        break;
      }
      case 0xf2: { // jp p,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x80) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xf3: { // di
        T = (T + 4) | 0;
        Q = 0;
        s.iff1 = false;
        s.iff2 = false;
        break;
      }
      case 0xf4: { // call p,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x80) === 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xf5: { // push af
        T = (T + 11) | 0;
        Q = 0;
        const value = (A << 8) | F;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        break;
      }
      case 0xf6: { // or n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        A |= byte;
        F = Q = szxyp[A];
        break;
      }
      case 0xf7: { // rst 30h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x30;
        PC = 0x30;
        break;
      }
      case 0xf8: { // ret m
        T = (T + 5) | 0;
        Q = 0;
        const condition = (F & 0x80) !== 0;
        if (condition) {
          T = (T + 6) | 0;
          const address = SP;
          const low = (memory[address]);
          const address2 = (SP + 1) & 0xffff;
          const high = (memory[address2]);
          SP = (SP + 2) & 0xffff;
          PC = ((high << 8) | low);
          WZ = PC;
        }
        break;
      }
      case 0xf9: { // ld sp,hl
        T = (T + 6) | 0;
        Q = 0;
        SP = HL;
        break;
      }
      case 0xfa: { // jp m,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x80) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          PC = target;
        }
        break;
      }
      case 0xfb: { // ei
        T = (T + 4) | 0;
        Q = 0;
        s.iff1 = true;
        s.iff2 = true;
        s.shadowAt = T;
        break;
      }
      case 0xfc: { // call m,nn
        T = (T + 10) | 0;
        Q = 0;
        const condition = (F & 0x80) !== 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const low = byte;
        const byte2 = memory[PC];
        PC = (PC + 1) & 0xffff;
        const high = byte2;
        WZ = ((high << 8) | low);
        const target = (WZ);
        if (condition) {
          T = (T + 7) | 0;
          const value = PC;
          const high2 = (SP - 1) & 0xffff;
          SP = (SP - 2) & 0xffff;
          const value2 = value >> 8;
          memory[high2] = value2;
          const address = SP;
          const value3 = value & 0xff;
          memory[address] = value3;
          PC = target;
        }
        break;
      }
      case 0xfe: { // cp n
        T = (T + 7) | 0;
        const byte = memory[PC];
        PC = (PC + 1) & 0xffff;
        const a = A;
        const difference = A - byte;
        F = Q = (((szxy[difference & 0xff] | 0x02 | ((difference >> 8) & 0x01) | ((a ^ byte ^ difference) & 0x10) | ((((a ^ byte) & (a ^ difference)) >> 5) & 0x04))) & ~0x28) | (byte & 0x28);
        break;
      }
      case 0xff: { // rst 38h
        T = (T + 11) | 0;
        Q = 0;
        const value = PC;
        const high = (SP - 1) & 0xffff;
        SP = (SP - 2) & 0xffff;
        const value2 = value >> 8;
        memory[high] = value2;
        const address = SP;
        const value3 = value & 0xff;
        memory[address] = value3;
        WZ = 0x38;
        PC = 0x38;
        break;
      }
      case 0xcb: {
        const bits = memory[PC];
        PC = (PC + 1) & 0xffff;
        R = (R + 1) & 0x7f;
        switch (bits) {
          case 0x00: { // rlc b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x01: { // rlc c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x02: { // rlc d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x03: { // rlc e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x04: { // rlc h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x05: { // rlc l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x06: { // rlc (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x07: { // rlc a
            T = (T + 8) | 0;
            const value = A;
            const result = ((value << 1) | (value >> 7)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            A = result;
            break;
          }
          case 0x08: { // rrc b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x09: { // rrc c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x0a: { // rrc d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x0b: { // rrc e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x0c: { // rrc h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x0d: { // rrc l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x0e: { // rrc (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x0f: { // rrc a
            T = (T + 8) | 0;
            const value = A;
            const result = ((value >> 1) | (value << 7)) & 0xff;
            F = Q = szxyp[result] | (value & 0x01);
            A = result;
            break;
          }
          case 0x10: { // rl b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x11: { // rl c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x12: { // rl d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x13: { // rl e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x14: { // rl h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x15: { // rl l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x16: { // rl (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x17: { // rl a
            T = (T + 8) | 0;
            const value = A;
            const result = ((value << 1) | (F & 0x01)) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            A = result;
            break;
          }
          case 0x18: { // rr b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x19: { // rr c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x1a: { // rr d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x1b: { // rr e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x1c: { // rr h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x1d: { // rr l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x1e: { // rr (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x1f: { // rr a
            T = (T + 8) | 0;
            const value = A;
            const result = (value >> 1) | ((F & 0x01) << 7);
            F = Q = szxyp[result] | (value & 0x01);
            A = result;
            break;
          }
          case 0x20: { // sla b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x21: { // sla c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x22: { // sla d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x23: { // sla e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x24: { // sla h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x25: { // sla l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x26: { // sla (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x27: { // sla a
            T = (T + 8) | 0;
            const value = A;
            const result = (value << 1) & 0xff;
            F = Q = szxyp[result] | (value >> 7);
            A = result;
            break;
          }
          case 0x28: { // sra b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x29: { // sra c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x2a: { // sra d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x2b: { // sra e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x2c: { // sra h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x2d: { // sra l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x2e: { // sra (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x2f: { // sra a
            T = (T + 8) | 0;
            const value = A;
            const result = (value >> 1) | (value & 0x80);
            F = Q = szxyp[result] | (value & 0x01);
            A = result;
            break;
          }
          case 0x30: { // sll b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x31: { // sll c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x32: { // sll d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x33: { // sll e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x34: { // sll h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x35: { // sll l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x36: { // sll (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x37: { // sll a
            T = (T + 8) | 0;
            const value = A;
            const result = ((value << 1) & 0xff) | 1;
            F = Q = szxyp[result] | (value >> 7);
            A = result;
            break;
          }
          case 0x38: { // srl b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff) | (result << 8);
            break;
          }
          case 0x39: { // srl c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            BC = (BC & 0xff00) | result;
            break;
          }
          case 0x3a: { // srl d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff) | (result << 8);
            break;
          }
          case 0x3b: { // srl e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            DE = (DE & 0xff00) | result;
            break;
          }
          case 0x3c: { // srl h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff) | (result << 8);
            break;
          }
          case 0x3d: { // srl l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            HL = (HL & 0xff00) | result;
            break;
          }
          case 0x3e: { // srl (hl)
            T = (T + 15) | 0;
            const address = HL;
            const value = (memory[address]);
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            const address2 = HL;
            memory[address2] = result;
            break;
          }
          case 0x3f: { // srl a
            T = (T + 8) | 0;
            const value = A;
            const result = value >> 1;
            F = Q = szxyp[result] | (value & 0x01);
            A = result;
            break;
          }
          case 0x40: { // bit 0,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x41: { // bit 0,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x42: { // bit 0,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x43: { // bit 0,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x44: { // bit 0,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x45: { // bit 0,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x46: { // bit 0,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x47: { // bit 0,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x01;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x48: { // bit 1,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x49: { // bit 1,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x4a: { // bit 1,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x4b: { // bit 1,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x4c: { // bit 1,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x4d: { // bit 1,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x4e: { // bit 1,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x4f: { // bit 1,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x02;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x50: { // bit 2,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x51: { // bit 2,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x52: { // bit 2,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x53: { // bit 2,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x54: { // bit 2,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x55: { // bit 2,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x56: { // bit 2,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x57: { // bit 2,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x04;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x58: { // bit 3,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x59: { // bit 3,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x5a: { // bit 3,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x5b: { // bit 3,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x5c: { // bit 3,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x5d: { // bit 3,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x5e: { // bit 3,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x5f: { // bit 3,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x08;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x60: { // bit 4,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x61: { // bit 4,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x62: { // bit 4,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x63: { // bit 4,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x64: { // bit 4,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x65: { // bit 4,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x66: { // bit 4,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x67: { // bit 4,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x10;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x68: { // bit 5,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x69: { // bit 5,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x6a: { // bit 5,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x6b: { // bit 5,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x6c: { // bit 5,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x6d: { // bit 5,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x6e: { // bit 5,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x6f: { // bit 5,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x20;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x70: { // bit 6,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x71: { // bit 6,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x72: { // bit 6,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x73: { // bit 6,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x74: { // bit 6,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x75: { // bit 6,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x76: { // bit 6,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x77: { // bit 6,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x40;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x78: { // bit 7,b
            T = (T + 8) | 0;
            const value = BC >> 8;
            const source = BC >> 8;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x79: { // bit 7,c
            T = (T + 8) | 0;
            const value = BC & 0xff;
            const source = BC & 0xff;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x7a: { // bit 7,d
            T = (T + 8) | 0;
            const value = DE >> 8;
            const source = DE >> 8;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x7b: { // bit 7,e
            T = (T + 8) | 0;
            const value = DE & 0xff;
            const source = DE & 0xff;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x7c: { // bit 7,h
            T = (T + 8) | 0;
            const value = HL >> 8;
            const source = HL >> 8;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x7d: { // bit 7,l
            T = (T + 8) | 0;
            const value = HL & 0xff;
            const source = HL & 0xff;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x7e: { // bit 7,(hl)
            T = (T + 12) | 0;
            const address = HL;
            const value = (memory[address]);
            const source = WZ >> 8;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x7f: { // bit 7,a
            T = (T + 8) | 0;
            const value = A;
            const source = A;
            const tested = value & 0x80;
            F = Q = (F & 0x01) | 0x10 | (source & 0x28) | (tested & 0x80) | (tested === 0 ? 0x40 | 0x04 : 0);
            break;
          }
          case 0x80: { // res 0,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xfeff;
            break;
          }
          case 0x81: { // res 0,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xfffe;
            break;
          }
          case 0x82: { // res 0,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xfeff;
            break;
          }
          case 0x83: { // res 0,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xfffe;
            break;
          }
          case 0x84: { // res 0,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xfeff;
            break;
          }
          case 0x85: { // res 0,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xfffe;
            break;
          }
          case 0x86: { // res 0,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0xfe;
            memory[address2] = value;
            break;
          }
          case 0x87: { // res 0,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0xfe;
            break;
          }
          case 0x88: { // res 1,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xfdff;
            break;
          }
          case 0x89: { // res 1,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xfffd;
            break;
          }
          case 0x8a: { // res 1,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xfdff;
            break;
          }
          case 0x8b: { // res 1,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xfffd;
            break;
          }
          case 0x8c: { // res 1,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xfdff;
            break;
          }
          case 0x8d: { // res 1,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xfffd;
            break;
          }
          case 0x8e: { // res 1,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0xfd;
            memory[address2] = value;
            break;
          }
          case 0x8f: { // res 1,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0xfd;
            break;
          }
          case 0x90: { // res 2,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xfbff;
            break;
          }
          case 0x91: { // res 2,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xfffb;
            break;
          }
          case 0x92: { // res 2,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xfbff;
            break;
          }
          case 0x93: { // res 2,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xfffb;
            break;
          }
          case 0x94: { // res 2,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xfbff;
            break;
          }
          case 0x95: { // res 2,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xfffb;
            break;
          }
          case 0x96: { // res 2,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0xfb;
            memory[address2] = value;
            break;
          }
          case 0x97: { // res 2,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0xfb;
            break;
          }
          case 0x98: { // res 3,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xf7ff;
            break;
          }
          case 0x99: { // res 3,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xfff7;
            break;
          }
          case 0x9a: { // res 3,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xf7ff;
            break;
          }
          case 0x9b: { // res 3,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xfff7;
            break;
          }
          case 0x9c: { // res 3,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xf7ff;
            break;
          }
          case 0x9d: { // res 3,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xfff7;
            break;
          }
          case 0x9e: { // res 3,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0xf7;
            memory[address2] = value;
            break;
          }
          case 0x9f: { // res 3,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0xf7;
            break;
          }
          case 0xa0: { // res 4,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xefff;
            break;
          }
          case 0xa1: { // res 4,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xffef;
            break;
          }
          case 0xa2: { // res 4,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xefff;
            break;
          }
          case 0xa3: { // res 4,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xffef;
            break;
          }
          case 0xa4: { // res 4,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xefff;
            break;
          }
          case 0xa5: { // res 4,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xffef;
            break;
          }
          case 0xa6: { // res 4,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0xef;
            memory[address2] = value;
            break;
          }
          case 0xa7: { // res 4,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0xef;
            break;
          }
          case 0xa8: { // res 5,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xdfff;
            break;
          }
          case 0xa9: { // res 5,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xffdf;
            break;
          }
          case 0xaa: { // res 5,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xdfff;
            break;
          }
          case 0xab: { // res 5,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xffdf;
            break;
          }
          case 0xac: { // res 5,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xdfff;
            break;
          }
          case 0xad: { // res 5,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xffdf;
            break;
          }
          case 0xae: { // res 5,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0xdf;
            memory[address2] = value;
            break;
          }
          case 0xaf: { // res 5,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0xdf;
            break;
          }
          case 0xb0: { // res 6,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xbfff;
            break;
          }
          case 0xb1: { // res 6,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xffbf;
            break;
          }
          case 0xb2: { // res 6,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xbfff;
            break;
          }
          case 0xb3: { // res 6,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xffbf;
            break;
          }
          case 0xb4: { // res 6,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xbfff;
            break;
          }
          case 0xb5: { // res 6,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xffbf;
            break;
          }
          case 0xb6: { // res 6,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0xbf;
            memory[address2] = value;
            break;
          }
          case 0xb7: { // res 6,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0xbf;
            break;
          }
          case 0xb8: { // res 7,b
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0x7fff;
            break;
          }
          case 0xb9: { // res 7,c
            T = (T + 8) | 0;
            Q = 0;
            BC &= 0xff7f;
            break;
          }
          case 0xba: { // res 7,d
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0x7fff;
            break;
          }
          case 0xbb: { // res 7,e
            T = (T + 8) | 0;
            Q = 0;
            DE &= 0xff7f;
            break;
          }
          case 0xbc: { // res 7,h
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0x7fff;
            break;
          }
          case 0xbd: { // res 7,l
            T = (T + 8) | 0;
            Q = 0;
            HL &= 0xff7f;
            break;
          }
          case 0xbe: { // res 7,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) & 0x7f;
            memory[address2] = value;
            break;
          }
          case 0xbf: { // res 7,a
            T = (T + 8) | 0;
            Q = 0;
            A &= 0x7f;
            break;
          }
          case 0xc0: { // set 0,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x100;
            break;
          }
          case 0xc1: { // set 0,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x01;
            break;
          }
          case 0xc2: { // set 0,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x100;
            break;
          }
          case 0xc3: { // set 0,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x01;
            break;
          }
          case 0xc4: { // set 0,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x100;
            break;
          }
          case 0xc5: { // set 0,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x01;
            break;
          }
          case 0xc6: { // set 0,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x01;
            memory[address2] = value;
            break;
          }
          case 0xc7: { // set 0,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x01;
            break;
          }
          case 0xc8: { // set 1,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x200;
            break;
          }
          case 0xc9: { // set 1,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x02;
            break;
          }
          case 0xca: { // set 1,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x200;
            break;
          }
          case 0xcb: { // set 1,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x02;
            break;
          }
          case 0xcc: { // set 1,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x200;
            break;
          }
          case 0xcd: { // set 1,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x02;
            break;
          }
          case 0xce: { // set 1,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x02;
            memory[address2] = value;
            break;
          }
          case 0xcf: { // set 1,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x02;
            break;
          }
          case 0xd0: { // set 2,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x400;
            break;
          }
          case 0xd1: { // set 2,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x04;
            break;
          }
          case 0xd2: { // set 2,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x400;
            break;
          }
          case 0xd3: { // set 2,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x04;
            break;
          }
          case 0xd4: { // set 2,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x400;
            break;
          }
          case 0xd5: { // set 2,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x04;
            break;
          }
          case 0xd6: { // set 2,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x04;
            memory[address2] = value;
            break;
          }
          case 0xd7: { // set 2,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x04;
            break;
          }
          case 0xd8: { // set 3,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x800;
            break;
          }
          case 0xd9: { // set 3,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x08;
            break;
          }
          case 0xda: { // set 3,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x800;
            break;
          }
          case 0xdb: { // set 3,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x08;
            break;
          }
          case 0xdc: { // set 3,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x800;
            break;
          }
          case 0xdd: { // set 3,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x08;
            break;
          }
          case 0xde: { // set 3,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x08;
            memory[address2] = value;
            break;
          }
          case 0xdf: { // set 3,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x08;
            break;
          }
          case 0xe0: { // set 4,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x1000;
            break;
          }
          case 0xe1: { // set 4,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x10;
            break;
          }
          case 0xe2: { // set 4,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x1000;
            break;
          }
          case 0xe3: { // set 4,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x10;
            break;
          }
          case 0xe4: { // set 4,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x1000;
            break;
          }
          case 0xe5: { // set 4,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x10;
            break;
          }
          case 0xe6: { // set 4,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x10;
            memory[address2] = value;
            break;
          }
          case 0xe7: { // set 4,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x10;
            break;
          }
          case 0xe8: { // set 5,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x2000;
            break;
          }
          case 0xe9: { // set 5,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x20;
            break;
          }
          case 0xea: { // set 5,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x2000;
            break;
          }
          case 0xeb: { // set 5,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x20;
            break;
          }
          case 0xec: { // set 5,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x2000;
            break;
          }
          case 0xed: { // set 5,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x20;
            break;
          }
          case 0xee: { // set 5,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x20;
            memory[address2] = value;
            break;
          }
          case 0xef: { // set 5,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x20;
            break;
          }
          case 0xf0: { // set 6,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x4000;
            break;
          }
          case 0xf1: { // set 6,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x40;
            break;
          }
          case 0xf2: { // set 6,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x4000;
            break;
          }
          case 0xf3: { // set 6,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x40;
            break;
          }
          case 0xf4: { // set 6,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x4000;
            break;
          }
          case 0xf5: { // set 6,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x40;
            break;
          }
          case 0xf6: { // set 6,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x40;
            memory[address2] = value;
            break;
          }
          case 0xf7: { // set 6,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x40;
            break;
          }
          case 0xf8: { // set 7,b
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x8000;
            break;
          }
          case 0xf9: { // set 7,c
            T = (T + 8) | 0;
            Q = 0;
            BC |= 0x80;
            break;
          }
          case 0xfa: { // set 7,d
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x8000;
            break;
          }
          case 0xfb: { // set 7,e
            T = (T + 8) | 0;
            Q = 0;
            DE |= 0x80;
            break;
          }
          case 0xfc: { // set 7,h
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x8000;
            break;
          }
          case 0xfd: { // set 7,l
            T = (T + 8) | 0;
            Q = 0;
            HL |= 0x80;
            break;
          }
          case 0xfe: { // set 7,(hl)
            T = (T + 15) | 0;
            Q = 0;
            const address = HL;
            const address2 = HL;
            const value = (memory[address]) | 0x80;
            memory[address2] = value;
            break;
          }
          case 0xff: { // set 7,a
            T = (T + 8) | 0;
            Q = 0;
            A |= 0x80;
            break;
          }
        }
        break;
      }
      default:
        s.a = A;
        s.f = F;
        s.q = Q;
        s.bc = BC;
        s.de = DE;
        s.hl = HL;
        s.sp = SP;
        s.pc = PC;
        s.wz = WZ;
        s.r = R;
        s.t = T;
        execute(s, opcode);
        A = s.a;
        F = s.f;
        Q = s.q;
        BC = s.bc;
        DE = s.de;
        HL = s.hl;
        SP = s.sp;
        PC = s.pc;
        WZ = s.wz;
        R = s.r;
        T = s.t;
        limit = s.limit;
    }
  }
  s.a = A;
  s.f = F;
  s.q = Q;
  s.bc = BC;
  s.de = DE;
  s.hl = HL;
  s.sp = SP;
  s.pc = PC;
  s.wz = WZ;
  s.r = R;
  s.t = T;
}
