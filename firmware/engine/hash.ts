/** From characters to columns of the first layer: `model/encoding.ts` on the Z80. */

import { ONE, QUERY_BUCKETS } from '../../model/model.js';
import {
  A,
  AF,
  type Assembler,
  at,
  B,
  BC,
  C,
  D,
  DE,
  E,
  H,
  HL,
  hi,
  L,
  label,
  NC,
  NZ,
  Z,
} from '../asm/index.js';
import { RECENT } from './layout.js';

/** First input of the context's half. */
const CONTEXT = QUERY_BUCKETS;

/** A = 31·A mod 256, by 32·A − A. Uses B. 28 T. */
function times31(z: Assembler): void {
  z.ld(B, A);
  for (let doubling = 0; doubling < 5; doubling++) z.add(A, A);
  z.sub(B);
}

/** A = 7·A, by 8·A − A. Uses B. 20 T. */
function times7(z: Assembler): void {
  z.ld(B, A);
  for (let doubling = 0; doubling < 3; doubling++) z.add(A, A);
  z.sub(B);
}

/**
 * Emits `bucket`: adds the column of one input to the first layer's sums.
 *
 *     In:  A = hash of an n-gram, E = 0 for the query's half, 128 for the context's
 *     Uses all but IX, IY
 */
export function emitBucket(z: Assembler): void {
  z.label('bucket');
  z.and(QUERY_BUCKETS - 1);
  z.or(E);
  z.ld(L, A);
  z.ld(H, 0);
  z.add(HL, HL);
  z.ld(DE, 'columns_1');
  z.add(HL, DE);
  z.ld(A, at(HL));
  z.inc(HL);
  z.ld(H, at(HL));
  z.ld(L, A);
  z.ld(C, ONE); //               the first layer's x is always 1.0
  z.ld(A, hi('first_low'));
  z.jp('column');
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
 *     Uses all but IX, IY
 *
 * In the loop D = c1, C = c2 of the trigram c1 c2 c3, the line being padded with a space on each side;
 * B = characters left, HL → c3.
 */
export function emitHashQuery(z: Assembler): void {
  const space = ' '.charCodeAt(0);
  z.label('hash_query');
  z.inc(B);
  z.label('.lead'); //           skip leading spaces
  z.dec(B);
  z.ret(Z);
  z.ld(A, at(HL));
  z.inc(HL);
  z.cp(space);
  z.jr(Z, '.lead');
  z.ld(D, space); //             the first trigram: space, first character, second
  z.call('fold');
  z.ld(C, A);
  z.label('.next');
  z.dec(B);
  z.ld(A, space); //             behind the last character stands a space
  z.jr(Z, '.last');
  z.ld(A, at(HL));
  z.inc(HL);
  z.call('fold');
  z.label('.last');
  z.ld(E, A);
  z.push(HL);
  z.push(BC);
  z.push(DE);
  z.ld(A, D);
  times31(z);
  z.add(A, C);
  times31(z);
  z.add(A, E);
  z.ld(E, 0);
  z.call('bucket');
  z.pop(DE);
  z.pop(BC);
  z.pop(HL);
  z.ld(D, C);
  z.ld(C, E);
  z.inc(B); //                   was it the last?
  z.dec(B);
  z.jr(NZ, '.next');
  z.ret();
}

/**
 * Emits `hash_context` for the context recent8: adds the columns of the n-grams in the last 8 characters.
 * And `keep_character`: A joins those 8, and the oldest goes.
 *
 *     Uses all but IX, IY
 *
 * In the loop C = position in the window, HL → the next character, A = hash so far, D = characters that may
 * still join it: the 1-, 2- and 3-gram at a position are one hash at three moments.
 */
export function emitRecentContext(z: Assembler): void {
  z.label('hash_context');
  z.ld(C, 0);
  z.label('.position');
  z.ld(HL, 'recent');
  z.ld(E, C);
  z.ld(D, 0);
  z.add(HL, DE);
  z.ld(A, RECENT);
  z.sub(C);
  z.cp(3);
  z.jr(C, '.fewer');
  z.ld(A, 3);
  z.label('.fewer');
  z.ld(D, A);
  z.ld(A, C);
  times7(z);
  z.label('.gram');
  times31(z);
  z.add(A, at(HL));
  z.inc(HL);
  z.push(AF);
  z.push(BC);
  z.push(DE);
  z.push(HL);
  z.ld(E, CONTEXT);
  z.call('bucket');
  z.pop(HL);
  z.pop(DE);
  z.pop(BC);
  z.pop(AF);
  z.dec(D);
  z.jr(NZ, '.gram');
  z.inc(C);
  z.ld(A, C);
  z.cp(RECENT);
  z.jr(NZ, '.position');
  z.ret();

  z.label('keep_character');
  z.ld(HL, label('recent').plus(1));
  z.ld(DE, 'recent');
  z.ld(BC, RECENT - 1);
  z.ldir();
  z.ld(at(DE), A);
  z.ret();
}

/**
 * Emits `hash_context` for the context prefix: adds the columns of the n-grams that a new character completes.
 *
 *     In:  A = the character, `length` = characters put out with it
 *     Uses all but IX, IY
 *
 * C = the character. `gram1` and `gram2` hold the hashes that end with the character before it.
 */
export function emitPrefixContext(z: Assembler): void {
  z.label('hash_context');
  z.ld(C, A);
  z.ld(A, at('length'));
  z.dec(A); //                   its position
  z.jr(Z, '.first');
  z.dec(A);
  z.jr(Z, '.second');
  gram(z, 'gram2', null);
  z.label('.second');
  gram(z, 'gram1', 'gram2');
  z.label('.first');
  z.ld(A, at('length'));
  z.dec(A);
  times7(z);
  times31(z);
  z.add(A, C);
  z.ld(at('gram1'), A);
  z.ld(E, CONTEXT);
  z.jp('bucket');
}

/** A hash grows by the character in C, is kept under another name, and its column is added. */
function gram(z: Assembler, from: string, to: string | null): void {
  z.ld(A, at(from));
  times31(z);
  z.add(A, C);
  if (to !== null) z.ld(at(to), A);
  z.push(BC);
  z.ld(E, CONTEXT);
  z.call('bucket');
  z.pop(BC);
}
