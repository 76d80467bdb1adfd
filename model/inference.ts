/**
 * Exact integer inference: what every other form of the network (training's forward pass, the Z80 program)
 * must reproduce bit for bit.
 *
 * - An accumulator is Σ weight · input + bias in 16 bits and wraps, as a Z80's HL does; since wrapping is
 *   arithmetic modulo 65536, only the sum matters, never the order of the additions.
 * - Every layer, the output included, shifts it right by 2 arithmetically (rounds down).
 * - Hidden layers then put negative values to 0 (ReLU); the output's values are the logits.
 * - The character is that of the largest logit, the first one of equals.
 * - A reply ends with EOS or after `MAX_REPLY` characters.
 *
 * It works by columns: an input that is 0 costs nothing, another costs one addition for each nonzero weight
 * in its column. Layer 1 keeps the query's sums for the whole reply, and with the `prefix` context the
 * reply's too, so that a new character adds its own n-grams only.
 */

import { addedPrefixBuckets, contextBuckets, denseInputs, queryBuckets } from './encoding.js';
import {
  CONTEXT_BUCKETS,
  EOS,
  type Layer,
  MAX_REPLY,
  type Model,
  ONE,
  type QueryBuckets,
  queryInputs,
} from './model.js';

/** Bits that every accumulator is shifted right by. */
export const SHIFT = 2;

/** The nonzero weights of a layer, column by column: those of column c stand at `starts[c] … starts[c + 1] - 1`. */
export interface Columns {
  readonly starts: Uint32Array;
  /** Row (unit) of each weight, ascending within a column. */
  readonly rows: Uint16Array;
  /** The weight: -2, -1 or 1. */
  readonly weights: Int8Array;
}

/** What one layer did in one step. */
export interface LayerWork {
  /** Inputs that were added: for layer 1 those of this step's context only. */
  nonzeroInputs: number;
  /** Nonzero weights in those inputs' columns: one addition or subtraction each. */
  additions: number;
  /** Largest |accumulator| before wrapping: above 32767 it has wrapped. */
  largest: number;
}

/** What the query's half of layer 1 did, once a query. */
export type QueryWork = Omit<LayerWork, 'largest'>;

const columnsOfModel = new WeakMap<Model, readonly Columns[]>();

/** The columns of every layer; worked out once a model, so the model must not be changed afterwards. */
export function prepare(model: Model): readonly Columns[] {
  let columns = columnsOfModel.get(model);
  if (columns === undefined) {
    columns = model.layers.map(columnsOf);
    columnsOfModel.set(model, columns);
  }
  return columns;
}

/** The reply to a query: at most `MAX_REPLY` characters of the charset, without EOS. */
export function reply(model: Model, query: string): string {
  const session = new Session(model);
  session.setQuery(query);
  return session.finish();
}

/** Step by step inference: set a query, then take character after character. May be used for many queries. */
export class Session {
  /** What each layer did in the last step. */
  readonly work: readonly LayerWork[];
  /** What setting the query cost. */
  readonly queryWork: QueryWork = { nonzeroInputs: 0, additions: 0 };
  /** Values that each layer put out in the last step; the last layer's are the logits. */
  readonly values: readonly Int16Array[];

  private readonly columns: readonly Columns[];
  /** Unwrapped sums of each layer. */
  private readonly sums: readonly Int32Array[];
  /** What layer 1 starts a step from: bias and query, and with the `prefix` context the reply before. */
  private readonly base: Int32Array;
  /** The context's first column of layer 1: there are as many for the query. */
  private readonly firstContext: QueryBuckets;
  private written = '';
  private ended = false;

  constructor(readonly model: Model) {
    this.columns = prepare(model);
    this.work = model.layers.map(() => ({ nonzeroInputs: 0, additions: 0, largest: 0 }));
    this.values = model.layers.map((layer) => new Int16Array(layer.outputs));
    this.sums = model.layers.map((layer) => new Int32Array(layer.outputs));
    this.base = new Int32Array(model.layers[0].outputs);
    this.firstContext = queryInputs(model.layers[0]);
    this.setQuery('');
  }

  /** The reply so far, without EOS. */
  get reply(): string {
    return this.written;
  }

  /** Whether EOS came or the reply is full: `next` then gives EOS and computes nothing. */
  get done(): boolean {
    return this.ended;
  }

