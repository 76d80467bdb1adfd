/** The listing and the symbol table as text files, `.LST` and `.SYM`. */

import type { ListingLine, Program } from './program.js';

/** Bytes on one row of the listing. */
const ROW = 8;

/** Rows shown of one statement's bytes; the image itself holds the rest. */
const MOST_ROWS = 4;

/** The widest label that the label column makes room for. */
const WIDEST_LABEL = 24;

/**
 * The listing. Its columns: address, bytes (hexadecimal), T-states (taken/not taken), label, statement, `;` note. Data
 * takes further rows, 32 bytes of it at most.
 */
export function formatListing(program: Program): string {
  const widths = program.listing
    .map(({ label }) => label?.length ?? 0)
    .filter((width) => width <= WIDEST_LABEL);
  const labelWidth = widths.reduce((a, b) => Math.max(a, b), 0) + 1;
  return program.listing
    .flatMap((line) => formatLine(line, labelWidth))
    .map((row) => `${row.trimEnd()}\n`)
    .join('');
}

function formatLine(line: ListingLine, labelWidth: number): string[] {
  const { address, bytes, tStates, source, label, note } = line;
  const rows = Math.min(Math.ceil(bytes.length / ROW), MOST_ROWS);
  const bytesOf = (row: number): string => hexBytes(bytes.subarray(row * ROW, (row + 1) * ROW));
  const first = [
    line.kind === 'note' ? '    ' : hex4(address),
    bytesOf(0).padEnd(2 * ROW),
    tStates.join('/').padEnd(5),
    (label === undefined ? '' : `${label}${line.kind === 'constant' ? '' : ':'}`).padEnd(labelWidth),
    note === undefined ? source : `${source.padEnd(24)} ; ${note}`,
  ].join('  ');
  const more = Array.from({ length: Math.max(0, rows - 1) }, (_, i) => {
    return `${hex4(address + (i + 1) * ROW)}  ${bytesOf(i + 1)}`;
  });
  const hidden = bytes.length - MOST_ROWS * ROW;
  return [first, ...more, ...(hidden > 0 ? [`      … ${hidden} more bytes`] : [])];
}

/** The symbol table: `NAME  0100` for each label and constant, sorted by name. */
export function formatSymbols(program: Program): string {
  const width = [...program.symbols.keys()].reduce((most, name) => Math.max(most, name.length), 0);
  return [...program.symbols]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name.padEnd(width)}  ${hex4(value & 0xffff)}\n`)
    .join('');
}

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function hexBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}
