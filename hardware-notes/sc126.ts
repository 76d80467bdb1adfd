import type { BoardProfile } from './profile.js';

const MANUAL = 'Stephen C. Cousins, SC126 documentation';

/** The SC126 under RomWBW. */
export const sc126: BoardProfile = {
  name: 'sc126',
  title: 'SC126 (Z180) under RomWBW',
  clockHz: 18_432_000,
  line: { baud: 115_200, rtscts: true, charsPerSecond: 2000 },
  receiver: { kind: 'xm', programs: ['XM', 'B:XM', 'A:XM', 'C:XM'], blockSize: 128 },
  signs: { says: 'SC126' },
  writeInstead: { B: 'A' },
  notes: [
    {
      fact: 'A Z180 at 18.432 MHz, which runs the documented instructions of the Z80 in fewer clocks each.',
      source: MANUAL,
      verified: 'paper',
    },
    {
      fact: 'The ROM has RomWBW and the Small Computer Monitor; a jumper chooses. At * it is the monitor: boot RomWBW, or take the profile scm.',
      source: MANUAL,
      verified: 'paper',
    },
    {
      fact: 'Its two serial ports are on six-pin headers with RTS and CTS: an adapter whose pin 6 is DTR has no flow control there.',
      source: MANUAL,
      verified: 'paper',
    },
    {
      fact: 'XM behaves as on an RC2014; its speed and the pace without RTS/CTS were taken over from there.',
      source: 'RomWBW, Source/Apps/XM/xmdm125.asm',
      verified: 'source',
    },
  ],
};
