import type { Task } from './task.js';
import type { World } from './world.js';

/** One entry of the BDOS or BIOS. */
export interface Call {
  readonly name: string;
  /** False for what CP/M 2.2 has and this host does not; it is reported when a program calls it. */
  readonly implemented: boolean;
  /** Does it; the result goes to HL, and from there to A and B. */
  run(world: World): number | Task<number>;
}

/** A call with an answer. */
export function answers(name: string, run: Call['run']): Call {
  return { name, implemented: true, run };
}

/** A call for its effect alone; it answers 0. */
export function acts(name: string, run: (world: World) => void): Call {
  return answers(name, (world) => {
    run(world);
    return 0;
  });
}

/** A call that is not there. */
export function missing(name: string, answer = 0): Call {
  return { name, implemented: false, run: () => answer };
}
