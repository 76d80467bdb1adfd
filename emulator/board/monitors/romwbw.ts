import type { Monitor, MonitorExit } from '../../cpm/monitor.js';
import type { Task } from '../../cpm/task.js';
import type { World } from '../../cpm/world.js';
import { COLON, END_RECORD, takeRecord } from './hex-record.js';
import { address, dump, MonitorConsole } from './monitor-console.js';

const DUMP_LINES = 16;
const [DISK, ROM_DISK] = [0, 1];
const CANNOT = 'Unknown command\r\n';

const LOADER_HELP = [
  'C, Z      boots CP/M from the ROM disk',
  '2         boots CP/M from the disk',
  'M         the monitor',
  'R         restarts',
];
const MONITOR_HELP = [
  'D aaaa    shows 256 bytes of memory',
  'L         loads Intel HEX',
  'R aaaa    calls code',
  'X         back to the boot loader',
];
const lines = (texts: readonly string[]) => texts.map((text) => `${text}\r\n`).join('');

/** RomWBW's boot loader, which boots from the ROM disk (and stands at `B>`) or from a disk, and has the monitor. */
export const romwbwLoader: Monitor = function* romwbwLoader(world, entry) {
  const console = new MonitorConsole(world);
  if (entry === 'return') return yield* romwbwMonitor(world, entry);
  yield* console.put('\r\n\r\nRC2014 [RCZ80_std] Boot Loader\r\n');
  for (;;) {
    yield* console.put('\r\nBoot [H=Help]: ');
    const choice = (yield* console.line()).trim().toUpperCase();
    switch (choice) {
      case 'C':
      case 'Z':
        yield* console.put('\r\nLoading CP/M 2.2...\r\n');
        return { boot: ROM_DISK };
      case '2':
        yield* console.put('\r\nBooting Disk Unit 2, Slice 0...\r\n');
        return { boot: DISK };
      case 'M':
        return yield* romwbwMonitor(world, 'power-on');
      case 'H':
      case '?':
        yield* console.put(`\r\n${lines(LOADER_HELP)}`);
        break;
      case '':
      case 'R':
        break;
      default:
        yield* console.put(CANNOT);
    }
  }
};

/**
 * RomWBW's monitor. `L` waits for Intel HEX in silence and answers at its end record, or at the first record that
 * is wrong; what comes after that is taken for commands.
 *
 * Source: RomWBW, Source/HBIOS/dbgmon.asm.
 */
export const romwbwMonitor: Monitor = function* romwbwMonitor(world, entry) {
  const console = new MonitorConsole(world);
  if (entry === 'power-on') yield* console.put('\r\nMonitor Ready (? for Help)\r\n');
  for (;;) {
    yield* console.put('\r\n>');
    const exit = yield* command(world, console, yield* console.line());
    if (exit) return exit;
  }
};

function* command(world: World, console: MonitorConsole, line: string): Task<MonitorExit | undefined> {
  const [, word, argument] = /^([A-Z?])\s*([0-9A-F]{1,4})?\s*$/.exec(line.trim().toUpperCase()) ?? [];
  const at = address(argument);
  if (word === 'L') yield* console.put(`${yield* loadFile(world, console)}\r\n`);
  else if (word === 'H' || word === '?') yield* console.put(lines(MONITOR_HELP));
  else if (word === 'D') yield* console.put(dump(world.memory, at ?? 0, DUMP_LINES));
  else if (word === 'R' && at !== undefined) return { go: at };
  else if (word === 'X') return yield* romwbwLoader(world, 'power-on');
  else if (line.trim() !== '') yield* console.put(CANNOT);
  return undefined;
}

function* loadFile(world: World, console: MonitorConsole): Task<string> {
  for (;;) {
    while ((yield* console.get()) !== COLON);
    const { type, good } = yield* takeRecord(
      world,
      () => true,
      function* () {},
    );
    if (!good) return 'Checksum Error';
    if (type === END_RECORD) return 'Loaded';
    if (type !== 0) return 'Record Type Error';
  }
}
