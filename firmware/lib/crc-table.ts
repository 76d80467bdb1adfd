/** CRC-16 with the polynomial 1021h, initially 0, as XMODEM has it, by a table that the program makes at its start. */

import { A, type Assembler, at, B, BC, C, D, E, H, HL, hi, L, NC, NZ } from '../asm/index.js';

const POLYNOMIAL = { high: 0x10, low: 0x21 } as const;

/** Reserves the table: a page of high bytes, a page of low ones, by the byte that falls out of the register. */
export function reserveCrcTable(z: Assembler): void {
  z.reserve('crc_table', 512, { align: 256 });
}

/** Emits `make_crc_table`. BC → an entry, HL = its value, D = bits left. Uses A, BC, D, HL. */
export function emitMakeCrcTable(z: Assembler): void {
  z.label('make_crc_table');
  z.ld(BC, 'crc_table');
  z.label('.entry');
  z.ld(H, C);
  z.ld(L, 0);
  z.ld(D, 8);
  z.label('.bit');
  z.add(HL, HL);
  z.jr(NC, '.even');
  z.ld(A, H);
  z.xor(POLYNOMIAL.high);
  z.ld(H, A);
  z.ld(A, L);
  z.xor(POLYNOMIAL.low);
  z.ld(L, A);
  z.label('.even');
  z.dec(D);
  z.jr(NZ, '.bit');
  z.ld(A, H);
  z.ld(at(BC), A);
  z.inc(B);
  z.ld(A, L);
  z.ld(at(BC), A);
  z.dec(B);
  z.inc(C);
  z.jr(NZ, '.entry');
  z.ret();
}

/** Writes one step in line: DE = the CRC, with the byte in A. Uses A, BC. 45 T. */
export function crcStep(z: Assembler): void {
  z.xor(D);
  z.ld(C, A);
  z.ld(B, hi('crc_table'));
  z.ld(A, at(BC));
  z.xor(E);
  z.ld(D, A);
  z.inc(B);
  z.ld(A, at(BC));
  z.ld(E, A);
}

/**
 * Emits `crc_record`: the CRC of a record.
 *
 *     In:  HL → 128 bytes, at a multiple of 128; DE = the CRC of what goes before
 *     Out: HL → behind them; DE
 *     Uses A, BC
 *
 * 78 T a byte.
 */
export function emitCrcRecord(z: Assembler): void {
  z.label('crc_record');
  z.ld(A, at(HL));
  z.inc(HL);
  crcStep(z);
  z.ld(A, L);
  z.add(A, A); //                0 at the next multiple of 128
  z.jr(NZ, 'crc_record');
  z.ret();
}
