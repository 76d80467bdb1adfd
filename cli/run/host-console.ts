/** The machine's console between its BIOS and the host. */

import type { ConsoleDevice, Machine } from '../../emulator/index.js';

/** T-states within which two looks for a key belong to one loop that does nothing else. */
const TIGHT = 600;
/** So many such looks in a row, in which next to nothing in memory has changed, are a program that waits for a key. */
const PATIENCE = 500;
/** Bytes that change all the same where a program counts while it waits. */
const COUNTERS = 8;

/**
 * A queue of keys and a buffer of output. It notices when the program does nothing but look for a key, and lets
 * the machine pause then, so that the host may rest.
 */
export class HostConsole implements ConsoleDevice {
  /** The machine that it is the console of; set once that is made. */
  machine: Machine | undefined;
  /** Bytes that the program has put out and nobody has taken yet. */
  output: number[] = [];
  #keys: number[] = [];
  #next = 0;
  #looks = 0;
  #lastLook = 0;
  /** The memory as it was after the last of so many looks. */
  readonly #memory = new Uint8Array(0x10000);
  #idle = false;
  #looked = false;

  type(keys: Iterable<number>): void {
    for (const key of keys) this.#keys.push(key);
  }

  /** True, once, when the program was found waiting for a key. */
  takeIdle(): boolean {
    const idle = this.#idle;
    this.#idle = false;
    return idle;
  }

  /** True when the program has looked for a key in vain since this was last asked. */
  takeLooked(): boolean {
    const looked = this.#looked;
    this.#looked = false;
    return looked;
  }

  get hasKey(): boolean {
    return this.#next < this.#keys.length;
  }

  ready(): boolean {
    if (this.#next < this.#keys.length) return true;
    // A machine that waits in its BIOS asks too, but no program does.
    if (this.machine?.wait) return false;
    const now = this.machine?.tStates ?? 0;
    this.#looked = true;
    this.#looks = now - this.#lastLook < TIGHT ? this.#looks + 1 : 0;
    this.#lastLook = now;
    if (this.#looks >= PATIENCE) {
      this.#looks = 0;
      if (this.#stoodStill()) {
        this.#idle = true;
        this.machine?.pause();
        this.machine?.cpu.stop();
      }
    }
    return false;
  }

  /** True when hardly a byte is another one than at the last such question. */
  #stoodStill(): boolean {
    const memory = this.machine?.memory ?? this.#memory;
    let changes = 0;
    for (let at = 0; at < memory.length && changes <= COUNTERS; at++) {
      if (memory[at] !== this.#memory[at]) changes++;
    }
    this.#memory.set(memory);
    return changes <= COUNTERS;
  }

  read(): number {
    this.#looks = 0;
    const key = this.#keys[this.#next++];
    if (this.#next === this.#keys.length) {
      this.#keys = [];
      this.#next = 0;
    }
    return key;
  }

  canWrite(): boolean {
    return true;
  }

  write(byte: number): void {
    this.#looks = 0;
    this.output.push(byte);
  }
}
