import type { ConfusionTable, Label } from '../evaluate/confusion-table.js';
import { LINE, svg } from './frame.js';
import { element } from './svg.js';

const CELL = { width: 58, height: 28 };
const CHARACTER = 6.6;
const LONGEST_LABEL = 16;
const TOP = 2 * LINE + 14;

/**
 * A confusion table as an SVG document: a line for each reply that was expected, a column for each that came.
 * The fuller its colour, the larger a cell's share of its line; what is right has another colour.
 */
export function matrixChart(title: string, { rows, columns, counts }: ConfusionTable): string {
  const expectedNames = rows.map(shortened);
  const names = columns.map(shortened);
  const left = 24 + CHARACTER * Math.max(8, ...expectedNames.map((name) => name.length));
  const width = left + CELL.width * columns.length + 8;
  const upright = Math.max(...names.map((name) => name.length)) * CHARACTER > CELL.width;
  const top = TOP + (upright ? CHARACTER * Math.max(...names.map((name) => name.length)) : LINE);
  const height = top + CELL.height * rows.length + 8;
  const heads = names.map((name, column) => {
    const x = left + (column + 0.5) * CELL.width;
    return upright
      ? element(
          'text',
          { transform: `translate(${Math.round(x + 4)} ${Math.round(top - 6)}) rotate(-90)` },
          name,
        )
      : element('text', { x, y: top - 6, 'text-anchor': 'middle' }, name);
  });
  const lines = counts.flatMap((row, expected) => {
    const sum = row.reduce((all, count) => all + count, 0);
    const y = top + expected * CELL.height;
    const label = element('text', { x: left - 8, y: y + 18, 'text-anchor': 'end' }, expectedNames[expected]);
    const cells = row.map((count, got) => {
      const x = left + got * CELL.width;
      // What is right among the others cannot be told from here.
      const isRight = rows[expected] !== undefined && rows[expected] === columns[got];
      // A root, so that few among many still show.
      const share = sum === 0 ? 0 : Math.sqrt(count / sum);
      return element(
        'g',
        {},
        element('title', {}, `${expectedNames[expected]} → ${names[got]}: ${count} of ${sum}`),
        element('rect', {
          class: isRight ? 'good' : 'bad',
          x: x + 1,
          y: y + 1,
          width: CELL.width - 2,
          height: CELL.height - 2,
          'fill-opacity': count === 0 ? 0.04 : 0.12 + 0.38 * share,
        }),
        element(
          'text',
          { x: x + CELL.width / 2, y: y + 18, 'text-anchor': 'middle' },
          count === 0 ? '·' : count,
        ),
      );
    });
    return [label, ...cells];
  });
  const axes = [
    element('text', { class: 'quiet', x: left - 8, y: TOP - 6, 'text-anchor': 'end' }, 'expected ↓'),
    element('text', { class: 'quiet', x: left, y: TOP - 6 }, 'came →'),
  ];
  return svg(title, width, height, [...axes, ...heads, ...lines]);
}

function shortened(label: Label): string {
  if (label === undefined) return '(others)';
  if (label === '') return '(nothing)';
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
