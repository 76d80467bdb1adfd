/**
 * The spaces before a reply: with the context recent8 the window begins as spaces, and the n-grams that lie in those
 * that are left are the same for every line. What they add to the counters is worked out once, when the program starts.
 */

import { RECENT_WINDOW } from '../../model/encoding.js';
import { A, type Assembler, at, B, BC, C, D, DE, E, HL, IY, L, label, NZ, Z } from '../asm/index.js';
import { expectCalls, selectFirstLayer, times7, times31 } from './hash.js';
import { querySums, sumsOf } from './layout.js';
import type { Plan } from './plan.js';

/**
 * Writes the making of them in line: a window of spaces is added position after position, and the counters kept.
 * IY → where they are kept next. Uses all.
 */
export function makePadding(z: Assembler, plan: Plan): void {
  const { paddedSteps, stages } = plan;
  if (paddedSteps === 0) return;
  const [{ outputs }] = stages;
  z.call('clear_window');
  z.ld(HL, sumsOf(plan, 0).low);
  z.ld(B, outputs & 0xff);
  z.label('.clear');
  z.ld(at(HL), 0);
  z.inc(L);
  z.djnz('.clear');
  selectFirstLayer(z, plan);
  expectCalls(z, 2);
  z.ld(IY, 'padding');
  z.ld(HL, 'recent');
  z.ld(C, 0);
  z.label('.pad');
  z.call('add_position');
  z.ld(A, C);
  z.cp(RECENT_WINDOW + 1 - paddedSteps);
  z.jr(C, '.pad');
  z.push(BC);
  z.push(DE);
  z.push(HL);
  z.ld(HL, sumsOf(plan, 0).low);
  z.push(IY);
  z.pop(DE);
  z.ld(BC, outputs);
  z.ldir();
  z.push(DE);
  z.pop(IY);
  z.pop(HL);
  z.pop(DE);
  z.pop(BC);
  z.ld(A, C);
  z.cp(RECENT_WINDOW);
  z.jr(NZ, '.pad');
}

/** Counters that are added before the loop's end is looked for. */
const UNROLLED = 16;

/**
 * Writes in line: the first layer's counters over the query and the spaces that are left before the A characters of a
 * reply. Leaves C = the first position behind them, D and E = the hashes of the 1-gram and the 2-gram that end before it.
 *
 * HL → what the spaces add, BC → query's counter, DE → counter. 37 T a counter.
 */
export function addPadding(z: Assembler, plan: Plan): void {
  const { paddedSteps, stages } = plan;
  const [{ outputs }] = stages;
  z.ld(HL, label('padding').plus(outputs * (paddedSteps - 1)));
  z.ld(DE, -outputs & 0xffff);
  z.inc(A);
  z.label('.step');
  z.dec(A);
  z.jr(Z, '.add');
  z.add(HL, DE);
  z.jr('.step');
  z.label('.add');
  z.ld(DE, sumsOf(plan, 0).low);
  z.ld(BC, querySums.low);
  const add = () => {
    z.ld(A, at(BC));
    z.add(A, at(HL));
    z.ld(at(DE), A);
    z.inc(HL);
    z.inc(C);
    z.inc(E);
  };
  const rest = outputs % UNROLLED;
  for (let counter = 0; counter < rest; counter++) add();
  if (outputs > rest) {
    z.label('.counters');
    for (let counter = 0; counter < UNROLLED; counter++) add();
    z.ld(A, E);
    z.cp(outputs & 0xff);
    z.jr(NZ, '.counters');
  }
  z.ld(HL, 'length');
  z.ld(A, RECENT_WINDOW);
  z.sub(at(HL));
  z.ld(C, A);
  z.sub(2);
  hashSpace(z);
  times31(z);
  z.add(A, SPACE);
  z.ld(E, A);
  z.ld(A, C);
  z.dec(A);
  hashSpace(z);
  z.ld(D, A);
}

const SPACE = ' '.charCodeAt(0);

/** The hash of a space at position A. Uses B. */
function hashSpace(z: Assembler): void {
  times7(z);
  times31(z);
  z.add(A, SPACE);
}
