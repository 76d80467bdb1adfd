import { createHash } from 'node:crypto';
import { type Random, randomBelow, seededRandom } from '../data/random.js';
import { INPUTS } from '../encoding.js';
import type { Model } from '../model.js';
import { charsetOf, type Pair } from '../pairs.js';
import { validateModel } from '../validate.js';
import { AdamW } from './adamw.js';
import { packExamples } from './examples.js';
import { exportModel, nonzeroWeights } from './export-model.js';
import type { Kernel } from './kernel.js';
import { type Evaluation, Network } from './network.js';
import { completeOptions, DEFAULT_OPTIONS, TrainingError, type TrainOptions } from './options.js';
import { Parameters } from './parameters.js';
import { plainKernel } from './plain-kernel.js';
import { isHeldOut } from './split.js';

/** How far a run is. */
export interface TrainReport {
  /** Steps done, and steps in all. */
  readonly step: number;
  readonly of: number;
  /** Pairs seen so far, those seen again counted again. */
  readonly pairs: number;
  /** Mean cross entropy since the last report, in nats a character. */
  readonly loss: number;
  /** Share of the next characters that were right since the last report. */
  readonly accuracy: number;
  readonly learningRate: number;
  /** Every `evaluateEvery` steps, and after the last. */
  readonly evaluation?: Checkpoint;
}

/** How good the network is at one step. */
export interface Checkpoint {
  readonly step: number;
  /** The pairs it was evaluated on: those held out, or all pairs if none are. */
  readonly on: 'held out' | 'trained';
  /** The integer network, which is what runs on the Z80. */
  readonly integer: Evaluation;
  /** The same numbers without rounding. */
  readonly float: Evaluation;
  /** Nonzero weights of each layer. */
  readonly nonzero: readonly number[];
  /** Whether it is the best so far. */
  readonly best: boolean;
}

export interface Trainer {
  readonly options: TrainOptions;
  /** Trains, one report at a time, and as long as it is asked for the next. */
  readonly reports: Generator<TrainReport, void, void>;
  /** The best checkpoint as a model; evaluates the network as it is if there is none yet. */
  best(): Model;
}

/**
 * Prepares the training of a model on pairs.
 *
 * The result depends on pairs and options alone, to the last bit of every weight.
 *
 * @throws TrainingError `bad-option`, `too-few-pairs`; ModelError `model-invalid` for a name or charset that no
 *   model can have, `text-not-ascii` for pairs that did not come from `parsePairs`
 */
export function createTrainer(
  pairs: readonly Pair[],
  options: Partial<TrainOptions> = {},
  kernel: Kernel = plainKernel,
): Trainer {
  const run = new Run(pairs, completeOptions(options), kernel);
  return { options: run.options, reports: run.train(), best: () => run.best() };
}

/** With the penalty w1 it takes weights to 0 that little needs. */
const WEIGHT_DECAY = 0.01;

class Run {
  private readonly master: Parameters;
  private readonly network: Network;
  private readonly optimiser: AdamW;
  private readonly random: Random;
  private readonly charset: string;
  private readonly trained: Uint32Array;
  private readonly heldOut: Uint32Array;
  private readonly bestMaster: Parameters;
  private bestCheckpoint: Checkpoint | undefined;
  private step = 0;
  /** Place in the order of the pairs, which is shuffled afresh when all have had their turn. */
  private at: number;
  private readonly batch: number;

  constructor(
    private readonly pairs: readonly Pair[],
    readonly options: TrainOptions,
    kernel: Kernel,
  ) {
    const numbers = [...pairs.keys()];
    const isKept = (p: number): boolean => options.heldOut && isHeldOut(pairs[p].query);
    this.heldOut = Uint32Array.from(numbers.filter(isKept));
    this.trained = Uint32Array.from(numbers.filter((p) => !isKept(p)));
    if (this.trained.length === 0) throw tooFewPairs(pairs.length);
    this.charset = charsetOf(pairs);
    this.batch = Math.min(options.batch, this.trained.length);
    this.at = this.trained.length;
    const sizes = [INPUTS, ...options.hidden, this.charset.length];
    this.master = new Parameters(sizes);
    this.bestMaster = new Parameters(sizes);
    this.random = seededRandom(options.seed);
    this.master.initialise(this.random);
    this.optimiser = new AdamW(this.master.all.length, { ...options, weightDecay: WEIGHT_DECAY });
    const examples = packExamples(pairs, this.charset, options.context);
    this.network = new Network(this.master, examples, this.batch, kernel);
    validateModel(this.modelOf(this.master, {}));
  }

