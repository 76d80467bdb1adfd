import { SHIFT } from '../inference.js';
import { ONE } from '../model.js';
import { crossEntropy, crossEntropyGradients, type Logits } from './cross-entropy.js';
import { appendRow, type Examples, emptyRows, longestRow } from './examples.js';
import type { Kernel, SparseRows } from './kernel.js';
import { type Mode, Parameters, readMaster } from './parameters.js';

/** What the penalties weigh; see `TrainOptions`. */
export interface Penalties {
  readonly w1: number;
  readonly l1: number;
}

/** What a batch came to. */
export interface Outcome {
  examples: number;
  /** Mean cross entropy of an example, in nats. */
  loss: number;
  /** Examples whose next character was right. */
  right: number;
}

/** Accumulators are kept below this, well within their 16 bits. */
const GREATEST_SUM = 26_000;
const DIVISOR = 1 << SHIFT;

/**
 * The network over a batch of pairs, forward and backward.
 *
 * In mode `integer` the forward pass is what `inference.ts` computes, wrapping included, in floating-point
 * numbers that hold these integers exactly. The backward pass goes straight through rounding, wrapping
 * and the shift's rounding down (Yoshua Bengio et al., "Estimating or Propagating Gradients Through Stochastic
 * Neurons for Conditional Computation", 2013), that is: it is the exact gradient of mode `float`.
 *
 * Nothing is allocated after construction.
 */
export class Network {
  /** Gradient of the last batch's loss and penalties, by master number. */
  readonly gradients: Parameters;
  /** Whether every character of the reply was right, for each pair of the last batch. */
  readonly exact: Uint8Array;

  private readonly effective: Parameters;
  private readonly queries: SparseRows;
  private readonly contexts: SparseRows;
  private readonly targets: Uint16Array;
  private readonly pairOf: Uint32Array;
  private readonly querySums: Float32Array;
  /** Accumulators of each layer, then in the backward pass their gradients. */
  private readonly sums: readonly Float32Array[];
  private readonly values: readonly Float32Array[];
  private readonly valueGradients: readonly Float32Array[];
  private readonly logits: Logits;
  /** Whether the next character was right, for each example of the last batch. */
  private readonly right: Uint8Array;
  private readonly outcome: Outcome = { examples: 0, loss: 0, right: 0 };
  private pairs = 0;

  /**
   * @param examples what it will be given batches of
   * @param mostPairs pairs in the largest batch
   */
  constructor(
    readonly master: Parameters,
    private readonly examples: Examples,
    private readonly mostPairs: number,
    private readonly kernel: Kernel,
  ) {
    const { sizes } = master;
    const mostExamples = mostPairs * examples.longest;
    this.gradients = new Parameters(sizes);
    this.effective = new Parameters(sizes);
    this.exact = new Uint8Array(mostPairs);
    this.queries = emptyRows(mostPairs, mostPairs * longestRow(examples.queries));
    this.contexts = emptyRows(mostExamples, mostExamples * longestRow(examples.contexts));
    this.targets = new Uint16Array(mostExamples);
    this.pairOf = new Uint32Array(mostExamples);
    this.querySums = new Float32Array(mostPairs * sizes[1]);
    const matrices = (): Float32Array[] =>
      sizes.slice(1).map((units) => new Float32Array(mostExamples * units));
    this.sums = matrices();
    this.values = matrices();
    this.valueGradients = matrices();
    this.right = new Uint8Array(mostExamples);
    this.logits = { count: 0, characters: sizes.at(-1)!, values: this.values.at(-1)!, scale: 1 };
  }

  /** One batch forward: the pairs numbered `order[from] … order[to - 1]`. The outcome is overwritten by the next. */
  forward(order: Uint32Array, from: number, to: number): Outcome {
    this.gather(order, from, to);
    this.sumFirstLayer();
    const last = this.sums.length - 1;
    for (let n = 0; n <= last; n++) {
      if (n > 0)
        this.kernel.forward(
          this.effective.layers[n],
          this.values[n - 1],
          this.outcome.examples,
          this.sums[n],
        );
      this.activate(n, n === last);
    }
    this.judge();
    return this.outcome;
  }

