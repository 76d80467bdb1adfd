import type { Receiver } from './receiver.js';

const TRY_AGAIN = 'Try again; if it happens again pace the line or check its flow control.';

/**
 * XM.COM of RomWBW, and the XMODEM 12.5 family that it belongs to.
 * Sources: RomWBW, Source/Apps/XM/xmdm125.asm; its words were seen with XM of RomWBW 3.7 on an emulated RC2014.
 */
export const xm: Receiver = {
  name: 'XM',
  command: (program, file) => `${program} R ${file}`,
  // The last line before the first invitation.
  ready: { pattern: /To cancel: Ctrl-X, pause, Ctrl-X\r?\n$/ },
  success: /Thanks for the upload/,
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
      remedy: 'Erase files on that drive, or choose another drive.',
    },
    {
      sign: /\+\+ (Error writing file|Disk full) \+\+/,
      code: 'board-file',
      message: 'The board cannot write the file: the disk is full.',
      remedy: 'Erase files on that drive, or choose another drive.',
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
      message: 'The board does not take the name of the file.',
      remedy: 'Use up to 8 letters and digits, a dot and up to 3.',
    },
    {
      sign: /\+\+ Receive cancelled \+\+/,
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
