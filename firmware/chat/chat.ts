/**
 * The chat program: a CP/M 2.2 transient program around the inference engine.
 *
 *     CHAT                 talks: a line in, a reply out; ^C, an empty line twice or `!` leaves; a key stops a reply
 *     CHAT is it alive     replies once
 *     CHAT /V              says which model this is, and whether its bytes arrived whole
 */

import { MAX_QUERY } from '../../model/model.js';
import { A, type Assembler, at, B, BC, C, DE, HL, label, NZ, SP, Z } from '../asm/index.js';
import { BDOS, emitCompare, emitPrint, emitPut, emitPutDecimal, emitPutHex, PAGE_ZERO } from '../lib/bdos.js';
import { checkRoom } from '../lib/room.js';
import { emitReport } from './report.js';
import { emitTexts, type Identity } from './texts.js';

/** The CCP begins this far below the BDOS entry: the entry is 6 bytes into the BDOS, and the CCP is 2 KB long. */
const CCP_BELOW_ENTRY = 0x806;

/** Bytes of our stack: our deepest calls take some 30, an interrupt and the BIOS under a BDOS call more. */
const STACK = 128;

const CTRL_C = 0x03;
const LF = 0x0a;

/** Emits the program; the engine's code follows it. */
export function emitChat(z: Assembler, identity: Identity): void {
  emitEntry(z);
  emitTail(z);
  emitTalk(z);
  emitAnswer(z);
  emitReport(z);
  emitPrint(z);
  emitPut(z);
  emitPutHex(z);
  emitPutDecimal(z);
  emitCompare(z);
  emitTexts(z, identity);
}

/** Reserves the program's memory behind the image. */
export function reserveChat(z: Assembler): void {
  z.reserve('line', 2 + MAX_QUERY);
  z.reserve('empty_lines', 1);
  z.reserve('caller_stack', 2);
  z.reserve('stack_bottom', STACK);
  z.reserve('stack_top', 0);
}

/**
 * `start`: is there room? Then an own stack, the tail, and back to the CCP: by RET where it still stands,
 * by a warm boot where our memory reaches into it.
 */
function emitEntry(z: Assembler): void {
  z.label('start');
  checkRoom(z);
  z.ld(at('caller_stack'), SP);
  z.ld(SP, 'stack_top');
  z.call('run_tail');
  z.ld(HL, at(PAGE_ZERO.bdosEntry));
  z.ld(DE, -CCP_BELOW_ENTRY);
  z.add(HL, DE);
  z.ld(DE, 'memory_end');
  z.call('compare');
  z.jp(C, PAGE_ZERO.warmBoot);
  z.ld(SP, at('caller_stack'));
  z.ret();
}

/** `run_tail`: does what the command tail asks for. HL → its next character, B = characters left. */
function emitTail(z: Assembler): void {
  z.label('run_tail');
  z.ld(HL, PAGE_ZERO.tail);
  z.ld(B, at(HL));
  z.inc(B);
  z.label('.blank');
  z.inc(HL);
  z.dec(B);
  z.jr(Z, 'talk');
  z.ld(A, at(HL));
  z.cp(' '.charCodeAt(0));
  z.jr(Z, '.blank');
  z.cp('/'.charCodeAt(0));
  z.jr(NZ, 'answer_once');
  z.ld(A, B);
  z.cp('/V'.length);
  z.jr(NZ, 'answer_once');
  z.inc(HL);
  z.ld(A, at(HL));
  z.dec(HL);
  z.and(0x5f); //                either case
  z.cp('V'.charCodeAt(0));
  z.jr(Z, 'report');
  z.label('answer_once');
  z.push(HL);
  z.push(BC);
  z.call('start_engine');
  z.pop(BC);
  z.pop(HL);
  z.jr('answer');
}

/** `talk`: prompt, line, reply, until the user leaves. ^C at the beginning of a line is the BDOS's own. */
function emitTalk(z: Assembler): void {
  z.label('talk');
  z.call('start_engine');
  z.ld(DE, 'text_banner');
  z.call('print');
  z.label('.fresh');
  z.xor(A);
  z.ld(at('empty_lines'), A);
  z.label('.prompt');
  z.ld(DE, 'text_prompt');
  z.call('print');
  z.ld(HL, 'line');
  z.ld(at(HL), MAX_QUERY);
  z.ex(DE, HL);
  z.ld(C, BDOS.readLine);
  z.call(PAGE_ZERO.bdos);
  z.call('new_line');
  z.ld(HL, label('line').plus(1));
  z.ld(B, at(HL)); //            B = characters, HL → the first
  z.inc(HL);
  z.ld(A, B);
  z.or(A);
  z.jr(Z, '.empty');
  z.dec(A);
  z.jr(NZ, '.answer');
  z.ld(A, at(HL));
  z.cp('!'.charCodeAt(0));
  z.ret(Z);
  z.label('.answer');
  z.call('answer');
  z.jr('.fresh');
  z.label('.empty');
  z.ld(HL, 'empty_lines');
  z.bit(0, at(HL));
  z.ret(NZ); //                  the second in a row
  z.inc(at(HL));
  z.jr('.prompt');
}

/**
 * `answer`: puts out the reply to the B characters at HL, and a new line. Uses all.
 *
 * A key that is typed meanwhile stops it at the next character and is gone, as it stops the CCP's TYPE; ^C leaves. A
 * LF is none: some terminals send one behind each Return.
 */
function emitAnswer(z: Assembler): void {
  z.label('answer');
  z.call('set_query');
  z.label('.next');
  z.call('next_character');
  z.jp(Z, 'new_line');
  z.call('put');
  z.ld(C, BDOS.consoleStatus);
  z.call(PAGE_ZERO.bdos);
  z.or(A);
  z.jr(Z, '.next');
  z.ld(C, BDOS.consoleInput);
  z.call(PAGE_ZERO.bdos);
  z.cp(LF);
  z.jr(Z, '.next');
  z.cp(CTRL_C);
  z.jp(Z, PAGE_ZERO.warmBoot);
  z.jr('new_line');
}
