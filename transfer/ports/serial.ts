import { stat } from 'node:fs/promises';
import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import { lineLost } from '../run.js';
import { atMost, Listeners } from './listeners.js';
import { openError } from './open-errors.js';
import type { LineOptions } from './port.js';

/** The part of the serialport package's class that is used here. */
interface Port {
  readonly isOpen: boolean;
  open(done: (error: Error | null) => void): void;
  write(bytes: Uint8Array, done: (error?: Error | null) => void): boolean;
  drain(done: (error: Error | null) => void): void;
  flush(done: (error: Error | null) => void): void;
  get(done: (error: Error | null) => void): void;
  close(done: (error: Error | null) => void): void;
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'error' | 'close' | 'end', listener: (error?: Error | null) => void): unknown;
}

/** How often a line is asked whether it is still there, in milliseconds. */
const WATCH = 500;

/** How the system says that the device behind a port is gone. A pty has no signals to ask for, and says ENOTTY. */
const GONE = /Input\/output error|No such device|Bad file descriptor|EIO|ENXIO|ENODEV|EBADF/i;

/** How long a close waits for what was written to leave, and then for the port itself. */
const LEAVE_LIMIT = 500;
const CLOSE_LIMIT = 2000;

/**
 * Opens a serial port, 8 data bits, no parity, one stop bit, locked.
 * @param name a path, or COM1 to COM256
 * @throws TransferError as `openPort`
 */
export async function openSerial(
  name: string,
  { baud = 115_200, rtscts = false }: LineOptions,
): Promise<ByteChannel> {
  const path = windowsPath(name);
  await refuseFiles(name, path);
  const { SerialPort } = await import('serialport').catch((cause: unknown) => {
    throw new TransferError('open-failed', 'The serialport package cannot be loaded.', {
      evidence: cause instanceof Error ? cause.message : String(cause),
      remedy: 'Install it again on this machine: npm install serialport',
      cause,
    });
  });
  const port: Port = new SerialPort({ path, baudRate: baud, rtscts, lock: true, autoOpen: false });
  const listeners = new Listeners();
  // A close with a write pending emits `Canceled`; without a listener that would end the process.
  let lastError: Error | undefined;
  port.on('error', (error) => {
    lastError = error ?? undefined;
    if (!port.isOpen) listeners.close(lastError);
  });
  port.on('close', (error) => listeners.close(error ?? undefined));
  const hungUp = (error: Error) => {
    lastError ??= error;
    listeners.close(lastError);
    if (port.isOpen) port.close(() => {});
  };
  // A device that was pulled out reads as the end of the file: the stream ends, but the port stays open.
  port.on('end', () => hungUp(new Error('the device hung up')));
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(openError(name, error)) : resolve()));
  });
  // serialport 13 may miss a hang-up: it takes the empty read of a line that is gone for no news and reads on for
  // ever. Asking for the modem signals fails on such a line.
  const watch = setInterval(() => {
    if (port.isOpen) port.get((error) => error && GONE.test(error.message) && hungUp(error));
  }, WATCH);
  watch.unref();
  listeners.onClose(() => clearInterval(watch));
  // The hang-up of a line is seen only while its stream flows, so it flows even when nobody listens.
  port.on('data', (bytes) => listeners.data(bytes));

  return {
    name,
    write: (bytes) =>
      new Promise((resolve, reject) => {
        if (listeners.closed || !port.isOpen) {
          reject(lineLost(name, lastError));
          return;
        }
        // A line that is lost may never call back; a copy, for the caller may use its bytes again.
        const forget = listeners.onClose((error) => reject(lineLost(name, error)));
        port.write(Buffer.from(bytes), (error) => {
          forget();
          if (error) reject(lineLost(name, error));
          else resolve();
        });
      }),
    onData: listeners.onData,
    onClose: listeners.onClose,
    async close() {
      if (port.isOpen) {
        // The last bytes may be the cancellation that frees the other end; a stalled one gets none.
        const left = await atMost(
          LEAVE_LIMIT,
          call((done) => port.drain(done)),
        );
        if (left === 'timeout')
          await atMost(
            LEAVE_LIMIT,
            call((done) => port.flush(done)),
          );
        await atMost(
          CLOSE_LIMIT,
          call((done) => port.close(done)),
        );
      }
      listeners.close();
    },
  };
}

const call = (action: (done: (error: Error | null) => void) => void) =>
  new Promise<void>((resolve) => {
    action(() => resolve());
  });

/** From COM10 on Windows wants the name of the device. */
function windowsPath(name: string): string {
  return /^COM\d+$/i.test(name) ? `\\\\.\\${name.toUpperCase()}` : name;
}

/** The binding would say of a file only that an ioctl is inappropriate, and may have changed its length. */
async function refuseFiles(name: string, path: string): Promise<void> {
  if (path !== name) return;
  const found = await stat(path).catch((cause: unknown) => {
    throw openError(name, cause);
  });
  if (!found.isCharacterDevice()) throw openError(name, new Error('not a tty: it is no character device'));
}
