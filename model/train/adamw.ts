/**
 * AdamW (Ilya Loshchilov and Frank Hutter, "Decoupled Weight Decay Regularization", ICLR 2019), with the
 * gradient's norm clipped and the learning rate on half a cosine after a linear rise.
 */

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;
const MOST_NORM = 1;
const WARM_UP = 200;

export interface AdamWOptions {
  readonly lr: number;
  readonly steps: number;
  readonly weightDecay: number;
}

export class AdamW {
  private readonly means: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    size: number,
    private readonly options: AdamWOptions,
  ) {
    this.means = new Float32Array(size);
    this.squares = new Float32Array(size);
  }

  /** The learning rate of a step, counted from 1. */
  rate(step: number): number {
    const { lr, steps } = this.options;
    const warmUp = Math.min(WARM_UP, steps / 2);
    if (step <= warmUp) return (lr * step) / warmUp;
    return (lr / 2) * (1 + Math.cos((Math.PI * (step - warmUp)) / (steps - warmUp)));
  }

  /** One update of the values against their gradients; steps count from 1. */
  update(values: Float32Array, gradients: Float32Array, step: number): void {
    const { means, squares } = this;
    const rate = this.rate(step);
    const keep = 1 - rate * this.options.weightDecay;
    const clip = clipFactor(gradients);
    const pace = rate / (1 - BETA1 ** step);
    const squareScale = 1 / (1 - BETA2 ** step);
    for (let i = 0; i < values.length; i++) {
      const gradient = clip * gradients[i];
      const mean = BETA1 * means[i] + (1 - BETA1) * gradient;
      const square = BETA2 * squares[i] + (1 - BETA2) * gradient * gradient;
      means[i] = mean;
      squares[i] = square;
      values[i] = keep * values[i] - (pace * mean) / (Math.sqrt(square * squareScale) + EPSILON);
    }
  }
}

function clipFactor(gradients: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < gradients.length; i++) sum += gradients[i] * gradients[i];
  const norm = Math.sqrt(sum);
  return norm > MOST_NORM ? MOST_NORM / norm : 1;
}
