import type { Task } from '../../cpm/task.js';
import type { TimedConsole } from '../../cpm/timed-console.js';
import type { World } from '../../cpm/world.js';

/** No byte came in time. */
export const TIMEOUT = -1;

export interface LineReaderOptions {
  /** The line; without one, a port with nobody at its other end. */
  readonly device?: TimedConsole;
  /** What the program computes with each byte of a block, in T-states. */
  readonly byteTStates?: number;
}

/** Bytes from and to a line, eight bits wide and with time limits, past the BDOS. */
export class LineReader {
  readonly #world: World;
  readonly #device: TimedConsole | undefined;
  readonly #byteTStates: number;

  constructor(world: World, { device, byteTStates = 0 }: LineReaderOptions) {
    this.#world = world;
    this.#device = device;
    this.#byteTStates = byteTStates;
  }

  /** The time, in seconds since the board was switched on. */
  get seconds(): number {
    return this.#world.tStates / this.#world.clockHz;
  }

  /** True when a byte is there. */
  get waiting(): boolean {
    return this.#device?.status() ?? false;
  }

  /** The next byte, or TIMEOUT after so many seconds. */
  *get(seconds: number): Task<number> {
    const until = this.#world.tStates + seconds * this.#world.clockHz;
    while (!this.#device?.status()) {
      if (this.#world.tStates >= until) return TIMEOUT;
      yield this.#device ? { on: 'input', at: this.#device, until } : { on: 'time', until };
    }
    return this.#device.read();
  }

  /** So many bytes with at most a second between them; undefined when they stop. */
  *take(count: number): Task<Uint8Array | undefined> {
    const bytes = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const byte = yield* this.get(1);
      if (byte === TIMEOUT) return undefined;
      yield* this.#world.compute(this.#byteTStates);
      bytes[i] = byte;
    }
    return bytes;
  }

  *put(...bytes: number[]): Task<void> {
    if (!this.#device) return;
    for (const byte of bytes) {
      while (!this.#device.canWrite()) yield { on: 'output', at: this.#device };
      this.#device.write(byte);
    }
  }

  /** Drops what comes until the line was quiet for so many seconds; 0 drops what is there. */
  *purge(seconds: number): Task<void> {
    while ((yield* this.get(seconds)) !== TIMEOUT);
  }

  /** Looks away from the line. */
  pause(seconds: number): Task<void> {
    return this.#world.pause(seconds);
  }
}
