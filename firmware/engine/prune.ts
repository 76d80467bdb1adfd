/** Leaves out what cannot change an output: hidden units that are never above zero, and units that nobody reads. */

import { RECENT_WINDOW } from '../../model/encoding.js';
import { SHIFT } from '../../model/inference.js';
import { type Layer, MAX_QUERY, MAX_REPLY, type Model, ONE, queryInputs } from '../../model/model.js';

/** The most n-grams that the inputs of a step can hold: of the query, and of the reply. */
export const MOST_NGRAMS = {
  query: MAX_QUERY,
  recent8: RECENT_WINDOW + (RECENT_WINDOW - 1) + (RECENT_WINDOW - 2),
  prefix: MAX_REPLY - 1 + (MAX_REPLY - 2) + (MAX_REPLY - 3),
} as const;

/** The same outputs from fewer units; a layer keeps one unit at least. */
export function prune(model: Model): Model {
  const layers = [...model.layers];
  for (let index = layers.length - 2; index >= 0; index--) {
    const { outputs } = layers[index];
    const next = layers[index + 1];
    const units = Array.from({ length: outputs }, (_, unit) => unit);
    const kept = units.filter(
      (unit) => isRead(next, unit) && !(index === 0 && isNeverPositive(model, layers[0], unit)),
    );
    if (kept.length === outputs) continue;
    if (kept.length === 0) kept.push(0);
    layers[index] = withUnits(layers[index], kept);
    layers[index + 1] = withInputs(next, kept);
  }
  return { ...model, layers };
}

function isRead({ inputs, outputs, weights }: Layer, unit: number): boolean {
  for (let row = 0; row < outputs; row++) if (weights[row * inputs + unit] !== 0) return true;
  return false;
}

/** Whether no text can bring a unit of the first layer to 1 or wrap it: its sum always stays below, and shows as 0. */
function isNeverPositive(model: Model, { inputs, weights, biases }: Layer, unit: number): boolean {
  const row = weights.subarray(unit * inputs, (unit + 1) * inputs);
  const halves = [
    [row.subarray(0, queryInputs({ inputs })), MOST_NGRAMS.query],
    [row.subarray(queryInputs({ inputs })), MOST_NGRAMS[model.context]],
  ] as const;
  let most = biases[unit];
  let least = biases[unit];
  for (const [half, ngrams] of halves) {
    most += ONE * ngrams * Math.max(0, ...half);
    least += ONE * ngrams * Math.min(0, ...half);
  }
  return most >> SHIFT <= 0 && least >= -0x8000;
}

function withUnits({ inputs, weights, biases }: Layer, kept: readonly number[]): Layer {
  const rows = new Int8Array(kept.length * inputs);
  for (const [to, from] of kept.entries())
    rows.set(weights.subarray(from * inputs, (from + 1) * inputs), to * inputs);
  return {
    inputs,
    outputs: kept.length,
    weights: rows,
    biases: Int16Array.from(kept, (unit) => biases[unit]),
  };
}

function withInputs({ inputs, outputs, weights, biases }: Layer, kept: readonly number[]): Layer {
  const columns = new Int8Array(outputs * kept.length);
  for (let row = 0; row < outputs; row++) {
    for (const [to, from] of kept.entries()) columns[row * kept.length + to] = weights[row * inputs + from];
  }
  return { inputs: kept.length, outputs, weights: columns, biases };
}
