import { withoutDrive } from '../ccp.js';
import { askAgain, BDOS_ERROR, failBdos, PROMPT, promptOf, typeLine } from '../console.js';
import { TransferError } from '../errors.js';
import { expect, type Sign } from '../expect.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { inRecords } from '../records.js';
import { xmodemReceive } from '../xmodem/receive.js';
import { xmodemSend } from '../xmodem/send.js';
import { ymodemSend } from '../ymodem/send.js';
import {
  type Downloaded,
  failureIn,
  fillIn,
  type Receiver,
  type ReceiverFailure,
  type TransferJob,
  type Uploaded,
  type UploadJob,
} from './receiver.js';

/** One direction of a program. */
export interface Direction {
  /**
   * The line that starts it.
   * @param program how it is called, `B:XM`
   * @param file on the board, `A:CHAT.COM`
   * @param port of the board, as the profile's note has it
   */
  readonly command: (program: string, file: string, port?: string) => string;
  /** It has opened the file and will invite, or wait for an invitation. */
  readonly ready: Sign;
  /** It has done its work; a first group in it is the CRC of the file in hex digits. */
  readonly success: RegExp;
}

/** A program on the board that passes files by XMODEM, or takes them by YMODEM, as data. */
export interface ReceiverProgram {
  readonly name: string;
  /** XMODEM if not given. */
  readonly protocol?: 'xmodem' | 'ymodem';
  readonly logIn: Receiver['logIn'];
  readonly receive: Direction;
  readonly send?: Direction;
  /** What it may ask before it is ready, and the key or line that answers. */
  readonly questions: readonly { readonly sign: RegExp; readonly answer: string }[];
  /** The first that fits counts, and more than a success. */
  readonly failures: readonly ReceiverFailure[];
}

const CR = Uint8Array.of(0x0d);
/** A program loads, a disk turns. */
const READY_LIMIT = 30_000;
/** The file is closed, the system boots warm. */
const PROMPT_LIMIT = 60_000;
/** After a cancellation the reason is printed; 12.5 waits for a second of silence before. */
const REASON_LIMIT = 5000;
/** A program that goes on asking is not being understood. */
const MOST_ANSWERS = 3;

/** An invitation at the beginning of a line, for a program whose words are other than expected. */
const INVITATION: Sign = { pattern: /[\r\n](?:(?:CK?)+|\x15+)$/, settle: 700 };

/** The receiver that a program is. */
export function dialogueReceiver(program: ReceiverProgram): Receiver {
  const { name, logIn, send } = program;
  return {
    name,
    logIn,
    console: true,
    upload: (job) => upload(program, job),
    ...(send === undefined ? {} : { download: (job: TransferJob) => download(program, send, job) }),
  };
}

function* upload(program: ReceiverProgram, job: UploadJob): Protocol<Uploaded> {
  yield* begin(program, program.receive, job);
  const { success } = program.receive;
  const { heard, ...sent } = yield* overDataLine(job, function* () {
    return yield* untilReason(program, send(program, job));
  });
  const end = yield* finish(program, heard);
  const [, crc] = success.exec(end.said) ?? [];
  return {
    sent,
    confirmed: success.test(end.said),
    ...(crc === undefined ? {} : { crc: Number.parseInt(crc, 16) }),
    prompt: end.prompt,
  };
}

function* send(program: ReceiverProgram, job: UploadJob): Protocol<Uploaded['sent'] & { heard: string }> {
  const { data, note, blockSize = note.blockSize, stream = false, onProgress } = job;
  const options = {
    ...(onProgress === undefined ? {} : { onProgress }),
    watch: (text: string) =>
      failureIn(program.failures, text) ??
      (program.receive.success.test(text) ? ('received' as const) : undefined),
  };
  if (program.protocol === 'ymodem') {
    const name = withoutDrive(job.file);
    const size = blockSize === 'auto' ? {} : { blockSize };
    // In whole records, so that it is known what the last one is filled up with.
    const file = { name, data: inRecords(data) };
    const { files, retries } = yield* ymodemSend([file], { ...options, ...size, stream });
    return { bytes: data.length, blocks: files[0]!.blocks, retries, heard: '' };
  }
  const { bytes, blocks, retries, heard } = yield* xmodemSend(data, { ...options, blockSize });
  return { bytes, blocks, retries, heard };
}

