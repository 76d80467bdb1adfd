/**
 * What all charts have: the SVG document around them with its title and its style for light and dark screens,
 * axes and legend. A chart needs nothing from outside.
 */

import type { Axis, Scale } from './scale.js';
import { CHART_CSS } from './style.js';
import { element, join, type Markup, raw } from './svg.js';

/** Size of a chart in pixels if nothing is said. */
export const WIDTH = 560;
export const HEIGHT = 320;

/** Room around the drawing for the axes' texts. */
export const MARGIN = { left: 66, right: 16, bottom: 46 };

/** Height of a line of text. */
export const LINE = 18;

/** Estimated width of a character, for text cannot be measured here. */
const CHARACTER = 6.6;

/** The frame of every chart: an SVG document with its style, a title and a name for screen readers. */
export function svg(
  title: string,
  width: number,
  height: number,
  children: readonly (Markup | undefined)[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'ulm-chart',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': title,
    },
    element('title', {}, title),
    element('style', {}, raw(CHART_CSS)),
    element('text', { class: 'title', x: 8, y: LINE }, title),
    [...children],
  ).markup;
}

/** Charts below each other in one SVG document. */
export function stack(
  title: string,
  svgs: readonly string[],
  width: number,
  heights: readonly number[],
): string {
  const height = heights.reduce((sum, one) => sum + one, 0);
  let y = 0;
  const placed = svgs.map((one, n) => {
    const markup = element('g', { transform: `translate(0 ${y})` }, raw(one));
    y += heights[n];
    return markup;
  });
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': title,
    },
    element('title', {}, title),
    ...placed,
  ).markup;
}

/** Names with their samples in rows under the title, and where the drawing may begin. */
export function legendOf(
  names: readonly string[],
  width: number,
  sample: (n: number, x: number, y: number) => readonly Markup[],
): { readonly markup: Markup; readonly bottom: number } {
  const parts: Markup[] = [];
  let x = 8;
  let y = 2 * LINE + 2;
  for (const [n, name] of names.entries()) {
    const wide = 30 + CHARACTER * name.length + 18;
    if (n > 0 && x + wide > width) {
      x = 8;
      y += LINE;
    }
    parts.push(...sample(n, x, y - 4), element('text', { x: x + 28, y }, name));
    x += wide;
  }
  return { markup: join(parts), bottom: (names.length > 0 ? y : LINE) + LINE };
}

/** Grid, values and name of the upright axis. */
export function yAxis(
  { label, format = String }: Axis,
  scale: Scale,
  top: number,
  width: number,
  height: number,
): Markup {
  const middle = (top + height - MARGIN.bottom) / 2;
  return join([
    ...scale.ticks.flatMap((tick) => {
      const y = scale.at(tick);
      return [
        element('path', { class: 'grid', d: `M${MARGIN.left} ${rounded(y)}H${width - MARGIN.right}` }),
        element('text', { class: 'quiet', x: MARGIN.left - 6, y: y + 4, 'text-anchor': 'end' }, format(tick)),
      ];
    }),
    element(
      'text',
      {
        class: 'quiet',
        x: 14,
        y: middle,
        'text-anchor': 'middle',
        transform: `rotate(-90 12 ${rounded(middle)})`,
      },
      label,
    ),
  ]);
}

/** Values and name of the level axis. */
export function xAxis({ label, format = String }: Axis, scale: Scale, width: number, height: number): Markup {
  const bottom = height - MARGIN.bottom;
  return join([
    element('path', { class: 'axis', d: `M${MARGIN.left} ${bottom}H${width - MARGIN.right}` }),
    ...scale.ticks.flatMap((tick) => [
      element('path', { class: 'axis', d: `M${rounded(scale.at(tick))} ${bottom}v4` }),
      element(
        'text',
        { class: 'quiet', x: scale.at(tick), y: bottom + LINE, 'text-anchor': 'middle' },
        format(tick),
      ),
    ]),
    axisLabel(label, width, height),
  ]);
}

/** The name of the level axis. */
export function axisLabel(label: string, width: number, height: number): Markup {
  const x = (MARGIN.left + width - MARGIN.right) / 2;
  return element('text', { class: 'quiet', x, y: height - 8, 'text-anchor': 'middle' }, label);
}

/** The path of an error bar from one end to the other. */
export function errorBar(x: number, low: number, high: number): string {
  const from = rounded(x - 4);
  return `M${from} ${rounded(low)}h8m-4 0V${rounded(high)}m-4 0h8`;
}

/** To a hundredth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
