import type { Model } from '../model.js';
import type { Pair } from '../pairs.js';
import type { Kernel } from './engine.js';
import { completeOptions, type GivenOptions, type TrainOptions } from './options.js';
import type { TrainReport } from './report.js';
import { Run } from './run.js';
import type { RunState } from './run-state.js';
import { wasmKernel } from './wasm/wasm-engine.js';

export { digestOf } from './provenance.js';
export type { Checkpoint, TrainReport } from './report.js';

export interface Trainer {
  readonly options: TrainOptions;
  /**
   * Trains, one report at a time, and as long as it is asked for the next. It does not wait for anything, so a
   * caller that shall notice signals lets other things happen between reports.
   */
  readonly reports: Generator<TrainReport, void, void>;
  /** The best checkpoint as a model; evaluates the network as it is if there is none yet. */
  best(): Model;
  /** All that is needed to go on later as if nothing had been. */
  state(): RunState;
  /** Lets the engine's threads go. The end of the reports does so too. */
  close(): void;
}

export interface Surroundings {
  /** What does the work: WebAssembly if not given. */
  readonly kernel?: Kernel;
  /** Milliseconds from any moment on. */
  readonly clock?: () => number;
  /** Ends the reports after the step that is under way. */
  readonly signal?: AbortSignal;
  /** Goes on from there; pairs and options must be the same. */
  readonly resume?: RunState;
}

/**
 * Prepares the training of a model on pairs.
 *
 * The result depends on pairs and options alone, to the last bit of every weight: not on the number of cores, nor
 * on interruptions. With `minutes` the number of steps is chosen by the speed of the first ones; the provenance
 * has it, and given as `steps` it makes the same weights again.
 *
 * @throws TrainingError `bad-option`, `too-few-pairs`, `other-run` for a state that is not of these pairs and
 *   options; ModelError `model-invalid` for a name or charset that no model can have, `text-not-ascii` for pairs
 *   that did not come from `parsePairs`
 */
export function createTrainer(
  pairs: readonly Pair[],
  options: GivenOptions = {},
  { kernel = wasmKernel, clock = () => performance.now(), signal, resume }: Surroundings = {},
): Trainer {
  const run = new Run(pairs, completeOptions(options), kernel, clock, signal);
  if (resume !== undefined) run.resume(resume);
  return {
    options: run.options,
    reports: run.train(),
    best: () => run.best(),
    state: () => run.state(),
    close: () => run.close(),
  };
}
