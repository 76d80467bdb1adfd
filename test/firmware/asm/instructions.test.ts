import test from 'ava';
import { createCpu } from '../../../emulator/z80/index.js';
import { FORMS_BY_MNEMONIC } from '../../../firmware/asm/encoding.js';
import { Assembler, type ListingLine } from '../../../firmware/asm/index.js';
import { accepts } from '../../../firmware/asm/operand-classes.js';
import { dataRows, opcodeRows, read, write } from './written.js';

/** All rows assembled as one program, so that each line of the listing is one row. */
const lines: readonly ListingLine[] = (() => {
  const z = new Assembler({ origin: 0x100 });
  for (const { source } of opcodeRows) write(z, source);
  return z.assemble().listing;
})();

test('every instruction has the bytes that another assembler gives it', (t) => {
  const got = lines.map((line) => Buffer.from(line.bytes).toString('hex').toUpperCase());
  t.deepEqual(
    got,
    opcodeRows.map((row) => row.bytes),
  );
});

test('every instruction is listed as it is written', (t) => {
  t.deepEqual(
    lines.map((line) => line.source),
    opcodeRows.map((row) => row.source),
  );
});

/** How many opcodes each page has, without prefixes and those that only repeat another. */
const pages: readonly (readonly [name: string, opcodes: number, pattern: RegExp])[] = [
  ['main', 252, /^(?!CB|ED|DD|FD)(..)/],
  ['CB', 256, /^CB(..)/],
  // 56 documented, without HL's longer forms of loading a word, and in f,(c) and out (c),0.
  ['ED', 58, /^ED(..)/],
  // Those in which HL, (HL), H or L can be said, but for ex de,hl.
  ['DD', 85, /^DD(?!CB)(..)/],
  ['FD', 85, /^FD(?!CB)(..)/],
  // bit takes no copy: 7 of 8 opcodes of each bit only repeat.
  ['DDCB', 256 - 56, /^DDCB05(..)/],
  ['FDCB', 256 - 56, /^FDCB05(..)/],
];

for (const [name, opcodes, pattern] of pages) {
  test(`the rows cover the ${name} page`, (t) => {
    const found = new Set(opcodeRows.flatMap(({ bytes }) => pattern.exec(bytes)?.[1] ?? []));
    t.is(found.size, opcodes);
  });
}

test('every row fits exactly one form of the table, and every form some row', (t) => {
  const z = new Assembler({ origin: 0x100 });
  const used = new Set<string>();
  for (const { source } of opcodeRows) {
    const { mnemonic, operands } = read(z, source);
    const fitting = (FORMS_BY_MNEMONIC.get(mnemonic) ?? []).filter(
      (form) =>
        form.operands.length === operands.length &&
        form.operands.every((name, i) => accepts(name, operands[i])),
    );
    t.is(fitting.length, 1, source);
    used.add(fitting[0].text);
  }
  const unused = [...FORMS_BY_MNEMONIC.values()].flat().filter((form) => !used.has(form.text));
  t.deepEqual(unused, []);
});

test('the T-states of every form are those of its machine cycles in the manual', (t) => {
  const sum = (cycles: string): number =>
    cycles.split(' ').reduce((total, cycle) => total + Number(cycle), 0);
  const expected = new Map(
    dataRows('t-states.txt').flatMap(([cycles, notTaken, forms]) =>
      forms
        .split('; ')
        .map((form) => [form, notTaken === '-' ? [sum(cycles)] : [sum(cycles), sum(notTaken)]] as const),
    ),
  );
  const forms = [...FORMS_BY_MNEMONIC.values()].flat();
  const got = new Map(forms.map((form) => [form.text, form.tStates]));
  for (const [text, tStates] of got) t.deepEqual(tStates, expected.get(text.replaceAll('IY', 'IX')), text);
  t.deepEqual(
    [...expected.keys()].filter((form) => !got.has(form)),
    [],
  );
});

/** Registers that make every condition once true and once false, and every block instruction once end. */
const starts = [
  { af: 0x0000, bc: 0x0001 },
  { af: 0x00ff, bc: 0x0001 },
  { af: 0x0000, bc: 0x0100 },
  { af: 0x00ff, bc: 0x0202 },
  { af: 0x0101, bc: 0x0202 },
];

test('the T-states are those that the emulator counts', (t) => {
  const bus = { memory: new Uint8Array(0x10000), input: () => 0, output: () => undefined };
  const cpu = createCpu(bus);
  for (const line of lines) {
    const counted = new Set<number>();
    for (const start of starts) {
      bus.memory.fill(0);
      bus.memory.set(line.bytes, 0x4000);
      cpu.reset();
      Object.assign(cpu, start, { pc: 0x4000, sp: 0x8000, hl: 0x9000, de: 0xa000, ix: 0xb000, iy: 0xc000 });
      counted.add(cpu.step());
    }
    t.deepEqual(
      [...counted].sort((a, b) => b - a),
      [...line.tStates],
      line.source,
    );
  }
});
