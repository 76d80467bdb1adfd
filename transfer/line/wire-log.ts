import { closeSync, openSync, writeSync } from 'node:fs';
import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import type { Clock } from '../protocol.js';
import { systemClock, type Tap } from '../run.js';
import { formatNote, formatRecord } from './wire-record.js';

export interface WireLogOptions {
  /** What the notes call the line. */
  readonly name?: string;
  /** The clock of the taps; `systemClock` if not given. */
  readonly clock?: Clock;
  /** Milliseconds since 1970, now; that of the system if not given. */
  readonly date?: () => number;
}

/** A record of all that passes over a line; `wire-record.ts` says how it reads. */
export interface WireLog {
  /** For `run`, or for whoever sees the bytes pass. */
  readonly tap: (tap: Tap) => void;
  /** Writes a line of its own. */
  note(text: string): void;
  /** Why the log ends early: the disk is full, say. The line goes on without it. */
  readonly failure: TransferError | undefined;
  close(): void;
}

/** Bytes of one direction that come with no longer pause than this, in milliseconds, are one burst. */
const PAUSE = 20;
/** The most bytes of a burst that are held back. */
const MOST = 4096;

/**
 * Opens a log, which is appended to. A burst is written as soon as it ends, at most 20 ms after its last byte, so
 * that the file is whole whatever becomes of us.
 * @throws TransferError `log-failed`
 */
export function openWireLog(
  path: string,
  { name = 'a line', clock = systemClock, date = Date.now }: WireLogOptions = {},
): WireLog {
  const file = attempt(path, () => openSync(path, 'a'));
  // One reading of the calendar: it may be set while we run, and time must not go back in a log.
  const begin = date() - clock.now();
  let open = true;
  let failure: TransferError | undefined;
  let direction: Tap['direction'] = 'sent';
  let burst: Uint8Array[] = [];
  let length = 0;
  let startedAt = 0;
  let stopTimer = () => {};

  const write = (text: string) => {
    if (!open || failure !== undefined) return;
    try {
      attempt(path, () => writeSync(file, text));
    } catch (error) {
      failure = error as TransferError;
    }
  };
  const flush = () => {
    stopTimer();
    if (length === 0) return;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of burst) {
      bytes.set(part, at);
      at += part.length;
    }
    burst = [];
    length = 0;
    write(formatRecord({ at: Math.round(begin + startedAt), direction, bytes }));
  };
  process.once('exit', flush);
  write(formatNote(`${name}, ${new Date(begin + clock.now()).toISOString()}`));
  // The first write tells whether any is possible.
  if (failure !== undefined) {
    closeSync(file);
    throw failure;
  }

  return {
    tap({ direction: way, bytes, at }) {
      if (!open || bytes.length === 0) return;
      if (way !== direction || length >= MOST) flush();
      if (length === 0) startedAt = at;
      direction = way;
      burst.push(bytes.slice());
      length += bytes.length;
      stopTimer();
      stopTimer = clock.after(PAUSE, flush);
    },
    note(text) {
      flush();
      write(formatNote(text));
    },
    get failure() {
      return failure;
    },
    close() {
      if (!open) return;
      flush();
      open = false;
      process.removeListener('exit', flush);
      closeSync(file);
    },
  };
}

/**
 * The channel, with all that passes over it in the log. Closing the channel leaves the log open, so that it goes on
 * over the next one of a line that comes back.
 */
export function loggedChannel(
  channel: ByteChannel,
  log: Pick<WireLog, 'tap' | 'note'>,
  clock: Clock = systemClock,
): ByteChannel {
  const { control } = channel;
  log.note(`${channel.name} opened`);
  channel.onData((bytes) => log.tap({ direction: 'received', bytes, at: clock.now() }));
  channel.onClose((error) =>
    log.note(`${channel.name} ${error === undefined ? 'closed' : `lost: ${error.message}`}`),
  );
  return {
    name: channel.name,
    ...(control === undefined
      ? {}
      : {
          control: {
            ...control,
            async setBaud(baud) {
              await control.setBaud(baud);
              log.note(`${baud} baud`);
            },
            async setSignals(signals) {
              await control.setSignals(signals);
              log.note(
                Object.entries(signals)
                  .map(([signal, on]) => `${signal} ${on ? 'on' : 'off'}`)
                  .join(', '),
              );
            },
          },
        }),
    write(bytes) {
      log.tap({ direction: 'sent', bytes, at: clock.now() });
      return channel.write(bytes);
    },
    onData: (listener) => channel.onData(listener),
    onClose: (listener) => channel.onClose(listener),
    close: () => channel.close(),
  };
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw new TransferError('log-failed', `The log ${path} cannot be written.`, {
      evidence: cause instanceof Error ? cause.message : String(cause),
      remedy: 'Name a file in a folder that you may write to, on a disk that is not full.',
      cause,
    });
  }
}
