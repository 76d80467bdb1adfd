/**
 * The unprefixed instructions, group by group in the order of Zilog UM0080, and the same once more with IX or IY
 * in the place of HL.
 */

import { copy, flagged, type Operation, plain, read, write } from './operation.js';

/** What stands in the place of H, L, HL and (HL). */
export interface Index {
  readonly word: 'hl' | 'ix' | 'iy';
  readonly high: string;
  readonly low: string;
  /** The memory operand as the mnemonic shows it, as an expression for its address, and its cost in T-states. */
  readonly memory: string;
  readonly address: string;
  readonly delay: number;
}

export const HL: Index = { word: 'hl', high: 'h', low: 'l', memory: '(hl)', address: 's.hl', delay: 0 };

function indexRegister(word: 'ix' | 'iy'): Index {
  const address = `indexed(s, s.${word})`;
  return { word, high: `${word}h`, low: `${word}l`, memory: `(${word}+d)`, address, delay: 8 };
}

export const IX = indexRegister('ix');
export const IY = indexRegister('iy');

const MEMORY = 6;

/** The eight byte operands in the order of their codes; number 6 is memory. */
function bytes(index: Index): string[] {
  return ['b', 'c', 'd', 'e', index.high, index.low, index.memory, 'a'];
}

/** The four words in the order of their codes; number 3 is SP, or AF for PUSH and POP. */
function words(index: Index, last: 'sp' | 'af'): string[] {
  return ['bc', 'de', index.word, last];
}

const conditions = [
  { name: 'nz', test: '(s.f & ZERO) === 0' },
  { name: 'z', test: '(s.f & ZERO) !== 0' },
  { name: 'nc', test: '(s.f & CARRY) === 0' },
  { name: 'c', test: '(s.f & CARRY) !== 0' },
  { name: 'po', test: '(s.f & PARITY) === 0' },
  { name: 'pe', test: '(s.f & PARITY) !== 0' },
  { name: 'p', test: '(s.f & SIGN) === 0' },
  { name: 'm', test: '(s.f & SIGN) !== 0' },
];

function loads8(index: Index): Operation[] {
  return [...loadsOfRegisters(index), ...loadsOfMemory(index), ...loadsOfImmediates(index), ...loadsOfA()];
}

function loadsOfRegisters(index: Index): Operation[] {
  const names = [...bytes(index).entries()].filter(([code]) => code !== MEMORY);
  return names.flatMap(([to, target]) =>
    names.map(([from, source]) =>
      plain(0x40 | (to << 3) | from, `ld ${target},${source}`, 4, ...copy(target, source)),
    ),
  );
}

/** Beside a memory operand H and L stay themselves: `ld h,(ix+d)`. */
function loadsOfMemory({ memory, address, delay }: Index): Operation[] {
  const names = [...bytes(HL).entries()].filter(([code]) => code !== MEMORY);
  return names.flatMap(([code, register]) => [
    plain(
      0x46 | (code << 3),
      `ld ${register},${memory}`,
      7 + delay,
      write(register, `readByte(s, ${address})`),
    ),
    plain(0x70 | code, `ld ${memory},${register}`, 7 + delay, `writeByte(s, ${address}, ${read(register)});`),
  ]);
}

/** `ld (ix+d),n` takes only five T-states more than `ld (hl),n`: n is read while the address is added up. */
function loadsOfImmediates(index: Index): Operation[] {
  return bytes(index).map((target, code) => {
    const opcode = 0x06 | (code << 3);
    if (code !== MEMORY) return plain(opcode, `ld ${target},n`, 7, write(target, 'fetchByte(s)'));
    const body = `writeByte(s, ${index.address}, fetchByte(s));`;
    return plain(opcode, `ld ${target},n`, index.delay === 0 ? 10 : 15, body);
  });
}

