import { CONTEXTS } from '../encoding.js';
import type { Context } from '../model.js';
import { MAX_UNITS } from '../validate.js';

/** What can be said about a training run. */
export interface TrainOptions {
  /** The model's name. */
  readonly name: string;
  /** Units of each hidden layer, first to last. */
  readonly hidden: readonly number[];
  readonly context: Context;
  /** Decides the first weights and the order of the pairs: a whole number from 0. */
  readonly seed: number;
  /** Weight updates in all. */
  readonly steps: number;
  /** Pairs in a step; each counts once for every character of its reply and once for its end. */
  readonly batch: number;
  /** Learning rate at its highest: it rises to it in the first steps and then falls on half a cosine. */
  readonly lr: number;
  /** Weight of the penalty Σ over layers of mean |w|: makes weights 0. */
  readonly w1: number;
  /** Weight of the penalty Σ over hidden layers of mean(a / (rms(a) + 1)): makes activations 0. */
  readonly l1: number;
  /** Keep a tenth of the queries back, and keep the checkpoint that answers most of them. */
  readonly heldOut: boolean;
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
  batch: 512,
  lr: 0.04,
  w1: 0.15,
  l1: 0.03,
  heldOut: true,
  reportEvery: 50,
  evaluateEvery: 500,
  source: 'pairs',
};

/** A training run that cannot start. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';

  constructor(
    readonly code: 'bad-option' | 'too-few-pairs',
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
  l1: { holds: ({ l1 }) => notNegative(l1), says: '0 or more' },
  reportEvery: { holds: ({ reportEvery }) => atLeast(1, reportEvery), says: 'a whole number from 1' },
  evaluateEvery: { holds: ({ evaluateEvery }) => atLeast(1, evaluateEvery), says: 'a whole number from 1' },
};

/**
 * The options with defaults for what is not given.
 *
 * @throws TrainingError `bad-option`, for the first that cannot be used
 */
export function completeOptions(given: Partial<TrainOptions>): TrainOptions {
  const options = { ...DEFAULT_OPTIONS, ...given };
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
