/** Where a value stands on an axis, and which values to mark there. */

export interface Scale {
  /** Value → coordinate. */
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** What an axis shows. */
export interface Axis {
  readonly label: string;
  /** The values at its ends; those of the data, rounded outwards, if not given. */
  readonly from?: number;
  readonly to?: number;
  /** The values to mark; round ones if not given. */
  readonly ticks?: readonly number[];
  /** By powers of ten: for values above 0. */
  readonly log?: boolean;
  /** How a marked value is written. */
  readonly format?: (value: number) => string;
}

/**
 * The scale of an axis.
 *
 * @param values what it must show
 * @param start coordinate of its lower end
 * @param end coordinate of its upper end
 * @param marks about how many ticks
 */
export function scaleOf(
  axis: Axis,
  values: readonly number[],
  start: number,
  end: number,
  marks: number,
): Scale {
  return axis.log ? logScale(axis, values, start, end, marks) : linearScale(axis, values, start, end, marks);
}

function linearScale(
  axis: Axis,
  values: readonly number[],
  start: number,
  end: number,
  marks: number,
): Scale {
  let low = axis.from ?? least(values);
  let high = axis.to ?? most(values);
  if (high <= low) high = low + 1;
  const step = niceStep((high - low) / marks);
  if (axis.from === undefined) low = step * Math.floor(low / step);
  if (axis.to === undefined) high = step * Math.ceil(high / step);
  const ticks: number[] = [];
  const first = Math.ceil(low / step - 1e-9);
  for (let n = first; n * step <= high + step * 1e-9; n++) ticks.push(clean(n * step));
  return {
    at: (value) => start + ((value - low) / (high - low)) * (end - start),
    ticks: axis.ticks ?? ticks,
  };
}

function logScale(axis: Axis, values: readonly number[], start: number, end: number, marks: number): Scale {
  const positive = values.filter((value) => value > 0);
  let low = Math.log10(axis.from ?? least(positive));
  let high = Math.log10(axis.to ?? most(positive));
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1];
  if (axis.from === undefined) low = Math.floor(low + 1e-9);
  if (axis.to === undefined) high = Math.ceil(high - 1e-9);
  if (high <= low) high = low + 1;
  const decades = high - low;
  const step = Math.max(1, Math.ceil(decades / marks));
  const ticks: number[] = [];
  for (let power = Math.ceil(low - 1e-9); power <= high + 1e-9; power += step) {
    // With few decades the values between them are marked too.
    for (const digit of decades <= 2 ? [1, 2, 5] : [1]) {
      const tick = clean(digit * 10 ** power);
      if (Math.log10(tick) <= high + 1e-9) ticks.push(tick);
    }
  }
  const lowest = 10 ** low;
  return {
    at: (value) => start + ((Math.log10(Math.max(value, lowest)) - low) / decades) * (end - start),
    ticks,
  };
}

/** The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below the given step. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 2.5, 5].find((digit) => digit * power >= step * (1 - 1e-9)) ?? 10);
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
}

/** Without the last digits that floating point makes up. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** A share of 1 as an axis has it: `12.5%`. */
export function shareText(share: number): string {
  return `${clean(100 * share)}%`;
}