  /** Logits of the last step, one for each character of the charset (after the shift). */
  get logits(): Int16Array {
    return this.values[this.values.length - 1];
  }

  /**
   * Starts a new reply to `query`.
   *
   * @throws ModelError `text-not-ascii`
   */
  setQuery(query: string): void {
    const inputs = denseInputs(queryBuckets(query, this.firstContext), this.firstContext);
    this.written = '';
    this.ended = false;
    this.base.set(this.model.layers[0].biases);
    this.queryWork.nonzeroInputs = 0;
    this.queryWork.additions = 0;
    addInputs(this.columns[0], 0, inputs, this.base, this.queryWork);
  }

  /** One step: the next character of the reply, or EOS. */
  next(): string {
    if (this.ended) return EOS;
    this.sumFirstLayer();
    this.activate(0);
    for (let n = 1; n < this.values.length; n++) {
      const inputs = this.values[n - 1];
      this.sums[n].set(this.model.layers[n].biases);
      addInputs(this.columns[n], 0, inputs, this.sums[n], clear(this.work[n]));
      this.activate(n);
    }
    const character = this.model.charset[argmax(this.logits)];
    if (character === EOS) {
      this.ended = true;
    } else {
      this.written += character;
      this.ended = this.written.length === MAX_REPLY;
    }
    return character;
  }

  /** Takes characters until the reply ends, and gives the whole reply. */
  finish(): string {
    while (!this.ended) this.next();
    return this.written;
  }

  private sumFirstLayer(): void {
    const columns = this.columns[0];
    const work = clear(this.work[0]);
    if (this.model.context === 'prefix') {
      for (const bucket of addedPrefixBuckets(this.written)) {
        addColumn(columns, this.firstContext + bucket, ONE, this.base, work);
      }
      this.sums[0].set(this.base);
    } else {
      this.sums[0].set(this.base);
      const inputs = denseInputs(contextBuckets(this.model.context, this.written), CONTEXT_BUCKETS);
      addInputs(columns, this.firstContext, inputs, this.sums[0], work);
    }
  }

  /** Sums of layer n → its values. */
  private activate(n: number): void {
    const sums = this.sums[n];
    const values = this.values[n];
    const floor = n === this.values.length - 1 ? -0x8000 : 0;
    let largest = 0;
    for (let row = 0; row < sums.length; row++) {
      const sum = sums[row];
      const value = wrap(sum) >> SHIFT;
      values[row] = Math.max(value, floor);
      if (sum > largest) largest = sum;
      else if (-sum > largest) largest = -sum;
    }
    this.work[n].largest = largest;
  }
}

/** Index of the largest value, the first of equals. */
export function argmax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** A sum's low 16 bits as a signed number. */
export function wrap(sum: number): number {
  return (sum << 16) >> 16;
}

/** A layer's nonzero weights by column. */
export function columnsOf(layer: Layer): Columns {
  const { inputs, outputs, weights } = layer;
  const starts = new Uint32Array(inputs + 1);
  const rows: number[] = [];
  const values: number[] = [];
  for (let column = 0; column < inputs; column++) {
    for (let row = 0; row < outputs; row++) {
      const weight = weights[row * inputs + column];
      if (weight === 0) continue;
      rows.push(row);
      values.push(weight);
    }
    starts[column + 1] = rows.length;
  }
  return { starts, rows: Uint16Array.from(rows), weights: Int8Array.from(values) };
}

/** Adds every nonzero input, the first of which is that of column `from`, into the sums, and counts it. */
function addInputs(
  columns: Columns,
  from: number,
  inputs: Int16Array,
  sums: Int32Array,
  work: QueryWork,
): void {
  for (const [at, input] of inputs.entries()) {
    if (input !== 0) addColumn(columns, from + at, input, sums, work);
  }
}

function addColumn(columns: Columns, column: number, input: number, sums: Int32Array, work: QueryWork): void {
  const { starts, rows, weights } = columns;
  const end = starts[column + 1];
  for (let i = starts[column]; i < end; i++) sums[rows[i]] += weights[i] * input;
  work.nonzeroInputs++;
  work.additions += end - starts[column];
}

function clear(work: LayerWork): LayerWork {
  work.nonzeroInputs = 0;
  work.additions = 0;
  return work;
}
