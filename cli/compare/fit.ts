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
 * section 15.4), leaving out at most a tenth that lies far off.
 *
 * @returns undefined where the samples cannot tell a clock: too few, or all alike
 */
export function fitClock(samples: readonly Sample[]): Fit | undefined {
  let used = [...samples];
  const outliers: Sample[] = [];
  for (;;) {
    const fit = leastSquares(used);
    if (fit === undefined) return undefined;
    const { coefficients, covariance, residuals, scatter } = fit;
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
    const wide = studentT(used.length - 3);
    const error = (at: number) => wide * Math.sqrt(Math.max(0, covariance[at][at]));
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
  readonly coefficients: readonly [number, number, number];
  readonly covariance: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  readonly scatter: number;
}

/** T-states are taken in millions, so that the three columns are of like size. */
const UNIT = 1e6;

function leastSquares(samples: readonly Sample[]): Solution | undefined {
  if (samples.length < LEAST) return undefined;
  const rows = samples.map(({ tStates, characters }) => [tStates / UNIT, characters, 1]);
  const normal = [0, 1, 2].map((i) =>
    [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + row[i] * row[j], 0)),
  );
  const inverse = invert(normal);
  if (inverse === undefined) return undefined;
  const right = [0, 1, 2].map((i) => rows.reduce((sum, row, at) => sum + row[i] * samples[at].seconds, 0));
  const found = inverse.map((row) => row.reduce((sum, value, j) => sum + value * right[j], 0));
  const residuals = rows.map(
    (row, at) => samples[at].seconds - row.reduce((sum, value, j) => sum + value * found[j], 0),
  );
  const variance = residuals.reduce((sum, r) => sum + r * r, 0) / (samples.length - 3);
  const scale = [UNIT, 1, 1];
  return {
    coefficients: [found[0] / UNIT, found[1], found[2]],
    covariance: inverse.map((row, i) => row.map((value, j) => (value * variance) / (scale[i] * scale[j]))),
    residuals,
    scatter: Math.sqrt(variance),
  };
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
