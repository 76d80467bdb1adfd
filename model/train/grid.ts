/** The numbers that a layer's weights may take: `least`, `least + step` … `greatest`. */
export interface Grid {
  readonly least: number;
  readonly greatest: number;
  readonly step: number;
}

/** How fine a layer's weights are. */
export type Precision = 'binary' | 'ternary' | '2-bit' | '3-bit' | '4-bit' | '8-bit' | 'float';

/**
 * The grids by name. `2-bit` is what the Z80 runs; finer ones divide the same range, so that what is compared is
 * the fineness alone. A weight of `float` is any number.
 */
export const GRIDS: Readonly<Record<Precision, Grid | undefined>> = {
  binary: { least: -1, greatest: 1, step: 2 },
  ternary: { least: -1, greatest: 1, step: 1 },
  '2-bit': { least: -2, greatest: 1, step: 1 },
  '3-bit': { least: -2, greatest: 1.5, step: 0.5 },
  '4-bit': { least: -2, greatest: 1.75, step: 0.25 },
  '8-bit': { least: -2, greatest: 2 - 1 / 64, step: 1 / 64 },
  float: undefined,
};

/** The names of all precisions, coarsest first. */
export const PRECISIONS = Object.keys(GRIDS) as readonly Precision[];

/** Master weights are held within this of the grid's ends, so that a small step takes them back into it. */
const BEYOND = 0.49;

/** Least and greatest master weight; a float network's are free. */
export function masterRange(grid: Grid | undefined): readonly [least: number, greatest: number] {
  if (grid === undefined) return [-FREE, FREE];
  return [grid.least - BEYOND * grid.step, grid.greatest + BEYOND * grid.step];
}

/** Far beyond any number that training comes to. */
export const FREE = 2 ** 100;

/**
 * The master weights a share of their way nearer to the grid's numbers, which must have 0 among them. A float network's
 * stay where they are.
 */
export function drawToGrid(weights: Float32Array, grid: Grid | undefined, share: number): void {
  if (grid === undefined || share === 0) return;
  const { least, greatest, step } = grid;
  for (let i = 0; i < weights.length; i++) {
    const nearest = Math.floor(Math.fround(Math.fround(weights[i] / step) + 0.5)) * step;
    weights[i] -= share * (weights[i] - Math.min(greatest, Math.max(least, nearest)));
  }
}

/** The grid's number nearest to a value, the greater of two; in single precision, as the kernel has it. */
export function nearestOn({ least, greatest, step }: Grid, value: number): number {
  const steps = Math.fround(Math.fround(value - least) / step);
  const rounded = Math.fround(Math.floor(Math.fround(steps + 0.5)) * step + least);
  return Math.min(greatest, Math.max(least, rounded));
}
