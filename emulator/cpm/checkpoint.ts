import type { Directory } from './directory.js';
import { FCB_SIZE, type Fcb } from './fcb.js';
import type { Volume } from './volume.js';

/**
 * What a call finds, so that it can be done again from there: at `Bad Sector` the real BDOS goes on in the midst of
 * the call when a key is pressed, and here the call is done anew without what failed.
 *
 * The disk is not part of it, nor what is known of its directory: what was written by then is written again.
 */
export class Checkpoint {
  readonly #directory: Directory;
  readonly #volumes: readonly Volume[];
  readonly #fcbBytes = new Uint8Array(FCB_SIZE);
  /** The allocation vectors; empty for a call that takes no blocks. */
  #allocations: readonly Uint8Array[] = [];
  #fcb: Fcb | undefined;
  #backToEntry: () => void = () => {};

  constructor(directory: Directory, volumes: readonly Volume[]) {
    this.#directory = directory;
    this.#volumes = volumes;
  }

  /** @param fcb what the call is to work on @param mayAllocate that it may take blocks */
  set(fcb: Fcb | undefined, mayAllocate: boolean): void {
    this.#fcb = fcb;
    if (fcb) for (let i = 0; i < FCB_SIZE; i++) this.#fcbBytes[i] = fcb.byte(i);
    this.#allocations = mayAllocate ? this.#volumes.map((volume) => volume.allocation.slice()) : [];
    this.#backToEntry = this.#directory.bookmark();
  }

  restore(): void {
    for (let i = 0; i < FCB_SIZE; i++) this.#fcb?.set(i, this.#fcbBytes[i]);
    for (const [i, allocation] of this.#allocations.entries()) this.#volumes[i].allocation.set(allocation);
    this.#backToEntry();
  }
}
