/** A board's effective clock and its console's latency, out of T-states and wall times: pure. */

/** One moment that both sides know: when a character of a reply was there. */
export interface Sample {
  /** T-states from the line's end, as the emulator counts them. */
  readonly tStates: number;
  /** Characters printed since then, this one included. */
  readonly characters: number;
  /** Seconds from the line's end, on the board. */
  readonly seconds: number;
}

/** A value with half the width of its 95% confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

export interface Fit {
  /** Effective clock, hertz: T-states of the emulator in a second of the board. */
  readonly clock: Estimate;
  /** Seconds that each character costs beside its T-states: the BDOS, the BIOS and the line. */
  readonly perCharacter: Estimate;
  /** Seconds that each reply costs: the return's way there, and the line break before the reply. */
  readonly perReply: Estimate;
  /** Standard deviation of what is left, in seconds. */
  readonly scatter: number;
  /** The samples that were used; those that stand out by far are not. */
  readonly used: readonly Sample[];
  readonly outliers: readonly Sample[];
}

/** Residuals beyond so many standard deviations are outliers. */
const FAR = 4.5;
/** No more than this share of the samples is left out. */
const MOST_OUTLIERS = 0.1;
/** Fewer samples tell nothing. */
const LEAST = 6;

/**
 * Fits seconds = T / clock + characters · c + d by least squares (Press et al., "Numerical Recipes", 3rd edition,
 * section 15.4) with c and d from 0 up, leaving out at most a tenth that lies far off.
 *
 * @returns undefined where the samples cannot tell a clock: too few, or all alike
 */
export function fitClock(samples: readonly Sample[]): Fit | undefined {
  let used = [...samples];
  const outliers: Sample[] = [];
  for (;;) {
    const fit = withoutNegativeDelays(used);
    if (fit === undefined) return undefined;
    const { columns, coefficients, covariance, residuals, scatter, most } = fit;
    const worst = residuals.reduce((best, r, at) => (Math.abs(r) > Math.abs(residuals[best]) ? at : best), 0);
    const left = used.length - 1 >= LEAST && outliers.length + 1 <= MOST_OUTLIERS * samples.length;
    // The scatter without the worst one: with it, a single far one hides itself.
    const others = Math.sqrt(
      residuals.reduce((sum, r, at) => sum + (at === worst ? 0 : r * r), 0) / Math.max(1, used.length - 4),
    );
    if (left && Math.abs(residuals[worst]) > FAR * others + 1e-9) {
      outliers.push(used[worst]);
      used = used.filter((_, at) => at !== worst);
      continue;
    }
    const [period, character, reply] = coefficients;
    if (!(period > 0)) return undefined;
    const wide = studentT(used.length - columns.length);
    const error = (at: number) =>
      columns.includes(at) ? wide * Math.sqrt(Math.max(0, covariance[at][at])) : most(at);
    return {
      clock: { value: 1 / period, error: error(0) / period ** 2 },
      perCharacter: { value: character, error: error(1) },
      perReply: { value: reply, error: error(2) },
      scatter,
      used,
      outliers,
    };
  }
}

/** Seconds that the fit expects. */
export function expected({ clock, perCharacter, perReply }: Fit, sample: Omit<Sample, 'seconds'>): number {
  return sample.tStates / clock.value + sample.characters * perCharacter.value + perReply.value;
}

interface Solution {
  /** Of seconds a T-state, a character and a reply; 0 for those that were left out. */
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  readonly scatter: number;
}

/** The columns of the system, by their place: T-states, characters, the reply. */
const [T_STATES, CHARACTERS, REPLY] = [0, 1, 2] as const;

interface Delays extends Solution {
  /** Those that were fitted. */
  readonly columns: readonly number[];
  /** The most that a delay may be which was taken for none. */
  readonly most: (column: number) => number;
}

/**
 * No delay is negative: one that comes out so is taken for none, and the rest is fitted anew (Lawson and Hanson,
 * "Solving Least Squares Problems", chapter 23). What it had too little, the clock would have too much.
 */
function withoutNegativeDelays(samples: readonly Sample[]): Delays | undefined {
  const free = leastSquares(samples, [T_STATES, CHARACTERS, REPLY]);
  if (free === undefined) return undefined;
  const wide = studentT(samples.length - 3);
  const most = (at: number) =>
    Math.max(0, free.coefficients[at] + wide * Math.sqrt(Math.max(0, free.covariance[at][at])));
  let columns: readonly number[] = [T_STATES, CHARACTERS, REPLY];
  let fit: Solution | undefined = free;
  while (fit !== undefined) {
    const { coefficients, covariance }: Solution = fit;
    const deviations = (at: number) => coefficients[at] / Math.sqrt(covariance[at][at] || Number.MIN_VALUE);
    const [lowest] = columns
      .filter((at) => at !== T_STATES && coefficients[at] < 0)
      .sort((a, b) => deviations(a) - deviations(b));
    if (lowest === undefined) return { ...fit, columns, most };
    columns = columns.filter((at) => at !== lowest);
    fit = leastSquares(samples, columns);
  }
  return undefined;
}

/** T-states are taken in millions, so that the columns are of like size. */
const UNIT = 1e6;
const SCALE = [UNIT, 1, 1] as const;

function leastSquares(samples: readonly Sample[], columns: readonly number[]): Solution | undefined {
  if (samples.length < LEAST) return undefined;
  const rows = samples.map(({ tStates, characters }) => {
    const row = [tStates / UNIT, characters, 1];
    return columns.map((column) => row[column]);
  });
  const normal = columns.map((_, i) =>
    columns.map((_, j) => rows.reduce((sum, row) => sum + row[i] * row[j], 0)),
  );
  const inverse = invert(normal);
  if (inverse === undefined) return undefined;
  const right = columns.map((_, i) => rows.reduce((sum, row, at) => sum + row[i] * samples[at].seconds, 0));
  const found = inverse.map((row) => row.reduce((sum, value, j) => sum + value * right[j], 0));
  const residuals = rows.map(
    (row, at) => samples[at].seconds - row.reduce((sum, value, j) => sum + value * found[j], 0),
  );
  const variance = residuals.reduce((sum, r) => sum + r * r, 0) / (samples.length - columns.length);
  const coefficients = [0, 0, 0];
  const covariance = [0, 1, 2].map(() => [0, 0, 0]);
  for (const [i, a] of columns.entries()) {
    coefficients[a] = found[i] / SCALE[a];
    for (const [j, b] of columns.entries())
      covariance[a][b] = (inverse[i][j] * variance) / (SCALE[a] * SCALE[b]);
  }
  return { coefficients, covariance, residuals, scatter: Math.sqrt(variance) };
}

/** By Gauss and Jordan with pivots; undefined when it is singular or nearly so. */
function invert(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    if (Math.abs(rows[pivot][column]) < 1e-9 * largest) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    const by = rows[column][column];
    rows[column] = rows[column].map((value) => value / by);
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const times = rows[row][column];
      rows[row] = rows[row].map((value, at) => value - times * rows[column][at]);
    }
  }
  return rows.map((row) => row.slice(size));
}

/** The 97.5% quantile of Student's t (Abramowitz and Stegun, 26.7.5), for few samples wider than 1.96. */
function studentT(freedom: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}
