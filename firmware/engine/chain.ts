/**
 * The unrolled chains that do the additions, and the routines that walk a list with them.
 *
 * While a list is walked SP reads it, so interrupts are off; the alternate registers belong to the list, the main
 * ones to whoever asked for it:
 *
 *     H' = page of the sums or counters, C' = x for sums    A, DE', L' = what is popped and added
 *     IX = the caller's SP
 */

import { A, type Assembler, at, BC, C, D, DE, E, H, HL, IX, IY, L, P, SP, Z } from '../asm/index.js';
import { KINDS, type Kind } from './lists.js';
import { chainLength, type Plan } from './plan.js';

/** What a chain does for the index in L'. `place` counts from its end and keeps its labels apart. */
type Body = (z: Assembler, op: string, place: number) => void;

/**
 * Emits the chains of all kinds that the lists of a plan are of, each as long as their longest run.
 *
 * @param packed whether the entries for odd numbers are made when the program starts (`pack/entries.ts`)
 */
export function emitChains(z: Assembler, plan: Plan, packed: boolean): void {
  const kinds = Object.keys(KINDS) as Kind[];
  for (const kind of kinds) {
    const length = chainLength(plan, kind);
    for (const sign of ['plus', 'minus'] as const) {
      if (length > 0) emitChain(z, KINDS[kind][sign], length, BODIES[kind][sign], packed);
    }
  }
}

/**
 * Emits `OP_1` … `OP_n`: the body for each of so many indices at SP, then the list's next routine.
 *
 *     Uses A, DE', L'
 *
 * 9 T an index and the body, 10 T to leave; an odd number takes 20 T more.
 */
function emitChain(z: Assembler, op: string, length: number, { body, aside }: Steps, packed: boolean): void {
  const even = length + (length % 2);
  const half = even / 2;
  // What is done aside stands on both sides of the chain, as near as can be: a JR reaches 127 bytes.
  for (let place = even; place > half; place--) aside?.(z, op, place);
  for (let place = even; place > 0; place--) {
    if (place % 2 === 0) {
      z.label(`${op}_${place}`);
      z.pop(DE);
      z.ld(L, E);
    } else {
      z.label(`${op}_second_${place}`);
      z.ld(L, D);
    }
    body(z, op, place);
    z.label(`${op}_next_${place}`);
  }
  z.ret();
  for (let place = half; place > 0; place--) aside?.(z, op, place);
  if (packed) return;
  for (let place = 1; place <= length; place += 2) {
    z.label(`${op}_${place}`);
    z.pop(DE);
    z.jp(`${op}_second_${place}`);
  }
}

/** A chain's step for each index, and what it jumps to aside and comes back from. */
interface Steps {
  readonly body: Body;
  readonly aside?: Body;
}

/**
 * A sum's low byte, and aside its carry into the page above: 25 T, and 34 T more where it carries.
 * The high byte's own carry is lost: that is the wrap at 16 bits.
 */
function sumSteps(sign: 'plus' | 'minus'): Steps {
  return {
    body: (z, op, place) => {
      z.ld(A, at(HL));
      if (sign === 'plus') z.add(A, C);
      else z.sub(C);
      z.ld(at(HL), A);
      z.jr(C, `${op}_carry_${place}`);
    },
    aside: (z, op, place) => {
      z.label(`${op}_carry_${place}`);
      z.inc(H);
      if (sign === 'plus') z.inc(at(HL));
      else z.dec(at(HL));
      z.dec(H);
      z.jp(`${op}_next_${place}`);
    },
  };
}

/** The steps of each kind of list. */
const BODIES: Readonly<Record<Kind, Readonly<Record<'plus' | 'minus', Steps>>>> = {
  sum: { plus: sumSteps('plus'), minus: sumSteps('minus') },
  /** A counter: 11 T. */
  count: {
    plus: { body: (z) => z.inc(at(HL)) },
    minus: { body: (z) => z.dec(at(HL)) },
  },
  /**
   * A counter, and aside a note of those whose unit puts out something else now: they were above zero, or are.
   * 21 T. A gain to above zero takes 32 T more, one to zero 12 T; a loss from above zero takes 39 T more.
   * BC' → place for the next gain, IY → place for the next loss.
   */
  event: {
    plus: {
      body: (z, op, place) => {
        z.inc(at(HL));
        z.jp(P, `${op}_note_${place}`);
      },
      aside: (z, op, place) => {
        z.label(`${op}_note_${place}`);
        z.jr(Z, `${op}_next_${place}`);
        z.ld(A, L);
        z.ld(at(BC), A);
        z.inc(C);
        z.jp(`${op}_next_${place}`);
      },
    },
    minus: {
      body: (z, op, place) => {
        z.dec(at(HL));
        z.jp(P, `${op}_note_${place}`);
      },
      aside: (z, op, place) => {
        z.label(`${op}_note_${place}`);
        z.ld(at(IY, 0), L);
        z.inc(IY);
        z.jp(`${op}_next_${place}`);
      },
    },
  },
};

/** Emits `done` and `next`, the ends of lists, and `pause`. Whoever enters a list has set IX to SP. */
export function emitListEnds(z: Assembler, { incremental }: Plan): void {
  // A = 7Fh, which the scans of `layers.ts` compare with. 35 T.
  z.label('done');
  z.ld(SP, IX);
  z.label('allow_done');
  z.ei();
  z.exx();
  z.ld(A, SIGN_BELOW);
  z.ret(); //                    to the caller of what entered the list

  // Lets interrupts in: they come after the instruction behind EI. 52 T.
  z.label('pause');
  z.pop(DE);
  z.ld(SP, IX);
  z.label('allow_pause');
  z.ei();
  z.ex(DE, HL);
  z.di();
  z.ld(SP, HL);
  z.ex(DE, HL);
  z.ret();

  if (!incremental) return;
  // The end of an output list: whoever entered it goes on at IY. 26 T.
  z.label('next');
  z.ld(SP, IX);
  z.label('allow_next');
  z.ei();
  z.exx();
  z.jp(at(IY));
}

/** The places where interrupts are let in. */
export function allows({ incremental }: Plan): string[] {
  return ['allow_done', 'allow_pause', ...(incremental ? ['allow_next'] : [])];
}

/** A byte is below zero if it is greater than this, unsigned. */
export const SIGN_BELOW = 0x7f;
