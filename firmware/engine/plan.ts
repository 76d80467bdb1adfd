/**
 * How a model is computed: which numbers each layer keeps, how wide they are, and which lists its columns become.
 * Nothing here depends on one model: a layer gets a quick form where its weights allow that, and the plain one where
 * they do not.
 */

import { SHIFT } from '../../model/inference.js';
import { CONTEXT_BUCKETS, type Context, type Model, ONE, queryInputs } from '../../model/model.js';
import { type Activity, activityOf } from './activity.js';
import { type CounterRange, counterRange, type SumBounds, sumBounds } from './bounds.js';
import { KINDS, type Kind, type Form as ListForm } from './lists.js';
import type { Matrix } from './matrix.js';
import { paddedSteps } from './padded-steps.js';
import { layPaths } from './paths.js';
import { prune } from './prune.js';
import { keepInRegisters, type Registers } from './registers.js';
import { activityByInput, MOST_SUMS, NOTHING_SHARED, type Sharing, shareRows, withInputs } from './share.js';

/**
 * What a layer keeps for each unit:
 *
 * - `counters`: one signed byte, the sum in whole ones (the first layer's inputs are whole), and apart from it what
 *   the bias has in fractions of one;
 * - `sums`: the accumulator of `model/inference.ts`, 16 bits that wrap.
 */
export type Form = 'counters' | 'sums';

/** A run of columns whose lists are of one kind. */
export interface Section {
  readonly from: number;
  readonly columns: number;
  readonly kind: ListForm;
}

/** A layer as the engine computes it. */
export interface Stage extends Matrix {
  readonly form: Form;
  /** What each sum starts from: its bias; for counters the whole ones in it. */
  readonly starts: Int16Array;
  /** For counters: what is left of the shifted bias, 0 … 7 for each unit. */
  readonly remainders: Uint8Array;
  /** For counters: how far they can go, and how they are kept from wrapping. */
  readonly range: CounterRange | undefined;
  /** The least and the most of its units' numbers: counters, or sums before they wrap. */
  readonly bounds: SumBounds;
  readonly sections: readonly Section[];
  /** Which of its sums are shared. */
  readonly sharing: Sharing;
  /** Whether each list comes a second time with additions and subtractions exchanged. */
  readonly turned: boolean;
}

/** A model as the engine computes it. */
export interface Plan {
  readonly context: Context;
  readonly charset: string;
  readonly stages: readonly Stage[];
  /**
   * Whether the output sums are kept from step to step and corrected by what a new character changes. Otherwise each
   * step computes all layers behind the first anew.
   */
  readonly incremental: boolean;
  /** Where the output is kept in registers while it is corrected; only in incremental plans. */
  readonly registers: Registers | undefined;
  /** The first steps of a reply in which the n-grams of the spaces before it are taken as one sum (`padding.ts`). */
  readonly paddedSteps: number;
}

/** A counter's one is 8 of the shifted accumulator's. */
const WHOLE = ONE >> SHIFT;

/** Gains of one step that have a place: what an 8-bit index can count. */
const MOST_GAINS = 255;

/** N-grams that a new character completes. */
export const NGRAMS_A_CHARACTER = 3;

/** Decides how a model is computed. */
export function planEngine(trained: Model): Plan {
  const model = prune(trained);
  const range = counterRange(model);
  const remainders = Uint8Array.from(model.layers[0].biases, (bias) => (bias >> SHIFT) & (WHOLE - 1));
  const incremental = range !== undefined && isIncremental(model, remainders);
  const registers = incremental ? keepInRegisters(model) : undefined;
  const bounds = sumBounds(model);
  const activity = incremental ? [] : activityOf(model);
  const contextKind = registers !== undefined ? 'call' : incremental ? 'event' : 'count';
  const firstForm: Form = range !== undefined && model.layers.length > 1 ? 'counters' : 'sums';
  let units: readonly number[] | undefined;
  const stages = model.layers.map((trainedLayer, index): Stage => {
    const layer = units === undefined ? trainedLayer : withInputs(trainedLayer, units);
    const { inputs, outputs, weights, biases } = layer;
    const matrix = { inputs, outputs, weights };
    const plain = {
      remainders: new Uint8Array(0),
      range: undefined,
      bounds: bounds[index],
      turned: false,
      sharing: NOTHING_SHARED,
    };
    if (index > 0) {
      const kind =
        !incremental && (index > 1 || firstForm === 'sums') && paysWide(activity[index - 1], matrix)
          ? 'wide'
          : 'sum';
      const sections = [{ from: 0, columns: inputs, kind } as const];
      if (registers !== undefined) {
        const sections = [{ from: 0, columns: inputs, kind: 'code' } as const];
        const { order, starts } = registers;
        return { ...withRows(matrix, order), ...plain, form: 'sums', starts, sections, turned: true };
      }
      if (index === model.layers.length - 1) {
        return { ...matrix, ...plain, form: 'sums', starts: biases, sections, turned: incremental };
      }
      const share = 2 * outputs <= MOST_SUMS ? layPaths : shareRows;
      const shared = share(layer, activityByInput(activity[index - 1].active, units));
      units = shared.units;
      return { ...plain, ...shared, form: 'sums', sections };
    }
    const sections = (query: Kind, context: Kind): Section[] => [
      { from: 0, columns: queryInputs(layer), kind: query },
      { from: queryInputs(layer), columns: CONTEXT_BUCKETS, kind: context },
    ];
    if (range === undefined || firstForm === 'sums') {
      return { ...matrix, ...plain, form: 'sums', starts: biases, sections: sections('sum', 'sum') };
    }
    return {
      ...matrix,
      ...plain,
      form: 'counters',
      starts: biases.map((bias) => bias >> Math.log2(ONE)),
      remainders,
      range,
      bounds: range.reach,
      sections: sections(incremental ? 'tally' : 'count', contextKind),
    };
  });
  const padded = model.context === 'recent8' && firstForm === 'counters' ? paddedSteps(stages[0]) : 0;
  return {
    context: model.context,
    charset: model.charset,
    stages,
    incremental,
    registers,
    paddedSteps: padded,
  };
}

