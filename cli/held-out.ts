/** Which queries a model's training held back. */

import type { Model } from '../model/index.js';
import { USUAL_SHARE } from '../model/train/split.js';

/** The share of the queries that was held back, as the model's provenance says; the usual one if it does not. */
export function heldOutShare({ provenance }: Model): number {
  const [, share] = /--held-out ([\d.]+)/.exec(provenance.options ?? '') ?? [];
  return share === undefined ? USUAL_SHARE : Number(share);
}
