import { normalNumbers, type Random } from '../data/random.js';
import { ONE } from '../model.js';
import { FREE, GRIDS, type Grid, masterRange, nearestOn } from './grid.js';

/** The two ways to compute: as the exact integer network does, or in floating point without rounding. */
export type Mode = 'integer' | 'float';

/** What makes a network of master numbers. */
export interface Form {
  /** How accumulators and biases are held. */
  readonly mode: Mode;
  /** The grid of each layer's weights; none for any number. */
  readonly grids: readonly (Grid | undefined)[];
}

/** The form that the Z80 runs. */
export function integerForm(layers: number): Form {
  return { mode: 'integer', grids: Array.from({ length: layers }, () => GRIDS['2-bit']) };
}

/** The form without any rounding. */
export function floatForm(layers: number): Form {
  return { mode: 'float', grids: Array.from({ length: layers }, () => undefined) };
}

/** A layer's numbers: `weights[input * outputs + output]`. */
export interface LayerNumbers {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

const FIRST_SPREAD = 0.7;

/** Biases are in units of 1.0, so that they learn at the pace of the weights; an accumulator counts in 32nds. */
export const GREATEST_BIAS = 32_767 / ONE;

/** A bunch of numbers that belong together, all in one array: each layer's weights and biases, then the scale. */
export class Parameters {
  readonly all: Float32Array;
  readonly layers: readonly LayerNumbers[];

  /** @param sizes from the inputs to the outputs */
  constructor(readonly sizes: readonly number[]) {
    const count = sizes.slice(1).reduce((sum, outputs, n) => sum + (sizes[n] + 1) * outputs, 1);
    this.all = new Float32Array(count);
    let at = 0;
    const take = (length: number): Float32Array => this.all.subarray(at, (at += length));
    this.layers = sizes.slice(1).map((outputs, n) => {
      const inputs = sizes[n];
      return { inputs, outputs, weights: take(inputs * outputs), biases: take(outputs) };
    });
  }

  /** What the logits are multiplied by before the cross entropy: the last of all. */
  get scale(): number {
    return this.all[this.all.length - 1];
  }

  set scale(scale: number) {
    this.all[this.all.length - 1] = scale;
  }

  /** Weights from a normal distribution, kept within the 2-bit grid's range; biases 0, scale 1. */
  initialise(random: Random): void {
    const normal = normalNumbers(random);
    for (const { weights } of this.layers)
      for (let i = 0; i < weights.length; i++) weights[i] = FIRST_SPREAD * normal();
    this.scale = 1;
    this.clamp(integerForm(this.layers.length));
  }

  /** Keeps every number where it still has an effect. */
  clamp({ mode, grids }: Form): void {
    const greatestBias = mode === 'integer' ? GREATEST_BIAS : FREE;
    for (const [n, { weights, biases }] of this.layers.entries()) {
      clampTo(weights, ...masterRange(grids[n]));
      clampTo(biases, -greatestBias, greatestBias);
    }
  }
}

/** The numbers that a forward pass uses: weights, biases in accumulator units, and the scale. */
export function readMaster(master: Parameters, { mode, grids }: Form, effective: Parameters): void {
  for (const [n, { weights, biases }] of master.layers.entries()) {
    const to = effective.layers[n];
    const grid = grids[n];
    if (grid === undefined) to.weights.set(weights);
    else for (let i = 0; i < weights.length; i++) to.weights[i] = nearestOn(grid, weights[i]);
    const biasGrid = biasGridOf(n, master.layers.length);
    for (let i = 0; i < biases.length; i++)
      to.biases[i] = mode === 'integer' ? nearestOn(biasGrid, ONE * biases[i]) : ONE * biases[i];
  }
  effective.scale = master.scale;
}

/**
 * A layer's biases in accumulator units. Those of a single hidden layer are whole ones, as its inputs are: so an active
 * unit changes by the same with each n-gram, and the Z80 can correct the output's sums from step to step.
 */
export function biasGridOf(layer: number, layers: number): Grid {
  return layer === 0 && layers === 2 ? WHOLE_ONES : INTEGERS;
}

const INTEGERS: Grid = { least: -32_767, greatest: 32_767, step: 1 };
const WHOLE_ONES: Grid = { least: -1_023 * ONE, greatest: 1_023 * ONE, step: ONE };

function clampTo(values: Float32Array, least: number, greatest: number): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i] < least) values[i] = least;
    else if (values[i] > greatest) values[i] = greatest;
  }
}
