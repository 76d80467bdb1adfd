/** The documented BDOS calls that our programs use, and how numbers are printed. */

import { A, AF, type Assembler, BC, C, D, DE, E, H, HL, L, NZ } from '../asm/index.js';

/** Page zero (Digital Research, "CP/M 2.2 Interface Guide", section 6 "Page zero"). */
export const PAGE_ZERO = {
  warmBoot: 0x0000,
  /** The address of the BIOS's second jump, its warm boot. */
  biosWarmBoot: 0x0001,
  bdos: 0x0005,
  bdosEntry: 0x0006,
  fcb: 0x005c,
  tail: 0x0080,
} as const;

/** Function numbers (the same guide, section 2). */
export const BDOS = {
  consoleInput: 1,
  consoleOutput: 2,
  printString: 9,
  readLine: 10,
  consoleStatus: 11,
  open: 15,
  close: 16,
  searchFirst: 17,
  searchNext: 18,
  erase: 19,
  readSequential: 20,
  writeSequential: 21,
  make: 22,
  setDma: 26,
} as const;

/** Places in a file control block (the same guide, section 3). */
export const FCB = { name: 1, extent: 12, record: 32 } as const;

/** Characters of a name and its type. */
export const NAME_LENGTH = 11;

/** Emits `print`: the string at DE up to `$`. Uses all. */
export function emitPrint(z: Assembler): void {
  z.label('print');
  z.ld(C, BDOS.printString);
  z.jp(PAGE_ZERO.bdos);
}

/** Emits `put`: the character in A. Uses all. And `new_line`: CR LF. */
export function emitPut(z: Assembler): void {
  z.label('new_line');
  z.ld(A, 13);
  z.call('put');
  z.ld(A, 10);
  z.label('put');
  z.ld(E, A);
  z.ld(C, BDOS.consoleOutput);
  z.jp(PAGE_ZERO.bdos);
}

/**
 * Emits `put_hex_word`: HL in four hex digits. Uses all.
 *
 * A nibble n becomes its digit by DAA: n + 90h, adjusted, plus 40h with the carry, adjusted.
 */
export function emitPutHex(z: Assembler): void {
  z.label('put_hex_word');
  z.push(HL);
  z.ld(A, H);
  z.call('put_hex_byte');
  z.pop(HL);
  z.ld(A, L);
  z.label('put_hex_byte');
  z.push(AF);
  for (let shift = 0; shift < 4; shift++) z.rrca();
  z.call('.digit');
  z.pop(AF);
  z.label('.digit');
  z.and(0x0f);
  z.add(A, 0x90);
  z.daa();
  z.adc(A, 0x40);
  z.daa();
  z.jp('put');
}

/**
 * Emits `put_decimal`: HL as an unsigned decimal number without leading zeros. Uses all.
 *
 * Divides by ten and calls itself for the quotient, so that the higher digits come first. HL = what is left − 10,
 * DE = the quotient, A = the digit.
 */
export function emitPutDecimal(z: Assembler): void {
  z.label('put_decimal');
  z.ld(BC, -10);
  z.ld(DE, -1);
  z.label('.ten');
  z.add(HL, BC);
  z.inc(DE);
  z.jr(C, '.ten');
  z.ld(A, L);
  z.add(A, '0'.charCodeAt(0) + 10);
  z.ex(DE, HL);
  z.push(AF);
  z.ld(A, H);
  z.or(L);
  z.call(NZ, 'put_decimal');
  z.pop(AF);
  z.jp('put');
}

/** Emits `compare`: HL − DE as flags, neither changed. Uses A. */
export function emitCompare(z: Assembler): void {
  z.label('compare');
  z.ld(A, H);
  z.cp(D);
  z.ret(NZ);
  z.ld(A, L);
  z.cp(E);
  z.ret();
}
