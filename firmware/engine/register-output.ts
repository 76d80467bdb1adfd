/** The output in registers: one INC or DEC for each weight of a unit that changed, and nothing else. */

import {
  A,
  AF,
  AF_,
  type Assembler,
  at,
  B,
  BC,
  C,
  D,
  DE,
  E,
  H,
  HL,
  hi,
  IX,
  L,
  label,
  lo,
  NC,
  NZ,
  P,
  SP,
  Z,
} from '../asm/index.js';
import { SIGN_BELOW } from './chain.js';
import { characterCodes } from './data.js';
import { NOTES_A_PAGE, tableOf } from './layout.js';
import type { Plan, Stage } from './plan.js';
import { TOP, WIDE } from './registers.js';
import { ALTERNATE, placesOf } from './unit-code.js';

/**
 * Writes in line: the units that a character changed take their code. Goes to `.choose`; or on behind it, to compute the
 * output anew, where it has left its bytes, or where more units have changed than could lead it through one unseen.
 */
export function runCharacter(z: Assembler): void {
  z.exx(); //                    BC → behind the last note
  z.ld(A, at('notes_page'));
  z.cp(B);
  z.jr(NZ, '.begin'); //         in the next page, or the output is not right
  z.call('run_notes');
  z.jp(P, '.choose');
}

/** The registers of a set, in the order of the outputs in them: as PUSH HL, DE, BC write them, from the last one down. */
const SET = [C, B, E, D, L, H] as const;

/** What outputs are counted from while they are computed anew: no unit's code passes a byte's ends from there. */
const MIDDLE = 0x80;

/** Counters that are scanned before the loop's end is looked for. */
const UNROLLED = 4;

/**
 * Emits `layer_2` where the output is in registers: computes it anew from the counters.
 *
 *     Out: `outputs` and the registers, as `run_notes` leaves them; `notes_page`
 *     Uses all
 *
 * While it scans, HL → counter, D = rounds left, BC → place for the next note. 28 T a counter below zero, 72 T and
 * its code for each one of another.
 */
export function emitRegisterOutput(z: Assembler, plan: Plan): void {
  const [{ outputs: units }, { outputs }] = plan.stages;
  z.label('layer_2');
  z.ld(HL, 'wide_starts');
  z.ld(DE, 'wide');
  z.ld(BC, 2 * outputs);
  z.ldir();
  z.ld(HL, 'outputs');
  z.ld(B, outputs);
  z.label('.middle');
  z.ld(at(HL), MIDDLE);
  z.inc(L);
  z.djnz('.middle');
  z.ld(BC, 'first_note');
  z.ld(HL, 'first_low');
  z.ld(A, SIGN_BELOW);
  for (let unit = 0; unit < units % UNROLLED; unit++) scanCounter(z);
  if (units >= UNROLLED) {
    z.ld(D, Math.floor(units / UNROLLED));
    z.label('.units');
    for (let unit = 0; unit < UNROLLED; unit++) scanCounter(z);
    z.dec(D);
    z.jr(NZ, '.units');
  }
  z.call('add_notes');
  settle(z, outputs);
  z.ld(BC, 'first_note');
  emitRunNotes(z, plan.stages[1]);

  z.label('note_counter'); //    its code as often as it has ones, with those that are parked
  z.ld(A, at(HL));
  z.inc(H);
  z.add(A, at(HL));
  z.jr(Z, '.noted');
  z.ld(E, A);
  z.label('.note');
  z.ld(H, hi(tableOf(1)));
  z.ld(A, at(HL));
  z.ld(at(BC), A);
  z.inc(C);
  z.inc(H);
  z.ld(A, at(HL));
  z.ld(at(BC), A);
  z.inc(C);
  z.ld(A, lo(label('first_note').plus(2 * (NOTES_A_PAGE - 1))));
  z.cp(C);
  z.call(Z, 'add_notes');
  z.dec(E);
  z.jr(NZ, '.note');
  z.label('.noted');
  z.ld(H, hi('first_low'));
  z.ld(A, SIGN_BELOW);
  z.ret();

  emitAddNotes(z, outputs);
}

