import type { ByteChannel } from '../channel.js';
import type { LineSwitch } from './receiver.js';

/**
 * Two lines to one board as a channel: the console, and the port that its receiver takes blocks by. What is written
 * goes to the line that is selected, the console at first; what the other one says meanwhile is kept until it is
 * selected. It is closed when either is.
 */
export function twoLines(console: ByteChannel, data: ByteChannel): ByteChannel & LineSwitch {
  const lines = { console, data };
  let selected: keyof typeof lines = 'console';
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const kept = { console: [] as Uint8Array[], data: [] as Uint8Array[] };
  const tell = (bytes: Uint8Array) => {
    for (const listener of listeners) listener(bytes);
  };
  for (const name of ['console', 'data'] as const) {
    lines[name].onData((bytes) => {
      if (name === selected) tell(bytes);
      else kept[name].push(bytes);
    });
  }
  return {
    name: `${console.name} and ${data.name}`,
    write: (bytes) => lines[selected].write(bytes),
    onData(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose(listener) {
      const stops = [console.onClose(listener), data.onClose(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    async close() {
      await Promise.all([console.close(), data.close()]);
    },
    select(line) {
      selected = line;
      // Not before the protocol that selects it has yielded.
      queueMicrotask(() => {
        for (const bytes of kept[selected].splice(0)) tell(bytes);
      });
    },
  };
}
