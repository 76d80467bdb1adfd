/** The training's screen as state: pure. */

import type { Checkpoint, TrainReport } from '../../../model/train/trainer.js';
import type { Point } from './braille-chart.js';

export interface TrainState {
  /** What is trained: pairs, shape. */
  readonly title: string;
  readonly report: TrainReport | undefined;
  readonly checkpoint: Checkpoint | undefined;
  /** Share of the replies that the best checkpoint has right. */
  readonly best: number | undefined;
  readonly losses: readonly Point[];
  readonly integer: readonly Point[];
  readonly float: readonly Point[];
  readonly ended: boolean;
}

export const initialTraining = (title: string): TrainState => ({
  title,
  report: undefined,
  checkpoint: undefined,
  best: undefined,
  losses: [],
  integer: [],
  float: [],
  ended: false,
});

/** Points that a curve keeps; of more, every second goes. */
const KEPT = 1000;

export function withReport(state: TrainState, report: TrainReport): TrainState {
  const { step, loss, evaluation } = report;
  const next = { ...state, report, losses: added(state.losses, { x: step, y: loss }) };
  if (evaluation === undefined) return next;
  const { integer, float } = evaluation;
  return {
    ...next,
    checkpoint: evaluation,
    best: Math.max(state.best ?? 0, integer.exact),
    integer: added(state.integer, { x: step, y: integer.exact }),
    float: float === undefined ? state.float : added(state.float, { x: step, y: float.exact }),
  };
}

function added(points: readonly Point[], point: Point): readonly Point[] {
  const kept = points.length < KEPT ? points : points.filter((_, at) => at % 2 === 1);
  return [...kept, point];
}
