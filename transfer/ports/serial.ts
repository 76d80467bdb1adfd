import { realpath, stat } from 'node:fs/promises';
import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import type { LineControl, OutputSignals } from '../line/control.js';
import { badLine, formatLine, type LineOptions, type LineSettings, lineSettings } from '../line/settings.js';
import { lineLost } from '../run.js';
import { type Binding, deviceOf } from './device.js';
import { type Holder, holders } from './holders.js';
import { atMost, Listeners } from './listeners.js';
import { openError } from './open-errors.js';

/** How a port is opened: one of the serialport package's bindings. */
export interface Bindings {
  open(options: {
    readonly path: string;
    readonly baudRate: number;
    readonly dataBits: LineSettings['dataBits'];
    readonly parity: LineSettings['parity'];
    readonly stopBits: LineSettings['stopBits'];
    readonly rtscts: boolean;
    readonly xon: boolean;
    readonly xoff: boolean;
    readonly hupcl: boolean;
    readonly lock: boolean;
  }): Promise<Binding>;
}

export interface SerialOptions {
  /** Those of this machine if not given. */
  readonly bindings?: Bindings;
  /** The machine; `process.platform` if not given. */
  readonly platform?: NodeJS.Platform;
  /** Who else has a port open; what /proc tells if not given. */
  readonly holders?: typeof holders;
}

/**
 * lrzsz's rx flushes its input just after each of its replies, and what comes at once is lost to it; it asks again
 * only after seconds. Over a real line nothing comes so soon, over a pseudo terminal an answer does: it waits so many
 * milliseconds after what was received.
 */
const BREATH = 0.4;

/** How often a line is asked whether it is still there, in milliseconds. */
const WATCH = 500;

/** How the system says that the device behind a port is gone. A pty has no signals to ask for, and says ENOTTY. */
const GONE = /Input\/output error|No such device|Bad file descriptor|EIO|ENXIO|ENODEV|EBADF/i;
const NO_SIGNALS = /Inappropriate ioctl|ENOTTY|Invalid argument|EINVAL|not supported/i;

/** How long a close waits for what was written to leave, and then for the port itself. */
const LEAVE_LIMIT = 500;
const CLOSE_LIMIT = 2000;
/** How long the change of speed waits for what was written to leave. */
const DRAIN_LIMIT = 2000;

/**
 * Opens a serial port and locks it. The lock is that of `flock`, and on Windows the system's own; a program that
 * knows no locks is found in /proc.
 * @param name a path, or COM1 to COM256
 * @throws TransferError as `openPort`
 */
export async function openSerial(
  name: string,
  options: LineOptions,
  { bindings, platform = process.platform, holders: others = holders }: SerialOptions = {},
): Promise<ByteChannel> {
  const settings = lineSettings(options);
  const windows = platform === 'win32';
  refuseSettings(settings, windows);
  // The binding itself puts `\\.\` before the name.
  const path = windows && /^COM\d+$/i.test(name) ? name.toUpperCase() : name;
  if (bindings === undefined && !windows) await refuseFiles(name);
  const binding = await open(name, path, settings, bindings ?? (await systemBindings())).catch(
    async (error) => {
      throw error.code === 'busy' ? busy(name, await others(path), error) : error;
    },
  );
  const pseudo = await isPseudoTerminal(path);
  // Who serves a pseudo terminal may hold its other end too.
  const found = pseudo ? [] : await others(path);
  if (found.length > 0) {
    await binding.close().catch(() => {});
    throw busy(name, found);
  }
  return await channelOf(name, binding, settings, pseudo ? BREATH : 0);
}

/** @param breath milliseconds between what was received and what is sent */
async function channelOf(
  name: string,
  binding: Binding,
  settings: LineSettings,
  breath: number,
): Promise<ByteChannel> {
  const device = deviceOf(binding);
  const listeners = new Listeners();
  let leaving = false;
  let heard = Number.NEGATIVE_INFINITY;

  const close = () => (binding.isOpen ? binding.close().catch(() => {}) : Promise.resolve());
  const hungUp = (cause: unknown) => {
    if (leaving) return;
    listeners.close(cause instanceof Error ? cause : new Error(String(cause)));
    void close();
  };
  // The end of a line is seen by reading, so it is read even when nobody listens.
  const listen = async () => {
    for (;;) {
      const bytes = (await device.read()).slice();
      heard = performance.now();
      listeners.data(bytes);
    }
  };
  const watch = setInterval(() => {
    if (binding.isOpen) binding.get().catch((error: Error) => GONE.test(error.message) && hungUp(error));
  }, WATCH);
  watch.unref();
  listeners.onClose(() => clearInterval(watch));

  /** Does it, or rejects with `line-lost` once the line is gone; a line that is lost may never answer. */
  const orLost = <T>(action: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      if (listeners.closed || !binding.isOpen) {
        reject(lineLost(name));
        return;
      }
      const forget = listeners.onClose((error) => reject(lineLost(name, error)));
      action().then(
        (value) => {
          forget();
          resolve(value);
        },
        (cause: unknown) => {
          forget();
          reject(cause instanceof TransferError ? cause : lineLost(name, cause));
        },
      );
    });

  const control = controlOf(binding, settings, orLost);
  // Linux and macOS raise both signals by themselves, Windows leaves RTS down. It also asks for low latency: an
  // FTDI adapter holds received bytes back for up to 16 ms otherwise, longer than a block of 128 takes (FTDI,
  // AN232B-04, Data Throughput, Latency and Handshaking).
  await control.setSignals({ dtr: settings.dtr, rts: settings.rts });
  listen().catch(hungUp);

  return {
    name,
    control,
    write: (bytes) =>
      orLost(async () => {
        // A timer is too coarse for this.
        while (performance.now() - heard < breath) await new Promise(setImmediate);
        await device.write(bytes);
      }),
    onData: listeners.onData,
    onClose: listeners.onClose,
    async close() {
      leaving = true;
      if (binding.isOpen) {
        // The last bytes may be the cancellation that frees the other end; a stalled one gets none.
        const left = await atMost(LEAVE_LIMIT, binding.drain());
        if (left === 'timeout') await atMost(LEAVE_LIMIT, binding.flush());
        await atMost(CLOSE_LIMIT, close());
      }
      listeners.close();
    },
  };
}

