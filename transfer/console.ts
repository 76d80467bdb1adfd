import { TransferError } from './errors.js';
import { expect, type Sign } from './expect.js';
import { printable } from './printable.js';
import { Limit, type Protocol } from './protocol.js';

const CR = 0x0d;
const CTRL_C = 0x03;
const CTRL_X = 0x18;

/** The prompt of the CCP or of its replacements: `A>`, `B3>`, `3B>`, `A0:WORK>`, any of them with a space behind it. */
export interface Prompt {
  /** A to P. */
  readonly drive: string;
  /** 0 to 31, where the prompt says it. */
  readonly user?: number;
}

/** The prompt at the beginning of a line, with nothing behind it. */
export const PROMPT: Sign = {
  pattern: /(?:^|[\x00-\x1f])(\d{0,2})([A-Pa-p])(\d{0,2})(?::[A-Za-z0-9$-]*)?> ?$/,
  settle: 200,
};

/**
 * The BDOS found a bad sector, a file or disk that is read-only, or no such drive, and waits for a key; that of
 * CP/M 3 names itself otherwise and goes on to the prompt.
 */
export const BDOS_ERROR: Sign = {
  pattern: /(?:Bdos Err|CP\/M Error) On ([A-P]): ([ -~]+)(?:\r\n[ -~\r\n]*)?$/i,
  settle: 500,
};

/** A question of the CCP, as `ALL (Y/N)?` after ERA *.*. */
const QUESTION: Sign = { pattern: /\(Y\/N\)\s*\?\s*$/i, settle: 300 };

/** What a match of `PROMPT` says. */
export function promptOf(match: RegExpExecArray): Prompt {
  const [, before, drive, after] = match as unknown as [string, string, string, string];
  const user = before || after;
  return { drive: drive.toUpperCase(), ...(user === '' ? {} : { user: Number(user) }) };
}

export interface WakeOptions {
  /** Milliseconds to wait for the first sign of life; later attempts get more. 2000 if not given. */
  readonly patience?: number;
}

/** What may be running in place of the CCP, and what its user can do. */
const OTHERS: readonly { readonly sign: RegExp; readonly is: string; readonly remedy: string }[] = [
  {
    sign: /Boot \[H=Help\]: *$/,
    is: "RomWBW's boot loader answers",
    remedy: 'Type C to boot CP/M, then try again.',
  },
  {
    sign: /(^|[\r\n])\* *$/,
    is: 'a monitor answers',
    remedy: 'Boot CP/M first: CPM in the Small Computer Monitor.',
  },
  {
    sign: /(^|[\r\n])> *$/,
    is: 'a program or a monitor waits for a command',
    remedy: 'Leave it or reset the board, then boot CP/M.',
  },
];

/**
 * Finds the CP/M prompt: a return; then ^C against a program or a line half typed; then the cancellation of a
 * receiver that was left waiting, in two halves with a pause, as XMODEM 12.5 wants it; then ^C and a return again, with more patience.
 * @throws TransferError `no-answer`
 */
export function* wake({ patience = 2000 }: WakeOptions = {}): Protocol<Prompt> {
  const attempts = [CR, CTRL_C, CTRL_X, CTRL_X, CTRL_C, CR];
  let heard = '';
  // What is still in the pipe answers nothing of ours.
  yield { purge: true };
  for (const [number, key] of attempts.entries()) {
    const found = yield* expect(
      { prompt: PROMPT },
      { send: Uint8Array.of(key), within: number < 2 ? patience : patience * 1.5 },
    );
    if (found.key !== undefined) return promptOf(found.match);
    heard = (heard + found.text).slice(-2048);
  }
  throw noPrompt(heard);
}

function noPrompt(heard: string): TransferError {
  if (heard === '') {
    return new TransferError('no-answer', 'The board does not answer.', {
      evidence: 'nothing was received',
      remedy: 'Check its power, the cable (TX to RX) and which port it is on; press reset and boot CP/M.',
    });
  }
  const evidence = `received "${printable(heard)}"`;
  const other = OTHERS.find(({ sign }) => sign.test(heard));
  if (other !== undefined) {
    return new TransferError('no-answer', `There is no CP/M prompt: ${other.is}.`, {
      evidence,
      remedy: other.remedy,
    });
  }
  const odd = Array.from(heard).filter((c) => (c < ' ' && c !== '\r' && c !== '\n') || c > '~').length;
  const remedy =
    odd > heard.length / 4
      ? "This looks like the wrong speed: set the port to the board's baud rate."
      : 'Bring the board to its CP/M prompt, then try again.';
  return new TransferError('no-answer', 'The board answers, but not with a CP/M prompt.', {
    evidence,
    remedy,
  });
}

export interface TypeOptions {
  /** Milliseconds that the echo of a character may take; 500 if not given. */
  readonly echoWait?: number;
  /** Wipes a line that was echoed wrong with ^X and types it again, up to three times; true if not given. */
  readonly retype?: boolean;
}

