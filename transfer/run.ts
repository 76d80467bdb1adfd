import type { ByteChannel } from './channel.js';
import { type Driven, drive, type Outcome } from './drive.js';
import { TransferError } from './errors.js';
import type { Clock, Protocol } from './protocol.js';

/** The time of the machine that we run on. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What passed over the line, for a log. */
export interface Tap {
  readonly direction: 'sent' | 'received';
  readonly bytes: Uint8Array;
  /** By the clock of the run. */
  readonly at: number;
}

export interface RunOptions {
  /** `systemClock` if not given. */
  readonly clock?: Clock;
  /** When it aborts, `cancelled` is thrown into the protocol, which may still tidy up. */
  readonly signal?: AbortSignal;
  /** Hears all that passes over the line. */
  readonly tap?: (tap: Tap) => void;
  /**
   * The longest that the line may take for so many bytes, in milliseconds. If not given, 10 s and 40 ms for
   * each byte: enough for 300 baud.
   */
  readonly writeLimit?: (bytes: number) => number;
}

/** The longest that a write may take once the run was cancelled: the user is waiting for us to end. */
const CANCELLED_WRITE_LIMIT = 2000;

/**
 * Runs a protocol over a channel; all input and output of this room happens here. It does not close the channel.
 * @throws TransferError `line-lost` when the channel closes, `write-stalled` when the other end takes nothing,
 * `cancelled` when the signal aborts, unless the protocol turns it into another, and what the protocol throws.
 */
export async function run<T>(
  protocol: Protocol<T>,
  channel: ByteChannel,
  { clock = systemClock, signal, tap, writeLimit = (bytes) => 10_000 + 40 * bytes }: RunOptions = {},
): Promise<T> {
  let driven: Driven | undefined;
  let closed: TransferError | undefined;
  let cancelled = false;
  let stopWrite = () => {};

  const write = (bytes: Uint8Array, done: (error?: TransferError) => void) => {
    tap?.({ direction: 'sent', bytes, at: clock.now() });
    const limit = writeLimit(bytes.length);
    stopWrite();
    const stop = clock.after(cancelled ? Math.min(limit, CANCELLED_WRITE_LIMIT) : limit, () =>
      done(
        new TransferError('write-stalled', `${channel.name} takes no more bytes.`, {
          evidence: `${bytes.length} bytes were not taken within the time limit`,
          remedy: 'Check that RTS and CTS are wired, or switch hardware flow control off.',
        }),
      ),
    );
    stopWrite = stop;
    channel.write(bytes).then(
      () => {
        stop();
        done();
      },
      (cause: unknown) => {
        stop();
        done(cause instanceof TransferError ? cause : lineLost(channel.name, cause));
      },
    );
  };

  if (signal?.aborted) throw cancelledError();
  const stopData = channel.onData((bytes) => {
    tap?.({ direction: 'received', bytes, at: clock.now() });
    driven?.receive(bytes);
  });
  const stopClose = channel.onClose((cause) => {
    closed = cause instanceof TransferError ? cause : lineLost(channel.name, cause);
    driven?.lost(closed);
  });
  const onAbort = () => {
    cancelled = true;
    driven?.interrupt(cancelledError());
  };
  signal?.addEventListener('abort', onAbort);
  try {
    const outcome = await new Promise<Outcome<T>>((resolve) => {
      driven = drive(protocol, { write }, clock, resolve);
      if (closed !== undefined) driven.lost(closed);
    });
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  } finally {
    stopWrite();
    stopData();
    stopClose();
    signal?.removeEventListener('abort', onAbort);
  }
}

const cancelledError = () => new TransferError('cancelled', 'Cancelled.');

/** The error for a line that is gone. */
export function lineLost(name: string, cause?: unknown): TransferError {
  return new TransferError('line-lost', `The line ${name} is gone.`, {
    evidence: cause instanceof Error ? cause.message : 'it was closed',
    remedy: 'Check the cable and the power of the board, then try again.',
    cause,
  });
}
