/** From one layer's numbers to the next one's sums. */

import { SHIFT } from '../../model/inference.js';
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
  NC,
  NZ,
  P,
  SP,
  Z,
} from '../asm/index.js';
import { SIGN_BELOW } from './chain.js';
import { fillSums, isFilled } from './fill.js';
import { sumsOf, tableOf } from './layout.js';
import { type Form, hasRemainders, type Plan, parks } from './plan.js';
import { setSums, startsOf, storedStarts } from './starts.js';

/** Units that are scanned before the loop's end is looked for. */
const UNROLLED = 16;

/**
 * Emits `layer_N`: the sums of layer N (from 2 on) from the numbers of the layer before it.
 *
 *     Uses all
 *
 * First the units that share sums, then the single ones. IX = SP in a call from here; the alternate registers
 * are set up for the lists.
 */
export function emitLayer(z: Assembler, plan: Plan, index: number): void {
  const before = sumsOf(plan, index - 1);
  const own = sumsOf(plan, index);
  const { inputs, outputs } = plan.stages[index];
  const { form, sharing } = plan.stages[index - 1];
  const page = form === 'counters' ? before.low : before.high;
  const shared = sharing.same + sharing.opposed;
  const ofShared = shared * SUMS[sharing.form];
  z.label(`layer_${index + 1}`);
  if (isFilled(plan, index)) fillSums(z, own, storedStarts(plan, index));
  else setSums(z, own, startsOf(index), outputs);
  z.exx();
  z.ld(H, hi(own.low));
  z.exx();
  z.ld(IX, -2);
  z.add(IX, SP);
  if (plan.incremental) z.ld(IY, '.back');
  if (shared > 0) {
    const scan = sharing.form === 'threes' ? scanThrees : scanPaths;
    z.ld(HL, before.low);
    z.ld(DE, before.high);
    scan(z, 'same', 0, sharing.same);
    scan(z, 'opposed', sharing.same, sharing.opposed);
  }
  const singles = inputs - ofShared;
  const wide = plan.stages[index].sections[0].kind === 'wide';
  if (singles > 0) {
    z.ld(HL, label(page).plus(ofShared));
    scanSingles(z, form, singles, inputs);
  }
  z.ret();
  if (plan.incremental) {
    z.label('.back'); //         from a list
    z.ld(A, SIGN_BELOW);
    z.ret();
  }
  if (singles > 0) {
    z.label('.active');
    if (form === 'counters') emitActiveCounter(z, plan);
    else emitActiveSum(z, wide);
    z.label('.enter');
    enterList(z, index, page, wide);
    z.label('.nothing');
    if (form === 'counters') z.ld(A, SIGN_BELOW);
    z.ret();
    if (!wide) {
      z.label('.wide');
      if (form === 'counters') wideCounter(z, plan);
      else wideSum(z);
      twoPasses(z, '.enter');
    }
  }
  if (shared > 0) {
    const paths = sharing.form === 'paths';
    const subtracts = !paths && sharing.opposed > 0;
    if (subtracts) emitActiveShared(z, 'opposed', wide, E);
    emitActiveShared(z, 'same', wide, paths ? B : E);
    z.label('.enter_shared');
    if (paths) enterListOfPath(z, index, before.low, wide);
    else enterList(z, index, before.low, wide, before.high);
    if (!wide) {
      emitWideShared(z, 'same');
      if (subtracts) emitWideShared(z, 'opposed');
      z.label('.twice_shared');
      twoPasses(z, '.enter_shared');
    }
  }
}

/**
 * Scans single units: HL → counter or high byte, A = 7Fh for counters. 21 T for a counter below zero, 25 T for a sum.
 */
function scanSingles(z: Assembler, form: Form, units: number, end: number): void {
  const unit = () => {
    if (form === 'counters') {
      z.cp(at(HL));
      z.call(NC, '.active');
    } else {
      z.ld(A, at(HL));
      z.or(A);
      z.call(P, '.active');
    }
    z.inc(L);
  };
  if (form === 'counters') z.ld(A, SIGN_BELOW);
  const rest = units % UNROLLED;
  for (let at = 0; at < rest; at++) unit();
  if (units === rest) return;
  z.label('.units');
  for (let at = 0; at < UNROLLED; at++) unit();
  if (end < 256) {
    z.ld(E, A);
    z.ld(A, L);
    z.cp(end);
    z.ld(A, E);
  }
  z.jp(NZ, '.units');
}

/** Sums to each that is shared. */
const SUMS = { threes: 3, paths: 2 } as const;

