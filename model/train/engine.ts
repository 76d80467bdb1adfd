/**
 * What a training run is done by: it holds the networks that learn side by side from the same batches. There are
 * two: `wasm-engine.ts`, which is fast, and `plain-engine.ts`, which says in plain TypeScript what the other must
 * come to.
 */

import type { Examples } from './examples.js';
import type { Form } from './parameters.js';

/** What the penalties weigh; see `TrainOptions`. */
export interface Penalties {
  readonly w1: number;
  /** The same again for the weights of the reply's buckets, which cost additions in every step. */
  readonly w1Context: number;
  readonly l1: number;
}

/** What an engine is to hold. */
export interface EnginePlan {
  readonly examples: Examples;
  /** Units of each layer, from the inputs to the outputs. */
  readonly sizes: readonly number[];
  /** One for each network. */
  readonly forms: readonly Form[];
  /** Pairs in the largest batch. */
  readonly mostPairs: number;
}

/** What AdamW does in one step: value ← keep · value − pace · mean / (√(square · squareScale) + ε); then the pull. */
export interface StepScalars {
  readonly keep: number;
  readonly pace: number;
  readonly squareScale: number;
  /** Share of its way to the grid that a weight then goes. */
  readonly pull: number;
}

/** What a layer put out over a batch. */
export interface LayerOutcome {
  /** Share of the values that are on; of a hidden layer. */
  readonly active: number;
  /** Root mean square of the values; of a hidden layer. */
  readonly rms: number;
  /** Largest |accumulator|, before wrapping. */
  readonly largest: number;
}

/** What a batch came to. */
export interface Outcome {
  readonly examples: number;
  /** Mean cross entropy of an example, in nats. */
  readonly loss: number;
  /** Examples whose next character was right. */
  readonly right: number;
  readonly layers: readonly LayerOutcome[];
}

/** How well a set of pairs is answered. */
export interface Evaluation {
  /** Distinct queries. */
  readonly queries: number;
  /** Share of them whose whole reply is right. */
  readonly exact: number;
  /** Share of the next characters that are right after the right ones before. */
  readonly characters: number;
  /** Mean cross entropy of an example, in nats. */
  readonly loss: number;
  readonly layers: readonly LayerOutcome[];
}

/** A network as it is in the middle of training; its arrays are in the order of `Parameters`. */
export interface NetworkState {
  readonly master: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
  /** Root mean square of each hidden layer's values in the last batch; 0 before the first. */
  readonly rms: Float64Array;
}

export interface Engine {
  /** One update of every network by the pairs numbered `order[from] … order[to - 1]`; the outcomes before it. */
  learn(
    order: Uint32Array,
    from: number,
    to: number,
    step: StepScalars,
    penalties: Penalties,
  ): readonly Outcome[];
  /** How well a network answers the given pairs. */
  evaluate(network: number, pairs: Uint32Array): Evaluation;
  save(network: number): NetworkState;
  load(network: number, state: NetworkState): void;
  /** Lets its threads go; it may be used on, by one thread. */
  close(): void;
}

/** Makes an engine. */
export type Kernel = (plan: EnginePlan) => Engine;

/** Pairs of every batch are dealt out to this many shards, whatever the number of cores: sums keep their order. */
export const SHARDS = 4;

/** Where shard s of the places `from … to - 1` begins. */
export function shardStart(from: number, to: number, s: number): number {
  return from + Math.floor(((to - from) * s) / SHARDS);
}
