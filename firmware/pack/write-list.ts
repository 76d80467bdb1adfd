/** From the units of a column, as the expansion notes them, to the lists that the engine walks. */

import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, IX, L, label, NZ, SP, Z } from '../asm/index.js';
import { endOf } from '../engine/data.js';
import { entryOf } from '../engine/layout.js';
import { KINDS } from '../engine/lists.js';
import type { Plan, Stage } from '../engine/plan.js';
import { placesOf } from '../engine/unit-code.js';
import type { Section } from './stream.js';
import { emitWriteCode } from './write-code.js';

/** What is told of a section's lists, in this order. */
const OFFSETS = { table: 0, turned: 2, end: 4, plus: 6, minus: 8, stretch: 10, run: 11 } as const;

/** Bytes of it. */
export const WORDS = 12;

const word = (name: keyof typeof OFFSETS) => at(label('expand_words').plus(OFFSETS[name]));

/**
 * Emits what is told of a section's lists: where their addresses go (0 for a table that is not there), the routine at
 * their end, the words of their chains (as if there was one for no index), their stretch and the longest run.
 */
export function describeLists(z: Assembler, plan: Plan, { layer, from }: Section): void {
  const stage = plan.stages[layer];
  const { kind } = stage.sections.find((section) => section.from === from)!;
  z.dw(entryOf(plan, layer, from), stage.turned ? entryOf(plan, layer, from, true) : 0);
  if (kind === 'code') {
    z.bytes(new Uint8Array(WORDS - OFFSETS.end)); // it has no lists
    return;
  }
  const { plus, minus, stretch, run } = KINDS[kind];
  z.dw(endOf(plan, layer), label(`${plus}_entries`).minus(2), label(`${minus}_entries`).minus(2));
  z.db(stretch, run);
}

/** Takes it over from HL, which is left behind it. Keeps BC and DE, and uses no other. */
export function readListWords(z: Assembler): void {
  z.push(BC);
  z.push(DE);
  z.ld(DE, 'expand_words');
  z.ld(BC, WORDS);
  z.ldir();
  z.pop(DE);
  z.pop(BC);
}

/**
 * Emits `write_list`: the entry of the table and the list of one column, as `engine/lists.ts` has them; and where the
 * section has a second table, the same with additions and subtractions exchanged.
 *
 *     In:  units to subtract from at `expand_subtracted` up to DE', units to add to at `expand_added` up to HL'
 *     Uses all but DE', HL', IX
 */
export function emitWriteList(z: Assembler, plan: Plan): void {
  const writesCode = plan.registers !== undefined;
  const turns = !writesCode && plan.stages.some(({ turned }) => turned);
  z.label('write_list');
  if (writesCode) {
    z.ld(A, at(label('expand_words').plus(OFFSETS.turned + 1)));
    z.or(A);
    z.jp(NZ, 'write_code'); //   of all sections only that of the output has a second table
  }
  z.push(IX);
  z.ld(HL, word('table'));
  z.call('enter_list');
  z.ld(at(label('expand_words').plus(OFFSETS.table)), HL);
  z.ld(IX, word('plus'));
  z.call('write_added');
  z.ld(IX, word('minus'));
  z.call('write_subtracted');
  z.call('end_list');
  if (turns) {
    z.ld(HL, word('turned'));
    z.ld(A, H);
    z.or(L);
    z.jr(Z, '.written');
    z.call('enter_list');
    z.ld(at(label('expand_words').plus(OFFSETS.turned)), HL);
    z.ld(IX, word('plus'));
    z.call('write_subtracted');
    z.ld(IX, word('minus'));
    z.call('write_added');
    z.call('end_list');
    z.label('.written');
  }
  z.pop(IX);
  z.ret();

  z.label('enter_list'); //      HL → its entry, and then the next one; DE → the list. Uses A
  z.ld(DE, at('expand_list'));
  z.ld(at(HL), E);
  z.inc(H);
  z.ld(at(HL), D);
  z.dec(H);
  z.inc(HL);
  z.ld(A, word('stretch'));
  z.ld(at('expand_room'), A);
  z.ret();

  z.label('write_added');
  z.exx();
  z.push(HL);
  z.exx();
  z.pop(HL);
  z.ld(BC, 'expand_added');
  z.jr('write_runs');
  z.label('write_subtracted');
  z.exx();
  z.push(DE);
  z.exx();
  z.pop(HL);
  z.ld(BC, 'expand_subtracted');
  emitRuns(z, plan.stages.some(hasShortRuns));
  if (writesCode) emitWriteCode(z, OFFSETS, placesOf(plan.stages[1].outputs));

  z.label('end_list');
  z.ld(HL, word('end'));
  writeWord(z);
  z.ld(at('expand_list'), DE);
  z.ret();
}

