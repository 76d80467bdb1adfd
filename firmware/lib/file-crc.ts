/** The CRC of a file as it is on the disk, and the line that says it. */

import { A, type Assembler, at, B, C, DE, HL, NZ, Z } from '../asm/index.js';
import { BDOS, FCB, PAGE_ZERO } from './bdos.js';

/** What our programs print of a file: CRC-16/XMODEM of all its records in four hex digits, and their number. */
export const CRC_LINE = /CRC ([0-9A-F]{4}) (\d+) records/;

/** Emits `clear_fcb`: the FCB at 5Ch but its drive and name, so that a file is taken from its start. Uses A, B, HL. */
export function emitClearFcb(z: Assembler): void {
  z.label('clear_fcb');
  z.ld(HL, PAGE_ZERO.fcb + FCB.extent);
  z.ld(B, FCB.record + 1 - FCB.extent);
  z.xor(A);
  z.label('.next');
  z.ld(at(HL), A);
  z.inc(HL);
  z.djnz('.next');
  z.ret();
}

/** Emits `fcb_call`: the BDOS function in C with the FCB at 5Ch. Out: A = its answer + 1, and Z where that is 0. Uses all. */
export function emitFcbCall(z: Assembler): void {
  z.label('fcb_call');
  z.ld(DE, PAGE_ZERO.fcb);
  z.call(PAGE_ZERO.bdos);
  z.inc(A);
  z.ret();
}

/**
 * Emits `file_crc`: reads the file of the FCB at 5Ch from its start.
 *
 *     In:  the file is there; the DMA address is `record`
 *     Out: `crc` and `records`
 *     Uses all
 */
export function emitFileCrc(z: Assembler): void {
  z.label('file_crc');
  z.call('clear_fcb');
  z.ld(HL, 0);
  z.ld(at('crc'), HL);
  z.ld(at('records'), HL);
  z.ld(C, BDOS.open);
  z.call('fcb_call');
  z.ret(Z);
  z.label('.read');
  z.ld(C, BDOS.readSequential);
  z.call('fcb_call');
  z.dec(A);
  z.ret(NZ);
  z.ld(HL, 'record');
  z.ld(DE, at('crc'));
  z.call('crc_record');
  z.ld(at('crc'), DE);
  z.ld(HL, at('records'));
  z.inc(HL);
  z.ld(at('records'), HL);
  z.jr('.read');
}

/** Emits `print_crc`: the line of `crc` and `records`, without its end. Uses all. */
export function emitPrintCrc(z: Assembler): void {
  z.label('print_crc');
  z.ld(DE, 'text_crc');
  z.call('print');
  z.ld(HL, at('crc'));
  z.call('put_hex_word');
  z.ld(A, ' '.charCodeAt(0));
  z.call('put');
  z.ld(HL, at('records'));
  z.call('put_decimal');
  z.ld(DE, 'text_records');
  z.jp('print');
  z.label('text_crc');
  z.db('CRC $');
  z.label('text_records');
  z.db(' records$');
}

/** Reserves the results of `file_crc`. */
export function reserveFileCrc(z: Assembler): void {
  z.reserve('crc', 2);
  z.reserve('records', 2);
}
