import type { ByteChannel } from '../../../transfer/channel.js';
import { seeded } from './seeded.js';
import type { Damage } from './virtual-time.js';

/** Drops, flips a bit of, replaces or adds a byte, each as often as the others. */
export function noise(rate: number, seed: number): Damage {
  const next = seeded(seed);
  return (byte) => {
    if (next() >= rate) return [byte];
    const kind = Math.floor(next() * 4);
    const other = Math.floor(next() * 256);
    if (kind === 0) return [];
    if (kind === 1) return [byte ^ (1 << (other & 7))];
    return kind === 2 ? [other] : [byte, other];
  };
}

/** A channel on which noise changes what is written and what is heard. */
export function noisyChannel(channel: ByteChannel, there: Damage, back: Damage): ByteChannel {
  const through = (damage: Damage, bytes: Uint8Array) =>
    Uint8Array.from(Array.from(bytes).flatMap((byte, at) => [...damage(byte, at, at, bytes.length)]));
  return {
    name: channel.name,
    write: (bytes) => channel.write(through(there, bytes)),
    onData: (listener) => channel.onData((bytes) => listener(through(back, bytes))),
    onClose: (listener) => channel.onClose(listener),
    close: () => channel.close(),
  };
}
