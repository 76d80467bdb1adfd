/** What the receiver says, and how a program at the other end reads it. */

import type { Assembler } from '../asm/index.js';
import { CRC_LINE } from '../lib/file-crc.js';

/** Why a file was not received. */
export type ReceiverFailure =
  | 'exists'
  | 'directory-full'
  | 'disk-full'
  | 'cancelled'
  | 'no-sender'
  | 'too-many-errors'
  | 'out-of-step'
  | 'seven-bits'
  | 'not-closed';

/** The words for each. */
const FAILURES: Record<ReceiverFailure, string> = {
  exists: 'file exists',
  'directory-full': 'directory full',
  'disk-full': 'disk full',
  cancelled: 'cancelled',
  'no-sender': 'no sender',
  'too-many-errors': 'too many errors',
  'out-of-step': 'out of step',
  'seven-bits': '7-bit line',
  'not-closed': 'not closed',
};

const PREFIX = 'ULMRX: ';
const READY = 'ready\r\n';
const USAGE = 'name one file\r\n';

/** What the receiver prints, each on a line of its own; a failure stands behind the prefix. */
export const RECEIVER_SAYS = {
  /** The file is made, and the first invitation follows. */
  ready: new RegExp(PREFIX + READY),
  /** The file is written, closed and read back: its CRC-16/XMODEM in hex and its records of 128 bytes. */
  success: new RegExp(`${CRC_LINE.source} OK\\r\\n`),
  /** Without a name: the CRC and the records of the program itself, as it was loaded. */
  self: new RegExp(`${PREFIX}${USAGE}${CRC_LINE.source}\\r\\n`),
  /** By what is wrong. Of a file that was begun nothing is left. */
  failures: Object.fromEntries(
    Object.entries(FAILURES).map(([failure, text]) => [failure, new RegExp(`${PREFIX}${text}\r\n`)]),
  ) as Readonly<Record<ReceiverFailure, RegExp>>,
} as const;

/** The label of a failure's text. */
export const textOf = (failure: ReceiverFailure): string => `text_${failure.replace(/-/g, '_')}`;

/** Emits the texts. */
export function emitTexts(z: Assembler): void {
  z.label('text_fresh_prefix');
  z.db('\r\n');
  const texts: Record<string, string> = {
    text_prefix: PREFIX,
    text_new_line: '\r\n',
    text_ready: READY,
    text_usage: USAGE,
    text_ok: ' OK',
  };
  for (const [failure, text] of Object.entries(FAILURES)) texts[textOf(failure as ReceiverFailure)] = text;
  for (const [label, text] of Object.entries(texts)) {
    z.label(label);
    z.db(`${text}$`);
  }
}
