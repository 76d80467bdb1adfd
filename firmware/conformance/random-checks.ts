import { CheckProgram, type Checks, PLACE } from './check-program.js';

const { fcb, record } = PLACE;
const NAME = 'ULMRND  $$$';
const SHORT = 'ULMRND2 $$$';
const [EX, S2, CR, R] = [fcb.plus(12), fcb.plus(14), fcb.plus(32), fcb.plus(33)];

/** The random calls: 33, 34, 36 and 40, their codes, and files with holes. */
export function randomChecks(): Checks {
  const p = new CheckProgram('CONFRND.COM', { needsDisk: 0 });
  const seek = (number: number) => {
    p.pokeWord(R, number & 0xffff);
    p.poke(R.plus(2), number >> 16);
  };
  p.check('33 reads a record, sets CR, EX and S2, and does not go on', () => {
    p.makeFile(NAME, 130);
    p.fcb(NAME);
    p.call(15, fcb);
    p.call(26, record);
    seek(129);
    p.call(33, fcb);
    p.expectA(0);
    p.expectByte(record, 130);
    p.expectByte(CR, 1);
    p.expectByte(EX, 1);
    p.call(33, fcb);
    p.expectByte(record, 130);
    p.expectWord(R, 129);
  });
  p.check('20 after 33 reads the same record again, then the next', () => {
    seek(5);
    p.call(33, fcb);
    p.call(20, fcb);
    p.expectByte(record, 6);
    p.call(20, fcb);
    p.expectByte(record, 7);
  });
  p.check('33 answers 1 behind the last record of an extent', () => {
    seek(130);
    p.call(33, fcb);
    p.expectA(1);
  });
  p.check('33 answers 4 in an extent that is not there', () => {
    seek(5000);
    p.call(33, fcb);
    p.expectA(4);
  });
  p.check('33 finds its way back after that', () => {
    seek(0);
    p.call(33, fcb);
    p.expectA(0);
    p.expectByte(record, 1);
  });
  for (const number of [33, 34]) {
    p.check(`${number} answers 3 when the extent that it leaves is gone`, () => {
      p.makeFile(SHORT, 1);
      p.fcb(SHORT);
      p.call(15, fcb);
      seek(0);
      p.call(34, fcb);
      p.expectA(0);
      p.erase(SHORT);
      seek(200);
      p.call(number, fcb);
      p.expectA(3);
    });
  }
  for (const number of [33, 34]) {
    p.check(`${number} answers 6 beyond record 65535`, () => {
      seek(0x10000);
      p.call(number, fcb);
      p.expectA(6);
    });
  }
  p.check('34 writes over a record', () => {
    p.fcb(NAME);
    p.call(15, fcb);
    p.fill(record, 0xaa);
    seek(3);
    p.call(34, fcb);
    p.expectA(0);
    p.expectByte(CR, 3);
    p.call(16, fcb);
    p.expectFound();
    p.fill(record, 0);
    p.call(33, fcb);
    p.expectByte(record, 0xaa);
  });
  p.check('34 makes a hole, 35 counts it, 33 finds nothing in it', () => {
    p.erase(NAME);
    p.fcb(NAME);
    p.call(22, fcb);
    p.fill(record, 0x55);
    seek(300);
    p.call(34, fcb);
    p.expectA(0);
    p.call(16, fcb);
    p.fcb(NAME);
    p.call(35, fcb);
    p.expectWord(R, 301);
    p.fcb(NAME);
    p.call(15, fcb);
    seek(0);
    p.call(33, fcb);
    p.expectA(1);
    seek(5000);
    p.call(33, fcb);
    p.expectA(4);
    seek(300);
    p.call(33, fcb);
    p.expectA(0);
    p.expectByte(record, 0x55);
  });
  p.check('40 fills a new block with zeros', () => {
    p.erase(NAME);
    p.fcb(NAME);
    p.call(22, fcb);
    p.fill(record, 0x55);
    seek(3);
    p.call(40, fcb);
    p.expectA(0);
    p.call(16, fcb);
    p.fcb(NAME);
    p.call(15, fcb);
    seek(2);
    p.call(33, fcb);
    p.expectA(0);
    p.expectByte(record, 0);
    p.expectByte(record.plus(127), 0);
  });
  p.check('36 has the record from CR, EX and S2', () => {
    p.fcb(NAME);
    p.poke(CR, 5);
    p.poke(EX, 2);
    p.poke(S2, 1);
    p.call(36, fcb);
    p.expectWord(R, 4096 + 256 + 5);
    p.expectByte(R.plus(2), 0);
    p.erase(NAME);
  });
  return p.build();
}
