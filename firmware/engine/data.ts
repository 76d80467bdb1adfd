/** What the engine reads: charset, starts, the tables and lists of columns. */

import { EOS } from '../../model/model.js';
import { type Assembler, hi, label, lo } from '../asm/index.js';
import { isFilled } from './fill.js';
import { PAGE, tablesOf } from './layout.js';
import { type Form, KINDS, type List, listBytes, listOf } from './lists.js';
import { hasRemainders, isInRegisters, type Plan } from './plan.js';
import { wideStart } from './registers.js';
import { startsOf, storedStarts } from './starts.js';
import { placesOf } from './unit-code.js';

/**
 * Emits the charset, and what each layer's numbers start from.
 *
 * @param packed the layers whose starts are in the packed stream instead
 */
export function emitConstants(z: Assembler, plan: Plan, packed: readonly number[] = []): void {
  const { stages, registers } = plan;
  if (registers !== undefined) {
    z.label('wide_starts');
    z.dw(...Array.from(registers.starts, wideStart));
  }
  const codes = codesInMemory(plan);
  if (codes.length > 0) {
    z.label('charset');
    z.db(...codes);
  }
  for (const [index, stage] of stages.entries()) {
    if (packed.includes(index) || isFilled(plan, index) || isInRegisters(plan, index)) continue;
    const { low, high } = startsOf(index);
    const starts = storedStarts(plan, index);
    z.label(low);
    z.bytes(Uint8Array.from(starts, (start) => start & 0xff));
    if (stage.form === 'counters') continue;
    z.label(high);
    z.bytes(Uint8Array.from(starts, (start) => (start >> 8) & 0xff));
  }
  if (hasRemainders(stages[0])) {
    z.label('remainders');
    z.bytes(stages[0].remainders);
  }
}

/** The outputs' characters as the program puts them out, EOS as 0. */
export function characterCodes({ charset, registers }: Plan): number[] {
  const codes = [...charset].map((character) => (character === EOS ? 0 : character.charCodeAt(0)));
  return registers === undefined ? codes : registers.order.map((output) => codes[output]);
}

/** Those of outputs that are looked at in memory; the code has the others. */
function codesInMemory(plan: Plan): number[] {
  const codes = characterCodes(plan);
  return plan.registers === undefined ? codes : codes.slice(codes.length - placesOf(codes.length).memory);
}

/** The lists of one column, and where the first of them stands. */
export interface ColumnLists {
  /** Layer and column, from 0. */
  readonly layer: number;
  readonly column: number;
  readonly kind: Form;
  /** The routine that a list ends with. */
  readonly end: string;
  /** The list, and in incremental models' output the turned one behind it. */
  readonly lists: readonly List[];
  /** Offset from the first list of all. */
  readonly offset: number;
  /** Bytes of the lists. */
  readonly bytes: number;
}

/** All lists of a model. */
export interface Lists {
  readonly columns: readonly ColumnLists[];
  readonly bytes: number;
}

/** The routine at the end of a layer's lists. */
export function endOf({ stages }: Plan, layer: number): string {
  if (stages[layer].turned) return 'next';
  return layer > 0 && stages[layer - 1].form === 'counters' ? 'done_counter' : 'done';
}

/** Lays out the lists, layer after layer, column after column. */
export function layOutLists(plan: Plan): Lists {
  const columns: ColumnLists[] = [];
  let offset = 0;
  for (const [layer, stage] of plan.stages.entries()) {
    for (const { from, columns: count, kind } of stage.sections) {
      for (let column = from; column < from + count; column++) {
        const lists = [listOf(stage, column, kind)];
        if (stage.turned) lists.push(listOf(stage, column, kind, true));
        const bytes = lists.reduce((sum, list) => sum + listBytes(list), 0);
        columns.push({ layer, column, kind, end: endOf(plan, layer), lists, offset, bytes });
        offset += bytes;
      }
    }
  }
  return { columns, bytes: offset };
}

/** Emits tables and lists as they are. */
export function emitPlainLists(z: Assembler, plan: Plan, { columns }: Lists): void {
  for (const table of tablesOf(plan)) {
    const addresses = columns
      .filter((column) => column.layer === table.layer)
      .slice(table.from, table.from + table.columns)
      .map(({ offset, lists }) => label('lists').plus(offset + (table.turned ? listBytes(lists[0]) : 0)));
    z.align(PAGE);
    z.label(table.label);
    z.db(...addresses.map(lo));
    z.align(PAGE);
    z.db(...addresses.map(hi));
  }
  z.label('lists');
  for (const { kind, end, lists } of columns) {
    for (const run of lists.flat()) {
      if ('code' in run) {
        z.bytes(run.code);
      } else if (kind !== 'code' && 'units' in run) {
        z.dw(`${KINDS[kind][run.op]}_${run.units.length}`);
        z.bytes(Uint8Array.from(run.units.length % 2 === 0 ? run.units : [0, ...run.units]));
      } else if (run.op === 'pause') {
        z.dw('pause', z.here().plus(4));
      } else {
        z.dw(end);
      }
    }
  }
}
