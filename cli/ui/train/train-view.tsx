import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { TrainReport } from '../../../model/train/trainer.js';
import { duration } from '../../duration.js';
import { count, percent } from '../../report.js';
import type { Theme } from '../theme.js';
import type { Size } from '../views/session-view.js';
import { brailleChart, type Point } from './braille-chart.js';
import type { TrainState } from './state.js';

/** Lines that are no chart: title, blanks, figures, layers, keys. */
const AROUND = 13;
const LABEL = 8;
/** The charts' width grows with the terminal, to here. */
const WIDEST = 100;

/** The curves as they grow, and the figures of the moment. */
export function TrainView(props: {
  readonly state: TrainState;
  readonly size: Size;
  readonly theme: Theme;
}): ReactElement {
  const { state, size, theme } = props;
  const { report, losses, integer, float } = state;
  const columns = Math.min(WIDEST, size.columns - 2) - LABEL;
  const rows = Math.max(2, Math.floor((size.rows - AROUND) / 2));
  const of = report?.of ?? 1;
  const top = Math.max(0.1, ...losses.map(({ y }) => y));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Text wrap="truncate">
        <Text bold {...theme.accent}>
          z80-ulm train
        </Text>
        <Text dimColor> {state.title}</Text>
      </Text>
      <Box height={1} />
      <Chart
        title="loss"
        lines={[losses]}
        x={[0, of]}
        y={[0, top]}
        format={(y) => y.toFixed(2)}
        {...{ columns, rows, theme }}
      />
      <Chart
        title={float.length > 0 ? 'replies held out right: integer, and float dimmed' : 'replies right'}
        lines={[integer, float]}
        x={[0, of]}
        y={[0, 1]}
        format={(y) => percent(y, 0)}
        {...{ columns, rows, theme }}
      />
      <Box height={1} />
      {figures(state, report).map((line) => (
        <Text key={line} wrap="truncate">
          {line}
        </Text>
      ))}
      <Box flexGrow={1} />
      {state.ended ? null : (
        <Text dimColor wrap="truncate">
          ^C stops and keeps the best so far
        </Text>
      )}
    </Box>
  );
}

function Chart(props: {
  readonly title: string;
  /** The first is drawn over the second. */
  readonly lines: readonly (readonly Point[])[];
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly format: (y: number) => string;
  readonly columns: number;
  readonly rows: number;
  readonly theme: Theme;
}): ReactElement {
  const { title, lines, x, y, format, columns, rows, theme } = props;
  const [over, under = []] = lines.map((points) => brailleChart(points, { x, y }, columns, rows));
  return (
    <Box flexDirection="column">
      <Text dimColor wrap="truncate">
        {' '.repeat(LABEL)}
        {title}
      </Text>
      {over.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a chart is its position
        <Text key={row} wrap="truncate">
          <Text dimColor>
            {label(row, rows, y, format).padStart(LABEL - 1)}
            {row === 0 || row === rows - 1 ? '┤' : '│'}
          </Text>
          {runs(line, under[row] ?? '').map(({ text, first }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a row, in order
            <Text key={at} dimColor={!first} {...(first ? theme.accent : {})}>
              {text}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  );
}

function label(
  row: number,
  rows: number,
  [low, high]: readonly [number, number],
  format: (y: number) => string,
) {
  if (row === 0) return format(high);
  return row === rows - 1 ? format(low) : '';
}

const EMPTY = '\u2800';

/** A row's cells with those of the second line where the first has none, in parts of one colour. */
function runs(over: string, under: string): { text: string; first: boolean }[] {
  const parts: { text: string; first: boolean }[] = [];
  for (let at = 0; at < over.length; at++) {
    const first = over[at] !== EMPTY || (under[at] ?? EMPTY) === EMPTY;
    const character = first ? over[at] : under[at];
    const last = parts.at(-1);
    if (last !== undefined && last.first === first) last.text += character;
    else parts.push({ text: character, first });
  }
  return parts;
}

function figures({ checkpoint, best }: TrainState, report: TrainReport | undefined): string[] {
  if (report === undefined) return ['preparing …'];
  const { step, of, loss, rate, secondsLeft, layers } = report;
  const lines = [
    `step ${count(step)} of ${count(of)}, loss ${loss.toFixed(4)}, ${count(rate)} examples/s, ${duration(secondsLeft)} left`,
  ];
  if (checkpoint !== undefined) {
    const { integer, float, nonzero, weights, cost } = checkpoint;
    const beside = float === undefined ? '' : `, float ${percent(float.exact)}`;
    lines.push(
      `integer ${percent(integer.exact)}${beside}; best ${percent(best ?? integer.exact)}`,
      `nonzero ${nonzero.map((n, at) => `${count(n)} (${percent(n / weights[at], 0)})`).join(' · ')}`,
      `${count(cost.additionsAStep)} additions a character, about ${count(cost.tStatesAStep)} T`,
    );
  }
  const on = layers.map(({ active }) => percent(active, 0)).join(' · ');
  const largest = Math.max(...layers.map((layer) => layer.largest));
  return [...lines, `units on ${on}; largest accumulator ${count(largest)} of 32,767`];
}
