/** Gathers what comes fast, so that the screen is drawn for many things at once and not for each. */

/** Milliseconds between two deliveries: enough for the eye, and little for a slow line to a terminal. */
const PAUSE = 66;

export interface Batches<T> {
  /** Delivers it at once after a pause, otherwise with what comes until the pause is over. */
  add(item: T): void;
  /** Delivers what is held back, now. */
  flush(): void;
}

/** Delivers items in their order, several at a time. */
export function batches<T>(deliver: (item: T) => void): Batches<T> {
  let held: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = held;
    held = [];
    for (const item of now) deliver(item);
  };
  return {
    add(item) {
      if (timer !== undefined) {
        held.push(item);
        return;
      }
      deliver(item);
      const pause = () => {
        timer = setTimeout(() => {
          const more = held.length > 0;
          flush();
          if (more) pause();
        }, PAUSE);
      };
      pause();
    },
    flush,
  };
}
