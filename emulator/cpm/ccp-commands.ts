import { recordCount } from './disk.js';
import { Fcb, type ParsedName, parseFileName, storeName } from './fcb.js';
import type { Task } from './task.js';
import { TPA } from './transient.js';
import type { World } from './world.js';

const END_OF_FILE = 0x1a;
const RECORD = 128;

/** The part of the line that the CCP complains about: it says it back with a `?`. */
export class CommandError extends Error {
  /** @param start where it begins in the line */
  constructor(readonly start: number) {
    super('command error');
    this.name = 'CommandError';
  }
}

/** A command of the CCP itself, given the line and where its arguments begin. */
type BuiltIn = (world: World, line: string, position: number) => Task<void>;

/** CP/M 2.2's built-in commands. */
export const BUILT_INS: Readonly<Record<string, BuiltIn>> = {
  DIR: dir,
  ERA: era,
  TYPE: type,
  SAVE: save,
  REN: ren,
  USER: user,
};

/** A line of the CCP's own: it begins a new one on the screen. */
export function* say({ console }: World, text: string): Task<void> {
  yield* console.newLine();
  yield* console.print(text);
}

/** True when a key was pressed meanwhile; the key is taken. */
function* interrupted({ console }: World): Task<boolean> {
  if (!(yield* console.status())) return false;
  yield* console.in();
  return true;
}

/** The drive a name speaks of, 0 = A. */
function driveOf({ files }: World, { drive }: ParsedName): number {
  return drive === 0 ? files.current : drive - 1;
}

/** The next name, which must not be a pattern. */
function plainName(line: string, position: number): ParsedName {
  const name = parseFileName(line, position);
  if (name.name.includes('?')) throw new CommandError(name.start);
  return name;
}

/** Makes the CCP's own FCB of a name. */
function ccpFcb({ memory, layout }: World, name: ParsedName): Fcb {
  storeName(memory, layout.ccpFcb, name);
  memory.fill(0, layout.ccpFcb + 16, layout.ccpFcb + 36);
  return new Fcb(memory, layout.ccpFcb);
}

function* dir(world: World, line: string, position: number): Task<void> {
  const { console, files } = world;
  const name = parseFileName(line, position);
  const pattern = name.name.trim() === '' ? '?'.repeat(11) : name.name;
  const drive = driveOf(world, name);
  const shown = files.find(drive, pattern).filter(({ system }) => !system);
  if (shown.length === 0) return yield* say(world, 'NO FILE');
  for (const [i, { name: found }] of shown.entries()) {
    if (i % 4 === 0) yield* say(world, `${String.fromCharCode(0x41 + drive)}: `);
    else yield* console.print(' : ');
    yield* console.print(`${found.slice(0, 8)} ${found.slice(8)}`);
    if (yield* interrupted(world)) return;
  }
}

function* era(world: World, line: string, position: number): Task<void> {
  const { console, files, layout, memory } = world;
  const name = parseFileName(line, position);
  if (name.name === '?'.repeat(11)) {
    yield* say(world, 'ALL (Y/N)?');
    yield* console.readLine(memory, layout.ccpBuffer);
    const answer = String.fromCharCode(memory[layout.ccpBuffer + 2]).toUpperCase();
    if (memory[layout.ccpBuffer + 1] !== 1 || answer !== 'Y') return;
  }
  if (files.remove(ccpFcb(world, name)) !== 0) yield* say(world, 'NO FILE');
}

function* type(world: World, line: string, position: number): Task<void> {
  const { console, files } = world;
  const name = plainName(line, position);
  const file = files.disk(driveOf(world, name)).file(files.user, name.name);
  if (!file) throw new CommandError(name.start);
  yield* console.newLine();
  for (let i = 0; i < file.length && file.bytes[i] !== END_OF_FILE; i++) {
    if (yield* interrupted(world)) return;
    yield* console.out(file.bytes[i]);
  }
}

function* save(world: World, line: string, position: number): Task<void> {
  const { files, memory } = world;
  const count = parseFileName(line, position);
  const pages = Number(count.name.trimEnd());
  if (!/^\d+ *$/.test(count.name) || pages > 255) throw new CommandError(count.start);
  const name = plainName(line, count.end);
  if (name.name.trim() === '') throw new CommandError(name.start);
  const fcb = ccpFcb(world, name);
  files.remove(fcb);
  let done = files.make(fcb) === 0;
  const disk = files.disk(driveOf(world, name));
  const file = disk.file(files.user, name.name);
  for (let record = 0; done && record < 2 * pages; record++) {
    done = file !== undefined && disk.writeRecord(file, record, memory, TPA + record * RECORD);
  }
  if (!done || files.close(fcb) !== 0) yield* say(world, 'NO SPACE');
}

function* ren(world: World, line: string, position: number): Task<void> {
  const { files, layout, memory } = world;
  const to = plainName(line, position);
  let at = to.end;
  while (line[at] === ' ') at++;
  if (line[at] !== '=' && line[at] !== '_') throw new CommandError(to.start);
  const from = plainName(line, at + 1);
  if (to.drive !== 0 && from.drive !== 0 && to.drive !== from.drive) throw new CommandError(from.start);
  const drive = to.drive || from.drive;
  const exists = files.find(driveOf(world, { ...to, drive }), to.name).length > 0;
  if (exists) return yield* say(world, 'FILE EXISTS');
  const fcb = ccpFcb(world, { ...from, drive });
  storeName(memory, layout.ccpFcb + 16, { ...to, drive: 0 });
  if (files.rename(fcb) !== 0) yield* say(world, 'NO FILE');
}

// biome-ignore lint/correctness/useYield: a command like the others, but one that says nothing
function* user({ files, memory }: World, line: string, position: number): Task<void> {
  const { name, start } = parseFileName(line, position);
  if (!/^\d+ *$/.test(name) || Number(name.trimEnd()) > 15) throw new CommandError(start);
  files.user = Number(name.trimEnd());
  memory[4] = (files.user << 4) | files.current;
}

/** Reads the last line of `A:$$$.SUB` and takes it off the file; undefined when there is none. */
export function nextSubmitted({ files }: World): string | undefined {
  if (!files.exists(0)) return undefined;
  const disk = files.disk(0);
  const file = disk.file(files.user, SUBMIT_FILE);
  if (!file) return undefined;
  const last = recordCount(file) - 1;
  const length = last < 0 ? 0 : Math.min(file.bytes[last * RECORD], RECORD - 1);
  const text = file.bytes.slice(last * RECORD + 1, last * RECORD + 1 + length);
  if (last <= 0) {
    endSubmit(files);
  } else {
    disk.truncate(file, last);
    disk.close(files.user, SUBMIT_FILE);
  }
  return last < 0 ? undefined : String.fromCharCode(...text);
}

/** Drops the rest of a SUBMIT run, as after an error or a key. */
export function endSubmit(files: World['files']): void {
  if (files.exists(0) && files.disk(0).file(files.user, SUBMIT_FILE)) {
    files.disk(0).remove(files.user, SUBMIT_FILE);
  }
}

const SUBMIT_FILE = '$$$     SUB';
