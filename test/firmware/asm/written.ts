/** Rows of assembly text as calls of the assembler, so that instructions can be tested as plain data. */

import { readFileSync } from 'node:fs';
import type { Assembler, Operand } from '../../../firmware/asm/index.js';
import * as asm from '../../../firmware/asm/index.js';

/** One row of `opcodes.txt`. */
export interface OpcodeRow {
  /** Hexadecimal digits without spaces. */
  readonly bytes: string;
  readonly source: string;
}

/** The lines of a data file beside the tests, without comments and empty lines, split at tabs. */
export function dataRows(name: string): string[][] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

export const opcodeRows: readonly OpcodeRow[] = dataRows('opcodes.txt').map(([bytes, source]) => ({
  bytes,
  source,
}));

/** Reads one instruction given as text: names, numbers, `(…)`, and `$` plus or minus a number. */
export function read(z: Assembler, source: string): { mnemonic: string; operands: Operand[] } {
  const [mnemonic, list] = source.split(' ');
  return { mnemonic, operands: list === undefined ? [] : list.split(',').map((text) => operand(z, text)) };
}

/** Writes one instruction given as text. */
export function write(z: Assembler, source: string): void {
  const { mnemonic, operands } = read(z, source);
  call(z, mnemonic, operands);
}

/** Calls the method of a mnemonic as a caller in JavaScript would, past the types. */
export function call(z: Assembler, mnemonic: string, operands: readonly unknown[]): void {
  (z as unknown as Record<string, (...operands: readonly unknown[]) => void>)[mnemonic](...operands);
}

/** The register or condition of a name in lower case. */
function named(name: string): asm.Named | undefined {
  const value: unknown = Object.entries(asm).find(
    ([key]) => key === name.toUpperCase().replace("'", '_'),
  )?.[1];
  return value instanceof asm.Named ? value : undefined;
}

function operand(z: Assembler, text: string): Operand {
  const indexed = /^\((ix|iy)([+-].+)\)$/.exec(text);
  if (indexed) return asm.at(indexed[1] === 'ix' ? asm.IX : asm.IY, signed(indexed[2]));
  if (text.startsWith('(')) {
    const inner = text.slice(1, -1);
    return named(inner) ? asm.at(named(inner) as typeof asm.HL) : asm.at(Number(inner));
  }
  if (text.startsWith('$')) {
    const distance = signed(text.slice(1));
    return distance < 0 ? z.here().minus(-distance) : z.here().plus(distance);
  }
  return named(text) ?? Number(text);
}

function signed(text: string): number {
  return (text.startsWith('-') ? -1 : 1) * Number(text.slice(1));
}
