import type { Board } from './board.js';
import { LineChannel } from './line-channel.js';

/** Milliseconds that pass; of the same form as the clock of the transfer code. */
export interface Clock {
  now(): number;
  /** Calls back after so many milliseconds; returns the function that cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

export interface RunOptions {
  /** For messages. Default `board`. */
  readonly name?: string;
  /**
   * As fast as it goes: no clock for the CPU, no pacing on the line. What waits for a time waits all the same.
   * Default what the board was made with.
   */
  readonly turbo?: boolean;
  /** Default the wall clock. */
  readonly clock?: Clock;
}

const WALL_CLOCK: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    if (milliseconds <= 0) {
      const immediate = setImmediate(callback);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** In real time a busy board is looked after this often, in milliseconds. */
const TICK = 2;
/** The most time that a board makes up for when the process was held up, in milliseconds. */
const MAX_CATCH_UP = 500;
/** T-states between two looks at the world in turbo. */
const TURBO_SLICE = 2_000_000;

/** Drives a board by the clock and gives its serial line. */
export function startBoard(board: Board, options: RunOptions = {}): RunningBoard {
  return new RunningBoard(board, options);
}

/**
 * A board that runs, as a byte channel to its console; its second line is a channel too. It burns no CPU while the
 * board only waits.
 */
export class RunningBoard {
  readonly name: string;
  readonly board: Board;
  /** The second line; it may be closed and the board runs on. */
  readonly auxiliary: LineChannel;
  readonly #console: LineChannel;
  readonly #turbo: boolean;
  readonly #clock: Clock;
  #last: number;
  #cancel: (() => void) | undefined;
  #paused = false;
  #closed = false;

  constructor(board: Board, options: RunOptions) {
    this.board = board;
    this.name = options.name ?? 'board';
    this.#turbo = options.turbo ?? !board.paced;
    this.#clock = options.clock ?? WALL_CLOCK;
    this.#last = this.#clock.now();
    board.paced = !this.#turbo;
    const host = { passTime: () => this.#passTime(), wake: () => this.#schedule(0) };
    this.#console = new LineChannel(this.name, board, host);
    this.auxiliary = new LineChannel(`${this.name}, second line`, board.auxiliary, host);
    this.#schedule(0);
  }

  /** Sends bytes; resolves when the board has received them all. Rejects when the channel is closed. */
  write(bytes: Uint8Array): Promise<void> {
    return this.#console.write(bytes);
  }

  /** Hears what the board sends; returns the function that ends the listening. */
  onData(listener: (bytes: Uint8Array) => void): () => void {
    return this.#console.onData(listener);
  }

  /** Hears once of the end; returns the function that ends the listening. */
  onClose(listener: (error?: Error) => void): () => void {
    return this.#console.onClose(listener);
  }

  /** Stops the board's clock until `resume`, as when nobody takes what it sends. */
  pause(): void {
    this.#paused = true;
    this.#cancel?.();
  }

  resume(): void {
    if (!this.#paused || this.#closed) return;
    this.#paused = false;
    this.#last = this.#clock.now();
    this.#schedule(0);
  }

  /** Stops the board for good. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancel?.();
    await Promise.all([this.#console.close(), this.auxiliary.close()]);
  }

  #schedule(milliseconds: number): void {
    this.#cancel?.();
    if (!this.#paused && !this.#closed) this.#cancel = this.#clock.after(milliseconds, () => this.#tick());
  }

  #tick(): void {
    this.#cancel = undefined;
    this.#passTime();
    if (this.#turbo) this.board.work(TURBO_SLICE);
    this.#console.deliver();
    this.auxiliary.deliver();
    const next = this.board.nextEvent();
    if (next === undefined) return;
    const milliseconds = this.#milliseconds(next);
    this.#schedule(this.#turbo ? Math.ceil(milliseconds) : Math.max(TICK, Math.ceil(milliseconds)));
  }

  /** Lets the board's time follow the clock's. In turbo only the time counts in which the board waits. */
  #passTime(): void {
    if (this.#paused) return;
    const now = this.#clock.now();
    const next = this.board.nextEvent();
    const elapsed = now - this.#last;
    this.#last = now;
    if (this.#turbo && next === 0) return;
    const most = next === undefined ? elapsed : this.#milliseconds(next) + MAX_CATCH_UP;
    this.board.advance((Math.min(elapsed, most) * this.board.clockHz) / 1000);
  }

  #milliseconds(tStates: number): number {
    return (tStates * 1000) / this.board.clockHz;
  }
}
