/** `ulm train`: a model from pairs. */

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { loadTrainingPairs } from '../../model/data/lint.js';
import { type Context, modelId, type QueryBuckets, saveModel } from '../../model/index.js';
import type { TrainingPoint } from '../../model/report/model-report.js';
import type { GivenOptions } from '../../model/train/options.js';
import type { RecipeName, Sparsity } from '../../model/train/recipes.js';
import { loadRunState, saveRunState } from '../../model/train/run-state.js';
import { type Checkpoint, createTrainer, type Trainer, type TrainReport } from '../../model/train/trainer.js';
import { duration } from '../duration.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { count, ProgressLine, percent, say, sayJson, warn } from '../report.js';
import { trainingPage, trainingPoint } from '../training-page.js';

export interface TrainArguments {
  readonly output: string;
  readonly name?: string;
  readonly hidden?: readonly number[];
  readonly context?: Context;
  readonly buckets?: QueryBuckets;
  readonly seed?: number;
  readonly steps?: number;
  readonly batch?: number;
  readonly lr?: number;
  readonly w1?: number;
  readonly l1?: number;
  readonly w1Context?: number;
  readonly wholeEvery?: number;
  readonly opening?: number;
  readonly pull?: number;
  readonly recipe?: RecipeName;
  readonly sparsity?: Sparsity;
  readonly minutes?: number;
  /** Share of the queries that is held back to measure on. */
  readonly heldOut?: number;
  readonly evaluateEvery?: number;
  readonly twin?: boolean;
  /** The file of a run in the middle: gone on from if it is there, written from time to time and when it is stopped. */
  readonly resume?: string;
  readonly allPairs?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

/** Milliseconds from one writing of the run's state to the next. */
const SAVE_EVERY = 60_000;

export async function train(pairsFile: string, args: TrainArguments): Promise<ExitCode> {
  const { pairs, warnings } = await loadTrainingPairs(pairsFile);
  const resume =
    args.resume !== undefined && existsSync(args.resume) ? await loadRunState(args.resume) : undefined;
  const trainer = createTrainer(pairs, optionsFrom(pairsFile, args), resume === undefined ? {} : { resume });
  for (const { message } of warnings) warn(`${pairsFile}: ${message}`);
  if (warnings.length > 0) warn(`ulm data lint ${pairsFile} has the lines, and what to do`);

  let interrupted = false;
  const onInterrupt = () => {
    interrupted = true;
  };
  // Not once: Ink ends the process at a signal that nobody else hears.
  process.on('SIGINT', onInterrupt).on('SIGTERM', onInterrupt);
  const line = new ProgressLine();
  const screen =
    process.stdout.isTTY === true && !args.json
      ? (await import('../ui/screens.js')).showTraining(titleOf(pairsFile, pairs.length, trainer))
      : undefined;
  let saved = performance.now();
  const training: TrainingPoint[] = [];
  try {
    for (const report of trainer.reports) {
      training.push(trainingPoint(report));
      if (screen === undefined) line.show(progressText(report));
      else screen.report(report);
      if (report.evaluation !== undefined && screen === undefined) {
        line.clear();
        if (args.json) sayJson(report);
        else say(evaluationText(report, report.evaluation));
      }
      if (args.resume !== undefined && performance.now() - saved > SAVE_EVERY) {
        await saveRunState(args.resume, trainer.state());
        saved = performance.now();
      }
      await breathe();
      if (interrupted) break;
    }
  } finally {
    line.clear();
    screen?.close();
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }

  const model = trainer.best();
  if (args.resume !== undefined) {
    if (interrupted) await saveRunState(args.resume, trainer.state());
    else await rm(args.resume, { force: true });
  }
  trainer.close();
  await saveModel(args.output, model);
  if (args.report !== undefined) {
    await writeNamed(args.report, trainingPage(model, pairs, training));
  }
  if (args.json)
    sayJson({ file: args.output, modelId: modelId(model), interrupted, provenance: model.provenance });
  else {
    say(
      `${interrupted ? 'stopped; the best so far is kept: ' : ''}${args.output} written, model ${modelId(model)}`,
    );
    for (const [key, value] of Object.entries(model.provenance)) say(`  ${key}: ${value}`);
  }
  return interrupted ? ExitCode.cancelled : ExitCode.ok;
}

function titleOf(file: string, pairs: number, { options: { hidden, context, seed } }: Trainer): string {
  return `${basename(file)}: ${count(pairs)} pairs, hidden ${hidden.join(', ')}, context ${context}, seed ${seed}`;
}

/** The trainer's options: only those that were given, for the rest it has its own. */
function optionsFrom(pairsFile: string, args: TrainArguments): GivenOptions {
  const { hidden, context, seed, steps, batch, lr, w1, l1, w1Context, wholeEvery, opening, pull } = args;
  const { recipe, sparsity, minutes, evaluateEvery, twin, buckets } = args;
  return {
    ...{ hidden, context, seed, steps, batch, lr, w1, l1, w1Context, wholeEvery, opening, pull },
    ...{ recipe, sparsity, minutes, evaluateEvery, twin, buckets },
    name: args.name ?? basename(args.output).replace(/\.safetensors$/, ''),
    heldOut: args.allPairs === true ? 0 : args.heldOut,
    source: basename(pairsFile),
  };
}

function progressText({ step, of, loss, accuracy, rate, secondsLeft }: TrainReport): string {
  return (
    `step ${count(step)} of ${count(of)}, loss ${loss.toFixed(4)}, next character ${percent(accuracy)}, ` +
    `${count(rate)} examples/s, ${duration(secondsLeft)} left`
  );
}

function evaluationText(
  { step, of }: TrainReport,
  { on, integer, float, nonzero, cost, best }: Checkpoint,
): string {
  const weights = nonzero.reduce((sum, layer) => sum + layer, 0);
  return (
    `step ${count(step)} of ${count(of)}: ${percent(integer.exact)} of the replies ${on} right ` +
    `${float === undefined ? '' : `(float ${percent(float.exact)})`}, ${count(weights)} nonzero weights, ${count(cost.additionsAStep)} additions a step (about ${count(cost.tStatesAStep)} T)${best ? ', the best so far' : ''}`
  );
}
