import { PROMPT, promptOf, typeLine } from './console.js';
import { TransferError } from './errors.js';
import { expect, type Sign } from './expect.js';
import { printable } from './printable.js';
import type { Protocol } from './protocol.js';

/** The prompt of the chat program, alone on its line. */
export const CHAT_PROMPT: Sign = { pattern: /(?:^|[\r\n])> $/, settle: 150 };

export interface ExchangeOptions {
  /** Milliseconds for the whole reply; 600,000 if not given, for a slow board thinks long. */
  readonly within?: number;
  /** Milliseconds of silence that end it; 60,000 if not given. */
  readonly silence?: number;
  /** Characters of a line that the program takes; 61 if not given, one less than ends its line by itself. */
  readonly longest?: number;
  /** Hears the reply as it comes. */
  readonly onText?: (text: string) => void;
}

/**
 * One line to the chat program and its reply, which is what comes between the echo and the next prompt.
 * @param line printable ASCII; all else is dropped, and what is longer than the program takes
 * @throws TransferError `no-answer`, also when the program has ended and the CCP answers in its place
 */
export function* exchange(
  line: string,
  { within = 600_000, silence = 60_000, longest = 61, onText }: ExchangeOptions = {},
): Protocol<string> {
  const typed = line.replace(/[^ -~]+/g, ' ').slice(0, longest);
  yield* typeLine(typed);
  const stream = replyStream(onText);
  const found = yield* expect(
    { chat: CHAT_PROMPT, ccp: PROMPT },
    { send: Uint8Array.of(0x0d), within, silence, onCharacter: stream },
  );
  const { text } = found;
  if (found.key === 'chat') return text.replace(/^\r*\n?/, '').replace(/[\r\n]*> $/, '');
  if (found.key === 'ccp') {
    throw new TransferError(
      'no-answer',
      `The chat program has ended; CP/M answers at ${promptOf(found.match).drive}>.`,
      {
        evidence: `received "${printable(text)}"`,
        remedy: 'Start it again.',
      },
    );
  }
  throw new TransferError('no-answer', 'The chat program does not answer.', {
    evidence: text === '' ? 'nothing was received' : `received "${printable(text)}"`,
    remedy: 'Look at the board; press reset if it hangs.',
  });
}

/** Passes on the reply without the line break before it and without what may be the prompt behind it. */
function replyStream(onText: ((text: string) => void) | undefined): (character: string) => void {
  let begun = false;
  // The prompt follows the reply on a line of its own, or it is all that comes.
  let ends = ['\r\n> ', '> '];
  let held = '';
  return (character) => {
    if (onText === undefined) return;
    if (!begun) {
      // The echo of the return is CR, or CR LF.
      if (character === '\r') return;
      begun = true;
      if (character === '\n') return;
    }
    held += character;
    while (held !== '' && !ends.some((end) => end.startsWith(held))) {
      ends = ['\r\n> '];
      onText(held[0]!);
      held = held.slice(1);
    }
  };
}
