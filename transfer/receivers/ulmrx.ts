import type { BoardTools } from '../tools.js';
import type { ReceiverProgram } from './dialogue.js';
import { MAKE_ROOM, TRY_AGAIN } from './failures.js';
import type { ReceiverFailure } from './receiver.js';

/** What each of its failures means here. */
const MEANINGS: Readonly<Record<string, Omit<ReceiverFailure, 'sign'>>> = {
  exists: {
    code: 'board-file',
    message: 'There is a file of that name on the board.',
    remedy: 'Erase it first: it may be read-only (STAT name $R/W).',
  },
  'directory-full': {
    code: 'board-file',
    message: 'The board cannot make the file: its directory is full.',
    remedy: MAKE_ROOM,
  },
  'disk-full': {
    code: 'board-file',
    message: 'The board cannot write the file: the disk is full.',
    remedy: MAKE_ROOM,
  },
  'not-closed': {
    code: 'board-file',
    message: 'The board cannot close the file.',
    remedy: 'See whether the drive can be written, and send it again.',
  },
  'out-of-step': {
    code: 'out-of-step',
    message: 'The receiver lost count of the blocks.',
    remedy: TRY_AGAIN,
  },
  'too-many-errors': {
    code: 'too-many-retries',
    message: 'The receiver gave up after too many bad blocks.',
    remedy: TRY_AGAIN,
  },
  'no-sender': {
    code: 'no-sender',
    message: 'The receiver heard no sender.',
    remedy: TRY_AGAIN,
  },
  'no-file': {
    code: 'board-file',
    message: 'There is no such file on the board.',
    remedy: 'See with DIR what is there.',
  },
  'no-receiver': {
    code: 'receiver-failed',
    message: 'The sender on the board heard no invitation.',
    remedy: TRY_AGAIN,
  },
  'seven-bits': {
    code: 'receiver-failed',
    message: 'The console of the board takes only seven bits of a character.',
    remedy: 'Set its port to 8 data bits, or use another port of the board: XMODEM needs all eight.',
  },
};

/** Our own receiver, and our own sender for the way back. */
export const ulmrx = ({ receiver, sender }: BoardTools): ReceiverProgram => ({
  name: 'ULMRX',
  logIn: 'user',
  receive: {
    command: (program, file) => `${program} ${file}`,
    ready: { pattern: receiver.says.ready },
    success: receiver.says.success,
  },
  ...(sender === undefined
    ? {}
    : {
        send: {
          // It stands on the drive of the file: the session brings it there.
          command: (_, file) => `${driveOf(file)}${sender.file.replace(/\.COM$/, '')} ${file}`,
          ready: { pattern: sender.says.ready },
          success: sender.says.success,
        },
      }),
  questions: [],
  failures: Object.entries({ ...sender?.says.failures, ...receiver.says.failures }).map(
    ([failure, sign]) => ({
      sign,
      ...(MEANINGS[failure] ?? {
        code: 'receiver-failed',
        message: 'The transfer was given up.',
        remedy: TRY_AGAIN,
      }),
    }),
  ),
});

/** `A:` of `A:FOO.COM`. */
const driveOf = (file: string): string => /^[A-P]:/.exec(file)?.[0] ?? '';
