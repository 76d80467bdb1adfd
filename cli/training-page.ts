/** The page that `ulm train --report` writes. */

import { evaluate } from '../model/evaluate/evaluate.js';
import type { Model, Pair } from '../model/index.js';
import { modelReport, type TrainingPoint } from '../model/report/model-report.js';
import { isHeldOut } from '../model/train/split.js';
import type { TrainReport } from '../model/train/trainer.js';
import { heldOutShare } from './held-out.js';

/** One report of the trainer, as a point of its curves. */
export function trainingPoint({ step, loss, evaluation }: TrainReport): TrainingPoint {
  if (evaluation === undefined) return { step, loss };
  const { integer, float, on } = evaluation;
  return {
    step,
    loss,
    integer: integer.exact,
    ...(float !== undefined && { float: float.exact }),
    ...(on === 'held out' && { heldOutLoss: integer.loss }),
  };
}

/** The page about a model that was trained on these pairs, as HTML. */
export function trainingPage(
  model: Model,
  pairs: readonly Pair[],
  training: readonly TrainingPoint[],
): string {
  const share = heldOutShare(model);
  const parts = [
    { name: 'held out', pairs: pairs.filter(({ query }) => isHeldOut(query, share)) },
    { name: 'trained on', pairs: pairs.filter(({ query }) => !isHeldOut(query, share)) },
  ];
  const evaluations = parts
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ name, pairs }) => ({ name, report: evaluate(model, pairs) }));
  const lead = `Trained on ${pairs.length.toLocaleString('en')} pairs.`;
  return modelReport({ model, lead, training, evaluations });
}
