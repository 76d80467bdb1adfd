import type { BoardProfile } from './profile.js';

/** The Altair-Duino, an Altair 8800 in an Arduino Due. */
export const altairDuino: BoardProfile = {
  name: 'altair-duino',
  title: 'Altair-Duino with PCGET',
  line: { baud: 9600, rtscts: false, charsPerSecond: 200 },
  receiver: { kind: 'pcget', programs: ['PCGET', 'A:PCGET', 'B:PCGET'], blockSize: 128 },
  signs: { programs: ['PCGET.COM'], without: ['XM.COM'] },
  writeInstead: {},
  notes: [
    {
      fact: 'Opening the port resets it: wait for its prompt, or boot CP/M again.',
      source: "users' reports",
      verified: 'paper',
    },
    {
      fact: 'PCGET FOO.COM takes a file at 9600 baud; PCGET FOO.COM B takes it by port B.',
      source: "users' reports",
      verified: 'paper',
    },
    {
      fact: 'PCGET erases a file of that name at once, knows the checksum and blocks of 128 bytes alone, and no CAN: ^C between two blocks ends it.',
      source: 'Mike Douglas and The Glitch Works, PCGET.INC',
      verified: 'source',
    },
    {
      fact: 'It emulates an 8080: a program that uses the other instructions of the Z80 does not run unless its processor is set to Z80.',
      source: 'David Hansel, documentation of the Altair 8800 simulator',
      verified: 'paper',
    },
  ],
};
