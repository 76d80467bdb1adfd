import { SHIFT } from '../inference.js';
import { ONE, queryInputs } from '../model.js';
import { Batch } from './batch.js';
import { crossEntropy, crossEntropyGradients, type Logits } from './cross-entropy.js';
import type { LayerOutcome, Outcome, Penalties } from './engine.js';
import { type Examples, emptyRows } from './examples.js';
import { type Form, Parameters, readMaster } from './parameters.js';
import { GREATEST_SUM } from './penalties.js';
import type { Products, SparseRows } from './products.js';

const DIVISOR = 1 << SHIFT;

/**
 * The network over a batch of pairs, forward and backward.
 *
 * In integer form the forward pass is what `inference.ts` computes, wrapping included, in floating-point
 * numbers that hold these integers exactly. The backward pass goes straight through rounding, wrapping
 * and the shift's rounding down (Yoshua Bengio et al., "Estimating or Propagating Gradients Through Stochastic
 * Neurons for Conditional Computation", 2013), that is: it is the exact gradient of the float form.
 *
 * Nothing is allocated after construction.
 */
export class Network {
  /** Gradient of the last batch's loss and penalties, by master number. */
  readonly gradients: Parameters;
  /** Whether every character of the reply was right, for each pair of the last batch. */
  readonly exact: Uint8Array;

  private readonly effective: Parameters;
  private readonly batch: Batch;
  /** What queries and replies so far add to the first layer, then in the backward pass their gradients. */
  private readonly querySums: Float32Array;
  private readonly contextSums: Float32Array;
  /** Accumulators of each layer, then in the backward pass their gradients. */
  private readonly sums: readonly Float32Array[];
  /** The largest |accumulator| of each layer. */
  private readonly largest: Float64Array;
  /** What each hidden layer puts out, and the gradients of its nonzero values. */
  private readonly values: readonly SparseRows[];
  private readonly valueGradients: readonly Float32Array[];
  private readonly probabilities: Float32Array;
  private readonly logits: Logits;
  /** Whether the next character was right, for each example of the last batch. */
  private readonly right: Uint8Array;
  /** Root mean square of each hidden layer's values: of this batch, and of the last that went backward. */
  private readonly rms: Float64Array;
  readonly rmsBefore: Float64Array;

  /**
   * @param examples what it will be given batches of
   * @param mostPairs pairs in the largest batch
   */
  constructor(
    readonly master: Parameters,
    private readonly form: Form,
    examples: Examples,
    mostPairs: number,
    private readonly products: Products,
  ) {
    const { sizes } = master;
    this.batch = new Batch(examples, mostPairs);
    const { mostExamples } = this.batch;
    this.gradients = new Parameters(sizes);
    this.effective = new Parameters(sizes);
    this.exact = new Uint8Array(mostPairs);
    this.right = new Uint8Array(mostExamples);
    this.querySums = new Float32Array(mostPairs * sizes[1]);
    this.contextSums = new Float32Array((this.batch.contexts.starts.length - 1) * sizes[1]);
    const hidden = sizes.slice(1, -1);
    const characters = sizes.at(-1)!;
    const matrix = (columns: number): Float32Array => new Float32Array(mostExamples * columns);
    this.sums = sizes.slice(1).map(matrix);
    this.largest = new Float64Array(this.sums.length);
    this.rms = new Float64Array(hidden.length);
    this.rmsBefore = new Float64Array(hidden.length);
    this.values = hidden.map((units) => emptyRows(mostExamples, mostExamples * units));
    this.valueGradients = hidden.map(matrix);
    this.logits = { count: 0, characters, values: matrix(characters), scale: 1 };
    this.probabilities = matrix(characters);
  }

  /** One batch forward: the pairs numbered `order[from] … order[to - 1]`. */
  forward(order: Uint32Array, from: number, to: number): Outcome {
    this.batch.fill(order, from, to);
    this.sumFirstLayer();
    for (const [n, values] of this.values.entries()) {
      this.rectify(n, values);
      this.sumLayer(n + 1, values);
    }
    return this.judge();
  }

