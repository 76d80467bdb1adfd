/**
 * What a model is: the network's numbers and the few facts needed to read them.
 *
 * The network is a multi-layer perceptron over hashed character n-grams that puts out one character
 * a step. Every number is an integer; `inference.ts` says exactly what is computed from them.
 */

/**
 * Which n-grams of the reply so far are hashed into the context half of the input.
 *
 * - `recent8`: the last 8 characters, padded on the left with spaces, positions counted from the start
 *   of that window (the original Z80-μLM's context);
 * - `prefix`: the whole reply so far without padding, positions counted from the start of the reply, so a
 *   new character only ever adds n-grams.
 */
export type Context = 'recent8' | 'prefix';

/** One fully connected layer. Its accumulators are 16 bits wide and wrap. */
export interface Layer {
  /** Number of inputs (columns). */
  readonly inputs: number;
  /** Number of units (rows). */
  readonly outputs: number;
  /** `outputs × inputs` weights in {-2, -1, 0, +1}, row after row. */
  readonly weights: Int8Array;
  /** One 16-bit bias for each unit, in accumulator units. */
  readonly biases: Int16Array;
}

/** A whole model. Immutable by convention: nobody writes into its arrays. */
export interface Model {
  /** Short name, shown by the chat program's banner. */
  readonly name: string;
  /** The characters that can be put out, one for each output unit; the last is EOS (NUL). */
  readonly charset: string;
  readonly context: Context;
  /** First layer's inputs: the query's buckets, then the context's. Last layer's outputs: the charset. */
  readonly layers: readonly Layer[];
  /** Where it comes from and how good it is: free text by key, kept in the weight file. */
  readonly provenance: Readonly<Record<string, string>>;
}

/**
 * Buckets that the query's trigrams can be hashed into, the first inputs: powers of two, to which a Z80 cuts a hash by
 * a mask. 128 is the original's. With 256 fewer trigrams share one, which tells more subjects apart.
 */
export const QUERY_BUCKETS = [128, 256] as const;

/** One of those. */
export type QueryBuckets = (typeof QUERY_BUCKETS)[number];

/** What is taken where nothing is said. */
export const USUAL_BUCKETS = 256 satisfies QueryBuckets;

/** Buckets that the reply's n-grams are hashed into: the inputs behind the query's. */
export const CONTEXT_BUCKETS = 128;

/** How many inputs of a well-formed first layer are the query's buckets. */
export function queryInputs({ inputs }: Pick<Layer, 'inputs'>): QueryBuckets {
  return (inputs - CONTEXT_BUCKETS) as QueryBuckets;
}

/** What one n-gram adds to its bucket: 1.0 in the fixed point of the accumulators, which has 5 fraction bits. */
export const ONE = 32;

/** The end of a reply: always the last character of the charset. */
export const EOS = '\0';

/** Longest reply in characters (the original's limit). */
export const MAX_REPLY = 50;

/** Longest query line in characters that the chat program reads. */
export const MAX_QUERY = 62;
