import { type OpenFile, readRecord, recordCount } from '../../cpm/disk.js';
import { type Task, WarmBoot } from '../../cpm/task.js';
import type { NativeProgram, World } from '../../cpm/world.js';
import { isBlank, isPattern, type NamedFile, namedFile, withType } from './names.js';

const RECORD = 128;
const END_OF_FILE = 0x1a;
const TAIL = 0x80;

/** Ends a command of PIP with a message; the command is said back after it. */
class PipError extends Error {
  override readonly name = 'PipError';
}

/**
 * PIP.COM 1.5, as far as it copies files and the console: `X.HEX=CON:`, `B:=A:*.COM`, `B:X=Y`, `CON:=X`, with the
 * options G (the user area to read from), R, V, O and W, and with the prompt `*` when it is called without a command.
 * Other devices and options, and joined sources, are not emulated.
 *
 * From the console it takes characters by function 1, with its echo, up to ^Z. A copy is made as NAME.$$$ and
 * takes the old file's place when it is complete.
 *
 * Source: Digital Research, "CP/M 2.2 Manual", "PIP", and its list of messages.
 *
 * @param characterTStates what it computes with each character of the console
 */
export function createPip(characterTStates = 0): NativeProgram {
  return function* pip(world) {
    const { console, memory } = world;
    const tail = textAt(memory, TAIL).trim();
    if (tail !== '') {
      yield* command(world, tail, characterTStates);
      throw new WarmBoot();
    }
    for (;;) {
      yield* console.print('\r\n*');
      memory[TAIL] = RECORD - 2;
      yield* console.readLine(memory, TAIL);
      const line = textAt(memory, TAIL + 1)
        .toUpperCase()
        .trim();
      if (line === '') throw new WarmBoot();
      yield* command(world, line, characterTStates);
    }
  };
}

function textAt(memory: Uint8Array, at: number): string {
  return String.fromCharCode(...memory.subarray(at + 1, at + 1 + memory[at]));
}

function* command(world: World, line: string, characterTStates: number): Task<void> {
  const { console } = world;
  try {
    const [, to, from, options = ''] = /^([^=[\]]+)=([^=[\],]+)(?:\[([^\]]*)\]?)?$/.exec(line) ?? [];
    if (to === undefined) throw new PipError('INVALID FORMAT');
    const user = sourceUser(world, options);
    if (from.trim() === 'CON:') {
      yield* fromConsole(world, single(world, to), characterTStates);
    } else if (to.trim() === 'CON:') {
      yield* toConsole(world, single(world, from), user);
    } else {
      yield* copy(world, named(world, to), named(world, from), user);
    }
  } catch (error) {
    if (!(error instanceof PipError)) throw error;
    yield* console.print(`\r\n${error.message}: ${line}\r\n`);
  }
}

function sourceUser({ files }: World, options: string): number {
  const match = /^[ROVW ]*(?:G(\d+))?[ROVW ]*$/.exec(options);
  if (!match) throw new PipError('INVALID FORMAT');
  const area = match[1];
  if (Number(area ?? 0) > 15) throw new PipError('INVALID USER NUMBER');
  return area === undefined ? files.user : Number(area);
}

function named(world: World, text: string): NamedFile {
  const file = namedFile(world, text.trim());
  if (!file) throw new PipError('INVALID FORMAT');
  return file;
}

/** The name of one file. */
function single(world: World, text: string): NamedFile {
  const file = named(world, text);
  if (isPattern(file.name) || isBlank(file.name)) throw new PipError('INVALID FORMAT');
  return file;
}

function* fromConsole(world: World, target: NamedFile, characterTStates: number): Task<void> {
  const writer = new Writer(world, target);
  const record = new Uint8Array(RECORD);
  for (let length = 0; ; ) {
    const byte = yield* world.console.inWithEcho();
    yield* world.compute(characterTStates);
    if (byte === END_OF_FILE) {
      if (length > 0) yield* writer.write(record.fill(END_OF_FILE, length));
      return writer.finish();
    }
    record[length++] = byte;
    if (length < RECORD) continue;
    yield* writer.write(record);
    length = 0;
  }
}

function* toConsole({ console, files }: World, { disk, name }: NamedFile, user: number): Task<void> {
  const file = disk.file(user, name);
  if (!file) throw new PipError('NO FILE');
  for (let i = 0; i < file.length && file.bytes[i] !== END_OF_FILE; i++) yield* console.out(file.bytes[i]);
  files.settle();
}

/** Copies a file, or all that fit a pattern, whose names it then shows. */
function* copy(world: World, target: NamedFile, source: NamedFile, user: number): Task<void> {
  const { console, files } = world;
  const own = files.user;
  files.user = user;
  const found = files.find(source.drive, source.name);
  files.user = own;
  if (found.length === 0) throw new PipError(isPattern(source.name) ? 'NOT FOUND' : 'NO FILE');
  const many = isPattern(source.name);
  if (many && !isBlank(target.name)) throw new PipError('INVALID FORMAT');
  if (many) yield* console.print('\r\nCOPYING -');
  for (const { name } of found) {
    if (many) yield* console.print(`\r\n${name.slice(0, 8).trimEnd()}.${name.slice(8).trimEnd()}`);
    const file = source.disk.file(user, name) as OpenFile;
    const writer = new Writer(world, isBlank(target.name) ? { ...target, name } : target);
    const record = new Uint8Array(RECORD);
    for (let i = 0; i < recordCount(file); i++) {
      readRecord(file, i, record, 0);
      yield* writer.write(record);
    }
    writer.finish();
  }
  if (many) yield* console.newLine();
}

/** A file that is being made under the type $$$. */
class Writer {
  readonly #world: World;
  readonly #target: NamedFile;
  readonly #temporary: string;
  readonly #file: OpenFile;
  #records = 0;

  constructor(world: World, target: NamedFile) {
    this.#world = world;
    this.#target = target;
    this.#temporary = withType(target.name, '$$$');
    const { user } = world.files;
    if (target.disk.file(user, this.#temporary)) target.disk.remove(user, this.#temporary);
    const file = target.disk.make(user, this.#temporary);
    if (!file) throw new PipError('NO DIRECTORY SPACE');
    this.#file = file;
  }

  *write(record: Uint8Array): Task<void> {
    yield* this.#world.pause(this.#world.times.writeRecord);
    if (this.#target.disk.writeRecord(this.#file, this.#records++, record, 0)) return;
    this.#target.disk.remove(this.#world.files.user, this.#temporary);
    throw new PipError('DISK WRITE ERROR');
  }

  finish(): void {
    const { disk, name } = this.#target;
    const { user } = this.#world.files;
    disk.close(user, this.#temporary);
    if (disk.file(user, name)) disk.remove(user, name);
    disk.rename(user, this.#temporary, name);
  }
}
