import { A, AF, at, B, BC, C, D, DE, E, H, HL, L, label, NZ, Z } from '../asm/index.js';
import { RECORD } from '../output/com-file.js';
import { type CheckProgram, PLACE } from './check-program.js';

const { fcb, hl, record, spare } = PLACE;
const NAME = 'ULMPAR  $$$';
const [SELDSK, SETTRK, SETSEC, SETDMA, READ, SECTRAN] = [9, 10, 11, 12, 13, 16];

/** Drives are 0 to 15. */
const BEHIND_P = 16;

/** The disk parameter block, as `dpb` keeps it (Digital Research, "CP/M 2.0 Alteration Guide", section 10). */
const DPB = label('dpb');
const DPB_SIZE = 15;
const [BSH, EXM, DSM, DRM, AL0, OFF] = [2, 4, 5, 7, 9, 13].map((offset) => DPB.plus(offset));
const [BEFORE, DURING] = [label('blocks_before'), label('blocks_during')];

/** Disk parameters and allocation that add up, the vectors of drives, and the directory as the BIOS reads it. */
export function addParameterChecks(p: CheckProgram): void {
  const { z } = p;
  p.reserve('dpb', DPB_SIZE);
  for (const word of ['blocks_before', 'blocks_during']) p.reserve(word, 2);
  p.routine(() => emitRoutines(p));
  const ifNotZero = () => {
    z.sub(1);
    z.sbc(A, A);
    z.ld(at(PLACE.a), A);
  };

  p.check('31 an extent mask that goes with the size and the number of blocks', () => {
    z.call('take_dpb');
    z.ld(A, at(BSH));
    z.sub(3);
    z.ld(B, A);
    z.inc(B);
    z.ld(A, 0x80);
    z.label('kilobytes');
    z.rlca();
    z.djnz('kilobytes');
    z.ld(C, A);
    z.ld(A, at(DSM.plus(1)));
    z.or(A);
    z.jr(Z, 'byte_map');
    z.ld(A, C);
    z.rrca();
    z.ld(C, A);
    z.label('byte_map');
    z.dec(C);
    z.ld(A, at(EXM));
    z.sub(C);
    z.ld(at(PLACE.a), A);
    p.expectA(0);
  });
  p.check('31 directory blocks that have room for all entries', () => {
    z.ld(HL, at(AL0));
    z.ld(BC, 0);
    z.label('next_block');
    z.add(HL, HL);
    z.jr(C, 'is_directory');
    z.jr('not_directory');
    z.label('is_directory');
    z.inc(C);
    z.label('not_directory');
    z.ld(A, H);
    z.or(L);
    z.jr(NZ, 'next_block');
    // Four entries in a record, so many records in a block.
    z.ld(H, B);
    z.ld(L, C);
    z.ld(A, at(BSH));
    z.inc(A);
    z.inc(A);
    z.label('entries');
    z.add(HL, HL);
    z.dec(A);
    z.jr(NZ, 'entries');
    z.dec(HL);
    z.ld(DE, at(DRM));
    z.or(A);
    z.sbc(HL, DE);
    z.sbc(A, A);
    z.ld(at(PLACE.a), A);
    p.expectA(0);
  });
  p.check('27 the blocks of the directory are taken', () => {
    p.call(27);
    z.ld(HL, at(hl));
    z.ld(DE, AL0);
    for (const next of [true, false]) {
      z.ld(A, at(DE));
      z.and(at(HL));
      z.ex(DE, HL);
      z.xor(at(HL));
      z.ld(at(next ? spare : spare.plus(1)), A);
      z.ex(DE, HL);
      z.inc(HL);
      z.inc(DE);
    }
    p.expectWord(spare, 0);
  });
  p.check('27 a file of one record takes one block, and gives it back', () => {
    p.erase(NAME);
    z.call('count_blocks');
    z.ld(at(BEFORE), DE);
    p.makeFile(NAME, 1);
    z.call('count_blocks');
    z.ld(HL, at(BEFORE));
    z.ex(DE, HL);
    z.or(A);
    z.sbc(HL, DE);
    z.ld(at(DURING), HL);
    p.erase(NAME);
    z.call('count_blocks');
    z.ld(at(spare), DE);
    p.expectWord(DURING, 1);
    z.ld(HL, at(spare));
    z.ld(DE, at(BEFORE));
    z.or(A);
    z.sbc(HL, DE);
    z.ld(at(spare), HL);
    p.expectWord(spare, 0);
  });
  p.check('24 has the bit of the drive', () => {
    p.call(24);
    z.call('of_drive');
    ifNotZero();
    p.expectA(0);
  });
  p.check('37 lets a protected drive go', () => {
    p.call(28);
    p.call(29);
    z.call('of_drive');
    z.ld(at(spare.plus(2)), A);
    z.ld(at(spare), DE);
    z.ld(DE, at(spare));
    p.callWithDe(37);
    p.call(29);
    z.call('of_drive');
    z.ld(at(spare.plus(3)), A);
    z.ld(A, at(spare.plus(2)));
    ifNotZero();
    p.expectA(0);
    p.expectByte(spare.plus(3), 0);
  });
  p.check('BIOS SELDSK of a drive that is not there answers 0', () => {
    p.bios(SELDSK, BEHIND_P);
    z.ld(HL, at(hl));
    z.ld(at(spare), HL);
    selectDrive(p);
    p.expectWord(spare, 0);
  });
  p.check('BIOS SETTRK, SECTRAN, SETSEC, SETDMA and READ find the directory that 17 finds', () => {
    p.makeFile(NAME, 1);
    z.call('take_dpb');
    selectDrive(p);
    z.ld(HL, at(hl));
    z.ld(E, at(HL));
    z.inc(HL);
    z.ld(D, at(HL));
    z.ld(at(BEFORE), DE);
    z.ld(BC, at(OFF));
    z.ld(A, SETTRK);
    z.call('bios');
    z.ld(DE, at(BEFORE));
    z.ld(BC, 0);
    z.ld(A, SECTRAN);
    z.call('bios');
    z.ld(BC, at(hl));
    z.ld(A, SETSEC);
    z.call('bios');
    p.bios(SETDMA, record);
    p.bios(READ);
    z.ld(A, at(PLACE.a));
    z.ld(at(DURING), A);
    p.call(26, spare);
    p.fcb('???????????', fcb, '?'.charCodeAt(0));
    p.call(17, fcb);
    p.erase(NAME);
    p.expectByte(DURING, 0);
    z.call('compare_records');
    z.ld(at(PLACE.a), A);
    p.expectA(0);
  });
}

