import type { Registers } from '../z80/api.js';
import { acts, answers, type Call, missing } from './call.js';
import { type Task, WarmBoot } from './task.js';
import type { World } from './world.js';

const END_OF_FILE = 0x1a;
const READY = 0xff;

function warmBoot(): never {
  throw new WarmBoot();
}

function* writeConsole({ console, registers }: World): Task<number> {
  yield* console.rawOut(registers.c);
  return 0;
}

function selectDisk({ files, layout, registers }: World): number {
  if (!files.exists(registers.c)) return word(registers, 0);
  files.allocationVector(registers.c);
  return word(registers, layout.dph);
}

/** Answers in HL; A is its low byte. */
function word(registers: Registers, value: number): number {
  registers.hl = value;
  return value & 0xff;
}

/**
 * The 17 entries in the order of their table. Each answers in A, two of them in HL.
 * Sectors cannot be reached, for the drives hold files: READ and WRITE answer 1, "error".
 *
 * Source: Digital Research, "CP/M 2.0 Alteration Guide" (1979), section 6.
 */
export const BIOS: readonly Call[] = [
  answers('BOOT', warmBoot),
  answers('WBOOT', warmBoot),
  answers('CONST', ({ device }) => (device.status() ? READY : 0)),
  answers('CONIN', ({ console }) => console.rawIn()),
  answers('CONOUT', writeConsole),
  acts('LIST', (world) => world.list(world.registers.c)),
  acts('PUNCH', (world) => world.punch(world.registers.c)),
  answers('READER', () => END_OF_FILE),
  missing('HOME'),
  answers('SELDSK', selectDisk),
  missing('SETTRK'),
  missing('SETSEC'),
  missing('SETDMA'),
  missing('READ', 1),
  missing('WRITE', 1),
  answers('LISTST', () => READY),
  answers('SECTRAN', ({ registers }) => word(registers, registers.bc)),
];
