import type { ConsoleDevice } from '../cpm/console-device.js';
import { ReceiveBuffer, type WhenFull } from './receive-buffer.js';

/** Start bit, eight data bits, stop bit. */
const BITS_PER_BYTE = 10;

export interface SerialLineOptions {
  /** T-states in a second. */
  readonly clockHz: number;
  /** Bits in a second, 8N1. */
  readonly baud: number;
  /** Characters that the board keeps until the program takes them. */
  readonly receiveBuffer: number;
  /** What becomes of one that finds no room. Default `drop`. */
  readonly whenFull?: WhenFull;
  /** RTS/CTS: the other end holds its next byte while the buffer is full. Without it that byte is lost. */
  readonly flowControl: boolean;
}

/** What the line needs of the board around it. */
export interface SerialLineHost {
  /** The T-state that it is. */
  now(): number;
  /** Hears that the transmitter began a byte; `departure` says when it is done. */
  onBusy(): void;
  /** Hears of each byte when its last bit has left the board. */
  onDeparture(byte: number, tStates: number): void;
}

/**
 * A UART and the two wires to it, in the CPU's time: a byte takes ten bit times either way, and the transmitter
 * holds one.
 *
 * Not emulated: the bits of a byte, framing errors, breaks, a transmitter that is held by its CTS.
 */
export class SerialLine implements ConsoleDevice {
  /** Bytes that were lost because the buffer was full. */
  overruns = 0;
  /** False: bytes take no time either way. */
  paced = true;
  readonly #options: SerialLineOptions;
  readonly #host: SerialLineHost;
  readonly #received: ReceiveBuffer;
  #sending: number[] = [];
  #sent = 0;
  #arrival: number | undefined;
  #leaving: number | undefined;
  #departure = 0;

  constructor(options: SerialLineOptions, host: SerialLineHost) {
    this.#options = options;
    this.#host = host;
    this.#received = new ReceiveBuffer(options.receiveBuffer, options.whenFull);
  }

  /** The other end sends bytes; they follow those that are still on their way. */
  send(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#sending.push(byte);
    if (this.#arrival === undefined) this.#sendNext(this.#host.now());
  }

  /** Bytes of the other end that have not arrived yet. */
  get backlog(): number {
    return this.#sending.length - this.#sent;
  }

  /** When the byte on its way in arrives; undefined when none is, or flow control holds it. */
  get arrival(): number | undefined {
    return this.#arrival;
  }

  /** When the byte on its way out has left; undefined when there is none. */
  get departure(): number | undefined {
    return this.#leaving === undefined ? undefined : this.#departure;
  }

  /** The board was reset: what it had not taken is gone, what is on its way still comes. */
  reset(): void {
    this.#received.clear();
    if (this.#arrival === undefined) this.#sendNext(this.#host.now());
  }

  /** Does what was due by now. */
  settle(): void {
    const now = this.#host.now();
    if (this.#leaving !== undefined && this.#departure <= now) {
      const byte = this.#leaving;
      this.#leaving = undefined;
      this.#host.onDeparture(byte, this.#departure);
    }
    while (this.#arrival !== undefined && this.#arrival <= now) {
      const byte = this.#sending[this.#sent++];
      if (!this.#received.push(byte)) this.overruns++;
      this.#sendNext(this.#arrival);
    }
  }

  ready(): boolean {
    if (this.#received.length === 0) this.settle();
    return this.#received.length > 0;
  }

  read(): number {
    this.settle();
    const byte = this.#received.shift();
    if (this.#arrival === undefined) this.#sendNext(this.#host.now());
    return byte;
  }

  canWrite(): boolean {
    this.settle();
    return this.#leaving === undefined;
  }

  write(byte: number): void {
    this.#leaving = byte;
    this.#departure = this.#host.now() + this.#byteTime;
    if (this.paced) this.#host.onBusy();
    else this.settle();
  }

  get #byteTime(): number {
    return this.paced ? (BITS_PER_BYTE * this.#options.clockHz) / this.#options.baud : 0;
  }

  #sendNext(from: number): void {
    if (this.#sent === this.#sending.length) {
      this.#sending = [];
      this.#sent = 0;
      this.#arrival = undefined;
    } else if (this.#options.flowControl && this.#received.full) {
      this.#arrival = undefined;
    } else {
      this.#arrival = from + this.#byteTime;
    }
  }
}
