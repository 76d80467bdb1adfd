import type { Cpu } from '../z80/api.js';
import { type Layout, poke16, TRAP } from './layout.js';
import type { Task, Wait } from './task.js';

/** CP/M code that is under way, and what follows it. */
interface Activity {
  readonly task: Task<unknown>;
  readonly done: (result: unknown) => void;
  /** What follows a BDOS error message that the user chose to pass over. */
  readonly passedOver: () => void;
  wait: Wait | undefined;
  /** While it has called code of the Z80: the registers to come back with. */
  calling: { readonly sp: number; readonly pc: number } | undefined;
}

/** What the activities need of the machine. */
interface Surroundings {
  readonly cpu: Cpu;
  readonly layout: Layout;
  /** Is what a task waits for there? */
  hasCome(wait: Wait): boolean;
  /** Does what follows an error that a task ended with. */
  fail(error: unknown, passedOver: () => void): void;
}

/**
 * The CP/M code that is under way, the last that was begun on top. One that calls code of the Z80 rests below what
 * that code calls in its turn.
 */
export class Activities {
  readonly #machine: Surroundings;
  #stack: Activity[] = [];

  constructor(machine: Surroundings) {
    this.#machine = machine;
  }

  /** False when the CPU has work. */
  get isActive(): boolean {
    return this.#active !== undefined;
  }

  /** What the one on top waits for. */
  get wait(): Wait | undefined {
    return this.#active?.wait;
  }

  start(task: Task<unknown>, done: Activity['done'], passedOver: Activity['passedOver']): void {
    this.#stack.push({ task, done, passedOver, wait: undefined, calling: undefined });
  }

  /** Leaves all as it is, for ever. */
  clear(): void {
    this.#stack = [];
  }

  /** Goes on with what is under way; false when it must still wait, or the time is up. */
  resume(end: number): boolean {
    const activity = this.#active;
    if (!activity) return true;
    for (;;) {
      const { cpu, hasCome } = this.#machine;
      if (activity.wait && (cpu.tStates >= end || !hasCome(activity.wait))) return false;
      try {
        const { done, value } = activity.task.next();
        if (done) {
          this.#stack.pop();
          activity.done(value);
        } else if (value.on === 'code') {
          this.#callCode(activity, value.address ?? 0);
        } else {
          activity.wait = value;
          continue;
        }
      } catch (error) {
        this.#stack.pop();
        this.#machine.fail(error, activity.passedOver);
      }
      return true;
    }
  }

  /** The code that the one on top has called is at its end. */
  codeReturned(): void {
    const { cpu } = this.#machine;
    const activity = this.#stack.at(-1);
    if (!activity?.calling) return;
    cpu.sp = activity.calling.sp;
    cpu.pc = activity.calling.pc;
    activity.calling = undefined;
  }

  get #active(): Activity | undefined {
    const top = this.#stack.at(-1);
    return top?.calling ? undefined : top;
  }

  /** Lets a task call code of the Z80, on the stack of the BDOS; what is called from within that goes on below. */
  #callCode(activity: Activity, address: number): void {
    const { cpu, layout } = this.#machine;
    const isNested = this.#stack.some(({ calling }) => calling);
    activity.wait = undefined;
    activity.calling = { sp: cpu.sp, pc: cpu.pc };
    cpu.sp = (isNested ? cpu.sp : layout.bdosStack) - 2;
    poke16(cpu.bus.memory, cpu.sp, layout.stubs[TRAP.codeReturn]);
    cpu.pc = address;
  }
}
