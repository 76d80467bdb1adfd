import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import type { Clock } from '../protocol.js';
import { lineLost, systemClock } from '../run.js';
import type { LineControl } from './control.js';

export type LineState = 'lost' | 'back';

export interface ReconnectOptions {
  /** `systemClock` if not given. */
  readonly clock?: Clock;
  /** Milliseconds before the first attempt to open the line again; 250 if not given. Each wait is twice the last. */
  readonly first?: number;
  /** The longest wait between two attempts; 2000 if not given. */
  readonly most?: number;
}

/**
 * A line that comes back. Its listeners differ from those of a plain line:
 * - `onData` goes on over each return.
 * - `onClose` hears once of the next loss, or of the close: a protocol under way ends with `line-lost`, and the
 *   next one listens anew. Who asks while the line is lost hears of it at once.
 */
export interface ReconnectingChannel extends ByteChannel {
  readonly state: LineState;
  /** Hears of each loss and of each return; returns the function that ends the listening. */
  onState(listener: (state: LineState, error?: Error) => void): () => void;
  /** Resolves when the line is there. @throws TransferError `line-lost` when it was closed for good. */
  whenBack(): Promise<void>;
}

/**
 * Opens a line, and opens it again whenever it goes away, until it is closed.
 * @throws what `open` throws the first time
 */
export async function reconnectingChannel(
  open: () => Promise<ByteChannel>,
  { clock = systemClock, first = 250, most = 2000 }: ReconnectOptions = {},
): Promise<ReconnectingChannel> {
  const data = new Set<(bytes: Uint8Array) => void>();
  const ends = new Set<(error?: Error) => void>();
  const states = new Set<(state: LineState, error?: Error) => void>();
  const waiting = new Set<{ readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  let current: ByteChannel | undefined;
  let lost: Error | undefined;
  let closed = false;
  let stopTimer = () => {};

  const tellEnd = (error?: Error) => {
    const listeners = [...ends];
    ends.clear();
    for (const listener of listeners) listener(error);
  };
  const tellState = (state: LineState, error?: Error) => {
    for (const listener of [...states]) listener(state, error);
  };

  const attach = (channel: ByteChannel) => {
    current = channel;
    lost = undefined;
    channel.onData((bytes) => {
      for (const listener of [...data]) listener(bytes);
    });
    channel.onClose((error) => {
      if (channel !== current) return;
      current = undefined;
      if (closed) return;
      lost = error ?? new Error('the line hung up');
      void channel.close();
      tellEnd(lost);
      tellState('lost', lost);
      retry(first);
    });
  };

  const retry = (wait: number) => {
    if (closed) return;
    stopTimer = clock.after(wait, () => {
      open().then(
        (channel) => {
          if (closed) {
            void channel.close();
            return;
          }
          attach(channel);
          tellState('back');
          for (const { resolve } of waiting) resolve();
          waiting.clear();
        },
        // Whatever stands in its way may pass: the port is not there, not ours yet, or not let go of.
        () => retry(Math.min(wait * 2, most)),
      );
    });
  };

  const opened = await open();
  attach(opened);

  const line = (): ByteChannel => {
    if (current === undefined) throw lineLost(opened.name, lost);
    return current;
  };
  const controlled = (): LineControl => {
    const { control } = line();
    if (control !== undefined) return control;
    throw new TransferError('bad-line', `The line ${opened.name} came back without signals.`);
  };
  const control: LineControl = {
    setBaud: async (baud) => await controlled().setBaud(baud),
    setSignals: async (signals) => await controlled().setSignals(signals),
    getSignals: async () => await controlled().getSignals(),
    purge: async () => await controlled().purge(),
    ...(opened.control?.drain === undefined ? {} : { drain: async () => await controlled().drain?.() }),
  };

  return {
    name: opened.name,
    ...(opened.control === undefined ? {} : { control }),
    get state() {
      return current === undefined ? 'lost' : 'back';
    },
    write: async (bytes) => await line().write(bytes),
    onData(listener) {
      data.add(listener);
      return () => data.delete(listener);
    },
    onClose(listener) {
      if (current !== undefined) {
        ends.add(listener);
        return () => ends.delete(listener);
      }
      let wanted = true;
      queueMicrotask(() => wanted && listener(lost));
      return () => {
        wanted = false;
      };
    },
    onState(listener) {
      states.add(listener);
      return () => states.delete(listener);
    },
    whenBack: () =>
      new Promise((resolve, reject) => {
        if (closed) reject(lineLost(opened.name));
        else if (current !== undefined) resolve();
        else waiting.add({ resolve, reject });
      }),
    async close() {
      if (closed) return;
      closed = true;
      stopTimer();
      const channel = current;
      await channel?.close();
      current = undefined;
      lost = undefined;
      tellEnd();
      for (const { reject } of waiting) reject(lineLost(opened.name));
      waiting.clear();
    },
  };
}
