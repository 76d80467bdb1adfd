import type { LineEnd } from './line.js';

/** What a line's channel needs of the board that runs. */
export interface LineHost {
  /** Lets the board's time catch up, before bytes are given to it. */
  passTime(): void;
  /** There is something to do now. */
  wake(): void;
}

/** One line of a board that runs, as a byte channel. */
export class LineChannel {
  readonly name: string;
  readonly #line: LineEnd;
  readonly #host: LineHost;
  readonly #dataListeners = new Set<(bytes: Uint8Array) => void>();
  readonly #closeListeners = new Set<(error?: Error) => void>();
  readonly #endListening: () => void;
  #writes: { resolve(): void; reject(error: Error): void }[] = [];
  #out: number[] = [];
  #closed = false;

  constructor(name: string, line: LineEnd, host: LineHost) {
    this.name = name;
    this.#line = line;
    this.#host = host;
    this.#endListening = line.onLineOut((byte) => this.#out.push(byte));
  }

  /** Sends bytes; resolves when the board has received them all. Rejects when the channel is closed. */
  write(bytes: Uint8Array): Promise<void> {
    if (this.#closed) return Promise.reject(this.#closedError());
    this.#host.passTime();
    this.#line.lineIn(bytes);
    return new Promise((resolve, reject) => {
      this.#writes.push({ resolve, reject });
      this.#host.wake();
    });
  }

  /** Hears what the board sends; returns the function that ends the listening. */
  onData(listener: (bytes: Uint8Array) => void): () => void {
    this.#dataListeners.add(listener);
    return () => this.#dataListeners.delete(listener);
  }

  /** Hears once of the end; returns the function that ends the listening. */
  onClose(listener: (error?: Error) => void): () => void {
    this.#closeListeners.add(listener);
    return () => this.#closeListeners.delete(listener);
  }

  /** Ends it; the board runs on. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#endListening();
    for (const { reject } of this.#writes) reject(this.#closedError());
    this.#writes = [];
    for (const listener of this.#closeListeners) listener();
  }

  /** Hands on what came from the board, and says what has arrived there. */
  deliver(): void {
    if (this.#line.backlog === 0) {
      for (const { resolve } of this.#writes) resolve();
      this.#writes = [];
    }
    if (this.#out.length === 0) return;
    const bytes = Uint8Array.from(this.#out);
    this.#out = [];
    for (const listener of this.#dataListeners) listener(bytes);
  }

  #closedError(): Error {
    return new Error(`${this.name} is closed`);
  }
}
