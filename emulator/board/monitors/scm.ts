import type { Monitor, MonitorExit } from '../../cpm/monitor.js';
import type { Task } from '../../cpm/task.js';
import type { World } from '../../cpm/world.js';
import { COLON, END_RECORD, takeRecord } from './hex-record.js';
import { address, dump, MonitorConsole } from './monitor-console.js';

const DUMP_LINES = 8;
/** Where `G` and `M` begin when they are given no address. */
const RAM = 0x8000;

const HELP = [
  '? or HELP      this text',
  'M [address]    shows 128 bytes of memory',
  'G [address]    calls code',
  'CPM            boots CP/M',
  ':...           loads Intel HEX',
];

/**
 * The Small Computer Monitor as a file meets it: the prompt `*`, a line that begins with a colon loads Intel HEX
 * without echo up to its end record, and answers once for all of it. It stores the data of every record type but
 * 01, and stores bad records too. Of its commands only those are here that start what was loaded.
 *
 * Source: Stephen C. Cousins, "Small Computer Monitor", its hex loader and messages.
 */
export const scm: Monitor = function* scm(world, entry) {
  const console = new MonitorConsole(world);
  if (entry === 'power-on') yield* console.put('\r\nSmall Computer Monitor - RC2014\r\n');
  for (;;) {
    yield* console.put('*');
    const first = yield* console.get();
    if (first === COLON) {
      const good = yield* loadFile(world, console);
      yield* console.put(good ? 'Ready\r\n' : 'File error\r\n');
      continue;
    }
    const exit = yield* command(world, console, yield* console.line(first));
    if (exit) return exit;
  }
};

function* command(world: World, console: MonitorConsole, line: string): Task<MonitorExit | undefined> {
  const [word, argument] = line.toUpperCase().split(' ').filter(Boolean);
  const at = argument === undefined ? RAM : address(argument);
  if (word === undefined) return undefined;
  if (word === 'CPM') return { boot: 0 };
  if (word === '?' || word === 'HELP') yield* console.put(HELP.map((text) => `${text}\r\n`).join(''));
  else if (word !== 'M' && word !== 'G') yield* console.put('Bad command\r\n');
  else if (at === undefined) yield* console.put('Bad parameter\r\n');
  else if (word === 'G') return { go: at };
  else yield* console.put(dump(world.memory, at, DUMP_LINES));
  return undefined;
}

/** All records of a file, whose first colon is taken. */
function* loadFile(world: World, console: MonitorConsole): Task<boolean> {
  for (let good = true; ; ) {
    const record = yield* takeRecord(
      world,
      () => true,
      function* () {},
    );
    good &&= record.good;
    if (record.type === END_RECORD) return good;
    while ((yield* console.get()) !== COLON);
  }
}
