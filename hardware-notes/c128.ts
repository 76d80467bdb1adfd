import type { BoardProfile } from './profile.js';

/** The Commodore 128 under CP/M 3. */
export const c128: BoardProfile = {
  name: 'c128',
  title: 'Commodore 128 under CP/M 3, receiver started by hand',
  line: { baud: 1200, rtscts: false, charsPerSecond: 120 },
  receiver: { kind: 'manual', programs: [], blockSize: 128 },
  writeInstead: {},
  notes: [
    {
      fact: 'Its console is its own keyboard and screen: nothing can be typed from here, so the receiver is started there.',
      source: 'Commodore, "Commodore 128 System Guide", the chapters on CP/M',
      verified: 'paper',
    },
    {
      fact: 'The user port has the levels of TTL, not of RS-232: it takes an adapter.',
      source: "users' reports",
      verified: 'paper',
    },
    {
      fact: 'Kermit-80 4.11 and programs with XMODEM run there; the port is driven by software, so 1200 baud are safe.',
      source: "users' reports",
      verified: 'paper',
    },
  ],
};
