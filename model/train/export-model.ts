import type { Context, Layer, Model } from '../model.js';
import { integerForm, Parameters, readMaster } from './parameters.js';

/** What a model has besides its numbers. */
export interface ModelFacts {
  readonly name: string;
  readonly charset: string;
  readonly context: Context;
  readonly provenance: Readonly<Record<string, string>>;
}

/** The integer network of the master numbers, as a model: nothing is lost, the numbers are the same. */
export function exportModel(master: Parameters, facts: ModelFacts): Model {
  const integers = new Parameters(master.sizes);
  readMaster(master, integerForm(master.layers.length), integers);
  const layers = integers.layers.map(({ inputs, outputs, weights, biases }): Layer => {
    const turned = new Int8Array(inputs * outputs);
    for (let input = 0; input < inputs; input++) {
      for (let output = 0; output < outputs; output++) {
        turned[output * inputs + input] = weights[input * outputs + output];
      }
    }
    return { inputs, outputs, weights: turned, biases: Int16Array.from(biases) };
  });
  return {
    name: facts.name,
    charset: facts.charset,
    context: facts.context,
    layers,
    provenance: facts.provenance,
  };
}

/** Nonzero weights of each layer. */
export function nonzeroWeights(layers: readonly Layer[]): number[] {
  return layers.map(({ weights }) =>
    weights.reduce((count, weight) => (weight === 0 ? count : count + 1), 0),
  );
}
