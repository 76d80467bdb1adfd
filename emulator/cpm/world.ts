import type { Registers } from '../z80/api.js';
import type { BdosConsole } from './bdos-console.js';
import type { ConsoleDevice } from './console-device.js';
import type { FileSystem } from './file-system.js';
import type { Layout } from './layout.js';
import type { Task } from './task.js';

/** All that a call of the BDOS or BIOS, the CCP and the resident programs may touch. */
export interface World {
  readonly memory: Uint8Array;
  readonly registers: Registers;
  readonly layout: Layout;
  /** The console through the BDOS. */
  readonly console: BdosConsole;
  /** The console's device, for programs that talk to the line itself. */
  readonly device: ConsoleDevice;
  readonly files: FileSystem;
  /** T-states since the machine was made. */
  readonly tStates: number;
  /** Sends a character to the list device. */
  list(byte: number): void;
  /** Sends a character to the punch. */
  punch(byte: number): void;
}

/** A program that needs no file: it is run by its name from the CCP. */
export type ResidentProgram = (world: World, args: readonly string[]) => Task<void>;
