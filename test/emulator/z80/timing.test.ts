/** T-states of every opcode of every page, from the tables of Zilog UM0080 and, for the rest, Sean Young's. */

import test from 'ava';
import { createMachine, hex } from './machine.js';

/** Sixteen rows of sixteen; `7/12` is untaken and taken, `-` a prefix. */
const base = `
  4  10  7  6  4  4  7  4    4  11  7  6  4  4  7  4
  8/13 10 7 6  4  4  7  4   12  11  7  6  4  4  7  4
  7/12 10 16 6 4  4  7  4   7/12 11 16 6  4  4  7  4
  7/12 10 13 6 11 11 10 4   7/12 11 13 6  4  4  7  4
  4  4  4  4  4  4  7  4    4  4  4  4  4  4  7  4
  4  4  4  4  4  4  7  4    4  4  4  4  4  4  7  4
  4  4  4  4  4  4  7  4    4  4  4  4  4  4  7  4
  7  7  7  7  7  7  4  7    4  4  4  4  4  4  7  4
  4  4  4  4  4  4  7  4    4  4  4  4  4  4  7  4
  4  4  4  4  4  4  7  4    4  4  4  4  4  4  7  4
  4  4  4  4  4  4  7  4    4  4  4  4  4  4  7  4
  4  4  4  4  4  4  7  4    4  4  4  4  4  4  7  4
  5/11 10 10 10 10/17 11 7 11  5/11 10 10 -  10/17 17 7 11
  5/11 10 10 11 10/17 11 7 11  5/11 4  10 11 10/17 -  7 11
  5/11 10 10 19 10/17 11 7 11  5/11 4  10 4  10/17 -  7 11
  5/11 10 10 4  10/17 11 7 11  5/11 6  10 4  10/17 -  7 11`;

/** DD and FD; a second prefix is left to the tests of prefixes. */
const index = `
  8  14 11 10  8  8 11  8    8  15 11 10  8  8 11  8
 12/17 14 11 10 8 8 11  8   16  15 11 10  8  8 11  8
 11/16 14 20 10 8 8 11  8   11/16 15 20 10 8 8 11 8
 11/16 14 17 10 23 23 19 8  11/16 15 17 10 8 8 11 8
  8  8  8  8  8  8 19  8    8  8  8  8  8  8 19  8
  8  8  8  8  8  8 19  8    8  8  8  8  8  8 19  8
  8  8  8  8  8  8 19  8    8  8  8  8  8  8 19  8
 19 19 19 19 19 19  8 19    8  8  8  8  8  8 19  8
  8  8  8  8  8  8 19  8    8  8  8  8  8  8 19  8
  8  8  8  8  8  8 19  8    8  8  8  8  8  8 19  8
  8  8  8  8  8  8 19  8    8  8  8  8  8  8 19  8
  8  8  8  8  8  8 19  8    8  8  8  8  8  8 19  8
  9/15 14 14 14 14/21 15 11 15  9/15 14 14 -  14/21 21 11 15
  9/15 14 14 15 14/21 15 11 15  9/15 8  14 15 14/21 -  11 15
  9/15 14 14 23 14/21 15 11 15  9/15 8  14 8  14/21 -  11 15
  9/15 14 14 8  14/21 15 11 15  9/15 10 14 8  14/21 -  11 15`;

const nothing = '8 '.repeat(64);
const extended = `${nothing}
 12 12 15 20  8 14  8  9   12 12 15 20  8 14  8  9
 12 12 15 20  8 14  8  9   12 12 15 20  8 14  8  9
 12 12 15 20  8 14  8 18   12 12 15 20  8 14  8 18
 12 12 15 20  8 14  8  8   12 12 15 20  8 14  8  8
  8  8  8  8  8  8  8  8    8  8  8  8  8  8  8  8
  8  8  8  8  8  8  8  8    8  8  8  8  8  8  8  8
 16 16 16 16  8  8  8  8   16 16 16 16  8  8  8  8
 16/21 16/21 16/21 16/21 8 8 8 8  16/21 16/21 16/21 16/21 8 8 8 8
 ${nothing}`;

const bitRow = (memory: number): string => `8 8 8 8 8 8 ${memory} 8 `.repeat(8);
const bit = bitRow(15) + bitRow(12) + bitRow(15) + bitRow(15);
const indexedBit = `${'23 '.repeat(64)}${'20 '.repeat(64)}${'23 '.repeat(128)}`;

const pages = [
  { name: 'unprefixed', prefix: [], table: base },
  { name: 'CB', prefix: [0xcb], table: bit },
  { name: 'ED', prefix: [0xed], table: extended },
  { name: 'DD', prefix: [0xdd], table: index },
  { name: 'FD', prefix: [0xfd], table: index },
  { name: 'DD CB', prefix: [0xdd, 0xcb, 0x05], table: indexedBit },
  { name: 'FD CB', prefix: [0xfd, 0xcb, 0x05], table: indexedBit },
];

/**
 * The shortest and the longest time of an instruction: every condition is met with the one or the other F, DJNZ and
 * the block instructions stop with the one or the other BC.
 */
function measure(program: readonly number[]): string {
  const found = new Set<number>();
  for (const f of [0x00, 0xff]) {
    for (const bc of [0x0001, 0x0100, 0x0202]) {
      const { cpu } = createMachine(program, 0x4000);
      cpu.af = 0x1200 | f;
      cpu.bc = bc;
      cpu.hl = cpu.de = cpu.sp = cpu.ix = cpu.iy = 0x8000;
      found.add(cpu.step());
    }
  }
  return [...found].sort((a, b) => a - b).join('/');
}

for (const { name, prefix, table } of pages) {
  test(`the ${name} page takes the T-states of the manual`, (t) => {
    const expected = table.trim().split(/\s+/);
    t.is(expected.length, 256);
    const found = expected.map((cell, opcode) => (cell === '-' ? '-' : measure([...prefix, opcode])));
    const names = (cells: string[]): string[] => cells.map((cell, opcode) => `${hex(opcode, 2)} ${cell}`);
    t.deepEqual(names(found), names(expected));
  });
}
