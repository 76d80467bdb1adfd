/** The engine alone, for programs of others: an image that is called at the table in its header. */

import { type Model, validateModel } from '../model/index.js';
import { Assembler, type Program } from './asm/index.js';
import {
  type EngineParts,
  emitEngineParts,
  layOutEngine,
  reserveEngineParts,
  reserveLists,
} from './engine-parts.js';
import { emitHeader } from './header.js';

/** Where an engine stands, and how it is built. */
export interface EngineOptions {
  /** The address of its first byte. */
  readonly origin: number;
  /** Where its working memory begins; right behind the image if not given. */
  readonly memory?: number;
  /** The weights entropy-coded, to be expanded by `start_engine`; true if not given. */
  readonly pack?: boolean;
}

/** An engine. Its length does not depend on where it and its memory stand. */
export interface EngineImage {
  readonly origin: number;
  readonly image: Uint8Array;
  /** The first address behind its working memory. */
  readonly memoryEnd: number;
  readonly program: Program;
}

/**
 * Builds the engine of a model without the chat program; `header.ts` says how it is called. With its memory elsewhere
 * the image may be started again and again; otherwise only once, for the lists take the place of their packed form.
 *
 * @throws ModelError where the model is not well formed
 * @throws FirmwareError `too-big` where the lists alone fill the memory of any Z80
 * @throws RangeError where the memory begins within the image
 * @throws AssemblyError where the memory passes the end of the address space
 */
export function buildEngine(model: Model, { origin, memory, pack = true }: EngineOptions): EngineImage {
  const parts = layOutEngine(validateModel(model), pack);
  let program = assemble(parts, origin, memory === undefined ? undefined : 0);
  const end = origin + program.image.length;
  if (memory !== undefined) {
    if (memory < end) throw new RangeError(`The memory begins at ${memory}, and the image ends at ${end}.`);
    program = assemble(parts, origin, memory - end);
  }
  return { origin, image: program.image, memoryEnd: program.bssEnd, program };
}

/** @param gap bytes between the image and its memory; undefined where the memory begins within the image */
function assemble(parts: EngineParts, origin: number, gap: number | undefined): Program {
  const z = new Assembler({ origin });
  emitHeader(z);
  z.equ('start', 'start_engine');
  emitEngineParts(z, parts, { console: false, ...(gap === undefined ? {} : { expansion: 'expansion' }) });
  z.label('image_end');
  if (gap === undefined) {
    reserveLists(z, parts, parts.packed?.packed.stream.length ?? 0);
  } else {
    z.reserve('gap', gap);
    reserveLists(z, parts, 0);
  }
  reserveEngineParts(z, parts);
  z.reserve('memory_end', 0);
  return z.assemble();
}
