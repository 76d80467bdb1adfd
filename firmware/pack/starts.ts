/**
 * What the sums and counters start from, packed: small numbers mostly, each as a Rice code of plain bits behind the
 * weights in the stream (R. F. Rice, "Some Practical Universal Noiseless Coding Techniques", JPL 79-22, 1979).
 *
 *     number := ones 0 low     u = 2·v, or −2·v − 1 where v is below zero: u >> k ones, and the k low bits of u
 */

import { A, type Assembler, at, B, C, E, HL, IY, NC, NZ, Z } from '../asm/index.js';
import { isFilled } from '../engine/fill.js';
import type { Plan } from '../engine/plan.js';
import { startsOf } from '../engine/starts.js';
import { type Encoder, PLAIN } from './coder.js';

/** The numbers that are packed. */
export interface PackedStarts {
  /** The layers that they are of, from 0. */
  readonly layers: readonly number[];
  /** The Rice parameter. */
  readonly k: number;
}

/** Numbers up to this, and down to one less than its negative, are one byte with its sign. */
const LARGEST = 127;

/** The largest Rice parameter. */
const LARGEST_K = 7;

/** Bytes that reading takes in the image, and what it takes for each layer. */
const READER = 38;
const CALL = 12;

/** The layers' numbers that are smaller packed, with the code that reads them; none where that is not so. */
export function chooseStarts(plan: Plan): PackedStarts {
  const { stages } = plan;
  // The output's have their sign turned round, and are few.
  const layers = stages.flatMap(({ starts }, layer) =>
    layer < stages.length - 1 &&
    !isFilled(plan, layer) &&
    starts.every((start) => start <= LARGEST && start >= -LARGEST - 1)
      ? [layer]
      : [],
  );
  const numbers = layers.flatMap((layer) => [...stages[layer].starts].map(unsigned));
  const bits = Array.from({ length: LARGEST_K + 1 }, (_, k) =>
    numbers.reduce((sum, number) => sum + (number >> k) + 1 + k, 0),
  );
  const fewest = Math.min(...bits);
  const plain = layers.reduce(
    (sum, layer) => sum + stages[layer].starts.length * (stages[layer].form === 'counters' ? 1 : 2),
    0,
  );
  if (READER + CALL * layers.length + fewest / 8 >= plain) return { layers: [], k: 0 };
  return { layers, k: bits.indexOf(fewest) };
}

function unsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Appends them to the stream. */
export function encodeStarts(encoder: Encoder, { stages }: Plan, { layers, k }: PackedStarts): void {
  for (const layer of layers) {
    for (const start of stages[layer].starts) {
      const number = unsigned(start);
      for (let ones = number >> k; ones > 0; ones--) encoder.encode(1, PLAIN);
      encoder.encode(0, PLAIN);
      for (let bit = k - 1; bit >= 0; bit--) encoder.encode((number >> bit) & 1, PLAIN);
    }
  }
}

/** Reserves their places. */
export function reserveStarts(z: Assembler, { stages }: Plan, { layers }: PackedStarts): void {
  for (const layer of layers) {
    const { low, high } = startsOf(layer);
    z.reserve(low, stages[layer].starts.length);
    if (stages[layer].form !== 'counters') z.reserve(high, stages[layer].starts.length);
  }
}

/** Writes the reading of them in line; E and IX as the columns leave them. */
export function readStarts(z: Assembler, { stages }: Plan, { layers }: PackedStarts): void {
  for (const layer of layers) {
    const { starts, form } = stages[layer];
    const { low, high } = startsOf(layer);
    z.ld(HL, low);
    z.ld(IY, form === 'counters' ? 'expand_subtracted' : high); // counters have no high bytes: they go to waste
    z.ld(B, starts.length & 0xff);
    z.call('expand_starts');
  }
}

/**
 * Emits `expand_starts`: reads B numbers, their low bytes to HL, their high bytes to IY.
 *
 *     In:  E = plain bits not yet looked at, IX → the stream's next byte
 *     Uses A, B, C, E, HL, IX, IY
 */
export function emitStarts(z: Assembler, { layers, k }: PackedStarts): void {
  if (layers.length === 0) return;
  const takePlain = () => {
    z.sla(E);
    z.call(Z, 'refill_plain');
  };
  z.label('expand_starts');
  z.ld(A, 0xff);
  z.label('.ones');
  z.inc(A);
  takePlain();
  z.jr(C, '.ones');
  if (k > 0) {
    z.ld(C, k);
    z.label('.low');
    takePlain();
    z.rla();
    z.dec(C);
    z.jr(NZ, '.low');
  }
  z.srl(A);
  z.jr(NC, '.signed');
  z.cpl();
  z.label('.signed');
  z.ld(at(HL), A);
  z.inc(HL);
  z.rla();
  z.sbc(A, A); //                its sign
  z.ld(at(IY, 0), A);
  z.inc(IY);
  z.djnz('expand_starts');
  z.ret();
}
