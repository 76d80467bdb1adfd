/** The classes of operands that the forms are written in: which operands each takes, as data and as types. */

import type { Value } from './expression.js';
import { Absolute, Indexed, Indirect, isValue, Named } from './operands.js';

/** Classes of names, with the number that an opcode holds for each name (UM0080, and the manual's r, dd, qq, cc). */
export const NAME_CLASSES = {
  r: { B: 0, C: 1, D: 2, E: 3, H: 4, L: 5, A: 7 },
  dd: { BC: 0, DE: 1, HL: 2, SP: 3 },
  /** `dd` without HL. */
  bds: { BC: 0, DE: 1, SP: 3 },
  qq: { BC: 0, DE: 1, HL: 2, AF: 3 },
  cc: { NZ: 0, Z: 1, NC: 2, C: 3, PO: 4, PE: 5, P: 6, M: 7 },
  /** The conditions that `jr` knows. */
  jc: { NZ: 0, Z: 1, NC: 2, C: 3 },
  /** The halves of an index register. */
  IXh: { IXH: 4, IXL: 5 },
  IYh: { IYH: 4, IYL: 5 },
  /** `r` with those halves in the place of H and L. */
  IXr: { B: 0, C: 1, D: 2, E: 3, IXH: 4, IXL: 5, A: 7 },
  IYr: { B: 0, C: 1, D: 2, E: 3, IYH: 4, IYL: 5, A: 7 },
  /** `r` without H and L, which an index prefix would turn into halves. */
  IXa: { B: 0, C: 1, D: 2, E: 3, A: 7 },
  IYa: { B: 0, C: 1, D: 2, E: 3, A: 7 },
  /** `dd` with the index register in the place of HL. */
  IXp: { BC: 0, DE: 1, IX: 2, SP: 3 },
  IYp: { BC: 0, DE: 1, IY: 2, SP: 3 },
} as const satisfies Record<string, Record<string, number>>;

/** Classes of values, and the type of each. */
interface ValueClasses {
  /** A byte, -128 … 255. */
  n: Value;
  /** A word, -32768 … 65535. */
  nn: Value;
  /** The target of a relative jump. */
  e: Value;
  /** The number of a bit, 0 … 7. */
  b: number;
  /** The target of a restart: 0, 8 … 0x38. */
  t: number;
  /** A port, 0 … 255. */
  '(n)': Absolute;
  '(nn)': Absolute;
}

/** The type of the operands in class `K`. */
export type OperandOf<K extends string> = K extends keyof ValueClasses
  ? ValueClasses[K]
  : K extends keyof typeof NAME_CLASSES
    ? Named<keyof (typeof NAME_CLASSES)[K] & string>
    : K extends `(${infer X}+d)`
      ? Indexed<X>
      : K extends `(${infer N})`
        ? Indirect<N>
        : K extends `${infer N extends number}`
          ? N
          : Named<K>;

const NUMBERS = NAME_CLASSES as Record<string, Record<string, number>>;

/** Whether an operand belongs to a class (its value may still be out of range). */
export function accepts(operandClass: string, operand: unknown): boolean {
  switch (operandClass) {
    case 'n':
    case 'nn':
    case 'e':
      return isValue(operand);
    case 'b':
    case 't':
      return typeof operand === 'number';
    case '(n)':
    case '(nn)':
      return operand instanceof Absolute && isValue(operand.address);
  }
  if (operand instanceof Named) {
    const names = NUMBERS[operandClass];
    return names ? Object.hasOwn(names, operand.name) : operandClass === operand.name;
  }
  if (operand instanceof Indexed) {
    return operandClass === `(${operand.base}+d)` && isValue(operand.displacement);
  }
  if (operand instanceof Indirect) return operandClass === `(${operand.through})`;
  return typeof operand === 'number' && operandClass === String(operand);
}

/** The number that an opcode holds for a name. */
export function numberOfName(operandClass: string, name: string): number {
  return NUMBERS[operandClass][name];
}

/** A class as an error shows it: all its names, or the class itself. */
export function classText(operandClass: string): string {
  const names = NUMBERS[operandClass];
  return names ? Object.keys(names).join('|') : operandClass;
}