/** A layer's weights with its rows in another order. */
function withRows({ inputs, outputs, weights }: Matrix, order: readonly number[]): Matrix {
  const rows = new Int8Array(weights.length);
  for (const [to, from] of order.entries()) {
    rows.set(weights.subarray(from * inputs, (from + 1) * inputs), to * inputs);
  }
  return { inputs, outputs, weights: rows };
}

/** T-states of an addition of one byte and of its carry, of one of two bytes, and of entering a list once more. */
const T_STATES = { narrow: 34, carry: 26, wide: 53, list: 240 } as const;

/** Whether a layer's inputs are so great that its lists are quicker with 16 bits at once. */
function paysWide({ wide, low }: Activity, { inputs, weights }: Matrix): boolean {
  const additions = weights.filter((weight) => weight !== 0).length / inputs;
  const narrow = (1 + wide) * T_STATES.narrow + (low / 0x100) * T_STATES.carry;
  return additions * narrow + wide * T_STATES.list > additions * T_STATES.wide;
}

/**
 * The output sums can be corrected where there is one hidden layer, the context only ever grows, the hidden biases are
 * whole (so each step of an active counter changes an output by the same), and the events of a step fit their place.
 */
function isIncremental({ layers, context }: Model, remainders: Uint8Array): boolean {
  if (layers.length !== 2 || context !== 'prefix' || remainders.some((rest) => rest !== 0)) return false;
  return mostEvents(layers[0]).gains <= MOST_GAINS;
}

/** The most counters that a new character can take up, and down: what its n-grams' columns hold, however they come. */
export function mostEvents({ inputs, outputs, weights }: Matrix): { gains: number; losses: number } {
  const columns = Array.from({ length: CONTEXT_BUCKETS }, (_, column) => {
    let gains = 0;
    let losses = 0;
    for (let unit = 0; unit < outputs; unit++) {
      const weight = weights[unit * inputs + queryInputs({ inputs }) + column];
      if (weight > 0) gains += weight;
      else losses -= weight;
    }
    return { gains, losses };
  });
  // All n-grams of a character may fall into one bucket.
  const most = (counts: readonly number[]) => NGRAMS_A_CHARACTER * Math.max(...counts);
  return {
    gains: most(columns.map(({ gains }) => gains)),
    losses: most(columns.map(({ losses }) => losses)),
  };
}

/** The lists of a kind never have a longer run than this, so its chain need not be longer. */
export function chainLength({ stages }: Plan, kind: Kind): number {
  let longest = 0;
  for (const { inputs, outputs, weights, sections } of stages) {
    for (const { from, columns, kind: own } of sections) {
      if (own !== kind) continue;
      for (let input = from; input < from + columns; input++) {
        let added = 0;
        let subtracted = 0;
        for (let unit = 0; unit < outputs; unit++) {
          const weight = weights[unit * inputs + input];
          if (weight > 0) added += weight;
          else subtracted -= weight;
        }
        longest = Math.max(longest, added, subtracted);
      }
    }
  }
  return Math.min(longest, KINDS[kind].run);
}

/** Whether a layer is the output and kept in registers. */
export function isInRegisters({ stages, registers }: Plan, index: number): boolean {
  return registers !== undefined && index === stages.length - 1;
}

/** Whether something of the first layer's counters may be parked beside them. */
export function parks({ stages: [{ form, range }] }: Plan): boolean {
  return form === 'counters' && range?.guard === 'park';
}

/** Whether a layer's biases have fractions of one. */
export function hasRemainders({ remainders }: Stage): boolean {
  return remainders.some((rest) => rest !== 0);
}
