/** What an instruction can act on: names (registers and conditions), memory, and values. */

import { Expression, formatNumber, type Value, valueText } from './expression.js';

/** A register or a condition, by its name. `C` is both the register and the condition "carry". */
export class Named<N extends string = string> {
  constructor(readonly name: N) {}
}

/** What a register points at: `(HL)`, `(SP)`, the port `(C)`. */
export class Indirect<N extends string = string> {
  constructor(readonly through: N) {}
}

/** Memory at an index register plus a displacement of -128 … 127: `(IX+d)`. */
export class Indexed<X extends string = string> {
  constructor(
    readonly base: X,
    readonly displacement: Value,
  ) {}
}

/** Memory, or a port, at an address: `(nn)`, `(n)`. */
export class Absolute {
  constructor(readonly address: Value) {}
}

export type Operand = Named | Indirect | Indexed | Absolute | Value;

export const A = new Named('A');
export const B = new Named('B');
export const C = new Named('C');
export const D = new Named('D');
export const E = new Named('E');
export const H = new Named('H');
export const L = new Named('L');
/** The flags: only in `in F,(C)`, which sets flags from a port and keeps no byte. */
export const F = new Named('F');
/** The interrupt page register. */
export const I = new Named('I');
/** The memory refresh register. */
export const R = new Named('R');
export const AF = new Named('AF');
/** AF of the alternate set, as in `ex af,af'`. */
export const AF_ = new Named("AF'");
export const BC = new Named('BC');
export const DE = new Named('DE');
export const HL = new Named('HL');
export const SP = new Named('SP');
export const IX = new Named('IX');
export const IY = new Named('IY');
/** Halves of the index registers (undocumented by Zilog). */
export const IXH = new Named('IXH');
export const IXL = new Named('IXL');
export const IYH = new Named('IYH');
export const IYL = new Named('IYL');

export const NZ = new Named('NZ');
export const Z = new Named('Z');
export const NC = new Named('NC');
/** Parity odd, or no overflow. */
export const PO = new Named('PO');
/** Parity even, or overflow. */
export const PE = new Named('PE');
/** Sign positive. */
export const P = new Named('P');
/** Sign negative ("minus"). */
export const M = new Named('M');

/** What `register` points at: `at(HL)`; `at(C)` is the port in BC; `at(IX)` is for `jp (ix)` alone. */
export function at<N extends 'BC' | 'DE' | 'HL' | 'SP' | 'IX' | 'IY' | 'C'>(register: Named<N>): Indirect<N>;
/** Memory at an index register plus a displacement of -128 … 127: `at(IX, 3)`. */
export function at<X extends 'IX' | 'IY'>(register: Named<X>, displacement: Value): Indexed<X>;
/** Memory (or, in `in` and `out`, a port) at an address: `at('count')`, `at(0x10)`. */
export function at(address: Value): Absolute;
export function at(where: Named | Value, displacement?: Value): Indirect | Indexed | Absolute {
  if (!(where instanceof Named)) return new Absolute(where);
  return displacement === undefined ? new Indirect(where.name) : new Indexed(where.name, displacement);
}

export function isValue(operand: unknown): operand is Value {
  return typeof operand === 'number' || typeof operand === 'string' || operand instanceof Expression;
}

/** The operand as the listing shows it; anything that is no operand (from JavaScript) as it prints. */
export function operandText(operand: unknown): string {
  if (operand instanceof Named) return operand.name.toLowerCase();
  if (operand instanceof Indirect) return `(${operand.through.toLowerCase()})`;
  if (operand instanceof Absolute) return `(${operandText(operand.address)})`;
  if (operand instanceof Indexed)
    return `(${operand.base.toLowerCase()}${displacementText(operand.displacement)})`;
  return isValue(operand) ? valueText(operand) : String(operand);
}

function displacementText(displacement: Value): string {
  if (typeof displacement !== 'number') return `+${operandText(displacement)}`;
  return displacement < 0 ? `-${formatNumber(-displacement)}` : `+${formatNumber(displacement)}`;
}
