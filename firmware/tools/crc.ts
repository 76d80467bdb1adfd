/**
 * The CRC tool: a CP/M 2.2 transient program that says the CRC of files as they are on the disk.
 *
 *     ULMCRC B:FOO.COM     FOO.COM CRC 31C3 160 records
 *     ULMCRC *.COM         such a line for each
 */

import { A, Assembler, at, B, BC, C, DE, E, H, HL, L, label, NZ, SP, Z } from '../asm/index.js';
import { TPA } from '../header.js';
import { BDOS, emitPrint, emitPut, emitPutDecimal, emitPutHex, NAME_LENGTH, PAGE_ZERO } from '../lib/bdos.js';
import { emitCrcRecord, emitMakeCrcTable, reserveCrcTable } from '../lib/crc-table.js';
import {
  CRC_LINE,
  emitClearFcb,
  emitFcbCall,
  emitFileCrc,
  emitPrintCrc,
  reserveFileCrc,
} from '../lib/file-crc.js';
import { FILLER, RECORD } from '../output/com-file.js';
import { type Tool, tool } from '../output/tool.js';

/** What the CRC tool prints. */
export const CRC_TOOL_SAYS = {
  /** The end of the line for a file: the CRC-16/XMODEM of its records in hex, and their number. */
  success: new RegExp(`${CRC_LINE.source}\\r\\n`),
  /** The whole line: the name of the file goes before. */
  file: new RegExp(`([^ \\r\\n]+) ${CRC_LINE.source}\\r\\n`),
  /** No name fits. */
  none: /No file\r\n/,
} as const;

/** Bytes of our stack: our own calls take 20, an interrupt and the BIOS under a call of it the more. */
const STACK = 128;

/** What a search looks at of an FCB, and what it changes. */
const FCB_SIZE = 36;

/** Builds `ULMCRC.COM`. */
export function buildCrcTool(): Tool & { readonly says: typeof CRC_TOOL_SAYS } {
  const z = new Assembler({ origin: TPA });
  emitEntry(z);
  emitNextFile(z);
  emitPutName(z);
  emitMakeCrcTable(z);
  emitCrcRecord(z);
  emitClearFcb(z);
  emitFcbCall(z);
  emitFileCrc(z);
  emitPrintCrc(z);
  emitPrint(z);
  emitPut(z);
  emitPutHex(z);
  emitPutDecimal(z);
  z.label('text_usage');
  z.db('ULMCRC: name a file\r\n$');
  z.label('text_none');
  z.db('No file\r\n$');
  z.align(RECORD, FILLER);
  reserveFileCrc(z);
  z.reserve('found', 2);
  z.reserve('pattern', FCB_SIZE);
  z.reserve('caller_stack', 2);
  z.reserve('stack_bottom', STACK);
  z.reserve('stack_top', 0);
  reserveCrcTable(z);
  z.reserve('record', RECORD, { align: RECORD });
  return { ...tool('ULMCRC.COM', z.assemble()), says: CRC_TOOL_SAYS };
}

/** `start`: is a file named? And `finish`: prints DE and returns to the CCP, as `leave` does. */
function emitEntry(z: Assembler): void {
  z.label('start');
  z.ld(at('caller_stack'), SP);
  z.ld(SP, 'stack_top');
  z.ld(A, at(PAGE_ZERO.fcb + 1));
  z.cp(' '.charCodeAt(0));
  z.ld(DE, 'text_usage');
  z.jr(Z, 'finish');
  z.call('make_crc_table');
  z.call('clear_fcb');
  z.ld(HL, PAGE_ZERO.fcb);
  z.ld(DE, 'pattern');
  z.ld(BC, FCB_SIZE);
  z.ldir();
  z.ld(DE, 'record');
  z.ld(C, BDOS.setDma);
  z.call(PAGE_ZERO.bdos);
  z.ld(HL, 0);
  z.ld(at('found'), HL);
  z.jr('next_file');
  z.label('finish');
  z.call('print');
  z.label('leave');
  z.ld(SP, at('caller_stack'));
  z.ret();
}

/**
 * `next_file`: finds the next file that fits, and says its line.
 *
 * A search does not survive the reading of a file, so each begins anew and passes over those that were there before.
 * HL = files left to pass over, E = which of the four entries was found.
 */
function emitNextFile(z: Assembler): void {
  z.label('next_file');
  z.ld(HL, at('found'));
  z.ld(C, BDOS.searchFirst);
  z.label('.search');
  z.push(HL);
  z.ld(DE, 'pattern');
  z.call(PAGE_ZERO.bdos);
  z.pop(HL);
  z.cp(0xff);
  z.jr(Z, '.none');
  z.ld(E, A);
  z.ld(A, H);
  z.or(L);
  z.jr(Z, '.found');
  z.dec(HL);
  z.ld(C, BDOS.searchNext);
  z.jr('.search');

  z.label('.found');
  z.ld(A, E);
  for (let shift = 0; shift < 3; shift++) z.rrca(); // times 32: four entries are in a record
  z.ld(HL, label('record').plus(1));
  z.add(A, L); //                no carry: `record` is at a multiple of 128
  z.ld(L, A);
  z.ld(DE, PAGE_ZERO.fcb + 1);
  z.ld(B, NAME_LENGTH);
  z.label('.copy');
  z.ld(A, at(HL));
  z.and(0x7f); //                without attributes
  z.ld(at(DE), A);
  z.inc(HL);
  z.inc(DE);
  z.djnz('.copy');
  z.ld(HL, at('found'));
  z.inc(HL);
  z.ld(at('found'), HL);
  z.call('put_name');
  z.call('file_crc');
  z.ld(A, ' '.charCodeAt(0));
  z.call('put');
  z.call('print_crc');
  z.call('new_line');
  z.jr('next_file');

  z.label('.none');
  z.ld(HL, at('found'));
  z.ld(A, H);
  z.or(L);
  z.ld(DE, 'text_none');
  z.jr(Z, 'finish');
  z.jr('leave');
}

/** `put_name`: the name in the FCB, without its blanks. HL → a character, B = those left. Uses all. */
function emitPutName(z: Assembler): void {
  z.label('put_name');
  z.ld(HL, PAGE_ZERO.fcb + 1);
  z.ld(B, 8);
  z.call('.part');
  z.ld(A, at(HL));
  z.cp(' '.charCodeAt(0));
  z.ret(Z);
  z.push(HL);
  z.ld(A, '.'.charCodeAt(0));
  z.call('put');
  z.pop(HL);
  z.ld(B, NAME_LENGTH - 8);
  z.label('.part');
  z.ld(A, at(HL));
  z.push(HL);
  z.push(BC);
  z.cp(' '.charCodeAt(0));
  z.call(NZ, 'put');
  z.pop(BC);
  z.pop(HL);
  z.inc(HL);
  z.djnz('.part');
  z.ret();
}
