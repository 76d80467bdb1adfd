import { BUILT_INS, CommandError, endSubmit, nextSubmitted, say } from './ccp-commands.js';
import { isDelimiter, type ParsedName, parseFileName } from './fcb.js';
import type { Task } from './task.js';
import { callProgram, loadProgram } from './transient.js';
import type { World } from './world.js';

/** Drive and user: the current drive in the low half, the user area in the high one. */
const DRIVE_AND_USER = 4;

const LINE_SIZE = 127;

/** How the CCP is entered. */
export type CcpEntry =
  /** After a warm boot, or at CCP+3: an empty line. */
  | 'fresh'
  /** At CCP+0: with the line that stands in its buffer. */
  | 'restart'
  /** By the RET of a program. */
  | 'return';

/**
 * The console command processor. It ends when a program is loaded and is to be called.
 *
 * As in 2.2 the prompt is `A>` whatever the user area, and programs are looked for on one drive and in one user
 * area only.
 */
export function* commandProcessor(world: World, entry: CcpEntry): Task<void> {
  const { console, files, layout, memory } = world;
  if (entry !== 'return') {
    files.user = memory[DRIVE_AND_USER] >> 4;
    files.reset();
  }
  const drive = memory[DRIVE_AND_USER] & 0x0f;
  if (files.exists(drive)) files.select(drive);
  else memory[DRIVE_AND_USER] &= 0xf0;
  let waiting = entry === 'restart' && memory[layout.ccpBuffer + 1] > 0;
  for (;;) {
    files.settle();
    if (!waiting) yield* prompt(world);
    waiting = false;
    const line = typedLine(world);
    try {
      if (yield* execute(world, line)) return;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      yield* say(world, `${line.slice(error.start).split(' ', 1)[0]}?`);
      yield* console.newLine();
      endSubmit(files);
    }
  }
}

/** Shows the prompt and fills the buffer, from the keyboard or from a SUBMIT run. */
function* prompt(world: World): Task<void> {
  const { console, files, layout, memory } = world;
  const buffer = layout.ccpBuffer;
  for (;;) {
    yield* say(world, `${String.fromCharCode(0x41 + files.current)}>`);
    const submitted = nextSubmitted(world);
    if (submitted === undefined) {
      memory[buffer] = LINE_SIZE;
      return yield* console.readLine(memory, buffer);
    }
    yield* console.print(submitted);
    if (!(yield* console.status())) {
      memory[buffer + 1] = submitted.length;
      for (let i = 0; i < submitted.length; i++) memory[buffer + 2 + i] = submitted.charCodeAt(i);
      return;
    }
    yield* console.in();
    endSubmit(files);
  }
}

/** The line in the buffer, in upper case. The buffer is empty then, for a program that enters at CCP+0. */
function typedLine({ layout, memory }: World): string {
  const text = layout.ccpBuffer + 2;
  const length = Math.min(memory[layout.ccpBuffer + 1], LINE_SIZE);
  const line = String.fromCharCode(...memory.subarray(text, text + length));
  memory[layout.ccpBuffer + 1] = 0;
  return line.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Does a line; true when a program is to be called. */
function* execute(world: World, line: string): Task<boolean> {
  const { files, memory } = world;
  const command = parseFileName(line, 0);
  if (command.start >= line.length) return false;
  const name = command.name.trimEnd();
  if (name === '' && command.drive !== 0) {
    files.select(command.drive - 1);
    memory[DRIVE_AND_USER] = (files.user << 4) | files.current;
    return false;
  }
  if (name === '' || name.includes('?') || !isDelimiter(line[command.end]))
    throw new CommandError(command.start);
  const builtIn = command.drive === 0 ? BUILT_INS[name] : undefined;
  if (builtIn) {
    yield* builtIn(world, line, command.end);
    return false;
  }
  return yield* load(world, command, line.slice(command.end));
}

function* load(world: World, command: ParsedName, tail: string): Task<boolean> {
  const { console, files } = world;
  if (command.name.slice(8) !== '   ') throw new CommandError(command.start);
  const drive = command.drive === 0 ? files.current : command.drive - 1;
  const file = files.disk(drive).file(files.user, `${command.name.slice(0, 8)}COM`);
  if (!file) throw new CommandError(command.start);
  yield* world.pause(world.times.load);
  if (!loadProgram(world, file.bytes.subarray(0, file.length))) {
    yield* say(world, 'BAD LOAD');
    return false;
  }
  yield* console.newLine();
  callProgram(world, tail);
  return true;
}
