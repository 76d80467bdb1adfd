/** The terminal's keyboard in raw mode, as bytes; Ink does not read it, for the relay needs every byte. */

import type { ReadStream } from 'node:tty';

export interface Keyboard {
  /** Hears what is typed; returns the function that ends the listening. */
  onBytes(listener: (bytes: Uint8Array) => void): () => void;
  close(): void;
}

export function openKeyboard(stream: ReadStream): Keyboard {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const onData = (data: Buffer) => {
    for (const listener of [...listeners]) listener(data);
  };
  stream.setRawMode(true);
  stream.on('data', onData).resume();
  return {
    onBytes(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stream.off('data', onData).pause();
      stream.setRawMode(false);
    },
  };
}
