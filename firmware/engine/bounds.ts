/** How far the engine's numbers can go, for any line and any reply, and what keeps counters within a byte. */

import { SHIFT } from '../../model/inference.js';
import { type Layer, type Model, ONE, queryInputs } from '../../model/model.js';
import { MOST_NGRAMS } from './prune.js';

/** The values of a signed byte. */
const LEAST = -128;
const MOST = 127;

/**
 * How counters are kept from wrapping. They are looked at when so many n-grams have been added that one could be at
 * the end of its byte:
 *
 * - `clamp`: what is below `least` is set to `least`; it cannot come back above zero, so nobody sees it;
 * - `park`: what is beyond `least … most` is kept in a byte beside the counter, and comes back when there is room.
 */
export interface CounterRange {
  readonly guard: 'clamp' | 'park';
  readonly least: number;
  readonly most: number;
  /** N-grams that may be added to the starts, and then after each look. */
  readonly first: number;
  readonly again: number;
  /** The least and the most that any text can bring a counter to. */
  readonly reach: readonly [least: number, most: number];
}

/** What one n-gram can take from a counter, and where all n-grams of a step can lead it. */
interface Reach {
  readonly loss: number;
  readonly least: number;
  readonly most: number;
}

/** The range of the first layer's counters; undefined where bytes cannot hold them. */
export function counterRange({ layers, context }: Model): CounterRange | undefined {
  const first = layers[0];
  const starts = Array.from(first.biases, (bias) => Math.floor(bias / ONE));
  const ngrams = MOST_NGRAMS.query + MOST_NGRAMS[context];
  const reaches = starts.map((start, unit) => reachOf(first, unit, start, MOST_NGRAMS[context]));
  const loss = Math.max(1, ...reaches.map((reach) => reach.loss));
  const [lowest, highest] = [Math.min(...starts), Math.max(...starts)];
  const reach = [
    Math.min(...reaches.map(({ least }) => least)),
    Math.max(...reaches.map(({ most }) => most)),
  ] as const;
  const lossFrom = (value: number) => Math.floor((value - LEAST) / loss);
  if (context === 'recent8') {
    // From here not even all n-grams lead back above zero.
    const least = -(ngrams + 1);
    const again = lossFrom(least);
    const enough = again > MOST_NGRAMS.recent8 && lowest >= least;
    if (!enough || reach[1] > MOST) return undefined;
    return { guard: 'clamp', least, most: MOST, first: lossFrom(lowest), again, reach };
  }
  const [least, most] = PARKED;
  const again = Math.min(lossFrom(least), MOST - most);
  // Where something is parked, the counter must stay on its side of zero till the next look.
  const apart = most - loss * again > 0 && least + again < 0;
  // Parked is a byte too. Below its least nobody sees what is lost: the n-grams that are left lead not above zero.
  const lost = least + LEAST;
  const left = ngrams - Math.ceil((lowest - lost) / loss);
  const held = reach[1] - most <= MOST && lost + left <= 0;
  const within = lowest >= least && highest <= most;
  if (!apart || !held || !within) return undefined;
  return {
    guard: 'park',
    least,
    most,
    first: Math.min(lossFrom(lowest), MOST - highest),
    again,
    reach,
  };
}

/** Where counters are held with something parked. */
const PARKED = [-64, 95] as const;

function reachOf({ inputs, weights }: Layer, unit: number, start: number, contextNgrams: number): Reach {
  const row = weights.subarray(unit * inputs, (unit + 1) * inputs);
  const query = row.subarray(0, queryInputs({ inputs }));
  const context = row.subarray(queryInputs({ inputs }));
  const up = (half: Int8Array) => Math.max(0, ...half);
  const down = (half: Int8Array) => Math.max(0, ...half.map((weight) => -weight));
  return {
    loss: Math.max(down(query), down(context)),
    least: start - MOST_NGRAMS.query * down(query) - contextNgrams * down(context),
    most: start + MOST_NGRAMS.query * up(query) + contextNgrams * up(context),
  };
}

/** The least and the most of a layer's accumulators, over all its units. */
export type SumBounds = readonly [least: number, most: number];

/** How far the accumulators of each layer can go before they wrap, for any line and any reply. */
export function sumBounds({ layers, context }: Model): SumBounds[] {
  let inputsMost: readonly number[] = [];
  return layers.map((layer, index) => {
    const units = Array.from(layer.biases, (bias, unit): SumBounds => {
      if (index > 0) return boundsOfRow(layer, unit, inputsMost);
      const { least, most } = reachOf(layer, unit, 0, MOST_NGRAMS[context]);
      return [bias + ONE * least, bias + ONE * most];
    });
    inputsMost = units.map(([least, most]) => (wraps(least, most) ? 0x7fff : Math.max(0, most)) >> SHIFT);
    return [Math.min(...units.map(([least]) => least)), Math.max(...units.map(([, most]) => most))] as const;
  });
}

/** Whether an accumulator passes 16 bits. */
export function wraps(least: number, most: number): boolean {
  return least < -0x8000 || most > 0x7fff;
}

/** The row's sum with each input at 0 or at its most. */
function boundsOfRow(
  { inputs, weights, biases }: Layer,
  unit: number,
  inputsMost: readonly number[],
): SumBounds {
  let least = biases[unit];
  let most = biases[unit];
  for (let input = 0; input < inputs; input++) {
    const product = weights[unit * inputs + input] * inputsMost[input];
    if (product < 0) least += product;
    else most += product;
  }
  return [least, most];
}
