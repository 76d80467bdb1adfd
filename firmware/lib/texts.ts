/** The texts of a program that moves one file, and how a program at the other end reads them. */

import type { Assembler } from '../asm/index.js';
import { CRC_LINE } from './file-crc.js';

const READY = 'ready\r\n';
const USAGE = 'name one file\r\n';

/** The signs of a program, each a line of its own. */
export interface Says<F extends string> {
  /** It has the file, and begins. */
  readonly ready: RegExp;
  /** All is done. The groups are the CRC-16/XMODEM of the file's records of 128 bytes, in hex, and their number. */
  readonly success: RegExp;
  /** Without a name of one file: the CRC and the records of the program itself, as it was loaded. */
  readonly self: RegExp;
  /** By what is wrong. */
  readonly failures: Readonly<Record<F, RegExp>>;
}

/**
 * @param prefix what stands before all but the success
 * @param failures the words for each
 */
export function saysOf<F extends string>(prefix: string, failures: Readonly<Record<F, string>>): Says<F> {
  const entries = Object.entries<string>(failures).map(
    ([failure, text]) => [failure, new RegExp(`${prefix}${text}\r\n`)] as const,
  );
  return {
    ready: new RegExp(prefix + READY),
    success: new RegExp(`${CRC_LINE.source} OK\\r\\n`),
    self: new RegExp(`${prefix}${USAGE}${CRC_LINE.source}\\r\\n`),
    failures: Object.fromEntries(entries) as Record<F, RegExp>,
  };
}

/** The label of a failure's text. */
export const textOf = <F extends string>(failure: F): string => `text_${failure.replace(/-/g, '_')}`;

/** Emits the texts. */
export function emitTexts(z: Assembler, prefix: string, failures: Readonly<Record<string, string>>): void {
  z.label('text_fresh_prefix');
  z.db('\r\n');
  const texts: Record<string, string> = {
    text_prefix: prefix,
    text_new_line: '\r\n',
    text_ready: READY,
    text_usage: USAGE,
    text_ok: ' OK',
  };
  for (const [failure, text] of Object.entries(failures)) texts[textOf(failure)] = text;
  for (const [label, text] of Object.entries(texts)) {
    z.label(label);
    z.db(`${text}$`);
  }
}
