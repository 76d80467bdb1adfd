import type { BoardProfile } from './profile.js';

const SOURCE = 'Stephen C. Cousins, Small Computer Monitor, its hex loader';

/** A board that stands at the Small Computer Monitor. */
export const scm: BoardProfile = {
  name: 'scm',
  title: 'RC2014 or SC-series board with the Small Computer Monitor',
  clockHz: 7_372_800,
  line: { baud: 115_200, rtscts: true, charsPerSecond: 1000 },
  receiver: { kind: 'ulmrx', programs: ['ULMRX', 'A:ULMRX'], blockSize: 1024 },
  monitor: { kind: 'scm', boot: 'CPM' },
  signs: { monitor: 'scm' },
  writeInstead: {},
  notes: [
    {
      fact: 'A colon at the prompt * begins the load; nothing is said for each line, and at the end Ready or File error.',
      source: SOURCE,
      verified: 'source',
    },
    {
      fact: 'The data of every type of record but 01 is stored, so types 02 and 04 would overwrite memory: they are never sent.',
      source: SOURCE,
      verified: 'source',
    },
    {
      fact: 'A record that is lost as a whole is not noticed: the memory is read back with M.',
      source: SOURCE,
      verified: 'source',
    },
    {
      fact: 'It loads into RAM only; a file is made by SAVE after CP/M was booted with CPM.',
      source: SOURCE,
      verified: 'source',
    },
  ],
};
