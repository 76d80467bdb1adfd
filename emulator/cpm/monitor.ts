import { type Layout, poke16 } from './layout.js';
import type { Task } from './task.js';
import type { World } from './world.js';

/** How a monitor lets go of the machine. */
export type MonitorExit =
  /** It boots CP/M; what lies in the TPA stays. The drive is 0 = A … 15 = P. */
  | { readonly boot: number }
  /** It calls code at an address, whose RET or jump to 0 comes back to it. */
  | { readonly go: number };

/** The program in ROM that has the machine before CP/M does. */
export type Monitor = (world: World, entry: 'power-on' | 'return') => Task<MonitorExit>;

/** Where the stack of code begins that a monitor calls. */
const STACK = 0xff00;
const WBOOT = 3;
const [CONST, CONIN, CONOUT] = [6, 9, 12];

/**
 * Sets page zero as these monitors have it: RST 08h puts out A, RST 10h waits for a character, RST 18h sets Z when
 * there is none. Address 0 comes back to the monitor.
 */
export function loadMonitor(memory: Uint8Array, { bios }: Layout): void {
  const word = (entry: number) => [(bios + entry) & 0xff, (bios + entry) >> 8];
  memory.fill(0, 0, 0x40);
  memory.set([0xc3, ...word(WBOOT)], 0x00);
  memory.set([0xc5, 0x4f, 0xcd, ...word(CONOUT), 0xc1, 0xc9], 0x08);
  memory.set([0xc3, ...word(CONIN)], 0x10);
  memory.set([0xcd, ...word(CONST), 0xb7, 0xc9], 0x18);
}

/** Calls code at an address; its RET goes to address 0. */
export function callCode({ memory, registers }: World, address: number): void {
  registers.sp = STACK - 2;
  poke16(memory, registers.sp, 0);
  registers.pc = address;
}
