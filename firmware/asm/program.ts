/** What assembling gives. */

/** What a line of the listing is. */
export type LineKind = 'instruction' | 'data' | 'constant' | 'reserved' | 'label' | 'note';

/** One statement, or a label or a note that stands alone. */
export interface ListingLine {
  readonly kind: LineKind;
  /** Where its bytes begin; the value, for a `constant`. */
  readonly address: number;
  /** A view into the image; empty for a line without bytes. */
  readonly bytes: Uint8Array;
  /** Taken, and not taken where that differs; empty for a line that is no instruction. */
  readonly tStates: readonly number[];
  /** The statement: `ld a,(hl)`, `db "text",0`. */
  readonly source: string;
  readonly label?: string;
  readonly note?: string;
}

/** A program, ready to be loaded at `origin`. */
export interface Program {
  /** The address of the image's first byte. */
  readonly origin: number;
  readonly image: Uint8Array;
  /** The value of every label and constant; local labels by their full name, `start.loop`. */
  readonly symbols: ReadonlyMap<string, number>;
  readonly listing: readonly ListingLine[];
  /** The first address after the image and the reserved memory. */
  readonly bssEnd: number;
}

/** The label at or next below an address of the program, and the distance; undefined below the first. */
export function labelBefore(
  program: Program,
  address: number,
): { label: string; offset: number } | undefined {
  let found: { label: string; offset: number } | undefined;
  for (const line of program.listing) {
    const offset = address - line.address;
    if (line.label === undefined || line.kind === 'constant' || offset < 0) continue;
    if (!found || offset <= found.offset) found = { label: line.label, offset };
  }
  return found;
}