/** Between characters on a console that does not echo. */
const BLIND_PAUSE = 20;
const ATTEMPTS = 3;

/**
 * Types a line without the return, each character after the echo of the one before: a CP/M console keeps few
 * characters, and one that is lost would make another command of it.
 * @param line printable ASCII
 * @throws TransferError `garbled-line`
 */
export function* typeLine(line: string, { echoWait = 500, retype = true }: TypeOptions = {}): Protocol<void> {
  let echoed = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let missing = 0;
    let wrong = 0;
    for (const character of line) {
      const blind = echoed === '' && missing >= 2;
      const limit = new Limit(blind ? BLIND_PAUSE : echoWait);
      let input = yield {
        send: Uint8Array.of(character.charCodeAt(0)),
        wait: limit.milliseconds,
        within: limit,
      };
      while (input !== 'timeout') {
        const echo = String.fromCharCode(input & 0x7f);
        echoed += echo;
        if (echo.toUpperCase() === character.toUpperCase()) break;
        wrong++;
        input = yield { wait: limit.milliseconds, within: limit };
      }
      if (input === 'timeout') missing++;
    }
    if ((missing === 0 && wrong === 0) || echoed === '' || !retype) return;
    yield* expect({}, { send: Uint8Array.of(CTRL_X), within: 2000, silence: 300 });
    if (attempt < ATTEMPTS - 1) echoed = '';
  }
  throw new TransferError('garbled-line', `The console did not take the line "${line}".`, {
    evidence: `it echoed "${printable(echoed)}"`,
    remedy: 'Check the speed and the flow control of the port, or pace it more slowly.',
  });
}

export interface CommandOptions extends TypeOptions {
  /** Milliseconds until the prompt is back; 30,000 if not given. */
  readonly within?: number;
  /** What to say to a question of the console; N if not given. */
  readonly answer?: 'Y' | 'N';
}

/** A console that goes on asking is not being understood. */
const MOST_ANSWERS = 3;

/** What a command printed. */
export interface CommandOutput {
  /** Between the line that was typed and the next prompt, without line breaks at its ends. */
  readonly text: string;
  readonly prompt: Prompt;
}

/**
 * Gives a command at the prompt and reads until the next prompt.
 * @throws TransferError `garbled-line`, `no-answer`, or `board-file` when the BDOS reports an error; it gets
 * the ^C that it waits for then.
 */
export function* command(
  line: string,
  { within = 30_000, answer = 'N', ...typing }: CommandOptions = {},
): Protocol<CommandOutput> {
  yield* typeLine(line, typing);
  const signs = { prompt: PROMPT, bdos: BDOS_ERROR, question: QUESTION };
  let send = Uint8Array.of(CR);
  let said = '';
  for (let answers = 0; ; answers++) {
    const found = yield* expect(signs, { send, within });
    said += found.text;
    if (found.key === 'question' && answers < MOST_ANSWERS) {
      send = Uint8Array.of(answer.charCodeAt(0), CR);
      continue;
    }
    if (found.key === 'bdos') return yield* failBdos(line, found.match);
    if (found.key === 'prompt') {
      const text = said.slice(0, said.length - found.match[0].length).replace(/^[\r\n]+|[\r\n]+$/g, '');
      const bdos = BDOS_ERROR.pattern.exec(text);
      if (bdos !== null) throw bdosError(line, bdos);
      return { text, prompt: promptOf(found.match) };
    }
    const prompt = yield* askAgain();
    if (prompt !== undefined) return { text: said.replace(/^[\r\n]+|[\r\n]+$/g, ''), prompt };
    throw new TransferError('no-answer', `The prompt did not come back after "${line}".`, {
      evidence: said === '' ? 'nothing was received' : `received "${printable(said)}"`,
      remedy: 'Look at the board: press reset if it hangs, then try again.',
    });
  }
}

/** For a prompt that noise has hit: a return brings another. */
export function* askAgain(): Protocol<Prompt | undefined> {
  const found = yield* expect({ prompt: PROMPT }, { send: Uint8Array.of(CR), within: 3000 });
  return found.key === undefined ? undefined : promptOf(found.match);
}

/**
 * Ends an error of the BDOS with ^C, which boots warm, for any other key goes on with what failed.
 * @throws TransferError `board-file`, always
 */
export function* failBdos(line: string, match: RegExpExecArray): Protocol<never> {
  yield* expect({ prompt: PROMPT }, { send: Uint8Array.of(CTRL_C), within: 5000 });
  throw bdosError(line, match);
}

function bdosError(line: string, match: RegExpExecArray): TransferError {
  const [, drive, reason] = match as unknown as [string, string, string];
  return new TransferError(
    'board-file',
    `CP/M reports an error on drive ${drive} after "${line}": ${reason.trim()}.`,
    {
      evidence: `received "${printable(match[0])}"`,
      remedy: 'Choose a drive that is there and can be written.',
    },
  );
}
