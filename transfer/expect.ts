import { Limit, type Protocol } from './protocol.js';

/** What to look for in received text. */
export interface Sign {
  /** Tried on the last 2048 characters each time one comes; end it with `$` for what stands at the very end. */
  readonly pattern: RegExp;
  /** It counts only when nothing follows for so many milliseconds: a prompt is the end of what is said. */
  readonly settle?: number;
}

/** What was found. */
export interface Found<K extends string> {
  readonly key: K;
  readonly match: RegExpExecArray;
  /** All that was received, the match included; bit 7 is taken off. */
  readonly text: string;
}

/** Nothing was found in time; the text is what came instead. */
export interface NotFound {
  readonly key: undefined;
  readonly text: string;
}

export interface ExpectOptions {
  /** Milliseconds in all. */
  readonly within: number;
  /** Ends it when the line was silent for so many milliseconds. */
  readonly silence?: number;
  /** Sent first. */
  readonly send?: Uint8Array;
  /** Hears each character as it comes. */
  readonly onCharacter?: (character: string) => void;
}

const WINDOW = 2048;
/** Most characters of a text that are kept. */
const KEPT = 65_536;

/**
 * Reads text until one of the signs shows; of several the first named counts. It takes no byte after the one
 * that completes the sign, unless the sign has to settle.
 */
export function* expect<K extends string>(
  signs: Readonly<Record<K, Sign>>,
  { within, silence = within, send, onCharacter }: ExpectOptions,
): Protocol<Found<K> | NotFound> {
  const limit = new Limit(within);
  const entries = Object.entries(signs) as [K, Sign][];
  let text = '';
  let found: Found<K> | undefined;
  let settle = silence;
  let first = send;
  for (;;) {
    const input = yield first === undefined
      ? { wait: settle, within: limit }
      : { send: first, wait: settle, within: limit };
    first = undefined;
    if (input === 'timeout') return found ?? { key: undefined, text };
    // Some systems set bit 7 of a character, as of the last one of a message.
    const character = String.fromCharCode(input & 0x7f);
    onCharacter?.(character);
    text = (text + character).slice(-KEPT);
    found = undefined;
    settle = silence;
    const window = text.slice(-WINDOW);
    for (const [key, sign] of entries) {
      const match = sign.pattern.exec(window);
      if (match === null) continue;
      found = { key, match, text };
      if (sign.settle === undefined) return found;
      settle = sign.settle;
      break;
    }
  }
}
