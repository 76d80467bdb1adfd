/** `ulm train`: a model from pairs. */

import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { loadTrainingPairs } from '../../model/data/lint.js';
import { type Context, modelId, saveModel } from '../../model/index.js';
import type { TrainingPoint } from '../../model/report/model-report.js';
import type { TrainOptions } from '../../model/train/options.js';
import { type Checkpoint, createTrainer, type TrainReport } from '../../model/train/trainer.js';
import { ExitCode } from '../exit-codes.js';
import { writeNamed } from '../files.js';
import { count, ProgressLine, percent, say, sayJson, warn } from '../report.js';
import { trainingPage, trainingPoint } from '../training-page.js';

export interface TrainArguments {
  readonly output: string;
  readonly name?: string;
  readonly hidden?: readonly number[];
  readonly context?: Context;
  readonly seed?: number;
  readonly steps?: number;
  readonly batch?: number;
  readonly lr?: number;
  readonly w1?: number;
  readonly l1?: number;
  readonly allPairs?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

export async function train(pairsFile: string, args: TrainArguments): Promise<ExitCode> {
  const { pairs, warnings } = await loadTrainingPairs(pairsFile);
  const trainer = createTrainer(pairs, optionsFrom(pairsFile, args));
  for (const { message } of warnings) warn(`${pairsFile}: ${message}`);
  if (warnings.length > 0) warn(`ulm data lint ${pairsFile} has the lines, and what to do`);

  let interrupted = false;
  const onInterrupt = () => {
    interrupted = true;
  };
  process.once('SIGINT', onInterrupt);
  const line = new ProgressLine();
  const began = performance.now();
  const training: TrainingPoint[] = [];
  for (const report of trainer.reports) {
    training.push(trainingPoint(report));
    line.show(progressText(report, (performance.now() - began) / 1000));
    if (report.evaluation !== undefined) {
      line.clear();
      if (args.json) sayJson(report);
      else say(evaluationText(report, report.evaluation));
    }
    await breathe();
    if (interrupted) break;
  }
  line.clear();
  process.off('SIGINT', onInterrupt);

  const model = trainer.best();
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

/** The trainer's options: only those that were given, for the rest it has its own. */
function optionsFrom(pairsFile: string, args: TrainArguments): Partial<TrainOptions> {
  const { hidden, context, seed, steps, batch, lr, w1, l1 } = args;
  const given = { hidden, context, seed, steps, batch, lr, w1, l1 };
  return {
    ...(Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Partial<TrainOptions>),
    name: args.name ?? basename(args.output).replace(/\.safetensors$/, ''),
    heldOut: args.allPairs === true ? 0 : 0.1,
    source: basename(pairsFile),
  };
}

function progressText({ step, of, pairs, loss, accuracy }: TrainReport, seconds: number): string {
  const left = step === 0 ? 0 : (seconds / step) * (of - step);
  return (
    `step ${count(step)} of ${count(of)}, loss ${loss.toFixed(4)}, next character ${percent(accuracy)}, ` +
    `${count(pairs / seconds)} pairs/s, ${duration(left)} left`
  );
}

function evaluationText(
  { step, of }: TrainReport,
  { on, integer, float, nonzero, best }: Checkpoint,
): string {
  const weights = nonzero.reduce((sum, layer) => sum + layer, 0);
  return (
    `step ${count(step)} of ${count(of)}: ${percent(integer.exact)} of the replies ${on} right ` +
    `${float === undefined ? '' : `(float ${percent(float.exact)})`}, ${count(weights)} nonzero weights${best ? ', the best so far' : ''}`
  );
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
