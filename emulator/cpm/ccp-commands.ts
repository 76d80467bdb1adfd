import { readCommand, takeCommand } from './command-input.js';
import { CommandError, type CommandLine } from './command-line.js';
import { FCB, isBlankName, storeName } from './fcb.js';
import type { SubmitRun } from './submit-run.js';
import type { Task } from './task.js';
import { TPA } from './transient.js';
import type { World } from './world.js';

const END_OF_FILE = 0x1a;
const RECORD = 128;
const ENTRY = 32;
const DMA = 0x80;
const NOT_FOUND = 0xff;

/**
 * A command of the CCP itself, its name being read. True when nothing may stand behind its arguments; false when
 * that is not looked at.
 */
type BuiltIn = (world: World, line: CommandLine, submitted: SubmitRun) => Task<boolean>;

/** CP/M 2.2's built-in commands. */
export const BUILT_INS: Readonly<Record<string, BuiltIn>> = {
  DIR: dir,
  ERA: era,
  TYPE: type,
  SAVE: save,
  REN: ren,
  USER: user,
};

/** True when a key was pressed meanwhile; the key is taken. */
function* interrupted({ console }: World): Task<boolean> {
  return (yield* console.status()) && (yield* console.inWithEcho()) !== 0;
}

function* dir(world: World, line: CommandLine): Task<boolean> {
  const { console, files, memory } = world;
  const { name } = line.name();
  line.select(files);
  const fcb = line.fcb(world, name[0] === ' ' ? '?'.repeat(11) : name);
  let place = files.searchFirst(fcb);
  if (place === NOT_FOUND) yield* console.print('\r\nNO FILE');
  for (let shown = 0; place !== NOT_FOUND; place = files.searchNext()) {
    const entry = memory.subarray(DMA + ENTRY * place, DMA + ENTRY * (place + 1));
    if ((entry[FCB.system] & 0x80) !== 0) continue;
    const column = shown++ % 4;
    const letter = String.fromCharCode(0x41 + files.current);
    yield* console.print(column === 0 ? `\r\n${letter}: ` : ' : ');
    yield* console.print(shownName(entry, column === 3));
    if (yield* interrupted(world)) break;
  }
  return true;
}

/** A name of a directory entry as DIR shows it; in the last column without blanks where there is no type. */
function shownName(entry: Uint8Array, isLast: boolean): string {
  const letters = Array.from(entry.subarray(1, 12), (byte) => String.fromCharCode(byte & 0x7f));
  const [stem, kind] = [letters.slice(0, 8).join(''), letters.slice(8).join('')];
  return isLast && kind[0] === ' ' ? stem.split(' ', 1)[0] : `${stem} ${kind}`;
}

function* era(world: World, line: CommandLine, submitted: SubmitRun): Task<boolean> {
  const { console, files } = world;
  const { name } = line.name();
  const all = name === '?'.repeat(11);
  if (all) {
    yield* console.print('\r\nALL (Y/N)?');
    if (!(yield* readCommand(world, submitted, line.home)) || takeCommand(world) !== 'Y') return false;
  }
  line.select(files);
  if (files.remove(line.fcb(world, name)) === NOT_FOUND) yield* console.print('\r\nNO FILE');
  // The answer has taken the place of what stood behind the name.
  return !all;
}

function* type(world: World, line: CommandLine): Task<boolean> {
  const { console, files, memory } = world;
  const { name } = line.plainName();
  line.select(files);
  const fcb = line.fcb(world, name);
  if (files.open(fcb) === NOT_FOUND) throw new CommandError();
  yield* console.newLine();
  while (files.readSequential(fcb) === 0) {
    for (let i = 0; i < RECORD; i++) {
      if (memory[DMA + i] === END_OF_FILE) return true;
      yield* console.out(memory[DMA + i]);
      if (yield* interrupted(world)) return true;
    }
  }
  return true;
}

function* save(world: World, line: CommandLine): Task<boolean> {
  const { console, files } = world;
  const pages = line.number();
  const { name } = line.plainName();
  if (isBlankName(name)) throw new CommandError();
  line.select(files);
  files.remove(line.fcb(world, name));
  const fcb = line.fcb(world, name);
  let done = files.make(fcb) !== NOT_FOUND;
  for (let record = 0; done && record < 2 * pages; record++) {
    files.setDma(TPA + record * RECORD);
    done = files.writeSequential(fcb) === 0;
  }
  if (done) done = files.close(fcb) !== NOT_FOUND;
  files.setDma(DMA);
  if (!done) yield* console.print('\r\nNO SPACE');
  return true;
}

function* ren(world: World, line: CommandLine): Task<boolean> {
  const { console, files, layout, memory } = world;
  const to = line.plainName();
  line.select(files);
  if (files.searchFirst(line.fcb(world, to.name)) !== NOT_FOUND) {
    yield* console.print('\r\nFILE EXISTS');
    return true;
  }
  while (line.text[line.position] === ' ') line.position++;
  if (line.text[line.position] !== '=' && line.text[line.position] !== '_') throw new CommandError();
  line.position++;
  line.stays = true;
  const from = line.name();
  line.stays = from.drive === 0 || from.drive - 1 === line.home;
  if (from.name.includes('?')) throw new CommandError();
  line.stays = false;
  if (from.drive !== 0 && from.drive !== to.drive) throw new CommandError();
  line.drive = to.drive;
  const fcb = line.fcb(world, from.name);
  if (files.searchFirst(fcb) === NOT_FOUND) {
    yield* console.print('\r\nNO FILE');
    return true;
  }
  storeName(memory, layout.ccpFcb + FCB.map, { drive: 0, name: to.name });
  files.rename(fcb);
  return true;
}

// biome-ignore lint/correctness/useYield: a command like the others, but one that says nothing
function* user({ files }: World, line: CommandLine): Task<boolean> {
  const area = line.number();
  if (area > 15 || line.isBlank) throw new CommandError();
  files.user = area;
  return true;
}
