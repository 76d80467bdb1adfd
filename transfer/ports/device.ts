import { readSync, writeSync } from 'node:fs';
import type { InputSignals } from '../line/control.js';

/** An open port of the serialport package's bindings, in the part that is used here. */
export interface Binding {
  readonly isOpen: boolean;
  read(buffer: Buffer, offset: number, length: number): Promise<{ readonly bytesRead: number }>;
  write(bytes: Buffer): Promise<void>;
  update(options: { readonly baudRate: number }): Promise<void>;
  set(options: SetOptions): Promise<void>;
  get(): Promise<InputSignals>;
  getBaudRate(): Promise<{ readonly baudRate: number }>;
  flush(): Promise<void>;
  drain(): Promise<void>;
  close(): Promise<void>;
  /** The open file and its events: on Linux and macOS. */
  readonly fd?: number | null;
  readonly poller?: Poller;
}

/** Every signal is set by each call. */
export interface SetOptions {
  readonly dtr: boolean;
  readonly rts: boolean;
  readonly brk: boolean;
  /** Linux: bytes that were received are handed on at once. */
  readonly lowLatency: boolean;
}

interface Poller {
  once(event: PollEvent, callback: (error: Error | null) => void): unknown;
  /** Watches for these events, and no others. */
  poll(events: number): unknown;
}

type PollEvent = 'readable' | 'writable';

/** As libuv numbers them. */
const FLAGS: Readonly<Record<PollEvent, number>> = { readable: 1, writable: 2 };

/** Reads and writes of an open port. */
export interface Device {
  /** Waits for bytes, which stay valid until the next read. Rejects when the device is gone or was closed. */
  read(): Promise<Uint8Array>;
  /** Resolves when the system has taken all; rejects when the device is gone or was closed. */
  write(bytes: Uint8Array): Promise<void>;
}

const READ_SIZE = 65_536;
/** Reads in a row after which all else gets its turn. */
const TURN = 16;

/**
 * The quickest way that a port has. A file that does not block is read and written where we stand: the bindings
 * would send each call through a queue of threads and ask once more after each event, which took a fifth of a
 * millisecond for a block and its ACK over a pseudo terminal.
 */
export function deviceOf(binding: Binding): Device {
  const { fd, poller } = binding;
  const device =
    typeof fd === 'number' && poller !== undefined ? direct(binding, fd, poller) : byBinding(binding);
  let last: Promise<void> = Promise.resolve();
  return {
    read: device.read,
    write(bytes) {
      // One write at a time; a copy, for the caller may use its bytes again.
      const copy = bytes.slice();
      const mine = last.then(() => device.write(copy));
      last = mine.catch(() => {});
      return mine;
    },
  };
}

function direct(binding: Binding, fd: number, poller: Poller): Device {
  const buffer = new Uint8Array(READ_SIZE);
  let turn = 0;
  let waited = 0;
  const ready = (event: PollEvent) =>
    new Promise<void>((resolve, reject) => {
      poller.once(event, (error) => {
        waited &= ~FLAGS[event];
        if (error) reject(error);
        else resolve();
      });
      // `once` watches for its own event and drops the other: a line that echoes would stop for ever, for each end
      // would wait until the other reads.
      waited |= FLAGS[event];
      if (waited !== FLAGS[event]) poller.poll(waited);
    });
  // The number of a closed file may by now be that of another.
  const still = () => {
    if (!binding.isOpen) throw new Error('the port is closed');
  };
  return {
    async read() {
      for (;;) {
        still();
        const length = unlessBusy(() => readSync(fd, buffer, 0, READ_SIZE, null));
        // A terminal with nothing to read says that it would block. The end of the file is a device that went away.
        if (length === 0) throw new Error('the device hung up');
        if (length !== undefined) {
          if (++turn % TURN === 0) await new Promise((resolve) => setImmediate(resolve));
          return buffer.subarray(0, length);
        }
        await ready('readable');
      }
    },
    async write(bytes) {
      let at = 0;
      while (at < bytes.length) {
        still();
        const taken = unlessBusy(() => writeSync(fd, bytes, at, bytes.length - at));
        if (taken === undefined || taken === 0) await ready('writable');
        else at += taken;
      }
    },
  };
}

function byBinding(binding: Binding): Device {
  const buffer = Buffer.alloc(READ_SIZE);
  return {
    async read() {
      const { bytesRead } = await binding.read(buffer, 0, READ_SIZE);
      if (bytesRead === 0) throw new Error('the device hung up');
      return buffer.subarray(0, bytesRead);
    },
    write: ({ buffer: all, byteOffset, length }) => binding.write(Buffer.from(all, byteOffset, length)),
  };
}

/** What a call gives, or undefined where it would have to wait. */
function unlessBusy<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR') return undefined;
    throw error;
  }
}
