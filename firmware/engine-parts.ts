/** What every program with the engine in it has: the code, the model's numbers, and the memory for both. */

import type { Model } from '../model/model.js';
import { type Assembler, label } from './asm/index.js';
import { emitConstants, emitPlainLists, type Lists, layOutLists } from './engine/data.js';
import { emitEngine } from './engine/engine.js';
import { reserveEngine } from './engine/layout.js';
import { type Plan, planEngine } from './engine/plan.js';
import { FirmwareError } from './error.js';
import { emitExpand } from './pack/expand.js';
import { orderUnits } from './pack/order.js';
import {
  emitPackedLists,
  type PackedLists,
  packLists,
  reserveExpansion,
  reserveWork,
} from './pack/packed-lists.js';

/** A model, laid out for the engine. */
export interface EngineParts {
  readonly plan: Plan;
  readonly lists: Lists;
  readonly packed: PackedLists | undefined;
}

/** With lists up to this size, the code and its memory still end below 64 KB. */
const MOST_LISTS = 60_000;

/**
 * Lays out a model's lists.
 *
 * @throws FirmwareError `too-big`: far too big a model is refused before its addresses fall out of 16 bits
 */
export function layOutEngine(trained: Model, pack: boolean): EngineParts {
  const plan = planEngine(orderUnits(trained));
  const lists = layOutLists(plan);
  if (lists.bytes > MOST_LISTS) throw tooBig(trained, `its lists of weights alone take ${byLayer(lists)}`);
  return { plan, lists, packed: pack ? packLists(plan, lists) : undefined };
}

/**
 * Emits `start_engine`, `set_query` and `next_character`, and all that they need in the image. The packed lists come
 * last.
 *
 * @param expansion label of the place where the lists are expanded; their own place in the image if not given
 * @param console whether dots may show the progress of a long expansion
 */
export function emitEngineParts(
  z: Assembler,
  { plan, lists, packed }: EngineParts,
  { expansion = 'stream', console }: { readonly expansion?: string; readonly console: boolean },
): void {
  emitEngine(z, plan, packed !== undefined);
  emitConstants(z, plan, packed?.starts.layers);
  if (packed) {
    emitExpand(z, plan, packed.packed, packed.starts, console);
    emitPackedLists(z, packed, label(expansion));
  } else {
    emitPlainLists(z, plan, lists);
  }
}

/**
 * Reserves the memory that the lists are expanded in, as the first that is reserved: so many bytes of the image behind
 * the stream, the stream included, are part of it.
 */
export function reserveLists(z: Assembler, { plan, packed }: EngineParts, ofImage: number): void {
  if (packed) reserveExpansion(z, plan, packed, ofImage);
}

/** Reserves the engine's memory, as the last that is reserved. */
export function reserveEngineParts(z: Assembler, { plan, packed }: EngineParts): void {
  if (packed) reserveWork(z, (all) => reserveEngine(all, plan));
  else reserveEngine(z, plan);
}

/** `18,008 bytes of layer 1, 405 of layer 2` */
export function byLayer({ columns }: Lists): string {
  const sums: number[] = [];
  for (const { layer, bytes } of columns) sums[layer] = (sums[layer] ?? 0) + bytes;
  return sums
    .map(
      (bytes, layer) => `${bytes.toLocaleString('en')}${layer === 0 ? ' bytes' : ''} of layer ${layer + 1}`,
    )
    .join(', ');
}

export function tooBig(model: Model, evidence: string): FirmwareError {
  return new FirmwareError(
    'too-big',
    `The model "${model.name}" does not fit a 64 KB machine.`,
    evidence,
    'Train it with fewer units, or with a stronger penalty on weights so that more of them are zero.',
  );
}
