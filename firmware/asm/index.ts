/** The Z80 assembler: calls are instructions, and the compiler checks their operands. */

export { Assembler } from './assembler.js';
export type { Mnemonic, Operands } from './encoding.js';
export { AsmError, type AsmErrorCode, AssemblyError } from './errors.js';
export { Expression, hi, label, lo, type Value } from './expression.js';
export { formatListing, formatSymbols } from './listing.js';
export {
  A,
  Absolute,
  AF,
  AF_,
  at,
  B,
  BC,
  C,
  D,
  DE,
  E,
  F,
  H,
  HL,
  I,
  Indexed,
  Indirect,
  IX,
  IXH,
  IXL,
  IY,
  IYH,
  IYL,
  L,
  M,
  Named,
  NC,
  NZ,
  type Operand,
  P,
  PE,
  PO,
  R,
  SP,
  Z,
} from './operands.js';
export { type LineKind, type ListingLine, labelBefore, type Program } from './program.js';
