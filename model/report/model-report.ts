/** The page about one model: how its training went, what its weights are like, what it answers and confuses. */

import { confusionTable } from '../evaluate/confusion-table.js';
import { confusions, type EvaluationReport } from '../evaluate/evaluate.js';
import type { Model } from '../model.js';
import { shapeOf } from '../weights/weight-file.js';
import { lineChart, type Series } from './line-chart.js';
import { matrixChart } from './matrix.js';
import { layerCharts } from './model-charts.js';
import { charts, htmlTable, page, type Section } from './page.js';
import { shareText } from './scale.js';

/** How far training was at one step; what was not measured then is left out. */
export interface TrainingPoint {
  readonly step: number;
  /** Mean cross entropy of what was trained on, in nats a character. */
  readonly loss?: number;
  /** The same of the queries held out. */
  readonly heldOutLoss?: number;
  /** Share of whole replies that are right on those, 0 … 1: by the integer network, and by its unrounded numbers. */
  readonly integer?: number;
  readonly float?: number;
}

export interface ModelReport {
  readonly model: Model;
  /** A sentence on what this is. */
  readonly lead: string;
  /** Further facts, before those of the weight file. */
  readonly facts?: readonly (readonly [string, string])[];
  readonly training?: readonly TrainingPoint[];
  /** What it was asked, by name. */
  readonly evaluations: readonly { readonly name: string; readonly report: EvaluationReport }[];
}

const REPLIES_SHOWN = 14;
const CONFUSIONS_SHOWN = 20;
const EXAMPLES_SHOWN = 3;

/** The page as HTML. */
export function modelReport({ model, lead, facts = [], training = [], evaluations }: ModelReport): string {
  return page(`Model ${model.name}`, lead, [
    {
      heading: 'Facts',
      body: [
        htmlTable(
          [],
          [
            ...facts,
            ['shape', shapeOf(model)],
            ['context', model.context],
            ...Object.entries(model.provenance),
          ],
        ),
      ],
    },
    ...(training.length > 0 ? [{ heading: 'Training', body: [charts(trainingCharts(training))] }] : []),
    ...evaluations.map(evaluationSection),
    { heading: 'Weights', body: [charts(layerCharts(model))] },
  ]);
}

function trainingCharts(training: readonly TrainingPoint[]): string[] {
  const series = (name: string, of: keyof TrainingPoint, draw?: Series['draw']): Series[] => {
    const points = training.flatMap((point) => {
      const y = point[of];
      return y === undefined ? [] : [{ x: point.step, y }];
    });
    return points.length === 0 ? [] : [{ name, points, ...(draw && { draw }) }];
  };
  const step = { label: 'step', from: 0, format: (value: number) => value.toLocaleString('en') };
  const losses = [...series('trained on', 'loss'), ...series('held out', 'heldOutLoss', 'both')];
  const shares = [
    ...series('integer network', 'integer', 'both'),
    ...series('float network', 'float', 'both'),
  ];
  return [
    ...(losses.length > 0
      ? [
          lineChart({
            title: 'Loss, nats a character',
            x: step,
            y: { label: 'cross entropy (log)', log: true },
            series: losses,
            width: 460,
          }),
        ]
      : []),
    ...(shares.length > 0
      ? [
          lineChart({
            title: 'Whole replies right',
            x: step,
            y: { label: 'share', format: shareText },
            series: shares,
            width: 460,
          }),
        ]
      : []),
  ];
}

function evaluationSection({ name, report }: ModelReport['evaluations'][number]): Section {
  const { queries, right, exact, characters, work } = report;
  const worst = confusions(report);
  const rows = worst
    .slice(0, CONFUSIONS_SHOWN)
    .map(({ expected, got, count, examples }) => [
      count,
      expected,
      got === '' ? '(nothing)' : got,
      examples.slice(0, EXAMPLES_SHOWN).join(' · '),
    ]);
  return {
    heading: `Replies: ${name}`,
    body: [
      htmlTable(
        [
          'queries',
          'whole replies right',
          'characters right',
          'additions a query',
          'a character',
          'largest accumulator',
        ],
        [
          [
            queries,
            `${percentText(exact)} (${right.toLocaleString('en')})`,
            percentText(characters),
            Math.round(work.additionsAQuery),
            Math.round(work.additionsAStep),
            work.largest,
          ],
        ],
      ),
      charts([matrixChart('What was expected, and what came', confusionTable(report, REPLIES_SHOWN))]),
      ...(rows.length > 0 ? [htmlTable(['times', 'expected', 'came', 'for example'], rows)] : []),
    ],
  };
}

function percentText(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
