import { BIOS_ENTRY } from './bdos-console.js';
import { acts, answers, type Call, missing } from './call.js';
import type { BdosError, BdosErrorText } from './errors.js';
import { Fcb } from './fcb.js';
import { BREATH, type Task, WarmBoot } from './task.js';
import type { World } from './world.js';

const VERSION = 0x0022;
const IOBYTE = 3;
const DOLLAR = 0x24;

type FileCall = (files: World['files'], fcb: Fcb) => number;

/** A call that takes an FCB at DE and answers in A. */
const file = (name: string, run: FileCall): Call =>
  answers(name, ({ files, memory, registers }) => run(files, new Fcb(memory, registers.de)));

/** A call that writes a record, for which the disk takes its time. */
const writing = (name: string, run: FileCall): Call =>
  answers(name, (world) => {
    const { files, memory, registers, times, timed } = world;
    const fcb = new Fcb(memory, registers.de);
    return timed && times.writeRecord > 0 ? writeSlowly(world, () => run(files, fcb)) : run(files, fcb);
  });

function* writeSlowly({ pause, times }: World, write: () => number): Task<number> {
  yield* pause(times.writeRecord);
  return write();
}

/**
 * The 41 functions of CP/M 2.2 by number.
 *
 * Source: Digital Research, "CP/M 2.0 Interface Guide" (1979), and the BDOS 2.2 source where it differs. One thing
 * is not as there: function 6 with FE answers the console's status, as CP/M 3 documents it; the code of 2.2 asks
 * for it too, but loses the answer and says 0.
 */
export const BDOS: readonly Call[] = [
  answers('system reset', () => {
    throw new WarmBoot();
  }),
  answers('console input', ({ console }) => console.inWithEcho()),
  answers('console output', (world) => output(world, world.registers.e)),
  answers('reader input', ({ bios }) => bios.call(BIOS_ENTRY.reader, 0)),
  answers('punch output', ({ bios, registers }) => answering(bios.call(BIOS_ENTRY.punch, registers.e), 0)),
  answers('list output', ({ console, registers }) => answering(console.listOut(registers.e), 0)),
  answers('direct console i/o', direct),
  answers('get i/o byte', ({ memory }) => memory[IOBYTE]),
  acts('set i/o byte', ({ memory, registers }) => {
    memory[IOBYTE] = registers.e;
  }),
  answers('print string', printString),
  answers('read console buffer', readBuffer),
  answers('get console status', status),
  answers('return version number', () => VERSION),
  answers('reset disk system', ({ files }) => files.reset()),
  answers('select disk', ({ files, registers }) => files.select(registers.e)),
  file('open file', (files, fcb) => files.open(fcb)),
  file('close file', (files, fcb) => files.close(fcb)),
  file('search for first', (files, fcb) => files.searchFirst(fcb)),
  answers('search for next', ({ files }) => files.searchNext()),
  file('delete file', (files, fcb) => files.remove(fcb)),
  file('read sequential', (files, fcb) => files.readSequential(fcb)),
  writing('write sequential', (files, fcb) => files.writeSequential(fcb)),
  file('make file', (files, fcb) => files.make(fcb)),
  file('rename file', (files, fcb) => files.rename(fcb)),
  answers('return login vector', ({ files }) => files.loggedIn),
  answers('return current disk', ({ files }) => files.current),
  acts('set DMA address', ({ files, registers }) => files.setDma(registers.de)),
  answers('get allocation address', ({ files }) => files.allocationVector),
  acts('write protect disk', ({ files }) => files.protect()),
  answers('get read-only vector', ({ files }) => files.protectedDrives),
  file('set file attributes', (files, fcb) => files.setAttributes(fcb)),
  answers('get disk parameters', ({ files }) => files.diskParameters),
  answers('set or get user code', user),
  file('read random', (files, fcb) => files.readRandom(fcb)),
  writing('write random', (files, fcb) => files.writeRandom(fcb)),
  file('compute file size', (files, fcb) => files.fileSize(fcb)),
  file('set random record', (files, fcb) => files.setRandom(fcb)),
  acts('reset drive', ({ files, registers }) => files.resetDrives(registers.de)),
  missing('function 38'),
  missing('function 39'),
  writing('write random with zero fill', (files, fcb) => files.writeRandom(fcb, true)),
];

/** What stands for a number beyond the table. */
export const UNKNOWN_BDOS_CALL = missing('unknown function');

function output({ console }: World, byte: number): number | Task<number> {
  return console.tryOut(byte) ? 0 : answering(console.out(byte), 0);
}

function* answering(task: Task<unknown>, answer: number): Task<number> {
  yield* task;
  return answer;
}

/** Function 6 goes past the look-ahead, the column and ^S: straight to the BIOS. */
function* direct({ console, registers }: World): Task<number> {
  const { e } = registers;
  if (e < 0xfe) return yield* answering(console.rawOut(e), 0);
  if (!(yield* console.rawStatus())) return 0;
  return e === 0xff ? yield* console.rawIn() : 0xff;
}

function* printString({ console, memory, registers }: World): Task<number> {
  let address = registers.de;
  for (let left = 0x10000; left > 0 && memory[address] !== DOLLAR; left--) {
    const byte = memory[address];
    if (console.tryOut(byte)) yield BREATH;
    else yield* console.out(byte);
    address = (address + 1) & 0xffff;
  }
  return 0;
}

function readBuffer({ console, memory, registers }: World): Task<number> {
  return answering(console.readLine(memory, registers.de), 0);
}

function* status({ console }: World): Task<number> {
  return (yield* console.status()) ? 1 : 0;
}

function user({ files, registers }: World): number {
  if (registers.e === 0xff) return files.user;
  files.user = registers.e & 0x1f;
  return 0;
}

/** The four errors, in the order of their vectors at BDOS + 9. */
export const BDOS_ERRORS: readonly BdosErrorText[] = ['Bad Sector', 'Select', 'R/O', 'File R/O'];

/** The BDOS's error message; it waits for a key. After `Bad Sector` any key but ^C goes on. */
export function* reportBdosError({ console }: World, error: BdosError): Task<void> {
  yield* console.newLine();
  yield* console.print(error.message);
  const key = yield* console.in();
  if (error.text !== 'Bad Sector' || key === 0x03) throw new WarmBoot();
}
