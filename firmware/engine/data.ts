/** What the engine reads: charset, biases, the tables and lists of columns. */

import { EOS, type Model } from '../../model/model.js';
import { type Assembler, label } from '../asm/index.js';
import { biases } from './layers.js';
import { type Column, columnBytes, columnsOf } from './lists.js';

/** Emits the charset and each layer's biases. */
export function emitConstants(z: Assembler, model: Model): void {
  z.label('charset');
  z.db(...[...model.charset].map((character) => (character === EOS ? 0 : character.charCodeAt(0))));
  for (const [index, layer] of model.layers.entries()) {
    const { low, high } = biases(index + 1);
    z.label(low);
    z.bytes(Uint8Array.from(layer.biases, (bias) => bias & 0xff));
    z.label(high);
    z.bytes(Uint8Array.from(layer.biases, (bias) => (bias >> 8) & 0xff));
  }
}

/** The tables and lists of a model: where each list stands behind the tables. */
export interface Lists {
  readonly columns: readonly Column[];
  /** Offset of each list from the first. */
  readonly offsets: readonly number[];
  /** First column of each layer. */
  readonly layerStarts: readonly number[];
  /** Bytes of the tables: a word for each column. */
  readonly tableBytes: number;
  /** Bytes of tables and lists. */
  readonly bytes: number;
}

/** Lays out the lists: all tables, layer after layer, then all lists. */
export function layOutLists(model: Model): Lists {
  const columns = model.layers.flatMap(columnsOf);
  const offsets: number[] = [];
  let size = 0;
  for (const column of columns) {
    offsets.push(size);
    size += columnBytes(column);
  }
  let start = 0;
  const layerStarts = model.layers.map(({ inputs }) => {
    start += inputs;
    return start - inputs;
  });
  const tableBytes = 2 * columns.length;
  return { columns, offsets, layerStarts, tableBytes, bytes: tableBytes + size };
}

/** Emits tables and lists as they are. */
export function emitPlainLists(z: Assembler, { columns, offsets, layerStarts }: Lists): void {
  for (const [index, offset] of offsets.entries()) {
    const layer = layerStarts.indexOf(index);
    if (layer >= 0) z.label(`columns_${layer + 1}`);
    z.dw(label('lists').plus(offset));
  }
  z.label('lists');
  for (const column of columns) {
    for (const run of column) {
      if (run.op === 'add' || run.op === 'sub') {
        z.dw(`${run.op}_${run.units.length}`);
        z.bytes(Uint8Array.from(run.units));
      } else {
        z.dw(run.op);
      }
    }
  }
}
