/** The order of a model's hidden units, which is free: whoever reads them is turned round with them. */

import { type Layer, type Model, queryInputs } from '../../model/model.js';

/**
 * The same network with the units of each hidden layer in another order: those with the most weights first, so that
 * units of like density lie together and can share a probability (`profiles.ts`). The first layer's go by their
 * weights for the query, then by those for the context.
 */
export function orderUnits(model: Model): Model {
  const layers = [...model.layers];
  for (let index = 0; index + 1 < layers.length; index++) {
    const order = densestFirst(layers[index], index === 0 ? queryInputs(layers[0]) : layers[index].inputs);
    layers[index] = withUnits(layers[index], order);
    layers[index + 1] = withInputs(layers[index + 1], order);
  }
  return { ...model, layers };
}

/** The units, by their weights for the inputs before `split`, then by the others. */
function densestFirst({ inputs, outputs, weights }: Layer, split: number): number[] {
  const count = (unit: number, from: number, to: number) =>
    weights.subarray(unit * inputs + from, unit * inputs + to).reduce((sum, w) => sum + Math.sign(w * w), 0);
  const units = Array.from({ length: outputs }, (_, unit) => ({
    unit,
    before: count(unit, 0, split),
    behind: count(unit, split, inputs),
  }));
  units.sort((a, b) => b.before - a.before || b.behind - a.behind || a.unit - b.unit);
  return units.map(({ unit }) => unit);
}

function withUnits({ inputs, outputs, weights, biases }: Layer, order: readonly number[]): Layer {
  const moved = new Int8Array(weights.length);
  for (const [to, from] of order.entries()) {
    moved.set(weights.subarray(from * inputs, (from + 1) * inputs), to * inputs);
  }
  return { inputs, outputs, weights: moved, biases: Int16Array.from(order, (unit) => biases[unit]) };
}

function withInputs({ inputs, outputs, weights, biases }: Layer, order: readonly number[]): Layer {
  const moved = Int8Array.from(weights, (_, at) => {
    const input = at % inputs;
    return weights[at - input + order[input]];
  });
  return { inputs, outputs, weights: moved, biases };
}