  /** The gradients of the batch that went forward last. */
  backward(penalties: Penalties): void {
    this.gradients.all.fill(0);
    this.gradeLogits();
    for (let n = this.sums.length - 1; n > 0; n--) {
      const { outputs, weights } = this.effective.layers[n];
      const before = this.values[n - 1];
      const sums = this.sums[n];
      this.gradeBiases(n);
      this.products.addWeightGradients(before, sums, outputs, this.gradients.layers[n].weights);
      this.products.valueGradients(before, sums, weights, outputs, this.valueGradients[n - 1]);
      this.gradeHidden(n - 1, penalties.l1);
    }
    this.gradeBiases(0);
    this.gradeFirstWeights();
    this.gradeSize(penalties);
    this.rmsBefore.set(this.rms);
  }

  /** Reads the master numbers: to be called after every change of them. */
  read(): void {
    readMaster(this.master, this.form, this.effective);
  }

  private sumFirstLayer(): void {
    const { outputs, weights, biases } = this.effective.layers[0];
    const { querySums, contextSums } = this;
    const { examples, pairOf, contextOf, queries, contexts } = this.batch;
    const sums = this.sums[0];
    querySums.fill(0, 0, queries.count * outputs);
    contextSums.fill(0, 0, contexts.count * outputs);
    this.products.addProducts(queries, weights, outputs, querySums);
    this.products.addProducts(contexts, weights, outputs, contextSums);
    for (let example = 0; example < examples; example++) {
      const to = example * outputs;
      const query = pairOf[example] * outputs;
      const context = contextOf[example] * outputs;
      for (let unit = 0; unit < outputs; unit++) {
        sums[to + unit] = biases[unit] + querySums[query + unit] + contextSums[context + unit];
      }
    }
  }

  private sumLayer(n: number, inputs: SparseRows): void {
    const { outputs, weights, biases } = this.effective.layers[n];
    const sums = this.sums[n];
    for (let example = 0; example < this.batch.examples; example++) sums.set(biases, example * outputs);
    this.products.addProducts(inputs, weights, outputs, sums);
  }

  /** A hidden layer's accumulators → its values: shifted, and only those above 0. */
  private rectify(n: number, values: SparseRows): void {
    const sums = this.sums[n];
    const { outputs } = this.effective.layers[n];
    const { examples } = this.batch;
    const isInteger = this.form.mode === 'integer';
    let largest = 0;
    let squares = 0;
    let at = 0;
    for (let example = 0; example < examples; example++) {
      const from = example * outputs;
      for (let unit = 0; unit < outputs; unit++) {
        const sum = sums[from + unit];
        if (sum > largest) largest = sum;
        else if (-sum > largest) largest = -sum;
        const value = isInteger ? shifted(sum) : sum / DIVISOR;
        if (value > 0) {
          values.columns[at] = unit;
          values.values[at++] = value;
          squares += value * value;
        }
      }
      values.starts[example + 1] = at;
    }
    values.count = examples;
    this.largest[n] = largest;
    this.rms[n] = Math.sqrt(squares / (examples * outputs));
  }

  /** The output's accumulators → logits, loss and right characters. */
  private judge(): Outcome {
    const { exact, right, logits } = this;
    const { pairs, examples, pairOf, targets } = this.batch;
    const last = this.sums.length - 1;
    const sums = this.sums[last];
    const count = examples * logits.characters;
    const isInteger = this.form.mode === 'integer';
    let largest = 0;
    for (let i = 0; i < count; i++) {
      largest = Math.max(largest, Math.abs(sums[i]));
      logits.values[i] = isInteger ? shifted(sums[i]) : sums[i] / DIVISOR;
    }
    this.largest[last] = largest;
    logits.count = examples;
    logits.scale = this.effective.scale / ONE;
    const loss = crossEntropy(logits, targets, this.probabilities, right);
    let rightCount = 0;
    exact.fill(1, 0, pairs);
    for (let example = 0; example < examples; example++) {
      rightCount += right[example];
      if (right[example] === 0) exact[pairOf[example]] = 0;
    }
    return { examples, loss, right: rightCount, layers: this.sums.map((_, n) => this.layerOutcome(n)) };
  }

