/** From the outputs of a unit's column, as the expansion notes them, to the code of `engine/unit-code.ts`. */

import { A, type Assembler, at, B, C, DE, HL, label, NC, NZ, Z } from '../asm/index.js';
import { ALTERNATE, MEMORY, OPCODES, OUTPUTS_AT, type Places, REGISTER_BIT } from '../engine/unit-code.js';

/** Behind the last output of a column. */
const END = 0xff;

/** No INC or DEC of a register is as great, and all else is. */
const NO_STEP = 0x40;

/**
 * Emits `write_code`: the two codes of a unit, for what goes up and for what goes down, and their entries in the tables.
 *
 *     In:  outputs to subtract from at `expand_subtracted` up to DE', outputs to add to at `expand_added` up to HL',
 *          both ascending; `enter_list` and the words of the section as in `write-list.ts`
 *     Uses all but DE', HL', IX
 *
 * DE → code, C = opcode, B = the output where a set ends.
 */
export function emitWriteCode(
  z: Assembler,
  words: { readonly table: number; readonly turned: number },
  { main, memory }: Places,
): void {
  const table = at(label('expand_words').plus(words.table));
  const turned = at(label('expand_words').plus(words.turned));
  z.label('write_code');
  z.exx();
  z.ld(A, END);
  z.ld(at(DE), A);
  z.ld(at(HL), A);
  z.exx();
  z.ld(HL, table);
  z.call('enter_list');
  z.ld(table, HL);
  z.push(DE);
  z.ld(B, ALTERNATE);
  z.ld(HL, 'expand_added');
  z.ld(A, at(HL));
  z.cp(B);
  z.jr(C, '.alternate');
  z.push(HL);
  z.ld(HL, 'expand_subtracted');
  z.ld(A, at(HL));
  z.cp(B);
  z.jr(NC, '.main');
  z.pop(HL);
  z.ld(HL, 'expand_added');
  z.label('.alternate');
  z.ld(A, OPCODES.exx);
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(C, OPCODES.inc);
  z.call('write_steps');
  z.push(HL);
  z.ld(HL, 'expand_subtracted');
  z.inc(C);
  z.call('write_steps');
  z.ld(A, OPCODES.exx);
  z.ld(at(DE), A);
  z.inc(DE);
  z.label('.main'); //           HL → what is left to subtract from, on the stack → to add to
  z.ld(B, END);
  z.ld(C, OPCODES.dec);
  z.call('write_steps');
  z.pop(HL);
  z.dec(C);
  z.call('write_steps');
  z.ld(A, OPCODES.ret);
  z.ld(at(DE), A);
  z.inc(DE);
  z.ld(at('expand_list'), DE);
  z.ld(HL, turned);
  z.call('enter_list');
  z.ld(turned, HL);
  z.pop(HL); //                  → the code for up
  z.label('.turn');
  z.ld(A, at(HL));
  z.inc(HL);
  z.cp(NO_STEP);
  z.jr(NC, '.same');
  if (memory > 0) {
    z.cp(OPCODES.loadL);
    z.jr(Z, '.same');
  }
  z.xor(OPCODES.inc ^ OPCODES.dec);
  z.label('.same');
  z.ld(at(DE), A);
  z.inc(DE);
  z.cp(OPCODES.ret);
  z.jr(NZ, '.turn');
  z.ld(at('expand_list'), DE);
  z.ret();

  // HL → outputs, and in the end the first that is not in the set. Uses A.
  z.label('write_steps');
  z.ld(A, at(HL));
  z.cp(B);
  z.ret(NC);
  z.inc(HL);
  z.cp(ALTERNATE);
  z.jr(C, '.step');
  if (memory > 0) {
    z.cp(ALTERNATE + main);
    z.jr(NC, '.memory');
  }
  z.sub(ALTERNATE);
  z.label('.step');
  z.xor(REGISTER_BIT);
  for (let doubling = 0; doubling < 3; doubling++) z.add(A, A);
  z.add(A, C);
  z.ld(at(DE), A);
  z.inc(DE);
  z.jr('write_steps');
  if (memory === 0) return;
  z.label('.memory');
  z.ex(DE, HL);
  z.ld(at(HL), OPCODES.loadL);
  z.inc(HL);
  z.add(A, OUTPUTS_AT);
  z.ld(at(HL), A);
  z.inc(HL);
  z.ld(A, MEMORY);
  z.or(C);
  z.ld(at(HL), A);
  z.inc(HL);
  z.ex(DE, HL);
  z.jr('write_steps');
}
