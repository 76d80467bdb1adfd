import { isThere } from '../ccp.js';
import { wake } from '../console.js';
import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import { crcOfRecords, crcText } from '../records.js';
import type { Target } from '../target.js';
import { type DeployEvent, Reporter } from './events.js';
import { Place } from './place.js';
import { Session, type SessionOptions } from './session.js';

export interface ReceiveFilesOptions extends SessionOptions {
  /** On the board; one file each, no patterns. */
  readonly files: readonly Target[];
  /** Compares each with the CRC that our CRC tool says on the board, where the tools are there. True if not given. */
  readonly verify?: boolean;
  readonly onEvent?: (event: DeployEvent) => void;
  /** Gets each file when it has arrived. */
  readonly onFile?: (file: ReceivedFile) => void;
}

export interface ReceivedFile {
  /** On the board, `A:CHAT.COM`. */
  readonly file: string;
  /** `CHAT.COM`. */
  readonly name: string;
  /** Whole records, as the board has them: CP/M does not know the length of a file. See `textOf`. */
  readonly bytes: Uint8Array;
  readonly blocks: number;
  readonly retries: number;
  /** Whether the board's CRC of it was compared. */
  readonly verified: boolean;
}

/**
 * Brings files from a CP/M machine here, by what its receiver has for the way back.
 * @throws TransferError `no-route` where it has nothing, `board-file` where there is no such file, `damaged`, and
 * those of the parts
 */
export function* receiveFiles(options: ReceiveFilesOptions): Protocol<ReceivedFile[]> {
  const session = new Session(options);
  const received: ReceivedFile[] = [];
  for (const target of options.files) {
    const file = yield* receiveFile(session, target, options);
    received.push(file);
    options.onFile?.(file);
  }
  return received;
}

function* receiveFile(
  session: Session,
  target: Target,
  options: ReceiveFilesOptions,
): Protocol<ReceivedFile> {
  const report = new Reporter(options.onEvent);
  let place: Place | undefined;
  try {
    if (!session.receiver.console) return yield* byHand(session, target, report);
    report.begin('connect', 'Looking for the CP/M prompt.');
    const prompt = yield* session.prompt();
    place = new Place({ drive: prompt.drive, ...target }, prompt, session.options.profile);
    report.file = place.named(target.name);
    report.done(`CP/M answers at ${prompt.drive}>.`);
    yield* place.go('user');
    if (!(yield* isThere(place.file(target.name)))) {
      throw new TransferError('board-file', `There is no ${report.file} on the board.`, {
        remedy: 'See with DIR what is there.',
      });
    }
    report.begin('upload', `Receiving ${report.file}.`);
    const { bytes, blocks, retries } = yield* session.download(place, target.name, {
      onProgress: report.progress,
      onHint: (text) => report.hint(text),
    });
    report.done('Received.', { bytes: bytes.length, of: bytes.length, blocks, retries });
    const verified = yield* verify(session, place, target.name, bytes, options, report);
    yield* place.go('nowhere');
    return { file: report.file, name: target.name, bytes, blocks, retries, verified };
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    report.failed(error.message);
    if (error.lineWorks && place !== undefined) yield* leave(place);
    throw error;
  }
}

function* verify(
  session: Session,
  place: Place,
  name: string,
  bytes: Uint8Array,
  { verify = true, tools }: ReceiveFilesOptions,
  report: Reporter,
): Protocol<boolean> {
  if (!verify || tools === undefined) return false;
  report.begin('verify', 'The board tells the CRC of its file.');
  const crc = yield* session.crcOf(place, name);
  const ours = crcOfRecords(bytes);
  if (crc !== ours) {
    throw new TransferError('damaged', `${report.file} was damaged on its way here.`, {
      evidence: `the board says CRC ${crcText(crc)}, what came has ${crcText(ours)}`,
      remedy: 'Receive it again; if it happens again check the cable and the speed.',
    });
  }
  report.done(`CRC ${crcText(crc)} at both ends.`);
  return true;
}

function* byHand(session: Session, target: Target, report: Reporter): Protocol<ReceivedFile> {
  const { name } = target;
  report.file = name;
  report.begin('upload', `Receiving ${name}.`);
  const { bytes, blocks, retries } = yield* session.receiver.download!({
    file: name,
    user: target.user ?? 0,
    note: session.options.profile.receiver,
    onProgress: report.progress,
    onHint: (text) => report.hint(text),
  });
  report.done('Received.', { bytes: bytes.length, of: bytes.length, blocks, retries });
  return { file: name, name, bytes, blocks, retries, verified: false };
}

/** Leaves the board at the prompt that it had, as far as it answers. */
function* leave(place: Place): Protocol<void> {
  try {
    yield* wake({ patience: 1500 });
    yield* place.go('nowhere');
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
  }
}

const END_OF_TEXT = 0x1a;

/** What a text file of CP/M holds: all before its first 1Ah. */
export function textOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(END_OF_TEXT);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
