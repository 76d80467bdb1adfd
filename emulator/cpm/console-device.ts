/** The console behind the BIOS. Four functions, so that a terminal, a UART and a checker can all be one. */
export interface ConsoleDevice {
  /** True when a character waits. */
  ready(): boolean;
  /** Takes the character that waits, 0–255. Called only when `ready()`. */
  read(): number;
  /** True when the device takes a character. */
  canWrite(): boolean;
  /** Gives it a character, 0–255. Called only when `canWrite()`. */
  write(byte: number): void;
}

/** A console with a queue of input and a listener for output; it takes every character at once. */
export class QueueConsole implements ConsoleDevice {
  #input: number[] = [];
  #next = 0;
  readonly #onWrite: (byte: number) => void;

  constructor(onWrite: (byte: number) => void = () => {}) {
    this.#onWrite = onWrite;
  }

  /** Adds to the input: bytes, or text whose characters are its bytes. */
  type(input: string | Iterable<number>): void {
    if (typeof input === 'string') {
      for (let i = 0; i < input.length; i++) this.#input.push(input.charCodeAt(i) & 0xff);
    } else {
      for (const byte of input) this.#input.push(byte);
    }
  }

  ready(): boolean {
    return this.#next < this.#input.length;
  }

  read(): number {
    const byte = this.#input[this.#next++];
    if (this.#next === this.#input.length) {
      this.#input = [];
      this.#next = 0;
    }
    return byte;
  }

  canWrite(): boolean {
    return true;
  }

  write(byte: number): void {
    this.#onWrite(byte);
  }
}
