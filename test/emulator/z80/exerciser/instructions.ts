/** What the exerciser runs: instructions of all pages in groups of up to eight neighbours, with where they may point. */

import { hex } from '../machine.js';

/** The page of memory that instructions under test read and write, in all but its upper half. */
export const SCRATCH = 0x7f00;

/** Where the instruction under test stands, followed by NOPs; a jump that is taken passes over an INC A. */
export const SLOT = 0x7e00;
export const SLOT_SIZE = 6;

export interface Exercise {
  readonly code: readonly number[];
  /** HL, DE, IX and IY point into the page; otherwise they are any words. */
  readonly pointers: boolean;
  /** BC points there too. */
  readonly bcPointer: boolean;
  /** BC counts from 1 to 4. */
  readonly count: boolean;
  /** The bits of F that are compared: not those that libz80ex has wrong. */
  readonly mask: number;
}

export interface Group {
  readonly name: string;
  readonly exercises: readonly Exercise[];
}

const [LOW, HIGH] = [SCRATCH & 0xff, SCRATCH >> 8];
const DISPLACEMENT = 0xf5;
const TARGET = [(SLOT + 4) & 0xff, SLOT >> 8];
const INC_A = 0x3c;

/** The operand bytes behind an opcode without prefix, or behind DD and FD. */
function operands(opcode: number): number[] {
  if ([0x22, 0x2a, 0x32, 0x3a].includes(opcode)) return [LOW + 0x42, HIGH];
  if (opcode === 0x31) return [LOW + 0x40, HIGH];
  if ((opcode & 0xcf) === 0x01) return [0xa5, 0x3c];
  if (opcode === 0x10 || opcode === 0x18 || (opcode & 0xe7) === 0x20) return [1, INC_A];
  if ((opcode & 0xc7) === 0xc2 || (opcode & 0xc7) === 0xc4) return [...TARGET, INC_A];
  if (opcode === 0xc3 || opcode === 0xcd) return [...TARGET, INC_A];
  if ((opcode & 0xc7) === 0x06 || (opcode & 0xc7) === 0xc6) return [0x9b];
  return [];
}

/** HALT, prefixes, ports, interrupts, returns and restarts are left to other tests. */
const leftOut = [0x76, 0xcb, 0xd3, 0xdb, 0xdd, 0xe9, 0xed, 0xf3, 0xfb, 0xfd, 0xc9];
const isLeftOut = (opcode: number): boolean =>
  leftOut.includes(opcode) || (opcode & 0xc7) === 0xc0 || (opcode & 0xc7) === 0xc7;

/** Whether the operand with this code is (HL). */
function usesMemory(opcode: number): boolean {
  const isOperand = (opcode >= 0x40 && opcode < 0xc0 && (opcode & 7) === 6) || (opcode & 0xf8) === 0x70;
  return isOperand || [0x34, 0x35, 0x36, 0x0a, 0x1a, 0x02, 0x12, 0xf9].includes(opcode);
}

function exercise(code: readonly number[], pointers: boolean, more: Partial<Exercise> = {}): Exercise {
  return { code, pointers, bcPointer: false, count: false, mask: 0xff, ...more };
}

function unprefixed(opcode: number): Exercise | undefined {
  if (isLeftOut(opcode)) return undefined;
  const mask = opcode === 0x37 || opcode === 0x3f ? 0xd7 : 0xff;
  const bcPointer = opcode === 0x02 || opcode === 0x0a;
  return exercise([opcode, ...operands(opcode)], usesMemory(opcode), { mask, bcPointer });
}

function indexed(prefix: number, opcode: number): Exercise | undefined {
  const plain = unprefixed(opcode);
  if (plain === undefined) return undefined;
  const takesDisplacement = usesMemory(opcode) && ![0x0a, 0x1a, 0x02, 0x12, 0xf9].includes(opcode);
  const [, ...rest] = plain.code;
  const code = [prefix, opcode, ...(takesDisplacement ? [DISPLACEMENT] : []), ...rest];
  // A taken jump would end within the longer code.
  return code.includes(INC_A) ? undefined : { ...plain, code };
}

function extended(opcode: number): Exercise | undefined {
  if (opcode >= 0xa0 && opcode < 0xc0 && (opcode & 7) < 2) {
    return exercise([0xed, opcode], true, { count: true });
  }
  if (opcode < 0x40 || opcode > 0x7f) return undefined;
  const column = opcode & 7;
  // LD SP,(nn) would put the stack anywhere; ports, RETN, IM, and LD with I and R need more than memory.
  if ([0, 1, 5, 6].includes(column) || opcode === 0x7b || (column === 7 && opcode < 0x60)) return undefined;
  if (column === 3) return exercise([0xed, opcode, LOW + 0x42, HIGH], false);
  return exercise([0xed, opcode], column === 7);
}

const pages: readonly { name: string; of: (opcode: number) => Exercise | undefined }[] = [
  { name: '', of: unprefixed },
  { name: 'cb', of: (opcode) => exercise([0xcb, opcode], (opcode & 7) === 6) },
  { name: 'ed', of: extended },
  { name: 'dd', of: (opcode) => indexed(0xdd, opcode) },
  { name: 'fd', of: (opcode) => indexed(0xfd, opcode) },
  { name: 'ddcb', of: (opcode) => exercise([0xdd, 0xcb, DISPLACEMENT, opcode], true) },
  { name: 'fdcb', of: (opcode) => exercise([0xfd, 0xcb, DISPLACEMENT, opcode], true) },
];

/** All groups, named by their page and first opcode: `cb 40`. */
export const groups: readonly Group[] = pages.flatMap(({ name, of }) =>
  Array.from({ length: 32 }, (_, row) => {
    const exercises = Array.from({ length: 8 }, (_, column) => of(row * 8 + column)).filter(
      (one) => one !== undefined,
    );
    return { name: `${name} ${hex(row * 8, 2)}`.trim(), exercises };
  }).filter(({ exercises }) => exercises.length > 0),
);
