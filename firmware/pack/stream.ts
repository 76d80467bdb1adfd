/**
 * The weights as a stream of bytes: what the file holds in place of the lists, and `expand.ts` turns into them when
 * the program starts.
 *
 * Column after column of layer after layer, through the coder of `coder.ts`:
 *
 *     column  := profile group*
 *     group   := weight* | 1 weight* | 0  a weight for each unit; in groups where that is asked, a 0 if it has none
 *     profile := 0 | 1 profile            the first profile, or one of those behind it; nothing for the last
 *     weight  := 0 (0) | 1 sign
 *     sign    := 1 (−1) | 0 0 (+1) | 0 1 (−2)
 *
 * How likely a 1 is: plain bits tell the profile, and if a group has a weight; in `weight` it is what the column's profile says for the group of
 * units; in `sign` each section has a probability for the first decision, and one for the second. The first layer has
 * two sections, the query's half and the context's.
 */

import type { Matrix } from '../engine/matrix.js';
import { Decoder, Encoder, PLAIN } from './coder.js';
import { arePlain, chooseProfiles, codedProbability, type Profile } from './profiles.js';

/** What is packed of a layer: its weights, by sections. */
export interface Packable extends Matrix {
  readonly sections: readonly { readonly from: number; readonly columns: number }[];
}

/** A run of columns that are described together. */
export interface Section {
  /** Layer, from 0. */
  readonly layer: number;
  /** First column, and how many. */
  readonly from: number;
  readonly columns: number;
  readonly profiles: readonly Profile[];
  /** The probability that a nonzero weight is −1, and that another one is −2, in 1/256. */
  readonly minus: number;
  readonly double: number;
}

/** A model's weights, packed. */
export interface Packed {
  readonly sections: readonly Section[];
  /** Whether plain bits tell in all sections which of the nonzero weights are −1. */
  readonly minusPlain: boolean;
  readonly stream: Uint8Array;
  /** Bytes of the stream that the expansion has fetched behind each column, over all layers. */
  readonly fetched: readonly number[];
}

/** The most probabilities that the groups of a section have: each is a table on the Z80. */
export const TABLES = 5;

/**
 * Packs the weights of all layers.
 *
 * @param append puts behind them whatever else the expansion reads
 */
export function pack(layers: readonly Packable[], append: (encoder: Encoder) => void = () => {}): Packed {
  const parts = layers.flatMap((layer, index) =>
    layer.sections.map(({ from, columns }) => ({
      layer: index,
      from,
      columns,
      weights: columnsOf(layer, from, columns),
    })),
  );
  const minusPlain = arePlain(parts.map(({ weights: { minus, nonzero } }) => [minus, nonzero]));
  const encoder = new Encoder();
  const sections = parts.map(({ weights, ...range }): Section => {
    const { minus, double, nonzero } = weights;
    const { profiles, of } = chooseProfiles(weights.masks, TABLES);
    const section = {
      ...range,
      profiles,
      minus: minusPlain ? PLAIN : codedProbability(minus, nonzero),
      double: codedProbability(double, nonzero - minus),
    };
    for (const [column, own] of weights.columns.entries()) packColumn(encoder, section, of[column], own);
    return section;
  });
  append(encoder);
  const stream = encoder.finish();
  return { sections, minusPlain, stream, fetched: unpack({ sections, stream }, layers).fetched };
}

/** A layer's weights column by column, and how many there are of each. */
function columnsOf({ inputs, outputs, weights }: Packable, from: number, width: number) {
  const columns = Array.from({ length: width }, (_, column) =>
    Int8Array.from({ length: outputs }, (_, unit) => weights[unit * inputs + from + column]),
  );
  const count = (weight: number) =>
    columns.reduce((sum, column) => sum + column.filter((own) => own === weight).length, 0);
  const [minus, double] = [count(-1), count(-2)];
  const masks = columns.map((column) => Uint8Array.from(column, (weight) => (weight === 0 ? 0 : 1)));
  return { columns, masks, minus, double, nonzero: minus + double + count(1) };
}

function packColumn(encoder: Encoder, section: Section, profile: number, weights: Int8Array): void {
  const { profiles, minus, double } = section;
  for (let before = 0; before < profile; before++) encoder.encode(1, PLAIN);
  if (profile < profiles.length - 1) encoder.encode(0, PLAIN);
  let unit = 0;
  for (const { units, p, asks } of profiles[profile]) {
    const end = unit + units;
    if (asks) {
      const any = weights.subarray(unit, end).some((weight) => weight !== 0);
      encoder.encode(any ? 1 : 0, PLAIN);
      if (!any) unit = end;
    }
    for (; unit < end; unit++) {
      const weight = weights[unit];
      encoder.encode(weight === 0 ? 0 : 1, p);
      if (weight === 0) continue;
      encoder.encode(weight === -1 ? 1 : 0, minus);
      if (weight !== -1) encoder.encode(weight === -2 ? 1 : 0, double);
    }
  }
}

/** The weights out of the stream's bits, and what is fetched for each column: what the Z80 does. */
export function unpack(
  { sections, stream }: Pick<Packed, 'sections' | 'stream'>,
  layers: readonly Pick<Packable, 'inputs' | 'outputs'>[],
): { weights: Int8Array[]; fetched: number[] } {
  let read = 0;
  const decoder = new Decoder(() => stream[read++] ?? 0);
  const weights = layers.map(({ inputs, outputs }) => new Int8Array(inputs * outputs));
  const fetched: number[] = [];
  for (const section of sections) {
    const { inputs } = layers[section.layer];
    for (let column = section.from; column < section.from + section.columns; column++) {
      for (const [unit, weight] of unpackColumn(decoder, section)) {
        weights[section.layer][unit * inputs + column] = weight;
      }
      fetched.push(read);
    }
  }
  return { weights, fetched };
}

function* unpackColumn(
  decoder: Decoder,
  { profiles, minus, double }: Section,
): Generator<readonly [unit: number, weight: number], void, void> {
  let profile = 0;
  while (profile < profiles.length - 1 && decoder.decode(PLAIN) === 1) profile++;
  let unit = 0;
  for (const { units, p, asks } of profiles[profile]) {
    const end = unit + units;
    if (asks && decoder.decode(PLAIN) === 0) unit = end;
    for (; unit < end; unit++) {
      if (decoder.decode(p) === 0) continue;
      yield [unit, decoder.decode(minus) === 1 ? -1 : decoder.decode(double) === 1 ? -2 : 1];
    }
  }
}
