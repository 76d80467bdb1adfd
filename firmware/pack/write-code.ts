/** From the outputs of a unit's column, as the expansion notes them, to the code of `engine/unit-code.ts`. */

import {
  A,
  type Assembler,
  at,
  B,
  C,
  DE,
  HL,
  label,
  NC,
  NZ,
  Z,
} from '../asm/index.js';
import { ALTERNATE, OPCODES, REGISTER_BIT } from '../engine/unit-code.js';

/** Behind the last output of a column. */
const END = 0xff;

/**
 * Emits `write_code`: the two codes of a unit, for what goes up and for what goes down, and their entries in the tables.
 *
 *     In:  outputs to subtract from at `expand_subtracted` up to DE', outputs to add to at `expand_added` up to HL';
 *          `enter_list` and the words of the section as in `write-list.ts`
 *     Uses all but DE', HL', IX
 */
export function emitWriteCode(z: Assembler, words: { readonly table: number; readonly turned: number }): void {
  z.label('write_code');
  z.exx();
  z.ld(A, END);
  z.ld(at(DE), A);
  z.ld(at(HL), A);
  z.exx();
  for (const [table, turned] of [
    [words.table, false],
    [words.turned, true],
  ] as const) {
    const word = at(label('expand_words').plus(table));
    z.ld(HL, word);
    z.call('enter_list');
    z.ld(word, HL);
    z.ld(C, turned ? OPCODES.dec : OPCODES.inc);
    z.call('write_unit');
  }
  z.ret();

  // C = the opcode of what is added, DE → code.
  z.label('write_unit');
  z.ld(HL, 'expand_subtracted');
  z.ld(A, at('expand_added'));
  z.cp(at(HL));
  z.jr(C, '.lower');
  z.ld(A, at(HL));
  z.label('.lower'); //          A = the first output of all
  z.cp(ALTERNATE);
  z.jr(NC, '.main');
  z.call('write_exx');
  z.ld(B, 1);
  z.call('write_set');
  z.call('write_exx');
  z.label('.main');
  z.ld(B, 0);
  z.call('write_set');
  z.ld(A, OPCODES.ret);
  z.jr('write_byte');
  z.label('write_exx');
  z.ld(A, OPCODES.exx);
  z.label('write_byte');
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(at('expand_list'), DE);
  z.ret();

  // B = 1 for the alternate registers, 0 for the others. C stays.
  z.label('write_set');
  z.ld(HL, 'expand_added');
  z.call('write_steps');
  z.ld(HL, 'expand_subtracted');
  z.call('write_steps');
  z.ret();

  // HL → outputs, C = opcode, which is left turned round.
  z.label('write_steps');
  z.ld(A, at(HL));
  z.inc(HL);
  z.cp(END);
  z.jr(Z, '.end');
  z.sub(ALTERNATE);
  z.bit(0, B);
  z.jr(NZ, '.alternate');
  z.jr(C, 'write_steps');
  z.jr('.step');
  z.label('.alternate');
  z.jr(NC, 'write_steps');
  z.add(A, ALTERNATE);
  z.label('.step');
  z.xor(REGISTER_BIT);
  for (let doubling = 0; doubling < 3; doubling++) z.add(A, A);
  z.add(A, C);
  z.ld(at(DE), A);
  z.inc(DE);
  z.jr('write_steps');
  z.label('.end');
  z.ld(A, C);
  z.xor(OPCODES.inc ^ OPCODES.dec);
  z.ld(C, A);
  z.ret();
}
