import { TransferError } from '../errors.js';

/**
 * The text of a wire log. A line that begins with `#` is a note: the first of each session says when it began and
 * on which port. Every other line is a burst, or a part of one:
 *
 *     2026-03-01T20:15:04.120Z > 58 4D 20 52 0D                                   |XM R.|
 *
 * that is the time (UTC, milliseconds), the direction (`>` sent to the board, `<` received from it), at most 32
 * bytes in hex, and the same as text, with a dot for all but printable ASCII. A longer burst goes on in further
 * lines with its time. No line is longer than 160 characters.
 */
export interface WireRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly direction: 'sent' | 'received';
  readonly bytes: Uint8Array;
}

/** Bytes in one line. */
const WIDTH = 32;
const NOTE_LENGTH = 158;

/** The lines of a burst, each with its line feed. */
export function formatRecord({ at, direction, bytes }: WireRecord): string {
  const stamp = `${new Date(at).toISOString()} ${direction === 'sent' ? '>' : '<'}`;
  let lines = '';
  for (let from = 0; from < bytes.length; from += WIDTH) {
    const part = bytes.subarray(from, from + WIDTH);
    const hex = Array.from(part, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
    const text = Array.from(part, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'));
    lines += `${stamp} ${hex.padEnd(WIDTH * 3 - 1)} |${text.join('')}|\n`;
  }
  return lines;
}

/** A note, on one line. */
export function formatNote(text: string): string {
  return `# ${text.replace(/[^ -~]+/g, ' ').slice(0, NOTE_LENGTH)}\n`;
}

const LINE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([<>]) ((?:[0-9A-F]{2} )+) *\|/;

/**
 * Reads the bursts of a log; notes and blank lines are passed over. A last line that has no end was cut off, and
 * is passed over too.
 * @throws TransferError `log-failed` for a line that is none of a log
 */
export function parseWireLog(text: string): WireRecord[] {
  const lines = text.split(/\r?\n/);
  lines.pop();
  return lines.flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, time = '', arrow, hex = ''] = LINE.exec(line) ?? [];
    const at = Date.parse(time);
    if (Number.isNaN(at)) {
      throw new TransferError('log-failed', 'This is no wire log.', {
        evidence: `line ${index + 1}: ${line.replace(/[^ -~]+/g, '.').slice(0, 60)}`,
        remedy: 'Name a file that was written by --log.',
      });
    }
    const bytes = Uint8Array.from(hex.trim().split(' '), (digits) => Number.parseInt(digits, 16));
    return [{ at, direction: arrow === '>' ? ('sent' as const) : ('received' as const), bytes }];
  });
}
