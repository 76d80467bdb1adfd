import type { BoardProfile } from './profile.js';

/** The board of the emulator: RomWBW's manners without its pitfalls. */
export const virtual: BoardProfile = {
  name: 'virtual',
  title: 'The virtual board of the emulator',
  clockHz: 7_372_800,
  line: { baud: 115_200, rtscts: true, charsPerSecond: 2000 },
  receiver: { kind: 'xm', programs: ['XM'], blockSize: 128 },
  writeInstead: {},
  notes: [
    {
      fact: 'XM is part of the board, no file: it keeps to the words and the waiting of XM.COM under RomWBW 3.7.',
      source: 'emulator/board/xm/xm.ts',
      verified: 'source',
    },
  ],
};
