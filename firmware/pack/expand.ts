/** From the stream of bits to the engine's lists, when the program starts. */

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
  IX,
  L,
  label,
  NC,
  NZ,
  P,
  Z,
} from '../asm/index.js';
import type { Plan } from '../engine/plan.js';
import { PLAIN } from './coder.js';
import { emitRefill, SIGN_TABLES, signTeller, tablePage, takeBits, takeOne, takePlain } from './decisions.js';
import { describeChains, makeEntries } from './entries.js';
import { emitStarts, type PackedStarts, readStarts } from './starts.js';
import { type Packed, type Section, TABLES } from './stream.js';
import { describeLists, emitWriteList, readListWords } from './write-list.js';

/** Columns between two dots of progress. */
const COLUMNS_A_DOT = 32;

/** T-states of a start that wants no dots: 1.5 s at 4 MHz. A nonzero weight, and any at all, takes about so many. */
const QUIET = 6_000_000;
const T_STATES = { weight: 24, nonzero: 400 } as const;

/** The page of a group whose weights plain bits tell: no table is there. */
const PLAIN_PAGE = 1;

/** In the place of a page: a plain bit tells whether a column has a weight in the group that follows. */
const ASKING = 2;

/** Pages of the tables. */
const TABLE_PAGES = SIGN_TABLES + TABLES;

/**
 * What the expansion works in, from the beginning of a page on: the tables, and the units of a column that something
 * is subtracted from (a −2 twice), and added to. Places by name, and bytes in all.
 */
export const WORK = {
  offsets: { tables: 0, subtracted: TABLE_PAGES * 256, added: (TABLE_PAGES + 2) * 256 },
  bytes: (TABLE_PAGES + 3) * 256,
} as const;

/**
 * Emits `expand`: moves the stream to the top of the memory that the lists will take, and writes table and lists
 * from its bottom up. The lists never catch up with what is still to be read; `packed-lists.ts` sees to that.
 *
 * Uses all. About 400 T a nonzero weight, and 24 T for each there is. With a console, dots show the progress of a long expansion.
 */
export function emitExpand(
  z: Assembler,
  plan: Plan,
  packed: Packed,
  starts: PackedStarts,
  console: boolean,
): void {
  const { sections, stream } = packed;
  const tStates = plan.stages.reduce(
    (sum, { weights }) =>
      sum +
      T_STATES.weight * weights.length +
      T_STATES.nonzero * weights.filter((weight) => weight !== 0).length,
    0,
  );
  const long = tStates > QUIET;
  const dots = console && long;
  const sign = signTeller(z, packed.minusPlain, !long);

  z.label('expand');
  makeEntries(z, plan);
  z.ld(HL, label('stream').plus(stream.length - 1));
  z.ld(DE, label('stream_top').minus(1));
  z.ld(BC, stream.length);
  z.lddr();
  z.push(DE);
  z.pop(IX);
  z.inc(IX);
  z.ld(HL, 'lists');
  z.ld(at('expand_list'), HL);
  z.ld(C, at(IX, 0)); //         the value begins with eight bits, the gap with 0, and no bits are left over
  z.inc(IX);
  z.ld(DE, 0x8080);
  z.ld(A, 0xff);
  z.ld(at('expand_gap'), A);
  for (const index of sections.keys()) {
    z.ld(HL, `section_${index + 1}`);
    z.call('expand_section');
  }
  readStarts(z, plan, starts);
  if (dots) z.jp('new_line');
  else z.ret();

  emitSection(z);
  emitColumns(z, packed, sign.tell, dots);
  sign.emit();
  emitRefill(z);
  emitStarts(z, starts);
  emitWriteList(z, plan);
  describeChains(z, plan);
  for (const [index, section] of sections.entries()) {
    z.label(`section_${index + 1}`);
    describeLists(z, plan, section);
    emitDescription(z, section);
  }
}

/**
 * What the Z80 is told of a section: its columns; its probabilities, and a 0; its profiles, each as 1 if it is the last,
 * the page of the table and the units of each group, before it `ASKING` where that is so, and a 0.
 */
function emitDescription(z: Assembler, { columns, profiles, minus, double }: Section): void {
  // The signs' tables have their places even where they are equal.
  const signs = [double, minus].filter((p) => p !== PLAIN);
  const groups = new Set(profiles.flat().map(({ p }) => p));
  const tables = [...signs, ...[...groups].filter((p) => p !== PLAIN && !signs.includes(p))];
  z.db(columns & 0xff, ...tables, 0);
  for (const [index, profile] of profiles.entries()) {
    z.db(index === profiles.length - 1 ? 1 : 0);
    for (const { units, p, asks } of profile) {
      if (asks) z.db(ASKING);
      z.db(p === PLAIN ? PLAIN_PAGE : tablePage(tables.indexOf(p)), units & 0xff);
    }
    z.db(0);
  }
}

/**
 * Emits `expand_section`: makes the tables of the section described at HL. `emitColumns` follows it.
 *
 * An entry is one less than what the gap becomes by a 0, by one less than the gap, −1 … 127: the high byte of HL, which
 * begins with p − 1, rounded, and gains 1 − p = DE from one to the next, in 256ths of one; BC → entry.
 */
