import type { LineControl } from './line/control.js';

/** A line to a machine: bytes out, bytes in, and the news that it is gone. */
export interface ByteChannel {
  /** The name that the user gave it, for messages. */
  readonly name: string;
  /** For a line with a speed and signals; a socket has none. */
  readonly control?: LineControl;
  /** Sends bytes; resolves when the line has taken them all. Rejects when the line is gone. */
  write(bytes: Uint8Array): Promise<void>;
  /** Hears bytes as they come; returns the function that ends the listening. */
  onData(listener: (bytes: Uint8Array) => void): () => void;
  /** Hears once of the end of the line, with the error where there was one; returns the function that ends the listening. */
  onClose(listener: (error?: Error) => void): () => void;
  /** Closes the line. Never rejects, and returns even when the other end stalls. */
  close(): Promise<void>;
}
