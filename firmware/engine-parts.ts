/** What every program with the engine in it has: the code, the model's numbers, and the memory for both. */

import type { Model } from '../model/model.js';
import { type Assembler, label } from './asm/index.js';
import { emitConstants, emitPlainLists, type Lists, layOutLists } from './engine/data.js';
import { emitEngine } from './engine/engine.js';
import { reserveEngine } from './engine/layout.js';
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
  readonly model: Model;
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
  const model = orderUnits(trained);
  const lists = layOutLists(model);
  if (lists.bytes > MOST_LISTS) throw tooBig(model, `Its lists of weights alone take ${lists.bytes} bytes.`);
  return { model, lists, packed: pack ? packLists(model, lists) : undefined };
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
  { model, lists, packed }: EngineParts,
  { expansion = 'stream', console }: { readonly expansion?: string; readonly console: boolean },
): void {
  emitEngine(z, model, packed !== undefined);
  emitConstants(z, model);
  if (packed) {
    emitExpand(z, model, packed.packed, console);
    emitPackedLists(z, lists, packed, label(expansion));
  } else {
    emitPlainLists(z, lists);
  }
}

/**
 * Reserves the memory that the lists are expanded in, as the first that is reserved: so many bytes of the image behind
 * the stream, the stream included, are part of it.
 */
export function reserveLists(z: Assembler, { packed }: EngineParts, ofImage: number): void {
  if (packed) reserveExpansion(z, packed, ofImage);
}

/** Reserves the engine's memory, as the last that is reserved. */
export function reserveEngineParts(z: Assembler, { model, packed }: EngineParts): void {
  if (packed) reserveWork(z, (all) => reserveEngine(all, model));
  else reserveEngine(z, model);
}

export function tooBig(model: Model, evidence: string): FirmwareError {
  return new FirmwareError(
    'too-big',
    `The model "${model.name}" does not fit a 64 KB machine.`,
    evidence,
    'Train it with fewer units, or with a stronger penalty on weights so that more of them are zero.',
  );
}
