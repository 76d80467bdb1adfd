/**
 * What a unit's change does to outputs that are kept in registers, as code: an INC or DEC for each weight of its
 * column, twice for a −2.
 *
 *     exx                      where one of the first six outputs has a weight
 *     inc c   dec e ...        those
 *     exx
 *     inc l   inc a ...        the others
 *     ret                      to the next unit's code
 *
 * Up to 13 outputs are in C', B', E', D', L', H', C, B, E, D, L, H, A, so that a PUSH of each pair writes them in this
 * order. Of more than those the first ten are, and H → the others: `ld l,n` and `inc (hl)` for each of their weights.
 */

import type { Matrix } from './matrix.js';

/** Outputs that there are registers for if all are in registers. */
export const MOST_REGISTERS = 13;

/** Outputs in the alternate registers, the first ones. */
export const ALTERNATE = 6;

/** Outputs in the other pairs: all three of them, or without HL. */
const [ALL_PAIRS, WITHOUT_HL] = [6, 4];

/**
 * Where outputs in memory are: how far in their page the first of all would be. What is before them takes what an interrupt
 * pushes while SP is at them.
 */
export const OUTPUTS_AT = 0x60;

/** The most outputs: so no place of one in its page looks like `ret` to what writes the code. */
export const MOST_OUTPUTS = 104;

/** Where so many outputs are: the first ones in the alternate pairs, then in the other pairs, in A, and in memory. */
export interface Places {
  readonly alternate: number;
  readonly main: number;
  readonly inA: boolean;
  readonly memory: number;
}

export function placesOf(outputs: number): Places {
  const alternate = Math.min(outputs, ALTERNATE);
  const behind = outputs - alternate;
  return outputs <= MOST_REGISTERS
    ? { alternate, main: Math.min(behind, ALL_PAIRS), inA: outputs === MOST_REGISTERS, memory: 0 }
    : { alternate, main: WITHOUT_HL, inA: false, memory: behind - WITHOUT_HL };
}

export const OPCODES = { inc: 0x04, dec: 0x05, exx: 0xd9, ret: 0xc9, loadL: 0x2e } as const;

/** What turns an output's number within its set into the number of its register, as INC and DEC have it. */
export const REGISTER_BIT = 1;

/** A register's place in an opcode, and (HL) there. */
const REGISTER_SHIFT = 3;
export const MEMORY = 6 << REGISTER_SHIFT;

/** The code of one unit that goes up by one; turned, down by one. */
export function unitCode(matrix: Matrix, unit: number, turned: boolean): Uint8Array {
  const steps = (from: number, to: number, signs: readonly (1 | -1)[]) =>
    signs.flatMap((sign) =>
      stepsOf(matrix, unit, from, to, sign, sign > 0 === turned ? OPCODES.dec : OPCODES.inc),
    );
  const alternate = steps(0, ALTERNATE, [1, -1]);
  const exx = alternate.length > 0 ? [OPCODES.exx] : [];
  const main = steps(ALTERNATE, matrix.outputs, [-1, 1]);
  return Uint8Array.from([...exx, ...alternate, ...exx, ...main, OPCODES.ret]);
}

/** The steps for weights of one sign, for outputs of one set. */
function stepsOf(
  { inputs, outputs, weights }: Matrix,
  unit: number,
  from: number,
  to: number,
  sign: 1 | -1,
  opcode: number,
): number[] {
  const { alternate, main, memory } = placesOf(outputs);
  const firstInMemory = memory > 0 ? alternate + main : outputs;
  const steps: number[] = [];
  for (let output = from; output < Math.min(to, outputs); output++) {
    const register = (output - from) ^ REGISTER_BIT;
    const step =
      output < firstInMemory
        ? [opcode | (register << REGISTER_SHIFT)]
        : [OPCODES.loadL, OUTPUTS_AT + output, opcode | MEMORY];
    const times = sign * weights[output * inputs + unit];
    for (let time = 0; time < times; time++) steps.push(...step);
  }
  return steps;
}
