import type { Directory } from './directory.js';
import { FCB_SIZE, type Fcb } from './fcb.js';
import type { Volume } from './volume.js';

/**
 * What a call finds, so that it can be done again from there: at `Bad Sector` the real BDOS goes on in the midst of
 * the call when a key is pressed, and here the call is done anew without what failed. The blocks that it took are free
 * again then; the disk and what is known of its directory stay, and what was written by then is written again.
 */
export class Checkpoint {
  readonly #directory: Directory;
  readonly #volumes: readonly Volume[];
  readonly #fcbBytes = new Uint8Array(FCB_SIZE);
  #fcb: Fcb | undefined;
  #backToEntry: () => void = () => {};

  constructor(directory: Directory, volumes: readonly Volume[]) {
    this.#directory = directory;
    this.#volumes = volumes;
  }

  /** @param fcb what the call is to work on */
  set(fcb: Fcb | undefined): void {
    this.#fcb = fcb;
    if (fcb) for (let i = 0; i < FCB_SIZE; i++) this.#fcbBytes[i] = fcb.byte(i);
    for (const volume of this.#volumes) volume.begin();
    this.#backToEntry = this.#directory.bookmark();
  }

  restore(): void {
    for (let i = 0; i < FCB_SIZE; i++) this.#fcb?.set(i, this.#fcbBytes[i]);
    for (const volume of this.#volumes) volume.giveBack();
    this.#backToEntry();
  }
}
