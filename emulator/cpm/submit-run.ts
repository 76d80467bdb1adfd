import { FCB, Fcb, storeName } from './fcb.js';
import type { World } from './world.js';

const RECORD = 128;
const NOT_FOUND = 0xff;
const DMA = 0x80;

export const SUBMIT_FILE = '$$$     SUB';

/**
 * Commands that SUBMIT has left in A:$$$.SUB, a record for each, the next one last: its length, its text and a 0.
 * The CCP takes each off the file's end before it does it.
 */
export class SubmitRun {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** True when there may be more. It is kept where the real CCP keeps it, and so outlives programs that return. */
  get active(): boolean {
    return this.#world.memory[this.#world.layout.submitFlag] !== 0;
  }

  set active(active: boolean) {
    this.#world.memory[this.#world.layout.submitFlag] = active ? 0xff : 0;
  }

  /**
   * Puts the next command, its length in front, at an address; false when there is none. As in the real one the
   * record goes to the DMA address, and what stands at 80h is taken: a program that comes back by RET must have
   * set it there again.
   */
  next(address: number): boolean {
    const { files, memory } = this.#world;
    if (!this.active) return false;
    const home = files.current;
    files.select(0);
    const fcb = this.#fcb();
    let done = files.open(fcb) !== NOT_FOUND;
    if (done) {
      const last = fcb.byte(FCB.rc) - 1;
      fcb.set(FCB.cr, last);
      done = files.readSequential(fcb) === 0;
      // The file is one record shorter now.
      fcb.set(FCB.s2, 0);
      fcb.set(FCB.rc, last);
      done &&= files.close(fcb) !== NOT_FOUND;
    }
    if (done) memory.copyWithin(address, DMA, DMA + RECORD);
    files.select(home);
    return done;
  }

  /** Drops the rest, as after an error or a key. */
  end(): void {
    const { files } = this.#world;
    if (!this.active) return;
    this.active = false;
    const home = files.current;
    files.select(0);
    files.remove(this.#fcb());
    files.select(home);
  }

  #fcb(): Fcb {
    const { layout, memory } = this.#world;
    const at = layout.submitFlag + 1;
    memory.fill(0, at, at + FCB.cr + 1);
    storeName(memory, at, { drive: 0, name: SUBMIT_FILE });
    return new Fcb(memory, at);
  }
}
