/** From the output's sums to a character. */

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
 * An output is its sum shifted right by 2, so the sums are compared without their two lowest bits. HL → the output's
 * high byte, B = outputs left, C = the mask, DE = the greatest so far. 42 T for an output whose high byte decides
 * against it.
 */
export function emitArgmax(z: Assembler, outputs: number, sums: Sums): void {
  z.label('argmax');
  z.ld(HL, sums.high);
  z.ld(B, outputs & 0xff);
  z.ld(C, 0xfc);
  z.jr('.better'); //            the first is the greatest of one
  z.label('.output');
  z.ld(A, at(HL));
  z.cp(D);
  z.jr(Z, '.equal');
  z.jr(NC, '.better');
  z.label('.next');
  z.inc(L);
  z.djnz('.output');
  z.ld(A, at('best'));
  z.ld(L, A);
  z.ld(H, 0);
  z.ld(DE, 'charset');
  z.add(HL, DE);
  z.ld(A, at(HL));
  z.ret();

  z.label('.equal'); //          the low bytes decide
  z.dec(H);
  z.ld(A, at(HL));
  z.inc(H);
  z.and(C);
  z.cp(E);
  z.jr(Z, '.next');
  z.jr(NC, '.better_low');
  z.jr('.next');
  z.label('.better');
  z.ld(D, at(HL));
  z.dec(H);
  z.ld(A, at(HL));
  z.inc(H);
  z.and(C);
  z.label('.better_low');
  z.ld(E, A);
  z.ld(A, L);
  z.ld(at('best'), A);
  z.jr('.next');
}
