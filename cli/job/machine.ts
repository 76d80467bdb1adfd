/** The machine that a job goes to: its port, its line and what kind of board it is. */

import { type Board, createBoard, type Drive, startBoard } from '../../emulator/index.js';
import { type BoardProfile, profileNamed, profiles, romwbw, virtual } from '../../hardware-notes/index.js';
import { type ByteChannel, openPort, pacedChannel } from '../../transfer/index.js';
import { CliError } from '../problem.js';

/** The virtual board's name as a port. */
export const VIRTUAL = 'sim:';

/** What may stand behind `sim:`. */
const speeds: Readonly<Record<string, { readonly turbo: boolean }>> = {
  '': { turbo: false },
  turbo: { turbo: true },
};

/** Where a job goes. */
export interface Machine {
  /** A serial port, `socket://host:port`, or `sim:`. */
  readonly port: string;
  readonly profile: BoardProfile;
  /** Bits a second. */
  readonly baud: number;
  /** Hardware flow control; where it is off, what is sent is paced as the profile says. */
  readonly rtscts: boolean;
}

/** What the command line says of a machine. */
export interface MachineOptions {
  readonly board?: string;
  readonly baud?: number;
  readonly rtscts?: boolean;
}

/**
 * The machine behind a port: what is not said is taken from its profile, and a profile that is not named is the
 * virtual board's for `sim:` and sockets, which have a flow control of their own, and RomWBW's for serial ports.
 *
 * @throws CliError `usage` when there is no such profile
 */
export function machineAt(port: string, { board, baud, rtscts }: MachineOptions): Machine {
  const likely = port.startsWith(VIRTUAL) || port.startsWith('socket:') ? virtual : romwbw;
  const profile = board === undefined ? likely : profileNamed(board);
  if (profile === undefined) {
    const names = profiles.map(({ name }) => name).join(', ');
    throw new CliError(
      'usage',
      `There is no board called ${board}.`,
      `known boards: ${names}`,
      'Name one of them.',
    );
  }
  return { port, profile, baud: baud ?? profile.line.baud, rtscts: rtscts ?? profile.line.rtscts };
}

/** Opens its line. @throws TransferError, CliError `usage` */
export async function openMachine({ port, profile, baud, rtscts }: Machine): Promise<ByteChannel> {
  const channel = await openPort(port, { baud, rtscts, schemes: { sim: openVirtual } });
  return rtscts ? channel : pacedChannel(channel, { charsPerSecond: profile.line.charsPerSecond });
}

async function openVirtual(name: string): Promise<ByteChannel> {
  const kind = name.slice(VIRTUAL.length);
  if (!Object.hasOwn(speeds, kind)) {
    throw new CliError(
      'usage',
      `There is no virtual board ${name}.`,
      name,
      'Take sim: or, without its clock, sim:turbo.',
    );
  }
  const { turbo } = speeds[kind];
  return startBoard(virtualBoard(turbo), { name, turbo });
}

/** Seconds before the first invitation of a board without a clock: there, nobody wants to wait as at the real thing. */
const TURBO_INVITATION = 0.2;

/** The virtual board; its drive A is in memory if none is given. */
export function virtualBoard(turbo: boolean, drive?: Drive): Board {
  return createBoard({
    ...(turbo ? { xm: { firstInvitation: TURBO_INVITATION } } : {}),
    ...(drive === undefined ? {} : { drives: { A: drive } }),
  });
}
