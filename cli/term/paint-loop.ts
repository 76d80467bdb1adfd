/** Frames to the user's terminal, no more of them than the eye sees and the terminal takes. */

import { ENTER_SCREEN, LEAVE_SCREEN, Painter, type View } from './painter.js';

/** The user's terminal; `process.stdout` is one. */
export interface TermOutput {
  readonly columns: number;
  readonly rows: number;
  write(text: string): boolean;
  on(event: 'resize' | 'drain', listener: () => void): unknown;
  off(event: 'resize' | 'drain', listener: () => void): unknown;
}

/** Frames a second at most. */
const FRAMES = 30;

export class PaintLoop {
  readonly #out: TermOutput;
  readonly #frame: () => View;
  readonly #painter = new Painter();
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  /** The terminal is behind: it gets the next frame when it has taken the last, and none in between. */
  #blocked = false;
  #over = false;

  /** @param frame what is to be seen, when it is asked */
  constructor(out: TermOutput, frame: () => View) {
    this.#out = out;
    this.#frame = frame;
  }

  /** Takes the screen. */
  begin(): void {
    this.#out.on('drain', this.#onDrain);
    this.#out.write(ENTER_SCREEN);
    this.dirty();
  }

  /** Gives the screen back. */
  end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#out.off('drain', this.#onDrain);
    this.#out.write(LEAVE_SCREEN);
  }

  /** There is something new to be seen. */
  dirty(): void {
    if (this.#timer !== undefined || this.#blocked || this.#over) return;
    const wait = Math.max(0, this.#last + 1000 / FRAMES - performance.now());
    this.#timer = setTimeout(this.#paint, wait);
  }

  /** The terminal may show anything now, as after a change of its size. */
  forget(): void {
    this.#painter.forget();
  }

  readonly #onDrain = (): void => {
    this.#blocked = false;
    this.dirty();
  };

  readonly #paint = (): void => {
    this.#timer = undefined;
    this.#last = performance.now();
    const text = this.#painter.paint(this.#frame());
    if (text !== '') this.#blocked = !this.#out.write(text);
  };
}
