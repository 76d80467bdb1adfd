import type { Task } from '../cpm/task.js';
import type { World } from '../cpm/world.js';

/** No byte came in time. */
export const TIMEOUT = -1;

/** Bytes from and to the console's line, eight bits wide and with time limits, past the BDOS. */
export class LineReader {
  readonly #world: World;
  readonly #clockHz: number;

  constructor(world: World, clockHz: number) {
    this.#world = world;
    this.#clockHz = clockHz;
  }

  /** The time, in seconds since the board was switched on. */
  get seconds(): number {
    return this.#world.tStates / this.#clockHz;
  }

  /** The next byte, or TIMEOUT after so many seconds. */
  *get(seconds: number): Task<number> {
    const { device } = this.#world;
    const until = this.#world.tStates + seconds * this.#clockHz;
    while (!device.ready()) {
      if (this.#world.tStates >= until) return TIMEOUT;
      yield { on: 'input', until };
    }
    return device.read();
  }

  /** So many bytes with at most a second between them; undefined when they stop. */
  *take(count: number): Task<Uint8Array | undefined> {
    const bytes = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const byte = yield* this.get(1);
      if (byte === TIMEOUT) return undefined;
      bytes[i] = byte;
    }
    return bytes;
  }

  *put(...bytes: number[]): Task<void> {
    for (const byte of bytes) yield* this.#world.console.rawOut(byte);
  }

  /** Drops what comes until the line was quiet for so many seconds; 0 drops what is there. */
  *purge(seconds: number): Task<void> {
    while ((yield* this.get(seconds)) !== TIMEOUT);
  }
}
