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
 * Output 0 … 12 is in C', B', E', D', L', H', C, B, E, D, L, H, A: so a PUSH of each pair writes them in this order.
 */

import type { Matrix } from './matrix.js';

/** Outputs that there are registers for. */
export const MOST_REGISTERS = 13;

/** Outputs in the alternate registers, the first ones. */
export const ALTERNATE = 6;

export const OPCODES = { inc: 0x04, dec: 0x05, exx: 0xd9, ret: 0xc9 } as const;

/** What turns an output's number within its set into the number of its register, as INC and DEC have it. */
export const REGISTER_BIT = 1;

/** A register's place in an opcode. */
const REGISTER_SHIFT = 3;

/** The code of one unit that goes up by one; turned, down by one. */
export function unitCode(matrix: Matrix, unit: number, turned: boolean): Uint8Array {
  const steps = (from: number, to: number, signs: readonly (1 | -1)[]) =>
    signs.flatMap((sign) =>
      stepsOf(matrix, unit, from, to, sign, sign > 0 === turned ? OPCODES.dec : OPCODES.inc),
    );
  const alternate = steps(0, ALTERNATE, [1, -1]);
  const exx = alternate.length > 0 ? [OPCODES.exx] : [];
  const main = steps(ALTERNATE, MOST_REGISTERS, [-1, 1]);
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
  const steps: number[] = [];
  for (let output = from; output < Math.min(to, outputs); output++) {
    const register = (output - from) ^ REGISTER_BIT;
    const times = sign * weights[output * inputs + unit];
    for (let time = 0; time < times; time++) steps.push(opcode | (register << REGISTER_SHIFT));
  }
  return steps;
}
