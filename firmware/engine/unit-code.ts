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
export function unitCode({ inputs, outputs, weights }: Matrix, unit: number, turned: boolean): Uint8Array {
  const sets: [number[], number[]] = [[], []];
  // As the Z80 writes it: what is added first.
  for (const sign of [1, -1]) {
    const opcode = sign > 0 === turned ? OPCODES.dec : OPCODES.inc;
    for (let output = 0; output < outputs; output++) {
      const weight = weights[output * inputs + unit];
      const first = output < ALTERNATE;
      const register = (first ? output : output - ALTERNATE) ^ REGISTER_BIT;
      for (let times = weight * sign; times > 0; times--) {
        sets[first ? 0 : 1].push(opcode | (register << REGISTER_SHIFT));
      }
    }
  }
  const [alternate, main] = sets;
  const exx = alternate.length > 0 ? [OPCODES.exx] : [];
  return Uint8Array.from([...exx, ...alternate, ...exx, ...main, OPCODES.ret]);
}
