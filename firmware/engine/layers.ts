/** From one layer's numbers to the next one's sums. */

import { SHIFT } from '../../model/inference.js';
import {
  A,
  type Assembler,
  at,
  B,
  BC,
  C,
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
  PE,
  SP,
  Z,
} from '../asm/index.js';
import { SIGN } from './argmax.js';
import { SIGN_BELOW } from './chain.js';
import { fillSums, isFilled } from './fill.js';
import { type Sums, sumsOf, tableOf } from './layout.js';
import { hasRemainders, type Plan } from './plan.js';

/** Units that are scanned before the loop's end is looked for. */
const UNROLLED = 8;

/** Bytes that are copied before the loop's end is looked for. */
const COPIED = 16;

/** Copies one page's first bytes: 17 T a byte. Uses BC, DE, HL. */
export function copy(z: Assembler, from: string, to: string, bytes: number): void {
  const skipped = (COPIED - (bytes % COPIED)) % COPIED;
  z.ld(HL, from);
  z.ld(DE, to);
  z.ld(BC, bytes);
  z.call(label('copy').plus(LDI_BYTES * skipped));
}

const LDI_BYTES = 2;

/** Emits `copy`: LDIR's work with its loop unrolled, to be entered anywhere. */
export function emitCopy(z: Assembler): void {
  z.label('copy');
  for (let byte = 0; byte < COPIED; byte++) z.ldi();
  z.jp(PE, 'copy'); //           BC is not 0
  z.ret();
}

/** Sets sums to what was prepared elsewhere: starts in the image, or the sums over the query. */
export function setSums(z: Assembler, to: Sums, from: Sums, count: number): void {
  copy(z, from.low, to.low, count);
  copy(z, from.high, to.high, count);
}

/** Sets the first layer's numbers: 17 T a byte. */
export function setFirst(z: Assembler, { stages: [first] }: Plan, to: Sums, from: Sums): void {
  if (first.form === 'counters') copy(z, from.low, to.low, first.outputs);
  else setSums(z, to, from, first.outputs);
}

/** Where the image keeps what a layer's sums start from, as low bytes and high bytes; of counters there are none high. */
export function startsOf(index: number): Sums {
  return { low: `starts_${index + 1}_low`, high: `starts_${index + 1}_high` };
}

/** What a layer's numbers start from, as the engine has them: the output's with their sign turned round. */
export function storedStarts({ stages }: Plan, index: number): Int16Array {
  const { starts } = stages[index];
  return index === stages.length - 1 ? starts.map((start) => start ^ SIGN) : starts;
}

/**
 * Emits `layer_N`: the sums of layer N (from 2 on) from the numbers of the layer before it.
 *
 *     Uses all
 *
 * First the threes of sums that share one, then the single units. IX = SP in a call from here; the alternate registers
 * are set up for the lists.
 */
export function emitLayer(z: Assembler, plan: Plan, index: number): void {
  const before = sumsOf(plan, index - 1);
  const own = sumsOf(plan, index);
  const { inputs, outputs } = plan.stages[index];
  const { form, pairs } = plan.stages[index - 1];
  const page = form === 'counters' ? before.low : before.high;
  const threes = pairs.same + pairs.opposed;
  z.label(`layer_${index + 1}`);
  if (isFilled(plan, index)) fillSums(z, own, storedStarts(plan, index));
  else setSums(z, own, startsOf(index), outputs);
  z.exx();
  z.ld(H, hi(own.low));
  z.exx();
  z.ld(IX, -2);
  z.add(IX, SP);
  if (plan.incremental) z.ld(IY, '.back');
  if (threes > 0) {
    z.ld(HL, before.low);
    z.ld(DE, before.high);
    scanThrees(z, 'same', 0, pairs.same);
    scanThrees(z, 'opposed', pairs.same, pairs.opposed);
  }
  const singles = inputs - 3 * threes;
  const wide = plan.stages[index].sections[0].kind === 'wide';
  if (singles > 0) {
    z.ld(A, SIGN_BELOW);
    z.ld(HL, label(page).plus(3 * threes));
    scanSingles(z, singles, inputs);
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
    if (!wide) {
      z.exx();
      z.ld(C, A);
      z.exx();
    }
    z.label('.enter');
    z.ld(E, L);
    enterList(z, index, page);
    z.label('.nothing');
    z.ld(A, SIGN_BELOW);
    z.ret();
    if (!wide) {
      z.label('.wide');
      if (form === 'counters') wideCounter(z, plan);
      else wideSum(z);
      twoPasses(z, '.enter');
    }
  }
  if (threes > 0) {
    for (const sign of ['same', 'opposed'] as const) {
      if (pairs[sign] > 0 || sign === 'same') emitActiveOfThree(z, sign, wide);
    }
    z.label('.enter_three');
    enterList(z, index, before.low);
  }
}

