/**
 * Where a matrix of weights is dense and where it is sparse: its columns sorted into a few profiles, each of which
 * says, group of units after group of units, how likely a weight is not zero. This is what the coder is told
 * beforehand, and what it costs to tell is weighed against what it spares.
 */

import { MAX_UNITS } from '../../model/validate.js';
import { LEAST, MOST, PLAIN } from './coder.js';

/** Units that follow each other and are alike. */
export interface Group {
  readonly units: number;
  /** The probability of a nonzero weight, in 1/256. */
  readonly p: number;
  /** Whether a plain bit tells of each column first if it has any: then p is that among those which have. */
  readonly asks: boolean;
}

/** How dense a column is. All units behind the last group have no weight. */
export type Profile = readonly Group[];

/** Profiles for some columns. */
export interface Profiles {
  readonly profiles: readonly Profile[];
  /** The profile of each column. */
  readonly of: readonly number[];
}

/** A column's units: 1 where the weight is not zero. */
export type Mask = Uint8Array;

/** Bits that a group and a profile take in the image. */
const GROUP_BITS = 16;
const PROFILE_BITS = 16;

/** Bits that a group may spare in each column before it is worth the T-states that it takes there. */
const COLUMN_BITS = 0.2;

/**
 * Bits that a coded weight may be dearer than a plain one, since it takes the Z80 so much longer: where a weight is not
 * zero with a probability of about 0.42 … 0.58, a plain bit tells it.
 */
const PATIENCE = 0.07;

/** Bits that a coded weight may spare before it is worth the T-states that it takes, and those that asking takes. */
const CELL_BITS = 0.12;
const ASKING_BITS = 1.2;

/** The most of them that are tried: more hardly ever pay. */
const MOST_PROFILES = 4;
const ROUNDS = 8;

/** The profiles that make the columns and their description shortest, with at most `tables` probabilities in all. */
export function chooseProfiles(columns: readonly Mask[], tables: number): Profiles {
  const units = columns[0].length;
  const counts = columns.map((mask) => mask.reduce((sum, bit) => sum + bit, 0));
  let best: Profiles | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let number = 1; number <= MOST_PROFILES; number++) {
    let of = byDensity(counts, number);
    for (let round = 0; round < ROUNDS; round++) {
      const found = describe(columns, of, number, units, tables);
      if (found.bits < fewest) {
        fewest = found.bits;
        best = { profiles: found.profiles, of };
      }
      const next = columns.map((mask) => cheapest(mask, found.profiles));
      if (next.every((profile, column) => profile === of[column])) break;
      of = next;
    }
  }
  return sorted(best!);
}

/** A first guess: equally many columns to a profile, the densest first; those without a weight have the last. */
function byDensity(counts: readonly number[], number: number): number[] {
  const order = counts.map((count, column) => ({ count, column })).filter(({ count }) => count > 0);
  order.sort((a, b) => b.count - a.count || a.column - b.column);
  const of = counts.map(() => number - 1);
  const classes = Math.max(1, order.length < counts.length ? number - 1 : number);
  for (const [rank, { column }] of order.entries()) of[column] = Math.floor((rank * classes) / order.length);
  return of;
}

/** The best profiles for columns that are sorted already, and the bits of all, those that time is worth with them. */
function describe(
  columns: readonly Mask[],
  of: readonly number[],
  number: number,
  units: number,
  tables: number,
): { profiles: Profile[]; bits: number } {
  const sums = Array.from({ length: number }, () => ({ columns: 0, ones: new Int32Array(units + 1) }));
  for (const [column, mask] of columns.entries()) {
    const sum = sums[of[column]];
    sum.columns++;
    for (let unit = 0; unit < units; unit++) sum.ones[unit + 1] += mask[unit];
  }
  for (const { ones } of sums) for (let unit = 0; unit < units; unit++) ones[unit + 1] += ones[unit];
  const parts = sums.map(({ columns: width, ones }, profile) => {
    const own = columns.filter((_, column) => of[column] === profile);
    return segment(ones, units, width).map((part) => askWhereItPays(part, own));
  });
  const few = fewProbabilities(parts.flat(), tables);
  let bits = chainBits(sums.map(({ columns: width }) => width));
  const profiles = parts.map((part, index) => {
    bits += PROFILE_BITS + part.length * (GROUP_BITS + COLUMN_BITS * sums[index].columns);
    return part.map(({ from, to, ones, cells, asks }): Group => {
      const p = isPlain(ones, cells) ? PLAIN : few(ones, cells);
      bits += p === PLAIN ? cells : codeBits(ones, cells, p) + PATIENCE * cells;
      if (asks) bits += sums[index].columns;
      return { units: to - from, p, asks };
    });
  });
  return { profiles: profiles.map(mergeEqual), bits };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly ones: number;
  /** Weights that are decided on: of all columns, or of those that have any where that is asked first. */
  readonly cells: number;
  readonly asks: boolean;
}

/** Asks first where so many columns have no weight at all in this group that it spares time. */
function askWhereItPays(part: Part, columns: readonly Mask[]): Part {
  const { from, to, ones, cells } = part;
  const asked = (to - from) * columns.filter((mask) => mask.subarray(from, to).includes(1)).length;
  return ASKING_BITS * columns.length + cellBits(ones, asked) < cellBits(ones, cells)
    ? { ...part, cells: asked, asks: true }
    : part;
}

