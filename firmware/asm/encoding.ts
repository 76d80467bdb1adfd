/** Finds the form of an instruction and turns it into bytes. */

import { Fault } from './errors.js';
import type { Value } from './expression.js';
import { FORMS, type FormRow } from './forms.js';
import { INDEX_FORMS } from './index-forms.js';
import { accepts, classText, numberOfName, type OperandOf } from './operand-classes.js';
import { Absolute, Indexed, Named, type Operand, operandText } from './operands.js';
import { checkBit, checkRestart, type Field } from './ranges.js';

type Replace<S extends string, X extends string> = S extends `${infer Before}ii${infer After}`
  ? `${Before}${X}${Replace<After, X>}`
  : S;
type IndexRow = (typeof INDEX_FORMS)[number][0];
/** Each index register by itself, lest a form mix the two. */
type FormText = (typeof FORMS)[number][0] | Replace<IndexRow, 'IX'> | Replace<IndexRow, 'IY'>;
type MnemonicOf<F> = F extends `${infer M} ${string}` ? M : F;
type TupleOf<Text extends string> = Text extends `${infer First},${infer Rest}`
  ? [OperandOf<First>, ...TupleOf<Rest>]
  : [OperandOf<Text>];
type OperandsIn<F, M extends string> = F extends M
  ? []
  : F extends `${M} ${infer Text}`
    ? TupleOf<Text>
    : never;

/** Every mnemonic of the table of forms. */
export type Mnemonic = MnemonicOf<FormText>;

/** All the lists of operands that a mnemonic can have: one tuple for each form. */
export type Operands<M extends Mnemonic> = OperandsIn<FormText, M>;

/** One byte of the code: fixed bits and the numbers of operands shifted into their places. */
interface OpcodePart {
  readonly bits: number;
  readonly numbers: readonly { readonly operand: number; readonly shift: number }[];
}

/** A value in the code: one byte, or for `word` two. */
interface FieldPart {
  readonly field: Field;
  readonly operand: number;
}

/** One row of the table, ready for use. */
export interface Form {
  readonly mnemonic: string;
  /** The form as the table has it: `ld r,(IX+d)`. */
  readonly text: string;
  readonly operands: readonly string[];
  readonly parts: readonly (OpcodePart | FieldPart)[];
  /** Bytes. */
  readonly size: number;
  /** Taken, and not taken where that differs. */
  readonly tStates: readonly number[];
}

/** What takes the bytes of an instruction. */
export interface Sink {
  byte(value: number): void;
  field(field: Field, value: Value): void;
}

/** Which field each letter of a code is, and which classes of operands fill it. */
const FIELDS: Record<string, readonly [field: Field, classes: RegExp]> = {
  n: ['byte', /^n$/],
  nn: ['word', /^\(?nn\)?$/],
  e: ['relative', /^e$/],
  d: ['displacement', /\+d\)$/],
};

/** All forms by mnemonic, in the order of the table. */
export const FORMS_BY_MNEMONIC: ReadonlyMap<string, readonly Form[]> = byMnemonic([
  ...FORMS.map((row) => compile(row)),
  ...INDEX_FORMS.flatMap((row) => [compile(row, 'IX', 'DD'), compile(row, 'IY', 'FD')]),
]);

function byMnemonic(forms: readonly Form[]): Map<string, Form[]> {
  const map = new Map<string, Form[]>();
  for (const form of forms) {
    const others = map.get(form.mnemonic);
    if (others) others.push(form);
    else map.set(form.mnemonic, [form]);
  }
  return map;
}

/**
 * The form of an instruction. No two forms take the same operands.
 * @throws {Fault} `wrong-operands` when there is none.
 */
export function findForm(mnemonic: string, operands: readonly unknown[]): Form {
  const forms = FORMS_BY_MNEMONIC.get(mnemonic) ?? [];
  const form = forms.find(
    (each) =>
      each.operands.length === operands.length &&
      each.operands.every((name, i) => accepts(name, operands[i])),
  );
  if (form) return form;
  throw new Fault('wrong-operands', {
    message: `The Z80 has no '${mnemonic}' with these operands.`,
    evidence: instructionText(mnemonic, operands),
    remedy: `It has: ${nearest(forms, operands).join('; ')}.`,
  });
}

/** The forms that take at least one of the operands where it stands, or where there is none, all. */
function nearest(forms: readonly Form[], operands: readonly unknown[]): string[] {
  const near = forms.filter((form) => form.operands.some((name, i) => accepts(name, operands[i])));
  return (near.length > 0 ? near : forms).map(({ mnemonic, operands: classes }) =>
    [mnemonic, classes.map(classText).join(',')].join(' ').trimEnd(),
  );
}

/**
 * Gives the bytes of an instruction to `sink`.
 * @throws {Fault} for a bit number or a restart target that does not exist.
 */
export function encode(form: Form, operands: readonly Operand[], sink: Sink): void {
  for (const part of form.parts) {
    if ('field' in part) {
      sink.field(part.field, valueIn(operands[part.operand]));
    } else {
      let byte = part.bits;
      for (const { operand, shift } of part.numbers) {
        byte |= numberOf(form.operands[operand], operands[operand]) << shift;
      }
      sink.byte(byte);
    }
  }
}

/** The instruction as the listing shows it: `ld a,(hl)`. */
export function instructionText(mnemonic: string, operands: readonly unknown[]): string {
  return operands.length === 0 ? mnemonic : `${mnemonic} ${operands.map(operandText).join(',')}`;
}

function numberOf(operandClass: string, operand: Operand): number {
  if (operand instanceof Named) return numberOfName(operandClass, operand.name);
  return operandClass === 'b' ? checkBit(operand as number) : checkRestart(operand as number) >> 3;
}

function valueIn(operand: Operand): Value {
  if (operand instanceof Absolute) return operand.address;
  if (operand instanceof Indexed) return operand.displacement;
  return operand as Value;
}

function compile([formText, code, taken, notTaken]: FormRow, index = '', prefix = ''): Form {
  const text = formText.replaceAll('ii', index);
  const [mnemonic, operandList] = text.split(' ');
  const operands = operandList?.split(',') ?? [];
  const parts = code
    .replaceAll('ii', prefix)
    .split(' ')
    .map((part): OpcodePart | FieldPart => {
      if (part === 'n' && operands.includes('(n)'))
        return { field: 'port', operand: operands.indexOf('(n)') };
      const field = FIELDS[part];
      if (field) return { field: field[0], operand: operands.findIndex((name) => field[1].test(name)) };
      return part.length === 2 ? { bits: Number.parseInt(part, 16), numbers: [] } : compileBits(part);
    });
  return {
    mnemonic,
    text,
    operands,
    parts,
    size: parts.reduce((sum, part) => sum + ('field' in part && part.field === 'word' ? 2 : 1), 0),
    tStates: notTaken === undefined ? [taken] : [taken, notTaken],
  };
}

function compileBits(pattern: string): OpcodePart {
  const numbers = ['x', 'y', 'z'].flatMap((letter, operand) => {
    const last = pattern.lastIndexOf(letter);
    return last < 0 ? [] : [{ operand, shift: 7 - last }];
  });
  return { bits: Number.parseInt(pattern.replace(/[xyz]/g, '0'), 2), numbers };
}
