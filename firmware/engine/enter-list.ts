/** From a unit's x to its list: the x of more than a byte, and entering. */

import { SHIFT } from '../../model/inference.js';
import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, hi, IX, L, SP } from '../asm/index.js';
import { tableOf } from './layout.js';

/** B' = high byte, A = low byte of a sum: BC' = x, with Z where it is 0. Uses A. 44 T. */
export function toWide(z: Assembler): void {
  z.exx();
  for (let shift = 0; shift < SHIFT; shift++) {
    z.srl(B);
    z.rra();
  }
  z.ld(C, A);
  z.or(B);
  z.exx();
}

/** A sum in BC → x. */
export function shiftWide(z: Assembler): void {
  for (let shift = 0; shift < SHIFT; shift++) {
    z.srl(B);
    z.rr(C);
  }
}

/**
 * Enters the list of the unit at L and leaves HL at its page, D as given: x is A, or BC' for a wide list. Uses D, E.
 * 75 T with D, or 68 T; 4 T less for a wide list.
 */
export function enterList(z: Assembler, index: number, page: string, wide: boolean, high?: string): void {
  z.ld(H, hi(tableOf(index)));
  z.ld(E, at(HL));
  z.inc(H);
  z.ld(D, at(HL));
  z.ex(DE, HL);
  z.di();
  z.ld(SP, HL);
  z.ld(L, E);
  z.ld(H, hi(page));
  if (high !== undefined) z.ld(D, hi(high));
  z.exx();
  if (!wide) z.ld(C, A);
  z.ret();
}

/**
 * The same for a unit of a path: DE stays, E = L, and C is used. 68 T, or 64 T for a wide list.
 */
export function enterListOfPath(z: Assembler, index: number, page: string, wide: boolean): void {
  z.ld(H, hi(tableOf(index)));
  z.ld(C, at(HL));
  z.inc(H);
  z.ld(H, at(HL));
  z.ld(L, C);
  z.di();
  z.ld(SP, HL);
  z.ld(L, E);
  z.ld(H, hi(page));
  z.exx();
  if (!wide) z.ld(C, A);
  z.ret();
}

/**
 * An x of more than a byte in BC: one pass adds its low byte, a second one over the same list its high byte to the
 * page of high bytes. IX is set anew for them and behind them, for they are not entered from the scan. Uses A, D, E.
 */
export function twoPasses(z: Assembler, enter: string): void {
  z.push(BC);
  z.ld(IX, -2);
  z.add(IX, SP);
  z.ld(A, C);
  z.call(enter);
  z.pop(BC);
  z.ld(A, B);
  z.exx();
  z.inc(H);
  z.exx();
  z.push(BC);
  z.call(enter);
  z.pop(BC);
  z.exx();
  z.dec(H);
  z.exx();
  z.ld(IX, 0);
  z.add(IX, SP);
  z.ret();
}
