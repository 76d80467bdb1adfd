import test from 'ava';
import { type Axis, scaleOf } from '../../../model/report/scale.js';

const axis = (given: Partial<Axis> = {}): Axis => ({ label: 'x', ...given });

/** Axis, values, its ticks, and the coordinates of some values from 0 to 100. */
const scales: readonly (readonly [string, Axis, number[], number[], [number, number][]])[] = [
  [
    'round steps',
    axis(),
    [3, 97],
    [0, 20, 40, 60, 80, 100],
    [
      [0, 0],
      [50, 50],
      [100, 100],
    ],
  ],
  [
    'below zero',
    axis(),
    [-1.1, 0.4],
    [-1.5, -1, -0.5, 0, 0.5],
    [
      [-1.5, 0],
      [0.5, 100],
    ],
  ],
  [
    'given ends',
    axis({ from: 0, to: 1 }),
    [0.2, 0.3],
    [0, 0.2, 0.4, 0.6, 0.8, 1],
    [
      [0.25, 25],
      [1, 100],
    ],
  ],
  [
    'one value',
    axis(),
    [5],
    [5, 5.2, 5.4, 5.6, 5.8, 6],
    [
      [5, 0],
      [6, 100],
    ],
  ],
  [
    'decades',
    axis({ log: true }),
    [0.002, 900],
    [0.001, 0.01, 0.1, 1, 10, 100, 1000].filter((_, i) => i % 2 === 0),
    [
      [0.001, 0],
      [1, 50],
      [1000, 100],
    ],
  ],
  [
    'two decades',
    axis({ log: true }),
    [0.02, 0.9],
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
    [
      [0.1, 50],
      [0, 0],
    ],
  ],
  ['no values on a log axis', axis({ log: true }), [], [1, 2, 5, 10], [[1, 0]]],
];

for (const [what, given, values, ticks, places] of scales) {
  test(`scale: ${what}`, (t) => {
    const scale = scaleOf(given, values, 0, 100, 5);
    t.deepEqual(scale.ticks, ticks);
    for (const [value, at] of places) t.true(Math.abs(scale.at(value) - at) < 1e-6, `${value}`);
  });
}
