/**
 * The receiver: a CP/M 2.2 transient program that takes a file by XMODEM with CRC, in blocks of 128 or 1024 bytes,
 * from the console.
 *
 *     ULMRX B:FOO.COM      receives it; there must be no such file
 *     ULMRX                says the CRC of the program itself
 *
 * The disk is written only while the sender waits for an acknowledgement. The states of the protocol jump to each
 * other and call only what returns, so the stack is empty between them.
 */

import { A, AF, type Assembler, at, B, BC, C, D, DE, HL, label, NC, NZ, Z } from '../asm/index.js';
import { BDOS } from '../lib/bdos.js';
import { textOf } from '../lib/texts.js';
import { BYTE, emitFail, MOMENT, PERIOD, SECOND_CAN } from '../lib/xmodem.js';
import { RECORD } from '../output/com-file.js';
import { blockBytes } from './block.js';
import type { ReceiverFailure } from './texts.js';

/** B for `wait` before an invitation and a NAK are repeated, and how often. */
const INVITATIONS = { wait: 1 + 3, most: 40 } as const;
const REPETITIONS = { wait: 1 + 5, most: 10 } as const;

/** Emits the states, the first of them `make`; they leave by `finish`. */
export function emitReceiver(z: Assembler): void {
  emitMake(z);
  emitHeader(z);
  emitBlock(z);
  emitWrite(z);
  emitEnd(z);
  emitGiveUp(z);
  emitFail(z, { erase: true });
}

/** Reserves its memory. */
export function reserveReceiver(z: Assembler): void {
  z.reserve('ask', 1);
  z.reserve('tries', 1);
  z.reserve('expected', 1);
  z.reserve('number', 1);
  z.reserve('mismatch', 1);
  z.reserve('block_start', 2);
  z.reserve('block_records', 1);
}

/** `make`: the file, which must not be there, and the first invitation. */
function emitMake(z: Assembler): void {
  z.label('make');
  z.ld(DE, 'buffer');
  z.call('set_dma'); //          where the search puts what it finds
  z.call('clear_fcb');
  z.ld(C, BDOS.searchFirst);
  z.call('fcb_call');
  z.ld(DE, textOf<ReceiverFailure>('exists'));
  z.jr(NZ, 'finish');
  z.ld(C, BDOS.make);
  z.call('fcb_call');
  z.ld(DE, textOf<ReceiverFailure>('directory-full'));
  z.jr(Z, 'finish');
  z.ld(DE, 'text_ready');
  z.call('print');
  z.ld(HL, 'ask');
  z.ld(at(HL), BYTE.INVITE);
  z.inc(HL);
  z.ld(at(HL), INVITATIONS.most); // tries
  z.inc(HL);
  z.ld(at(HL), 1); //            expected
  z.inc(HL);
  z.inc(HL);
  z.ld(at(HL), 0); //            mismatch
  z.ld(B, MOMENT); //            the LF behind the command's CR
  z.call('purge');
  z.jr('ask_again');
}

/**
 * `bad`: drops what the line still has. `again`: counts a failure. `ask_again`: an invitation, or a NAK once a block
 * was taken. `header`: waits for what begins a block, ends the file or cancels.
 */
function emitHeader(z: Assembler): void {
  z.label('bad');
  z.ld(B, PERIOD);
  z.call('purge');
  z.label('again');
  z.ld(HL, 'tries');
  z.dec(at(HL));
  z.jp(Z, 'give_up');
  z.label('ask_again');
  z.ld(A, at('ask'));
  z.call('put');
  z.label('header');
  z.ld(A, at('ask'));
  z.ld(B, INVITATIONS.wait);
  z.cp(BYTE.INVITE);
  z.jr(Z, '.wait');
  z.ld(B, REPETITIONS.wait);
  z.label('.wait');
  z.call('get_within');
  z.jr(C, 'again');
  z.ld(HL, label('buffer_end').minus(blockBytes(1)));
  z.ld(B, 1);
  z.cp(BYTE.SOH);
  z.jr(Z, 'block');
  z.ld(HL, label('buffer_end').minus(blockBytes(8)));
  z.ld(B, 8);
  z.cp(BYTE.STX);
  z.jr(Z, 'block');
  z.cp(BYTE.EOT);
  z.jp(Z, 'end');
  z.cp(BYTE.CAN);
  z.jr(NZ, 'bad');
  z.ld(B, SECOND_CAN);
  z.call('get_within');
  z.jr(C, 'again');
  z.cp(BYTE.CAN);
  z.jr(NZ, 'bad');
  z.label('cancelled');
  z.ld(DE, textOf<ReceiverFailure>('cancelled'));
  z.jp('fail');
}

