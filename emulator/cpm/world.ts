import type { Registers } from '../z80/api.js';
import type { BdosConsole, BiosTable } from './bdos-console.js';
import type { FileSystem } from './file-system.js';
import type { Layout } from './layout.js';
import type { Task } from './task.js';
import type { TimedConsole } from './timed-console.js';
import type { MachineTimes } from './times.js';

/** All that a call of the BDOS or BIOS, the CCP and the resident programs may touch. */
export interface World {
  readonly memory: Uint8Array;
  readonly registers: Registers;
  readonly layout: Layout;
  /** The console through the BDOS. */
  readonly console: BdosConsole;
  /** The BIOS through its table. */
  readonly bios: BiosTable;
  /** The console's device through the BIOS, for programs that talk to the line itself. */
  readonly device: TimedConsole;
  /** A second serial line's device, where the machine has one. */
  readonly auxiliary?: TimedConsole;
  readonly files: FileSystem;
  /** T-states since the machine was made. */
  readonly tStates: number;
  /** T-states in a second. */
  readonly clockHz: number;
  readonly times: MachineTimes;
  /** False: nothing takes time but what the CPU does, and nobody wants to wait. */
  readonly timed: boolean;
  /** Lets a short time pass, as computing does. */
  compute(tStates: number): Task<void>;
  /** Lets time pass in which nothing is done, as while the disk works. */
  pause(seconds: number): Task<void>;
  /** Sends a character to the list device. */
  list(byte: number): void;
  /** Sends a character to the punch. */
  punch(byte: number): void;
}

/** A program in TypeScript, with the words of its command tail. */
export type NativeProgram = (world: World, args: readonly string[]) => Task<void>;
