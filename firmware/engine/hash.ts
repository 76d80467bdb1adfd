/** From characters to columns of the first layer: `model/encoding.ts` on the Z80. */

import { CONTEXT_BUCKETS, ONE, queryInputs } from '../../model/model.js';
import { A, type Assembler, at, B, BC, C, D, E, H, HL, hi, IX, IY, L, NC, NZ, SP, Z } from '../asm/index.js';
import { guardCharacter, guardNgram } from './guard.js';
import { contextTable, overQuery, PAGE, type Sums, sumsOf, tableOf } from './layout.js';
import type { Plan } from './plan.js';

/** A = 31·A mod 256, by 32·A − A. Uses B. 28 T. */
export function times31(z: Assembler): void {
  z.ld(B, A);
  for (let doubling = 0; doubling < 5; doubling++) z.add(A, A);
  z.sub(B);
}

/** A = 7·A, by 8·A − A. Uses B. 20 T. */
export function times7(z: Assembler): void {
  z.ld(B, A);
  for (let doubling = 0; doubling < 3; doubling++) z.add(A, A);
  z.sub(B);
}

/** Sets the alternate registers as the lists of the first layer want them: x is always 1.0. */
export function selectFirstLayer(z: Assembler, plan: Plan, { low }: Sums = sumsOf(plan, 0)): void {
  z.exx();
  z.ld(H, hi(low));
  if (plan.stages[0].form === 'sums') z.ld(C, ONE);
  else if (plan.incremental) z.ld(BC, plan.registers === undefined ? 'gains' : 'first_note');
  z.exx();
}

/** Sets IX to SP in what is called from here, with so many words pushed before: where a list's end finds the way back. */
export function expectCalls(z: Assembler, pushed: number): void {
  z.ld(IX, -2 * (pushed + 1));
  z.add(IX, SP);
}

/**
 * Emits `query_bucket` and `context_bucket`: add the column of one input to the first layer.
 *
 *     In:  A = hash of an n-gram, IX = SP
 *     Uses A, HL, DE', L'; interrupts are on at their end
 *
 * 92 T and the list's runs, the words in front of them 10 T each; 7 T less for a query of 256 buckets, whose hash is
 * their number.
 */
export function emitBuckets(z: Assembler, { stages: [{ inputs }] }: Plan): void {
  const context = contextTable(inputs);
  z.label('context_bucket');
  if (context === tableOf(0)) z.or(CONTEXT_BUCKETS);
  else z.and(CONTEXT_BUCKETS - 1);
  enterColumn(z, context);
  z.label('query_bucket');
  if (queryInputs({ inputs }) < PAGE) z.and(queryInputs({ inputs }) - 1);
  enterColumn(z, tableOf(0));
}

/** Goes to the first routine of the list at place A of a table. */
function enterColumn(z: Assembler, table: string): void {
  z.ld(L, A);
  z.ld(H, hi(table));
  z.ld(A, at(HL));
  z.inc(H);
  z.ld(H, at(HL));
  z.ld(L, A);
  z.di();
  z.ld(SP, HL);
  z.exx();
  z.ret();
}

/**
 * Emits `fold`: A–Z to a–z.
 *
 *     In:  A = character
 *     Out: A
 */
export function emitFold(z: Assembler): void {
  z.label('fold');
  z.cp('A'.charCodeAt(0));
  z.ret(C);
  z.cp('Z'.charCodeAt(0) + 1);
  z.ret(NC);
  z.or(0x20);
  z.ret();
}

/**
 * Emits `hash_query`: adds the columns of a line's trigrams.
 *
 *     In:  HL → text, B = its length
 *     Uses all but IY
 *
 * In the loop D = c1, E = c2 of the trigram c1 c2 c3, the line being padded with a space on each side;
 * C = characters left, HL → c3.
 */
export function emitHashQuery(z: Assembler, plan: Plan): void {
  const space = ' '.charCodeAt(0);
  z.label('hash_query');
  selectFirstLayer(z, plan, overQuery(plan));
  expectCalls(z, 1);
  z.ld(C, B);
  z.inc(C);
  z.label('.lead'); //           skip leading spaces
  z.dec(C);
  z.ret(Z);
  z.ld(A, at(HL));
  z.inc(HL);
  z.cp(space);
  z.jr(Z, '.lead');
  z.ld(D, space); //             the first trigram: space, first character, second
  z.call('fold');
  z.ld(E, A);
  z.label('.next');
  z.ld(A, D);
  times31(z);
  z.add(A, E);
  times31(z);
  z.ld(B, A);
  z.ld(D, E);
  z.dec(C);
  z.ld(A, space); //             behind the last character stands a space
  z.jr(Z, '.last');
  z.ld(A, at(HL));
  z.inc(HL);
  z.call('fold');
  z.label('.last');
  z.ld(E, A);
  z.add(A, B);
  z.push(HL);
  z.call('query_bucket');
  z.pop(HL);
  guardNgram(z, plan);
  z.inc(C); //                   was it the last?
  z.dec(C);
  z.jr(NZ, '.next');
  z.ret();
}

/**
 * Emits `hash_context` for the context prefix: adds the columns of the n-grams that a new character completes.
 *
 *     In:  A = the character, `length` = characters put out with it
 *     Uses all but IY
 *
 * C = the character. `gram1` and `gram2` hold the hashes that end with the character before it.
 */
export function emitPrefixContext(z: Assembler, plan: Plan): void {
  z.label('hash_context');
  z.ld(C, A);
  guardCharacter(z, plan);
  selectFirstLayer(z, plan);
  if (plan.incremental && plan.registers === undefined) z.ld(IY, 'losses');
  expectCalls(z, 0);
  z.ld(A, at('length'));
  z.dec(A); //                   its position
  z.ld(D, A);
  z.jr(Z, '.first');
  z.dec(A);
  z.jr(Z, '.second');
  z.ld(A, at('gram2'));
  times31(z);
  z.add(A, C);
  z.call('context_bucket');
  z.label('.second');
  z.ld(A, at('gram1'));
  times31(z);
  z.add(A, C);
  z.ld(at('gram2'), A);
  z.call('context_bucket');
  z.label('.first');
  z.ld(A, D);
  times7(z);
  times31(z);
  z.add(A, C);
  z.ld(at('gram1'), A);
  z.call('context_bucket');
  z.ret();
}
