/** A block of XMODEM on its way into memory. */

import { A, type Assembler, at, B, D, DE, E, H, HL, hi, L, NC, NZ, Z } from '../asm/index.js';
import { crcStep } from '../lib/crc-table.js';
import { BYTE } from '../lib/xmodem.js';
import { RECORD } from '../output/com-file.js';

const BACKSPACE = 0x08;

/** Data and CRC of the larger block. */
const LARGEST = 8 * RECORD + 2;

/** Bytes from a block's start to `buffer_end`. */
export const blockBytes = (records: number): number => records * RECORD + 2;

/** Reserves the buffer, and `record` in it for reading the file back. Each block ends at `buffer_end`, a page's boundary, so that the end is seen by INC L. */
export function reserveBuffer(z: Assembler): void {
  const pages = Math.ceil((LARGEST + 1) / 256);
  z.reserve('buffer', pages * 256, { align: 256 });
  z.reserve('buffer_end', 0);
  z.equ('record', 'buffer');
}

/**
 * Emits `take_data`: data and CRC of a block.
 *
 *     In:  HL → their place, which ends at `buffer_end`
 *     Out: carry clear: all came, and Z where the CRC is right
 *          carry set: the bytes stopped, and Z where the last of them were two CANs
 *     Uses all
 *
 * DE = the CRC. The CRC runs over its own two bytes too, and is 0 then. 175 T a byte and the BIOS's CONST and CONIN,
 * while bytes come as fast as they are taken.
 */
export function emitTakeData(z: Assembler): void {
  z.label('take_data');
  z.dec(HL); //                  what lies before the block is never taken for two CANs
  z.ld(at(HL), 0);
  z.inc(HL);
  z.ld(DE, 0);
  z.label('.next');
  z.push(HL);
  z.push(DE);
  z.call('const');
  z.or(A);
  z.jr(Z, '.wait');
  z.label('.take');
  z.call('conin');
  z.pop(DE);
  z.pop(HL);
  z.ld(at(HL), A);
  crcStep(z);
  z.inc(L);
  z.jr(NZ, '.next');
  z.inc(H);
  z.ld(A, H);
  z.cp(hi('buffer_end'));
  z.jr(NZ, '.next');
  z.ld(A, D);
  z.or(E); //                    clears the carry
  z.ret();
  z.label('.wait');
  z.ld(B, 2);
  z.call('wait');
  z.jr(NC, '.take');
  z.pop(DE);
  z.pop(HL);
  z.label('.back'); //           lrzsz wipes its CANs off the screen with as many backspaces
  z.dec(HL);
  z.ld(A, at(HL));
  z.cp(BACKSPACE);
  z.jr(Z, '.back');
  z.cp(BYTE.CAN);
  z.jr(NZ, '.stopped');
  z.dec(HL);
  z.cp(at(HL));
  z.label('.stopped');
  z.scf();
  z.ret();
}
