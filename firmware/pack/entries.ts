/**
 * What the chains need and a program can make for itself when it starts: the routines that enter a chain at an odd
 * number of indices, and the words of all entries. In the plain form `engine/chain.ts` has the routines in the image.
 */

import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, IX, L, label, NC, NZ } from '../asm/index.js';
import { KINDS, type Kind } from '../engine/lists.js';
import { chainLength, type Plan } from '../engine/plan.js';

/** Bytes of `pop de` and `jp nn`. */
const STUB = 4;
const POP_DE = 0xd1;
const JUMP = 0xc3;

/** Where a page's entries begin; the tables of the coder take what is before. */
const ENTRIES = 0x80;

/** Bytes of what is told of a chain. */
const DESCRIPTION = 5;

/** A chain that lists enter. */
interface Chain {
  readonly op: string;
  /** Pairs of indices that it has room for. */
  readonly pairs: number;
}

/** The chains of all kinds of lists; one without room for an index is not there. */
function chainsOf(plan: Plan): Chain[] {
  const forms = new Set(plan.stages.flatMap(({ sections }) => sections.map(({ kind }) => kind)));
  const kinds = [...forms].filter((form): form is Kind => form !== 'code');
  return kinds.flatMap((kind) =>
    [KINDS[kind].plus, KINDS[kind].minus].map((op) => ({ op, pairs: (chainLength(plan, kind) + 1) >> 1 })),
  );
}

function chainsThere(plan: Plan): Chain[] {
  return chainsOf(plan).filter(({ pairs }) => pairs > 0);
}

/** Reserves the routines for odd numbers, and says where each chain's words will be. */
export function reserveEntries(z: Assembler, plan: Plan): void {
  z.reserve('odd_entries', 0);
  let page = 0;
  for (const { op, pairs } of chainsOf(plan)) {
    z.equ(`${op}_entries`, label('expand_tables').plus(256 * page + ENTRIES));
    if (pairs > 0) page++;
    for (let pair = 0; pair < pairs; pair++) z.reserve(`${op}_${2 * pair + 1}`, STUB);
  }
}

/**
 * Writes the making of them in line: for each chain its words into a page, from the one for a single index on, and its
 * routines for odd numbers, which are `pop de` and a jump to the second half of a pair.
 *
 * HL → routine, DE → word, BC = the chain's next even entry, IX → what is told of the chain. Uses A.
 */
export function makeEntries(z: Assembler, plan: Plan): void {
  if (chainsThere(plan).length === 0) return;
  z.ld(IX, 'chains');
  z.ld(HL, 'odd_entries');
  z.ld(DE, label('expand_tables').plus(ENTRIES));
  z.label('.chain');
  z.ld(C, at(IX, 0));
  z.ld(B, at(IX, 1));
  z.label('.pair');
  for (const [low, high] of [
    [L, H],
    [C, B],
  ] as const) {
    z.ld(A, low);
    z.ld(at(DE), A);
    z.inc(E);
    z.ld(A, high);
    z.ld(at(DE), A);
    z.inc(E);
  }
  z.ld(at(HL), POP_DE);
  z.inc(HL);
  z.ld(at(HL), JUMP);
  z.inc(HL);
  z.ld(A, C);
  z.add(A, at(IX, 2));
  z.ld(at(HL), A);
  z.inc(HL);
  z.ld(A, B);
  z.adc(A, 0);
  z.ld(at(HL), A);
  z.inc(HL);
  z.ld(A, C);
  z.sub(at(IX, 3));
  z.ld(C, A);
  z.jr(NC, '.same');
  z.dec(B);
  z.label('.same');
  z.ld(A, E);
  z.cp(at(IX, 4));
  z.jr(NZ, '.pair');
  z.inc(D);
  z.ld(E, ENTRIES);
  z.ld(BC, DESCRIPTION);
  z.add(IX, BC);
  z.ld(A, at(IX, 1));
  z.or(A);
  z.jr(NZ, '.chain');
}

/** Emits what is told of the chains: entry for a pair, bytes to its second half, bytes of a pair, end of the words. */
export function describeChains(z: Assembler, plan: Plan): void {
  z.label('chains');
  for (const { op, pairs } of chainsThere(plan)) {
    const pair = label(`${op}_2`);
    z.dw(pair);
    z.db(label(`${op}_second_1`).minus(pair), pairs > 1 ? pair.minus(`${op}_4`) : 0, ENTRIES + 4 * pairs);
  }
  z.dw(0);
}
