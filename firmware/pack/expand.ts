/** From the stream of bits to the engine's lists, when the program starts. */

import type { Model } from '../../model/model.js';
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
  label,
  lo,
  NC,
  NZ,
  SP,
  Z,
} from '../asm/index.js';
import { CHAIN } from '../engine/lists.js';
import type { Packed } from './stream.js';

/** Columns between two dots of progress. */
const COLUMNS_A_DOT = 32;

/** T-states of a start that wants no dots: 1.5 s at 4 MHz. A nonzero weight takes about so many. */
const QUIET = 6_000_000;
const T_A_WEIGHT = 480;

/**
 * Emits `expand`: moves the stream to the top of the memory that the lists will take, and writes table and lists
 * from its bottom up. The lists never catch up with what is still to be read; `layout.ts` sees to that.
 *
 * While a column is read: HL → the stream's next byte; C = bits not yet read, behind them a 1; E = place that may
 * follow, counted so that the one behind the last unit is 256; B = ones of a Rice code, then the unit; D = bits to
 * come; IX, IY → where the next unit to be added, to be subtracted from, is noted.
 *
 * Uses all. About 480 T a nonzero weight.
 */
export function emitExpand(z: Assembler, model: Model, packed: Packed): void {
  const weights = model.layers.reduce(
    (sum, layer) => sum + layer.weights.filter((weight) => weight !== 0).length,
    0,
  );
  const dots = weights * T_A_WEIGHT > QUIET;

  z.label('expand');
  z.ld(HL, label('stream').plus(packed.stream.length - 1));
  z.ld(DE, label('stream_top').minus(1));
  z.ld(BC, packed.stream.length);
  z.lddr();
  z.ex(DE, HL);
  z.inc(HL);
  z.ld(C, 0x80); //              no bits yet: the 1 alone
  z.ld(DE, label('columns_1'));
  z.ld(at('expand_table'), DE);
  z.ld(DE, 'lists');
  z.ld(at('expand_list'), DE);
  for (const { layer, columns, k } of packed.sections) {
    z.ld(DE, (k << 8) | (model.layers[layer].outputs & 0xff));
    z.ld(A, columns & 0xff);
    z.call('expand_section');
  }
  if (dots) z.jp('new_line');
  else z.ret();

  emitSection(z, dots);
  emitRuns(z);

  z.label('refill'); //          carry = the next bit, of a new byte
  z.ld(C, at(HL));
  z.inc(HL);
  z.scf();
  z.rl(C);
  z.ret();

  for (const op of ['add', 'sub']) {
    z.label(`${op}_entries`);
    z.dw(...Array.from({ length: CHAIN }, (_, units) => label(`${op}_${units + 1}`)));
  }
}

/** Carry = the stream's next bit. 18 T, and 49 T more for each byte. */
function nextBit(z: Assembler): void {
  z.sla(C);
  z.call(Z, 'refill');
}

