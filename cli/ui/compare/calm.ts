/**
 * Holds a comparison's events back while a moment is measured. To draw takes as long as a board's few characters, and
 * what arrives meanwhile is noticed late: the board would look slower than it is.
 */

import type { CompareEvent } from '../../compare/compare.js';

/** Seconds without a character that are enough to draw in. */
const ROOM = 0.015;
/** Milliseconds after which is drawn what there is: a board that hangs shall be seen to hang. */
const PATIENCE = 300;

export interface Calm {
  add(event: CompareEvent): void;
  /** Delivers what is held back, now. */
  flush(): void;
}

/**
 * Delivers events in their order: those of a question and of a whole reply at once, a reply's characters when the
 * next one is not due for a while.
 *
 * @param clockHz the clock that says when the board's next character is due
 */
export function calm(deliver: (event: CompareEvent) => void, clockHz: number): Calm {
  let held: CompareEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: readonly number[] = [];
  let heard = 0;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = held;
    held = [];
    for (const event of now) deliver(event);
  };
  /** Whether nothing is measured in the moments after an event. */
  const isCalm = (event: CompareEvent) => {
    switch (event.type) {
      case 'asked':
        due = event.emulator.times;
        heard = 0;
        return true;
      case 'answered':
        return true;
      case 'text':
        if (event.side === 'emulator') return false;
        heard += event.text.length;
        return (due[heard] - due[heard - 1]) / clockHz > ROOM;
    }
  };
  return {
    add(event) {
      held.push(event);
      if (isCalm(event)) flush();
      else timer ??= setTimeout(flush, PATIENCE);
    },
    flush,
  };
}
