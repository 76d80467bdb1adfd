/** `CHAT /V`: which model this is, and whether the image in memory is what was built. */

import { A, type Assembler, at, B, BC, C, DE, H, HL, L, label, NZ, Z } from '../asm/index.js';

/**
 * Emits `report`: prints name, model id and size, the CRC-16 of the image and OK or DAMAGED.
 *
 * The last word of the image holds the CRC of all before it, as it was when it was built.
 */
export function emitReport(z: Assembler): void {
  z.label('report');
  z.ld(DE, 'text_name');
  z.call('print');
  z.ld(HL, label('image_end').minus('image'));
  z.call('put_decimal');
  z.ld(DE, 'text_bytes');
  z.call('print');
  z.ld(DE, 'image');
  z.ld(BC, label('image_crc').minus('image'));
  z.call('crc');
  z.push(HL);
  z.call('put_hex_word');
  z.pop(HL);
  z.ld(DE, at('image_crc'));
  z.call('compare');
  z.ld(DE, 'text_ok');
  z.jr(Z, 'print');
  z.ld(DE, 'text_damaged');
  z.jr('print');
  emitCrc(z);
}

/**
 * Emits `crc`: CRC-16 with the polynomial 1021h, initially 0, as XMODEM has it.
 *
 *     In:  DE → bytes, BC = how many (not 0)
 *     Out: HL
 *     Uses A, BC, DE
 *
 * A byte at a time without a table: with x = high(crc) ^ byte and x ^= x >> 4, the polynomial's three terms
 * give crc = (crc << 8) ^ (x << 12) ^ (x << 5) ^ x. HL = crc; 202 T a byte.
 */
function emitCrc(z: Assembler): void {
  z.label('crc');
  z.ld(HL, 0);
  z.label('.byte');
  z.push(BC);
  z.ld(A, at(DE));
  z.inc(DE);
  z.xor(H);
  z.ld(B, A);
  swapNibbles(z);
  z.and(0x0f);
  z.xor(B);
  z.ld(C, A); //                 C = x
  swapNibbles(z);
  z.and(0xf0);
  z.xor(L);
  z.ld(H, A); //                 high byte: old low byte ^ (x << 4) so far
  z.ld(A, C);
  z.rrca();
  z.rrca();
  z.rrca();
  z.ld(B, A); //                 B = x >> 3 in its lower five bits, x << 5 in its upper three
  z.and(0x1f);
  z.xor(H);
  z.ld(H, A);
  z.ld(A, B);
  z.and(0xe0);
  z.xor(C);
  z.ld(L, A);
  z.pop(BC);
  z.dec(BC);
  z.ld(A, B);
  z.or(C);
  z.jr(NZ, '.byte');
  z.ret();
}

function swapNibbles(z: Assembler): void {
  for (let shift = 0; shift < 4; shift++) z.rrca();
}
