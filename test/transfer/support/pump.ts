import type { VirtualClock } from './virtual-time.js';

/** Lets promises go first and then time, until this one has ended. */
export async function pump<T>(clock: VirtualClock, promise: Promise<T>): Promise<T> {
  let ended = false;
  const end = () => {
    ended = true;
  };
  promise.then(end, end);
  while (!ended) {
    await turn();
    if (!ended) clock.step();
  }
  return await promise;
}

/** Lets all promises go that can. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));
