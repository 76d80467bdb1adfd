import type { ConsoleDevice } from './console-device.js';
import type { Monitor } from './monitor.js';
import type { MachineDrives } from './mounted-disks.js';
import type { NativePrograms } from './native.js';
import type { MachineTimes } from './times.js';

/** A call of the BDOS or BIOS, for those who watch. */
export interface SystemCall {
  readonly entry: 'bdos' | 'bios';
  /** The function's number, or the place in the BIOS table. */
  readonly number: number;
  readonly name: string;
  /** The address of the CALL (or of what stands 3 bytes before the return address). */
  readonly caller: number;
  /** When it happens. */
  readonly tStates: number;
  /** What it answers in HL, of the BIOS in A; when it was done. */
  readonly result?: number;
}

/** What a machine is made of. All but the console may be left out. */
export interface MachineOptions {
  readonly console: ConsoleDevice;
  /** A second serial line, for programs that know of it. */
  readonly auxiliary?: ConsoleDevice;
  /** By letter, `A` to `P`. A is an empty one in memory unless it is given. */
  readonly drives?: MachineDrives;
  /**
   * The word at 6, of the form xx06h. Default D806h, as on an RC2014, where 0100h–D805h are free; less when there
   * are more drives than the BIOS has room for then.
   */
  readonly tpaTop?: number;
  /**
   * Runs this one program and exits at its RET or warm boot. What it leaves to the CCP, as lines in A:$$$.SUB or
   * one in the CCP's buffer, is done before that.
   */
  readonly program?: { readonly bytes: Uint8Array; readonly args?: string };
  /** Printed at the cold boot, before the CCP. */
  readonly banner?: string;
  /** The drive of the first prompt, 0 = A … 15 = P. Default 0. */
  readonly bootDrive?: number;
  /** What has the machine before CP/M. */
  readonly monitor?: Monitor;
  /** Programs in TypeScript; `nativeFile` makes the files that run them. */
  readonly programs?: NativePrograms;
  /** T-states in a second. Default 7,372,800. */
  readonly clockHz?: number;
  /** What the BIOS and the disks take. Default nothing. */
  readonly times?: Partial<MachineTimes>;
  /**
   * Spoils C, DE and F after each BDOS call, none of which CP/M keeps, so that a program that counts on them is
   * found here and not on a board.
   */
  readonly spoil?: boolean;
  /** Ports that the program itself uses. Without them IN reads FFh and OUT does nothing. */
  readonly ports?: { input(port: number): number; output(port: number, value: number): void };
  readonly list?: (byte: number) => void;
  readonly punch?: (byte: number) => void;
  /** Hears of each call before it is done. */
  readonly onCall?: (call: SystemCall) => void;
  /** Hears of each call after it was done: with function 10, that the line is in. */
  readonly onReturn?: (call: SystemCall) => void;
  /** Hears of calls that are not there; they answer 0. */
  readonly onMissing?: (call: SystemCall) => void;
}
