/** A small program of ours that serves the transfer, ready for a disk. */

import type { Program } from '../asm/index.js';
import { crc16 } from '../crc16.js';
import { type ComFile, comFile, RECORD } from './com-file.js';

export interface Tool extends ComFile {
  /** The name of its file: `ULMRX.COM`. */
  readonly file: string;
  /** CRC-16/XMODEM of the whole `.COM`, filling included. */
  readonly crc: number;
  /** Its length in records of 128 bytes. */
  readonly records: number;
}

export function tool(file: string, program: Program): Tool {
  const files = comFile(program);
  return { file, ...files, crc: crc16(files.com), records: files.com.length / RECORD };
}
