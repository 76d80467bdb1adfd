/** What the two sides said to one prompt. */

/** A character, and when it was there. */
export interface TimedReply {
  readonly reply: string;
  /** Of each character, from the line's end: T-states in the emulator, seconds on the board. */
  readonly times: readonly number[];
}

export interface ExchangePair {
  readonly prompt: string;
  readonly emulator: TimedReply;
  readonly board: TimedReply;
}

/** Where two replies part: the first character that differs, from 0; undefined when they are equal. */
export function partsAt(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** Characters of `whole` that `part` lacks, if it is `whole` with some left out; undefined if it is not. */
export function lostCharacters(whole: string, part: string): number | undefined {
  let at = 0;
  for (const character of whole) if (at < part.length && part[at] === character) at++;
  return at === part.length && part.length < whole.length ? whole.length - part.length : undefined;
}
