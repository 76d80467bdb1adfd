/** The context recent8: the n-grams in the last 8 characters, each with its position in that window. */

import { RECENT_WINDOW } from '../../model/encoding.js';
import { A, type Assembler, at, B, BC, C, D, DE, E, HL, label, NC, Z } from '../asm/index.js';
import { expectCalls, selectFirstLayer, times7, times31 } from './hash.js';
import { querySums, sumsOf } from './layout.js';
import { addPadding } from './padding.js';
import type { Plan } from './plan.js';
import { setFirst } from './starts.js';

/**
 * Emits `hash_context`: the first layer's numbers over the query and the n-grams in the last 8 characters.
 *
 *     Uses all but IY
 *
 * In the loop C = position in the window, HL → its character, D and E as in `add_position`.
 *
 * And `keep_character`: A joins those 8, and the oldest goes; and `clear_window`: they are spaces. Use BC, DE, HL.
 */
export function emitRecentContext(z: Assembler, plan: Plan): void {
  const { paddedSteps } = plan;
  z.label('hash_context');
  if (paddedSteps > 0) {
    z.ld(A, at('length'));
    z.cp(paddedSteps);
    z.jp(NC, '.all');
    addPadding(z, plan);
    z.jr('.chosen');
    z.label('.all');
  }
  setFirst(z, plan, sumsOf(plan, 0), querySums);
  z.ld(C, 0);
  z.label('.chosen');
  selectFirstLayer(z, plan);
  expectCalls(z, 2);
  z.ld(HL, 'recent');
  z.ld(B, 0);
  z.add(HL, BC);
  z.label('.position');
  z.ld(A, C);
  z.cp(RECENT_WINDOW);
  z.ret(Z);
  z.call('add_position');
  z.jr('.position');

  emitAddPosition(z);

  z.label('keep_character');
  z.ld(HL, label('recent').plus(1));
  z.ld(DE, 'recent');
  z.ld(BC, RECENT_WINDOW - 1);
  z.ldir();
  z.ld(at(DE), A);
  z.ret();

  z.label('clear_window');
  z.ld(HL, 'recent');
  z.ld(DE, label('recent').plus(1));
  z.ld(BC, RECENT_WINDOW - 1);
  z.ld(at(HL), ' '.charCodeAt(0));
  z.ldir();
  z.ret();
}

/**
 * Emits `add_position`: adds the columns of the n-grams that end at one position.
 *
 *     In:  C = position, HL → its character, D = hash of the 1-gram at the position before it,
 *          E = hash of the 2-gram that ends there, IX = SP in `query_bucket` when it is called from here
 *     Out: the same for the next position
 *     Uses A, B, DE', L'
 */
function emitAddPosition(z: Assembler): void {
  const bucket = () => {
    z.push(HL);
    z.call('context_bucket');
    z.pop(HL);
  };
  z.label('add_position');
  z.ld(A, C);
  z.or(A);
  z.jr(Z, '.first');
  z.dec(A);
  z.jr(Z, '.second');
  z.ld(A, E);
  times31(z);
  z.add(A, at(HL));
  bucket();
  z.label('.second');
  z.ld(A, D);
  times31(z);
  z.add(A, at(HL));
  z.ld(E, A);
  bucket();
  z.label('.first');
  z.ld(A, C);
  times7(z);
  times31(z);
  z.add(A, at(HL));
  z.ld(D, A);
  bucket();
  z.inc(HL);
  z.inc(C);
  z.ret();
}
