/** `ulm run`: a CP/M program in the emulator, or CP/M's prompt, on this terminal. */

import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import {
  createMachine,
  FolderDrive,
  type Machine,
  type RunResult,
  SyntheticDisk,
  type TerminalKind,
} from '../../emulator/index.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed } from '../files.js';
import { CliError } from '../problem.js';
import { note, say } from '../report.js';
import { callText, resultText } from '../run/call-trace.js';
import { HostConsole } from '../run/host-console.js';
import { type HostScreen, screenFor } from '../run/host-screen.js';
import { addressOf, labelsOf, placeText, symbolsBeside, tracing } from '../run/instruction-trace.js';
import { Keyboard } from '../run/keyboard.js';
import { mountDrives } from '../run/mount.js';
import { PrinterFile } from '../run/printer-file.js';
import { clockOf, tpaTopOf } from '../run/settings.js';
import { TraceFile } from '../run/trace-file.js';

export interface RunOptions {
  /** `B=folder`, `B=image[:format]`, `B=memory`. */
  readonly drive?: readonly string[];
  /** A file of cpmtools' with further formats. */
  readonly diskdefs?: string;
  /** As `54K`. */
  readonly tpa?: string;
  /** As `4MHz`; `max` if not given. */
  readonly speed?: string;
  /** Seconds. */
  readonly timeout?: number;
  /** Where the list device's bytes go. */
  readonly printer?: string;
  /** Where a line for each call of the BDOS and BIOS goes. */
  readonly trace?: string;
  /** What it tells: the calls alone if not given. */
  readonly traceLevel?: 'calls' | 'instructions';
  /** Ends the program there and shows where it stands: addresses, or symbols of its `.SYM` file. */
  readonly break?: readonly string[];
  /** The terminal that its programs write for; their screen is then shown whole. */
  readonly terminal?: TerminalKind;
  /** Says which files of the drives CP/M does not see, and why, and runs nothing. */
  readonly hidden?: boolean;
}

/** T-states between two looks at the keyboard, at any speed. */
const SLICE = 2_000_000;
/** Slices in a second at a given speed. */
const SLICES = 200;
/** How long a program that only looks for a key lets the host rest, in milliseconds. */
const REST = 10;
/** So many rests after the end of the input end the run: no key will come any more. */
const RESTS_AT_END = 50;
/** After so many slices in which a busy program looked for a key in vain, a pipe gives it one. */
const LOOKS = 50;
/** The function of CP/M 3 by which a program sets what it ends with; FFFF asks for it. */
const RETURN_CODE = 108;

