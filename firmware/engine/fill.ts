/**
 * Sets a layer's sums to what they start from, by pushing words from their pages' ends down: 11 T for a word that is
 * in a register already, 21 T for another, where a copy takes 33 T.
 */

import { type Assembler, BC, DE, HL, IX, label, SP } from '../asm/index.js';
import type { Sums } from './layout.js';
import type { Plan } from './plan.js';

/** The registers that hold words. */
const REGISTERS = [BC, DE, HL] as const;

/** T-states of a word, and of those that go by with interrupts off. */
const T_STATES = { load: 10, push: 11, stretch: 1400 } as const;

/** Whether a layer's sums are set in every step, and so by pushes. The others are copied from what the image keeps. */
export function isFilled({ incremental }: Plan, index: number): boolean {
  return index > 0 && !incremental;
}

/** Writes the filling in line. Uses BC, DE, HL, IX. */
export function fillSums(z: Assembler, to: Sums, starts: Int16Array): void {
  z.ld(IX, 0);
  z.add(IX, SP);
  fillPage(
    z,
    to.low,
    Uint8Array.from(starts, (start) => start & 0xff),
  );
  fillPage(
    z,
    to.high,
    Uint8Array.from(starts, (start) => (start >> 8) & 0xff),
  );
}

/** A page's first bytes; where they are odd, one more byte becomes 0. */
function fillPage(z: Assembler, page: string, bytes: Uint8Array): void {
  const words = Array.from(
    { length: (bytes.length + 1) >> 1 },
    (_, at) => bytes[2 * at] | ((bytes[2 * at + 1] ?? 0) << 8),
  ).reverse();
  const held: (number | undefined)[] = REGISTERS.map(() => undefined);
  let passed: number = T_STATES.stretch;
  for (const [at, word] of words.entries()) {
    if (passed + T_STATES.load + T_STATES.push > T_STATES.stretch) {
      if (at > 0) {
        z.ld(SP, IX);
        z.call('filled');
      }
      z.di();
      z.ld(SP, label(page).plus(2 * (words.length - at)));
      passed = 0;
    }
    let register = held.indexOf(word);
    if (register < 0) {
      register = leastNeeded(held, words.slice(at));
      held[register] = word;
      z.ld(REGISTERS[register], word);
      passed += T_STATES.load;
    }
    z.push(REGISTERS[register]);
    passed += T_STATES.push;
  }
  z.ld(SP, IX);
  z.call('filled');
}

/** The register whose word comes last again, or never. */
function leastNeeded(held: readonly (number | undefined)[], words: readonly number[]): number {
  const next = held.map((word) => {
    const at = word === undefined ? -1 : words.indexOf(word);
    return at < 0 ? words.length : at;
  });
  return next.indexOf(Math.max(...next));
}

/** Emits `filled`, which lets interrupts in. */
export function emitFilled(z: Assembler, { stages, incremental }: Plan): void {
  if (incremental || stages.length === 1) return;
  z.label('filled');
  z.label('allow_filled');
  z.ei();
  z.ret();
}
