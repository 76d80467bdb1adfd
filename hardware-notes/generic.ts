import type { BoardProfile } from './profile.js';

/** Any CP/M machine with a receiver of the XMODEM 12.5 family: nothing is taken for granted, so it is paced. */
export const generic: BoardProfile = {
  name: 'generic',
  title: 'CP/M 2.2 with XM or XMODEM 12.5',
  line: { baud: 9600, rtscts: false, charsPerSecond: 500 },
  receiver: { kind: 'xm', programs: ['XM', 'XMODEM', 'A:XM', 'B:XM', 'A:XMODEM'], blockSize: 128 },
  signs: { programs: ['XMODEM.COM'] },
  writeInstead: {},
  notes: [
    {
      fact: 'The family shares its commands (R, RC, RX), its messages between ++ and its protocol.',
      source: 'XMODEM 12.5 for CP/M (1986), XMDM125.ASM',
      verified: 'source',
    },
    {
      fact: 'Some machines (Z80-MBC2) have no hardware flow control at all; pastes there take 5 ms a character or more.',
      source: "users' reports",
      verified: 'paper',
    },
    {
      fact: 'Opening the port can reset the target (Altair-Duino), and some systems strip bit 7 of the console.',
      source: "users' reports",
      verified: 'paper',
    },
  ],
};
