import { A, at, E } from '../asm/index.js';
import { CheckProgram, type Checks, PLACE } from './check-program.js';

const { fcb, other, record, spare } = PLACE;
const NAME = 'ULMFILE $$$';
const SECOND = 'ULMFILE2$$$';
const NONE = 'ULMNONE $$$';
const [EX, S2, RC, CR] = [fcb.plus(12), fcb.plus(14), fcb.plus(15), fcb.plus(32)];

/** Calls on files: 15 to 23, 30 and 35, with what each leaves in the FCB. */
export function fileChecks(): Checks {
  const p = new CheckProgram('CONFFIL.COM', { needsDisk: 0 });
  p.check('22 makes a file and 16 closes it', () => {
    p.erase(NAME);
    p.fcb(NAME);
    p.poke(S2, 3);
    p.call(22, fcb);
    p.expectFound();
    p.expectBits(S2, 0x7f, 0);
    p.expectByte(RC, 0);
    p.call(16, fcb);
    p.expectFound();
  });
  p.check('15 opens it, 20 says 1 at its end', () => {
    p.fcb(NAME);
    p.call(15, fcb);
    p.expectFound();
    p.call(26, record);
    p.call(20, fcb);
    p.expectA(1);
  });
  p.check('21 counts CR and RC, and 16 keeps what was written', () => {
    p.makeFile(NAME, 3);
    p.expectByte(CR, 3);
    p.expectByte(RC, 3);
    p.fcb(NAME);
    p.call(15, fcb);
    p.expectByte(RC, 3);
    p.call(26, record);
    for (let n = 1; n <= 3; n++) {
      p.call(20, fcb);
      p.expectA(0);
      p.expectByte(record, n);
      p.expectByte(record.plus(127), n);
    }
    p.call(20, fcb);
    p.expectA(1);
  });
  p.check('15 leaves CR to the caller, clears S2, and finds by wildcards', () => {
    p.fcb('ULMFIL??$$?');
    p.poke(CR, 2);
    p.poke(S2, 5);
    p.call(15, fcb);
    p.expectFound();
    p.expectByte(CR, 2);
    p.expectBits(S2, 0x7f, 0);
    p.expectByte(fcb.plus(7), 'E'.charCodeAt(0));
    p.call(26, record);
    p.call(20, fcb);
    p.expectByte(record, 3);
  });
  p.check('15 and 16 of a file that is not there answer FF', () => {
    p.erase(NONE);
    p.fcb(NONE);
    p.call(15, fcb);
    p.expectA(0xff);
    p.fcb(NONE);
    p.call(16, fcb);
    p.expectA(0xff);
  });
  p.check('16 of an FCB that was only read has nothing to do', () => {
    p.fcb(NAME);
    p.call(15, fcb);
    p.fcb(NAME, other);
    p.call(16, fcb);
    p.expectA(0);
  });
  p.check('17 finds the entry, in its place in the record at the DMA address', () => {
    p.call(26, spare);
    p.fcb(NAME);
    p.call(17, fcb);
    p.expectFound();
    p.entryTo(record);
    p.expectByte(record.plus(1), 'U'.charCodeAt(0));
    p.expectByte(record.plus(12), 0);
    p.expectByte(record.plus(15), 3);
  });
  p.check('18 ends with FF', () => {
    p.call(18);
    p.expectA(0xff);
  });
  p.check('17 and 18 find each of two files', () => {
    p.makeFile(SECOND, 1);
    p.call(26, spare);
    p.fcb('ULMFILE?$$$');
    p.call(17, fcb);
    p.expectFound();
    p.call(18);
    p.expectFound();
    p.call(18);
    p.expectA(0xff);
  });
  p.check('17 with question marks for the drive finds anything', () => {
    p.call(26, spare);
    p.fcb('???????????', fcb, 0x3f);
    p.call(17, fcb);
    p.expectFound();
    p.expectByte(fcb, 0x3f);
  });
  p.check('23 renames, and says FF for a file that is not there', () => {
    p.erase(NONE);
    p.fcb(NAME);
    p.fcb(NONE, fcb.plus(16));
    p.call(23, fcb);
    p.expectA(0);
    p.fcb(NAME);
    p.call(15, fcb);
    p.expectA(0xff);
    p.fcb(NONE);
    p.fcb(NAME, fcb.plus(16));
    p.call(23, fcb);
    p.expectA(0);
    p.fcb(NONE);
    p.fcb(NAME, fcb.plus(16));
    p.call(23, fcb);
    p.expectA(0xff);
  });
  p.check('30 sets the attributes, and 15 and 17 show them', () => {
    p.fcb(SECOND);
    p.poke(fcb.plus(9), '$'.charCodeAt(0) | 0x80);
    p.poke(fcb.plus(10), '$'.charCodeAt(0) | 0x80);
    p.call(30, fcb);
    p.expectFound();
    p.fcb(SECOND);
    p.call(15, fcb);
    p.expectFound();
    p.expectByte(fcb.plus(9), '$'.charCodeAt(0) | 0x80);
    p.expectByte(fcb.plus(10), '$'.charCodeAt(0) | 0x80);
    p.fcb(SECOND);
    p.call(30, fcb);
    p.fcb(SECOND);
    p.call(15, fcb);
    p.expectByte(fcb.plus(9), '$'.charCodeAt(0));
  });
  p.check('19 erases by wildcards, then answers FF', () => {
    p.fcb('ULMFILE?$$$');
    p.call(19, fcb);
    p.expectA(0);
    p.fcb('ULMFILE?$$$');
    p.call(19, fcb);
    p.expectA(0xff);
  });
  for (const [name, steps] of [
    [
      '22 makes a second file of the same name',
      () => {
        p.fcb(NAME);
        p.call(22, fcb);
        p.expectFound();
      },
    ],
    [
      '23 renames to a name that is there already',
      () => {
        p.fcb(SECOND);
        p.call(22, fcb);
        p.fcb(SECOND);
        p.fcb(NAME, fcb.plus(16));
        p.call(23, fcb);
        p.expectFound();
      },
    ],
  ] as const) {
    p.check(name, () => {
      p.makeFile(NAME, 1);
      steps();
      p.call(26, spare);
      p.fcb(NAME);
      p.call(17, fcb);
      p.expectFound();
      p.call(18);
      p.expectFound();
      p.call(18);
      p.expectA(0xff);
    });
    p.erase(NAME);
    p.erase(SECOND);
  }
  p.check('21 goes on in a second extent after 128 records', () => {
    p.makeFile(NAME, 130);
    p.expectByte(EX, 1);
    p.expectByte(CR, 2);
    p.expectByte(RC, 2);
    p.fcb(NAME);
    p.poke(EX, 1);
    p.call(15, fcb);
    p.expectFound();
    p.expectByte(RC, 2);
    p.call(26, record);
    p.call(20, fcb);
    p.expectA(0);
    p.expectByte(record, 129);
  });
  p.check('20 goes on in the second extent, and ends there', () => {
    p.fcb(NAME);
    p.call(15, fcb);
    p.call(26, record);
    p.poke(CR, 126);
    for (let n = 127; n <= 130; n++) {
      p.call(20, fcb);
      p.expectA(0);
      p.expectByte(record, n);
    }
    p.expectByte(EX, 1);
    p.call(20, fcb);
    p.expectA(1);
  });
  p.check('17 with a question mark in EX finds the last extent too', () => {
    p.call(26, spare);
    p.fcb(NAME);
    p.poke(EX, 0x3f);
    p.call(17, fcb);
    p.expectFound();
    // A second entry, or one that holds both extents.
    p.call(18);
    p.fcb(NAME);
    p.poke(EX, 1);
    p.call(17, fcb);
    p.expectFound();
    p.entryTo(record);
    p.expectByte(record.plus(12), 1);
    p.expectByte(record.plus(15), 2);
  });
  p.check('a call leaves the drive in the FCB as it was', () => {
    p.fcb(NAME);
    p.call(15, fcb);
    p.expectByte(fcb, 0);
  });
  p.check('user areas are apart', () => {
    const { z } = p;
    p.call(32, 0xff);
    z.ld(A, at(PLACE.a));
    z.ld(at(record), A);
    z.xor(1);
    z.ld(E, A);
    p.callWithDe(32);
    p.fcb(NAME);
    p.call(15, fcb);
    z.ld(A, at(PLACE.a));
    z.ld(at(record.plus(1)), A);
    z.ld(A, at(record));
    z.ld(E, A);
    p.callWithDe(32);
    p.expectByte(record.plus(1), 0xff);
  });
  p.check('35 counts the records', () => {
    p.fcb(NAME);
    p.call(35, fcb);
    p.expectWord(fcb.plus(33), 130);
    p.expectByte(fcb.plus(35), 0);
    p.erase(NAME);
  });
  return p.build();
}