function emitSection(z: Assembler): void {
  z.label('expand_section');
  readListWords(z);
  z.ld(A, at(HL));
  z.inc(HL);
  z.ld(at('expand_columns_left'), A);
  z.push(BC);
  z.push(DE);
  z.ld(B, tablePage(0));
  z.label('.table');
  z.ld(A, at(HL));
  z.inc(HL);
  z.or(A);
  z.jr(Z, '.made');
  z.push(HL);
  z.ld(H, A);
  z.dec(H);
  z.ld(L, 0x80);
  z.neg();
  z.ld(D, 0);
  z.ld(E, A);
  z.ld(C, 0xff);
  z.label('.entry');
  z.ld(A, H);
  z.ld(at(BC), A);
  z.add(HL, DE);
  z.inc(C);
  z.jp(P, '.entry');
  z.pop(HL);
  z.inc(B);
  z.jr('.table');
  z.label('.made');
  z.pop(DE);
  z.pop(BC);
  z.ld(at('expand_profiles'), HL);
}

/**
 * Emits `expand_columns`: the columns of a section, one after another. What is decided is said in `stream.ts`, and how
 * in `coder.ts`; here
 *
 *     C = 255 − value; H = page of a table, L = gap − 1, which it is looked up by
 *     D = bits not yet taken into the value, E = plain bits not yet looked at; behind each of them a 1
 *     IX → the stream's next byte; B = units left of the group
 *     DE' and HL' → where the next unit is noted that is subtracted from, and added to
 *
 * 46 T for a weight that is zero, 34 T where a plain bit says so; about 120 T for another; 40 T more for each coded bit.
 */
function emitColumns(
  z: Assembler,
  { sections }: Packed,
  tellSign: (told: string) => void,
  dots: boolean,
): void {
  const asks = sections.some(({ profiles }) => profiles.flat().some((group) => group.asks));
  z.label('expand_columns');
  z.exx();
  z.ld(DE, 'expand_subtracted');
  z.ld(HL, 'expand_added');
  z.exx();
  z.ld(HL, at('expand_profiles'));
  z.label('.profile');
  z.ld(A, at(HL));
  z.inc(HL);
  z.dec(A);
  z.jr(Z, '.chosen'); //         the last one
  takePlain(z);
  z.jr(NC, '.chosen');
  z.label('.pass');
  z.ld(A, at(HL));
  z.inc(HL);
  z.or(A);
  z.jr(Z, '.profile');
  if (asks) {
    z.cp(ASKING);
    z.jr(Z, '.pass');
  }
  z.inc(HL);
  z.jr('.pass');

  z.label('.chosen');
  z.xor(A);
  z.ld(at('expand_end'), A);
  z.label('.group'); //          HL → its page and units
  z.ld(A, at(HL));
  z.or(A);
  z.jp(Z, '.write');
  z.inc(HL);
  if (asks) {
    z.cp(ASKING);
    z.jr(Z, '.ask');
  }
  z.ld(B, at(HL));
  z.inc(HL);
  z.push(HL);
  z.ld(HL, at('expand_gap'));
  z.ld(H, A);
  z.ld(at(label('expand_columns.page').plus(1)), A);
  z.ld(A, at('expand_end'));
  z.add(A, B);
  z.ld(at('expand_end'), A);
  z.dec(H);
  z.jp(Z, '.plain');
  z.inc(H);

  z.label('.unit');
  z.ld(A, at(HL));
  z.cp(C);
  z.jr(NC, '.weight');
  z.ld(L, A);
  z.add(A, A);
  z.jr(C, '.narrow');
  z.djnz('.unit');
  z.jr('.grouped');
  z.label('.narrow');
  takeBits(z);
  z.djnz('.unit');
  z.jr('.grouped');
  z.label('.page');
  z.ld(H, 0); //                 the group's page was written here
  z.djnz('.unit');
  z.label('.grouped');
  z.ld(A, L);
  z.ld(at('expand_gap'), A);
  z.pop(HL);
  z.jr('.group');
  if (asks) {
    z.label('.ask');
    takePlain(z);
    z.jr(C, '.group');
    z.inc(HL);
    z.ld(A, at('expand_end'));
    z.add(A, at(HL));
    z.ld(at('expand_end'), A);
    z.inc(HL);
    z.jr('.group');
  }
  z.label('.weight');
  takeOne(z, '.taken');
  z.label('.taken');
  tellSign('.page');

  z.label('.plain');
  z.sla(E);
  z.jr(Z, '.refill');
  z.label('.bit');
  z.jr(C, '.sign');
  z.label('.told');
  z.djnz('.plain');
  z.jp('.grouped');
  z.label('.refill');
  z.call('refill_plain');
  z.jr('.bit');
  z.label('.sign');
  tellSign('.told');

  z.label('.write');
  z.push(BC);
  z.push(DE);
  z.call('write_list');
  if (dots) emitDot(z);
  z.pop(DE);
  z.pop(BC);
  z.ld(HL, 'expand_columns_left');
  z.dec(at(HL));
  z.jp(NZ, 'expand_columns');
  z.ret();
}

/** A dot of progress each so many columns. Uses all but IX, which a BDOS written for the Z80 might not keep. */
function emitDot(z: Assembler): void {
  z.push(IX);
  z.ld(A, at('expand_columns_left'));
  z.and(COLUMNS_A_DOT - 1);
  z.ld(A, '.'.charCodeAt(0));
  z.call(Z, 'put');
  z.pop(IX);
}
