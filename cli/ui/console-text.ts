/**
 * The text that a board sends, made safe to show: a ring of plain lines.
 *
 * Only printable ASCII gets in. CR, LF, BS and TAB move as on a teletype; escape sequences are recognised as
 * far as needed to drop them whole, and every other control character and every byte above 7Eh is dropped,
 * so that nothing a board sends can reach the user's terminal but letters.
 */

import { afterByte, ESC, type Within } from '../escape.js';

/** What the text is, and what the next byte will do. Immutable. */
export interface ConsoleText {
  readonly lines: readonly string[];
  /** Where the next character goes in the last line. */
  readonly column: number;
  /** What part of an escape sequence the next byte is. */
  readonly within: Within;
}

/** Lines that are kept. */
const KEPT = 500;

/** Longest line; what goes beyond begins a new one. */
const LINE = 200;

export const emptyConsole: ConsoleText = { lines: [''], column: 0, within: 'text' };

/** The text after these bytes. */
export function withBytes(text: ConsoleText, bytes: Uint8Array): ConsoleText {
  const lines = [...text.lines];
  let { column, within } = text;
  let line = lines.pop() ?? '';
  const put = (character: string) => {
    if (column >= LINE) newLine();
    line = line.padEnd(column).slice(0, column) + character + line.slice(column + 1);
    column++;
  };
  const newLine = () => {
    lines.push(line.trimEnd());
    line = '';
    column = 0;
  };
  for (const byte of bytes) {
    if (within !== 'text') {
      within = afterByte(within, byte);
      continue;
    }
    if (byte >= 0x20 && byte < 0x7f) put(String.fromCharCode(byte));
    else if (byte === 0x0a) {
      const kept = column;
      newLine();
      column = kept;
    } else if (byte === 0x0d) column = 0;
    else if (byte === 0x08) column = Math.max(0, column - 1);
    else if (byte === 0x09) column = Math.min(LINE - 1, (column | 7) + 1);
    else if (byte === ESC) within = 'escape';
  }
  lines.push(line);
  return { lines: lines.slice(-KEPT), column, within };
}
