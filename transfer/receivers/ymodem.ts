import type { ReceiverProgram } from './dialogue.js';
import { MAKE_ROOM, TRY_AGAIN } from './failures.js';

/**
 * A program that takes a YMODEM batch, as ZMD does: the file's name comes with the batch, so the console has to stand
 * where it is to go. Its words differ from program to program; what counts are the protocol and the prompt.
 */
export const ymodem: ReceiverProgram = {
  name: 'a YMODEM receiver',
  protocol: 'ymodem',
  logIn: 'drive',
  receive: {
    command: (program) => `${program} RB`,
    ready: { pattern: /(?:ready to receive|waiting for)[^\r\n]*\r?\n$/i },
    success: /\b(?:transfer|batch|upload)\b[^\r\n]*\b(?:complete|finished|done)\b/i,
  },
  questions: [{ sign: /(?:overwrite|replace|erase)[^\r\n]*\(Y\/N\)\s*\?/i, answer: 'Y\r' }],
  failures: [
    {
      sign: /(?:disk|directory)\s+(?:is\s+)?full|no (?:directory )?space/i,
      code: 'board-file',
      message: 'The board cannot write the file: disk or directory is full.',
      remedy: MAKE_ROOM,
    },
    {
      sign: /(?:transfer|receive)[^\r\n]*(?:cancel|abort)/i,
      code: 'receiver-failed',
      message: 'The receiver gave up.',
      remedy: TRY_AGAIN,
    },
  ],
};
