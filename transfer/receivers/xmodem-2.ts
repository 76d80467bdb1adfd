import type { ReceiverProgram } from './dialogue.js';
import { MAKE_ROOM, TRY_AGAIN } from './failures.js';

/**
 * XMODEM 2.x by Mike Eberhard, for the Z80-MBC2, the Altair and S-100 machines. With the console as its port it
 * invites some 10 s after its last line; 2.9 waits for a second of silence before that.
 * Source: its own source, XMODEM.ASM (2.7 to 2.9).
 */
export const xmodem2: ReceiverProgram = {
  name: 'XMODEM 2.x',
  logIn: 'user',
  receive: {
    command: (program, file, port = '0') => `${program} ${file} /R /X${port}`,
    ready: { pattern: /Receiv\w*\b[^\r\n]*\bvia\b[^\r\n]*\r?\n$/i },
    success: /Received \d+ block/,
  },
  send: {
    command: (program, file, port = '0') => `${program} ${file} /S /X${port}`,
    ready: { pattern: /Sending\b[^\r\n]*\bvia\b[^\r\n]*\r?\n$/i },
    success: /Sent \d+ block/,
  },
  questions: [{ sign: /Overwrite \(Y\/N\)\s*\?/i, answer: 'Y\r' }],
  failures: [
    {
      sign: /ABORT: 10 bad blocks/i,
      code: 'too-many-retries',
      message: 'XMODEM gave up after ten bad blocks.',
      remedy: TRY_AGAIN,
    },
    {
      sign: /ABORT: Lost blocks/i,
      code: 'out-of-step',
      message: 'XMODEM lost count of the blocks.',
      remedy: TRY_AGAIN,
    },
    {
      sign: /ABORT: Can't sync/i,
      code: 'receiver-failed',
      message: 'XMODEM found no beginning of a block.',
      remedy: TRY_AGAIN,
    },
    {
      sign: /ABORT: Init timeout/i,
      code: 'no-sender',
      message: 'XMODEM heard nothing of the transfer.',
      remedy: 'Check that its port is the console (/X0), or name the second line.',
    },
    {
      sign: /ABORT: Disk write fail/i,
      code: 'board-file',
      message: 'The board cannot write the file: the disk is full.',
      remedy: MAKE_ROOM,
    },
    {
      sign: /ABORT: UART Tx fail/i,
      code: 'receiver-failed',
      message: "The board's serial port does not send.",
      remedy: 'Check its flow control: it waits for a CTS that does not come.',
    },
    {
      sign: /Empty file erased/i,
      code: 'receiver-failed',
      message: 'XMODEM received nothing and erased the empty file.',
      remedy: TRY_AGAIN,
    },
    {
      sign: /ABORT: [^\r\n]+/i,
      code: 'receiver-failed',
      message: 'XMODEM reports an error.',
      remedy: TRY_AGAIN,
    },
  ],
};