/** `expand_section`: A columns (0: 256) with the parameter in D and E units a column (0: 256). */
function emitSection(z: Assembler, dots: boolean): void {
  z.label('expand_section');
  z.ld(at('expand_columns'), A);
  z.ld(at('expand_units'), DE); // units, then the parameter behind it

  z.label('.column');
  z.ld(IX, 'first_low');
  z.ld(IY, 'first_high');
  nextBit(z);
  z.jr(NC, '.write');
  z.ld(A, at('expand_units'));
  z.neg();
  z.ld(E, A);

  z.label('.weight');
  z.ld(B, 0);
  z.label('.ones');
  nextBit(z);
  z.jr(NC, '.low');
  z.inc(B);
  z.jr('.ones');
  z.label('.low');
  z.ld(A, at(label('expand_units').plus(1)));
  z.ld(D, A);
  z.inc(D);
  z.ld(A, B);
  z.jr('.low_next');
  z.label('.low_bit');
  nextBit(z);
  z.rla();
  z.label('.low_next');
  z.dec(D);
  z.jr(NZ, '.low_bit');

  z.add(A, E);
  z.jr(C, '.write'); //          behind the last unit: the end
  z.ld(E, A);
  z.ld(A, at('expand_units'));
  z.add(A, E);
  z.ld(B, A);
  nextBit(z);
  z.jr(C, '.negative');
  z.ld(at(IX, 0), B);
  z.inc(IX);
  z.jr('.next');
  z.label('.negative');
  z.ld(at(IY, 0), B);
  z.inc(IY);
  nextBit(z);
  z.jr(NC, '.next');
  z.ld(at(IY, 0), B); //         −2: twice
  z.inc(IY);
  z.label('.next');
  z.inc(E);
  z.jr(NZ, '.weight');

  z.label('.write');
  z.push(HL);
  z.push(BC);
  z.ld(DE, at('expand_list'));
  z.ld(HL, at('expand_table'));
  z.ld(at(HL), E);
  z.inc(HL);
  z.ld(at(HL), D);
  z.inc(HL);
  z.ld(at('expand_table'), HL);
  z.xor(A);
  z.ld(at('expand_since'), A);
  z.push(IX);
  z.pop(HL);
  z.ld(BC, 'first_low');
  z.ld(IX, label('add_entries').minus(2));
  z.call('expand_runs');
  z.push(IY);
  z.pop(HL);
  z.ld(BC, 'first_high');
  z.ld(IX, label('sub_entries').minus(2));
  z.call('expand_runs');
  writeWord(z, 'done');
  z.ld(at('expand_list'), DE);
  if (dots) emitDot(z);
  z.pop(BC);
  z.pop(HL);
  z.ld(A, at('expand_columns'));
  z.dec(A);
  z.ld(at('expand_columns'), A);
  z.jp(NZ, '.column');
  z.ret();
}

/** A dot of progress each so many columns. Uses all. */
function emitDot(z: Assembler): void {
  z.ld(A, at('expand_columns'));
  z.and(COLUMNS_A_DOT - 1);
  z.ld(A, '.'.charCodeAt(0));
  z.call(Z, 'put');
}

/** A word into the list at DE. Uses A. */
function writeWord(z: Assembler, name: string): void {
  z.ld(A, lo(name));
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(A, hi(name));
  z.ld(at(DE), A);
  z.inc(DE);
}

/**
 * `expand_runs`: the noted units as runs, with pauses, as `engine/lists.ts` has it.
 *
 *     In:  BC → units, HL = behind the last of them, DE → list, IX = 2 below the words of the chain's entries
 *     Out: DE behind what was written
 *     Uses A, BC, HL
 *
 * In the loop HL = units left, BC → the next of them; then BC = units of this run.
 */
function emitRuns(z: Assembler): void {
  z.label('expand_runs');
  z.or(A);
  z.sbc(HL, BC);
  z.label('.run');
  z.ld(A, H);
  z.or(L);
  z.ret(Z);
  z.ld(A, CHAIN);
  z.inc(H);
  z.dec(H);
  z.jr(NZ, '.size');
  z.cp(L);
  z.jr(C, '.size');
  z.ld(A, L);
  z.label('.size');
  z.push(BC);
  z.push(HL);
  z.ld(C, A);
  z.ld(B, 0);
  z.ld(A, at('expand_since'));
  z.add(A, C);
  z.cp(CHAIN + 1);
  z.jr(C, '.together');
  writeWord(z, 'pause');
  z.ld(A, C);
  z.label('.together');
  z.ld(at('expand_since'), A);
  z.push(IX);
  z.pop(HL);
  z.add(HL, BC);
  z.add(HL, BC);
  z.ld(A, at(HL));
  z.ld(at(DE), A);
  z.inc(HL);
  z.inc(DE);
  z.ld(A, at(HL));
  z.ld(at(DE), A);
  z.inc(DE);
  z.pop(HL);
  z.or(A);
  z.sbc(HL, BC);
  z.ex(at(SP), HL); //           HL → units, on the stack: how many are left
  z.ldir();
  z.ld(B, H);
  z.ld(C, L);
  z.pop(HL);
  z.jr('.run');
}