/** Units of paths that are scanned before the loop's end is looked for. */
const UNROLLED_PATHS = 4;

/**
 * Scans units of paths: its own sum, BC = what the unit before shares with it, and what it shares with the next one.
 * HL → low byte, DE → high byte. 96 T for a unit below zero.
 */
function scanPaths(z: Assembler, sign: 'same' | 'opposed', before: number, count: number): void {
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
function scanThrees(z: Assembler, sign: 'same' | 'opposed', before: number, count: number): void {
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
function emitActiveShared(
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
function emitWideShared(z: Assembler, sign: 'same' | 'opposed'): void {
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

/**
 * A counter k that is not below zero: A = x = 8k + rest, with Z where it is 0. The counter is that of the bias's
 * whole ones; with something parked, k is both together. HL stays.
 *
 * 47 T, 11 T more where biases have fractions, 18 T more where something may be parked.
 */
function emitActiveCounter(z: Assembler, plan: Plan): void {
  z.ld(A, at(HL));
  if (parks(plan)) {
    z.inc(H); //                 what is parked
    z.add(A, at(HL));
    z.dec(H);
  }
  z.cp(0x20);
  z.jr(NC, '.wide');
  for (let doubling = 0; doubling < 3; doubling++) z.add(A, A);
  if (hasRemainders(plan.stages[0])) {
    if (parks(plan)) z.ld(H, hi('first_rest'));
    else z.inc(H);
    z.or(at(HL));
    z.ld(H, hi('first_low')); // keeps Z
  } else {
    z.or(A);
  }
  z.jr(Z, '.nothing');
}

/** B' = high byte, A = low byte of a sum: BC' = x, with Z where it is 0. Uses A. 44 T. */
function toWide(z: Assembler): void {
  z.exx();
  for (let shift = 0; shift < SHIFT; shift++) {
    z.srl(B);
    z.rra();
  }
  z.ld(C, A);
  z.or(B);
  z.exx();
}

/** A sum that is not below zero, A = its high byte, HL → it: A = x, or BC' = x for a wide list, with Z where it is 0. HL stays. */
function emitActiveSum(z: Assembler, wide: boolean): void {
  if (wide) {
    z.exx();
    z.ld(B, A);
    z.exx();
    z.dec(H);
    z.ld(A, at(HL));
    z.inc(H);
    toWide(z);
    z.jr(Z, '.nothing');
    return;
  }
  z.cp(1 << SHIFT);
  z.jr(NC, '.wide');
  z.rrca();
  z.rrca();
  z.ld(B, A);
  z.dec(H);
  z.ld(A, at(HL));
  z.inc(H);
  z.and(0xfc);
  z.rrca();
  z.rrca();
  z.or(B);
  z.jr(Z, '.nothing');
}

/**
 * Enters the list of the unit at L and leaves HL at its page, D as given: x is A, or BC' for a wide list. Uses D, E.
 * 75 T with D, or 68 T; 4 T less for a wide list.
 */
function enterList(z: Assembler, index: number, page: string, wide: boolean, high?: string): void {
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
function enterListOfPath(z: Assembler, index: number, page: string, wide: boolean): void {
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

/** A sum in BC → x. */
function shiftWide(z: Assembler): void {
  for (let shift = 0; shift < SHIFT; shift++) {
    z.srl(B);
    z.rr(C);
  }
}

/** The high byte of a sum in A, HL → it: BC = x. */
function wideSum(z: Assembler): void {
  z.ld(B, A);
  z.dec(H);
  z.ld(C, at(HL));
  z.inc(H);
  shiftWide(z);
}

/** A counter in A: BC = x = 8k + rest. Uses DE. */
function wideCounter(z: Assembler, plan: Plan): void {
  z.ex(DE, HL);
  z.ld(L, A);
  z.ld(H, 0);
  for (let doubling = 0; doubling < 3; doubling++) z.add(HL, HL);
  z.ld(B, H);
  z.ld(C, L);
  z.ex(DE, HL);
  if (!hasRemainders(plan.stages[0])) return;
  z.ld(H, hi('first_rest'));
  z.ld(A, at(HL));
  z.ld(H, hi('first_low'));
  z.or(C);
  z.ld(C, A);
}

/**
 * An x of more than a byte in BC: one pass adds its low byte, a second one over the same list its high byte to the
 * page of high bytes. IX is set anew for them and behind them, for they are not entered from the scan. Uses A, D, E.
 */
function twoPasses(z: Assembler, enter: string): void {
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
