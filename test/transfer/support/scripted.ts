import { drive, type Outcome } from '../../../transfer/drive.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { VirtualClock } from './virtual-time.js';

/** Bytes of a text with one character each, numbers, or both. */
export function bytes(...parts: (string | number | Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string'
        ? Array.from(part, (c) => c.charCodeAt(0))
        : typeof part === 'number'
          ? [part]
          : [...part],
    ),
  );
}

export interface Script {
  /** What the other end sends unasked, at these milliseconds. */
  readonly at?: readonly (readonly [milliseconds: number, ...(string | number | Uint8Array)[]])[];
  /** What the other end does with each write: the answers, each after so many milliseconds. */
  readonly answer?: (
    sent: Uint8Array,
    index: number,
  ) => readonly (readonly [number, ...(string | number | Uint8Array)[]])[];
}

/** Runs a protocol against a script in virtual time. */
export function perform<T>(protocol: Protocol<T>, script: Script) {
  const clock = new VirtualClock();
  const sent: Uint8Array[] = [];
  let outcome: Outcome<T> | undefined;
  const play = (rows: readonly (readonly [number, ...(string | number | Uint8Array)[]])[]) => {
    for (const [delay, ...parts] of rows) clock.after(delay, () => driven.receive(bytes(...parts)));
  };
  const outlet = {
    write(written: Uint8Array, done: () => void) {
      sent.push(written.slice());
      const index = sent.length - 1;
      // Not before `drive` has returned.
      clock.after(0, () => play(script.answer?.(written, index) ?? []));
      done();
    },
  };
  const driven = drive(protocol, outlet, clock, (end) => {
    outcome = end;
  });
  play(script.at ?? []);
  clock.runUntil(() => outcome !== undefined);
  const ended = outcome!;
  return {
    value: 'value' in ended ? ended.value : undefined,
    error: 'error' in ended ? ended.error : undefined,
    sent,
    time: clock.now(),
  };
}