function* download(program: ReceiverProgram, send: Direction, job: TransferJob): Protocol<Downloaded> {
  yield* begin(program, send, job);
  const received = yield* overDataLine(job, function* () {
    return yield* untilReason(
      program,
      xmodemReceive({
        inviteBig: job.note.blockSize !== 128,
        ...(job.onProgress === undefined ? {} : { onProgress: job.onProgress }),
      }),
    );
  });
  yield* finish(program, '');
  return { bytes: received.bytes, blocks: received.blocks, retries: received.retries };
}

/** Starts the first of the programs that is there; it is ready to invite then. */
function* begin(program: ReceiverProgram, direction: Direction, job: TransferJob): Protocol<void> {
  const { note, file } = job;
  if (note.port !== undefined && job.lines === undefined) {
    throw new TransferError('no-route', `${program.name} is to take the file by its port ${note.port}.`, {
      evidence: 'there is only the line to the console',
      remedy: 'Name the second line too, or a profile whose receiver uses the console.',
    });
  }
  let last = '';
  for (const called of note.programs) {
    const custom = note.command !== undefined && direction === program.receive;
    const line = custom ? fillIn(note.command, called, file) : direction.command(called, file, note.port);
    yield* typeLine(line);
    const found = yield* untilReady(program, direction);
    if (found.key === 'ready' || found.key === 'invited') return;
    last = found.text;
    const failure = failureIn(program.failures, found.text);
    if (failure !== undefined) throw failure;
    if (found.key === 'bdos') yield* failBdos(line, found.match);
    // The CCP repeats a name that it does not know: `XM?`.
    if (found.key === 'prompt' && /[A-Z0-9]\?/i.test(found.text)) continue;
    throw new TransferError('receiver-failed', `${called} did not get ready.`, {
      evidence: found.text === '' ? 'nothing was received' : `received "${printable(found.text)}"`,
      remedy: 'Start it by hand in a terminal and see what it says.',
    });
  }
  throw new TransferError('receiver-missing', `There is no ${program.name} on the board.`, {
    evidence: `tried ${note.programs.join(', ')}; the last answer was "${printable(last)}"`,
    remedy: `Put ${program.name} on a drive of the board, say where it is, or bring our own receiver over: ulm bootstrap.`,
  });
}

/** Enters the line and answers what it asks, until it is ready or gives up. */
function* untilReady({ questions }: ReceiverProgram, direction: Direction) {
  const asked = questions.map(({ sign }) => sign.source).join('|') || '(?!)';
  const signs = {
    ready: direction.ready,
    question: { pattern: new RegExp(`(?:${asked})\\s*$`, 'i'), settle: 300 },
    prompt: PROMPT,
    bdos: BDOS_ERROR,
    invited: INVITATION,
  };
  let send = CR;
  for (let answers = 0; ; answers++) {
    const found = yield* expect(signs, { send, within: READY_LIMIT });
    if (found.key !== 'question' || answers === MOST_ANSWERS) return found;
    const { text } = found;
    const { answer } = questions.find(({ sign }) => sign.test(text))!;
    send = Uint8Array.from(answer, (c) => c.charCodeAt(0));
  }
}

/** Runs the transfer over the second line, where there is one. */
function* overDataLine<T>({ lines, note }: TransferJob, work: () => Protocol<T>): Protocol<T> {
  if (note.port === undefined || lines === undefined) return yield* work();
  lines.select('data');
  try {
    return yield* work();
  } finally {
    lines.select('console');
  }
}

/** A program that cancels says why a moment later. */
function* untilReason<T>(program: ReceiverProgram, transfer: Protocol<T>): Protocol<T> {
  try {
    return yield* transfer;
  } catch (error) {
    if (!(error instanceof TransferError) || error.code !== 'peer-cancelled') throw error;
    const { text } = yield* expect({ prompt: PROMPT, bdos: BDOS_ERROR }, { within: REASON_LIMIT });
    throw failureIn(program.failures, text) ?? error;
  }
}

/** Reads its last words, to the prompt. */
function* finish({ name, failures }: ReceiverProgram, heard: string) {
  const found = yield* expect({ prompt: PROMPT, bdos: BDOS_ERROR }, { within: PROMPT_LIMIT });
  const said = heard + found.text;
  const failure = failureIn(failures, said);
  if (failure !== undefined) throw failure;
  if (found.key === 'bdos') return yield* failBdos(name, found.match);
  if (found.key === undefined) {
    const prompt = yield* askAgain();
    if (prompt !== undefined) return { said, prompt };
    throw new TransferError('no-answer', `The prompt did not come back after ${name}.`, {
      evidence: said === '' ? 'nothing was received' : `received "${printable(said)}"`,
      remedy: 'Look at the board; all blocks were acknowledged.',
    });
  }
  return { said, prompt: promptOf(found.match) };
}
