import type { BoardProfile } from './profile.js';

const SOURCE = 'Mike Eberhard, XMODEM.ASM 2.7 to 2.9';

/** The Z80-MBC2. */
export const z80Mbc2: BoardProfile = {
  name: 'z80-mbc2',
  title: 'Z80-MBC2 with XMODEM 2.x',
  clockHz: 8_000_000,
  line: { baud: 115_200, rtscts: false, charsPerSecond: 200 },
  receiver: { kind: 'xmodem-2', programs: ['XMODEM', 'A:XMODEM'], blockSize: 128 },
  signs: { programs: ['XMODEM.COM'], without: ['XM.COM', 'PCGET.COM'] },
  writeInstead: {},
  notes: [
    {
      fact: 'There is no hardware flow control: a paste needs 5 ms a character or more.',
      source: "users' reports",
      verified: 'paper',
    },
    {
      fact: 'XMODEM FOO.COM /R /X0 takes a file over the console; the first invitation comes after about 10 s.',
      source: SOURCE,
      verified: 'source',
    },
    {
      fact: 'It withholds the ACK while it writes the disk: 60 s are allowed for each.',
      source: SOURCE,
      verified: 'source',
    },
    {
      fact: 'It asks File exists. Overwrite (Y/N)? where the file is there.',
      source: SOURCE,
      verified: 'source',
    },
  ],
};
