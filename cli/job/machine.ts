/** The machine that a job goes to: its port, its line and what kind of board it is. */

import { type Board, createBoard, type Drive, startBoard } from '../../emulator/index.js';
import { type BoardProfile, profileNamed, profiles, romwbw, virtual } from '../../hardware-notes/index.js';
import { type ByteChannel, openBoard } from '../../transfer/index.js';
import { CliError } from '../problem.js';

/** The virtual board's name as a port. */
export const VIRTUAL = 'sim:';

/** What may stand behind `sim:`. */
const speeds: Readonly<Record<string, { readonly turbo: boolean }>> = {
  '': { turbo: false },
  turbo: { turbo: true },
};

/** Where a job goes. */
export interface Machine extends MachineOptions {
  /** A serial port, `socket://host:port`, or `sim:`. */
  readonly port: string;
  readonly profile: BoardProfile;
}

/** What the command line says of a machine; the rest is as its profile has it. */
export interface MachineOptions {
  /** Name of the profile. */
  readonly board?: string;
  /** Bits a second. */
  readonly baud?: number;
  /** Hardware flow control; where it is off, what is sent is paced. */
  readonly rtscts?: boolean;
}

/**
 * The machine behind a port. Where no profile is named, it is the virtual board's for `sim:` and sockets, which
 * have a flow control of their own, and RomWBW's for serial ports.
 *
 * @throws CliError `usage` when there is no such profile
 */
export function machineAt(port: string, options: MachineOptions): Machine {
  const { board } = options;
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
  return { ...options, port, profile };
}

/** Opens its line. @throws TransferError, CliError `usage` */
export async function openMachine({ port, profile, baud, rtscts }: Machine): Promise<ByteChannel> {
  return await openBoard(port, profile, {
    ...(baud === undefined ? {} : { baud }),
    ...(rtscts === undefined ? {} : { rtscts }),
    schemes: { sim: openVirtual },
  });
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