/** A counter that is not below zero is noted. 21 T for another. */
function scanCounter(z: Assembler): void {
  z.cp(at(HL));
  z.call(NC, 'note_counter');
  z.inc(L);
}

/**
 * Emits `add_notes`: runs the noted code on bytes from the middle, and adds what came out to the outputs of 13 bits.
 *
 *     In:  BC → behind the last note
 *     Out: BC → place for the first note
 *     Uses A, and all alternate registers
 */
function emitAddNotes(z: Assembler, outputs: number): void {
  z.label('add_notes');
  z.push(HL);
  z.push(DE);
  z.call('run_notes');
  z.ld(HL, 'outputs');
  z.ld(DE, 'wide');
  z.ld(B, outputs);
  z.label('.output');
  z.ld(A, at(HL));
  z.ld(at(HL), MIDDLE);
  z.inc(L);
  z.push(HL);
  z.sub(MIDDLE);
  z.ld(L, A);
  z.rla();
  z.sbc(A, A);
  z.ld(H, A); //                 HL = the change
  z.ld(A, at(DE));
  z.add(A, L);
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(A, at(DE));
  z.adc(A, H);
  z.and(WIDE.mask >> 8);
  z.ld(at(DE), A);
  z.inc(DE);
  z.pop(HL);
  z.djnz('.output');
  z.ld(BC, 'first_note');
  z.pop(DE);
  z.pop(HL);
  z.ret();
}

/**
 * Writes in line: sets `outputs` so far above the same level as the outputs of 13 bits are, the greatest to `TOP`, and
 * those too far below it to 0. `notes_page` = the page of the notes if there are none such, and none can come to where
 * 13 bits wrap; else 0, and the next step computes all anew.
 *
 * HL → output, B = outputs left, DE = the greatest; C = what becomes of `notes_page`, IX → byte.
 */
function settle(z: Assembler, outputs: number): void {
  z.ld(HL, 'wide');
  z.ld(B, outputs);
  z.ld(DE, 0);
  z.label('.greatest');
  nextWide(z);
  z.or(A);
  z.sbc(HL, DE);
  z.jr(C, '.less');
  z.add(HL, DE);
  z.ex(DE, HL);
  z.label('.less');
  z.pop(HL);
  z.djnz('.greatest');
  z.ld(A, D);
  z.dec(A);
  z.cp((WIDE.mask >> 8) - 1);
  z.sbc(A, A); //                −1 where a byte's reach from the greatest does not wrap
  z.and(hi('notes'));
  z.ld(C, A);
  z.ld(HL, 'wide');
  z.ld(IX, 'outputs');
  z.ld(B, outputs);
  z.label('.settle');
  nextWide(z);
  z.scf();
  z.sbc(HL, DE); //              −1 and less
  z.ld(A, L);
  z.inc(H);
  z.jr(NZ, '.far');
  z.add(A, TOP + 1);
  z.jr(C, '.near');
  z.label('.far');
  z.xor(A);
  z.ld(C, A);
  z.label('.near');
  z.ld(at(IX, 0), A);
  z.inc(IX);
  z.pop(HL);
  z.djnz('.settle');
  z.ld(A, C);
  z.ld(at('notes_page'), A);
}

/** HL = the word at HL, and on the stack HL behind it. Uses A. */
function nextWide(z: Assembler): void {
  z.ld(A, at(HL));
  z.inc(HL);
  z.push(HL);
  z.ld(H, at(HL));
  z.ld(L, A);
  z.ex(at(SP), HL);
  z.inc(HL);
  z.ex(at(SP), HL);
}

