import test from 'ava';
import {
  drawToGrid,
  GRIDS,
  masterRange,
  nearestOn,
  PRECISIONS,
  type Precision,
} from '../../../model/train/grid.js';

/** Levels of a grid. */
const LEVELS: Readonly<Partial<Record<Precision, number>>> = {
  binary: 2,
  ternary: 3,
  '2-bit': 4,
  '3-bit': 8,
  '4-bit': 16,
  '8-bit': 256,
};

for (const precision of PRECISIONS) {
  const grid = GRIDS[precision];
  if (grid === undefined) continue;
  test(`${precision} weights are on ${LEVELS[precision]} levels, the nearest each`, (t) => {
    const found = new Set<number>();
    const [least, greatest] = masterRange(grid);
    for (let i = 0; i <= 20_000; i++) {
      const value = least + ((greatest - least) * i) / 20_000;
      const level = nearestOn(grid, Math.fround(value));
      found.add(level);
      t.true(Math.abs(level - value) <= grid.step / 2 + 1e-6);
    }
    t.is(found.size, LEVELS[precision] ?? 0);
  });
}

test('what lies beyond a grid is at its end, and halves go up', (t) => {
  for (const [value, expected] of [
    [-9, -2],
    [-1.5, -1],
    [-0.5, 0],
    [0.49, 0],
    [0.5, 1],
    [9, 1],
  ] as const)
    t.is(nearestOn(GRIDS['2-bit']!, value), expected);
});

test('weights are drawn to the next number of their grid, and to its ends from beyond', (t) => {
  const weights = Float32Array.of(-2.4, -1.5, -0.2, 0, 0.4, 0.5, 1.2);
  drawToGrid(weights, GRIDS['2-bit'], 0.5);
  t.deepEqual([...weights], [-2.2, -1.25, -0.1, 0, 0.2, 0.75, 1.1].map(Math.fround));
  drawToGrid(weights, undefined, 1);
  drawToGrid(weights, GRIDS['2-bit'], 0);
  t.is(weights[0], Math.fround(-2.2));
});