  *train(): Generator<TrainReport, void, void> {
    const { steps, reportEvery, evaluateEvery } = this.options;
    let examples = 0;
    let right = 0;
    let loss = 0;
    while (this.step < steps) {
      const outcome = this.update();
      examples += outcome.examples;
      right += outcome.right;
      loss += outcome.loss * outcome.examples;
      const isLast = this.step === steps;
      const evaluates = isLast || this.step % evaluateEvery === 0;
      if (!evaluates && this.step % reportEvery !== 0) continue;
      yield {
        step: this.step,
        of: steps,
        pairs: this.step * this.batch,
        loss: loss / examples,
        accuracy: right / examples,
        learningRate: this.optimiser.rate(this.step),
        ...(evaluates && { evaluation: this.evaluate() }),
      };
      examples = right = loss = 0;
    }
  }

  best(): Model {
    const checkpoint = this.bestCheckpoint ?? this.evaluate();
    return this.modelOf(this.bestMaster, this.provenanceOf(checkpoint));
  }

  private update(): { examples: number; loss: number; right: number } {
    const { network, master, batch } = this;
    if (this.at + batch > this.trained.length) {
      shuffleNumbers(this.random, this.trained);
      this.at = 0;
    }
    network.read('integer');
    const outcome = network.forward(this.trained, this.at, this.at + batch);
    network.backward(this.options);
    this.at += batch;
    this.optimiser.update(master.all, network.gradients.all, ++this.step);
    master.clamp();
    return outcome;
  }

  private evaluate(): Checkpoint {
    const { network, heldOut } = this;
    const on = heldOut.length > 0 ? 'held out' : 'trained';
    const asked = heldOut.length > 0 ? heldOut : this.trained;
    const integer = network.evaluate(asked, 'integer');
    const float = network.evaluate(asked, 'float');
    const before = this.bestCheckpoint?.integer;
    const best =
      before === undefined ||
      integer.exact > before.exact ||
      (integer.exact === before.exact && integer.loss < before.loss);
    const nonzero = nonzeroWeights(this.modelOf(this.master, {}).layers);
    const checkpoint: Checkpoint = { step: this.step, on, integer, float, nonzero, best };
    if (best) {
      this.bestCheckpoint = checkpoint;
      this.bestMaster.all.set(this.master.all);
    }
    return checkpoint;
  }

  private modelOf(master: Parameters, provenance: Readonly<Record<string, string>>): Model {
    const { name, context } = this.options;
    return exportModel(master, { name, charset: this.charset, context, provenance });
  }

  private provenanceOf({ step, on, integer, float, nonzero }: Checkpoint): Record<string, string> {
    const { options, network } = this;
    const current = this.master.all.slice();
    this.master.all.set(this.bestMaster.all);
    const trained = network.evaluate(this.trained, 'integer');
    this.master.all.set(current);
    const heldOut = { held_out_exact: shareOf(integer), held_out_exact_float: shareOf(float) };
    return {
      source: options.source,
      pairs: `${this.pairs.length}, ${this.heldOut.length} of them held out`,
      pairs_sha256: digestOf(this.pairs),
      options: optionsText(options),
      step: `${step} of ${options.steps}`,
      trained_exact: shareOf(trained),
      ...(on === 'held out' ? heldOut : {}),
      nonzero_weights: `${nonzero.reduce((sum, count) => sum + count, 0)} (${nonzero.join(' + ')})`,
    };
  }
}

/** SHA-256 of the pairs, one `query|reply` a line: comments and spacing of their file do not matter. */
export function digestOf(pairs: readonly Pair[]): string {
  const hash = createHash('sha256');
  for (const { query, reply } of pairs) hash.update(`${query}|${reply}\n`);
  return hash.digest('hex');
}

/** Options that decide the weights, as the command line takes them. */
function optionsText(options: TrainOptions): string {
  const { hidden, context, seed, steps, batch, lr, w1, l1, heldOut, evaluateEvery } = options;
  const shown = {
    '--hidden': hidden.join(','),
    '--context': context,
    '--seed': seed,
    '--steps': steps,
    '--batch': batch,
    '--lr': lr,
    '--w1': w1,
    '--l1': l1,
    ...(evaluateEvery !== DEFAULT_OPTIONS.evaluateEvery && { '--evaluate-every': evaluateEvery }),
  };
  const words = Object.entries(shown).map(([option, value]) => `${option} ${value}`);
  return [...words, ...(heldOut ? [] : ['--all-pairs'])].join(' ');
}

function shareOf({ exact, queries }: Evaluation): string {
  return `${(100 * exact).toFixed(2)}% of ${queries} queries`;
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
