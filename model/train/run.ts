import { type Random, randomBelow, seededRandom } from '../data/random.js';
import { CONTEXT_BUCKETS, type Model } from '../model.js';
import { charsetOf, type Pair } from '../pairs.js';
import { validateModel } from '../validate.js';
import { pullOf, rateOf, scalarsOf } from './adamw.js';
import { costOf } from './cost.js';
import type { Engine, Kernel, Outcome } from './engine.js';
import { packExamples } from './examples.js';
import { exportModel, nonzeroWeights } from './export-model.js';
import { TrainingError, type TrainOptions } from './options.js';
import { Pace } from './pace.js';
import { floatForm, integerForm, Parameters } from './parameters.js';
import { digestOf, optionsText, provenanceOf } from './provenance.js';
import type { Checkpoint, TrainReport } from './report.js';
import type { RunState } from './run-state.js';
import { isHeldOut } from './split.js';

/** With the penalty w1 it takes weights to 0 that little needs. */
const WEIGHT_DECAY = 0.01;

/** Pairs that are trained on and evaluated beside those held out. */
const SAMPLE = 2_000;

/** Queries that the cost of an answer is measured on. */
const COST_QUERIES = 200;

/** The engine's networks. */
const INTEGER = 0;
const FLOAT = 1;

/** One training run: what it does depends on pairs and options alone. */
export class Run {
  private readonly engine: Engine;
  private readonly sizes: readonly number[];
  private readonly charset: string;
  private readonly random: Random;
  /** Numbers of the pairs, the former in the order of this epoch. */
  private readonly trained: Uint32Array;
  private readonly heldOut: Uint32Array;
  private readonly sample: Uint32Array;
  private readonly costQueries: readonly string[];
  private readonly batch: number;
  private readonly pace: Pace;
  private step = 0;
  /** Place in the order of the pairs, which is shuffled afresh when all have had their turn. */
  private at: number;
  private bestSoFar: { checkpoint: Checkpoint; master: Float32Array } | undefined;

  constructor(
    private readonly pairs: readonly Pair[],
    readonly options: TrainOptions,
    kernel: Kernel,
    clock: () => number,
    private readonly signal: AbortSignal | undefined,
  ) {
    const numbers = [...pairs.keys()];
    const isKept = numbers.map((p) => isHeldOut(pairs[p].query, options.heldOut));
    this.heldOut = Uint32Array.from(numbers.filter((p) => isKept[p]));
    this.trained = Uint32Array.from(numbers.filter((p) => !isKept[p]));
    if (this.trained.length === 0) throw tooFewPairs(pairs.length);
    this.sample = spread(this.trained, SAMPLE);
    this.costQueries = [...spread(this.judged, COST_QUERIES)].map((p) => pairs[p].query);
    this.charset = charsetOf(pairs);
    this.batch = Math.min(options.batch, this.trained.length);
    this.at = this.trained.length;
    this.pace = new Pace(options, clock);
    this.sizes = [options.buckets + CONTEXT_BUCKETS, ...options.hidden, this.charset.length];
    const master = new Parameters(this.sizes);
    this.random = seededRandom(options.seed);
    master.initialise(this.random);
    validateModel(this.modelOf(master.all, {}));
    const layers = this.sizes.length - 1;
    const forms = [integerForm(layers), ...(options.twin ? [floatForm(layers)] : [])];
    this.engine = kernel({
      examples: packExamples(pairs, this.charset, options, options.wholeEvery > 1 ? options.opening : 0),
      sizes: this.sizes,
      forms,
      mostPairs: this.batch,
    });
    const zeros = new Float32Array(master.all.length);
    const rms = new Float64Array(options.hidden.length);
    for (const n of forms.keys())
      this.engine.load(n, { master: master.all, means: zeros, squares: zeros, rms });
  }

  *train(): Generator<TrainReport, void, void> {
    const { reportEvery, evaluateEvery } = this.options;
    const { pace } = this;
    pace.begin(this.step);
    let examples = 0;
    let right = 0;
    let loss = 0;
    try {
      while (this.step !== pace.steps && !pace.isOver() && !this.signal?.aborted) {
        const outcome = this.update();
        examples += outcome.examples;
        right += outcome.right;
        loss += outcome.loss * outcome.examples;
        pace.count(this.step, outcome.examples);
        const evaluates = this.step === pace.steps || this.step % evaluateEvery === 0;
        if (!evaluates && this.step % reportEvery !== 0 && !pace.isReportDue()) continue;
        const evaluation = evaluates ? this.evaluate() : undefined;
        yield {
          step: this.step,
          pairs: this.step * this.batch,
          loss: loss / examples,
          accuracy: right / examples,
          learningRate: this.learningRate(this.step),
          ...pace.figures(this.step),
          layers: outcome.layers.map(({ active, largest }) => ({ active, largest })),
          ...(evaluation && { evaluation }),
        };
        pace.noteReport();
        examples = right = loss = 0;
      }
    } finally {
      this.close();
    }
  }

