import { SerialLine, type SerialLineHost, type SerialLineOptions } from './serial-line.js';

/** The end of a board's serial line that is not the board's. */
export interface LineEnd {
  /** Bytes that were sent to the board and have not arrived. */
  readonly backlog: number;
  /** Bytes that the board lost for want of flow control. */
  readonly overruns: number;
  /** Sends bytes to the board; each arrives when those before it have, at the line's speed. */
  lineIn(bytes: Iterable<number>): void;
  /** Hears each byte of the board, with the T-state at which it had left; returns the function that ends it. */
  onLineOut(listener: (byte: number, tStates: number) => void): () => void;
}

/** A serial line with those who listen at its other end. */
export class Line implements LineEnd {
  readonly uart: SerialLine;
  readonly #listeners = new Set<(byte: number, tStates: number) => void>();

  constructor(options: SerialLineOptions, host: Pick<SerialLineHost, 'now' | 'onBusy'>) {
    this.uart = new SerialLine(options, {
      ...host,
      onDeparture: (byte, tStates) => {
        for (const listener of this.#listeners) listener(byte, tStates);
      },
    });
  }

  get backlog(): number {
    return this.uart.backlog;
  }

  get overruns(): number {
    return this.uart.overruns;
  }

  lineIn(bytes: Iterable<number>): void {
    this.uart.send(bytes);
  }

  onLineOut(listener: (byte: number, tStates: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
