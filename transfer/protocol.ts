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
  /** Then wait this many milliseconds for a byte. 0 takes one only if it is already there. */
  readonly wait: number;
}

/** What it is handed: a byte, or the word that the time has passed. */
export type Input = number | 'timeout';

/** A protocol that ends with a `T`. Parts are composed with `yield*`. */
export type Protocol<T> = Generator<Step, T, Input>;

/** Milliseconds that pass; the only clock that the transfer code sees. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls back after so many milliseconds; returns the function that cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}