function loadsOfA(): Operation[] {
  return [
    plain(0x0a, 'ld a,(bc)', 7, 'loadA(s, s.bc);'),
    plain(0x1a, 'ld a,(de)', 7, 'loadA(s, s.de);'),
    plain(0x3a, 'ld a,(nn)', 13, 'loadA(s, fetchWord(s));'),
    plain(0x02, 'ld (bc),a', 7, 'storeA(s, s.bc);'),
    plain(0x12, 'ld (de),a', 7, 'storeA(s, s.de);'),
    plain(0x32, 'ld (nn),a', 13, 'storeA(s, fetchWord(s));'),
  ];
}

function loads16(index: Index): Operation[] {
  const { word } = index;
  const found = words(index, 'sp').map((to, code) =>
    plain(0x01 | (code << 4), `ld ${to},nn`, 10, `s.${to} = fetchWord(s);`),
  );
  found.push(
    plain(0x2a, `ld ${word},(nn)`, 16, `s.${word} = loadWord(s);`),
    plain(0x22, `ld (nn),${word}`, 16, `storeWord(s, s.${word});`),
    plain(0xf9, `ld sp,${word}`, 6, `s.sp = s.${word};`),
  );
  for (const [code, register] of words(index, 'af').entries()) {
    const isAf = register === 'af';
    const pushed = isAf ? '(s.a << 8) | s.f' : `s.${register}`;
    const popped = isAf
      ? ['const af = pop(s);', 's.a = af >> 8;', 's.f = af & 0xff;']
      : [`s.${register} = pop(s);`];
    found.push(plain(0xc5 | (code << 4), `push ${register}`, 11, `push(s, ${pushed});`));
    found.push(plain(0xc1 | (code << 4), `pop ${register}`, 10, ...popped));
  }
  return found;
}

function exchanges(index: Index): Operation[] {
  const { word } = index;
  return [
    plain(0xeb, 'ex de,hl', 4, 'const de = s.de;', 's.de = s.hl;', 's.hl = de;'),
    plain(0x08, "ex af,af'", 4, 'exchangeAf(s);'),
    plain(0xd9, 'exx', 4, 'exx(s);'),
    plain(0xe3, `ex (sp),${word}`, 19, `s.${word} = exchangeTop(s, s.${word});`),
  ];
}

const arithmetic8 = [
  { text: 'add a,', call: 'add8' },
  { text: 'adc a,', call: 'adc8' },
  { text: 'sub ', call: 'sub8' },
  { text: 'sbc a,', call: 'sbc8' },
  { text: 'and ', call: 'and8' },
  { text: 'xor ', call: 'xor8' },
  { text: 'or ', call: 'or8' },
  { text: 'cp ', call: 'cp8' },
];

function arithmeticOn8(index: Index): Operation[] {
  const found: Operation[] = [];
  const { memory, address, delay } = index;
  for (const [code, { text, call }] of arithmetic8.entries()) {
    for (const [from, name] of bytes(index).entries()) {
      const isMemory = from === MEMORY;
      const value = isMemory ? `readByte(s, ${address})` : read(name);
      const tStates = isMemory ? 7 + delay : 4;
      found.push(flagged(0x80 | (code << 3) | from, text + name, tStates, `${call}(s, ${value});`));
    }
    found.push(flagged(0xc6 | (code << 3), `${text}n`, 7, `${call}(s, fetchByte(s));`));
  }
  for (const [call, low] of [
    ['inc', 0x04],
    ['dec', 0x05],
  ] as const) {
    for (const [to, name] of bytes(index).entries()) {
      const opcode = low | (to << 3);
      if (to === MEMORY) {
        const body = [
          `const address = ${address};`,
          `writeByte(s, address, ${call}8(s, readByte(s, address)));`,
        ];
        found.push(flagged(opcode, `${call} ${memory}`, 11 + delay, ...body));
      } else {
        found.push(flagged(opcode, `${call} ${name}`, 4, write(name, `${call}8(s, ${read(name)})`)));
      }
    }
  }
  return found;
}

