/**
 * The exerciser: a program for any Z80 that runs each instruction of a table from many random states and sums all
 * that comes of it up in a CRC-16 for each group of instructions.
 *
 * After each run it notes AF, then AF once more after a BIT 0,(HL), whose Y and X show the high byte of WZ; then all
 * other registers and the memory that the instruction could reach.
 */

import {
  A,
  AF,
  AF_,
  Assembler,
  at,
  B,
  BC,
  C,
  D,
  DE,
  E,
  H,
  HL,
  IX,
  IY,
  L,
  NC,
  NZ,
  type Program,
  SP,
  Z,
} from '../../../../firmware/asm/index.js';
import { type Exercise, groups, SCRATCH, SLOT, SLOT_SIZE } from './instructions.js';

export const ORIGIN = 0x0100;
/** Where the CRCs are when the program halts, one word for each group. */
export const RESULTS = 0xe000;

const ROUNDS = 6;
const SEED = 0x1d0f;
/** CRC-16 with x¹⁶ + x¹² + x⁵ + 1, its table in two pages: high bytes, then low ones. */
const TABLE = 0xf000;
const POLYNOMIAL = 0x1021;
const STACK = 0xe000;

/** A page with the registers before a run and after it. */
const REGISTERS = 0xf200;
const WORDS = 10;
const IN_SP = REGISTERS + WORDS * 2;
const OUT = REGISTERS + 0x40;
const OUT_END = OUT + 9 * 2;
const OUT_SP = OUT_END;

/** Bytes of the scratch page that are filled and summed up. */
const SCRATCH_SIZE = 0x80;

const POINTERS = 0;
const BC_POINTER = 1;
const COUNT = 2;
const LAST = 7;

/** Where in the registers before a run each word is: the order in which they are popped. */
const OFFSET = { ix: 8, iy: 10, bc: 12, de: 14, hl: 16 };

export function buildExerciser(): Program {
  const z = new Assembler({ origin: ORIGIN });
  z.ld(SP, STACK);
  z.call('make_table');
  z.ld(IX, 'table');
  z.ld(IY, RESULTS);
  emitMain(z);
  emitTable(z);
  emitRandom(z);
  emitRun(z);
  emitSum(z);
  z.label('table');
  for (const { exercises } of groups) {
    for (const [index, exercise] of exercises.entries()) {
      z.db(...record(exercise, index === exercises.length - 1));
    }
  }
  z.label('table_end');
  z.db(0);
  return z.assemble();
}

/** A record of the table: flags, the mask for F, the code filled up with NOPs. */
function record({ code, pointers, bcPointer, count, mask }: Exercise, last: boolean): number[] {
  const flags =
    (Number(pointers) << POINTERS) |
    (Number(bcPointer) << BC_POINTER) |
    (Number(count) << COUNT) |
    (Number(last) << LAST);
  return [flags, mask, ...code, ...Array<number>(SLOT_SIZE - code.length).fill(0)];
}

/** IX: the record; IY: where the next CRC goes. */
function emitMain(z: Assembler): void {
  z.label('group');
  z.ld(HL, SEED);
  z.ld(at('seed'), HL);
  z.ld(at('crc'), HL);
  z.label('record');
  z.push(IX);
  z.pop(HL);
  z.inc(HL);
  z.inc(HL);
  z.ld(DE, SLOT);
  z.ld(BC, SLOT_SIZE);
  z.ldir();
  z.ex(DE, HL);
  z.ld(at(HL), 0xc3);
  z.inc(HL);
  z.ld(DE, 'after_slot');
  z.ld(at(HL), E);
  z.inc(HL);
  z.ld(at(HL), D);
  z.ld(B, ROUNDS);
  z.label('round');
  z.push(BC);
  z.push(IX);
  z.push(IY);
  z.call('fill');
  z.call('run');
  z.pop(IY);
  z.pop(IX);
  z.call('sum');
  z.pop(BC);
  z.djnz('round');
  z.bit(LAST, at(IX, 0));
  z.ld(DE, 2 + SLOT_SIZE);
  z.add(IX, DE);
  z.jr(Z, 'record');
  z.ld(HL, at('crc'));
  z.ld(at(IY, 0), L);
  z.ld(at(IY, 1), H);
  z.inc(IY);
  z.inc(IY);
  z.push(IX);
  z.pop(HL);
  z.ld(DE, 'table_end');
  z.or(A);
  z.sbc(HL, DE);
  z.jr(NZ, 'group');
  z.halt();
  z.label('seed');
  z.dw(0);
  z.label('crc');
  z.dw(0);
}

