/** Keys by name, from what a terminal in raw mode sends. Only what menus need: the relay takes bytes as they are. */

export type Key =
  | 'up'
  | 'down'
  | 'enter'
  | 'escape'
  | 'interrupt'
  | 'leave-relay'
  | 'end-of-input'
  | 'backspace'
  | { readonly char: string };

/** Ctrl-]: leaves the relay, as in telnet. */
export const LEAVE_RELAY = 0x1d;

const sequences: readonly (readonly [string, Key])[] = [
  ['\x1b[A', 'up'],
  ['\x1bOA', 'up'],
  ['\x1b[B', 'down'],
  ['\x1bOB', 'down'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\x03', 'interrupt'],
  ['\x1d', 'leave-relay'],
  ['\x04', 'end-of-input'],
  ['\x08', 'backspace'],
  ['\x7f', 'backspace'],
];

/** Other escape sequences (function keys, mouse, paste marks) are passed over whole. */
const otherSequence = /^\x1b(?:\[\[[A-E]|\[[0-9;?<]*[ -/]*[@-~]|O[ -~])/;

/** The keys in a chunk of input. */
export function parseKeys(input: string): Key[] {
  const keys: Key[] = [];
  let rest = input;
  while (rest !== '') {
    const known = sequences.find(([sequence]) => rest.startsWith(sequence));
    const other = otherSequence.exec(rest);
    if (known) {
      keys.push(known[1]);
      rest = rest.slice(known[0].length);
    } else if (other) {
      rest = rest.slice(other[0].length);
    } else {
      const char = rest[0] ?? '';
      if (char === '\x1b') keys.push('escape');
      else if (char >= ' ' && char !== '\x7f') keys.push({ char });
      rest = rest.slice(1);
    }
  }
  return keys;
}
