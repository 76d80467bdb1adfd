/** The first bytes of an image: what other programs may know of it without its listing. */

import { type Assembler, label } from './asm/index.js';
import { crc16 } from './crc16.js';

/** Where CP/M loads a program (Digital Research, "CP/M 2.2 Interface Guide", section 1: the TPA). */
export const TPA = 0x0100;

const MAGIC = 'ULM1';
const AT = { magic: 3, imageEnd: 7, memoryEnd: 9, size: 11 } as const;

/** What an image says of itself. */
export interface Header {
  /** Bytes of the image without the filling of its last record. */
  readonly imageBytes: number;
  /** The first address behind the memory that the program uses. */
  readonly memoryEnd: number;
  /** CRC-16 of the image but its last word, as that word has it. */
  readonly crc: number;
  /** Whether it is the CRC of the bytes that are there. */
  readonly intact: boolean;
}

/** Emits `image`: the jump over the header, and the header. */
export function emitHeader(z: Assembler): void {
  z.label('image');
  z.jp('start');
  z.db(MAGIC);
  z.dw(label('image_end'), label('memory_end'));
}

/** The header of a `.COM` file, or undefined where it is none of ours or was cut off. */
export function readHeader(com: Uint8Array): Header | undefined {
  if (com.length < AT.size) return undefined;
  const word = (at: number) => com[at] | (com[at + 1] << 8);
  const magic = String.fromCharCode(...com.subarray(AT.magic, AT.magic + MAGIC.length));
  const imageBytes = word(AT.imageEnd) - TPA;
  if (magic !== MAGIC || imageBytes < AT.size + 2 || imageBytes > com.length) return undefined;
  const crc = word(imageBytes - 2);
  return {
    imageBytes,
    memoryEnd: word(AT.memoryEnd),
    crc,
    intact: crc16(com.subarray(0, imageBytes - 2)) === crc,
  };
}
