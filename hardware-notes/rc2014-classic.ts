import type { BoardProfile } from './profile.js';

const EMULATED = "Grant Searle's CP/M on an emulated RC2014, 7.3728 MHz, SIO/2, 115,200 baud";
const DOWNLOAD_SOURCE = 'Grant Searle, download.asm';

/** An RC2014 with the classic CP/M, which has no XMODEM program. */
export const rc2014Classic: BoardProfile = {
  name: 'rc2014-classic',
  title: "RC2014 with Grant Searle's CP/M (DOWNLOAD, no XMODEM)",
  clockHz: 7_372_800,
  line: { baud: 115_200, rtscts: true, charsPerSecond: 1000 },
  receiver: { kind: 'download', programs: ['DOWNLOAD', 'A:DOWNLOAD'], blockSize: 128 },
  monitor: { kind: 'searle' },
  tpaTop: 0xd806,
  signs: { programs: ['DOWNLOAD.COM'], without: ['XM.COM', 'XMODEM.COM', 'PCGET.COM'] },
  writeInstead: {},
  notes: [
    {
      fact: 'There is DOWNLOAD alone on A:, and PIP, LOAD and STAT on C:.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'DOWNLOAD erases the old file first, ignores errors of the disk, and its sum does not see swapped bytes.',
      source: DOWNLOAD_SOURCE,
      verified: 'source',
    },
    {
      fact: 'DOWNLOAD reads by function 6 and prints by function 2, which takes a character that is waiting and keeps it: the command is followed by CR LF and U0 in one piece, or a digit is lost at the first dot.',
      source: DOWNLOAD_SOURCE,
      verified: 'source',
    },
    {
      fact: 'DOWNLOAD took 2,540 bytes a second with RTS/CTS, and 2,000 characters a second without; 3,000 failed.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'PIP and LOAD took 1,500 characters a second without RTS/CTS, and were corrupt at 2,000.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'One overrun can desynchronise the console until reset.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'The BDOS entry was D806h: 0100h to D805h are free.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: "After a reset Grant Searle's ROM waits for a space on the port that is to be the console; X boots CP/M.",
      source: 'Grant Searle, "CP/M on breadboard"',
      verified: 'paper',
    },
  ],
};
