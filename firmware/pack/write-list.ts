/** From the units of a column, as the expansion notes them, to the list that the engine walks. */

import {
  A,
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
  IY,
  L,
  label,
  lo,
  NZ,
  SP,
  Z,
} from '../asm/index.js';
import { CHAIN } from '../engine/lists.js';

/**
 * Emits `write_list`: the entry of the table and the list of one column, as `engine/lists.ts` has them.
 *
 *     In:  units to subtract from at `expand_subtracted` up to IY, units to add to at `expand_added` up to the word at
 *          `expand_added_end`
 *     Uses all but IX
 */
export function emitWriteList(z: Assembler): void {
  z.label('write_list');
  z.ld(DE, at('expand_list'));
  z.ld(HL, at('expand_table'));
  z.ld(at(HL), E);
  z.inc(HL);
  z.ld(at(HL), D);
  z.inc(HL);
  z.ld(at('expand_table'), HL);
  z.xor(A);
  z.ld(at('expand_since'), A);
  z.push(IX);
  z.ld(HL, at('expand_added_end'));
  z.ld(BC, 'expand_added');
  z.ld(IX, label('add_entries').minus(2));
  z.call('write_runs');
  z.push(IY);
  z.pop(HL);
  z.ld(BC, 'expand_subtracted');
  z.ld(IX, label('sub_entries').minus(2));
  z.call('write_runs');
  z.pop(IX);
  writeWord(z, 'done');
  z.ld(at('expand_list'), DE);
  z.ret();
  emitRuns(z);
  for (const op of ['add', 'sub']) {
    z.label(`${op}_entries`);
    z.dw(...Array.from({ length: CHAIN }, (_, units) => label(`${op}_${units + 1}`)));
  }
}

/** A word into the list at DE. Uses A. */
function writeWord(z: Assembler, name: string): void {
  z.ld(A, lo(name));
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(A, hi(name));
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
function emitRuns(z: Assembler): void {
  z.label('write_runs');
  z.or(A);
  z.sbc(HL, BC);
  z.label('.run');
  z.ld(A, H);
  z.or(L);
  z.ret(Z);
  z.ld(A, CHAIN);
  z.inc(H);
  z.dec(H);
  z.jr(NZ, '.size');
  z.cp(L);
  z.jr(C, '.size');
  z.ld(A, L);
  z.label('.size');
  z.push(BC);
  z.push(HL);
  z.ld(C, A);
  z.ld(B, 0);
  z.ld(A, at('expand_since'));
  z.add(A, C);
  z.cp(CHAIN + 1);
  z.jr(C, '.together');
  writeWord(z, 'pause');
  z.ld(A, C);
  z.label('.together');
  z.ld(at('expand_since'), A);
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
