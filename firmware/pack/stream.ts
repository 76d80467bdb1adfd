/**
 * The weights as a stream of bits, some three and a half for each nonzero weight and each column: what the file
 * holds in place of the lists, and `expand.ts` turns into them when the program starts.
 *
 * Bits are read from the highest of each byte. Column after column of layer after layer:
 *
 *     column := 0                                     has no nonzero weight
 *             | 1 weight* end
 *     weight := rice(unit − first unit that may follow) sign
 *     sign   := 0 (+1) | 10 (−1) | 11 (−2)
 *     end    := rice(units − first unit that may follow), or nothing behind the last unit
 *
 * The units of a column ascend; the first that may follow is 0, then the one behind the last weight.
 * `rice(v)` with the section's parameter k: v >> k ones and a zero, then the k low bits of v
 * (R. F. Rice, "Some Practical Universal Noiseless Coding Techniques", JPL 79-22, 1979).
 *
 * Columns of one section share their parameter. The first layer has two sections, the query's half and the
 * context's, for their weights are not equally dense.
 */

import { type Layer, type Model, QUERY_BUCKETS } from '../../model/model.js';

/** A run of columns that share a parameter. */
export interface Section {
  /** Layer, from 0. */
  readonly layer: number;
  /** First column, and how many. */
  readonly from: number;
  readonly columns: number;
  /** The Rice parameter, 0–7. */
  readonly k: number;
}

/** A model's weights, packed. */
export interface Packed {
  readonly sections: readonly Section[];
  readonly stream: Uint8Array;
  /** Bytes of the stream that the expansion has fetched behind each column, over all layers. */
  readonly fetched: readonly number[];
}

/** Packs the weights of all layers, each section with the parameter that suits it best. */
export function pack(model: Model): Packed {
  const bits = new BitWriter();
  const fetched: number[] = [];
  const sections = model.layers.flatMap((layer, index) =>
    rangesOf(index, layer).map(([from, columns]) => {
      const k = bestParameter(layer, from, columns);
      for (let column = from; column < from + columns; column++) {
        writeColumn(bits, layer, column, k);
        fetched.push(bits.bytes);
      }
      return { layer: index, from, columns, k };
    }),
  );
  return { sections, stream: bits.finish(), fetched };
}

function rangesOf(index: number, layer: Layer): (readonly [number, number])[] {
  if (index > 0) return [[0, layer.inputs]];
  return [
    [0, QUERY_BUCKETS],
    [QUERY_BUCKETS, layer.inputs - QUERY_BUCKETS],
  ];
}

const LARGEST_K = 7;

function bestParameter(layer: Layer, from: number, columns: number): number {
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= LARGEST_K; k++) {
    const bits = new BitWriter();
    for (let column = from; column < from + columns; column++) writeColumn(bits, layer, column, k);
    if (bits.length < fewest) {
      fewest = bits.length;
      best = k;
    }
  }
  return best;
}

function writeColumn(bits: BitWriter, { weights, inputs, outputs }: Layer, column: number, k: number): void {
  const weightOf = (unit: number) => weights[unit * inputs + column];
  const units = Array.from({ length: outputs }, (_, unit) => unit).filter((unit) => weightOf(unit) !== 0);
  bits.write(units.length > 0 ? 1 : 0, 1);
  if (units.length === 0) return;
  let next = 0;
  for (const unit of units) {
    writeRice(bits, unit - next, k);
    const weight = weightOf(unit);
    if (weight > 0) bits.write(0, 1);
    else bits.write(weight === -1 ? 0b10 : 0b11, 2);
    next = unit + 1;
  }
  if (next < outputs) writeRice(bits, outputs - next, k);
}

function writeRice(bits: BitWriter, value: number, k: number): void {
  for (let ones = value >> k; ones > 0; ones--) bits.write(1, 1);
  bits.write(0, 1);
  bits.write(value & ((1 << k) - 1), k);
}

/** Bits into bytes, the highest first. */
class BitWriter {
  readonly #bytes: number[] = [];
  /** Bits written. */
  length = 0;

  /** Bytes begun. */
  get bytes(): number {
    return this.#bytes.length;
  }

  write(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit--) {
      if (this.length % 8 === 0) this.#bytes.push(0);
      if ((value >> bit) & 1) this.#bytes[this.#bytes.length - 1] |= 0x80 >> (this.length % 8);
      this.length++;
    }
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** The weights of a column out of the stream's bits, `outputs` of them: what the Z80 does, for the tests. */
export function unpack(
  { sections, stream }: Packed,
  layers: readonly Pick<Layer, 'inputs' | 'outputs'>[],
): Int8Array[] {
  let at = 0;
  const bit = () => (stream[at >> 3] >> (7 - (at++ & 7))) & 1;
  const rice = (k: number) => {
    let value = 0;
    while (bit() === 1) value++;
    for (let low = 0; low < k; low++) value = (value << 1) | bit();
    return value;
  };
  const all = layers.map(({ inputs, outputs }) => new Int8Array(inputs * outputs));
  for (const { layer, from, columns, k } of sections) {
    const { inputs, outputs } = layers[layer];
    for (let column = from; column < from + columns; column++) {
      if (bit() === 0) continue;
      for (let unit = rice(k); unit < outputs; unit += 1 + (unit + 1 < outputs ? rice(k) : 0)) {
        all[layer][unit * inputs + column] = bit() === 0 ? 1 : bit() === 0 ? -1 : -2;
      }
    }
  }
  return all;
}