/** Whether runs of a layer's lists may end before an interrupt is due. */
function hasShortRuns({ sections }: Stage): boolean {
  return sections.some(({ kind }) => kind !== 'code' && KINDS[kind].run < KINDS[kind].stretch);
}

/** The word in HL into the list at DE. Uses A. */
function writeWord(z: Assembler): void {
  z.ld(A, L);
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(A, H);
  z.ld(at(DE), A);
  z.inc(DE);
}

/**
 * `write_runs`: the noted units as runs, with pauses.
 *
 *     In:  BC → units, HL = behind the last of them, DE → list, IX = 2 below the words of the chain's entries
 *     Out: DE behind what was written
 *     Uses A, BC, HL
 *
 * In the loop HL = units left, BC → the next of them; then BC = units of this run.
 */
function emitRuns(z: Assembler, hasShortRuns: boolean): void {
  z.label('write_runs');
  z.or(A);
  z.sbc(HL, BC);
  z.label('.run');
  z.ld(A, H);
  z.or(L);
  z.ret(Z);
  z.push(BC);
  z.push(HL);
  z.ld(A, at('expand_room'));
  z.label('.room'); //           B = A = indices before the next pause
  z.ld(B, A);
  if (hasShortRuns) {
    z.ld(A, word('run'));
    z.cp(B);
    z.jr(C, '.longest');
    z.ld(A, B);
    z.label('.longest');
  }
  z.ld(C, A);
  z.inc(H);
  z.dec(H);
  z.jr(NZ, '.part');
  z.cp(L);
  z.jr(C, '.part');
  z.ld(C, L);
  z.jr('.size');
  z.label('.part'); //           only the last part of a run may be odd
  z.res(0, C);
  z.inc(C);
  z.dec(C);
  z.jr(NZ, '.size');
  z.push(HL);
  z.ld(HL, 'pause');
  writeWord(z);
  z.ld(H, D);
  z.ld(L, E);
  z.inc(HL);
  z.inc(HL);
  writeWord(z);
  z.pop(HL);
  z.ld(A, word('stretch'));
  z.jr('.room');
  z.label('.size');
  z.ld(A, B);
  z.sub(C);
  z.ld(at('expand_room'), A);
  z.ld(B, 0);
  z.push(IX);
  z.pop(HL);
  z.add(HL, BC);
  z.add(HL, BC);
  z.ld(A, at(HL));
  z.ld(at(DE), A);
  z.inc(HL);
  z.inc(DE);
  z.ld(A, at(HL));
  z.ld(at(DE), A);
  z.inc(DE);
  z.bit(0, C);
  z.jr(Z, '.even');
  z.xor(A); //                   a byte that nobody reads
  z.ld(at(DE), A);
  z.inc(DE);
  z.label('.even');
  z.pop(HL);
  z.or(A);
  z.sbc(HL, BC);
  z.ex(at(SP), HL); //           HL → units, on the stack: how many are left
  z.ldir();
  z.ld(B, H);
  z.ld(C, L);
  z.pop(HL);
  z.jr('.run');
}
