/** The machine that a job goes to: its port, its line and what kind of board it is. */

import {
  type Board,
  type BoardKind,
  type BoardName,
  createBoard,
  type Drive,
  parseBoardName,
  type RunningBoard,
  startBoard,
} from '../../emulator/index.js';
import {
  type BoardProfile,
  parseProfile,
  profileNamed,
  profiles,
  romwbw,
  virtual,
} from '../../hardware-notes/index.js';
import {
  type ByteChannel,
  type LineOptions,
  type LineSwitch,
  openBoard,
  openWireLog,
  parseLine,
  type ReconnectingChannel,
  reconnectingChannel,
  twoLines,
  withReceiver,
} from '../../transfer/index.js';
import { readNamed } from '../files.js';
import { CliError } from '../problem.js';
import { boardTools } from './tools.js';

/** The virtual board's name as a port. */
export const VIRTUAL = 'sim:';

/** What the command line says of a machine; the rest is as its profile has it. */
export interface MachineOptions {
  /** Name of a profile, or a profile of the user's own in a JSON file. */
  readonly board?: string;
  /** `ulmrx`: our receiver is there, and is to be used. */
  readonly receiver?: 'board' | 'ulmrx';
  /** A second port of this machine, to the port of the board that its receiver is to take blocks by; `sim:` for a virtual board's. */
  readonly dataPort?: string;
  /** That port as the receiver on the board names it: RomWBW's unit, XMODEM's digit, PCGET's letter. */
  readonly dataUnit?: string;
  /** The line in the short form, `9600,8N1,rtscts`. */
  readonly line?: string;
  /** Bits a second. */
  readonly baud?: number;
  /** Hardware flow control; where it is off, what is sent is paced. */
  readonly rtscts?: boolean;
  readonly xonxoff?: boolean;
  /** Milliseconds behind each character and each line. */
  readonly charDelay?: number;
  readonly lineDelay?: number;
  /** The signals after opening; raised if not given. */
  readonly dtr?: boolean;
  readonly rts?: boolean;
  /** A file that gets all that passes over the line. */
  readonly log?: string;
  /** Waits for a line that goes away. */
  readonly reconnect?: boolean;
}

/** Where a job goes. */
export interface Machine {
  /** A serial port, `socket://host:port`, `rfc2217://host:port`, or `sim:` with a board's name. */
  readonly port: string;
  readonly profile: BoardProfile;
  readonly line: LineOptions;
  readonly dataPort: string | undefined;
  readonly log: string | undefined;
  readonly reconnect: boolean;
}

/**
 * The machine behind a port. Where no profile is named, a virtual board has that of its kind, a socket, which has a
 * flow control of its own, the plain virtual board's, and a serial port RomWBW's.
 *
 * @throws CliError `usage` when there is no such profile; ProfileError for a file that is none; TransferError
 *   `bad-line`; EmulatorError `board-name`
 */
export async function machineAt(port: string, options: MachineOptions): Promise<Machine> {
  const {
    board,
    receiver,
    dataPort,
    dataUnit,
    line = '',
    baud,
    rtscts,
    xonxoff,
    charDelay,
    lineDelay,
    dtr,
    rts,
    log,
    reconnect,
  } = options;
  const said = { baud, rtscts, xonxoff, charDelay, lineDelay, dtr: dtr === false ? dtr : undefined, rts };
  if ((dataPort === undefined) !== (dataUnit === undefined)) {
    throw new CliError(
      'usage',
      '--data-port and --data-unit go together.',
      'one of them is missing',
      'Name the port here, and what the receiver on the board calls its end: --data-port /dev/ttyUSB1 --data-unit 1.',
    );
  }
  if (dataPort?.startsWith(VIRTUAL) && !port.startsWith(VIRTUAL)) {
    throw new CliError(
      'usage',
      'A virtual board has its second line beside its own console.',
      `--port ${port} --data-port ${dataPort}`,
      'Give both as sim:, or name the second port of the machine that has the console.',
    );
  }
  const named = board === undefined ? likelyProfile(port) : await profileOf(board);
  const received = receiver === 'ulmrx' ? withReceiver(named, boardTools(), RECEIVER_DRIVE) : named;
  const settings: LineOptions = {
    ...(line === '' ? {} : parseLine(line)),
    ...(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as LineOptions),
  };
  // Dialogues go by the profile: it says of the line what is true of this one.
  const profile = {
    ...received,
    line: {
      ...received.line,
      baud: settings.baud ?? received.line.baud,
      rtscts: settings.rtscts ?? received.line.rtscts,
    },
  };
  return {
    port,
    profile:
      dataUnit === undefined
        ? profile
        : { ...profile, receiver: { ...profile.receiver, port: dataUnit.toUpperCase() } },
    dataPort,
    line: settings,
    log,
    reconnect: reconnect === true,
  };
}

