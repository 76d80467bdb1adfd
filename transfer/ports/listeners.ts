import type { ByteChannel } from '../channel.js';

/** The listeners of a channel, and the news that comes but once. */
export class Listeners {
  readonly #data = new Set<(bytes: Uint8Array) => void>();
  readonly #close = new Set<(error?: Error) => void>();
  #closed: { readonly error: Error | undefined } | undefined;

  get closed(): boolean {
    return this.#closed !== undefined;
  }

  /** Tells of bytes. What nobody listens to is lost, as on any line. */
  data(bytes: Uint8Array): void {
    for (const listener of [...this.#data]) listener(bytes);
  }

  /** Tells of the end, the first time. */
  close(error?: Error): void {
    if (this.#closed !== undefined) return;
    this.#closed = { error };
    for (const listener of [...this.#close]) listener(error);
    this.#close.clear();
  }

  readonly onData: ByteChannel['onData'] = (listener) => {
    this.#data.add(listener);
    return () => this.#data.delete(listener);
  };

  /** Who asks after the end hears of it too, a moment later. */
  readonly onClose: ByteChannel['onClose'] = (listener) => {
    if (this.#closed !== undefined) {
      const { error } = this.#closed;
      let wanted = true;
      queueMicrotask(() => wanted && listener(error));
      return () => {
        wanted = false;
      };
    }
    this.#close.add(listener);
    return () => this.#close.delete(listener);
  };
}

/** Waits for a promise, but no longer than so many milliseconds; never rejects. */
export async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<'done' | 'timeout'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'timeout');
  });
  const done = promise.then(
    () => 'done' as const,
    () => 'done' as const,
  );
  const first = await Promise.race([done, late]);
  clearTimeout(timer);
  return first;
}
