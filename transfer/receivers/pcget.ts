import type { ReceiverProgram } from './dialogue.js';
import { MAKE_ROOM, TRY_AGAIN } from './failures.js';

/**
 * PCGET and PCPUT by Mike Douglas, for the Altair and its like: checksum and blocks of 128 bytes alone. It waits for
 * a second of silence, erases a file of that name without a question, and knows no CAN: ^C between two blocks ends it.
 * Source: PCGET.INC of the version by The Glitch Works (2020), which keeps its words.
 */
export const pcget: ReceiverProgram = {
  name: 'PCGET',
  logIn: 'user',
  receive: {
    command: (program, file, port) => `${program} ${file}${port === undefined ? '' : ` ${port}`}`,
    ready: { pattern: /(?:send|start)[^\r\n]*XMODEM[^\r\n]*\r?\n$/i },
    success: /Transfer Complete/i,
  },
  send: {
    command: (program, file, port) =>
      `${program.replace(/PCGET$/i, 'PCPUT')} ${file}${port === undefined ? '' : ` ${port}`}`,
    ready: { pattern: /(?:receive|start)[^\r\n]*XMODEM[^\r\n]*\r?\n$/i },
    success: /Transfer Complete/i,
  },
  questions: [{ sign: /(?:replace|overwrite|erase)[^\r\n]*\(Y\/N\)\s*\?/i, answer: 'Y' }],
  failures: [
    {
      sign: /Error Writing File/i,
      code: 'board-file',
      message: 'The board cannot write the file: the disk is full.',
      remedy: MAKE_ROOM,
    },
    {
      sign: /Error Closing File/i,
      code: 'board-file',
      message: 'The board cannot close the file.',
      remedy: 'See whether the drive can be written, and send it again.',
    },
    {
      sign: /Can't Make File/i,
      code: 'board-file',
      message: 'The board cannot make the file: its directory is full.',
      remedy: MAKE_ROOM,
    },
    {
      sign: /File Not Found|Can't Open File/i,
      code: 'board-file',
      message: 'There is no such file on the board.',
      remedy: 'See with DIR what is there.',
    },
    {
      sign: /Transfer Aborted/i,
      code: 'receiver-failed',
      message: 'PCGET was ended by a ^C.',
      remedy: TRY_AGAIN,
    },
  ],
};
