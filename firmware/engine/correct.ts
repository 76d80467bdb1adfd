/** Corrects the output's sums by what a new character changed in the hidden layer, and leaves all else as it is. */

import { SHIFT } from '../../model/inference.js';
import { ONE } from '../../model/model.js';
import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, hi, IX, IY, L, M, SP } from '../asm/index.js';
import { sumsOf, tableOf } from './layout.js';
import type { Plan } from './plan.js';

/**
 * Emits `correct_output`: adds the columns of the units in `gains`, up to BC', and subtracts those of the units in
 * `losses`, up to IY. A unit of whole ones always changes by the same.
 *
 *     Uses all
 *
 * HL → the next unit, B = units left and one, DE = units that lost; B' = page of the table, C' = the change. 113 T a unit and its list.
 */
export function emitCorrectOutput(z: Assembler, plan: Plan): void {
  const last = plan.stages.length - 1;
  z.label('correct_output');
  z.push(IY);
  z.pop(DE);
  z.ld(A, D);
  z.sub(hi('losses'));
  z.ld(D, A);
  z.ld(IX, 0);
  z.add(IX, SP);
  z.ld(IY, '.gained');
  z.exx();
  z.ld(A, C);
  z.ld(
    BC,
    hi(tableOf(last))
      .shl(8)
      .plus(ONE >> SHIFT),
  );
  z.exx();
  z.ld(HL, 'gains');
  z.inc(A);
  z.ld(B, A);
  z.label('.gained');
  z.djnz('.change');
  z.ld(IY, '.lost');
  z.exx();
  z.ld(B, hi(tableOf(last, true)));
  z.exx();
  z.ld(HL, 'losses');
  z.ld(B, E);
  z.inc(B);
  z.label('.lost');
  z.djnz('.change');
  z.dec(D); //                   another 256 of them
  z.ret(M);

  z.label('.change');
  z.ld(A, at(HL));
  z.inc(HL);
  z.di();
  z.exx();
  z.ld(L, A);
  z.ld(H, B);
  z.ld(E, at(HL));
  z.inc(H);
  z.ld(D, at(HL));
  z.ex(DE, HL);
  z.ld(SP, HL);
  z.ld(H, hi(sumsOf(plan, last).low));
  z.ret();
}
