import type { ByteChannel } from '../channel.js';
import { TransferError } from '../errors.js';
import { Listeners } from '../ports/listeners.js';
import { printable } from '../printable.js';
import type { Clock } from '../protocol.js';
import { systemClock } from '../run.js';
import type { WireRecord } from './wire-record.js';

export interface ReplayOptions {
  /** `systemClock` if not given. */
  readonly clock?: Clock;
}

/** A channel that plays the board of a log. */
export interface ReplayChannel extends ByteChannel {
  /** What of the log was not played: bytes that were not sent, and bytes that wait for them. */
  remaining(): { readonly sent: number; readonly received: number };
}

/**
 * Plays a wire log again: what is sent is held against what was sent then, byte by byte and however it is cut, and
 * what was received then follows with the pauses of that time, each once all before it has been sent. A byte that
 * differs ends the line.
 * @throws TransferError `log-differs` from `write`
 */
export function replayChannel(
  records: readonly WireRecord[],
  { clock = systemClock }: ReplayOptions = {},
): ReplayChannel {
  const listeners = new Listeners();
  const { wanted, answers } = script(records);
  let sent = 0;
  let answered = 0;
  let waiting = false;
  let stopTimer = () => {};

  /** Plays what follows, as long as nothing has to be sent before it. */
  const play = () => {
    const answer = answers[answered];
    if (waiting || answer === undefined || sent < answer.after || listeners.closed) return;
    waiting = true;
    stopTimer = clock.after(answer.delay, () => {
      waiting = false;
      answered++;
      listeners.data(answer.bytes.slice());
      play();
    });
  };
  play();

  return {
    name: 'a log',
    async write(bytes) {
      if (listeners.closed) throw new TransferError('line-lost', 'The log has ended.');
      const at = bytes.findIndex((byte, index) => byte !== wanted[sent + index]);
      if (at >= 0) {
        const error = differs(sent + at, wanted.subarray(sent + at), bytes.subarray(at));
        stopTimer();
        listeners.close(error);
        throw error;
      }
      sent += bytes.length;
      play();
    },
    onData: listeners.onData,
    onClose: listeners.onClose,
    async close() {
      stopTimer();
      listeners.close();
    },
    remaining: () => ({
      sent: wanted.length - sent,
      received: answers.slice(answered).reduce((sum, { bytes }) => sum + bytes.length, 0),
    }),
  };
}

/** All that is to be sent, and what is received after so many bytes of it and so many milliseconds. */
function script(records: readonly WireRecord[]) {
  const sent: number[] = [];
  const answers: { readonly after: number; readonly delay: number; readonly bytes: Uint8Array }[] = [];
  records.forEach(({ at, direction, bytes }, index) => {
    const before = records[index - 1]?.at ?? at;
    if (direction === 'sent') for (const byte of bytes) sent.push(byte);
    else answers.push({ after: sent.length, delay: Math.max(0, at - before), bytes });
  });
  return { wanted: Uint8Array.from(sent), answers };
}

function differs(at: number, wanted: Uint8Array, sent: Uint8Array): TransferError {
  const shown = (bytes: Uint8Array) =>
    bytes.length === 0 ? 'nothing more' : `"${printable(bytes.subarray(0, 16))}"`;
  return new TransferError('log-differs', 'What is sent differs from the log.', {
    evidence: `at byte ${at} of what was sent: the log has ${shown(wanted)}, sent was ${shown(sent)}`,
    remedy: 'Play the log with the files and options that it was made with.',
  });
}
