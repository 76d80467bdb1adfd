/** The ED page. Opcodes that are not here are NOPs of eight T-states: Sean Young, "The Undocumented Z80
 * Documented", "ED Prefix". */

import { flagged, type Operation, plain, read, write } from './operation.js';

const registers = ['b', 'c', 'd', 'e', 'h', 'l', 'f', 'a'];
const words = ['bc', 'de', 'hl', 'sp'];
/** IM by bits 3 to 5 of the opcode; 46, 4E, 66 and 6E are mode 0. */
const modes = [0, 0, 1, 2, 0, 0, 1, 2];

function ports(): Operation[] {
  return registers.flatMap((register, code) => {
    const isFlags = register === 'f';
    const input = isFlags ? ['inputC(s);'] : inputTo(register);
    // With no register, an NMOS Z80 puts out 0: Young, "ED Prefix".
    const name = isFlags ? '0' : register;
    const value = isFlags ? '0' : read(register);
    return [
      flagged(0x40 | (code << 3), `in ${register},(c)`, 8, ...input),
      plain(0x41 | (code << 3), `out (c),${name}`, 8, `outputC(s, ${value});`),
    ];
  });
}

/** The byte is read first: the port's handler may change the register's other half. */
function inputTo(register: string): string[] {
  if (register === 'a') return ['s.a = inputC(s);'];
  return ['const value = inputC(s);', write(register, 'value')];
}

function arithmetic16(): Operation[] {
  return words.flatMap((word, code) => [
    flagged(0x42 | (code << 4), `sbc hl,${word}`, 11, `sbc16(s, s.${word});`),
    flagged(0x4a | (code << 4), `adc hl,${word}`, 11, `adc16(s, s.${word});`),
    plain(0x43 | (code << 4), `ld (nn),${word}`, 16, `storeWord(s, s.${word});`),
    plain(0x4b | (code << 4), `ld ${word},(nn)`, 16, `s.${word} = loadWord(s);`),
  ]);
}

/** NEG, RETN or RETI, and IM fill their columns of the table with copies of themselves. */
function columns(): Operation[] {
  return modes.flatMap((mode, code) => [
    flagged(0x44 | (code << 3), 'neg', 4, 'neg(s);'),
    plain(0x45 | (code << 3), code === 1 ? 'reti' : 'retn', 10, 'retn(s);'),
    plain(0x46 | (code << 3), `im ${mode}`, 4, `s.im = ${mode};`),
  ]);
}

function specials(): Operation[] {
  return [
    plain(0x47, 'ld i,a', 5, 's.i = s.a;'),
    plain(0x4f, 'ld r,a', 5, 's.r = s.a & 0x7f;', 's.r7 = s.a & 0x80;'),
    flagged(0x57, 'ld a,i', 5, 'loadAir(s, s.i);'),
    flagged(0x5f, 'ld a,r', 5, 'loadAir(s, s.r | s.r7);'),
    flagged(0x67, 'rrd', 14, 'rrd(s);'),
    flagged(0x6f, 'rld', 14, 'rld(s);'),
  ];
}

function blocks(): Operation[] {
  const kinds = [
    { up: 'ldi', down: 'ldd', call: 'transfer' },
    { up: 'cpi', down: 'cpd', call: 'search' },
    { up: 'ini', down: 'ind', call: 'inputBlock' },
    { up: 'outi', down: 'outd', call: 'outputBlock' },
  ];
  return kinds.flatMap(({ up, down, call }, code) => {
    const repeated = up.startsWith('out') ? ['otir', 'otdr'] : [`${up}r`, `${down}r`];
    return [
      flagged(0xa0 | code, up, 12, `${call}(s, 1);`),
      flagged(0xa8 | code, down, 12, `${call}(s, -1);`),
      flagged(0xb0 | code, repeated[0], 12, `${call}Repeat(s, 1);`),
      flagged(0xb8 | code, repeated[1], 12, `${call}Repeat(s, -1);`),
    ];
  });
}

export function extendedPage(): Operation[] {
  return [...ports(), ...arithmetic16(), ...columns(), ...specials(), ...blocks()];
}
