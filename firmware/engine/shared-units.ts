/** Units that share sums with others: scanning them, and what x each has. What is shared is said in `share.ts`. */

import { SHIFT } from '../../model/inference.js';
import { A, type Assembler, at, B, BC, C, DE, E, HL, IX, L, NC, NZ, P, SP, Z } from '../asm/index.js';
import { shiftWide, toWide } from './enter-list.js';

/** Sums to each that is shared. */
export const SUMS = { threes: 3, paths: 2 } as const;

/** Units of paths that are scanned before the loop's end is looked for. */
const UNROLLED_PATHS = 4;

/**
 * Scans units of paths: its own sum, BC = what the unit before shares with it, and what it shares with the next one.
 * HL → low byte, DE → high byte. 96 T for a unit below zero.
 */
export function scanPaths(z: Assembler, sign: 'same' | 'opposed', before: number, count: number): void {
  if (count === 0) return;
  const unit = () => {
    z.ld(A, at(HL));
    if (sign === 'same') z.add(A, C);
    else z.sub(C);
    z.ld(C, A);
    z.ld(A, at(DE));
    if (sign === 'same') z.adc(A, B);
    else z.sbc(A, B);
    z.ld(B, A);
    z.inc(L);
    z.inc(E);
    z.ld(A, at(HL));
    z.add(A, C);
    z.ld(A, at(DE));
    z.adc(A, B);
    z.call(P, '.active_same');
    z.ld(C, at(HL));
    z.ld(A, at(DE));
    z.ld(B, A);
    z.inc(L);
    z.inc(E);
  };
  z.ld(BC, 0); //                nothing is shared with the first
  const rest = count % UNROLLED_PATHS;
  for (let at = 0; at < rest; at++) unit();
  if (count === rest) return;
  z.label(`.path_${sign}`);
  for (let at = 0; at < UNROLLED_PATHS; at++) unit();
  z.ld(A, L);
  z.cp((SUMS.paths * (before + count)) & 0xff);
  z.jp(NZ, `.path_${sign}`);
}

/** Threes that are scanned before the loop's end is looked for. */
const UNROLLED_THREES = 4;

/**
 * Scans threes of sums: the shared one, and two units' to which it is added; opposed, subtracted from the second.
 * HL → low byte, DE → high byte, BC = the shared sum. 106 T for a three with both units below zero.
 */
export function scanThrees(z: Assembler, sign: 'same' | 'opposed', before: number, count: number): void {
  if (count === 0) return;
  const three = () => {
    z.ld(C, at(HL));
    z.ld(A, at(DE));
    z.ld(B, A);
    z.inc(L);
    z.inc(E);
    for (const opposed of [false, sign === 'opposed']) {
      z.ld(A, at(HL));
      if (opposed) z.sub(C);
      else z.add(A, C);
      z.ld(A, at(DE));
      if (opposed) z.sbc(A, B);
      else z.adc(A, B);
      z.call(P, opposed ? '.active_opposed' : '.active_same');
      z.inc(L);
      z.inc(E);
    }
  };
  const rest = count % UNROLLED_THREES;
  for (let at = 0; at < rest; at++) three();
  if (count === rest) return;
  z.label(`.threes_${sign}`);
  for (let at = 0; at < UNROLLED_THREES; at++) three();
  z.ld(A, L);
  z.cp((SUMS.threes * (before + count)) & 0xff);
  z.jp(NZ, `.threes_${sign}`);
}

/**
 * A unit with shared sums that is not below zero: A = its high byte, HL → its low byte without what is in C. A = x,
 * or BC' = x for a wide list, and on to its list, that of two opposed ones by a jump. Uses `spare`; E = L. 65 T, or 68 T
 * for a wide list; 10 T more for the jump.
 */
export function emitActiveShared(
  z: Assembler,
  sign: 'same' | 'opposed',
  wide: boolean,
  spare: typeof B | typeof E,
): void {
  z.label(`.active_${sign}`);
  if (wide) {
    z.exx();
    z.ld(B, A);
    z.exx();
    lowOfShared(z, sign);
    toWide(z);
    z.ret(Z);
  } else {
    z.cp(1 << SHIFT);
    z.jr(NC, `.wide_${sign}`);
    z.rrca();
    z.rrca();
    z.ld(spare, A);
    lowOfShared(z, sign);
    z.and(0xfc);
    z.rrca();
    z.rrca();
    z.or(spare);
    if (spare === E) z.ld(E, L);
    z.ret(Z);
  }
  if (sign === 'opposed') z.jr('.enter_shared');
}

/** The low byte of a unit and of the sum that it shares. */
function lowOfShared(z: Assembler, sign: 'same' | 'opposed'): void {
  z.ld(A, at(HL));
  if (sign === 'opposed') z.sub(C);
  else z.add(A, C);
}

/** The same for an x of more than a byte. */
export function emitWideShared(z: Assembler, sign: 'same' | 'opposed'): void {
  z.label(`.wide_${sign}`);
  z.push(BC);
  z.ld(B, A);
  lowOfShared(z, sign);
  z.ld(C, A);
  shiftWide(z);
  z.call('.twice_shared');
  z.pop(BC);
  z.ld(IX, 0);
  z.add(IX, SP);
  z.ret();
}