/** Cuts the units into groups so that the code and the groups together are shortest; the last one has weights. */
function segment(ones: Int32Array, units: number, width: number): Part[] {
  const bits = new Float64Array(units + 1).fill(Number.POSITIVE_INFINITY);
  const cut = new Int32Array(units + 1);
  bits[0] = 0;
  for (let to = 1; to <= units; to++) {
    for (let from = 0; from < to; from++) {
      const sum =
        bits[from] + GROUP_BITS + COLUMN_BITS * width + groupBits(ones[to] - ones[from], to - from, width);
      if (sum < bits[to]) {
        bits[to] = sum;
        cut[to] = from;
      }
    }
  }
  const parts: Part[] = [];
  for (let to = units; to > 0; to = cut[to]) {
    const from = cut[to];
    parts.unshift({ from, to, ones: ones[to] - ones[from], cells: (to - from) * width, asks: false });
  }
  while (parts.length > 0 && parts[parts.length - 1].ones === 0) parts.pop();
  return parts;
}

/** n · log2(n), and 0 for 0: for all numbers of weights that a layer can have. */
const xlogx = Float64Array.from({ length: MAX_UNITS * MAX_UNITS + 1 }, (_, n) =>
  n === 0 ? 0 : n * Math.log2(n),
);

/** Bits of so many ones among so many cells, with the probability that suits them. */
function idealBits(ones: number, cells: number): number {
  return xlogx[cells] - xlogx[ones] - xlogx[cells - ones];
}

/** What a group costs: each weight told, or after asking those columns that may have any. */
function groupBits(ones: number, units: number, width: number): number {
  const cells = units * width;
  const some = Math.max(ones, Math.ceil((1 - (1 - ones / cells) ** units) * cells));
  return Math.min(cellBits(ones, cells), ASKING_BITS * width + cellBits(ones, some));
}

/** What decisions cost with their time: coded, or in plain bits. */
function cellBits(ones: number, cells: number): number {
  return Math.min(cells, idealBits(ones, cells) + PATIENCE * cells) + (CELL_BITS - PATIENCE) * cells;
}

/** Whether plain bits shall tell groups of decisions, of which so many are ones. */
export function arePlain(groups: readonly (readonly [ones: number, cells: number])[]): boolean {
  return groups.reduce((sum, [ones, cells]) => sum + (1 - PATIENCE) * cells - idealBits(ones, cells), 0) <= 0;
}

/** Whether plain bits shall tell so many decisions, of which so many are ones. */
function isPlain(ones: number, cells: number): boolean {
  return arePlain([[ones, cells]]);
}

/** The probability, in 1/256, that suits so many ones among so many decisions, for the coder. */
export function codedProbability(ones: number, cells: number): number {
  const p = Math.min(MOST, Math.max(LEAST, Math.round((256 * ones) / Math.max(1, cells))));
  return p === PLAIN ? PLAIN + 1 : p;
}

function codeBits(ones: number, cells: number, p: number): number {
  return -ones * Math.log2(p / 256) - (cells - ones) * Math.log2(1 - p / 256);
}

/**
 * At most `tables` probabilities for all groups that are coded: those next to each other are joined, always the two that cost least,
 * until there are few enough. Gives the probability for a group.
 */
function fewProbabilities(parts: readonly Part[], tables: number): (ones: number, cells: number) => number {
  const classes = parts
    .filter(({ ones, cells }) => !isPlain(ones, cells))
    .map(({ ones, cells }) => ({ ones, cells, least: ones / cells }))
    .sort((a, b) => a.least - b.least);
  while (classes.length > tables) {
    let at = 1;
    let least = Number.POSITIVE_INFINITY;
    for (let right = 1; right < classes.length; right++) {
      const [a, b] = [classes[right - 1], classes[right]];
      const loss =
        idealBits(a.ones + b.ones, a.cells + b.cells) -
        idealBits(a.ones, a.cells) -
        idealBits(b.ones, b.cells);
      if (loss < least) {
        least = loss;
        at = right;
      }
    }
    const [a, b] = [classes[at - 1], classes[at]];
    classes.splice(at - 1, 2, { ones: a.ones + b.ones, cells: a.cells + b.cells, least: a.least });
  }
  return (ones, cells) => {
    const density = ones / cells;
    const own = classes.findLast(({ least }) => least <= density)!;
    return codedProbability(own.ones, own.cells);
  };
}

/** Groups that share a probability after all are one. */
function mergeEqual(groups: readonly Group[]): Profile {
  const merged: Group[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    if (last?.p === group.p && !last.asks && !group.asks) {
      merged[merged.length - 1] = { ...group, units: last.units + group.units };
    } else {
      merged.push(group);
    }
  }
  return merged;
}

/** The profile that a column is shortest with. One with a weight behind the last group cannot have it. */
function cheapest(mask: Mask, profiles: readonly Profile[]): number {
  const bits = profiles.map((groups) => {
    let sum = 0;
    let at = 0;
    for (const { units, p, asks } of groups) {
      const ones = mask.subarray(at, at + units).reduce((count, bit) => count + bit, 0);
      if (asks) sum++;
      if (!asks || ones > 0) sum += codeBits(ones, units, p);
      at += units;
    }
    return mask.subarray(at).includes(1) ? Number.POSITIVE_INFINITY : sum;
  });
  return bits.indexOf(Math.min(...bits));
}

/** Bits that tell each column's profile: the n-th most frequent one is n ones and a zero, which the last goes without. */
function chainBits(columns: readonly number[]): number {
  const used = [...columns].sort((a, b) => b - a);
  return used.reduce((sum, count, place) => sum + count * Math.min(place + 1, used.length - 1), 0);
}

/** The most frequent profile first; those that no column has are left out. */
function sorted({ profiles, of }: Profiles): Profiles {
  const order = profiles
    .map((_, profile) => ({ profile, count: of.filter((own) => own === profile).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.profile - b.profile)
    .map(({ profile }) => profile);
  return { profiles: order.map((profile) => profiles[profile]), of: of.map((own) => order.indexOf(own)) };
}
