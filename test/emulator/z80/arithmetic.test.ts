/** 8-bit and 16-bit arithmetic over all operands, against sums written anew here on signed and unsigned numbers. */

import test from 'ava';
import { createMachine, flagLetters, hex, type Machine } from './machine.js';

const S = 0x80;
const Z = 0x40;
const H = 0x10;
const P = 0x04;
const N = 0x02;
const C = 0x01;
const XY = 0x28;

const signed = (byte: number): number => (byte < 0x80 ? byte : byte - 0x100);
const modulo = (value: number, size: number): number => ((value % size) + size) % size;
const when = (condition: boolean, flag: number): number => (condition ? flag : 0);

interface Outcome {
  readonly a: number;
  readonly f: number;
}

type Rule = (a: number, value: number, carry: number) => Outcome;

/** Flags of a sum: overflow where the signed sum leaves −128…127, half carry where the low digits leave 0…15. */
const addition =
  (withCarry: boolean): Rule =>
  (a, value, carry) => {
    const extra = withCarry ? carry : 0;
    const total = signed(a) + signed(value) + extra;
    const result = modulo(a + value + extra, 256);
    const overflow = when(total > 127 || total < -128, P);
    const half = when((a % 16) + (value % 16) + extra > 15, H);
    const out = when(a + value + extra > 255, C);
    return {
      a: result,
      f: when(result >= 128, S) | when(result === 0, Z) | (result & XY) | half | overflow | out,
    };
  };

const subtraction =
  (withCarry: boolean): Rule =>
  (a, value, carry) => {
    const extra = withCarry ? carry : 0;
    const total = signed(a) - signed(value) - extra;
    const result = modulo(a - value - extra, 256);
    const overflow = when(total > 127 || total < -128, P);
    const half = when((a % 16) - (value % 16) - extra < 0, H);
    const borrow = when(a - value - extra < 0, C);
    const sign = when(result >= 128, S) | when(result === 0, Z);
    return { a: result, f: sign | (result & XY) | half | overflow | N | borrow };
  };

/** CP keeps A and shows bits 5 and 3 of the operand. */
const comparison: Rule = (a, value, carry) => {
  const { f } = subtraction(false)(a, value, carry);
  return { a, f: (f & ~XY) | (value & XY) };
};

const evenOnes = (value: number): boolean => value.toString(2).replaceAll('0', '').length % 2 === 0;

const logic =
  (combine: (a: number, value: number) => number, half: number): Rule =>
  (a, value) => {
    const result = combine(a, value);
    const sign = when(result >= 128, S) | when(result === 0, Z);
    return { a: result, f: sign | (result & XY) | half | when(evenOnes(result), P) };
  };

/** Opcodes with B as their operand. */
const rules: readonly { name: string; opcode: number; rule: Rule }[] = [
  { name: 'add', opcode: 0x80, rule: addition(false) },
  { name: 'adc', opcode: 0x88, rule: addition(true) },
  { name: 'sub', opcode: 0x90, rule: subtraction(false) },
  { name: 'sbc', opcode: 0x98, rule: subtraction(true) },
  { name: 'and', opcode: 0xa0, rule: logic((a, value) => a & value, H) },
  { name: 'xor', opcode: 0xa8, rule: logic((a, value) => a ^ value, 0) },
  { name: 'or', opcode: 0xb0, rule: logic((a, value) => a | value, 0) },
  { name: 'cp', opcode: 0xb8, rule: comparison },
];

function step({ cpu }: Machine, f: number): Outcome {
  cpu.pc = 0;
  cpu.f = f;
  cpu.step();
  return { a: cpu.a, f: cpu.f };
}

const show = ({ a, f }: Outcome): string => `${hex(a, 2)} ${flagLetters(f)}`;

for (const { name, opcode, rule } of rules) {
  test(`${name} of all bytes, with and without carry`, (t) => {
    const machine = createMachine([opcode]);
    const wrong: string[] = [];
    for (let a = 0; a < 256; a++) {
      for (let b = 0; b < 256; b++) {
        for (const carry of [0, 1]) {
          machine.cpu.a = a;
          machine.cpu.b = b;
          const found = step(machine, carry);
          const expected = rule(a, b, carry);
          if (found.a !== expected.a || found.f !== expected.f) {
            wrong.push(`${hex(a, 2)},${hex(b, 2)},${carry}: ${show(found)}, not ${show(expected)}`);
          }
        }
      }
    }
    t.deepEqual(wrong.slice(0, 5), []);
  });
}

/** INC and DEC are sums with 1 that keep carry. */
for (const { name, opcode, rule } of [
  { name: 'inc', opcode: 0x3c, rule: addition(false) },
  { name: 'dec', opcode: 0x3d, rule: subtraction(false) },
]) {
  test(`${name} of all bytes`, (t) => {
    const machine = createMachine([opcode]);
    for (let a = 0; a < 256; a++) {
      for (const carry of [0, 1]) {
        machine.cpu.a = a;
        const expected = rule(a, 1, 0);
        t.is(show(step(machine, carry)), show({ a: expected.a, f: (expected.f & ~C) | carry }));
      }
    }
  });
}

