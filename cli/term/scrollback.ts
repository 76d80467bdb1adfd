import type { Row } from '../../emulator/index.js';

/** A line that has left the screen. */
export interface PastLine {
  readonly row: Row;
  /** When it was begun, in milliseconds since 1970. */
  readonly stamp: number | undefined;
}

/** The last lines that left the screen. Each has a number that stays its own, the first ever 0. */
export class Scrollback {
  readonly #capacity: number;
  readonly #ring: PastLine[] = [];
  #end = 0;

  /** @param capacity lines that are kept */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The number of the oldest line that is there. */
  get first(): number {
    return Math.max(0, this.#end - this.#capacity);
  }

  /** The number of the next line that comes. */
  get end(): number {
    return this.#end;
  }

  push(line: PastLine): void {
    this.#ring[this.#end % this.#capacity] = line;
    this.#end++;
  }

  /** Undefined for a line that is not there, or not any more. */
  line(number: number): PastLine | undefined {
    return number >= this.first && number < this.#end ? this.#ring[number % this.#capacity] : undefined;
  }
}

/** A row's text without the blanks at its end. */
export function textOfRow({ characters }: Row): string {
  return String.fromCharCode(...characters).trimEnd();
}
