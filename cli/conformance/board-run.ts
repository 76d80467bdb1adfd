/** A conformance program on a board: it is started, gets the keys that it asks for, and ends at the prompt. */

import { type Checks, KEYS_LINE, readKeys } from '../../firmware/index.js';
import { expect, PROMPT, type Protocol, type Sign, typeLine, wake } from '../../transfer/index.js';

/** Milliseconds that a program may take from one request for keys to the next, or to its end. */
const LONGEST = 180_000;
/** Milliseconds without a character in which the longest of its calls has long come back. */
const SILENCE = 20_000;
/** Between two keys: a board without a buffer keeps one or two while it echoes. */
const KEY_PAUSE = 30;
const CR = 0x0d;

/** The counts at its end, and the prompt behind them: between the runs of a chain there are prompts too. */
const DONE: Sign = {
  pattern: new RegExp(`\\d+ passed, \\d+ failed, \\d+ skipped[\\r\\n]*${PROMPT.pattern.source}`),
  ...(PROMPT.settle !== undefined && { settle: PROMPT.settle }),
};
const KEYS: Sign = { pattern: KEYS_LINE };

/**
 * Runs a program that lies on the current drive; gives what it printed. One that gets stuck is left by what
 * `wake` does, and has printed less.
 *
 * @throws TransferError `garbled-line`, `no-answer`
 */
export function* runOnBoard({ file }: Pick<Checks, 'file'>): Protocol<string> {
  yield* typeLine(file.replace(/\.COM$/, ''));
  let send = Uint8Array.of(CR);
  let said = '';
  for (;;) {
    const found = yield* expect({ done: DONE, keys: KEYS }, { send, within: LONGEST, silence: SILENCE });
    said += found.text;
    if (found.key === 'done') return said;
    if (found.key === undefined) {
      yield* wake();
      return said;
    }
    const keys = readKeys(found.match[1]);
    for (const key of keys.slice(0, -1)) said += yield* typeKey(key);
    send = Uint8Array.of(...keys.slice(-1));
  }
}

/** Sends a key and gives what came meanwhile. */
function* typeKey(key: number): Protocol<string> {
  const { text } = yield* expect({}, { send: Uint8Array.of(key), within: KEY_PAUSE });
  return text;
}
