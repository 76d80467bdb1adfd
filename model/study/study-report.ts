/** What a study found, as a table, as charts, as a page and as Markdown. */

import { stack } from '../report/frame.js';
import { lineChart, type Series } from '../report/line-chart.js';
import { charts, htmlTable, page } from '../report/page.js';
import { shareText } from '../report/scale.js';
import type { StudyResult, VariantResult } from './study.js';
import { BITS } from './variants.js';

export interface StudyRow {
  readonly name: string;
  /** Bytes that the weights take, packed as tightly as they can be. */
  readonly bytes: number;
  /** Means over the seeds, 0 … 1, and how far the seeds are from each other. */
  readonly heldOut: number;
  readonly low: number;
  readonly high: number;
  readonly trained: number;
  readonly loss: number;
  /** Held out, less than the network with float weights has: in percentage points. */
  readonly cost: number;
}

/** The table: a row for each variant. */
export function studyRows({ sizes, results }: StudyResult): StudyRow[] {
  const float = results.find(({ variant }) => variant.precisions.every((one) => one === 'float'));
  const best = mean(float?.heldOut ?? []);
  return results.map(({ variant, heldOut, trained, loss }) => {
    const bits = variant.precisions.reduce(
      (sum, precision, layer) => sum + BITS[precision] * sizes[layer] * sizes[layer + 1],
      0,
    );
    return {
      name: variant.name,
      bytes: Math.ceil(bits / 8),
      heldOut: mean(heldOut),
      low: Math.min(...heldOut),
      high: Math.max(...heldOut),
      trained: mean(trained),
      loss: mean(loss),
      cost: 100 * (best - mean(heldOut)),
    };
  });
}

const HEAD = ['weights', 'bytes', 'held out', 'lowest', 'highest', 'cost', 'trained on', 'loss'];

/** The table's cells as text. */
export function studyTable(result: StudyResult): { head: string[]; rows: string[][] } {
  const rows = studyRows(result).map(({ name, bytes, heldOut, low, high, cost, trained, loss }) => [
    name,
    bytes.toLocaleString('en'),
    percent(heldOut),
    percent(low),
    percent(high),
    `${signed(cost)} points`,
    percent(trained),
    loss.toFixed(3),
  ]);
  return { head: HEAD, rows };
}

/** What was compared, in a sentence. */
export function studyLead({ options, sizes, pairs, heldOutPairs, seeds }: StudyResult): string {
  const { steps, batch, lr, context } = options;
  return (
    `${sizes.join('-')}, context ${context}, ${steps.toLocaleString('en')} steps of ${batch} pairs, learning rate ${lr}, ` +
    `${seeds === 1 ? 'one seed' : `${seeds} seeds`}; ${pairs.toLocaleString('en')} pairs, ` +
    `${heldOutPairs.toLocaleString('en')} of them held out.`
  );
}

const TITLE = 'How much do the 2 bits cost?';
const WIDTH = 640;
const HEIGHT = 340;

/** The two charts as one SVG document. */
export function studySvg(result: StudyResult): string {
  const both = studyCharts(result);
  return stack(
    TITLE,
    both,
    WIDTH,
    both.map(() => HEIGHT),
  );
}

/** The page as HTML. */
export function studyPage(result: StudyResult): string {
  const { head, rows } = studyTable(result);
  return page(TITLE, studyLead(result), [
    { heading: 'Whole replies right', body: [htmlTable(head, rows)] },
    { heading: 'Charts', body: [charts(studyCharts(result))] },
  ]);
}

/** Lead and table as Markdown. */
export function studyMarkdown(result: StudyResult): string {
  const { head, rows } = studyTable(result);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '--:')));
  return `${studyLead(result)}\n\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}

function studyCharts({ results }: StudyResult): string[] {
  const of = (...groups: VariantResult['variant']['group'][]): VariantResult[] =>
    results.filter(({ variant }) => groups.includes(variant.group));
  const whole = (precision: string): VariantResult[] =>
    of('precision').filter(({ variant }) => variant.precisions.every((one) => one === precision));
  const layers = of('layer');
  return [
    variantChart('Whole replies right, by the precision of all weights', of('precision', 'machine')),
    ...(layers.length > 0
      ? [
          variantChart('Whole replies right, with one layer’s weights at 8 bits and the others at 2', [
            ...whole('2-bit'),
            ...layers,
            ...whole('8-bit'),
          ]),
        ]
      : []),
  ];
}

function variantChart(title: string, shown: readonly VariantResult[]): string {
  const series = (name: string, of: 'heldOut' | 'trained'): Series => ({
    name,
    draw: 'points',
    points: shown.map((result, x) => ({
      x,
      y: mean(result[of]),
      ...(result[of].length > 1 && { low: Math.min(...result[of]), high: Math.max(...result[of]) }),
      note: `${result.variant.name}, ${name}: ${percent(mean(result[of]))}`,
    })),
  });
  return lineChart({
    title,
    x: {
      label: 'weights (bits)',
      from: -0.5,
      to: shown.length - 0.5,
      ticks: [...shown.keys()],
      format: (place) => shown[place].variant.label,
    },
    y: { label: 'share of queries', format: shareText },
    series: [series('held out', 'heldOut'), series('trained on', 'trained')],
    width: WIDTH,
    height: HEIGHT,
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function signed(value: number): string {
  return value.toFixed(1).replace(/^-/, '−').replace('−0.0', '0.0');
}
