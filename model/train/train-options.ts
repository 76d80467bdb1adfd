import type { Context, QueryBuckets } from '../model.js';

/** What can be said about a training run. */
export interface TrainOptions {
  /** The model's name. */
  readonly name: string;
  /** Units of each hidden layer, first to last. */
  readonly hidden: readonly number[];
  /** Buckets of the query. */
  readonly buckets: QueryBuckets;
  readonly context: Context;
  /** Decides the first weights and the order of the pairs: a whole number from 0. */
  readonly seed: number;
  /** Weight updates in all; not looked at where `minutes` are given. */
  readonly steps: number;
  /** How long it may take: the speed of the first steps then decides how many there are. */
  readonly minutes: number | undefined;
  /** Pairs in a step; each counts once for every character of its reply and once for its end. */
  readonly batch: number;
  /**
   * A pair is trained whole every so many of its turns, and by the opening of its reply alone at the others: which
   * reply it shall be is harder than how it goes on. 1 is whole at every turn.
   */
  readonly wholeEvery: number;
  /** Characters of an opening. */
  readonly opening: number;
  /** Learning rate at its highest: it rises to it in the first steps and then falls on half a cosine. */
  readonly lr: number;
  /**
   * How much weights are drawn to what they are rounded to, as a multiple of the learning rate at the end of the run,
   * growing with the square of what is done: keeps them from going to and fro between two numbers.
   */
  readonly pull: number;
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