  private layerOutcome(n: number): LayerOutcome {
    const { examples } = this.batch;
    const { outputs } = this.effective.layers[n];
    const isHidden = n < this.values.length;
    return {
      active: isHidden ? this.values[n].starts[examples] / (examples * outputs) : 0,
      rms: isHidden ? this.rms[n] : 0,
      largest: this.largest[n],
    };
  }

  /** Probabilities → gradients of the output's accumulators and of the scale. */
  private gradeLogits(): void {
    const { logits, probabilities } = this;
    const last = this.sums.length - 1;
    const sums = this.sums[last];
    const count = logits.count * logits.characters;
    this.gradients.scale = crossEntropyGradients(logits, this.batch.targets, probabilities) / ONE;
    this.gradeOverflow(last, count);
    for (let i = 0; i < count; i++) sums[i] += probabilities[i] / DIVISOR;
  }

  /** A hidden layer's values' gradients → its accumulators', with the penalties for many and for large ones. */
  private gradeHidden(n: number, l1: number): void {
    const sums = this.sums[n];
    const { starts, columns } = this.values[n];
    const gradients = this.valueGradients[n];
    const { examples } = this.batch;
    const { outputs } = this.effective.layers[n];
    const count = examples * outputs;
    // The last batch's figure, for shards of one batch need not wait for each other then.
    const rms = this.rmsBefore[n];
    const sparsity = rms === 0 ? 0 : l1 / (rms + 1) / count;
    this.gradeOverflow(n, count);
    for (let example = 0; example < examples; example++) {
      const to = example * outputs;
      const end = starts[example + 1];
      for (let i = starts[example]; i < end; i++)
        sums[to + columns[i]] += (gradients[i] + sparsity) / DIVISOR;
    }
  }

  /** A layer's accumulators → the gradients of mean(max(0, |sum| / GREATEST_SUM − 1)). */
  private gradeOverflow(n: number, count: number): void {
    const sums = this.sums[n];
    if (this.largest[n] <= GREATEST_SUM) {
      sums.fill(0, 0, count);
      return;
    }
    const gradient = 1 / (GREATEST_SUM * count);
    for (let i = 0; i < count; i++) {
      sums[i] = sums[i] > GREATEST_SUM ? gradient : sums[i] < -GREATEST_SUM ? -gradient : 0;
    }
  }

  private gradeBiases(n: number): void {
    const { outputs, biases } = this.gradients.layers[n];
    const sums = this.sums[n];
    for (let example = 0; example < this.batch.examples; example++) {
      const at = example * outputs;
      for (let unit = 0; unit < outputs; unit++) biases[unit] += ONE * sums[at + unit];
    }
  }

  private gradeFirstWeights(): void {
    const { outputs, weights } = this.gradients.layers[0];
    const { querySums, contextSums } = this;
    const { examples, pairOf, contextOf, queries, contexts } = this.batch;
    const sums = this.sums[0];
    querySums.fill(0, 0, queries.count * outputs);
    contextSums.fill(0, 0, contexts.count * outputs);
    for (let example = 0; example < examples; example++) {
      const from = example * outputs;
      const query = pairOf[example] * outputs;
      const context = contextOf[example] * outputs;
      for (let unit = 0; unit < outputs; unit++) {
        const gradient = sums[from + unit];
        if (gradient === 0) continue;
        querySums[query + unit] += gradient;
        contextSums[context + unit] += gradient;
      }
    }
    this.products.addWeightGradients(queries, querySums, outputs, weights);
    this.products.addWeightGradients(contexts, contextSums, outputs, weights);
  }

  private gradeSize({ w1, w1Context }: Penalties): void {
    for (const [n, { inputs, weights, outputs }] of this.master.layers.entries()) {
      const gradients = this.gradients.layers[n].weights;
      const context = n === 0 ? queryInputs({ inputs }) * outputs : weights.length;
      for (let i = 0; i < weights.length; i++) {
        const each = (i < context ? w1 : w1 + w1Context) / weights.length;
        gradients[i] += weights[i] > 0 ? each : weights[i] < 0 ? -each : 0;
      }
    }
  }
}

/** What `inference.ts` makes of an accumulator: wrapped to 16 bits and shifted. */
function shifted(sum: number): number {
  return ((sum | 0) << 16) >> (16 + SHIFT);
}
