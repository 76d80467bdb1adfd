/** From the output's sums to a character. */

import { SHIFT } from '../../model/inference.js';
import { A, type Assembler, at, B, C, D, DE, E, H, HL, L, NC, Z } from '../asm/index.js';
import type { Sums } from './layout.js';

/** The output's sums are kept with their sign turned round: so they compare as unsigned words. */
export const SIGN = 0x8000;

/**
 * Emits `argmax`: the first greatest of the outputs.
 *
 *     Out: A = its character, EOS = 0
 *     Uses A, BC, DE, HL
 *
 * An output is its sum shifted right by 2. HL → the output's high byte, B = outputs left, DE = the greatest sum so far
 * with its two lowest bits set, so that only a greater output has a greater sum; C = its index. 42 T for an output whose
 * high byte decides against it, 71 T where the low byte does.
 */
export function emitArgmax(z: Assembler, outputs: number, sums: Sums): void {
  z.label('argmax');
  z.ld(HL, sums.high);
  z.ld(B, outputs & 0xff);
  z.jr('.better'); //            the first is the greatest of one
  z.label('.output');
  z.ld(A, at(HL));
  z.cp(D);
  z.jr(Z, '.equal');
  z.jr(NC, '.better');
  z.label('.next');
  z.inc(L);
  z.djnz('.output');
  z.ld(L, C);
  z.ld(H, 0);
  z.ld(DE, 'charset');
  z.add(HL, DE);
  z.ld(A, at(HL));
  z.ret();

  z.label('.equal'); //          the low bytes decide
  z.dec(H);
  z.ld(A, E);
  z.cp(at(HL));
  z.inc(H);
  z.jr(NC, '.next');
  z.label('.better');
  z.ld(D, at(HL));
  z.dec(H);
  z.ld(A, at(HL));
  z.inc(H);
  z.or(UNSEEN);
  z.ld(E, A);
  z.ld(C, L);
  z.jr('.next');
}

/** The bits of a sum that an output does not have. */
const UNSEEN = (1 << SHIFT) - 1;
