import { BUILT_INS } from './ccp-commands.js';
import { readCommand, takeCommand } from './command-input.js';
import { CommandError, CommandLine } from './command-line.js';
import { submit } from './submit.js';
import { SubmitRun } from './submit-run.js';
import type { Task } from './task.js';
import { callProgram, TPA } from './transient.js';
import type { World } from './world.js';

/** Drive and user: the current drive in the low half, the user area in the high one. */
const DRIVE_AND_USER = 4;
const RECORD = 128;
const DEFAULT_DMA = 0x80;

/** How the CCP is entered. */
export type CcpEntry =
  /** After a warm boot, or at CCP+3: with an empty line. */
  | 'fresh'
  /** At CCP+0: with the line that stands in its buffer. */
  | 'restart'
  /** By the RET of a program. */
  | 'return';

/**
 * The console command processor. It ends when a program is loaded and is to be called.
 *
 * Follows Digital Research's CCP 2.2: the prompt is `A>` whatever the user area, programs are looked for on one
 * drive and in one user area only, and what stands behind a command that needs no more is an error. Two things are
 * more than there: SAVE wants a name, and where there is no SUBMIT.COM, SUBMIT is built in.
 *
 * @param batch ends it, with `idle`, where it would ask the keyboard for a line
 */
export function* commandProcessor(world: World, entry: CcpEntry, batch = false): Task<'call' | 'idle'> {
  const { console, files, layout, memory } = world;
  const submitted = new SubmitRun(world);
  if (entry === 'fresh') memory[layout.ccpBuffer + 1] = 0;
  if (entry !== 'return') {
    files.user = memory[DRIVE_AND_USER] >> 4;
    submitted.active = files.reset() !== 0;
  }
  const drive = memory[DRIVE_AND_USER] & 0x0f;
  // A drive that is not there would end in its error for ever.
  files.select(files.exists(drive) ? drive : 0);
  memory[DRIVE_AND_USER] = files.current;
  let home = files.current;
  let waiting = entry === 'restart' && memory[layout.ccpBuffer + 1] > 0;
  for (;;) {
    files.flush();
    if (batch && !waiting && !submitted.active) return 'idle';
    if (!waiting) {
      yield* console.print(`\r\n${String.fromCharCode(0x41 + files.current)}>`);
      if (!(yield* readCommand(world, submitted, home, batch))) continue;
    }
    waiting = false;
    // The host may have changed files while the prompt was there.
    files.settle();
    const line = new CommandLine(takeCommand(world), files.current);
    try {
      files.setDma(DEFAULT_DMA);
      if (yield* execute(world, line, submitted)) return 'call';
      files.select(line.home);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      if (!line.stays) files.select(line.home);
      yield* console.print(`\r\n${line.text.slice(line.start).split(' ', 1)[0]}?\r\n`);
      submitted.end();
    }
    home = line.home;
  }
}

/** Does a line; true when a program is to be called. */
function* execute(world: World, line: CommandLine, submitted: SubmitRun): Task<boolean> {
  const { files, memory } = world;
  const { drive, name } = line.plainName();
  const builtIn = drive === 0 && name.endsWith('    ') ? BUILT_INS[name.trimEnd()] : undefined;
  if (builtIn) {
    if (yield* builtIn(world, line, submitted)) line.finish();
    return false;
  }
  if (name[0] !== ' ') return yield* load(world, line, name);
  if (drive !== 0) {
    memory[DRIVE_AND_USER] = drive - 1;
    files.select(drive - 1);
    line.home = drive - 1;
  }
  line.finish();
  return false;
}

function* load(world: World, line: CommandLine, name: string): Task<boolean> {
  const { console, files, layout, memory } = world;
  if (name.slice(8) !== '   ') throw new CommandError();
  line.select(files);
  const fcb = line.fcb(world, `${name.slice(0, 8)}COM`);
  if (files.open(fcb) === 0xff) {
    if (name.trimEnd() !== 'SUBMIT') throw new CommandError();
    files.select(line.home);
    yield* submit(world, line.text.slice(line.position));
    return false;
  }
  yield* world.pause(world.times.load);
  let address = TPA;
  let code = 0;
  for (; address < layout.ccp; address += RECORD) {
    files.setDma(address);
    code = files.readSequential(fcb);
    if (code !== 0) break;
  }
  files.setDma(DEFAULT_DMA);
  if (code !== 1) {
    yield* console.print('\r\nBAD LOAD');
    line.finish();
    return false;
  }
  files.select(line.home);
  const names = line.text.slice(line.position);
  // Either of the two may be an error.
  line.name();
  line.name();
  yield* console.newLine();
  memory[DRIVE_AND_USER] = (files.user << 4) | files.current;
  const blank = line.text.indexOf(' ');
  callProgram(world, names, blank < 0 ? '' : line.text.slice(blank));
  return true;
}
