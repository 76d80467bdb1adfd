/**
 * The decisions of `coder.ts` on the Z80, in line. Registers are those of `expand_columns`:
 *
 *     C = 255 − value; H = page of a table, L = gap − 1, which it is looked up by
 *     D = bits not yet taken into the value, E = plain bits not yet looked at; behind each of them a 1
 *     IX → the stream's next byte; B = units left of the group
 *     DE' and HL' → where the next unit is noted that is subtracted from, and added to
 */

import { A, type Assembler, at, B, C, D, DE, E, H, HL, hi, IX, L, label, NC, P, Z } from '../asm/index.js';

/**
 * The tables of a section's probabilities, page after page: that of −2 among what is not −1; that of −1, where no plain
 * bit tells it; then those of its groups.
 */
const DOUBLE = 0;
const MINUS = 1;
export const SIGN_TABLES = 2;

/** A page of the tables. */
export const tablePage = (index: number) => hi(label('expand_tables').plus(256 * index));

/**
 * Writes in line: which of the nonzero weights it is; notes the unit, and leaves. Its labels begin with `name`, for it
 * may be written twice. Uses A, H.
 */
function takeSign(z: Assembler, minusPlain: boolean, name: string, leave: () => void): void {
  const minus = `${name}_minus`;
  if (minusPlain) {
    takePlain(z);
    z.jr(C, minus);
  } else {
    decide(z, MINUS, minus, `${name}_other`);
    z.jr(minus);
    z.label(`${name}_other`);
  }
  decide(z, DOUBLE, `${name}_double`, `${name}_plus`);
  z.label(`${name}_double`);
  unitNumber(z);
  z.exx();
  z.ld(at(DE), A);
  z.inc(DE);
  z.jr(`${name}_once`);
  z.label(`${name}_plus`);
  unitNumber(z);
  z.exx();
  z.ld(at(HL), A);
  z.inc(HL);
  z.exx();
  leave();
  z.label(minus);
  unitNumber(z);
  z.exx();
  z.label(`${name}_once`);
  z.ld(at(DE), A);
  z.inc(DE);
  z.exx();
  leave();
}

/**
 * How the sign is told: in line wherever it is needed, or by a routine, which takes less room and 27 T more a weight.
 * `tell` goes to a label then; `emit` emits what it calls.
 */
export function signTeller(z: Assembler, minusPlain: boolean, inLine: boolean) {
  return {
    tell: (told: string) => {
      if (inLine) {
        takeSign(z, minusPlain, told, () => z.jp(told));
        return;
      }
      z.call('take_sign');
      z.jp(told);
    },
    emit: () => {
      if (inLine) return;
      z.label('take_sign');
      takeSign(z, minusPlain, '.sign', () => z.ret());
    },
  };
}

/** A = the unit. 17 T. */
function unitNumber(z: Assembler): void {
  z.ld(A, at('expand_end'));
  z.sub(B);
}

/** Emits `refill`, which gives the first bit of the stream's next byte in the carry, the others and a 1 in D. */
export function emitRefill(z: Assembler): void {
  for (const [name, bits] of [
    ['refill', D],
    ['refill_plain', E],
  ] as const) {
    z.label(name);
    z.ld(bits, at(IX, 0));
    z.inc(IX);
    z.scf();
    z.rl(bits);
    z.ret();
  }
}

/** Carry = the next plain bit. */
export function takePlain(z: Assembler): void {
  z.sla(E);
  z.call(Z, 'refill_plain');
}

/** A decision by one of the tables: goes to `zero`, or to `one`, which stands behind it. */
function decide(z: Assembler, table: number, one: string, zero: string): void {
  const taken = `${one}_taken`;
  z.ld(H, tablePage(table));
  z.ld(A, at(HL));
  z.cp(C);
  z.jr(NC, taken);
  z.ld(L, A);
  z.add(A, A);
  z.jr(NC, zero);
  takeBits(z);
  z.jr(zero);
  z.label(taken);
  takeOne(z, one);
}

/**
 * Takes a 1: A = the entry, which was found to be no less than C. Goes to `done`, or on behind it if it has taken bits.
 * Uses A, H.
 */
export function takeOne(z: Assembler, done: string): void {
  z.cpl();
  z.ld(H, A);
  z.add(A, C);
  z.ld(C, A);
  z.ld(A, H);
  z.add(A, L);
  z.ld(L, A);
  z.jp(P, done);
  z.add(A, A);
  takeBits(z);
}

/** Doubles the range, A = twice one less than the gap, until the gap is 128 or less; L = one less than it. 45 T a bit. */
export function takeBits(z: Assembler): void {
  const again = z.here();
  z.inc(A);
  z.ld(L, A);
  z.sla(D);
  z.call(Z, 'refill');
  z.rl(C);
  z.add(A, A);
  z.jr(C, again);
}