/** BIOS SELDSK of the current drive, which is logged in already. */
function selectDrive(p: CheckProgram): void {
  const { z } = p;
  p.call(25);
  z.ld(A, at(PLACE.a));
  z.ld(C, A);
  z.ld(B, 0);
  z.ld(DE, 1);
  z.ld(A, SELDSK);
  z.call('bios');
}

function emitRoutines(p: CheckProgram): void {
  const { z } = p;
  z.label('take_dpb');
  p.call(31);
  z.ld(HL, at(hl));
  z.ld(DE, DPB);
  z.ld(BC, DPB_SIZE);
  z.ldir();
  z.ret();

  // DE = the bits that are set in the allocation vector.
  z.label('count_blocks');
  z.call('take_dpb');
  p.call(27);
  z.ld(BC, at(DSM));
  z.inc(BC);
  z.ld(HL, at(hl));
  z.ld(DE, 0);
  z.label('.byte');
  z.ld(A, at(HL));
  z.inc(HL);
  z.ld(at('scratch'), A);
  z.ld(A, 8);
  z.label('.bit');
  z.push(HL);
  z.ld(HL, 'scratch');
  z.sla(at(HL));
  z.pop(HL);
  z.jr(C, '.taken');
  z.jr('.free');
  z.label('.taken');
  z.inc(DE);
  z.label('.free');
  z.dec(BC);
  z.push(AF);
  z.ld(A, B);
  z.or(C);
  z.jr(Z, '.end');
  z.pop(AF);
  z.dec(A);
  z.jr(NZ, '.bit');
  z.jr('.byte');
  z.label('.end');
  z.pop(AF);
  z.ret();

  // Of the last answer's bits that of the current drive: A is not 0 where it is set; DE = that bit.
  z.label('of_drive');
  z.ld(HL, at(hl));
  z.push(HL);
  p.call(25);
  z.pop(HL);
  z.ld(A, at(PLACE.a));
  z.ld(B, A);
  z.inc(B);
  z.ld(DE, 0x8000);
  z.label('.shift');
  z.sla(E);
  z.rl(D);
  z.jr(C, '.first');
  z.djnz('.shift');
  z.jr('.done');
  z.label('.first');
  z.inc(E);
  z.djnz('.shift');
  z.label('.done');
  z.ld(A, H);
  z.and(D);
  z.ld(B, A);
  z.ld(A, L);
  z.and(E);
  z.or(B);
  z.ret();

  // A = 0 where `record` and `spare` are the same.
  z.label('compare_records');
  z.ld(HL, record);
  z.ld(DE, spare);
  z.ld(B, RECORD);
  z.label('.compare');
  z.ld(A, at(DE));
  z.sub(at(HL));
  z.ret(NZ);
  z.inc(HL);
  z.inc(DE);
  z.djnz('.compare');
  z.ret();
}
