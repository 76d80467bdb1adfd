/**
 * The sender: a CP/M 2.2 transient program that sends a file by XMODEM over the console, for machines that can only
 * receive. With CRC or sum as the receiver asks, in blocks of 1024 bytes where it invites with CK.
 *
 *     ULMTX B:FOO.COM      sends it, and says the CRC of what it read
 *     ULMTX                says the CRC of the program itself
 */

import { A, Assembler, at, B, BC, C, D, DE, E, HL, L, NZ, Z } from '../asm/index.js';
import { TPA } from '../header.js';
import { BDOS, emitPutDecimal, emitPutHex } from '../lib/bdos.js';
import { emitBiosPut, emitFindConsole, emitWait, reserveConsole } from '../lib/bios-console.js';
import { crcStep, emitCrcRecord, emitMakeCrcTable, reserveCrcTable } from '../lib/crc-table.js';
import { emitClearFcb, emitFcbCall, emitPrintCrc, reserveFileCrc } from '../lib/file-crc.js';
import { emitFrame, endFrame } from '../lib/frame.js';
import { emitTexts, saysOf, textOf } from '../lib/texts.js';
import { BYTE, emitFail, emitGet, emitPurge, MOMENT, SECOND_CAN } from '../lib/xmodem.js';
import { RECORD } from '../output/com-file.js';
import { type Tool, tool } from '../output/tool.js';

/** Why a file was not sent. */
export type SenderFailure = 'no-file' | 'cancelled' | 'no-receiver' | 'too-many-errors';

const PREFIX = 'ULMTX: ';

/** The words for each. */
const FAILURES: Record<SenderFailure, string> = {
  'no-file': 'no file',
  cancelled: 'cancelled',
  'no-receiver': 'no receiver',
  'too-many-errors': 'too many errors',
};

/** What the sender prints. */
export const SENDER_SAYS = saysOf(PREFIX, FAILURES);

/** The K of an invitation by CK. */
const INVITE_1K = 0x4b;

/**
 * B for `wait` before it gives up waiting for an invitation or an answer for once, and how often it does. lrzsz takes
 * the end of the file only after 3 s of silence, so an EOT must not come again sooner at 20 MHz.
 */
const WAIT = 1 + 16;
const MOST_TRIES = 10;

/** Records in the larger block. */
const BIG = 8;

/** Builds `ULMTX.COM`. */
export function buildSender(): Tool & { readonly says: typeof SENDER_SAYS } {
  const z = new Assembler({ origin: TPA });
  emitFrame(z, 'open');
  emitOpen(z);
  emitSendFile(z);
  emitFail(z, { erase: false });
  emitSendBlock(z);
  emitAnswer(z);
  emitFill(z);
  emitGet(z);
  emitPurge(z);
  emitFindConsole(z);
  emitBiosPut(z);
  emitWait(z);
  emitMakeCrcTable(z);
  emitCrcRecord(z);
  emitClearFcb(z);
  emitFcbCall(z);
  emitPrintCrc(z);
  emitPutHex(z);
  emitPutDecimal(z);
  emitTexts(z, PREFIX, FAILURES);
  endFrame(z);
  reserveConsole(z);
  reserveFileCrc(z);
  for (const name of ['tries', 'invited', 'size', 'number', 'babble', 'block_records']) z.reserve(name, 1);
  z.reserve('block_start', 2);
  reserveCrcTable(z);
  z.reserve('buffer', BIG * RECORD, { align: RECORD });
  return { ...tool('ULMTX.COM', z.assemble()), says: SENDER_SAYS };
}

/** `open`: the file; and the wait for an invitation, which says how blocks are protected, and how large they may be. */
function emitOpen(z: Assembler): void {
  z.label('open');
  z.call('clear_fcb');
  z.ld(C, BDOS.open);
  z.call('fcb_call');
  z.ld(DE, textOf<SenderFailure>('no-file'));
  z.jp(Z, 'finish');
  z.ld(HL, 0);
  z.ld(at('crc'), HL);
  z.ld(at('records'), HL);
  z.ld(DE, 'text_ready');
  z.call('print');
  z.ld(A, MOST_TRIES);
  z.ld(at('tries'), A);
  z.ld(A, 1);
  z.ld(at('size'), A);
  z.ld(at('number'), A);
  z.ld(at('babble'), A);
  z.label('.wait');
  z.ld(B, WAIT);
  z.call('get_within');
  z.jr(C, '.silence');
  z.ld(at('invited'), A);
  z.cp(BYTE.NAK);
  z.jr(Z, 'send_file');
  z.cp(BYTE.INVITE);
  z.jr(Z, '.crc');
  z.cp(BYTE.CAN);
  z.call(Z, 'second_can');
  z.ld(HL, 'babble'); //         256 other characters stand for silence
  z.inc(at(HL));
  z.jr(NZ, '.wait');
  z.label('.silence');
  z.ld(HL, 'tries');
  z.dec(at(HL));
  z.jr(NZ, '.wait');
  z.ld(DE, textOf<SenderFailure>('no-receiver'));
  z.jp('fail');
  z.label('.crc');
  z.ld(B, MOMENT);
  z.call('get_within');
  z.jr(C, 'send_file');
  z.cp(INVITE_1K);
  z.jr(NZ, 'send_file');
  z.ld(A, BIG);
  z.ld(at('size'), A);
}

