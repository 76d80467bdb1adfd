/**
 * The first bytes of an image: what other programs may know of it without its listing. From its origin on:
 *
 *      0  jp start           runs the chat program; in an engine without one, the same as `start_engine`
 *      3  "ULM1"             the last character tells the form of this table
 *      7  dw image_end       the first address behind the image
 *      9  dw memory_end      the first address behind its working memory
 *     11  jp start_engine    once, before the others
 *     14  jp set_query       begins the reply to a line: HL → its text, B = its characters, 0 … 62
 *     17  jp next_character  A = the reply's next character, 0 at its end, and Z set accordingly
 *
 * `set_query` and `next_character` use all registers but IX and IY, the alternate ones too; `start_engine` uses all.
 * They want 40 bytes of stack. While the engine adds, interrupts are off for short times, if they were on when it was
 * started.
 */

import { type Assembler, label } from './asm/index.js';
import { crc16 } from './crc16.js';

/** Where CP/M loads a program (Digital Research, "CP/M 2.2 Interface Guide", section 1: the TPA). */
export const TPA = 0x0100;

const MAGIC = 'ULM1';
const AT = { magic: 3, imageEnd: 7, memoryEnd: 9, size: 20 } as const;

/** Where an image is called, from its origin. */
export const ENTRY = { startEngine: 11, setQuery: 14, nextCharacter: 17 } as const;

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
  for (const entry of ['start_engine', 'set_query', 'next_character']) z.jp(entry);
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