test('neg of all bytes is 0 − A', (t) => {
  const machine = createMachine([0xed, 0x44]);
  for (let a = 0; a < 256; a++) {
    machine.cpu.a = a;
    t.is(show(step(machine, 0xff)), show(subtraction(false)(0, a, 0)));
  }
});

/** The corrections that Zilog UM0080 lists under DAA: C, high digit, H, low digit → what is added, and C. */
function decimal(a: number, f: number): Outcome {
  const high = a >> 4;
  const low = a & 15;
  const subtract = (f & N) !== 0;
  const half = (f & H) !== 0;
  const tens = (f & C) !== 0 || high > 9 || (high === 9 && low > 9);
  const correction = (tens ? 0x60 : 0) + (half || low > 9 ? 0x06 : 0);
  const result = modulo(subtract ? a - correction : a + correction, 256);
  // Half carry: out of the low digit's correction (Young, "DAA Instruction").
  const halfAfter = subtract ? half && low < 6 : low > 9;
  const sign = when(result >= 128, S) | when(result === 0, Z);
  const kept = (f & N) | when(tens, C) | when(halfAfter, H);
  return { a: result, f: sign | (result & XY) | when(evenOnes(result), P) | kept };
}

test('daa of all A and F', (t) => {
  const machine = createMachine([0x27]);
  const wrong: string[] = [];
  for (let a = 0; a < 256; a++) {
    for (let f = 0; f < 256; f++) {
      machine.cpu.a = a;
      const found = show(step(machine, f));
      const expected = show(decimal(a, f));
      if (found !== expected) wrong.push(`${hex(a, 2)} ${flagLetters(f)}: ${found}, not ${expected}`);
    }
  }
  t.deepEqual(wrong.slice(0, 5), []);
});

test('daa makes decimal sums and differences of all two-digit numbers', (t) => {
  const machine = createMachine();
  const digits = (value: number): number => Math.floor(value / 10) * 16 + (value % 10);
  const calculate = (opcode: number, x: number, y: number): number => {
    machine.memory.set([opcode, 0x27]);
    machine.cpu.pc = 0;
    machine.cpu.a = digits(x);
    machine.cpu.b = digits(y);
    machine.cpu.step();
    machine.cpu.step();
    return machine.cpu.a + ((machine.cpu.f & C) << 8);
  };
  const wrong: string[] = [];
  for (let x = 0; x < 100; x++) {
    for (let y = 0; y < 100; y++) {
      const sum = digits((x + y) % 100) + when(x + y > 99, 0x100);
      const difference = digits(modulo(x - y, 100)) + when(x < y, 0x100);
      if (calculate(0x80, x, y) !== sum) wrong.push(`${x} + ${y}`);
      if (calculate(0x90, x, y) !== difference) wrong.push(`${x} − ${y}`);
    }
  }
  t.deepEqual(wrong, []);
});

/** Words worth meeting: the edges of digits, bytes, signs and range, and some in between. */
const words = [
  0, 1, 0xff, 0x100, 0xfff, 0x1000, 0x1234, 0x2800, 0x7fff, 0x8000, 0x8001, 0xabcd, 0xefff, 0xfffe, 0xffff,
];
const signedWord = (word: number): number => (word < 0x8000 ? word : word - 0x10000);

function sum16(hl: number, value: number, carry: number, sign: 1 | -1, f: number): { hl: number; f: number } {
  const total = hl + sign * (value + carry);
  const result = modulo(total, 0x10000);
  const low = (hl % 0x1000) + sign * ((value % 0x1000) + carry);
  const range = signedWord(hl) + sign * (signedWord(value) + carry);
  const out = when(total !== result, C) | when(low < 0 || low > 0xfff, H) | ((result >> 8) & XY);
  if (f >= 0) return { hl: result, f: (f & (S | Z | P)) | out };
  const overflow = when(range > 0x7fff || range < -0x8000, P);
  return {
    hl: result,
    f: out | overflow | when(result > 0x7fff, S) | when(result === 0, Z) | when(sign < 0, N),
  };
}

for (const { name, code, sign, kept } of [
  { name: 'add hl,de', code: [0x19], sign: 1, kept: true },
  { name: 'adc hl,de', code: [0xed, 0x5a], sign: 1, kept: false },
  { name: 'sbc hl,de', code: [0xed, 0x52], sign: -1, kept: false },
] as const) {
  test(`${name} at all edges`, (t) => {
    const machine = createMachine(code);
    const { cpu } = machine;
    for (const hl of words) {
      for (const de of words) {
        for (const f of [0x00, 0x01, 0xff]) {
          cpu.hl = hl;
          cpu.de = de;
          step(machine, f);
          const expected = sum16(hl, de, kept ? 0 : f & C, sign, kept ? f : -1);
          const title = `${hex(hl, 4)} ${hex(de, 4)} ${flagLetters(f)}`;
          t.is(
            `${hex(cpu.hl, 4)} ${flagLetters(cpu.f)}`,
            `${hex(expected.hl, 4)} ${flagLetters(expected.f)}`,
            title,
          );
          t.is(cpu.wz, modulo(hl + 1, 0x10000));
        }
      }
    }
  });
}
