/** The packed lists in the image, and the memory that they are expanded in. */

import { Assembler, type Expression, label } from '../asm/index.js';
import type { Lists } from '../engine/data.js';
import { reserveTables } from '../engine/layout.js';
import type { Plan } from '../engine/plan.js';
import { reserveEntries } from './entries.js';
import { WORK } from './expand.js';
import { chooseStarts, encodeStarts, type PackedStarts, reserveStarts } from './starts.js';
import { type Packed, pack } from './stream.js';
import { WORDS } from './write-list.js';

/** Packed lists and the memory that they are expanded in. */
export interface PackedLists {
  readonly packed: Packed;
  readonly starts: PackedStarts;
  /** Bytes from the stream's place in the image to the top of that memory. */
  readonly room: number;
}

/**
 * Packs the lists. They are expanded from the stream's own place upwards, and the stream is moved to the top of
 * the room before: it is as large as is needed for no list to reach what is still to be read.
 */
export function packLists(plan: Plan, { columns, bytes }: Lists): PackedLists {
  const starts = chooseStarts(plan);
  const packed = pack(plan.stages, (encoder) => encodeStarts(encoder, plan, starts));
  let most = packed.stream.length;
  for (const [index, column] of columns.entries()) {
    const written = column.offset + column.bytes;
    most = Math.max(most, written - packed.fetched[index] + packed.stream.length);
  }
  return { packed, starts, room: Math.max(most, bytes) };
}

/** Emits the stream. The lists will stand from `place` on, which may be the stream's own. */
export function emitPackedLists(z: Assembler, { packed, room }: PackedLists, place: Expression): void {
  z.equ('lists', place);
  z.equ('stream_top', place.plus(room));
  z.label('stream');
  z.bytes(packed.stream);
}

/**
 * Reserves what the expansion needs behind the image. It must be the first that is reserved there.
 *
 * @param inImage bytes of the image's end where the lists will stand
 */
export function reserveExpansion(
  z: Assembler,
  plan: Plan,
  { room, starts }: PackedLists,
  inImage: number,
): void {
  z.reserve('expansion', Math.max(0, room - inImage));
  reserveTables(z, plan);
  reserveEntries(z, plan);
  reserveStarts(z, plan, starts);
  z.reserve('expand_list', 2); //     the end of the lists
  z.reserve('expand_profiles', 2); // the section's profiles
  z.reserve('expand_columns_left', 1); //  columns left of the section
  z.reserve('expand_end', 1); //      the unit behind the group
  z.reserve('expand_gap', 2); //      the gap; the byte behind it does not matter
  z.reserve('expand_room', 1); //     indices before the next pause
  z.reserve('expand_words', WORDS); // the words of the section's lists
}

/**
 * Reserves what `reserve` does, as the place that the expansion works in: it is over before anything else of the
 * engine's begins. It must be the last that is reserved.
 */
export function reserveWork(z: Assembler, reserve: (z: Assembler) => void): void {
  z.reserve('expand_work', 0, { align: 256 });
  for (const [part, offset] of Object.entries(WORK.offsets)) {
    z.equ(`expand_${part}`, label('expand_work').plus(offset));
  }
  reserve(z);
  z.reserve('expand_rest', Math.max(0, WORK.bytes - bytesOf(reserve)));
}

/** Bytes that are reserved from the beginning of a page on. */
function bytesOf(reserve: (z: Assembler) => void): number {
  const page = 0x100;
  const alone = new Assembler({ origin: page });
  reserve(alone);
  return alone.assemble().bssEnd - page;
}
