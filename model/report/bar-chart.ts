import { axisLabel, errorBar, HEIGHT, LINE, legendOf, MARGIN, svg, WIDTH, yAxis } from './frame.js';
import { type Axis, scaleOf } from './scale.js';
import { STYLES } from './style.js';
import { element } from './svg.js';

export interface Bars {
  readonly name: string;
  /** One for each category. */
  readonly values: readonly number[];
  /** Ends of the error bars, for each category that has one. */
  readonly errors?: readonly (readonly [low: number, high: number] | undefined)[];
}

/** Things over names. */
export interface BarChart {
  readonly title: string;
  readonly categories: readonly string[];
  /** What the categories are. */
  readonly x: string;
  readonly y: Axis;
  readonly series: readonly Bars[];
  /** How the value on top of a bar is written; none is if not given. */
  readonly valueText?: (value: number) => string;
  readonly width?: number;
  readonly height?: number;
}

/** A chart of bars, side by side where there are several series, as an SVG document. */
export function barChart(chart: BarChart): string {
  const { title, categories, series, valueText, width = WIDTH, height = HEIGHT } = chart;
  const names = series.length > 1 ? series.map(({ name }) => name) : [];
  const legend = legendOf(names, width, (n, x, y) => [
    element('rect', { class: `fill-${n % STYLES}`, x: x + 8, y: y - 6, width: 12, height: 12 }),
  ]);
  const top = legend.bottom + (valueText ? LINE / 2 : 0);
  const bottom = height - MARGIN.bottom;
  const values = series.flatMap((one) => [
    ...one.values,
    ...(one.errors ?? []).flatMap((ends) => ends ?? []),
  ]);
  const y = scaleOf(chart.y, [0, ...values], bottom, top, 5);
  const each = (width - MARGIN.left - MARGIN.right) / Math.max(1, categories.length);
  const thick = Math.min(60, (0.75 * each) / Math.max(1, series.length));
  const bars = categories.flatMap((category, c) => {
    const middle = MARGIN.left + (c + 0.5) * each;
    const label = element('text', { x: middle, y: bottom + LINE, 'text-anchor': 'middle' }, category);
    const drawn = series.map((one, n) => {
      const left = middle + (n - series.length / 2) * thick;
      const at = y.at(one.values[c]);
      const ends = one.errors?.[c];
      const note = `${one.name}, ${category}: ${one.values[c]}`;
      return [
        element(
          'rect',
          {
            class: `fill-${n % STYLES}`,
            x: left + 1,
            y: Math.min(at, y.at(0)),
            width: thick - 2,
            height: Math.abs(y.at(0) - at),
          },
          element('title', {}, note),
        ),
        ends &&
          element('path', {
            class: 'error axis',
            d: errorBar(left + thick / 2, y.at(ends[0]), y.at(ends[1])),
          }),
        valueText &&
          element(
            'text',
            {
              x: left + thick / 2,
              y: Math.min(at, ends ? y.at(ends[1]) : at) - 4,
              'text-anchor': 'middle',
              class: 'quiet',
            },
            valueText(one.values[c]),
          ),
      ];
    });
    return [label, ...drawn.flat()];
  });
  return svg(title, width, height, [
    legend.markup,
    yAxis(chart.y, y, top, width, height),
    element('path', { class: 'axis', d: `M${MARGIN.left} ${y.at(0)}H${width - MARGIN.right}` }),
    axisLabel(chart.x, width, height),
    ...bars,
  ]);
}
