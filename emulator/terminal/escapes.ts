import type { Parser } from './emulation.js';
import type { Screen } from './screen.js';

const ESC = 0x1b;

/** What a control character or an escape sequence does; `take` gives the bytes that follow it. */
export type Action = (screen: Screen, ...following: number[]) => void;

/** Sequences of one kind of terminal. */
export interface EscapeTable {
  /** By control character. */
  readonly controls: Readonly<Record<number, Action>>;
  /** By the character behind ESC: how many bytes follow it, and what is done with them. */
  readonly escapes: Readonly<Record<string, readonly [following: number, action: Action]>>;
}

/** Control characters that all terminals share. */
export const COMMON_CONTROLS: EscapeTable['controls'] = {
  7: (screen) => screen.bell(),
  8: (screen) => screen.moveBy(0, -1),
  9: (screen) => screen.tab(),
  10: (screen) => screen.lineFeed(),
  13: (screen) => screen.carriageReturn(),
};

/** A position as `row + 20h, column + 20h`. */
export const moveTo: Action = (screen, row, column) => screen.moveTo(row - 0x20, column - 0x20);

/**
 * The terminals of the seventies: control characters, and ESC with a character and a fixed number of bytes behind
 * it. They are seven bits wide: the eighth, which some programs set, does not count.
 */
export function escapeParser({ controls, escapes }: EscapeTable): (screen: Screen) => Parser {
  return (screen) => {
    let afterEscape = false;
    let pending: { readonly following: number; readonly action: Action } | undefined;
    let taken: number[] = [];
    return {
      write(eight) {
        const byte = eight & 0x7f;
        if (pending) {
          taken.push(byte);
          if (taken.length < pending.following) return;
          pending.action(screen, ...taken);
          pending = undefined;
        } else if (afterEscape) {
          afterEscape = byte === ESC;
          const name = String.fromCharCode(byte);
          if (!Object.hasOwn(escapes, name)) return;
          const [following, action] = escapes[name];
          taken = [];
          if (following === 0) action(screen);
          else pending = { following, action };
        } else if (byte === ESC) {
          afterEscape = true;
        } else if (byte >= 0x20 && byte !== 0x7f) {
          screen.put(byte);
        } else {
          controls[byte]?.(screen);
        }
      },
    };
  };
}
