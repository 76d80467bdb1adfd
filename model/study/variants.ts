import { GRIDS, PRECISIONS, type Precision } from '../train/grid.js';
import { type Form, floatForm, integerForm } from '../train/parameters.js';

/** One of the networks that a study compares. */
export interface Variant {
  readonly name: string;
  /** In a word or two, for a chart. */
  readonly label: string;
  /** What it is there to show. */
  readonly group: 'precision' | 'layer' | 'machine';
  /** How fine each layer's weights are. */
  readonly precisions: readonly Precision[];
  readonly form: Form;
}

/** Bits of a weight; what a ternary one takes if it is packed as well as can be (log2 3). */
export const BITS: Readonly<Record<Precision, number>> = {
  binary: 1,
  ternary: Math.log2(3),
  '2-bit': 2,
  '3-bit': 3,
  '4-bit': 4,
  '8-bit': 8,
  float: 32,
};

/** What the Z80 runs, and what one layer is raised to. */
const BASE: Precision = '2-bit';
const FINER: Precision = '8-bit';

/**
 * The networks that are compared, of so many layers. Their weights differ, and nothing else: sums and biases are in
 * floating point. Last comes the network that the Z80 runs, with 2-bit weights and 16-bit sums.
 */
export function variantsFor(layers: number): Variant[] {
  const all = (precision: Precision): Precision[] => Array.from({ length: layers }, () => precision);
  const whole = [...PRECISIONS].reverse().map((precision): Variant => {
    return {
      name: wordsOf(precision),
      label: labelOf(precision),
      group: 'precision',
      ...floatSums(all(precision)),
    };
  });
  const one = all(BASE).map((_, layer): Variant => {
    const place = placeOf(layer, layers);
    return {
      name: `${wordsOf(BASE)}, ${place} layer with ${wordsOf(FINER)}`,
      label: `${place} at 8`,
      group: 'layer',
      ...floatSums(all(BASE).with(layer, FINER)),
    };
  });
  const machine: Variant = {
    name: `${wordsOf(BASE)} and 16-bit sums, as on the Z80`,
    label: 'Z80',
    group: 'machine',
    precisions: all(BASE),
    form: integerForm(layers),
  };
  // A network of one layer has none to raise.
  return [...whole, ...(layers > 1 ? one : []), machine];
}

function floatSums(precisions: readonly Precision[]): Pick<Variant, 'precisions' | 'form'> {
  const grids = precisions.map((precision) => GRIDS[precision]);
  return { precisions, form: { ...floatForm(precisions.length), grids } };
}

function wordsOf(precision: Precision): string {
  return precision.replace(/^(\d)-bit$/, '$1 bits');
}

function labelOf(precision: Precision): string {
  return precision.replace('-bit', '');
}

function placeOf(layer: number, layers: number): string {
  if (layer === 0) return 'first';
  if (layer === layers - 1) return 'last';
  return layers === 3 ? 'middle' : `layer ${layer + 1}`;
}