/**
 * Emits `run_notes`: the code of the units that were noted, on the outputs in registers.
 *
 *     In:  BC → behind the last note
 *     Out: `outputs`, and the registers: C B E D L H the first six, C' B' E' D' L' H' the next ones, or four of them and
 *          the rest in memory; M where one is not in 0 … 127
 *     Uses all but IX, IY
 *
 * SP reads the notes, each RET the next one, so an interrupt only writes over what has been read: interrupts stay as
 * they are. 375 T and the code, 10 T for each of it to come, 11 T for each output in memory.
 */
function emitRunNotes(z: Assembler, { outputs }: Stage): void {
  const { alternate, main, inA, memory } = placesOf(outputs);
  const pairs = memory > 0 ? [BC, DE] : [BC, DE, HL];
  z.label('run_notes');
  z.ld(A, lo('run_notes.ran'));
  z.ld(at(BC), A);
  z.inc(C);
  z.ld(A, hi('run_notes.ran'));
  z.ld(at(BC), A);
  z.ld(at('caller_sp'), SP);
  z.ld(SP, 'outputs');
  for (const pair of [BC, DE, HL]) z.pop(pair);
  z.exx();
  for (const pair of pairs) z.pop(pair);
  if (inA) z.ld(A, at(BEHIND_PAIRS));
  if (memory > 0) z.ld(H, hi('outputs'));
  z.ld(SP, 'first_note');
  z.ret();

  z.label('.ran');
  if (inA) z.ld(at(BEHIND_PAIRS), A);
  else z.xor(A);
  z.ld(SP, label('outputs').plus(2 * (ALTERNATE / 2 + pairs.length)));
  for (const register of SET.slice(0, main)) z.or(register);
  for (const pair of pairs.toReversed()) z.push(pair);
  z.exx();
  for (const register of SET.slice(0, alternate)) z.or(register);
  for (const pair of [HL, DE, BC]) z.push(pair);
  z.ld(SP, at('caller_sp'));
  if (memory > 0) {
    z.exx();
    z.ld(L, lo(label('outputs').plus(alternate + main)));
    for (let output = 0; output < memory; output++) {
      if (output > 0) z.inc(L);
      z.or(at(HL));
    }
    z.exx();
  }
  z.ret();
}

/** Where A's output is. */
const BEHIND_PAIRS = label('outputs').plus(2 * ALTERNATE);

/**
 * Writes in line: A = the character of the first greatest output, EOS = 0. Uses all; the registers as `run_notes`
 * leaves them. A = the greatest so far, A' = its character. 16 T an output in a register, 42 T for another, and 14 T more
 * for one that is greater.
 */
export function chooseCharacter(z: Assembler, plan: Plan): void {
  const { alternate, main, inA, memory } = placesOf(plan.stages[1].outputs);
  const codes = characterCodes(plan);
  const take = (output: number) => {
    z.ex(AF, AF_);
    z.ld(A, codes[output]);
    z.ex(AF, AF_);
  };
  z.ld(A, SET[0]);
  take(0);
  for (let output = 1; output < alternate + main; output++) {
    const register = SET[output % ALTERNATE];
    if (output === ALTERNATE) z.exx();
    z.cp(register);
    z.jr(NC, `.less_${output}`);
    z.ld(A, register);
    take(output);
    z.label(`.less_${output}`);
  }
  if (inA) {
    z.ld(HL, BEHIND_PAIRS);
    z.cp(at(HL));
    z.jr(NC, '.chosen');
    take(2 * ALTERNATE);
    z.label('.chosen');
  }
  if (memory > 0) {
    z.ld(HL, label('outputs').plus(alternate + main));
    z.ld(DE, 'charset');
    z.ld(B, memory);
    z.label('.output');
    z.cp(at(HL));
    z.jr(NC, '.less');
    z.ld(A, at(HL));
    z.ex(AF, AF_);
    z.ld(A, at(DE));
    z.ex(AF, AF_);
    z.label('.less');
    z.inc(L);
    z.inc(DE);
    z.djnz('.output');
  }
  z.ex(AF, AF_);
}
