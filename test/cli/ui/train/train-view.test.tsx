import test from 'ava';
import { render } from 'ink-testing-library';
import { themeFor } from '../../../../cli/ui/theme.js';
import { brailleChart } from '../../../../cli/ui/train/braille-chart.js';
import { initialTraining, withReport } from '../../../../cli/ui/train/state.js';
import { TrainView } from '../../../../cli/ui/train/train-view.js';
import type { TrainReport } from '../../../../model/train/trainer.js';

const range = { x: [0, 1], y: [0, 1] } as const;
const CHARTS: [string, { x: number; y: number }[], string[]][] = [
  ['nothing', [], ['⠀⠀']],
  ['a point below left', [{ x: 0, y: 0 }], ['⡀⠀']],
  ['a point above right', [{ x: 1, y: 1 }], ['⠀⠈']],
  ['what is beyond stands at the edge', [{ x: 9, y: 9 }], ['⠀⠈']],
  [
    'a level line',
    [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ],
    ['⣀⣀'],
  ],
  [
    'a steep line has no gaps',
    [
      { x: 0, y: 0 },
      { x: 0, y: 1 },
    ],
    ['⡇⠀'],
  ],
];
for (const [title, points, rows] of CHARTS) {
  test(`chart: ${title}`, (t) => t.deepEqual(brailleChart(points, range, 2, 1), rows));
}

const report = (step: number, exact?: number): TrainReport => ({
  step,
  of: 400,
  pairs: 512 * step,
  loss: 1 / step,
  accuracy: 0.5,
  learningRate: 0.01,
  rate: 123_456,
  secondsLeft: 83,
  layers: [{ active: 0.2, largest: 900 }],
  ...(exact !== undefined && {
    evaluation: {
      step,
      on: 'held out',
      integer: { exact, character: 0.9, loss: 0.1 } as never,
      float: { exact: exact + 0.05, character: 0.9, loss: 0.1 } as never,
      sample: {} as never,
      nonzero: [1000],
      weights: [5000],
      cost: { additionsAQuery: 900, additionsAStep: 99, tStatesAStep: 12_000 },
      best: true,
    },
  }),
});

test('the best stays when a later checkpoint is worse, and long curves are thinned', (t) => {
  let state = initialTraining('x');
  for (const [step, exact] of [
    [100, 0.8],
    [200, 0.6],
  ] as const)
    state = withReport(state, report(step, exact));
  t.is(state.best, 0.8);
  t.deepEqual(
    state.integer.map(({ y }) => y),
    [0.8, 0.6],
  );
  for (let step = 1; step < 5000; step++) state = withReport(state, report(step));
  t.true(state.losses.length <= 1000);
  t.is(state.losses.at(-1)?.x, 4999);
});

test('the screen has the curves, the figures and no line too many', (t) => {
  let state = initialTraining('pairs.txt: 20 pairs');
  for (let step = 50; step <= 300; step += 50) state = withReport(state, report(step, step / 400));
  const size = { columns: 70, rows: 23 };
  const { lastFrame } = render(<TrainView state={state} size={size} theme={themeFor({ NO_COLOR: '1' })} />);
  const frame = lastFrame() ?? '';
  t.true(frame.split('\n').length <= size.rows);
  t.true(frame.split('\n').every((line) => line.length <= size.columns));
  t.regex(frame, /step 300 of 400, loss 0\.0033, 123,456 examples\/s, 1 min 23 s left/);
  t.regex(frame, /integer 75\.0%, float 80\.0%; best 75\.0%/);
  t.regex(frame, /[⠁-⣿]/);
});