  best(): Model {
    const { checkpoint } = this.bestSoFar ?? { checkpoint: this.evaluate() };
    const { master } = this.bestSoFar!;
    // Only masters are evaluated, so the rest of the state may stay.
    const current = this.engine.save(INTEGER);
    this.engine.load(INTEGER, { ...current, master });
    const trained = this.engine.evaluate(INTEGER, this.trained);
    this.engine.load(INTEGER, current);
    return this.modelOf(
      master,
      provenanceOf({
        options: this.options,
        steps: this.pace.steps ?? this.step,
        pairs: this.pairs,
        heldOut: this.heldOut.length,
        checkpoint,
        trained,
      }),
    );
  }

  state(): RunState {
    const { pace, bestSoFar } = this;
    return {
      run: this.digest(),
      step: this.step,
      of: pace.steps,
      seconds: pace.seconds(),
      networks: (this.options.twin ? [INTEGER, FLOAT] : [INTEGER]).map((n) => this.engine.save(n)),
      best: bestSoFar,
    };
  }

  resume(state: RunState): void {
    if (state.run !== this.digest() || state.networks.length !== (this.options.twin ? 2 : 1))
      throw otherRun();
    // The shuffles so far, over again: so the order and all later ones are the same.
    for (let step = 0; step < state.step; step++) this.nextBatch();
    this.step = state.step;
    this.pace.resume(state.of, state.seconds);
    for (const [n, network] of state.networks.entries()) this.engine.load(n, network);
    this.bestSoFar = state.best && { ...state.best };
  }

  close(): void {
    this.engine.close();
  }

  private get judged(): Uint32Array {
    return this.heldOut.length > 0 ? this.heldOut : this.trained;
  }

  private learningRate(step: number): number {
    return rateOf({ lr: this.options.lr, steps: this.pace.steps }, step);
  }

  private update(): Outcome {
    const { engine, batch, options } = this;
    const from = this.nextBatch();
    const rate = this.learningRate(++this.step);
    const { lr, pull } = options;
    const schedule = { lr, pull, steps: this.pace.steps };
    const scalars = scalarsOf(rate, WEIGHT_DECAY, this.step, pullOf(schedule, this.step));
    return engine.learn(this.turn(from), 0, batch, scalars, options)[INTEGER];
  }

  /** The batch from a place in the order on: pairs whose turn it is to be whole, the others' openings. */
  private turn(from: number): Uint32Array {
    const { pairs, trained, batch, options } = this;
    const round = Math.floor((this.step * batch) / trained.length);
    return trained
      .subarray(from, from + batch)
      .map((p) => ((p + round) % options.wholeEvery === 0 ? p : pairs.length + p));
  }

  /** Where the next batch begins in the order. */
  private nextBatch(): number {
    if (this.at + this.batch > this.trained.length) {
      shuffleNumbers(this.random, this.trained);
      this.at = 0;
    }
    this.at += this.batch;
    return this.at - this.batch;
  }

  private evaluate(): Checkpoint {
    const { engine, judged, sample, bestSoFar } = this;
    const { twin } = this.options;
    const { master } = engine.save(INTEGER);
    const model = this.modelOf(master, {});
    const integer = engine.evaluate(INTEGER, judged);
    const before = bestSoFar?.checkpoint.integer;
    const best =
      before === undefined ||
      integer.exact > before.exact ||
      (integer.exact === before.exact && integer.loss < before.loss);
    const checkpoint: Checkpoint = {
      step: this.step,
      on: this.heldOut.length > 0 ? 'held out' : 'trained',
      integer,
      ...(twin && { float: engine.evaluate(FLOAT, judged) }),
      sample: {
        integer: engine.evaluate(INTEGER, sample),
        ...(twin && { float: engine.evaluate(FLOAT, sample) }),
      },
      nonzero: nonzeroWeights(model.layers),
      weights: model.layers.map(({ weights }) => weights.length),
      cost: costOf(model, this.costQueries),
      best,
    };
    if (best) this.bestSoFar = { checkpoint, master };
    return checkpoint;
  }

  private modelOf(master: Float32Array, provenance: Readonly<Record<string, string>>): Model {
    const { name, context } = this.options;
    const parameters = new Parameters(this.sizes);
    parameters.all.set(master);
    return exportModel(parameters, { name, charset: this.charset, context, provenance });
  }

  private digest(): string {
    const { minutes, steps, twin } = this.options;
    const length = minutes === undefined ? `${steps} steps` : `${minutes} minutes`;
    return `${digestOf(this.pairs)} ${optionsText(this.options, 0)} ${length}${twin ? ' with a twin' : ''}`;
  }
}

/** At most so many of the numbers, evenly spread. */
function spread(numbers: Uint32Array, most: number): Uint32Array {
  const count = Math.min(most, numbers.length);
  return Uint32Array.from({ length: count }, (_, i) => numbers[Math.floor((i * numbers.length) / count)]);
}

function shuffleNumbers(random: Random, numbers: Uint32Array): void {
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = randomBelow(random, last + 1);
    const number = numbers[last];
    numbers[last] = numbers[other];
    numbers[other] = number;
  }
}

function tooFewPairs(count: number): TrainingError {
  return new TrainingError(
    'too-few-pairs',
    'There is no pair to train on.',
    `${count} pairs, all of them held out`,
    'Give more pairs, or train without holding any back.',
  );
}

function otherRun(): TrainingError {
  return new TrainingError(
    'other-run',
    'This training run cannot be resumed.',
    'it was begun with other pairs or other options',
    'Give the same pairs and options, or train from the beginning.',
  );
}
