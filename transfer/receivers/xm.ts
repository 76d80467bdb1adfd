import type { ReceiverProgram } from './dialogue.js';
import { MAKE_ROOM, OTHER_NAME, TRY_AGAIN } from './failures.js';

/** The last line before the first invitation, or before it waits for one. */
const READY = { pattern: /To cancel: Ctrl-X, pause, Ctrl-X\s*\n$/ };

/**
 * XM.COM of RomWBW, and the XMODEM 12.5 family that it belongs to.
 * Sources: RomWBW, Source/Apps/XM/xmdm125.asm; its words were seen with XM of RomWBW 3.7 on an emulated RC2014.
 */
export const xm: ReceiverProgram = {
  name: 'XM',
  logIn: 'nowhere',
  receive: {
    command: (program, file, port = '') => `${program} R${port} ${file}`,
    ready: READY,
    success: /Thanks for the upload/,
  },
  send: {
    command: (program, file, port = '') => `${program} S${port} ${file}`,
    ready: READY,
    success: /Thanks for the download/,
  },
  questions: [],
  failures: [
    {
      sign: /\+\+ File exists, use a different name \+\+/,
      code: 'board-file',
      message: 'There is a file of that name on the board.',
      remedy: 'Erase it first: it may be read-only (STAT name $R/W).',
    },
    {
      sign: /directory may be full\? \+\+/,
      code: 'board-file',
      message: 'The board cannot make the file: its directory may be full.',
      remedy: MAKE_ROOM,
    },
    {
      sign: /\+\+ (Error writing file|Disk full) \+\+/,
      code: 'board-file',
      message: 'The board cannot write the file: the disk is full.',
      remedy: MAKE_ROOM,
    },
    {
      sign: /\+\+ Improper drive\/user combination \+\+/,
      code: 'board-file',
      message: 'The board has no such drive.',
      remedy: 'Choose another drive.',
    },
    {
      sign: /\+\+ (File not found, check DIR|Wild-card options are not valid|No file name requested) \+\+/,
      code: 'bad-name',
      message: 'The board does not take the name of the file, or has no such file.',
      remedy: OTHER_NAME,
    },
    {
      sign: /\+\+ (Receive|Send) cancelled \+\+/,
      code: 'receiver-failed',
      message: 'XM gave up.',
      remedy: TRY_AGAIN,
    },
    {
      sign: /\+\+ XMODEM aborted \+\+/,
      code: 'out-of-step',
      message: 'XM lost count of the blocks.',
      remedy: TRY_AGAIN,
    },
    {
      sign: /\+\+ [^+\r\n]+ \+\+/,
      code: 'receiver-failed',
      message: 'XM reports an error.',
      remedy: TRY_AGAIN,
    },
  ],
};
