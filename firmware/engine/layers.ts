/** From one layer's sums to the next one's, and from the last one's to a character. */

import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, hi, L, M, NC, NZ, Z } from '../asm/index.js';
import type { Accumulators } from './layout.js';

/**
 * Emits `feed`: adds x times one column.
 *
 *     In:  HL → its list, DE = x (0 … 8191), `page` = page of the low bytes to add to
 *     Uses A, C, DE, HL
 *
 * The chains add single bytes. If x fits one, one pass does; otherwise a second pass over the same list adds
 * its high byte to the page of high bytes.
 */
export function emitFeed(z: Assembler): void {
  z.label('feed');
  z.ld(C, E);
  z.ld(A, D);
  z.or(A);
  z.ld(A, at('page'));
  z.jp(Z, 'column');
  z.push(HL);
  z.push(DE);
  z.call('column');
  z.pop(DE);
  z.pop(HL);
  z.ld(C, D);
  z.ld(A, at('page'));
  z.inc(A);
  z.jp('column');
}

/** Copies one page's first bytes: 21 T a byte. */
function copy(z: Assembler, from: string, to: string, bytes: number): void {
  z.ld(HL, from);
  z.ld(DE, to);
  z.ld(BC, bytes);
  z.ldir();
}

/** Sets sums to what was prepared elsewhere: biases in the image, or the sums over the query. */
export function setSums(z: Assembler, to: Accumulators, from: Accumulators, units: number): void {
  copy(z, from.low, to.low, units);
  copy(z, from.high, to.high, units);
}

/**
 * Emits `layer_N`: the sums of layer N from those of the layer before it.
 *
 *     Uses all but IX, IY
 *
 * L = unit of the layer before, H = page of its high bytes; 46 T for a unit below zero, about 100 T for one
 * that is zero, and for the others 300 T and their columns.
 */
export function emitLayer(
  z: Assembler,
  layer: number,
  units: { readonly before: number; readonly own: number },
  before: Accumulators,
  own: Accumulators,
): void {
  z.label(`layer_${layer}`);
  setSums(z, own, biases(layer), units.own);
  z.ld(A, hi(own.low));
  z.ld(at('page'), A);
  z.ld(HL, before.high);
  z.label('.unit');
  z.ld(A, at(HL));
  z.or(A);
  z.jp(M, '.next'); //           ReLU
  z.ld(D, A);
  z.dec(H);
  z.ld(E, at(HL));
  z.inc(H);
  for (let shift = 0; shift < 2; shift++) {
    z.srl(D);
    z.rr(E);
  }
  z.ld(A, D);
  z.or(E);
  z.jr(Z, '.next');
  z.push(HL);
  z.ld(H, 0);
  z.add(HL, HL);
  z.ld(BC, `columns_${layer}`);
  z.add(HL, BC);
  z.ld(A, at(HL));
  z.inc(HL);
  z.ld(H, at(HL));
  z.ld(L, A);
  z.call('feed');
  z.pop(HL);
  z.label('.next');
  z.inc(L);
  if (units.before < 256) {
    z.ld(A, L);
    z.cp(units.before);
  }
  z.jp(NZ, '.unit');
  z.ret();
}

/** Where the image keeps a layer's biases, as low bytes and high bytes. */
export function biases(layer: number): Accumulators {
  return { low: `biases_${layer}_low`, high: `biases_${layer}_high` };
}

/**
 * Emits `argmax`: the first greatest of the outputs.
 *
 *     Out: A = its character, EOS = 0
 *     Uses A, BC, DE, HL
 *
 * An output is its sum shifted right by 2, so the sums are compared without their two lowest bits; with the
 * sign turned round they compare as unsigned words. HL → the output's high byte, BC = its sum,
 * DE = the greatest so far. 113 T for each output.
 */
export function emitArgmax(z: Assembler, outputs: number, sums: Accumulators): void {
  z.label('argmax');
  z.ld(HL, sums.high);
  z.ld(DE, 0);
  z.jr('.better'); //            the first is the greatest of one
  z.label('.output');
  z.ld(A, at(HL));
  z.xor(0x80);
  z.ld(B, A);
  z.dec(H);
  z.ld(A, at(HL));
  z.inc(H);
  z.and(0xfc);
  z.ld(C, A);
  z.ld(A, E);
  z.sub(C);
  z.ld(A, D);
  z.sbc(A, B);
  z.jr(NC, '.next');
  z.label('.better');
  z.ld(A, at(HL));
  z.xor(0x80);
  z.ld(D, A);
  z.dec(H);
  z.ld(A, at(HL));
  z.inc(H);
  z.and(0xfc);
  z.ld(E, A);
  z.ld(A, L);
  z.ld(at('best'), A);
  z.label('.next');
  z.inc(L);
  z.ld(A, L);
  if (outputs < 256) z.cp(outputs);
  else z.or(A);
  z.jr(NZ, '.output');
  z.ld(A, at('best'));
  z.ld(L, A);
  z.ld(H, 0);
  z.ld(DE, 'charset');
  z.add(HL, DE);
  z.ld(A, at(HL));
  z.ret();
}
