/**
 * The unrolled chains that do the additions, and the routines that walk a list with them.
 *
 * While a list is walked SP reads it, so interrupts are off; the alternate registers belong to the list, the main
 * ones to whoever asked for it:
 *
 *     H' = page of the sums or counters, C' or BC' = x for sums    A, DE', L' = what is popped and added
 *     IX = the caller's SP
 */

import {
  A,
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
  IX,
  IY,
  L,
  NC,
  P,
  SP,
  Z,
} from '../asm/index.js';
import { endOf } from './data.js';
import { tableOf } from './layout.js';
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
function emitChain(z: Assembler, op: string, length: number, steps: Steps, packed: boolean): void {
  const even = length + (length % 2);
  // What is done aside stands on both sides of the chain, as near as can be: a JR reaches 127 bytes.
  const above = Math.max(0, (even >> 1) - 1);
  emitAside(z, op, steps, even, even - above);
  for (let place = even; place > 0; place--) {
    if (place % 2 === 0) z.label(`${op}_${place}`);
    else z.label(`${op}_second_${place}`);
    takeIndex(z, place);
    steps.body(z, op, place);
    z.label(`${op}_next_${place}`);
  }
  z.ret();
  emitAside(z, op, steps, even - above, 0);
  if (packed) return;
  for (let place = 1; place <= length; place += 2) {
    z.label(`${op}_${place}`);
    z.pop(DE);
    z.jp(`${op}_second_${place}`);
  }
}

/** L = the index of a place. 14 T where it is the first of two, 4 T else. */
function takeIndex(z: Assembler, place: number): void {
  if (place % 2 === 0) {
    z.pop(DE);
    z.ld(L, E);
  } else {
    z.ld(L, D);
  }
}

/** What is done aside, for the places from one to before another. */
function emitAside(z: Assembler, op: string, { aside, onward }: Steps, from: number, to: number): void {
  for (let place = from; place > to; place--) aside?.(z, op, place);
  if (onward && from > to && to > 0) z.jp(`${op}_${onward}_${to}`);
}

/** A chain's step for each index, and what it jumps to aside and comes back from. */
interface Steps {
  readonly body: Body;
  readonly aside?: Body;
  /** The label of each aside, where one runs on into the next. */
  readonly onward?: string;
}

/**
 * A sum's low byte, and aside its carry into the page above: 25 T, and 24 T more where it carries. What comes behind a
 * carry is added aside too, with 5 T more to get back where it does not carry: so a carry never takes over 29 T.
 * The high byte's own carry is lost: that is the wrap at 16 bits.
 */
function sumSteps(sign: 'plus' | 'minus'): Steps {
  const addLow = (z: Assembler) => {
    z.ld(A, at(HL));
    if (sign === 'plus') z.add(A, C);
    else z.sub(C);
    z.ld(at(HL), A);
  };
  return {
    body: (z, op, place) => {
      addLow(z);
      z.jr(C, `${op}_carry_${place}`);
    },
    aside: (z, op, place) => {
      z.label(`${op}_carry_${place}`);
      z.inc(H);
      if (sign === 'plus') z.inc(at(HL));
      else z.dec(at(HL));
      z.dec(H);
      if (place === 1) {
        z.ret();
        return;
      }
      takeIndex(z, place - 1);
      addLow(z);
      z.jr(NC, `${op}_next_${place - 1}`);
    },
    onward: 'carry',
  };
}

/** Both bytes of a sum: 44 T. */
function wideSteps(sign: 'plus' | 'minus'): Steps {
  return {
    body: (z) => {
      z.ld(A, at(HL));
      if (sign === 'plus') z.add(A, C);
      else z.sub(C);
      z.ld(at(HL), A);
      z.inc(H);
      z.ld(A, at(HL));
      if (sign === 'plus') z.adc(A, B);
      else z.sbc(A, B);
      z.ld(at(HL), A);
      z.dec(H);
    },
  };
}

/**
 * A counter, and aside, where its unit puts out something else now, a note of the unit's code: the word goes to BC',
 * which is moved on. 21 T, and 64 T more for a note; 12 T more for a counter that goes up to zero, 7 T to above zero.
 */
function callSteps(sign: 'plus' | 'minus'): Steps {
  return {
    body: (z, op, place) => {
      if (sign === 'plus') z.inc(at(HL));
      else z.dec(at(HL));
      z.jp(P, `${op}_note_${place}`);
    },
    aside: (z, op, place) => {
      z.label(`${op}_note_${place}`);
      if (sign === 'plus') z.jr(Z, `${op}_next_${place}`);
      z.ld(H, hi(tableOf(1, sign === 'minus')));
      z.ld(A, at(HL));
      z.ld(at(BC), A);
      z.inc(C); //               words are at even addresses
      z.inc(H);
      z.ld(A, at(HL));
      z.ld(at(BC), A);
      z.inc(BC);
      z.ld(H, hi('first_low'));
      z.jp(`${op}_next_${place}`);
    },
  };
}

/** A counter: 11 T. */
const counterSteps = {
  plus: { body: (z: Assembler) => z.inc(at(HL)) },
  minus: { body: (z: Assembler) => z.dec(at(HL)) },
};

/** The steps of each kind of list. */
const BODIES: Readonly<Record<Kind, Readonly<Record<'plus' | 'minus', Steps>>>> = {
  sum: { plus: sumSteps('plus'), minus: sumSteps('minus') },
  wide: { plus: wideSteps('plus'), minus: wideSteps('minus') },
  count: counterSteps,
  tally: counterSteps,
  call: { plus: callSteps('plus'), minus: callSteps('minus') },
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

/** Emits `done`, `done_counter` and `next`, the ends of lists, and `pause`. Whoever enters a list has set IX to SP. */
export function emitListEnds(z: Assembler, plan: Plan): void {
  // A = 7Fh, which the scan of counters in `layers.ts` compares with. 35 T; without it 28 T.
  if (plan.stages.some((_, layer) => endOf(plan, layer) === 'done_counter')) {
    z.label('done_counter');
    z.ld(A, SIGN_BELOW);
  }
  z.label('done');
  z.ld(SP, IX);
  z.label('allow_done');
  z.ei();
  z.exx();
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

  if (!plan.incremental || plan.registers !== undefined) return;
  // The end of an output list: whoever entered it goes on at IY. 26 T.
  z.label('next');
  z.ld(SP, IX);
  z.label('allow_next');
  z.ei();
  z.exx();
  z.jp(at(IY));
}

/** The places where interrupts are let in. */
export function allows({ stages, incremental, registers }: Plan): string[] {
  const others =
    registers !== undefined ? [] : incremental ? ['allow_next'] : stages.length > 1 ? ['allow_filled'] : [];
  return ['allow_done', 'allow_pause', ...others];
}

/** A byte is below zero if it is greater than this, unsigned. */
export const SIGN_BELOW = 0x7f;