/** `block`: takes a block of B records to HL, and writes it where it is the next. */
function emitBlock(z: Assembler): void {
  z.label('block');
  z.ld(at('block_start'), HL);
  z.ld(A, B);
  z.ld(at('block_records'), A);
  z.call('get');
  z.jr(C, 'again');
  z.ld(at('number'), A);
  z.call('get'); //              the complement
  z.jr(C, 'again');
  z.ld(HL, 'number');
  z.add(A, at(HL));
  z.inc(A);
  z.ld(at('mismatch'), A);
  z.jr(NZ, 'bad');
  z.ld(HL, at('block_start'));
  z.call('take_data');
  z.jr(NC, '.whole');
  z.jr(Z, 'cancelled');
  z.jr('again'); //              the line has been quiet
  z.label('.whole');
  z.jr(NZ, 'bad');
  z.ld(HL, 'expected');
  z.ld(A, at('number'));
  z.cp(at(HL));
  z.jr(Z, 'write');
  z.inc(A);
  z.cp(at(HL));
  z.jr(NZ, '.lost');
  z.ld(A, at('ask')); //         our ACK was lost; but before the first block there was none
  z.cp(BYTE.NAK);
  z.jr(Z, 'acknowledge');
  z.label('.lost');
  z.ld(DE, textOf<ReceiverFailure>('out-of-step'));
  z.jp('fail');
}

/** `write`: the block's records. D = those left, HL → the next. And `acknowledge`. */
function emitWrite(z: Assembler): void {
  z.label('write');
  z.inc(at(HL)); //              expected
  z.ld(HL, at('block_start'));
  z.ld(A, at('block_records'));
  z.label('.record');
  z.push(AF);
  z.push(HL);
  z.ex(DE, HL);
  z.call('set_dma');
  z.ld(C, BDOS.writeSequential);
  z.call('fcb_call');
  z.pop(HL);
  z.pop(DE);
  z.dec(A);
  z.jr(NZ, 'write_failed');
  z.ld(BC, RECORD);
  z.add(HL, BC);
  z.ld(A, D);
  z.dec(A);
  z.jr(NZ, '.record');
  z.ld(A, BYTE.NAK);
  z.ld(at('ask'), A);
  z.label('acknowledge');
  z.ld(A, REPETITIONS.most);
  z.ld(at('tries'), A);
  z.ld(A, BYTE.ACK);
  z.call('put');
  z.jp('header');
  z.label('write_failed');
  z.ld(DE, textOf<ReceiverFailure>('directory-full'));
  z.dec(A); //                   1: no entry for a new extent
  z.jr(Z, 'fail');
  z.ld(DE, textOf<ReceiverFailure>('disk-full'));
  z.jr('fail');
}

/** `end`: of the file, where nothing follows. It is closed before the ACK, and read back after it. */
function emitEnd(z: Assembler): void {
  z.label('end');
  z.ld(B, MOMENT);
  z.call('wait');
  z.jp(NC, 'bad'); //            it was a header, changed by noise
  z.ld(C, BDOS.close);
  z.call('fcb_call');
  z.ld(DE, textOf<ReceiverFailure>('not-closed'));
  z.jr(Z, 'fail');
  z.ld(A, BYTE.ACK);
  z.call('put');
  z.ld(DE, 'record');
  z.call('set_dma');
  z.call('file_crc');
  z.ld(B, MOMENT); //            an EOT again, for the CCP would take it for a character of a line
  z.call('purge');
  z.ld(DE, 'text_new_line');
  z.call('print');
  z.call('print_crc');
  z.ld(DE, 'text_ok');
  z.jp('finish');
}

/** `give_up`: after too many failures. */
function emitGiveUp(z: Assembler): void {
  z.label('give_up');
  z.ld(DE, textOf<ReceiverFailure>('seven-bits'));
  z.ld(A, at('mismatch'));
  z.cp(0x80); //                 only bit 7 of the complement was missing
  z.jr(Z, 'fail');
  z.ld(DE, textOf<ReceiverFailure>('too-many-errors'));
  z.ld(A, at('ask'));
  z.cp(BYTE.NAK);
  z.jr(Z, 'fail');
  z.ld(DE, textOf<ReceiverFailure>('no-sender'));
}
