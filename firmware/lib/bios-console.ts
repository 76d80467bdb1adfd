/**
 * The console through the BIOS: eight bits wide, without the BDOS's ^S, ^C and tabs, and with time limits.
 *
 * The BIOS may change every register, so nothing is kept in one across a call.
 */

import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, L, NZ, Z } from '../asm/index.js';
import { PAGE_ZERO } from './bdos.js';

/** JP nn. */
const JUMP = 0xc3;

/** A BIOS entry is one jump. */
const ENTRY = 3;

/**
 * Polls for a byte before they are slowed down: 40 ms of them at 7.37 MHz, enough for most hosts to answer in, so
 * that on a line without flow control their first bytes are taken as they come.
 */
const FAST_POLLS = 2048;

/**
 * Slowed-down polls to a period, each with so many turns of a DJNZ (13 T) in it: few enough that a UART with two
 * places keeps what comes meanwhile at 115,200 baud and 4 MHz.
 */
const SLOW_POLLS = 8192;
const SLOW_TURNS = 40;

/** Emits `put`: the character in A. Uses all. And `print`: the text at DE up to `$`. Uses all. */
export function emitBiosPut(z: Assembler): void {
  z.label('put');
  z.ld(C, A);
  z.jp('conout');
  z.label('print');
  z.ld(A, at(DE));
  z.inc(DE);
  z.cp('$'.charCodeAt(0));
  z.ret(Z);
  z.push(DE);
  z.call('put');
  z.pop(DE);
  z.jr('print');
}

/**
 * Emits `find_console`: makes `const`, `conin` and `conout`, jumps to the BIOS entries that follow its warm boot.
 * They lie behind the image, which so stays as it was loaded. Uses A, B, DE, HL.
 *
 * Source: Digital Research, "CP/M 2.0 Alteration Guide", section 6: the jump vector.
 */
export function emitFindConsole(z: Assembler): void {
  z.label('find_console');
  z.ld(HL, at(PAGE_ZERO.biosWarmBoot));
  z.ld(DE, 'const');
  z.ld(B, 3);
  z.label('.entry'); //          HL → the BIOS entry before it, DE → where its jump goes
  for (let byte = 0; byte < ENTRY; byte++) z.inc(HL);
  z.ld(A, JUMP);
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(A, L);
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(A, H);
  z.ld(at(DE), A);
  z.inc(DE);
  z.djnz('.entry');
  z.ret();
}

/**
 * Emits `wait`: waits until a byte is there.
 *
 *     In:  B = 1 and the number of periods
 *     Out: carry clear: a byte is there; carry set: none came
 *     Uses all
 *
 * CP/M has no clock, so the time is counted in polls. They differ: CONST takes some 50 T on a BIOS that only looks
 * at a port, and 1,500 T on one that switches banks. So a period is made of polls slowed down to 700 … 2,100 T:
 * 0.8 s at 7 MHz and 2.3 s there with the slowest BIOS, 0.3 s at 20 MHz, 2.3 s at 2.5 MHz. A poll that begins
 * the wait comes at once, and the first ones are fast.
 */
export function emitWait(z: Assembler): void {
  z.label('wait');
  z.ld(C, 1); //                 C = turns in a poll, DE = polls
  z.ld(DE, FAST_POLLS);
  z.label('.poll');
  z.push(BC);
  z.push(DE);
  z.ld(B, C);
  z.label('.turn');
  z.djnz('.turn');
  z.call('const');
  z.pop(DE);
  z.pop(BC);
  z.or(A); //                    clears the carry
  z.ret(NZ);
  z.dec(DE);
  z.ld(A, D);
  z.or(E);
  z.jr(NZ, '.poll');
  z.ld(C, SLOW_TURNS);
  z.ld(DE, SLOW_POLLS);
  z.djnz('.poll');
  z.scf();
  z.ret();
}

/** Reserves the jumps to the BIOS. */
export function reserveConsole(z: Assembler): void {
  for (const entry of ['const', 'conin', 'conout']) z.reserve(entry, ENTRY);
}
