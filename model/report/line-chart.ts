import { errorBar, HEIGHT, legendOf, MARGIN, rounded, svg, WIDTH, xAxis, yAxis } from './frame.js';
import { type Axis, type Scale, scaleOf } from './scale.js';
import { DASHES, STYLES } from './style.js';
import { element, join, type Markup } from './svg.js';

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Ends of its error bar. */
  readonly low?: number;
  readonly high?: number;
  /** What is said of it under the pointer. */
  readonly note?: string;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  /** A line through the points, the points, or both; a line if not given. */
  readonly draw?: 'line' | 'points' | 'both';
}

/** Things over a number. */
export interface LineChart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly width?: number;
  readonly height?: number;
}

/** Half the size of a point's mark. */
const MARK = 3.5;

/** A chart of lines and points as an SVG document. */
export function lineChart(chart: LineChart): string {
  const { title, series, width = WIDTH, height = HEIGHT } = chart;
  const legend = legendOf(
    series.map(({ name }) => name),
    width,
    (n, x, y) =>
      [
        series[n].draw === 'points'
          ? []
          : [
              element('path', {
                class: strokeOf(n, 'line'),
                d: `M${x} ${y}h22`,
                'stroke-dasharray': dashOf(n),
              }),
            ],
        series[n].draw === 'points' || series[n].draw === 'both' ? [mark(n, x + 11, y)] : [],
      ].flat(),
  );
  const top = legend.bottom;
  const points = series.flatMap((one) => one.points);
  const x = scaleOf(
    chart.x,
    points.map((point) => point.x),
    MARGIN.left,
    width - MARGIN.right,
    7,
  );
  const y = scaleOf(
    chart.y,
    points.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]),
    height - MARGIN.bottom,
    top,
    5,
  );
  return svg(title, width, height, [
    legend.markup,
    yAxis(chart.y, y, top, width, height),
    xAxis(chart.x, x, width, height),
    ...series.map((one, n) => seriesMarkup(one, n, x, y)),
  ]);
}

function seriesMarkup({ name, points, draw = 'line' }: Series, n: number, x: Scale, y: Scale): Markup {
  const places = points.map((point) => ({ ...point, px: x.at(point.x), py: y.at(point.y) }));
  const path = places.map(({ px, py }, i) => `${i === 0 ? 'M' : 'L'}${rounded(px)} ${rounded(py)}`).join('');
  return join([
    draw !== 'points' && path !== ''
      ? element(
          'path',
          { class: strokeOf(n, 'line'), d: path, 'stroke-dasharray': dashOf(n) },
          element('title', {}, name),
        )
      : undefined,
    ...places.map(({ px, low, high, y: value }) =>
      low === undefined && high === undefined
        ? undefined
        : element('path', {
            class: strokeOf(n, 'error'),
            d: errorBar(px, y.at(low ?? value), y.at(high ?? value)),
          }),
    ),
    ...(draw === 'line'
      ? []
      : places.map(({ px, py, note, x: value, y: over }) =>
          mark(n, px, py, note ?? `${name}: ${value}, ${over}`),
        )),
  ]);
}

/** A point's mark: disc, square, triangle, diamond, and so on again. */
function mark(n: number, x: number, y: number, note?: string): Markup {
  const outlines = [
    `M${-MARK} 0a${MARK} ${MARK} 0 1 0 ${2 * MARK} 0a${MARK} ${MARK} 0 1 0 ${-2 * MARK} 0z`,
    `M${-MARK} ${-MARK}h${2 * MARK}v${2 * MARK}h${-2 * MARK}z`,
    `M0 ${-MARK - 1}l${MARK + 1} ${2 * MARK}h${-2 * (MARK + 1)}z`,
    `M0 ${-MARK - 1}l${MARK + 1} ${MARK + 1}l${-MARK - 1} ${MARK + 1}l${-MARK - 1} ${-MARK - 1}z`,
  ];
  return element(
    'path',
    {
      class: `fill-${n % STYLES}`,
      transform: `translate(${rounded(x)} ${rounded(y)})`,
      d: outlines[n % outlines.length],
    },
    note === undefined ? undefined : element('title', {}, note),
  );
}

function strokeOf(n: number, kind: string): string {
  return `${kind} stroke-${n % STYLES}`;
}

function dashOf(n: number): string | undefined {
  return DASHES[n % STYLES] || undefined;
}