function generalPurpose(): Operation[] {
  return [
    flagged(0x27, 'daa', 4, 'daa(s);'),
    flagged(0x2f, 'cpl', 4, 'cpl(s);'),
    flagged(0x3f, 'ccf', 4, 'ccf(s);'),
    flagged(0x37, 'scf', 4, 'scf(s);'),
    plain(0x00, 'nop', 4),
    plain(0x76, 'halt', 4, 'halt(s);'),
    plain(0xf3, 'di', 4, 'di(s);'),
    plain(0xfb, 'ei', 4, 'ei(s);'),
  ];
}

function arithmetic16(index: Index): Operation[] {
  const { word } = index;
  return words(index, 'sp').flatMap((name, code) => [
    flagged(0x09 | (code << 4), `add ${word},${name}`, 11, `s.${word} = add16(s, s.${word}, s.${name});`),
    plain(0x03 | (code << 4), `inc ${name}`, 6, `s.${name} = (s.${name} + 1) & 0xffff;`),
    plain(0x0b | (code << 4), `dec ${name}`, 6, `s.${name} = (s.${name} - 1) & 0xffff;`),
  ]);
}

function rotatesOfA(): Operation[] {
  return ['rlca', 'rrca', 'rla', 'rra'].map((name, code) =>
    flagged(0x07 | (code << 3), name, 4, `${name}(s);`),
  );
}

function jumps(index: Index): Operation[] {
  const { word } = index;
  const found = [
    plain(0xc3, 'jp nn', 10, 's.pc = fetchTarget(s);'),
    plain(0x18, 'jr e', 12, 'jumpRelative(s);'),
    plain(0xe9, `jp (${word})`, 4, `s.pc = s.${word};`),
    plain(0x10, 'djnz e', 8, 'djnz(s);'),
  ];
  for (const [code, { name, test }] of conditions.entries()) {
    found.push(plain(0xc2 | (code << 3), `jp ${name},nn`, 10, `jumpIf(s, ${test});`));
    if (code < 4) found.push(plain(0x20 | (code << 3), `jr ${name},e`, 7, `jumpRelativeIf(s, ${test});`));
  }
  return found;
}

function callsAndReturns(): Operation[] {
  const found = [plain(0xcd, 'call nn', 17, 'call(s);'), plain(0xc9, 'ret', 10, 'ret(s);')];
  for (const [code, { name, test }] of conditions.entries()) {
    found.push(plain(0xc4 | (code << 3), `call ${name},nn`, 10, `callIf(s, ${test});`));
    found.push(plain(0xc0 | (code << 3), `ret ${name}`, 5, `retIf(s, ${test});`));
  }
  for (let target = 0; target < 0x40; target += 8) {
    const name = target.toString(16).padStart(2, '0');
    found.push(plain(0xc7 | target, `rst ${name}h`, 11, `rst(s, 0x${name});`));
  }
  return found;
}

function inputAndOutput(): Operation[] {
  return [plain(0xdb, 'in a,(n)', 11, 'inputA(s);'), plain(0xd3, 'out (n),a', 11, 'outputA(s);')];
}

function groups(index: Index): Operation[] {
  return [
    ...loads8(index),
    ...loads16(index),
    ...exchanges(index),
    ...arithmeticOn8(index),
    ...generalPurpose(),
    ...arithmetic16(index),
    ...rotatesOfA(),
    ...jumps(index),
    ...callsAndReturns(),
    ...inputAndOutput(),
  ];
}

/** All 252 opcodes without a prefix; CB, DD, ED and FD are the prefixes. */
export function basePage(): Operation[] {
  return groups(HL);
}

/** The opcodes whose meaning a DD or FD prefix changes. EX DE,HL and EXX are not among them. */
export function indexPage(index: Index): Operation[] {
  const unchanged = new Set(groups(HL).map(({ text }) => text));
  return groups(index).filter(({ text }) => !unchanged.has(text));
}
