/**
 * The form of every protocol and dialogue: a synchronous generator that yields what to send and how long to
 * wait, and is handed the next byte or the word that none came. It knows no clock and no port, so it runs in
 * virtual time in the tests and over a serial line in the field.
 */

/** What a protocol wants done next. */
export interface Step {
  /** Bytes to send first. */
  readonly send?: Uint8Array;
  /** Discard everything that was received but not yet looked at, before sending. */
  readonly purge?: boolean;
  /**
   * Then wait this many milliseconds for a byte. 0 takes one only if it is already there. If not given, no byte
   * is taken: the answer is 'timeout' at once.
   */
  readonly wait?: number;
  /** The wait ends no later than this stretch of time, which began with the first step that named it. */
  readonly within?: Limit;
}

/** What it is handed: a byte, or the word that the time has passed. */
export type Input = number | 'timeout';

/**
 * A protocol that ends with a `T`. Parts are composed with `yield*`. Whoever runs it may throw a
 * `TransferError` into it at a yield: `cancelled`, after which it may still yield the steps that tidy up, or
 * `line-lost` and `write-stalled`, after which nothing can be sent.
 */
export type Protocol<T> = Generator<Step, T, Input>;

/** Milliseconds that pass; the only clock that the transfer code sees. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls back after so many milliseconds; returns the function that cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

/**
 * A stretch of time over many waits, for a line that babbles without end. A protocol makes one, names it in
 * its steps and asks `passed`; whoever runs the protocol keeps its time.
 */
export class Limit {
  #end: number | undefined;
  #passed = false;

  /** @param milliseconds from the first step that names it */
  constructor(readonly milliseconds: number) {}

  /** Whether it was over when the last step that named it ended. */
  get passed(): boolean {
    return this.#passed;
  }

  /** For the runner of the protocol: the milliseconds that are left at the moment `now` of its clock. */
  left(now: number): number {
    this.#end ??= now + this.milliseconds;
    const left = this.#end - now;
    // A timer may fire a fraction of a millisecond early.
    if (left < 1) this.#passed = true;
    return Math.max(0, left);
  }
}
