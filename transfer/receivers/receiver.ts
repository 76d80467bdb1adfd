import { BDOS_ERROR, failBdos, PROMPT, type Prompt, promptOf, typeLine } from '../console.js';
import { TransferError, type TransferErrorCode } from '../errors.js';
import { expect, type Sign } from '../expect.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { type XmodemSendOptions, type XmodemSent, xmodemSend } from '../xmodem/send.js';

/** A message of a receiver that means failure. */
export interface ReceiverFailure {
  readonly sign: RegExp;
  readonly code: TransferErrorCode;
  readonly message: string;
  readonly remedy: string;
}

/** A program on the board that takes a file by XMODEM over the console; data and the making of a command line. */
export interface Receiver {
  readonly name: string;
  /**
   * The line that starts it.
   * @param program how it is called, `B:XM`
   * @param file where the file goes, `A:CHAT.COM`
   */
  readonly command: (program: string, file: string) => string;
  /** It has opened the file and will invite. */
  readonly ready: Sign;
  /** It has the whole file. */
  readonly success: RegExp;
  /** The first that fits counts, and more than a success. */
  readonly failures: readonly ReceiverFailure[];
}

export interface UploadOptions extends XmodemSendOptions {
  /** How the program is called; the next is tried where one is missing. */
  readonly programs: readonly string[];
}

export interface Uploaded {
  readonly sent: XmodemSent;
  /** Whether it said that it has the file; the blocks were acknowledged all the same. */
  readonly confirmed: boolean;
  readonly prompt: Prompt;
}

const CR = Uint8Array.of(0x0d);
/** A program loads, a disk turns. */
const READY_LIMIT = 30_000;
/** The file is closed, the system boots warm. */
const PROMPT_LIMIT = 60_000;
/** After a cancellation the reason is printed; 12.5 waits for a second of silence before. */
const REASON_LIMIT = 5000;

/**
 * Starts a receiver at the prompt, sends it a file and waits for the prompt.
 * @param file where it goes; there must be no such file yet
 * @param data at least one byte: receivers drop empty files
 * @throws TransferError `receiver-missing`, `receiver-failed` and the codes of its failures, those of `xmodemSend`,
 * `typeLine` and `command`
 */
export function* upload(
  receiver: Receiver,
  file: string,
  data: Uint8Array,
  { programs, ...sending }: UploadOptions,
): Protocol<Uploaded> {
  yield* begin(receiver, file, programs);
  const sent = yield* send(receiver, data, sending);
  const found = yield* expect({ prompt: PROMPT, bdos: BDOS_ERROR }, { within: PROMPT_LIMIT });
  const said = sent.heard + found.text;
  const failure = failureIn(receiver, said);
  if (failure !== undefined) throw failure;
  if (found.key === 'bdos') return yield* failBdos(receiver.name, found.match);
  if (found.key === undefined) {
    throw new TransferError('no-answer', `The prompt did not come back after ${receiver.name}.`, {
      evidence: said === '' ? 'nothing was received' : `received "${printable(said)}"`,
      remedy: 'Look at the board; all blocks were acknowledged.',
    });
  }
  return { sent, confirmed: receiver.success.test(said), prompt: promptOf(found.match) };
}

/** Sends the file; a receiver that cancels says why a moment later. */
function* send(receiver: Receiver, data: Uint8Array, options: XmodemSendOptions): Protocol<XmodemSent> {
  try {
    return yield* xmodemSend(data, {
      ...options,
      watch: (heard) => failureIn(receiver, heard) ?? (receiver.success.test(heard) ? 'received' : undefined),
    });
  } catch (error) {
    if (!(error instanceof TransferError) || error.code !== 'peer-cancelled') throw error;
    const { text } = yield* expect({ prompt: PROMPT, bdos: BDOS_ERROR }, { within: REASON_LIMIT });
    throw failureIn(receiver, text) ?? error;
  }
}

/** Starts the first of the programs that is there; it is ready to invite then. */
function* begin(receiver: Receiver, file: string, programs: readonly string[]): Protocol<void> {
  let last = '';
  for (const program of programs) {
    const line = receiver.command(program, file);
    yield* typeLine(line);
    const found = yield* expect(
      { ready: receiver.ready, prompt: PROMPT, bdos: BDOS_ERROR },
      { send: CR, within: READY_LIMIT },
    );
    if (found.key === 'ready') return;
    last = found.text;
    const failure = failureIn(receiver, found.text);
    if (failure !== undefined) throw failure;
    if (found.key === 'bdos') yield* failBdos(line, found.match);
    // The CCP repeats a name that it does not know: `XM?`.
    if (found.key === 'prompt' && /[A-Z0-9]\?/i.test(found.text)) continue;
    throw new TransferError('receiver-failed', `${program} did not get ready to receive.`, {
      evidence: `received "${printable(found.text)}"`,
      remedy: 'Start it by hand in a terminal and see what it says.',
    });
  }
  throw new TransferError('receiver-missing', `There is no ${receiver.name} on the board.`, {
    evidence: `tried ${programs.join(', ')}; the last answer was "${printable(last)}"`,
    remedy: `Put ${receiver.name} on a drive of the board, or say where it is.`,
  });
}

function failureIn(receiver: Receiver, text: string): TransferError | undefined {
  const failure = receiver.failures.find(({ sign }) => sign.test(text));
  if (failure === undefined) return undefined;
  return new TransferError(failure.code, failure.message, {
    evidence: `received "${printable(text)}"`,
    remedy: failure.remedy,
  });
}
