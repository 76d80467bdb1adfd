import { CONTEXTS } from '../encoding.js';
import type { Context } from '../model.js';
import { MAX_UNITS } from '../validate.js';
import { USUAL_SHARE } from './split.js';

/** What can be said about a training run. */
export interface TrainOptions {
  /** The model's name. */
  readonly name: string;
  /** Units of each hidden layer, first to last. */
  readonly hidden: readonly number[];
  readonly context: Context;
  /** Decides the first weights and the order of the pairs: a whole number from 0. */
  readonly seed: number;
  /** Weight updates in all; not looked at where `minutes` are given. */
  readonly steps: number;
  /** How long it may take: the speed of the first steps then decides how many there are. */
  readonly minutes: number | undefined;
  /** Pairs in a step; each counts once for every character of its reply and once for its end. */
  readonly batch: number;
  /** Learning rate at its highest: it rises to it in the first steps and then falls on half a cosine. */
  readonly lr: number;
  /** Weight of the penalty Σ over layers of mean |w|: makes weights 0. */
  readonly w1: number;
  /** The same again for the weights of the reply's buckets: they cost additions in every step, not once a query. */
  readonly w1Context: number;
  /** Weight of the penalty Σ over hidden layers of mean(a / (rms(a) + 1)): makes activations 0. */
  readonly l1: number;
  /** Share of the queries to keep back, 1/2 … 1/1000 or 0; the checkpoint that answers most of them is kept. */
  readonly heldOut: number;
  /** Train a twin without any rounding on the same batches, to see what the rounding costs. It takes its time. */
  readonly twin: boolean;
  /** Steps from one report to the next. */
  readonly reportEvery: number;
  /** Steps from one evaluation (and possible checkpoint) to the next. */
  readonly evaluateEvery: number;
  /** Where the pairs come from, for the provenance. */
  readonly source: string;
}

/** What is taken where nothing is said: what the shipped weights of the guess game were trained with. */
export const DEFAULT_OPTIONS: TrainOptions = {
  name: 'model',
  hidden: [256],
  context: 'prefix',
  seed: 1,
  steps: 8_000,
  minutes: undefined,
  batch: 512,
  lr: 0.04,
  w1: 0.15,
  w1Context: 0,
  l1: 0.03,
  heldOut: USUAL_SHARE,
  twin: true,
  reportEvery: 50,
  evaluateEvery: 500,
  source: 'pairs',
};

/** A training run that cannot start. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';

  constructor(
    readonly code: 'bad-option' | 'too-few-pairs' | 'other-run' | 'run-damaged' | 'run-io',
    message: string,
    readonly evidence: string,
    readonly remedy: string,
  ) {
    super(message);
  }
}

interface Rule {
  readonly holds: (options: TrainOptions) => boolean;
  readonly says: string;
}

const MOST_HIDDEN_LAYERS = 4;

const atLeast = (least: number, value: number): boolean => Number.isInteger(value) && value >= least;
const notNegative = (value: number): boolean => Number.isFinite(value) && value >= 0;

const RULES: Readonly<Partial<Record<keyof TrainOptions, Rule>>> = {
  hidden: {
    holds: ({ hidden }) =>
      hidden.length <= MOST_HIDDEN_LAYERS && hidden.every((units) => atLeast(1, units) && units <= MAX_UNITS),
    says: `at most ${MOST_HIDDEN_LAYERS} layers of 1 to ${MAX_UNITS} units`,
  },
  context: { holds: ({ context }) => CONTEXTS.includes(context), says: `one of ${CONTEXTS.join(', ')}` },
  seed: { holds: ({ seed }) => Number.isSafeInteger(seed) && seed >= 0, says: 'a whole number from 0' },
  steps: { holds: ({ steps }) => atLeast(1, steps), says: 'a whole number from 1' },
  batch: {
    holds: ({ batch }) => atLeast(1, batch) && batch <= 4096,
    says: 'a whole number from 1 to 4096',
  },
  lr: { holds: ({ lr }) => notNegative(lr) && lr > 0 && lr <= 1, says: 'above 0, and at most 1' },
  w1: { holds: ({ w1 }) => notNegative(w1), says: '0 or more' },
  w1Context: { holds: ({ w1Context }) => notNegative(w1Context), says: '0 or more' },
  minutes: {
    holds: ({ minutes }) => minutes === undefined || (notNegative(minutes) && minutes > 0),
    says: 'above 0',
  },
  heldOut: {
    holds: ({ heldOut }) => heldOut === 0 || (heldOut >= 0.001 && heldOut <= 0.5),
    says: '0, or from 0.001 to 0.5',
  },
  l1: { holds: ({ l1 }) => notNegative(l1), says: '0 or more' },
  reportEvery: { holds: ({ reportEvery }) => atLeast(1, reportEvery), says: 'a whole number from 1' },
  evaluateEvery: { holds: ({ evaluateEvery }) => atLeast(1, evaluateEvery), says: 'a whole number from 1' },
};

/** Options of which any may be missing. */
export type GivenOptions = { readonly [K in keyof TrainOptions]?: TrainOptions[K] | undefined };

/**
 * The options with defaults for what is not given.
 *
 * @throws TrainingError `bad-option`, for the first that cannot be used
 */
export function completeOptions(given: GivenOptions): TrainOptions {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const options = { ...DEFAULT_OPTIONS, ...said } as TrainOptions;
  for (const [key, rule] of Object.entries(RULES)) {
    if (rule.holds(options)) continue;
    const value = options[key as keyof TrainOptions];
    throw new TrainingError(
      'bad-option',
      `The training option "${key}" cannot be used.`,
      `${key} = ${typeof value === 'number' ? value : JSON.stringify(value)}`,
      `It must be ${rule.says}.`,
    );
  }
  return options;
}
