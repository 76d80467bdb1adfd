import type { Cost } from './cost.js';
import type { Evaluation } from './engine.js';

/** How far a run is. */
export interface TrainReport {
  /** Steps done, and steps in all: a guess in the first steps of a run that is given a time. */
  readonly step: number;
  readonly of: number;
  /** Pairs seen so far, those seen again counted again. */
  readonly pairs: number;
  /** Mean cross entropy since the last report, in nats a character. */
  readonly loss: number;
  /** Share of the next characters that were right since the last report. */
  readonly accuracy: number;
  readonly learningRate: number;
  /** Examples (characters to put out) trained a second, since the run began or was resumed. */
  readonly rate: number;
  /** Seconds until the last step at that pace. */
  readonly secondsLeft: number;
  /** Of each layer over the last batch: share of the values that are on, and the largest |accumulator|. */
  readonly layers: readonly { readonly active: number; readonly largest: number }[];
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
  /** Its twin without rounding, if one is trained beside it: a network of its own, of the same shape, first weights and batches. */
  readonly float?: Evaluation;
  /** Both on a sample of the pairs that they are trained on. */
  readonly sample: { readonly integer: Evaluation; readonly float?: Evaluation };
  /** Nonzero weights of each layer. */
  readonly nonzero: readonly number[];
  /** Weights of each layer. */
  readonly weights: readonly number[];
  /** What an answer costs on the Z80. */
  readonly cost: Cost;
  /** Whether it is the best so far. */
  readonly best: boolean;
}
