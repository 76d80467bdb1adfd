import { normalNumbers, type Random } from '../data/random.js';
import { ONE } from '../model.js';

/** The two ways to read the master numbers: rounded to the exact integer network, or as they are. */
export type Mode = 'integer' | 'float';

/** A layer's numbers: `weights[input * outputs + output]`. */
export interface LayerNumbers {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Rounding to −2 … 1 goes on working for weights a little beyond these. */
export const LEAST_WEIGHT = -2.49;
export const GREATEST_WEIGHT = 1.49;

const FIRST_SPREAD = 0.7;

/** Biases are in units of 1.0, so that they learn at the pace of the weights; an accumulator counts in 32nds. */
const GREATEST_BIAS = 32_767 / ONE;

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

  /** Weights from a normal distribution, biases 0, scale 1. */
  initialise(random: Random): void {
    const normal = normalNumbers(random);
    for (const { weights } of this.layers)
      for (let i = 0; i < weights.length; i++) weights[i] = FIRST_SPREAD * normal();
    this.scale = 1;
    this.clamp();
  }

  /** Keeps every number where it still has an effect. */
  clamp(): void {
    for (const { weights, biases } of this.layers) {
      clampTo(weights, LEAST_WEIGHT, GREATEST_WEIGHT);
      clampTo(biases, -GREATEST_BIAS, GREATEST_BIAS);
    }
  }
}

/** The numbers that a forward pass uses: weights, biases in accumulator units, and the scale. */
export function readMaster(master: Parameters, mode: Mode, effective: Parameters): void {
  for (const [n, { weights, biases }] of master.layers.entries()) {
    const to = effective.layers[n];
    if (mode === 'integer') {
      for (let i = 0; i < weights.length; i++) to.weights[i] = roundWeight(weights[i]);
      for (let i = 0; i < biases.length; i++) to.biases[i] = Math.round(ONE * biases[i]);
    } else {
      to.weights.set(weights);
      for (let i = 0; i < biases.length; i++) to.biases[i] = ONE * biases[i];
    }
  }
  effective.scale = master.scale;
}

/** The nearest of −2, −1, 0 and 1. */
function roundWeight(weight: number): number {
  // Not Math.round: its −0 would be another number to those who compare bits.
  const rounded = Math.floor(weight + 0.5);
  return Math.min(1, Math.max(-2, rounded));
}

function clampTo(values: Float32Array, least: number, greatest: number): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i] < least) values[i] = least;
    else if (values[i] > greatest) values[i] = greatest;
  }
}