  /** The gradients of the batch that went forward last. */
  backward(penalties: Penalties): void {
    const { examples } = this.outcome;
    const last = this.sums.length - 1;
    this.gradients.all.fill(0);
    this.gradeLogits(last);
    for (let n = last; n >= 0; n--) {
      this.gradeBiases(n);
      if (n === 0) break;
      const before = this.values[n - 1];
      const { weights } = this.gradients.layers[n];
      const valueGradients = this.valueGradients[n - 1];
      this.kernel.backward(this.effective.layers[n], before, this.sums[n], examples, weights, valueGradients);
      this.gradeSums(n - 1, penalties.l1);
    }
    this.gradeFirstWeights();
    this.gradeSize(penalties.w1);
  }

  /** Reads the master numbers as `mode` says: to be called after every change of them. */
  read(mode: Mode): void {
    this.mode = mode;
    readMaster(this.master, mode, this.effective);
  }

  /** How well the given pairs are answered; a query with several replies counts as right with any of them. */
  evaluate(pairs: Uint32Array, mode: Mode): Evaluation {
    this.read(mode);
    const { questions, distinctQuestions } = this.examples;
    const asked = new Uint8Array(distinctQuestions);
    let examples = 0;
    let loss = 0;
    for (let from = 0; from < pairs.length; from += this.mostPairs) {
      const to = Math.min(pairs.length, from + this.mostPairs);
      const outcome = this.forward(pairs, from, to);
      examples += outcome.examples;
      loss += outcome.loss * outcome.examples;
      for (let p = from; p < to; p++)
        asked[questions[pairs[p]]] |= this.exact[p - from] ? ASKED | RIGHT : ASKED;
    }
    let count = 0;
    let right = 0;
    for (const state of asked) {
      if (state & ASKED) count++;
      if (state & RIGHT) right++;
    }
    return { queries: count, exact: right / count, loss: loss / examples };
  }

  private mode: Mode = 'integer';

  private gather(order: Uint32Array, from: number, to: number): void {
    const { examples, queries, contexts } = this;
    queries.count = 0;
    contexts.count = 0;
    this.pairs = to - from;
    let at = 0;
    for (let p = 0; p < this.pairs; p++) {
      const pair = order[from + p];
      appendRow(queries, examples.queries, pair);
      const end = examples.starts[pair + 1];
      for (let example = examples.starts[pair]; example < end; example++) {
        appendRow(contexts, examples.contexts, example);
        this.targets[at] = examples.targets[example];
        this.pairOf[at++] = p;
      }
    }
    this.outcome.examples = at;
  }

  private sumFirstLayer(): void {
    const { outputs, weights, biases } = this.effective.layers[0];
    const { querySums, pairOf } = this;
    const sums = this.sums[0];
    querySums.fill(0, 0, this.pairs * outputs);
    this.kernel.addSparse(this.queries, weights, outputs, querySums);
    for (let example = 0; example < this.outcome.examples; example++) {
      const to = example * outputs;
      const from = pairOf[example] * outputs;
      for (let unit = 0; unit < outputs; unit++) sums[to + unit] = biases[unit] + querySums[from + unit];
    }
    this.kernel.addSparse(this.contexts, weights, outputs, sums);
  }

  private activate(n: number, isOutput: boolean): void {
    const sums = this.sums[n];
    const values = this.values[n];
    const count = this.outcome.examples * this.effective.layers[n].outputs;
    const least = isOutput ? Number.NEGATIVE_INFINITY : 0;
    if (this.mode === 'integer') {
      for (let i = 0; i < count; i++) {
        const value = ((sums[i] | 0) << 16) >> (16 + SHIFT);
        values[i] = Math.max(value, least);
      }
    } else {
      for (let i = 0; i < count; i++) {
        const value = sums[i] / DIVISOR;
        values[i] = Math.max(value, least);
      }
    }
  }