/**
 * Scans single units: HL → counter or high byte, A = 7Fh. 21 T for a unit below zero.
 */
function scanSingles(z: Assembler, units: number, end: number): void {
  const unit = () => {
    z.cp(at(HL));
    z.call(NC, '.active');
    z.inc(L);
  };
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

/** Threes that are scanned before the loop's end is looked for. */
const UNROLLED_THREES = 2;

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
  z.cp((3 * (before + count)) & 0xff);
  z.jp(NZ, `.threes_${sign}`);
}

/**
 * A unit of a three that is not below zero: A = its high byte, HL → its low byte without the shared sum's in C. 86 T,
 * or 73 T for a wide list, and entering its list.
 */
function emitActiveOfThree(z: Assembler, sign: 'same' | 'opposed', wide: boolean): void {
  const low = () => {
    z.ld(A, at(HL));
    if (sign === 'opposed') z.sub(C);
    else z.add(A, C);
  };
  z.label(`.active_${sign}`);
  if (wide) {
    z.exx();
    z.ld(B, A);
    z.exx();
    low();
    toWide(z);
    z.jp(NZ, '.enter_three');
    z.ret();
    return;
  }
  z.cp(1 << SHIFT);
  z.jr(NC, `.wide_${sign}`);
  z.rrca();
  z.rrca();
  z.exx();
  z.ld(C, A);
  z.exx();
  low();
  z.and(0xfc);
  z.rrca();
  z.rrca();
  z.exx();
  z.or(C);
  z.ld(C, A);
  z.exx();
  z.jp(NZ, '.enter_three');
  z.ret();
  z.label(`.wide_${sign}`);
  z.push(BC);
  z.ld(B, A);
  low();
  z.ld(C, A);
  shiftWide(z);
  z.call(`.twice_${sign}`);
  z.pop(BC);
  z.ld(IX, 0);
  z.add(IX, SP);
  z.ret();
  z.label(`.twice_${sign}`);
  twoPasses(z, '.enter_three');
}

/**
 * A counter k that is not below zero: A = x = 8k + rest, with Z where it is 0. The counter is that of the bias's
 * whole ones; with something parked, k is both together. HL stays.
 *
 * 47 T, 58 T where biases have fractions, 65 T where something may be parked.
 */
function emitActiveCounter(z: Assembler, { stages: [first], incremental }: Plan): void {
  z.ld(A, at(HL));
  if (incremental) {
    z.inc(H); //                 what is parked
    z.add(A, at(HL));
    z.dec(H);
  }
  z.cp(0x20);
  z.jr(NC, '.wide');
  for (let doubling = 0; doubling < 3; doubling++) z.add(A, A);
  if (!incremental && hasRemainders(first)) {
    z.inc(H);
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

/** A sum that is not below zero, HL → its high byte: A = x, or BC' = x for a wide list, with Z where it is 0. HL stays. */
function emitActiveSum(z: Assembler, wide: boolean): void {
  z.ld(A, at(HL));
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

/** Enters the list of the unit at L and E, and leaves HL at the page. Uses A. 64 T. */
function enterList(z: Assembler, index: number, page: string): void {
  z.ld(H, hi(tableOf(index)));
  z.ld(A, at(HL));
  z.inc(H);
  z.ld(H, at(HL));
  z.ld(L, A);
  z.di();
  z.ld(SP, HL);
  z.ld(L, E);
  z.ld(H, hi(page));
  z.exx();
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
function wideCounter(z: Assembler, { stages: [first], incremental }: Plan): void {
  z.ex(DE, HL);
  z.ld(L, A);
  z.ld(H, 0);
  for (let doubling = 0; doubling < 3; doubling++) z.add(HL, HL);
  z.ld(B, H);
  z.ld(C, L);
  z.ex(DE, HL);
  if (incremental || !hasRemainders(first)) return;
  z.inc(H);
  z.ld(A, at(HL));
  z.dec(H);
  z.or(C);
  z.ld(C, A);
}

/**
 * An x of more than a byte in BC: one pass adds its low byte, a second one over the same list its high byte to the
 * page of high bytes. IX is set anew for them and behind them, for they are not entered from the scan. Uses A.
 */
function twoPasses(z: Assembler, enter: string): void {
  z.ld(A, C);
  z.exx();
  z.ld(C, A);
  z.exx();
  z.push(BC);
  z.ld(IX, -2);
  z.add(IX, SP);
  z.call(enter);
  z.pop(BC);
  z.ld(A, B);
  z.exx();
  z.inc(H);
  z.ld(C, A);
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
