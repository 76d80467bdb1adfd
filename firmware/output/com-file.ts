/** A program as the files that CP/M and its users take. */

import { formatListing, formatSymbols, type Program } from '../asm/index.js';
import { toIntelHex } from './intel-hex.js';
import { assertReadsBack } from './read-back.js';

/** CP/M files are whole records of this many bytes. */
export const RECORD = 128;

/** What the end of a record is filled up with, as CP/M's own tools do. */
export const FILLER = 0x1a;

/** A program that was built, in all its forms. */
export interface ComFile {
  /** The `.COM` file: the image, filled up to whole records with 1Ah. */
  readonly com: Uint8Array;
  /** Bytes of the image without the filling. */
  readonly imageBytes: number;
  readonly program: Program;
  /** The `.COM` as Intel HEX, read back before it is given out. */
  hex(): string;
  /** Addresses, bytes, T-states and source. */
  listing(): string;
  /** A line for each symbol. */
  symbols(): string;
}

/** The files of a program. The image is copied: what is written into it afterwards is not in them. */
export function comFile(program: Program): ComFile {
  const { image, origin } = program;
  const com = new Uint8Array(Math.ceil(image.length / RECORD) * RECORD).fill(FILLER);
  com.set(image);
  return {
    com,
    imageBytes: image.length,
    program,
    hex() {
      const hex = toIntelHex(com, origin);
      assertReadsBack(hex, com, origin);
      return hex;
    },
    listing: () => formatListing(program),
    symbols: () => formatSymbols(program),
  };
}
