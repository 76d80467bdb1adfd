/** Keeps the first layer's counters within their bytes, for any text: see `bounds.ts`. */

import { MAX_QUERY } from '../../model/model.js';
import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, L, NC, NZ, Z } from '../asm/index.js';
import type { CounterRange } from './bounds.js';
import { querySums } from './layout.js';
import { NGRAMS_A_CHARACTER, type Plan } from './plan.js';
import { MOST_NGRAMS } from './prune.js';

/** The range of the counters that are looked at while the program runs; undefined where no text is long enough. */
function guarded({ stages, context }: Plan): CounterRange | undefined {
  const { range } = stages[0];
  return range !== undefined && range.first < MOST_NGRAMS.query + MOST_NGRAMS[context] ? range : undefined;
}

/** At the beginning of a query of B characters: room for as many n-grams as the starts allow, and nothing parked. Uses all. */
export function openRoom(z: Assembler, plan: Plan): void {
  const range = guarded(plan);
  if (range === undefined) return;
  if (range.guard === 'park') {
    z.ld(A, at('parked'));
    z.or(A);
    z.call(NZ, 'clear_parked');
  }
  z.ld(A, range.first);
  if (!countsTrigrams(range)) z.sub(B);
  z.ld(at('room'), A);
}

/** Where any query has room, its characters are taken for trigrams at once; otherwise they are counted one by one. */
function countsTrigrams({ guard, first }: CounterRange): boolean {
  return guard === 'park' || first < MAX_QUERY;
}

/** Behind each trigram of the query: 40 T. Uses A. */
export function guardNgram(z: Assembler, plan: Plan): void {
  const range = guarded(plan);
  if (range === undefined || !countsTrigrams(range)) return;
  z.ld(A, at('room'));
  z.dec(A);
  z.ld(at('room'), A);
  z.call(Z, 'look');
}

/** Behind the query, where the context's n-grams are added to it afresh in each step. Uses A. */
export function guardContext(z: Assembler, plan: Plan): void {
  const range = guarded(plan);
  if (range === undefined || range.guard !== 'clamp') return;
  z.ld(A, at('room'));
  z.cp(MOST_NGRAMS.recent8);
  z.call(C, 'look');
}

/** Before a new character's n-grams, where they are added for good: 41 T. Uses A, HL. */
export function guardCharacter(z: Assembler, plan: Plan): void {
  if (guarded(plan)?.guard !== 'park') return;
  z.ld(HL, 'room');
  z.ld(A, at(HL));
  z.sub(NGRAMS_A_CHARACTER);
  z.call(C, 'make_room');
  z.ld(at(HL), A);
}

/** Emits what the guards call. */
export function emitGuard(z: Assembler, plan: Plan): void {
  const range = guarded(plan);
  if (range === undefined) return;
  if (range.guard === 'clamp') emitClamp(z, range, plan.stages[0].outputs);
  else emitPark(z, range, plan.stages[0].outputs);
}

/** The byte of a number that may be negative. */
const byte = (value: number) => value & 0xff;

/**
 * Emits `look`: sets counters below the least to it. HL → counter, B = counters left. Uses A; 50 T a counter.
 */
function emitClamp(z: Assembler, { least, again }: CounterRange, counters: number): void {
  z.label('look');
  z.push(HL);
  z.push(BC);
  z.ld(A, again);
  z.ld(at('room'), A);
  z.ld(HL, querySums.low);
  z.ld(B, counters & 0xff);
  z.label('.counter');
  z.ld(A, at(HL));
  z.add(A, 0x80); //             now they compare as unsigned bytes
  z.cp(least + 0x80);
  z.jr(NC, '.within');
  z.ld(at(HL), byte(least));
  z.label('.within');
  z.inc(L);
  z.djnz('.counter');
  z.pop(BC);
  z.pop(HL);
  z.ret();
}

/**
 * Emits `make_room`: looks at the counters; A = the room that is left with a character's n-grams.
 *
 * And `look`: adds to each counter what is parked of it, and parks what is beyond `least … most` then. Uses A.
 * HL → counter, B = counters left, and in the slow part DE = the whole number. 71 T a counter that is within and has
 * nothing parked, some 200 T for another.
 */
function emitPark(z: Assembler, { least, most, again }: CounterRange, counters: number): void {
  z.label('make_room');
  z.call('look');
  z.ld(A, again - NGRAMS_A_CHARACTER);
  z.ret();

  z.label('clear_parked'); //    uses all
  z.xor(A);
  z.ld(at('parked'), A);
  z.ld(HL, 'first_parked');
  z.ld(B, A);
  z.label('.byte');
  z.ld(at(HL), A);
  z.inc(HL);
  z.djnz('.byte');
  z.ret();

  z.label('look');
  z.push(HL);
  z.push(DE);
  z.push(BC);
  z.ld(A, again);
  z.ld(at('room'), A);
  z.ld(HL, 'first_low');
  z.ld(B, counters & 0xff);
  z.label('.counter');
  z.ld(A, at(HL));
  z.sub(byte(least));
  z.cp(most - least + 1);
  z.jr(NC, '.slow');
  z.inc(H);
  z.ld(A, at(HL));
  z.dec(H);
  z.or(A);
  z.jr(NZ, '.slow');
  z.label('.next');
  z.inc(L);
  z.djnz('.counter');
  z.pop(BC);
  z.pop(DE);
  z.pop(HL);
  z.ret();

  z.label('.slow');
  z.ld(A, 1);
  z.ld(at('parked'), A);
  z.push(BC);
  z.ld(A, at(HL));
  signed(z, D, E);
  z.inc(H);
  z.ld(A, at(HL));
  signed(z, B, C);
  z.ex(DE, HL);
  z.add(HL, BC);
  z.ex(DE, HL); //               DE = the whole number, HL → what is parked
  z.bit(7, D);
  z.jr(NZ, '.negative');
  z.ld(A, E);
  z.sub(most);
  z.ld(C, A);
  z.ld(A, D);
  z.sbc(A, 0);
  z.jr(C, '.whole'); //          below the most
  z.ld(at(HL), C);
  z.ld(E, most);
  z.jr('.store');
  z.label('.negative');
  z.ld(A, E);
  z.sub(byte(least));
  z.ld(C, A);
  z.ld(A, D);
  z.sbc(A, 0xff);
  z.jr(Z, '.whole'); //          the least or above
  z.ld(E, byte(least));
  z.bit(7, C);
  z.jr(Z, '.far');
  z.inc(A); //                   -1: C has the whole difference
  z.jr(Z, '.near');
  z.label('.far');
  z.ld(C, 0x80);
  z.label('.near');
  z.ld(at(HL), C);
  z.jr('.store');
  z.label('.whole');
  z.ld(at(HL), 0);
  z.label('.store');
  z.dec(H);
  z.ld(at(HL), E);
  z.pop(BC);
  z.jr('.next');
}

/** A signed byte in A as a word. Uses A. */
function signed(z: Assembler, high: typeof B | typeof D, low: typeof C | typeof E): void {
  z.ld(low, A);
  z.rla();
  z.sbc(A, A);
  z.ld(high, A);
}
