import type { ConsoleLine } from '../../hardware-notes/index.js';
import { TransferError, type TransferErrorCode } from '../errors.js';
import { Limit, type Protocol } from '../protocol.js';

/** How fast a text is pasted, beside what the line itself takes for it. */
export interface Pace {
  /** Milliseconds for each character; 0: a line is written at once. */
  readonly charMs: number;
  /** Milliseconds after each line. */
  readonly lineMs: number;
}

/**
 * From the fastest to the slowest. The second is what an RC2014 without RTS/CTS took cleanly, the third what boards
 * without any flow control are said to need, the last what a polled console on a slow disk stands.
 */
export const PACES: readonly Pace[] = [
  { charMs: 0, lineMs: 0 },
  { charMs: 1, lineMs: 30 },
  { charMs: 5, lineMs: 100 },
  { charMs: 20, lineMs: 500 },
];

/** The paces to try on a line. */
export const pacesFor = ({ rtscts }: Pick<ConsoleLine, 'rtscts'>): readonly Pace[] =>
  rtscts ? PACES : PACES.slice(1);

/** `at full speed`, `at 200 characters a second`. */
export const paceText = ({ charMs }: Pace): string =>
  charMs === 0 ? 'at full speed' : `at ${Math.round(1000 / charMs)} characters a second`;

/** Failures that a slower pace may mend. */
const PACE_MATTERS = new Set<TransferErrorCode>(['damaged', 'garbled-line', 'load-failed', 'no-answer']);

/**
 * Does something at one pace after the other until it works.
 * @param onSlower hears why it is done again, and how
 * @throws TransferError that of the last attempt, or one that no pace can mend
 */
export function* slowerAndSlower<T>(
  paces: readonly Pace[],
  attempt: (pace: Pace) => Protocol<T>,
  onSlower: (text: string) => void,
): Protocol<T> {
  for (const [at, pace] of paces.entries()) {
    try {
      return yield* attempt(pace);
    } catch (error) {
      const next = paces[at + 1];
      if (!(error instanceof TransferError) || !PACE_MATTERS.has(error.code) || next === undefined)
        throw error;
      onSlower(`${error.message} Again, ${paceText(next)}.`);
    }
  }
  throw new RangeError('there is no pace to try');
}

/** Sends a line at a pace and gives what came back meanwhile. */
export function* paste(line: string, { charMs, lineMs }: Pace): Protocol<string> {
  const bytes = Uint8Array.from(line, (c) => c.charCodeAt(0));
  let heard = '';
  if (charMs === 0) heard += yield* sendAndHear(bytes, lineMs);
  else {
    for (const byte of bytes) heard += yield* sendAndHear(Uint8Array.of(byte), charMs);
    heard += yield* sendAndHear(undefined, lineMs);
  }
  return heard;
}

/** Sends bytes and listens for so many milliseconds; gives what came, bit 7 taken off. */
export function* sendAndHear(bytes: Uint8Array | undefined, milliseconds: number): Protocol<string> {
  const limit = new Limit(milliseconds);
  let heard = '';
  let step = bytes === undefined ? {} : { send: bytes };
  for (;;) {
    const input = yield { ...step, wait: milliseconds, within: limit };
    if (input === 'timeout') return heard;
    heard += String.fromCharCode(input & 0x7f);
    step = {};
  }
}
