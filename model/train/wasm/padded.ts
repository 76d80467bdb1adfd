/**
 * The kernel's order of parameters: that of `Parameters`, but each row of weights and each layer's biases are
 * padded with zeros to a multiple of 16 numbers.
 */

import type { Parameters } from '../parameters.js';

const COLUMNS = 16;

export interface PaddedLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** Numbers in a row. */
  readonly width: number;
  /** Where its weights and biases begin, in numbers. */
  readonly weights: number;
  readonly biases: number;
}

export interface PaddedOrder {
  readonly layers: readonly PaddedLayer[];
  readonly scale: number;
  /** Numbers in all. */
  readonly length: number;
}

export function paddedOrder(sizes: readonly number[]): PaddedOrder {
  let at = 0;
  const layers = sizes.slice(1).map((outputs, n): PaddedLayer => {
    const width = Math.ceil(outputs / COLUMNS) * COLUMNS;
    const weights = at;
    const biases = weights + sizes[n] * width;
    at = biases + width;
    return { inputs: sizes[n], outputs, width, weights, biases };
  });
  return { layers, scale: at, length: at + COLUMNS };
}

/** Copies parameters into the kernel's order; the padding is left as it is. */
export function pad(from: Parameters, order: PaddedOrder, to: Float32Array): void {
  for (const [n, layer] of order.layers.entries()) {
    const { weights, biases } = from.layers[n];
    const { inputs, outputs, width } = layer;
    for (let input = 0; input < inputs; input++)
      to.set(weights.subarray(input * outputs, (input + 1) * outputs), layer.weights + input * width);
    to.set(biases, layer.biases);
  }
  to[order.scale] = from.scale;
}

/** Copies parameters out of the kernel's order. */
export function unpad(from: Float32Array, order: PaddedOrder, to: Parameters): void {
  for (const [n, layer] of order.layers.entries()) {
    const { weights, biases } = to.layers[n];
    const { inputs, outputs, width } = layer;
    for (let input = 0; input < inputs; input++) {
      const at = layer.weights + input * width;
      weights.set(from.subarray(at, at + outputs), input * outputs);
    }
    biases.set(from.subarray(layer.biases, layer.biases + outputs));
  }
  to.scale = from[order.scale];
}
