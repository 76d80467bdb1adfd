/** A CPU on 64 KB of memory with ports that remember, and rows of text that say what an instruction does to it. */

import type { Cpu, CpuState } from '../../../emulator/z80/api.js';
import { createCpu } from '../../../emulator/z80/index.js';

export interface Machine {
  readonly cpu: Cpu;
  readonly memory: Uint8Array;
  /** Every port access, as `in 1234` or `out 1234 56`. */
  readonly log: string[];
  /** What a port reads as: its low byte, unless a test changes it. */
  input: (port: number) => number;
  output: (port: number, value: number) => void;
}

export function createMachine(program: readonly number[] = [], origin = 0): Machine {
  const memory = new Uint8Array(0x10000);
  memory.set(program, origin);
  const log: string[] = [];
  const machine = {
    memory,
    log,
    input: (port: number): number => port & 0xff,
    output: (_port: number, _value: number): void => {},
  };
  const cpu = createCpu({
    memory,
    input(port) {
      log.push(`in ${hex(port, 4)}`);
      return machine.input(port);
    },
    output(port, value) {
      log.push(`out ${hex(port, 4)} ${hex(value, 2)}`);
      machine.output(port, value);
    },
  });
  cpu.pc = origin;
  return Object.assign(machine, { cpu });
}

export function bytes(text: string): number[] {
  return text.split(' ').map((byte) => Number.parseInt(byte, 16));
}

export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

const FLAGS = 'SZYHXPNC';

/** F as letters, `-` for none. */
export function flagLetters(f: number): string {
  return [...FLAGS].filter((_, bit) => (f & (0x80 >> bit)) !== 0).join('') || '-';
}

export function flagBits(letters: string): number {
  return [...letters].reduce((f, letter) => f | (letter === '-' ? 0 : 0x80 >> FLAGS.indexOf(letter)), 0);
}

export const ORIGIN = 0x1000;

/** What the registers hold before a row unless it says otherwise. */
const DEFAULTS =
  'a=12 f=- bc=2345 de=3456 hl=4567 ix=5678 iy=6789 sp=789a af2=8abc bc2=9bcd de2=acde hl2=bdef i=cd r=00';

/**
 * Applies `name=value` tokens to a machine: words and bytes in hexadecimal, `f` in letters, `(4567)=12,34` bytes in
 * memory, `iff` and `iff2` are 0 or 1, `iff` for both flip-flops.
 */
function apply({ cpu, memory }: Machine, tokens: string): void {
  for (const token of tokens.split(' ').filter((text) => text !== '')) {
    const [name, value] = token.split('=');
    const number = Number.parseInt(value, 16);
    if (name.startsWith('(')) {
      const found = value.split(',').map((byte) => Number.parseInt(byte, 16));
      memory.set(found, Number.parseInt(name.slice(1), 16));
    } else if (name === 'f') {
      cpu.f = flagBits(value);
    } else if (name === 'iff') {
      cpu.iff1 = cpu.iff2 = number === 1;
    } else if (name === 'iff2') {
      cpu.iff2 = number === 1;
    } else {
      Object.assign(cpu, { [name]: number });
    }
  }
}

/** All of the state that rows compare, in hexadecimal; WZ and Q only where the row names them. */
function describe({ cpu, memory, log }: Machine, withWz: boolean, withQ: boolean): Record<string, string> {
  const state: CpuState = cpu.save();
  const words = ['bc', 'de', 'hl', 'ix', 'iy', 'sp', 'pc', 'af2', 'bc2', 'de2', 'hl2'] as const;
  const found: Record<string, string> = { a: hex(state.a, 2), f: flagLetters(state.f), i: hex(state.i, 2) };
  for (const word of words) found[word] = hex(state[word], 4);
  found.iff = `${state.iff1} ${state.iff2}`;
  found.im = String(state.im);
  found.halted = String(state.halted);
  if (withWz) found.wz = hex(state.wz, 4);
  if (withQ) found.q = hex(state.q, 2);
  const cells: string[] = [];
  for (let address = 0; address < memory.length; address++) {
    if (memory[address] !== 0) cells.push(`${hex(address, 4)}=${hex(memory[address], 2)}`);
  }
  found.memory = cells.join(' ');
  found.ports = log.join(', ');
  return found;
}

/** An instruction's bytes, the state before, what is different after, and its T-states. */
export interface Row {
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly tStates: number;
  readonly ports: string;
}

export function row(code: string, before: string, after: string, tStates: number, ports = ''): Row {
  return { code, before, after, tStates, ports };
}

/** The state and T-states that a row expects and those that it finds. PC goes on unless the row names it. */
export function runRow({ code, before, after, tStates, ports }: Row): { expected: object; found: object } {
  const program = bytes(code);
  const withWz = after.includes('wz=');
  const withQ = after.includes('q=');
  const real = createMachine(program, ORIGIN);
  apply(real, `${DEFAULTS} ${before}`);
  const passed = real.cpu.step();
  const ideal = createMachine(program, ORIGIN);
  apply(ideal, `${DEFAULTS} ${before} pc=${hex(ORIGIN + program.length, 4)} ${after.replace('halted', '')}`);
  const expected = describe(ideal, withWz, withQ);
  expected.halted = String(after.includes('halted'));
  expected.ports = ports;
  return {
    expected: { ...expected, tStates },
    found: { ...describe(real, withWz, withQ), tStates: passed },
  };
}
