import type { BoardProfile } from './profile.js';

const XM_SOURCE = 'RomWBW, Source/Apps/XM/xmdm125.asm and xmhb.z80 (XMODEM 12.5 with changes of RomWBW)';
const EMULATED = 'XM.COM of RomWBW 3.7 on an emulated RC2014, 7.3728 MHz, SIO/2, 115,200 baud';

/** An RC2014 or another board of its family under RomWBW. */
export const romwbw: BoardProfile = {
  name: 'romwbw',
  title: 'RC2014 and its family under RomWBW',
  clockHz: 7_372_800,
  line: { baud: 115_200, rtscts: true, charsPerSecond: 2000 },
  // Blocks of 1K are 7 % faster, but one that is hit by noise costs eight times as much.
  receiver: { kind: 'xm', programs: ['XM', 'B:XM', 'A:XM', 'C:XM'], blockSize: 128 },
  monitor: { kind: 'romwbw' },
  tpaTop: 0xd806,
  signs: { programs: ['XM.COM'] },
  // Booted from ROM, B: is the ROM disk and A: the RAM disk.
  writeInstead: { B: 'A' },
  notes: [
    {
      fact: 'XM R FOO.COM receives over the console; it invites with CK every 5 s, the first time after 5 s (10 s on an HBIOS of 2018).',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'XM does not overwrite: the file has to be erased first.',
      source: XM_SOURCE,
      verified: 'source',
    },
    {
      fact: 'XM takes a cancellation only as two CANs with a pause of 0.1 to 4 s between them.',
      source: XM_SOURCE,
      verified: 'source',
    },
    {
      fact: 'An empty file is refused: XM cancels when the end comes before a block.',
      source: XM_SOURCE,
      verified: 'source',
    },
    {
      fact: 'A machine that boots from the ROM disk stands at B>, where nothing can be written: B:XM R A:FOO.COM.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'With RTS/CTS no NAK at all, 2,310 bytes a second in blocks of 128 and 2,470 in 1K.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'Without RTS/CTS at full speed block 1 never gets through. Paced inside the block, 2,000 characters a second are clean, 2,500 cost one NAK and 3,000 fail.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'While a program loads or the system boots warm (0.7 s) the console keeps about 32 characters.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'The BDOS entry was D806h: 0100h to D805h are free.',
      source: EMULATED,
      verified: 'emulated',
    },
    {
      fact: 'On many six-pin FTDI-style adapters pin 6 is DTR, not RTS; some USB adapters ignore CTS under Linux.',
      source: "users' reports",
      verified: 'paper',
    },
  ],
};
