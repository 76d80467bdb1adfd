/** Numbers that are the same in every run and, told the same seed, in the oracle's C program. */

/** A generator of whole numbers below `limit`, 65536 at most: the high half of a linear congruence modulo 2³². */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 16) * limit) >>> 16;
  };
}
