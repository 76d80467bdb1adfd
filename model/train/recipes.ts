import { USUAL_BUCKETS } from '../model.js';
import type { Penalties } from './engine.js';
import type { TrainOptions } from './train-options.js';

/** How sparse a network is made, by name: every weight and every unit that is on costs the Z80 time. */
export const SPARSITIES = {
  none: { w1: 0, w1Context: 0, l1: 0 },
  light: { w1: 0.02, w1Context: 0, l1: 0.01 },
  medium: { w1: 0.1, w1Context: 0, l1: 0.03 },
  strong: { w1: 0.15, w1Context: 1, l1: 0.15 },
} as const satisfies Readonly<Record<string, Penalties>>;

export type Sparsity = keyof typeof SPARSITIES;

/** What of the options a recipe says. */
export type Recipe = Pick<
  TrainOptions,
  'hidden' | 'context' | 'buckets' | 'steps' | 'batch' | 'lr' | 'pull' | 'w1' | 'w1Context' | 'l1'
>;

/**
 * Options that are known to go well together.
 *
 * - `small`: few additions a character, for a Z80's sake; replies from a handful.
 * - `accurate`: three hidden layers, for the most held-out queries answered right.
 * - `chat`: hundreds of replies, remembered to the letter.
 */
export const RECIPES = {
  small: {
    hidden: [256],
    context: 'prefix',
    buckets: USUAL_BUCKETS,
    steps: 16_000,
    batch: 2_048,
    lr: 0.04,
    pull: 0.25,
    ...SPARSITIES.strong,
  },
  accurate: {
    hidden: [256, 192, 128],
    context: 'prefix',
    buckets: USUAL_BUCKETS,
    steps: 6_000,
    batch: 2_048,
    lr: 0.02,
    pull: 0.25,
    ...SPARSITIES.medium,
  },
  chat: {
    hidden: [256, 128],
    context: 'recent8',
    buckets: USUAL_BUCKETS,
    steps: 5_000,
    batch: 512,
    lr: 0.02,
    pull: 0.5,
    ...SPARSITIES.light,
  },
} as const satisfies Readonly<Record<string, Recipe>>;

export type RecipeName = keyof typeof RECIPES;

export const RECIPE_NAMES = Object.keys(RECIPES) as readonly RecipeName[];
export const SPARSITY_NAMES = Object.keys(SPARSITIES) as readonly Sparsity[];
