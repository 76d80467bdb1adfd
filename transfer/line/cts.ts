import type { ByteChannel } from '../channel.js';
import type { Clock } from '../protocol.js';
import { systemClock } from '../run.js';
import { DEFAULT_LINE } from './settings.js';

/** What was seen of a line with RTS/CTS on. */
export interface CtsObservations {
  /** CTS as it was read, one reading after the other; empty for a line without signals. */
  readonly readings: readonly { readonly at: number; readonly cts: boolean }[];
  /** The bytes that were sent while CTS was off: when, and when they had left, where they did. */
  readonly sent?: {
    readonly at: number;
    /** 'unknown' for a line that does not tell. */
    readonly leftAt: number | 'unknown' | undefined;
  };
}

export type CtsVerdict =
  /** CTS is on: nothing speaks against it. */
  | 'ready'
  /** CTS was off and the bytes waited for it: hardware flow control works. */
  | 'honoured'
  /** CTS was off and the bytes left all the same. */
  | 'ignored'
  /** CTS stayed off and the bytes stayed: a cable without CTS, or a board that takes nothing. */
  | 'never-raised'
  /** CTS came on and the bytes do not leave. */
  | 'stuck'
  /** The line has no signals, or does not tell what has left. */
  | 'unknown';

export interface CtsReport {
  readonly verdict: CtsVerdict;
  /** One sentence for the user, with what was seen. */
  readonly message: string;
  /** What to do; empty where nothing is wrong. */
  readonly remedy: string;
}

/** Milliseconds between two readings of CTS. */
const READING = 10;

/**
 * How much is sent to find out. An adapter may hold bytes back in a memory of its own that no driver looks into
 * (ch341 and pl2303 of Linux have no `tx_empty`): only more than that memory takes can be seen to wait. The
 * largest are 640 bytes of a CP2102 (Silicon Labs, CP2102 data sheet) and 1024 of an FT232H (FTDI, FT232H data
 * sheet).
 */
const BURST = 1280;

const TEXTS: Readonly<Record<CtsVerdict, readonly [message: string, remedy: string]>> = {
  ready: ['CTS is on: the board is ready to receive.', ''],
  honoured: ['CTS was off, and the bytes left when it came on: hardware flow control works.', ''],
  ignored: [
    'This adapter ignores CTS: CTS was off, and bytes left all the same.',
    'Use another adapter, or leave RTS/CTS off and set a pace.',
  ],
  'never-raised': [
    'CTS is never raised, so nothing may be sent.',
    'Check that the board is on and that its RTS goes to CTS of the adapter; a cable without it needs RTS/CTS off and a pace.',
  ],
  stuck: [
    'CTS is on, but nothing leaves the port.',
    'Unplug the adapter and plug it in again; if XON/XOFF is on, the other end may have sent XOFF.',
  ],
  unknown: ['The line does not tell whether CTS is honoured.', ''],
};

/** What the observations say of an adapter. */
export function judgeCts(observations: CtsObservations): CtsReport {
  const verdict = verdictOf(observations);
  const [message, remedy] = TEXTS[verdict];
  return { verdict, message, remedy };
}

function verdictOf({ readings, sent }: CtsObservations): CtsVerdict {
  const first = readings[0];
  if (first === undefined) return 'unknown';
  if (first.cts) return 'ready';
  const cameOn = readings.find(({ cts }) => cts);
  if (sent === undefined || sent.leftAt === 'unknown')
    return cameOn === undefined ? 'never-raised' : 'unknown';
  if (sent.leftAt === undefined) return cameOn === undefined ? 'never-raised' : 'stuck';
  // What left a moment before the reading that shows CTS on may have waited for it.
  return cameOn !== undefined && sent.leftAt >= cameOn.at - READING ? 'honoured' : 'ignored';
}

export interface ProbeCtsOptions {
  readonly clock?: Clock;
  /** The speed of the line; 115,200 if not given. */
  readonly baud?: number;
  /** Milliseconds that the bytes may take; a second and their own time on the line if not given. */
  readonly within?: number;
}

/**
 * Finds out whether an adapter honours CTS, for a line that is open with RTS/CTS on. That shows only while CTS is
 * off; a board that is ready holds it on, and then nothing is sent and the verdict is `ready`. What is sent else
 * is DEL, which deletes on an empty line nothing (Digital Research, CP/M 2.2 Operating System Manual, 1.6), and is
 * taken back where it did not leave.
 * @throws TransferError `line-lost`
 */
export async function probeCts(
  channel: ByteChannel,
  {
    clock = systemClock,
    baud = DEFAULT_LINE.baud,
    within = 1000 + (BURST * 12_000) / baud,
  }: ProbeCtsOptions = {},
): Promise<CtsReport> {
  const { control } = channel;
  const readings: { at: number; cts: boolean }[] = [];
  const read = async () => {
    const signals = await control?.getSignals();
    if (signals !== undefined) readings.push({ at: clock.now(), cts: signals.cts });
    return signals;
  };
  const first = await read();
  if (control === undefined || first === undefined || first.cts) return judgeCts({ readings });

  const at = clock.now();
  let leftAt: number | 'unknown' | undefined;
  let failed: { readonly error: unknown } | undefined;
  const send = async () => {
    await channel.write(new Uint8Array(BURST).fill(0x7f));
    await control.drain?.();
    leftAt = control.drain === undefined ? 'unknown' : clock.now();
  };
  const sent = send().catch((error: unknown) => {
    failed = { error };
  });
  // A line that does not tell what left is watched to the end.
  while (typeof leftAt !== 'number' && failed === undefined && clock.now() - at < within) {
    const pause = new Promise<void>((resolve) => clock.after(READING, resolve));
    await (leftAt === 'unknown' ? pause : Promise.race([sent, pause]));
    await read();
  }
  if (failed !== undefined) throw failed.error;
  const observations = { readings, sent: { at, leftAt } };
  if (leftAt === undefined) {
    // They must not leave later, into whatever the board does then.
    await control.purge();
    await sent;
  }
  return judgeCts(observations);
}
