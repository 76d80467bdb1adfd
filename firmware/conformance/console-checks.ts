import { A, at, BC, C, DE, HL, label, SP } from '../asm/index.js';
import { PAGE_ZERO } from '../lib/bdos.js';
import { CheckProgram, type Checks, PLACE } from './check-program.js';

const BIOS_ENTRIES = 17;

/** Calls that need no disk and no key: registers, the version, page zero, the BIOS's table. */
export function consoleChecks(): Checks {
  const p = new CheckProgram('CONFCON.COM');
  const { z } = p;
  p.check('12 the version is 0022, A = L, B = H', () => {
    p.call(12);
    p.expectWord(PLACE.hl, 0x0022);
    p.expectByte(PLACE.b, 0);
    p.expectA(0x22);
  });
  for (const number of [38, 39, 41, 100, 255]) {
    p.check(`${number} does nothing and answers 0`, () => {
      p.call(number, 0x1234);
      p.expectWord(PLACE.hl, 0);
      p.expectByte(PLACE.b, 0);
      p.expectA(0);
    });
  }
  p.check('SP is as it was after a call', () => {
    p.call(12);
    z.ld(HL, 0);
    z.add(HL, SP);
    z.ld(at(PLACE.hl), HL);
    p.expectWord(PLACE.hl, label('stack_top'));
  });
  p.check('11 answers 0 while there is no key', () => {
    p.call(11);
    p.expectA(0);
  });
  p.check('6 with FF answers 0 while there is no key', () => {
    p.call(6, 0xff);
    p.expectA(0);
  });
  p.check('7 and 8 have the IOBYTE at 0003', () => {
    p.call(7);
    z.ld(A, at(PLACE.a));
    z.ld(at(PLACE.spare), A);
    p.call(8, 0x95);
    p.call(7);
    z.ld(A, at(PLACE.spare));
    z.ld(at(0x0003), A);
    p.expectA(0x95);
  });
  p.check('0000 and 0005 are jumps, and the word at 6 ends in 06', () => {
    p.expectByte(PAGE_ZERO.warmBoot, 0xc3);
    p.expectByte(PAGE_ZERO.bdos, 0xc3);
    p.expectByte(PAGE_ZERO.bdosEntry, 0x06);
  });
  p.check('the jump at the BDOS entry can be copied and called', () => {
    z.ld(HL, at(PAGE_ZERO.bdosEntry));
    z.ld(DE, PLACE.spare);
    z.ld(BC, 3);
    z.ldir();
    z.ld(C, 12);
    z.call(PLACE.spare);
    z.ld(at(PLACE.a), A);
    p.expectByte(PLACE.spare, 0xc3);
    p.expectA(0x22);
  });
  for (let entry = 0; entry < BIOS_ENTRIES; entry++) {
    p.check(`BIOS entry ${entry} is a jump`, () => {
      z.ld(HL, at(PAGE_ZERO.biosWarmBoot));
      z.ld(DE, 3 * entry - 3);
      z.add(HL, DE);
      z.ld(A, at(HL));
      z.ld(at(PLACE.a), A);
      p.expectA(0xc3);
    });
  }
  p.check('BIOS CONST answers 0 while there is no key, LISTST 0 or FF', () => {
    p.bios(2);
    p.expectA(0);
    p.bios(15);
    z.ld(A, at(PLACE.a));
    z.inc(A);
    z.and(0xfe);
    z.ld(at(PLACE.a), A);
    p.expectA(0);
  });
  return p.build();
}
