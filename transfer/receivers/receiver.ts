import type { ReceiverNote } from '../../hardware-notes/index.js';
import type { Prompt } from '../console.js';
import { TransferError, type TransferErrorCode } from '../errors.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import type { Pace } from '../routes/pace.js';
import type { BlockSize } from '../xmodem/block.js';
import type { Progress } from '../xmodem/progress.js';

/** A message of a program on the board that means failure. */
export interface ReceiverFailure {
  readonly sign: RegExp;
  readonly code: TransferErrorCode;
  readonly message: string;
  readonly remedy: string;
}

/** Switches between the line to the console and a second one that the blocks go over. */
export interface LineSwitch {
  select(line: 'console' | 'data'): void;
}

/** What both directions need. */
export interface TransferJob {
  /** On the board: `A:CHAT.COM`, or `A3:CHAT.COM` where the program takes the user area so. */
  readonly file: string;
  /** The user area that the file is in. */
  readonly user: number;
  readonly note: ReceiverNote;
  /** For a receiver on another port of the board than the console. */
  readonly lines?: LineSwitch;
  readonly onProgress?: (progress: Progress) => void;
  /** Hears what the user has to do now. */
  readonly onHint?: (text: string) => void;
}

export interface UploadJob extends TransferJob {
  /** The line has a flow control, so that a receiver may ask for all blocks in one stream (YMODEM-g). */
  readonly stream?: boolean;
  /** At least one byte: receivers drop empty files. */
  readonly data: Uint8Array;
  /** If not given, as the note says. */
  readonly blockSize?: 'auto' | BlockSize;
  /** For what is pasted as text; as fast as the line goes if not given. */
  readonly pace?: Pace;
}

export interface Uploaded {
  readonly sent: { readonly bytes: number; readonly blocks: number; readonly retries: number };
  /** Whether it said that it has the file; what was sent was acknowledged all the same. */
  readonly confirmed: boolean;
  /** The CRC that it printed of the records that it wrote, where it does. */
  readonly crc?: number;
  /** Where the console stands again; undefined where the board's console is another one. */
  readonly prompt?: Prompt;
}

export interface Downloaded {
  /** Whole records, the last one filled up as the board has it. */
  readonly bytes: Uint8Array;
  readonly blocks: number;
  readonly retries: number;
}

/** A way for files between here and the board that the board's own programs offer. */
export interface Receiver {
  readonly name: string;
  /**
   * Where the console has to stand for a file to get to its place: anywhere, for the command names drive and user
   * area; in the user area; or on the drive too.
   */
  readonly logIn: 'nowhere' | 'user' | 'drive';
  /** Whether the board's console is at the other end of the line, for the commands before and after. */
  readonly console: boolean;
  /**
   * Starts it at the prompt, sends it a file and waits for the prompt. There must be no such file yet.
   * @throws TransferError `receiver-missing`, `receiver-failed`, the codes of its failures and of its parts
   */
  upload(job: UploadJob): Protocol<Uploaded>;
  /** The same in the other direction, where it can. @throws as `upload` */
  readonly download?: (job: TransferJob) => Protocol<Downloaded>;
}

/** The error for the first of the failures that a text shows. */
export function failureIn(failures: readonly ReceiverFailure[], text: string): TransferError | undefined {
  const failure = failures.find(({ sign }) => sign.test(text));
  if (failure === undefined) return undefined;
  return new TransferError(failure.code, failure.message, {
    evidence: `received "${printable(text)}"`,
    remedy: failure.remedy,
  });
}

/** The command line of a note, with the program and the file put into it. */
export function fillIn(command: string, program: string, file: string): string {
  return command.replace('{program}', program).replace('{file}', file);
}