function controlOf(
  binding: Binding,
  settings: LineSettings,
  orLost: <T>(action: () => Promise<T>) => Promise<T>,
): LineControl {
  let signals: Required<OutputSignals> = { dtr: settings.dtr, rts: settings.rts, brk: false };
  const unlessNone = async <T>(action: Promise<T>): Promise<T | undefined> => {
    try {
      return await action;
    } catch (error) {
      if (error instanceof Error && NO_SIGNALS.test(error.message)) return undefined;
      throw error;
    }
  };
  return {
    setBaud: (baud) =>
      orLost(async () => {
        lineSettings({ baud });
        await atMost(DRAIN_LIMIT, binding.drain());
        await binding.update({ baudRate: baud }).catch((cause: Error) => {
          if (GONE.test(cause.message)) throw cause;
          throw badLine(`${baud} baud: ${cause.message}`, 'a speed that the port can do', cause);
        });
        // A driver may take a speed that it cannot do, and keep another. Not every system tells.
        const is = await binding.getBaudRate().catch(() => undefined);
        if (is !== undefined && Math.abs(is.baudRate - baud) > baud * 0.03) {
          throw badLine(`${baud} baud asked, ${is.baudRate} set`, 'a speed that the port can do');
        }
      }),
    setSignals: (wanted) =>
      orLost(async () => {
        signals = { ...signals, ...wanted };
        await unlessNone(binding.set({ ...signals, lowLatency: true }));
      }),
    getSignals: () =>
      orLost(async () => {
        const found = await unlessNone(binding.get());
        return found && { cts: found.cts, dsr: found.dsr, dcd: found.dcd };
      }),
    purge: () => orLost(() => binding.flush()),
    drain: () => orLost(() => binding.drain()),
  };
}

async function open(
  name: string,
  path: string,
  settings: LineSettings,
  bindings: Bindings,
): Promise<Binding> {
  const { baud, dataBits, parity, stopBits, rtscts, xonxoff, dtr } = settings;
  try {
    return await bindings.open({
      path,
      baudRate: baud,
      dataBits,
      parity,
      stopBits,
      rtscts,
      xon: xonxoff,
      xoff: xonxoff,
      // On Windows it also says whether DTR is raised at opening; elsewhere it drops DTR at closing, which resets
      // some boards, and who wants DTR down wants it to stay so.
      hupcl: dtr,
      lock: true,
    });
  } catch (cause) {
    const error = openError(name, cause);
    throw /baud|parity|stop bits|data bits|parameter/i.test(error.evidence) && error.code === 'open-failed'
      ? badLine(`${formatLine(settings)}: ${error.evidence}`, 'what the port can do, as 115200,8N1', cause)
      : error;
  }
}

function busy(name: string, others: readonly Holder[], cause?: TransferError): TransferError {
  const error = cause ?? openError(name, new Error('EBUSY'));
  if (others.length === 0) return error;
  const list = others
    .map(({ pid, name: program }) => `${program || 'a program'} (process ${pid})`)
    .join(', ');
  return new TransferError('busy', error.message, {
    evidence: `${list} has it open`,
    remedy: error.remedy,
    cause,
  });
}

const isPseudoTerminal = async (path: string) => /^\/dev\/pts\//.test(await realpath(path).catch(() => path));

/** The bindings of Linux and macOS know neither; they would say so in numbers. */
function refuseSettings(settings: LineSettings, windows: boolean): void {
  const { parity, stopBits } = settings;
  if (windows || (parity !== 'mark' && parity !== 'space' && stopBits !== 1.5)) return;
  throw badLine(
    formatLine(settings),
    'no, odd or even parity and 1 or 2 stop bits: this system has no more (Windows and RFC 2217 have)',
  );
}

async function systemBindings(): Promise<Bindings> {
  try {
    const { SerialPort } = await import('serialport');
    return SerialPort.binding as Bindings;
  } catch (cause) {
    throw new TransferError('open-failed', 'The serialport package cannot be loaded.', {
      evidence: cause instanceof Error ? cause.message : String(cause),
      remedy: 'Install it again on this machine: npm install serialport',
      cause,
    });
  }
}

/** The binding would say of a file only that an ioctl is inappropriate, and may have changed its length. */
async function refuseFiles(name: string): Promise<void> {
  const found = await stat(name).catch((cause: unknown) => {
    throw openError(name, cause);
  });
  if (!found.isCharacterDevice()) throw openError(name, new Error('not a tty: it is no character device'));
}
