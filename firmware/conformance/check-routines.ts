/** What the checks call: verdicts, and calls whose answers are kept. */

import { A, type Assembler, at, B, BC, C, D, DE, E, H, HL, L, NZ, SP, Z } from '../asm/index.js';
import { BDOS, PAGE_ZERO } from '../lib/bdos.js';
import { RECORD } from '../output/com-file.js';

/** Bytes of an FCB. */
export const FCB_SIZE = 36;
/** Drive and name of an FCB. */
const NAMED = 12;

/** `begin`: HL = the name; NZ when it is skipped. `passes`, `expect_byte`, `expect_word`: Z when met. `finish`. */
export function emitVerdicts(z: Assembler, text: (words: string) => string): void {
  z.label('begin');
  z.ld(at('name_at'), HL);
  z.ld(HL, at('skipping'));
  z.ld(A, H);
  z.or(L);
  z.ret(Z);
  z.ld(DE, text('skip '));
  z.ld(HL, 'skipped');
  z.call('say');
  z.ld(DE, at('skipping'));
  z.call('print');
  z.call('new_line');
  z.ld(A, 1);
  z.or(A);
  z.ret();

  z.label('passes');
  z.ld(DE, text('ok   '));
  z.ld(HL, 'passed');
  z.call('say');
  z.jp('new_line');

  // DE = the word before the name, HL = the count.
  z.label('say');
  z.inc(at(HL));
  z.call('print');
  z.ld(DE, at('name_at'));
  z.jp('print');

  z.label('expect_byte');
  z.ld(A, at(HL));
  z.cp(E);
  z.ret(Z);
  z.ld(L, A);
  z.ld(H, 0);
  z.ld(D, 0);
  z.jr('unmet');
  // HL = where the text should be, DE = its length and the text.
  z.label('expect_text');
  z.ld(A, at(DE));
  z.ld(B, A);
  z.inc(B);
  z.label('.character');
  z.dec(B);
  z.ret(Z);
  z.inc(DE);
  z.ld(A, at(DE));
  z.cp(at(HL));
  z.inc(HL);
  z.jr(Z, '.character');
  z.ld(E, A);
  z.dec(HL);
  z.jr('expect_byte');
  z.label('expect_word');
  z.ld(A, H);
  z.cp(D);
  z.jr(NZ, 'unmet');
  z.ld(A, L);
  z.cp(E);
  z.ret(Z);
  z.label('unmet');
  z.push(DE);
  z.push(HL);
  z.ld(DE, text('FAIL '));
  z.ld(HL, 'failed');
  z.call('say');
  z.ld(DE, text(': got '));
  z.call('print');
  z.pop(HL);
  z.call('put_hex_word');
  z.ld(DE, text(', not '));
  z.call('print');
  z.pop(HL);
  z.call('put_hex_word');
  z.call('new_line');
  z.ld(A, 1);
  z.or(A);
  z.ret();

  z.label('finish');
  for (const [count, word] of [
    ['passed', ' passed, '],
    ['failed', ' failed, '],
    ['skipped', ' skipped'],
  ]) {
    z.ld(HL, at(count));
    z.call('put_decimal');
    z.ld(DE, text(word));
    z.call('print');
  }
  z.call('new_line');
  z.ld(DE, PAGE_ZERO.tail);
  z.ld(C, BDOS.setDma);
  z.call(PAGE_ZERO.bdos);
  z.ld(SP, at('caller_stack'));
  z.ret();
}

/** `bdos`, `bios`, `set_fcb`, `fill`, `make_file`. */
export function emitCalls(z: Assembler): void {
  z.label('bdos');
  z.call(PAGE_ZERO.bdos);
  z.label('.keep');
  z.ld(at('result_hl'), HL);
  z.ld(at('result_a'), A);
  z.ld(A, B);
  z.ld(at('result_b'), A);
  z.ret();

  // A = the entry, BC and DE as it wants them. Its address is the one of the table + 3 A.
  z.label('bios');
  z.push(DE);
  z.ld(E, A);
  z.add(A, A);
  z.add(A, E);
  z.ld(E, A);
  z.ld(D, 0);
  z.ld(HL, at(PAGE_ZERO.biosWarmBoot));
  z.add(HL, DE);
  z.ld(DE, -3);
  z.add(HL, DE);
  z.pop(DE);
  z.call('.go');
  z.ld(at('result_hl'), HL);
  z.ld(at('result_a'), A);
  z.ret();
  z.label('.go');
  z.jp(at(HL));

  z.label('set_fcb');
  z.push(DE);
  z.ld(BC, NAMED);
  z.ldir();
  z.ld(B, FCB_SIZE - NAMED);
  z.xor(A);
  z.label('.clear');
  z.ld(at(DE), A);
  z.inc(DE);
  z.djnz('.clear');
  z.pop(DE);
  z.ret();

  z.label('fill');
  z.ld(B, RECORD);
  z.label('.byte');
  z.ld(at(HL), A);
  z.inc(HL);
  z.djnz('.byte');
  z.ret();

  // The FCB is `fcb`, BC = records, up to 255.
  z.label('make_file');
  z.ld(at('left'), BC);
  z.xor(A);
  z.ld(at('scratch'), A);
  z.ld(DE, 'fcb');
  z.ld(C, BDOS.make);
  z.call(PAGE_ZERO.bdos);
  z.label('.next');
  z.ld(HL, at('left'));
  z.ld(A, H);
  z.or(L);
  z.jr(Z, '.close');
  z.dec(HL);
  z.ld(at('left'), HL);
  z.ld(HL, 'scratch');
  z.inc(at(HL));
  z.ld(A, at(HL));
  z.ld(HL, 'record');
  z.call('fill');
  z.ld(DE, 'record');
  z.ld(C, BDOS.setDma);
  z.call(PAGE_ZERO.bdos);
  z.ld(DE, 'fcb');
  z.ld(C, BDOS.writeSequential);
  z.call(PAGE_ZERO.bdos);
  z.jr('.next');
  z.label('.close');
  z.ld(DE, 'fcb');
  z.ld(C, BDOS.close);
  z.jp(PAGE_ZERO.bdos);
}
