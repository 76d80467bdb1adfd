/** The CB page, and the page behind DD CB d and FD CB d, which share one set of functions. */

import { changeBit, flagged, hex, type Operation, plain, read, write } from './operation.js';

const registers = ['b', 'c', 'd', 'e', 'h', 'l', '(hl)', 'a'];
const rotates = ['rlc', 'rrc', 'rl', 'rr', 'sla', 'sra', 'sll', 'srl'];
const changes = [
  { name: 'res', page: 0x80, on: false },
  { name: 'set', page: 0xc0, on: true },
];
const bits = [0, 1, 2, 3, 4, 5, 6, 7];
const MEMORY = 6;

/** One of the eight operands that the low bits of an opcode name. */
interface Operand {
  readonly text: string;
  /** Its value, and what BIT shows in Y and X, as expressions. */
  readonly value: string;
  readonly shown: string;
  /** Statements that give it a value, or change one bit of it. */
  readonly assign: (value: string) => string[];
  readonly change: (bit: number, on: boolean) => string[];
  /** T-states of a change and of a test. */
  readonly tStates: number;
  readonly testTStates: number;
}

function inRegister(register: string): Operand {
  return {
    text: register,
    value: read(register),
    shown: read(register),
    assign: (value) => [write(register, value)],
    change: (bit, on) => [changeBit(register, bit, on)],
    tStates: 4,
    testTStates: 4,
  };
}

/** A byte in memory; what is written there goes to the register too, if there is one. */
function inMemory(
  text: string,
  address: string,
  tStates: number,
  testTStates: number,
  register?: string,
): Operand {
  const value = `readByte(s, ${address})`;
  const assign = (result: string): string[] =>
    register === undefined
      ? [`writeByte(s, ${address}, ${result});`]
      : [`const result = ${result};`, `writeByte(s, ${address}, result);`, write(register, 'result')];
  return {
    text,
    value,
    shown: 's.wz >> 8',
    assign,
    change: (bit, on) => assign(on ? `${value} | ${hex(1 << bit)}` : `${value} & ${hex(0xff & ~(1 << bit))}`),
    tStates,
    testTStates,
  };
}

/** Rotates and shifts, then BIT, RES and SET; BIT may know fewer operands. */
function operations(operands: readonly Operand[], tested: readonly Operand[]): Operation[] {
  const found: Operation[] = [];
  for (const [code, name] of rotates.entries()) {
    for (const [low, { text, value, assign, tStates }] of operands.entries()) {
      const body = assign(`${name}(s, ${value})`);
      found.push(flagged((code << 3) | low, `${name} ${text}`, tStates, ...body));
    }
  }
  for (const bit of bits) {
    for (const [low, { text, value, shown, testTStates }] of tested.entries()) {
      const body = `bit(s, ${hex(1 << bit)}, ${value}, ${shown});`;
      found.push(flagged(0x40 | (bit << 3) | low, `bit ${bit},${text}`, testTStates, body));
    }
  }
  for (const { name, page, on } of changes) {
    for (const bit of bits) {
      for (const [low, { text, change, tStates }] of operands.entries()) {
        found.push(plain(page | (bit << 3) | low, `${name} ${bit},${text}`, tStates, ...change(bit, on)));
      }
    }
  }
  return found;
}

export function bitPage(): Operation[] {
  const memory = inMemory('(hl)', 's.hl', 11, 8);
  const operands = registers.map((register, low) => (low === MEMORY ? memory : inRegister(register)));
  return operations(operands, operands);
}

/**
 * The same on the byte at WZ, which holds the address IX+d or IY+d by then. What is written back goes to the named
 * register too: Sean Young, "The Undocumented Z80 Documented", "DDCB Prefix" and "FDCB Prefix".
 */
export function indexedBitPage(): Operation[] {
  const memory = inMemory('(wz)', 's.wz', 19, 16);
  const operands = registers.map((register, low) =>
    low === MEMORY ? memory : inMemory(`(wz),${register}`, 's.wz', 19, 16, register),
  );
  return operations(operands, Array(8).fill(memory));
}
