import type { Monitor } from '../../cpm/monitor.js';
import { COLON, END_RECORD, takeRecord } from './hex-record.js';
import { address, MonitorConsole } from './monitor-console.js';

const SPACE = 0x20;
const HELP = [
  'R       restarts',
  'X       boots CP/M',
  'Gnnnn   calls code',
  ':...    loads a record of Intel HEX',
];
const WELCOME = 'Z80 SBC Boot ROM 1.1 by G. Searle\r\nType ? for options\r\n';

/**
 * Grant Searle's monitor before the boot: it wants a space first, then takes commands of one key at `>`, and a
 * record of Intel HEX at a colon. Each record is a command of its own: a dot for each byte, then the prompt again;
 * the end record says `Load complete.`, and a wrong sum `Checksum error`.
 *
 * Source: Grant Searle, "CP/M on breadboard", its boot ROM.
 */
export const searle: Monitor = function* searle(world, entry) {
  const console = new MonitorConsole(world);
  if (entry === 'power-on') {
    yield* console.put('\fPress [SPACE] to activate console\r\n');
    while ((yield* console.get()) !== SPACE);
    yield* console.put(`\f\r\n${WELCOME}`);
  }
  for (;;) {
    yield* console.put('\r\n>');
    let key = yield* console.get();
    while (key < SPACE) key = yield* console.get();
    if (key === COLON) {
      const record = yield* takeRecord(
        world,
        (character) => character >= SPACE,
        () => console.put('.'),
      );
      if (!record.good) yield* console.put('Checksum error\r\n');
      else if (record.type === END_RECORD) yield* console.put('Load complete.\r\n');
      continue;
    }
    const letter = String.fromCharCode(key);
    yield* console.put(letter);
    switch (letter.toUpperCase()) {
      case '?':
        yield* console.put(`\r\n${HELP.map((line) => `${line}\r\n`).join('')}`);
        break;
      case 'R':
        yield* console.put(`\r\n${WELCOME}`);
        break;
      case 'G': {
        const go = address((yield* console.line()).trim().toUpperCase());
        if (go !== undefined) return { go };
        break;
      }
      case 'X':
        yield* console.put('\r\nBoot CP/M?');
        if (((yield* console.get()) & 0x5f) === 0x59) {
          yield* console.put('\r\nLoading CP/M...\r\n');
          return { boot: 0 };
        }
        break;
      default:
        yield* console.put('?');
    }
  }
};
