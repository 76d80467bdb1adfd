/**
 * Standard input as the machine's keyboard: raw from a terminal, lines from a pipe. What a pipe has is not typed
 * ahead: a key comes when the program waits for one, so that none breaks off a DIR that comes before it.
 */

/** Ctrl-] ends the emulator, whatever the program does; ^C is the program's. */
const END = 0x1d;
const LF = 10;
const CR = 13;
const BS = 8;
const DEL = 127;

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
  readonly #terminal = process.stdin.isTTY === true;

  /** @param type takes the keys, a byte each */
  constructor(type: (keys: Iterable<number>) => void) {
    this.#type = type;
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
    process.stdin.off('data', this.#onData).off('end', this.#onEnd).off('close', this.#onEnd).pause();
    if (this.#terminal) process.stdin.setRawMode(false);
  }

  readonly #onData = (data: Buffer): void => {
    if (this.#terminal && data.includes(END)) this.ended = true;
    if (this.#terminal) this.#type(asKeys(data));
    else this.#held = [...this.#held.slice(this.#next), ...this.#lines(data)];
    this.#next = 0;
    this.#wake?.();
  };

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

/** The arrow keys of the host's terminal as the programs of the time have them: WordStar's diamond. */
const ARROWS: Readonly<Record<string, string>> = { A: '\x05', B: '\x18', C: '\x04', D: '\x13' };

/** What a terminal sends as keys of a CP/M machine; its backspace key means what it says. */
export function asKeys(data: Uint8Array): number[] {
  const text = Buffer.from(data)
    .toString('latin1')
    .replace(/\x1b[[O]([A-D])/g, (_, key: string) => ARROWS[key]);
  return Array.from(text, (character) => (character.charCodeAt(0) === DEL ? BS : character.charCodeAt(0)));
}
