/** A line for each instruction of a program, and what is around one where it was stopped. */

import { readFileSync } from 'node:fs';
import { disassemble, type Machine, parseSymbols, type RunResult, traceLine } from '../../emulator/index.js';
import { CliError } from '../problem.js';

export type Symbols = ReadonlyMap<string, number>;

/** Where programs begin: no instruction of one lies before. */
const TPA = 0x0100;
/** Instructions that are shown before and behind one. */
const AROUND = 5;
/** The longest instruction, in bytes. */
const LONGEST = 4;

const hex = (value: number) => value.toString(16).padStart(4, '0');

/** The symbols of the `.SYM` file beside a program; none where there is no such file. */
export function symbolsBeside(file: string): Symbols {
  const stem = file.replace(/\.com$/i, '');
  for (const extension of ['.SYM', '.sym']) {
    try {
      return parseSymbols(readFileSync(stem + extension, 'utf8'));
    } catch {
      // The other one, or none.
    }
  }
  return new Map();
}

/** The address that `--break` names: a symbol, or in hexadecimal. @throws CliError `usage` */
export function addressOf(text: string, symbols: Symbols): number {
  const named = symbols.get(text);
  if (named !== undefined) return named;
  const [, digits] = /^(?:0x)?([0-9a-f]{1,5})h?$/i.exec(text) ?? [];
  const address = Number.parseInt(digits ?? '', 16);
  if (address <= 0xffff) return address;
  throw new CliError(
    'usage',
    `There is no place ${text} in the program.`,
    symbols.size === 0 ? 'no .SYM file lies beside it' : `${symbols.size} symbols`,
    'Name a symbol of its .SYM file (ulm build --list), or an address as 0123h.',
  );
}

/** Names by address, those of places within a routine left out. */
export function labelsOf(symbols: Symbols): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const [name, address] of symbols) if (!name.includes('.')) labels.set(address, name);
  return labels;
}

/**
 * Runs a machine instruction by instruction and gives a line for each before it runs, but for those of CP/M's stubs: the
 * T-states that have passed, then as `traceLine` has it. A line with its name goes before an instruction that has one.
 *
 * @returns what takes the place of the machine's `run`
 */
export function tracing(
  machine: Machine,
  labels: ReadonlyMap<number, string>,
  onLine: (line: string) => void,
): (tStates: number) => RunResult {
  const { cpu } = machine;
  // An OUT and a RET each; while a call waits, the PC stays there.
  const stubs = new Set(machine.layout.stubs.flatMap((address) => [address, address + 2]));
  return (tStates) => {
    const end = machine.tStates + tStates;
    for (;;) {
      // What CP/M has to do first may lead elsewhere.
      const before = machine.run(0);
      if (before !== 'budget') return before;
      const { pc } = cpu;
      const at = machine.tStates;
      const line = stubs.has(pc) ? undefined : `${String(at).padStart(12)} ${traceLine(cpu)}`;
      const result = machine.run(1);
      if (line !== undefined && result !== 'break') {
        const label = labels.get(pc);
        if (label !== undefined) onLine(`${label}:`);
        onLine(line);
      }
      if (result !== 'budget' || machine.tStates >= end) return result;
    }
  };
}

/** What stands at the PC: the registers, and the instructions around. */
export function placeText(machine: Machine, labels: ReadonlyMap<number, string>): string[] {
  const { cpu, memory } = machine;
  const rows = around(memory, cpu.pc).flatMap((address) => {
    const { text } = disassemble(memory, address);
    const label = labels.get(address);
    return [
      ...(label === undefined ? [] : [`${label}:`]),
      `${address === cpu.pc ? '>' : ' '} ${hex(address)}  ${text}`,
    ];
  });
  const more = ['af2', 'bc2', 'de2', 'hl2'] as const;
  const shadows = more.map((name) => `${name.slice(0, 2)}'=${hex(cpu[name])}`).join(' ');
  return [traceLine(cpu), `${' '.repeat(38)}${shadows} ${machine.tStates} T-states`, ...rows];
}

/** Addresses of the instructions around one: before it, as many as lead to it when they are read in a row. */
function around(memory: Uint8Array, pc: number): number[] {
  let before: number[] = [];
  for (let start = Math.max(TPA, pc - AROUND * LONGEST); start < pc && before.length < AROUND; start++) {
    const row: number[] = [];
    let address = start;
    for (; address < pc; address += disassemble(memory, address).length) row.push(address);
    if (address === pc && row.length > before.length) before = row.slice(-AROUND);
  }
  const behind: number[] = [];
  for (let address = pc; behind.length <= AROUND && address <= 0xffff; ) {
    behind.push(address);
    address += disassemble(memory, address).length;
  }
  return [...before, ...behind];
}
