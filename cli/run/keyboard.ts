/**
 * Standard input as the machine's keyboard: raw from a terminal, lines from a pipe. What a pipe has is not typed
 * ahead: a key comes when the program waits for one, so that none breaks off a DIR that comes before it.
 */

import type { TerminalKind } from '../../emulator/index.js';
import { type Input, KeyDecoder } from '../term/keys.js';
import { bytesFor, pastedBytes } from '../term/send-keys.js';

/** Ctrl-] ends the emulator, whatever the program does; ^C is the program's. */
const END = 0x1d;
const LF = 10;
const CR = 13;
/** Milliseconds after which an Escape is the key of that name, and no beginning of another one. */
const ESCAPE_WAIT = 50;

export class Keyboard {
  /** Whether the user wants out. */
  ended = false;
  /** Whether there will be no more input. */
  finished = false;
  #wake: (() => void) | undefined;
  #afterCr = false;
  #held: number[] = [];
  #next = 0;
  readonly #type: (keys: Iterable<number>) => void;
  readonly #kind: TerminalKind;
  readonly #terminal = process.stdin.isTTY === true;
  readonly #decoder = new KeyDecoder();
  #escape: NodeJS.Timeout | undefined;

  /**
   * @param type takes the keys, a byte each: for the arrows and their neighbours those of WordStar's diamond
   * @param kind the terminal whose function keys they are
   */
  constructor(type: (keys: Iterable<number>) => void, kind: TerminalKind) {
    this.#type = type;
    this.#kind = kind;
    if (this.#terminal) process.stdin.setRawMode(true);
    process.stdin.on('data', this.#onData).on('end', this.#onEnd).on('close', this.#onEnd).resume();
  }

  /** Types the next key of a pipe; false when there is none yet. */
  feed(): boolean {
    if (this.#next >= this.#held.length) return false;
    this.#type([this.#held[this.#next++]]);
    return true;
  }

  /** Waits for a key or the end of input, but not longer than so many milliseconds. */
  async wait(milliseconds = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.finished && milliseconds === Number.POSITIVE_INFINITY) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== Number.POSITIVE_INFINITY) timer = setTimeout(resolve, milliseconds);
    });
    clearTimeout(timer);
    this.#wake = undefined;
  }

  close(): void {
    clearTimeout(this.#escape);
    process.stdin.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd).pause();
    if (this.#terminal) process.stdin.setRawMode(false);
  }

  readonly #onData = (data: Buffer): void => {
    const end = this.#terminal ? data.indexOf(END) : -1;
    this.ended ||= end >= 0;
    if (this.#terminal) this.#press(end < 0 ? data : data.subarray(0, end));
    else this.#held = [...this.#held.slice(this.#next), ...this.#lines(data)];
    this.#next = 0;
    this.#wake?.();
  };

  #press(data: Uint8Array): void {
    clearTimeout(this.#escape);
    this.#take(this.#decoder.read(data));
    if (!this.#decoder.pending) return;
    this.#escape = setTimeout(() => {
      this.#take(this.#decoder.flush());
      this.#wake?.();
    }, ESCAPE_WAIT);
  }

  #take(inputs: readonly Input[]): void {
    for (const input of inputs) {
      const keys =
        input.type === 'paste'
          ? pastedBytes(input.text, 'cr')
          : bytesFor(input, { kind: this.#kind, wordstar: true, enter: 'cr' });
      this.#type(keys ?? []);
    }
  }

  readonly #onEnd = (): void => {
    this.finished = true;
    this.#wake?.();
  };

  /** A pipe's lines end as those of a keyboard do; CR LF is one end, also where a piece of input ends between. */
  #lines(data: Buffer): number[] {
    const keys: number[] = [];
    for (const byte of data) {
      if (byte !== LF) keys.push(byte);
      else if (!this.#afterCr) keys.push(CR);
      this.#afterCr = byte === CR;
    }
    return keys;
  }
}
