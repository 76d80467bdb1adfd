/**
 * Text → inputs: character n-grams hashed into buckets, those of the query apart from those of the reply so far.
 *
 * Each n-gram adds `ONE` to its bucket. The list form gives one bucket for each n-gram (a bucket occurs as often as
 * n-grams fall into it); the dense form gives the sums of all buckets.
 *
 * Characters are 7-bit codes, as a CP/M console sends them: text with any other character is refused, and
 * a program that reads bytes clears their bit 7 before anything else. Only A–Z are folded to a–z.
 *
 * The query hash into 128 buckets and the `recent8` context are those of the original Z80-μLM (HarryR/z80ai); 256
 * buckets, which take one bit more of the same hash, and `prefix` are ours.
 */

import { ModelError } from './error.js';
import { CONTEXT_BUCKETS, type Context, ONE, type QueryBuckets } from './model.js';

/** Characters that the `recent8` context looks back. */
export const RECENT_WINDOW = 8;

/** The contexts' n-grams are of 1, 2 and 3 characters. */
export const LONGEST_NGRAM = 3;

const SPACE = 0x20;
const MULTIPLIER = 31;
const POSITION_MULTIPLIER = 7;

/** The 7-bit code with A–Z folded to a–z. */
export function foldCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/**
 * Buckets of the query's trigrams, from left to right.
 *
 * Leading spaces are skipped, trailing ones count; then a space is padded on each side. So a query of
 * n characters has n trigrams, and an empty or blank line none: its reply comes from the biases alone.
 *
 * @throws ModelError `text-not-ascii`
 */
export function queryBuckets(query: string, count: QueryBuckets): Uint8Array {
  const text = foldedCodes(query);
  let start = 0;
  while (start < text.length && text[start] === SPACE) start++;
  const buckets = new Uint8Array(text.length - start);
  let before = SPACE;
  for (let i = start; i < text.length; i++) {
    const after = i + 1 < text.length ? text[i + 1] : SPACE;
    buckets[i - start] = ((before * MULTIPLIER + text[i]) * MULTIPLIER + after) % count;
    before = text[i];
  }
  return buckets;
}

/**
 * Buckets (0 … 127) of the n-grams of the reply so far (without EOS).
 *
 * `recent8`: always 21, by length of n-gram, then by position. `prefix`: by their last character, then by
 * length, so those of a longer reply begin with those of a shorter one; none for the empty reply.
 *
 * @throws ModelError `text-not-ascii`
 */
export function contextBuckets(context: Context, reply: string): Uint8Array {
  return CONTEXT_ENCODERS[context](foldedCodes(reply));
}

/**
 * Buckets of the n-grams that the last character of the reply added in the `prefix` context: 1, 2 or
 * 3 characters long, so at most three of them; none for the empty reply.
 *
 * @throws ModelError `text-not-ascii`
 */
export function addedPrefixBuckets(reply: string): Uint8Array {
  const text = foldedCodes(reply);
  const buckets: number[] = [];
  ngramsEndingAt(text, text.length - 1, buckets);
  return Uint8Array.from(buckets);
}

/** Dense form of a list of buckets: `count` sums of `ONE` for each n-gram, in 16 bits. */
export function denseInputs(buckets: Uint8Array, count: number): Int16Array {
  const inputs = new Int16Array(count);
  for (const bucket of buckets) inputs[bucket] += ONE;
  return inputs;
}

/** The inputs of the first layer for a query and the reply so far. */
export function encode(context: Context, query: string, reply: string, count: QueryBuckets): Int16Array {
  return Int16Array.of(
    ...denseInputs(queryBuckets(query, count), count),
    ...denseInputs(contextBuckets(context, reply), CONTEXT_BUCKETS),
  );
}

const CONTEXT_ENCODERS: Readonly<Record<Context, (text: Uint8Array) => Uint8Array>> = {
  recent8: recentBuckets,
  prefix: prefixBuckets,
};

/** The names of all contexts. */
export const CONTEXTS = Object.keys(CONTEXT_ENCODERS) as readonly Context[];

function recentBuckets(text: Uint8Array): Uint8Array {
  const window = new Uint8Array(RECENT_WINDOW).fill(SPACE);
  const recent = text.subarray(Math.max(0, text.length - RECENT_WINDOW));
  window.set(recent, RECENT_WINDOW - recent.length);
  const buckets: number[] = [];
  for (let n = 1; n <= LONGEST_NGRAM; n++) {
    for (let start = 0; start + n <= RECENT_WINDOW; start++) buckets.push(ngramBucket(window, start, n));
  }
  return Uint8Array.from(buckets);
}

function prefixBuckets(text: Uint8Array): Uint8Array {
  const buckets: number[] = [];
  for (let end = 0; end < text.length; end++) ngramsEndingAt(text, end, buckets);
  return Uint8Array.from(buckets);
}

/** Appends the n-grams of `text` whose last character stands at `end`. */
function ngramsEndingAt(text: Uint8Array, end: number, buckets: number[]): void {
  for (let n = 1; n <= Math.min(LONGEST_NGRAM, end + 1); n++) {
    const start = end + 1 - n;
    buckets.push(ngramBucket(text, start, n));
  }
}

/** Bucket of the n-gram at `start`, hashed together with that position. */
function ngramBucket(text: Uint8Array, start: number, n: number): number {
  let hash = POSITION_MULTIPLIER * start;
  for (let i = start; i < start + n; i++) hash = MULTIPLIER * hash + text[i];
  return hash % CONTEXT_BUCKETS;
}

function foldedCodes(text: string): Uint8Array {
  const codes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) throw notAscii(text, i);
    codes[i] = foldCase(code);
  }
  return codes;
}

function notAscii(text: string, index: number): ModelError {
  const character = String.fromCodePoint(text.codePointAt(index)!);
  return new ModelError(
    'text-not-ascii',
    `A CP/M console has 7-bit characters only; "${character}" is none of them.`,
    `character ${index + 1} of ${JSON.stringify(text)}`,
    'Write it with plain ASCII characters.',
  );
}