export async function run(
  file: string | undefined,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ExitCode> {
  if (file?.startsWith('-')) throw new CliError('usage', `There is no option ${file}.`, 'ulm run');
  const isFolder = file !== undefined && statSync(file, { throwIfNoEntry: false })?.isDirectory();
  const program = file === undefined || isFolder ? undefined : await readNamed(file);
  if (!program && args.length > 0) {
    throw new CliError('usage', 'Arguments go to a program, and there is none.', args.join(' '));
  }
  const folder = isFolder ? file : dirname(file ?? '.');
  const mounts = mountDrives(options.drive ?? [], options.diskdefs);
  const drives = { ...mounts, A: mounts.A ?? new FolderDrive(file === undefined ? '.' : folder) };
  if (options.hidden) return sayHidden(drives);

  const symbols = program === undefined || file === undefined ? new Map() : symbolsBeside(file);
  const breaks = (options.break ?? []).map((place) => addressOf(place, symbols));
  const clock = clockOf(options.speed ?? 'max');
  const console = new HostConsole();
  const printer = options.printer === undefined ? undefined : new PrinterFile(options.printer);
  const trace = options.trace === undefined ? undefined : new TraceFile(options.trace);
  let returned = 0;
  let lastCall = '';
  const machine: Machine = createMachine({
    console,
    drives,
    ...(options.tpa !== undefined && { tpaTop: tpaTopOf(options.tpa) }),
    ...(clock !== undefined && { clockHz: clock }),
    ...(printer && { list: (byte: number) => printer.byte(byte) }),
    ...(program ? { program: { bytes: program, args: args.join(' ') } } : { banner: BANNER }),
    onCall: (call) => {
      if (call.entry === 'bdos' && call.number === RETURN_CODE && machine.cpu.de !== 0xffff) {
        returned = machine.cpu.de;
      }
      if (trace) lastCall = callText(machine, call);
    },
    ...(trace && { onReturn: (call) => trace.line(`${lastCall}${resultText(call)}`) }),
  });
  console.machine = machine;
  for (const address of breaks) machine.cpu.breakpoints.add(address);
  const labels = labelsOf(symbols);
  const runner =
    trace && options.traceLevel === 'instructions'
      ? tracing(machine, labels, (line) => trace.line(line))
      : (tStates: number) => machine.run(tStates);

  const hidden = program || !process.stdout.isTTY ? 0 : hiddenFiles(drives).length;
  if (hidden > 0) note([`Files that CP/M does not see: ${hidden}; with --hidden, which and why`]);
  let ended: RunResult;
  try {
    const screen = screenFor(options.terminal);
    const { terminal = 'vt100' } = options;
    ended = await drive({ machine, run: runner, console, screen, terminal }, clock, options.timeout);
  } finally {
    trace?.close();
    printer?.close();
  }
  if (ended === 'break') note(placeText(machine, labels));
  return exitCodeOf(returned);
}

const BANNER = 'CP/M 2.2 in the emulator; Ctrl-] ends it\r\n';

/** A machine and what stands around it. */
interface Running {
  readonly machine: Machine;
  /** The machine's `run`, or what takes its place. */
  readonly run: (tStates: number) => RunResult;
  readonly console: HostConsole;
  readonly screen: HostScreen;
  /** Whose function keys the program gets. */
  readonly terminal: TerminalKind;
}

/** Runs the machine between the keyboard and the screen until the program, a breakpoint or the user ends it. */
async function drive(
  { machine, run: runMachine, console, screen, terminal }: Running,
  clock?: number,
  timeout?: number,
): Promise<RunResult> {
  const keyboard = new Keyboard((keys) => console.type(keys), terminal);
  const started = performance.now();
  const slice = clock === undefined ? SLICE : clock / SLICES;
  let pace = started;
  let restsAtEnd = 0;
  let slicesWithLooks = 0;
  try {
    for (;;) {
      const before = machine.tStates;
      const result = runMachine(slice);
      const progress = console.output.length > 0;
      await screen.show(console.output.splice(0));
      if (result === 'exited' || result === 'break' || keyboard.ended || screen.isGone) return result;
      const now = performance.now();
      if (timeout !== undefined && now - started >= timeout * 1000) throw stuck(timeout);
      const left = timeout === undefined ? Number.POSITIVE_INFINITY : timeout * 1000 - (now - started);
      if (machine.cpu.halted) throw halted(machine.cpu.pc);
      if (result === 'waiting') {
        if (!console.hasKey && !keyboard.feed()) {
          if (keyboard.finished) return result;
          await keyboard.wait(left);
          pace = performance.now();
        }
        continue;
      }
      const looked = console.takeLooked() && !console.hasKey;
      if (console.takeIdle()) {
        if (keyboard.feed()) continue;
        restsAtEnd = keyboard.finished && !progress ? restsAtEnd + 1 : 0;
        if (restsAtEnd >= RESTS_AT_END) return result;
        await keyboard.wait(REST);
        pace = performance.now();
        continue;
      }
      slicesWithLooks = looked ? slicesWithLooks + 1 : 0;
      if (slicesWithLooks >= LOOKS && keyboard.feed()) slicesWithLooks = 0;
      // Behind its time it does not catch up: a host that is too slow stays so.
      const due = clock === undefined ? now : pace + ((machine.tStates - before) / clock) * 1000;
      pace = Math.max(now, due);
      if (pace - now >= 1) await keyboard.wait(pace - now);
      else await breathe();
    }
  } finally {
    keyboard.close();
    screen.close();
  }
}

function stuck(seconds: number): CliError {
  return new CliError('program-stuck', `The program was still running after ${seconds} s.`, '--timeout');
}

function halted(pc: number): CliError {
  const at = pc.toString(16).toUpperCase().padStart(4, '0');
  return new CliError(
    'program-stuck',
    'The program has halted the CPU.',
    `HALT before ${at}h, and no interrupts`,
  );
}

/** What CP/M 3 calls a program's return code: FF00 and above are failures. Others end with their low byte. */
function exitCodeOf(returned: number): ExitCode {
  return (returned >= 0xff00 ? returned & 0xff || 1 : returned & 0xff) as ExitCode;
}

/** Which files the drives do not show, and why, a line each. */
function hiddenFiles(drives: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(drives)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([letter, drive]) =>
      drive instanceof FolderDrive
        ? new SyntheticDisk(drive).hidden.map(
            ({ name, reason }) => `${letter}: ${JSON.stringify(name)}  ${reason}`,
          )
        : [],
    );
}

function sayHidden(drives: Readonly<Record<string, unknown>>): ExitCode {
  for (const line of hiddenFiles(drives)) say(line);
  return ExitCode.ok;
}
