/** The documented BDOS calls that our programs use, and how numbers are printed. */

import { A, AF, type Assembler, B, BC, C, D, DE, E, H, HL, L, NC, NZ, Z } from '../asm/index.js';

/** Page zero (Digital Research, "CP/M 2.2 Interface Guide", section 6 "Page zero"). */
export const PAGE_ZERO = { warmBoot: 0x0000, bdos: 0x0005, bdosEntry: 0x0006, tail: 0x0080 } as const;

/** Function numbers (the same guide, section 2). */
export const BDOS = { consoleOutput: 2, printString: 9, readLine: 10 } as const;

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
 * DE = the power of ten, B = its digit, C = 0 while only leading zeros came, HL = what is left.
 */
export function emitPutDecimal(z: Assembler): void {
  z.label('put_decimal');
  z.ld(C, 0);
  for (const power of [10000, 1000, 100, 10]) {
    z.ld(DE, power);
    z.call('.digit');
  }
  z.ld(A, L); //                 the last digit is printed even if it is 0
  z.add(A, '0'.charCodeAt(0));
  z.jp('put');
  z.label('.digit');
  z.ld(B, '0'.charCodeAt(0));
  z.label('.again');
  z.or(A); //                    clears the carry
  z.sbc(HL, DE);
  z.jr(NC, '.counted');
  z.add(HL, DE);
  z.ld(A, B);
  z.cp('0'.charCodeAt(0));
  z.jr(NZ, '.shown');
  z.inc(C); //                   a zero: shown only behind another digit
  z.dec(C);
  z.ret(Z);
  z.label('.shown');
  z.ld(C, 1);
  z.push(BC);
  z.push(HL);
  z.call('put');
  z.pop(HL);
  z.pop(BC);
  z.ret();
  z.label('.counted');
  z.inc(B);
  z.jr('.again');
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
