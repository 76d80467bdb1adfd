/** What a layer's numbers start from, and copying it to them. */

import { type Assembler, BC, DE, HL, label, PE } from '../asm/index.js';
import { SIGN } from './argmax.js';
import type { Sums } from './layout.js';
import type { Plan } from './plan.js';

/** Bytes that are copied before the loop's end is looked for. */
const COPIED = 16;

/** Copies one page's first bytes: 17 T a byte. Uses BC, DE, HL. */
export function copy(z: Assembler, from: string, to: string, bytes: number): void {
  const skipped = (COPIED - (bytes % COPIED)) % COPIED;
  z.ld(HL, from);
  z.ld(DE, to);
  z.ld(BC, bytes);
  z.call(label('copy').plus(LDI_BYTES * skipped));
}

const LDI_BYTES = 2;

/** Emits `copy`: LDIR's work with its loop unrolled, to be entered anywhere. */
export function emitCopy(z: Assembler): void {
  z.label('copy');
  for (let byte = 0; byte < COPIED; byte++) z.ldi();
  z.jp(PE, 'copy'); //           BC is not 0
  z.ret();
}

/** Sets sums to what was prepared elsewhere: starts in the image, or the sums over the query. */
export function setSums(z: Assembler, to: Sums, from: Sums, count: number): void {
  copy(z, from.low, to.low, count);
  copy(z, from.high, to.high, count);
}

/** Sets the first layer's numbers: 17 T a byte. */
export function setFirst(z: Assembler, { stages: [first] }: Plan, to: Sums, from: Sums): void {
  if (first.form === 'counters') copy(z, from.low, to.low, first.outputs);
  else setSums(z, to, from, first.outputs);
}

/** Where the image keeps what a layer's sums start from, as low bytes and high bytes; of counters there are none high. */
export function startsOf(index: number): Sums {
  return { low: `starts_${index + 1}_low`, high: `starts_${index + 1}_high` };
}

/** What a layer's numbers start from, as the engine has them: the output's with their sign turned round. */
export function storedStarts({ stages }: Plan, index: number): Int16Array {
  const { starts } = stages[index];
  return index === stages.length - 1 ? starts.map((start) => start ^ SIGN) : starts;
}
