import { CONTEXTS } from '../encoding.js';
import type { Context } from '../model.js';
import { MAX_UNITS } from '../validate.js';
import {
  RECIPE_NAMES,
  RECIPES,
  type RecipeName,
  SPARSITIES,
  SPARSITY_NAMES,
  type Sparsity,
} from './recipes.js';
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

/** What is taken where nothing is said. */
export const DEFAULT_OPTIONS: TrainOptions = {
  ...RECIPES.small,
  name: 'model',
  seed: 1,
  minutes: undefined,
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

/** Options of which any may be missing; a recipe and a sparsity stand for several. */
export type GivenOptions = { readonly [K in keyof TrainOptions]?: TrainOptions[K] | undefined } & {
  readonly recipe?: RecipeName | undefined;
  readonly sparsity?: Sparsity | undefined;
};

/**
 * The options with the recipe's for what is not given, or the defaults; a sparsity goes before the recipe's, and a
 * single penalty before either.
 *
 * @throws TrainingError `bad-option`, for the first that cannot be used
 */
export function completeOptions({ recipe, sparsity, ...given }: GivenOptions): TrainOptions {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (recipe !== undefined) checkName('recipe', recipe, RECIPE_NAMES);
  if (sparsity !== undefined) checkName('sparsity', sparsity, SPARSITY_NAMES);
  const options: TrainOptions = {
    ...DEFAULT_OPTIONS,
    ...(recipe && RECIPES[recipe]),
    ...(sparsity && SPARSITIES[sparsity]),
    ...said,
  };
  for (const [key, rule] of Object.entries(RULES)) {
    const value = options[key as keyof TrainOptions];
    if (!rule.holds(options)) throw badOption(key, value, rule.says);
  }
  return options;
}

function checkName(key: string, name: string, names: readonly string[]): void {
  if (!names.includes(name)) throw badOption(key, name, `one of ${names.join(', ')}`);
}

function badOption(key: string, value: unknown, says: string): TrainingError {
  return new TrainingError(
    'bad-option',
    `The training option "${key}" cannot be used.`,
    `${key} = ${typeof value === 'number' ? value : JSON.stringify(value)}`,
    `It must be ${says}.`,
  );
}
