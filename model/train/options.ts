import { CONTEXTS } from '../encoding.js';
import { MAX_REPLY, QUERY_BUCKETS } from '../model.js';
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
import type { TrainOptions } from './train-options.js';

export type { TrainOptions };

/** What is taken where nothing is said. */
export const DEFAULT_OPTIONS: TrainOptions = {
  ...RECIPES.small,
  name: 'model',
  seed: 1,
  minutes: undefined,
  wholeEvery: 1,
  opening: 3,
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
  buckets: {
    holds: ({ buckets }) => QUERY_BUCKETS.includes(buckets),
    says: QUERY_BUCKETS.join(' or '),
  },
  context: { holds: ({ context }) => CONTEXTS.includes(context), says: `one of ${CONTEXTS.join(', ')}` },
  seed: { holds: ({ seed }) => Number.isSafeInteger(seed) && seed >= 0, says: 'a whole number from 0' },
  steps: { holds: ({ steps }) => atLeast(1, steps), says: 'a whole number from 1' },
  batch: {
    holds: ({ batch }) => atLeast(1, batch) && batch <= 4096,
    says: 'a whole number from 1 to 4096',
  },
  wholeEvery: { holds: ({ wholeEvery }) => atLeast(1, wholeEvery), says: 'a whole number from 1' },
  opening: {
    holds: ({ opening }) => atLeast(1, opening) && opening <= MAX_REPLY,
    says: `a whole number from 1 to ${MAX_REPLY}`,
  },
  lr: { holds: ({ lr }) => notNegative(lr) && lr > 0 && lr <= 1, says: 'above 0, and at most 1' },
  pull: { holds: ({ pull }) => notNegative(pull) && pull <= 10, says: 'from 0 to 10' },
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
