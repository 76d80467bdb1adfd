import type { BoardProfile } from './profile.js';

/** A Kaypro under CP/M 2.2. */
export const kaypro: BoardProfile = {
  name: 'kaypro',
  title: 'Kaypro under CP/M 2.2, receiver started by hand',
  line: { baud: 9600, rtscts: false, charsPerSecond: 500 },
  receiver: { kind: 'manual', programs: [], blockSize: 128 },
  terminal: 'kaypro',
  writeInstead: {},
  notes: [
    {
      fact: 'Its console is its own keyboard and screen: nothing can be typed from here, so the receiver is started there.',
      source: 'Kaypro, user guide',
      verified: 'paper',
    },
    {
      fact: 'The serial data port is RS-232 as a DCE: a straight cable to the port of a PC; its speed is set by a program of the maker.',
      source: "users' reports",
      verified: 'paper',
    },
    {
      fact: 'Without a receiver, PIP X.HEX=RDR: on the Kaypro and LOAD X make a program of pasted Intel HEX.',
      source: 'Digital Research, "CP/M Features and Facilities", PIP',
      verified: 'paper',
    },
  ],
};