/** `send_file`: block by block, and the end. B = blocks left of what was read, HL → the next. */
function emitSendFile(z: Assembler): void {
  z.label('send_file');
  z.call('fill');
  z.ld(B, A);
  z.or(A);
  z.jr(Z, '.end');
  z.ld(HL, 'buffer');
  z.ld(C, 1);
  z.cp(BIG);
  z.jr(NZ, '.block');
  z.ld(C, B); //                 one block of all of them
  z.ld(B, 1);
  z.label('.block');
  z.push(BC);
  z.push(HL);
  z.ld(A, C);
  z.call('send_block');
  z.pop(HL);
  z.pop(BC);
  z.ld(DE, RECORD);
  z.add(HL, DE);
  z.djnz('.block');
  z.jr('send_file');
  z.label('.end');
  z.ld(A, MOST_TRIES);
  z.ld(at('tries'), A);
  z.label('.eot');
  z.call('drain');
  z.ld(A, BYTE.EOT);
  z.call('put');
  z.call('answer');
  z.jr(NZ, '.eot');
  z.ld(DE, 'text_new_line');
  z.call('print');
  z.call('print_crc');
  z.ld(DE, 'text_ok');
  z.jp('finish');
}

/**
 * Emits `send_block`: sends A records from HL as a block until it is acknowledged.
 *
 * HL → the next byte, DE = the CRC, B = records left. Uses all.
 */
function emitSendBlock(z: Assembler): void {
  z.label('send_block');
  z.ld(at('block_start'), HL);
  z.ld(at('block_records'), A);
  z.ld(A, MOST_TRIES);
  z.ld(at('tries'), A);
  z.label('.again');
  z.call('drain');
  z.ld(A, at('block_records'));
  z.cp(BIG);
  z.ld(A, BYTE.STX);
  z.jr(Z, '.header');
  z.ld(A, BYTE.SOH);
  z.label('.header');
  z.call('put');
  z.ld(A, at('number'));
  z.call('put');
  z.ld(A, at('number'));
  z.cpl();
  z.call('put');
  z.ld(A, at('block_records'));
  z.ld(B, A);
  z.ld(HL, at('block_start'));
  z.ld(DE, 0);
  z.label('.record');
  z.push(BC);
  z.label('.byte');
  z.push(HL);
  z.push(DE);
  z.ld(A, at(HL));
  z.call('put');
  z.pop(DE);
  z.pop(HL);
  z.ld(A, at(HL));
  z.inc(HL);
  crcStep(z);
  z.ld(A, L);
  z.add(A, A); //                0 at the next multiple of 128
  z.jr(NZ, '.byte');
  z.pop(BC);
  z.djnz('.record');
  z.ld(A, at('invited'));
  z.cp(BYTE.NAK);
  z.jr(Z, '.sum');
  z.push(DE);
  z.ld(A, D);
  z.call('put');
  z.pop(DE);
  z.ld(A, E);
  z.jr('.check');
  z.label('.sum'); //            HL → behind the record
  z.ld(B, RECORD);
  z.xor(A);
  z.label('.add');
  z.dec(HL);
  z.add(A, at(HL));
  z.djnz('.add');
  z.label('.check');
  z.call('put');
  z.call('answer');
  z.jr(NZ, '.again');
  z.ld(HL, 'number');
  z.inc(at(HL));
  z.ret();

  z.label('drain'); //           drops what came before, which is no answer. Uses all
  z.call('const');
  z.or(A);
  z.ret(Z);
  z.call('conin');
  z.jr('drain');
}

/**
 * Emits `answer`: waits for the word on a block or the end of the file; ends the program where there is no hope.
 *
 *     Out: Z: acknowledged; NZ: to be sent again
 *     Uses all
 */
function emitAnswer(z: Assembler): void {
  z.label('answer');
  z.xor(A);
  z.ld(at('babble'), A);
  z.label('.next');
  z.ld(B, WAIT);
  z.call('get_within');
  z.jr(C, '.again');
  z.cp(BYTE.ACK);
  z.ret(Z);
  z.cp(BYTE.NAK);
  z.jr(Z, '.again');
  z.cp(BYTE.CAN);
  z.call(Z, 'second_can');
  z.ld(HL, 'babble'); //         256 other characters stand for silence
  z.inc(at(HL));
  z.jr(NZ, '.next');
  z.label('.again');
  z.ld(HL, 'tries');
  z.dec(at(HL));
  z.ret(NZ);
  z.ld(DE, textOf<SenderFailure>('too-many-errors'));
  z.jp('fail');

  z.label('second_can'); //      after a CAN: returns where no second one follows. Uses all
  z.ld(B, SECOND_CAN);
  z.call('get_within');
  z.ret(C);
  z.cp(BYTE.CAN);
  z.ret(NZ);
  z.ld(DE, textOf<SenderFailure>('cancelled'));
  z.jp('fail');
}

/**
 * Emits `fill`: reads up to `size` records into the buffer, and counts them and their CRC.
 *
 *     Out: A = records read, 0 at the end of the file
 *     Uses all
 *
 * HL → the next record, B = records left.
 */
function emitFill(z: Assembler): void {
  z.label('fill');
  z.ld(A, at('size'));
  z.ld(B, A);
  z.ld(HL, 'buffer');
  z.label('.record');
  z.push(BC);
  z.push(HL);
  z.ex(DE, HL);
  z.call('set_dma');
  z.ld(C, BDOS.readSequential);
  z.call('fcb_call');
  z.dec(A);
  z.pop(HL);
  z.pop(BC);
  z.jr(NZ, '.end');
  z.push(BC);
  z.ld(DE, at('crc'));
  z.call('crc_record');
  z.ld(at('crc'), DE);
  z.ld(DE, at('records'));
  z.inc(DE);
  z.ld(at('records'), DE);
  z.pop(BC);
  z.djnz('.record');
  z.label('.end');
  z.ld(A, at('size'));
  z.sub(B);
  z.ret();
}
