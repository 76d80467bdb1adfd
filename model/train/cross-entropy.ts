/** The network's values for the next character, a row an example, and what makes logits of them. */
export interface Logits {
  /** Rows. */
  count: number;
  readonly characters: number;
  readonly values: Float32Array;
  /** A logit is a value times this. */
  scale: number;
}

/**
 * Mean cross entropy of the examples, in nats. Writes each example's probabilities, and whether its first
 * largest value is its target's.
 */
export function crossEntropy(
  { count, characters, values, scale }: Logits,
  targets: Uint16Array,
  probabilities: Float32Array,
  right: Uint8Array,
): number {
  let loss = 0;
  for (let example = 0; example < count; example++) {
    const at = example * characters;
    let best = at;
    let least = at;
    for (let i = at + 1; i < at + characters; i++) {
      if (values[i] > values[best]) best = i;
      if (values[i] < values[least]) least = i;
    }
    // Nothing keeps a scale that is learned above 0.
    const highest = scale * values[scale < 0 ? least : best];
    let sum = 0;
    for (let i = at; i < at + characters; i++) {
      const weight = Math.exp(scale * values[i] - highest);
      probabilities[i] = weight;
      sum += weight;
    }
    for (let i = at; i < at + characters; i++) probabilities[i] /= sum;
    const target = at + targets[example];
    loss += highest + Math.log(sum) - scale * values[target];
    right[example] = best === target ? 1 : 0;
  }
  return loss / count;
}

/** Probabilities → gradients of the mean cross entropy by value, in their place. Returns that by scale. */
export function crossEntropyGradients(
  { count, characters, values, scale }: Logits,
  targets: Uint16Array,
  probabilities: Float32Array,
): number {
  let scaleGradient = 0;
  for (let example = 0; example < count; example++) {
    const at = example * characters;
    const target = at + targets[example];
    for (let i = at; i < at + characters; i++) {
      const gradient = (probabilities[i] - (i === target ? 1 : 0)) / count;
      scaleGradient += gradient * values[i];
      probabilities[i] = gradient * scale;
    }
  }
  return scaleGradient;
}
