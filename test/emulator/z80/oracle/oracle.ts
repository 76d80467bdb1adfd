/** libz80ex as an outside oracle: builds `oracle.c` where a C compiler and the library are installed, and runs jobs. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExecutionContext } from 'ava';
import type { Cpu, Registers } from '../../../../emulator/z80/index.js';

const SOURCE = fileURLToPath(new URL('oracle.c', import.meta.url));

/** The words of a record, in their order. */
export const WORDS = ['af', 'bc', 'de', 'hl', 'af2', 'bc2', 'de2', 'hl2', 'ix', 'iy', 'sp', 'pc'] as const;
const RECORD = WORDS.length * 2 + 5 + 4;

/** What a port reads as, here and in the oracle. */
export function readPort(port: number): number {
  return (port * 7 + 3) & 0xff;
}

/** Takes an output into a sum over all of them. */
export function sumUp(sum: number, port: number, value: number): number {
  return (sum * 31 + port * 7 + value) & 0xffff;
}

/** What the numbers of a snapshot are. */
export const NAMES = [...WORDS, 'i', 'r', 'im', 'iff1', 'iff2', 'tStates', 'sum'] as const;

/** All that the oracle shows of a CPU after a step, in the order of `NAMES`. */
export type Snapshot = readonly number[];

export function snapshot(cpu: Cpu, tStates: number, sum: number): Snapshot {
  const { af, bc, de, hl, af2, bc2, de2, hl2, ix, iy, sp, pc, i, r, im } = cpu;
  const flipFlops = [Number(cpu.iff1), Number(cpu.iff2)];
  return [af, bc, de, hl, af2, bc2, de2, hl2, ix, iy, sp, pc, i, r, im, ...flipFlops, tStates, sum];
}

export interface Job {
  readonly cpu: Registers;
  /** A mask for F after each step; without steps it runs until HALT. */
  readonly masks: readonly number[];
  /** All of the memory; without it, it is as the job before left it. */
  readonly memory?: Uint8Array;
  /** An instruction to put at PC. */
  readonly instruction?: readonly number[];
}

/** A job as the oracle reads it; it begins with the registers as they are now. */
export function encodeJob({ cpu, masks, memory, instruction = [] }: Job): Buffer {
  const head = Buffer.alloc(3 + WORDS.length * 2 + 5);
  head[0] = memory === undefined ? 0 : 1;
  head.writeUInt16LE(masks.length, 1);
  for (const [at, name] of WORDS.entries()) head.writeUInt16LE(cpu[name], 3 + at * 2);
  head.set([cpu.i, cpu.r, cpu.im, Number(cpu.iff1), Number(cpu.iff2)], 3 + WORDS.length * 2);
  const rest = Buffer.from([instruction.length, ...instruction, ...masks]);
  return Buffer.concat([head, memory ?? Buffer.alloc(0), rest]);
}

/** Reads the records of a job that begin at `offset` of what the oracle wrote. */
export function recordsOf(output: Buffer, offset: number, steps: number): Snapshot[] {
  return Array.from({ length: steps }, (_, step) => {
    let at = offset + step * RECORD;
    return NAMES.map((name) => {
      if (name.length < 2 || name === 'im' || name.startsWith('iff')) return output[at++];
      at += 2;
      return output.readUInt16LE(at - 2);
    });
  });
}

/** Bytes that a job's answer takes. */
export function answerSize(steps: number, withMemory: boolean): number {
  return steps * RECORD + (withMemory ? 0x10000 : 0);
}

/** Runs jobs and gives all their answers. */
export type Oracle = (jobs: readonly Buffer[]) => Buffer;

/** Builds the oracle in a folder; throws an Error with what the compiler says where that cannot be. */
export function compileOracle(folder: string): Oracle {
  const program = join(folder, 'oracle');
  const built = spawnSync('cc', ['-O2', '-o', program, SOURCE, '-lz80ex'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The oracle does not build: ${built.error ?? built.stderr}`);
  return (jobs) => execFileSync(program, { input: Buffer.concat(jobs), maxBuffer: 1 << 28 });
}

/** The oracle for a test. Undefined, with a line that says so, where it cannot be; under CI it must be. */
export function buildOracle(t: ExecutionContext): Oracle | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'z80-oracle-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  try {
    return compileOracle(folder);
  } catch (error) {
    if (process.env.CI !== undefined) throw error;
    t.log('skipped: no C compiler with libz80ex (Debian: gcc, libc6-dev, libz80ex-dev)');
    t.pass();
    return undefined;
  }
}
