import type { TransferError } from './errors.js';
import type { Clock, Protocol, Step } from './protocol.js';

/** Where a driven protocol writes. */
export interface Outlet {
  /** Sends bytes; calls `done` once, when the line has taken them all, with the error where it did not. */
  write(bytes: Uint8Array, done: (error?: TransferError) => void): void;
}

/** How a protocol ended. */
export type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** A protocol that is under way. */
export interface Driven {
  /** Hands it bytes that were received. */
  receive(bytes: Uint8Array): void;
  /** The line is gone: once what was received is used up, the error is thrown into the protocol. */
  lost(error: TransferError): void;
  /** Throws the error into the protocol at its yield, once; it may yield further steps to tidy up. */
  interrupt(error: TransferError): void;
}

/**
 * Drives a protocol, without promises: sends what it yields, keeps its timers and hands it byte after byte.
 * `run` puts it on a `ByteChannel`; in virtual time two of them are wired to each other.
 * @param end is called once with how it ended
 */
export function drive<T>(
  protocol: Protocol<T>,
  outlet: Outlet,
  clock: Clock,
  end: (outcome: Outcome<T>) => void,
): Driven {
  let queue = new Uint8Array(256);
  let head = 0;
  let tail = 0;
  let gone: TransferError | undefined;
  let interruption: TransferError | undefined;
  let state: 'running' | 'writing' | 'waiting' | 'ended' = 'running';
  let step: Step | undefined;
  let stopTimer = () => {};
  // Counts the writes, so that the end of one that was given up does not pass for the end of the next.
  let writes = 0;

  const append = (bytes: Uint8Array) => {
    if (head === tail) head = tail = 0;
    if (tail + bytes.length > queue.length) {
      const grown = new Uint8Array(Math.max(queue.length * 2, tail - head + bytes.length));
      grown.set(queue.subarray(head, tail));
      queue = grown;
      tail -= head;
      head = 0;
    }
    queue.set(bytes, tail);
    tail += bytes.length;
  };

  /** Steps the generator until it has to wait for the world. */
  const advance = (resume: () => IteratorResult<Step, T>): void => {
    stopTimer();
    state = 'running';
    let next = resume;
    for (;;) {
      let result: IteratorResult<Step, T>;
      try {
        result = next();
      } catch (error) {
        state = 'ended';
        end({ error });
        return;
      }
      if (result.done === true) {
        state = 'ended';
        end({ value: result.value });
        return;
      }
      step = result.value;
      if (step.purge) head = tail = 0;
      const after = step.send === undefined || step.send.length === 0 ? takeOrWait() : write(step.send);
      if (after === undefined) return;
      next = after;
    }
  };

  /** Starts the write of a step; what to resume with when it is over at once, or undefined when it is not. */
  const write = (bytes: Uint8Array): (() => IteratorResult<Step, T>) | undefined => {
    if (gone !== undefined) return thrower(gone);
    const mine = ++writes;
    let inside = true;
    let finished: { error?: TransferError } | undefined;
    state = 'writing';
    outlet.write(bytes, (error) => {
      if (mine !== writes || state !== 'writing') return;
      if (inside) {
        finished = error === undefined ? {} : { error };
        return;
      }
      if (error !== undefined) advance(thrower(error));
      else settle();
    });
    inside = false;
    if (finished === undefined) return undefined;
    state = 'running';
    return finished.error === undefined ? takeOrWait() : thrower(finished.error);
  };

  /** What to resume with: a byte that is there, an error, a time that is zero; else starts to wait. */
  const takeOrWait = (): (() => IteratorResult<Step, T>) | undefined => {
    const current = step!;
    if (interruption !== undefined) {
      const error = interruption;
      interruption = undefined;
      return thrower(error);
    }
    if (current.wait === undefined) return () => protocol.next('timeout');
    const left = current.within?.left(clock.now()) ?? Number.POSITIVE_INFINITY;
    // A limit that has passed counts more than bytes in the queue: an endless babble must come to an end.
    if (left > 0 && head < tail) {
      const byte = queue[head++];
      return () => protocol.next(byte);
    }
    if (gone !== undefined) return thrower(gone);
    const time = Math.min(current.wait, left);
    if (time <= 0) return () => protocol.next('timeout');
    state = 'waiting';
    stopTimer = clock.after(time, () => {
      current.within?.left(clock.now());
      advance(() => protocol.next('timeout'));
    });
    return undefined;
  };

  const settle = (): void => {
    const resume = takeOrWait();
    if (resume !== undefined) advance(resume);
  };

  const thrower = (error: TransferError) => () => protocol.throw(error);

  const driven: Driven = {
    receive(bytes) {
      if (state === 'ended' || bytes.length === 0) return;
      append(bytes);
      if (state === 'waiting') {
        stopTimer();
        settle();
      }
    },
    lost(error) {
      gone ??= error;
      if (state === 'writing') {
        writes++;
        advance(thrower(gone));
      } else if (state === 'waiting') {
        stopTimer();
        settle();
      }
    },
    interrupt(error) {
      if (state === 'ended') return;
      if (state === 'running') {
        interruption ??= error;
        return;
      }
      if (state === 'writing') writes++;
      advance(thrower(error));
    },
  };
  advance(() => protocol.next());
  return driven;
}
