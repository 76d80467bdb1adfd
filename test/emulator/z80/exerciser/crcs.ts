/** The exerciser's results as text: a line for each group, its name and its CRC. */

import { readFileSync } from 'node:fs';
import { createCpu } from '../../../../emulator/z80/index.js';
import { hex } from '../machine.js';
import { encodeJob, type Oracle, readPort } from '../oracle/oracle.js';
import { groups } from './instructions.js';
import { buildExerciser, ORIGIN, RESULTS } from './program.js';

export const CRC_FILE = new URL('crcs.txt', import.meta.url);

/** The CRCs that libz80ex came to. */
export function expectedCrcs(): string[] {
  return readFileSync(CRC_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function image(): Uint8Array {
  const memory = new Uint8Array(0x10000);
  memory.set(buildExerciser().image, ORIGIN);
  return memory;
}

function resultsIn(memory: Uint8Array): string[] {
  return groups.map(({ name }, index) => {
    const at = RESULTS + index * 2;
    return `${name.padEnd(7)} ${hex(memory[at] | (memory[at + 1] << 8), 4)}`;
  });
}

function createMachine(): { cpu: ReturnType<typeof createCpu>; memory: Uint8Array } {
  const memory = image();
  const cpu = createCpu({ memory, input: readPort, output: () => {} });
  cpu.pc = ORIGIN;
  return { cpu, memory };
}

/** Runs the exerciser on the CPU. Throws an Error if it does not come to its end. */
export function exercise(): { crcs: string[]; tStates: number } {
  const { cpu, memory } = createMachine();
  const most = 4e9;
  while (!cpu.halted && cpu.tStates < most) cpu.run(1e8 - (cpu.tStates % 1e8));
  if (!cpu.halted) throw new Error('The exerciser does not end.');
  return { crcs: resultsIn(memory), tStates: cpu.tStates };
}

/** Runs the exerciser on the oracle. */
export function exerciseOracle(oracle: Oracle): string[] {
  const { cpu, memory } = createMachine();
  return resultsIn(oracle([encodeJob({ cpu, masks: [], memory })]));
}
