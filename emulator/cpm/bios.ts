import type { Registers } from '../z80/api.js';
import { acts, answers, type Call } from './call.js';
import { type Task, WarmBoot } from './task.js';
import type { World } from './world.js';

const END_OF_FILE = 0x1a;
const READY = 0xff;

function warmBoot(): never {
  throw new WarmBoot();
}

function* writeConsole({ console, registers }: World): Task<number> {
  yield* console.deviceOut(registers.c);
  return 0;
}

/** Answers in HL; A is its low byte. */
function word(registers: Registers, value: number): number {
  registers.hl = value;
  return value & 0xff;
}

/** The sector for a record of a track, by the table at DE; the same where there is no table. */
function translate({ memory, registers }: World): number {
  const { bc, de } = registers;
  return word(registers, de === 0 ? bc : memory[(de + bc) & 0xffff]);
}

/**
 * The 17 entries in the order of their table. Each answers in A, two of them in HL. The disk calls reach the
 * sectors that the BDOS has its files in, those of a folder's made-up disk too.
 *
 * Source: Digital Research, "CP/M 2.0 Alteration Guide" (1979), section 6.
 */
export const BIOS: readonly Call[] = [
  answers('BOOT', warmBoot),
  answers('WBOOT', warmBoot),
  answers('CONST', ({ device }) => (device.status() ? READY : 0)),
  answers('CONIN', ({ console }) => console.deviceIn()),
  answers('CONOUT', writeConsole),
  acts('LIST', (world) => world.list(world.registers.c)),
  acts('PUNCH', (world) => world.punch(world.registers.c)),
  answers('READER', () => END_OF_FILE),
  acts('HOME', ({ files }) => {
    files.position.track = 0;
  }),
  answers('SELDSK', ({ files, registers }) => word(registers, files.selectDisk(registers.c))),
  acts('SETTRK', ({ files, registers }) => {
    files.position.track = registers.bc;
  }),
  acts('SETSEC', ({ files, registers }) => {
    files.position.sector = registers.bc;
  }),
  acts('SETDMA', ({ files, registers }) => {
    files.position.dma = registers.bc;
  }),
  answers('READ', ({ files }) => files.transfer('read')),
  answers('WRITE', ({ files }) => files.transfer('write')),
  answers('LISTST', () => READY),
  answers('SECTRAN', translate),
];
