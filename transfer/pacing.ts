import type { ByteChannel } from './channel.js';
import type { Clock } from './protocol.js';
import { lineLost, systemClock } from './run.js';

/**
 * A channel that writes no faster than the machine can take, for lines without RTS/CTS: the bytes leave in
 * groups of at most one millisecond's worth, and a late timer only makes it slower, for a burst that makes up
 * for lost time is what such a machine loses. Writes queue behind each other.
 * @param charsPerSecond characters a second
 */
export function pacedChannel(
  channel: ByteChannel,
  { charsPerSecond, clock = systemClock }: { readonly charsPerSecond: number; readonly clock?: Clock },
): ByteChannel {
  const group = Math.max(1, Math.floor(charsPerSecond / 1000));
  const pause = (group * 1000) / charsPerSecond;
  let last: Promise<void> = Promise.resolve();
  let closed = false;
  let rest: Promise<void> = Promise.resolve();
  const sleep = () => new Promise<void>((resolve) => clock.after(pause, resolve));
  const send = async (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at += group) {
      await rest;
      if (closed) throw lineLost(channel.name);
      await channel.write(bytes.subarray(at, at + group));
      rest = sleep();
    }
    // The last group needs its time on the line too: what follows is paced from here.
    await rest;
  };
  channel.onClose(() => {
    closed = true;
  });
  return {
    name: channel.name,
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