/** Makes the CRC's table. */
function emitTable(z: Assembler): void {
  z.label('make_table');
  z.ld(DE, TABLE);
  z.label('.entry');
  z.ld(H, E);
  z.ld(L, 0);
  z.ld(B, 8);
  z.label('.bit');
  z.add(HL, HL);
  z.jr(NC, '.next');
  z.ld(A, H);
  z.xor(POLYNOMIAL >> 8);
  z.ld(H, A);
  z.ld(A, L);
  z.xor(POLYNOMIAL & 0xff);
  z.ld(L, A);
  z.label('.next');
  z.djnz('.bit');
  z.ld(A, H);
  z.ld(at(DE), A);
  z.inc(D);
  z.ld(A, L);
  z.ld(at(DE), A);
  z.dec(D);
  z.inc(E);
  z.jr(NZ, '.entry');
  z.ret();

  z.note('HL: the CRC, which takes A. Uses DE.');
  z.label('step');
  z.xor(H);
  z.ld(E, A);
  z.ld(D, TABLE >> 8);
  z.ld(A, at(DE));
  z.xor(L);
  z.ld(H, A);
  z.inc(D);
  z.ld(A, at(DE));
  z.ld(L, A);
  z.ret();
}

/** Random registers and memory: a CRC that goes on over the same byte. */
function emitRandom(z: Assembler): void {
  z.label('fill');
  z.ld(HL, at('seed'));
  z.ld(BC, SCRATCH);
  z.label('.memory');
  z.call('random');
  z.ld(A, L);
  z.ld(at(BC), A);
  z.inc(C);
  z.bit(7, C);
  z.jr(Z, '.memory');
  z.ld(BC, REGISTERS);
  z.label('.register');
  z.call('random');
  z.ld(A, L);
  z.ld(at(BC), A);
  z.inc(C);
  z.ld(A, C);
  z.cp(WORDS * 2);
  z.jr(NZ, '.register');
  z.ld(BC, IN_SP);
  z.ld(A, L);
  z.and(0x0e);
  z.or(0x60);
  z.call('point');
  z.bit(POINTERS, at(IX, 0));
  z.jr(Z, '.no_pointers');
  for (const register of ['ix', 'iy', 'de', 'hl'] as const) pointTo(z, OFFSET[register]);
  z.bit(BC_POINTER, at(IX, 0));
  z.jr(Z, '.no_bc');
  pointTo(z, OFFSET.bc);
  z.label('.no_bc');
  z.bit(COUNT, at(IX, 0));
  z.jr(Z, '.no_pointers');
  z.ld(BC, REGISTERS + OFFSET.bc);
  z.ld(A, at(BC));
  z.and(3);
  z.inc(A);
  z.ld(at(BC), A);
  z.inc(C);
  z.xor(A);
  z.ld(at(BC), A);
  z.label('.no_pointers');
  z.ld(at('seed'), HL);
  z.ret();

  z.label('random');
  z.ld(A, 0x5a);
  z.call('step');
  z.ld(A, 0xa5);
  z.jp('step');

  z.note('Puts the address of byte A of the scratch page at BC.');
  z.label('point');
  z.ld(at(BC), A);
  z.inc(BC);
  z.ld(A, SCRATCH >> 8);
  z.ld(at(BC), A);
  z.ret();
}

function pointTo(z: Assembler, offset: number): void {
  z.ld(BC, REGISTERS + offset);
  z.ld(A, at(BC));
  z.and(0x1f);
  z.or(0x20);
  z.call('point');
}

function emitRun(z: Assembler): void {
  z.label('run');
  z.ld(at('our_sp'), SP);
  z.ld(SP, REGISTERS);
  z.pop(AF);
  z.pop(BC);
  z.pop(DE);
  z.pop(HL);
  z.ex(AF, AF_);
  z.exx();
  z.pop(IX);
  z.pop(IY);
  z.pop(BC);
  z.pop(DE);
  z.pop(HL);
  z.pop(AF);
  z.ld(SP, at(IN_SP));
  z.jp(SLOT);
  z.label('after_slot');
  z.push(AF);
  z.bit(0, at(HL));
  z.push(AF);
  z.ld(at(OUT_SP), SP);
  z.ld(SP, OUT_END);
  z.push(BC);
  z.push(DE);
  z.push(HL);
  z.push(IX);
  z.push(IY);
  z.exx();
  z.ex(AF, AF_);
  z.push(AF);
  z.push(BC);
  z.push(DE);
  z.push(HL);
  z.ld(SP, at('our_sp'));
  z.ret();
  z.label('our_sp');
  z.dw(0);
}

/** Takes the registers and the memory into the CRC; F is the byte at OUT_SP + 2. */
function emitSum(z: Assembler): void {
  z.label('sum');
  z.ld(HL, at(OUT_SP));
  z.inc(HL);
  z.inc(HL);
  z.ld(A, at(HL));
  z.and(at(IX, 1));
  z.ld(at(HL), A);
  z.ld(HL, at('crc'));
  z.ld(BC, OUT);
  z.label('.register');
  z.ld(A, at(BC));
  z.call('step');
  z.inc(C);
  z.ld(A, C);
  z.cp((OUT_SP + 2) & 0xff);
  z.jr(NZ, '.register');
  z.ld(BC, SCRATCH);
  z.label('.memory');
  z.ld(A, at(BC));
  z.call('step');
  z.inc(C);
  z.ld(A, C);
  z.cp(SCRATCH_SIZE);
  z.jr(NZ, '.memory');
  z.ld(at('crc'), HL);
  z.ret();
}