  /** Loss and right characters; the probabilities go into the place of the logits' gradients. */
  private judge(): void {
    const { outcome, pairOf, exact, right, logits } = this;
    logits.count = outcome.examples;
    logits.scale = this.effective.scale / ONE;
    outcome.loss = crossEntropy(logits, this.targets, this.valueGradients.at(-1)!, right);
    outcome.right = 0;
    exact.fill(1, 0, this.pairs);
    for (let example = 0; example < outcome.examples; example++) {
      outcome.right += right[example];
      if (right[example] === 0) exact[pairOf[example]] = 0;
    }
  }

  /** Probabilities → gradients of the output's accumulators and of the scale. */
  private gradeLogits(last: number): void {
    const { logits } = this;
    const sums = this.sums[last];
    const gradients = this.valueGradients[last];
    this.gradients.scale = crossEntropyGradients(logits, this.targets, gradients) / ONE;
    const count = logits.count * logits.characters;
    for (let i = 0; i < count; i++) sums[i] = gradients[i] / DIVISOR + this.overflow(sums[i], count);
  }

  /** A hidden layer's values' gradients → its accumulators', with the penalties for large and for many values. */
  private gradeSums(n: number, l1: number): void {
    const sums = this.sums[n];
    const values = this.values[n];
    const valueGradients = this.valueGradients[n];
    const count = this.outcome.examples * this.effective.layers[n].outputs;
    let squares = 0;
    for (let i = 0; i < count; i++) squares += values[i] * values[i];
    const sparsity = l1 / (Math.sqrt(squares / count) + 1) / count;
    for (let i = 0; i < count; i++) {
      const gradient = values[i] > 0 ? (valueGradients[i] + sparsity) / DIVISOR : 0;
      sums[i] = gradient + this.overflow(sums[i], count);
    }
  }

  /** Gradient of mean(max(0, |sum| / GREATEST_SUM − 1)). */
  private overflow(sum: number, count: number): number {
    if (sum > GREATEST_SUM) return 1 / (GREATEST_SUM * count);
    return sum < -GREATEST_SUM ? -1 / (GREATEST_SUM * count) : 0;
  }

  private gradeBiases(n: number): void {
    const { outputs, biases } = this.gradients.layers[n];
    const sums = this.sums[n];
    for (let example = 0; example < this.outcome.examples; example++) {
      const at = example * outputs;
      for (let unit = 0; unit < outputs; unit++) biases[unit] += ONE * sums[at + unit];
    }
  }

  private gradeFirstWeights(): void {
    const { outputs, weights } = this.gradients.layers[0];
    const { querySums, pairOf } = this;
    const sums = this.sums[0];
    this.kernel.addSparseGradients(this.contexts, sums, outputs, weights);
    querySums.fill(0, 0, this.pairs * outputs);
    for (let example = 0; example < this.outcome.examples; example++) {
      const from = example * outputs;
      const to = pairOf[example] * outputs;
      for (let unit = 0; unit < outputs; unit++) querySums[to + unit] += sums[from + unit];
    }
    this.kernel.addSparseGradients(this.queries, querySums, outputs, weights);
  }

  private gradeSize(w1: number): void {
    if (w1 === 0) return;
    for (const [n, { weights }] of this.master.layers.entries()) {
      const gradients = this.gradients.layers[n].weights;
      const each = w1 / weights.length;
      for (let i = 0; i < weights.length; i++)
        gradients[i] += weights[i] > 0 ? each : weights[i] < 0 ? -each : 0;
    }
  }
}

/** How well a set of pairs is answered. */
export interface Evaluation {
  /** Distinct queries. */
  readonly queries: number;
  /** Share of them whose whole reply is right. */
  readonly exact: number;
  /** Mean cross entropy of an example, in nats. */
  readonly loss: number;
}

const ASKED = 1;
const RIGHT = 2;
