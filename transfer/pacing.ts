import type { ByteChannel } from './channel.js';
import type { Clock } from './protocol.js';
import { lineLost, systemClock } from './run.js';

export interface PaceOptions {
  /** Characters a second; as fast as the line goes if not given. */
  readonly charsPerSecond?: number;
  /** Milliseconds of pause after each end of a line: LF, or CR with no LF behind it. None if not given. */
  readonly lineDelay?: number;
  /** `systemClock` if not given. */
  readonly clock?: Clock;
}

const CR = 0x0d;
const LF = 0x0a;

/**
 * A channel that writes no faster than the machine can take, for lines without RTS/CTS: the bytes leave in
 * groups of at most one millisecond's worth, and a late timer only makes it slower, for a burst that makes up
 * for lost time is what such a machine loses. A machine that compiles or stores each line as it ends gets time
 * for that. Writes queue behind each other.
 */
export function pacedChannel(
  channel: ByteChannel,
  { charsPerSecond = Number.POSITIVE_INFINITY, lineDelay = 0, clock = systemClock }: PaceOptions,
): ByteChannel {
  const group = Math.max(1, Math.floor(charsPerSecond / 1000));
  let last: Promise<void> = Promise.resolve();
  let closed = false;
  let rest: Promise<void> = Promise.resolve();
  const sleep = (pause: number) => new Promise<void>((resolve) => clock.after(pause, resolve));
  const send = async (bytes: Uint8Array) => {
    for (let at = 0, end: number; at < bytes.length; at = end) {
      end = Math.min(bytes.length, at + group, lineDelay > 0 ? lineEnd(bytes, at) : bytes.length);
      await rest;
      if (closed) throw lineLost(channel.name);
      await channel.write(bytes.subarray(at, end));
      const last = bytes[end - 1];
      const ended = last === LF || (last === CR && bytes[end] !== LF);
      // A group has the whole time of a group, be it shorter: the timer counts whole milliseconds anyway.
      const pause =
        (group === Number.POSITIVE_INFINITY ? 0 : (group * 1000) / charsPerSecond) + (ended ? lineDelay : 0);
      rest = pause > 0 ? sleep(pause) : Promise.resolve();
    }
    // The last group needs its time on the line too: what follows is paced from here.
    await rest;
  };
  channel.onClose(() => {
    closed = true;
  });
  return {
    name: channel.name,
    ...(channel.control === undefined ? {} : { control: channel.control }),
    write(bytes) {
      const copy = bytes.slice();
      const mine = last.then(() => send(copy));
      last = mine.catch(() => {});
      return mine;
    },
    onData: (listener) => channel.onData(listener),
    onClose: (listener) => channel.onClose(listener),
    close() {
      closed = true;
      return channel.close();
    },
  };
}

/** Where the line that `at` stands in ends: behind its CR, LF or CR LF, or at the end of the bytes. */
function lineEnd(bytes: Uint8Array, at: number): number {
  for (let end = at; end < bytes.length; end++) {
    if (bytes[end] === LF || (bytes[end] === CR && bytes[end + 1] !== LF)) return end + 1;
  }
  return bytes.length;
}
