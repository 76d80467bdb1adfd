/** From one layer's numbers to the next one's sums. */

import { SHIFT } from '../../model/inference.js';
import {
  A,
  type Assembler,
  at,
  B,
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
  SP,
  Z,
} from '../asm/index.js';
import { SIGN_BELOW } from './chain.js';
import { enterList, enterListOfPath, shiftWide, toWide, twoPasses } from './enter-list.js';
import { fillSums, isFilled } from './fill.js';
import { sumsOf } from './layout.js';
import { type Form, hasRemainders, type Plan, parks } from './plan.js';
import { emitActiveShared, emitWideShared, SUMS, scanPaths, scanThrees } from './shared-units.js';
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
