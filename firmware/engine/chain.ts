/** The unrolled chains that do the additions, and the routine that walks a list. */

import { A, type Assembler, at, C, D, DE, E, H, HL, L, SP } from '../asm/index.js';
import { CHAIN } from './lists.js';

/** Additions between two places where the carries stand: as many as a JR reaches across, on both sides. */
const BLOCK = 20;

/**
 * Emits `add_1` … `add_40`: for each of so many units, read by SP, acc[unit] += x.
 *
 *     In:  SP → unit indices, one byte each; H = page of the accumulators' bytes; C = x (one byte)
 *     Out: SP after the indices, where the next word is jumped to; the carry out of each byte has gone
 *          into the page above
 *     Uses A, DE, L
 *
 * 34 T a unit, 36 T more where it carries, 26 T instead of 10 T to enter with an odd number, 10 T to leave.
 * The high byte's own carry falls into the page above it, which nobody reads: that is the wrap at 16 bits.
 *
 * `sub_1` … `sub_40` are the same with -=.
 */
export function emitChain(z: Assembler, op: 'add' | 'sub'): void {
  for (let left = CHAIN; left > 0; left -= BLOCK) {
    const middle = left - BLOCK / 2;
    const end = left - BLOCK;
    for (let place = middle + 1; place <= left; place++) emitCarry(z, op, place);
    for (let place = left; place > end; place--) emitAddition(z, op, place);
    if (end > 0) z.jr(`${op}_${end}`);
    else z.ret();
    for (let place = end + 1; place <= middle; place++) emitCarry(z, op, place);
  }

  // An odd number: the first index is popped together with the byte before it, which is ours already.
  for (let place = 1; place < CHAIN; place += 2) {
    z.label(`${op}_${place}`);
    z.dec(SP);
    z.pop(DE);
    z.jp(`${op}_second_${place}`);
  }
}

/** One addition, `place` from the end of the chain. The even places pop a pair, the odd ones use its second half. */
function emitAddition(z: Assembler, op: 'add' | 'sub', place: number): void {
  if (place % 2 === 0) {
    z.label(`${op}_${place}`);
    z.pop(DE);
    z.ld(L, E);
  } else {
    z.label(`${op}_second_${place}`);
    z.ld(L, D);
  }
  z.ld(A, at(HL));
  if (op === 'add') z.add(A, C);
  else z.sub(C);
  z.ld(at(HL), A);
  z.jr(C, `${op}_carry_${place}`);
  z.label(`${op}_next_${place}`);
}

/** What an addition does when it carries. */
function emitCarry(z: Assembler, op: 'add' | 'sub', place: number): void {
  z.label(`${op}_carry_${place}`);
  z.inc(H);
  if (op === 'add') z.inc(at(HL));
  else z.dec(at(HL));
  z.dec(H);
  z.jr(`${op}_next_${place}`);
}

/**
 * Emits `column`: runs one list.
 *
 *     In:  HL → list; A = page of the accumulators' bytes; C = x (one byte)
 *     Uses A, DE, HL; interrupts are off but for its pauses, and on at its end
 *
 * 107 T and its runs. SP is the list's pointer meanwhile, so an interrupt would push into the list: the
 * longest stretch with interrupts off is 40 additions: 1,500 T and 36 T for each that carries.
 */
export function emitColumn(z: Assembler): void {
  z.label('column');
  z.ld(at('stack'), SP);
  z.di();
  z.ld(SP, HL);
  z.ld(H, A);
  z.ret(); //                    to the list's first routine

  z.label('pause'); //           lets interrupts in; the NOP is where they are taken, for EI waits for one instruction
  z.ld(at('list'), SP);
  z.ld(SP, at('stack'));
  z.label('allow_1');
  z.ei();
  z.nop();
  z.di();
  z.ld(SP, at('list'));
  z.ret();

  z.label('done');
  z.ld(SP, at('stack'));
  z.label('allow_2');
  z.ei();
  z.ret(); //                    to the caller of `column`
}
