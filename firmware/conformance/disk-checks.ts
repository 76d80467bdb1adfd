import { A, at, B, C, D, DE, E, HL, NZ } from '../asm/index.js';
import { CheckProgram, type Checks, PLACE } from './check-program.js';
import { addParameterChecks } from './parameter-checks.js';

/** Calls about drives: DMA, the disk parameters, the allocation vector, users, the read-only vector, SELDSK. */
export function diskChecks(): Checks {
  const p = new CheckProgram('CONFDSK.COM', { needsDisk: 0 });
  const { z } = p;
  p.check('25 answers a drive from 0 to 15', () => {
    p.call(25);
    p.expectBits(PLACE.a, 0xf0, 0);
  });
  p.check('32 sets the user area, of which 5 bits count, and answers it', () => {
    p.call(32, 0xff);
    z.ld(A, at(PLACE.a));
    z.ld(at(PLACE.spare), A);
    p.call(32, 0xe5);
    p.call(32, 0xff);
    z.ld(HL, at(PLACE.hl));
    z.ld(at(PLACE.spare.plus(2)), HL);
    z.ld(DE, at(PLACE.spare));
    p.callWithDe(32);
    p.expectByte(PLACE.spare.plus(2), 5);
  });
  p.check('31 the disk parameters: a block mask that goes with the shift', () => {
    p.call(31);
    z.ld(HL, at(PLACE.hl));
    z.inc(HL);
    z.inc(HL);
    z.ld(A, at(HL));
    z.inc(HL);
    z.ld(DE, 1);
    z.label('block_size');
    z.sla(E);
    z.dec(A);
    z.jr(NZ, 'block_size');
    z.dec(DE);
    z.ld(A, at(HL));
    z.sub(E);
    z.ld(at(PLACE.a), A);
    p.expectA(0);
  });
  p.check('27 the allocation vector has the first block, which is the directory', () => {
    p.call(27);
    z.ld(HL, at(PLACE.hl));
    z.ld(A, at(HL));
    z.ld(at(PLACE.a), A);
    p.expectBits(PLACE.a, 0x80, 0x80);
  });
  p.check('26 the DMA address is where records go', () => {
    p.makeFile('ULMDMA  $$$', 1);
    p.fill(PLACE.spare, 0x77);
    p.fcb('ULMDMA  $$$');
    p.call(15, PLACE.fcb);
    p.call(26, PLACE.spare);
    p.call(20, PLACE.fcb);
    p.expectA(0);
    p.expectByte(PLACE.spare, 1);
    p.expectByte(PLACE.spare.plus(127), 1);
    p.erase('ULMDMA  $$$');
  });
  p.check('28 and 29 protect the drive, and 13 lets it go', () => {
    p.call(25);
    z.ld(A, at(PLACE.a));
    z.ld(at(PLACE.spare), A);
    p.call(28);
    p.call(29);
    z.ld(A, at(PLACE.hl));
    z.ld(HL, PLACE.hl.plus(1));
    z.or(at(HL));
    z.ld(at(PLACE.spare.plus(1)), A);
    p.call(13);
    p.call(29);
    z.ld(HL, at(PLACE.hl));
    z.ld(at(PLACE.spare.plus(2)), HL);
    z.ld(A, at(PLACE.spare));
    z.ld(E, A);
    p.callWithDe(14);
    p.expectWord(PLACE.spare.plus(2), 0);
    z.ld(A, at(PLACE.spare.plus(1)));
    z.sub(1);
    z.sbc(A, A);
    z.ld(at(PLACE.a), A);
    p.expectA(0);
  });
  p.check('13 goes to drive A', () => {
    p.call(25);
    z.ld(A, at(PLACE.a));
    z.ld(at(PLACE.spare), A);
    p.call(13);
    p.call(25);
    z.ld(A, at(PLACE.a));
    z.ld(at(PLACE.spare.plus(1)), A);
    z.ld(A, at(PLACE.spare));
    z.ld(E, A);
    p.callWithDe(14);
    p.expectByte(PLACE.spare.plus(1), 0);
  });
  p.check('BIOS SELDSK of the drive gives a header that leads to 31', () => {
    p.call(31);
    z.ld(HL, at(PLACE.hl));
    z.ld(at(PLACE.spare), HL);
    p.call(25);
    z.ld(A, at(PLACE.a));
    z.ld(C, A);
    z.ld(B, 0);
    z.ld(DE, 1);
    z.ld(A, 9);
    z.call('bios');
    z.ld(HL, at(PLACE.hl));
    z.ld(DE, 10);
    z.add(HL, DE);
    z.ld(E, at(HL));
    z.inc(HL);
    z.ld(D, at(HL));
    z.ld(at(PLACE.hl), DE);
    z.ld(DE, at(PLACE.spare));
    z.ld(HL, at(PLACE.hl));
    z.or(A);
    z.sbc(HL, DE);
    z.ld(at(PLACE.hl), HL);
    p.expectWord(PLACE.hl, 0);
  });
  addParameterChecks(p);
  return p.build();
}
