import { createHash } from 'node:crypto';
import type { Model } from '../model.js';

/**
 * An 8-digit hexadecimal id of what a model computes: its charset, context, shapes, weights and biases, not its
 * name or provenance. Equal ids mean equal replies; it is the start of a SHA-256, so unequal models share one
 * by chance only.
 */
export function modelId(model: Model): string {
  const hash = createHash('sha256');
  const sizes = model.layers.map(({ inputs, outputs }) => [inputs, outputs]);
  // JSON has no raw NUL, so the NUL after it keeps the text and the numbers apart.
  hash.update(`${JSON.stringify([model.charset, model.context, sizes])}\0`);
  for (const { weights, biases } of model.layers) {
    hash.update(weights);
    const bytes = new DataView(new ArrayBuffer(2 * biases.length));
    for (const [i, bias] of biases.entries()) bytes.setInt16(2 * i, bias, true);
    hash.update(bytes);
  }
  return hash.digest('hex').slice(0, 8);
}
