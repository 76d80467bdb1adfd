import type { MonitorKind } from '../../hardware-notes/index.js';
import type { TransferErrorCode } from '../errors.js';

/** How a monitor takes Intel HEX into memory, as data. */
export interface Monitor {
  readonly title: string;
  /** Alone at the end of what it says when it waits for a command. */
  readonly prompt: RegExp;
  /** What makes it show its prompt and does nothing. */
  readonly wake: string;
  /** What begins the load; none where a record at the prompt does. */
  readonly begin?: string;
  /** What it says at the end of the file. */
  readonly loaded: RegExp;
  readonly failures: readonly {
    readonly sign: RegExp;
    readonly code: TransferErrorCode;
    readonly message: string;
  }[];
  /** What shows memory from an address on; none where it cannot. */
  readonly dump?: (from: string) => string;
  /** What jumps to an address. */
  readonly go: (address: string) => string;
  /** What boots CP/M, piece by piece with a pause between them; none where that is not known. */
  readonly boot?: readonly string[];
}

/**
 * The monitors. Sources: Small Computer Monitor and RomWBW's dbgmon in source; Grant Searle's ROM as it was seen.
 *
 * SCM stores the data of every type of record but 01, so it must not be sent any other than 00; it gives one answer
 * at the end, and a record that is lost as a whole is not noticed: that takes a look at the memory.
 */
export const monitors: Readonly<Record<MonitorKind, Monitor>> = {
  scm: {
    title: 'the Small Computer Monitor',
    prompt: /(?:^|[\r\n])\* *$/,
    wake: '\r',
    loaded: /\bReady\b/i,
    failures: [
      { sign: /File error/i, code: 'load-failed', message: 'The monitor found an error in the file.' },
      {
        sign: /Syntax error|Bad command/i,
        code: 'load-failed',
        message: 'The monitor lost the beginning of a record.',
      },
    ],
    dump: (from) => `M ${from}`,
    go: (address) => `G ${address}`,
    boot: ['CPM\r'],
  },
  romwbw: {
    title: "RomWBW's monitor",
    prompt: /(?:^|[\r\n])(?:[0-9A-F]{2})?> *$/,
    wake: '\r',
    begin: 'L\r',
    loaded: /\bLoaded\b/i,
    failures: [
      { sign: /Checksum Error/i, code: 'load-failed', message: 'The monitor found a wrong checksum.' },
      {
        sign: /Record Type Error/i,
        code: 'load-failed',
        message: 'The monitor found an unknown type of record.',
      },
    ],
    dump: (from) => `D ${from}`,
    go: (address) => `R ${address}`,
  },
  searle: {
    title: "Grant Searle's monitor",
    prompt: /(?:^|[\r\n])> *$/,
    // It passes over a return.
    wake: '?',
    loaded: /Load complete/i,
    failures: [
      {
        sign: /checksum|\berror\b/i,
        code: 'load-failed',
        message: 'The monitor found an error in a record.',
      },
    ],
    go: (address) => `G${address}`,
    // It asks `Boot CP/M?`.
    boot: ['X', 'Y'],
  },
};

/** Bytes of memory in the text of a dump: an address, then bytes in hex. */
export function dumpedBytes(text: string): Map<number, number> {
  const bytes = new Map<number, number>();
  for (const line of text.split(/[\r\n]+/)) {
    const [, address, row] =
      /^\s*([0-9A-F]{4})\s*[:-]?\s*((?:[0-9A-F]{2}(?:\s+|-|$)){4,16})/i.exec(line) ?? [];
    if (address === undefined || row === undefined) continue;
    for (const [at, byte] of row
      .split(/[\s-]+/)
      .filter(Boolean)
      .entries()) {
      bytes.set(Number.parseInt(address, 16) + at, Number.parseInt(byte, 16));
    }
  }
  return bytes;
}
