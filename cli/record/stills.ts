import type { Snapshot } from './pseudo-terminal.js';
import type { Still } from './svg.js';

/** A screen, and when it came, in seconds. */
export interface Seen {
  readonly at: number;
  readonly screen: Snapshot;
}

/** What passes sooner cannot be seen, and what lasts longer need not be waited for. */
const SHORTEST = 0.08;
const LONGEST = 1.6;
/** The last one is read. */
const LAST = 5;

/** The screens that are worth showing, with their times. */
export function stillsOf(seen: readonly Seen[]): Still[] {
  const stills: (Still & { readonly key: string })[] = [];
  for (const [index, { at, screen }] of seen.entries()) {
    const next = seen[index + 1];
    const seconds = next === undefined ? LAST : next.at - at;
    const key = JSON.stringify(screen);
    const last = stills.at(-1);
    if (last !== undefined && last.key === key) {
      stills[stills.length - 1] = { ...last, seconds: last.seconds + seconds };
    } else if (last !== undefined && last.seconds < SHORTEST) {
      stills[stills.length - 1] = { key, screen, seconds: last.seconds + seconds };
    } else {
      stills.push({ key, screen, seconds });
    }
  }
  return stills.map(({ screen, seconds }, index) => ({
    screen,
    seconds: index === stills.length - 1 ? LAST : Math.min(seconds, LONGEST),
  }));
}
