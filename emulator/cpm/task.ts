import type { ConsoleDevice } from './console-device.js';

/**
 * The form of all CP/M code written in TypeScript: a synchronous generator that yields when it must wait and is
 * resumed when what it waits for is there. It knows no clock and no device beyond the console's four functions,
 * so the machine may be run in slices of any length.
 */

/** What a task waits for. */
export interface Wait {
  /** A character from a device, room for one, nothing but the time, or code of the Z80 that the task calls. */
  readonly on: 'input' | 'output' | 'time' | 'code';
  /** With `code`: where that is. Its RET comes back to the task, which then finds its answer in the registers. */
  readonly address?: number;
  /** Default the console. */
  readonly at?: Pick<ConsoleDevice, 'ready' | 'canWrite'>;
  /** The T-state at which it is resumed even if that has not come. */
  readonly until?: number;
}

/** CP/M code that ends with a `T`. Parts are composed with `yield*`. */
export type Task<T> = Generator<Wait, T, void>;

export const FOR_INPUT: Wait = { on: 'input' };
export const FOR_OUTPUT: Wait = { on: 'output' };
/** Nothing: it is resumed at once, but in the next run if this one's T-states are used up. */
export const BREATH: Wait = { on: 'time', until: 0 };

/** Thrown by a task that ends in a warm boot, as ^C at the start of a line does. */
export class WarmBoot extends Error {
  constructor() {
    super('warm boot');
    this.name = 'WarmBoot';
  }
}