/** Profiles of the virtual boards that are like real ones. */
const profileOfKind: Readonly<Record<BoardKind, string>> = {
  plain: 'virtual',
  romwbw: 'romwbw',
  classic: 'rc2014-classic',
  scm: 'scm',
};

/** Where our receiver is looked for behind the drive that the console stands on. */
const RECEIVER_DRIVE = 'A';

function likelyProfile(port: string): BoardProfile {
  if (port.startsWith(VIRTUAL)) return profileNamed(profileOfKind[parseBoardName(port).kind]) ?? virtual;
  return port.startsWith('socket:') ? virtual : romwbw;
}

/** The profile of a name, or out of a JSON file. */
export async function profileOf(board: string): Promise<BoardProfile> {
  if (/\.json$/i.test(board)) return parseProfile(new TextDecoder().decode(await readNamed(board)), board);
  const profile = profileNamed(board);
  if (profile !== undefined) return profile;
  throw new CliError(
    'usage',
    `There is no board called ${board}.`,
    `known boards: ${profiles.map(({ name }) => name).join(', ')}`,
    'Name one of them, or a JSON file with a profile of your own.',
  );
}

/** Opens its line, or both of them. @throws TransferError, EmulatorError `board-name` */
export async function openMachine(machine: Machine): Promise<ByteChannel> {
  const { port, dataPort, profile, line } = machine;
  const log = machine.log === undefined ? undefined : openWireLog(machine.log, { name: port });
  let board: RunningBoard | undefined;
  const sim = async (name: string): Promise<ByteChannel> => {
    // The data port of a virtual board is the second line of the one that has the console.
    if (board !== undefined && dataPort !== undefined) return board.auxiliary;
    board = startVirtual(name);
    return board;
  };
  const open = (name: string) =>
    openBoard(name, profile, {
      ...line,
      ...(log === undefined ? {} : { log }),
      schemes: { sim },
    });
  if (dataPort !== undefined) {
    const console = await open(port);
    try {
      return twoLines(console, await open(dataPort));
    } catch (error) {
      await console.close();
      throw error;
    }
  }
  const channel = await (machine.reconnect ? reconnectingChannel(() => open(port)) : open(port));
  if (log !== undefined && !machine.reconnect) channel.onClose(() => log.close());
  return channel;
}

/** The switch between two lines, for what has to choose; nothing where there is one. */
export function linesOf(channel: ByteChannel): { readonly lines?: LineSwitch } {
  return 'select' in channel ? { lines: channel as ByteChannel & LineSwitch } : {};
}

/** Whether a channel comes back when it goes away. */
export function comesBack(channel: ByteChannel): channel is ReconnectingChannel {
  return 'whenBack' in channel;
}

function startVirtual(name: string): RunningBoard {
  const board = parseBoardName(name);
  return startBoard(virtualBoard(board), { name, turbo: board.turbo });
}

/** A virtual board by its name; its drives are in memory if none is given. */
export function virtualBoard({ kind, start, flowControl, turbo }: BoardName, drive?: Drive): Board {
  return createBoard({
    kind,
    start,
    flowControl,
    turbo,
    ...(drive === undefined ? {} : { drives: { A: drive } }),
  });
}
