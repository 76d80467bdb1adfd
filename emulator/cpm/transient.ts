import { FCB, FCB_ENTRY, parseFileName, storeName } from './fcb.js';
import { poke16, TRAP } from './layout.js';
import type { World } from './world.js';

/** Where programs are loaded and called. */
export const TPA = 0x0100;

const FCBS = 0x5c;
const TAIL = 0x80;
const RECORD = 128;

/**
 * Puts a program into the TPA in records of 128 bytes, the last one filled up with 1Ah.
 *
 * @returns false when it reaches the CCP, as the CCP has it: the last record must end below it
 */
export function loadProgram({ memory, layout }: World, bytes: Uint8Array): boolean {
  const end = TPA + Math.ceil(bytes.length / RECORD) * RECORD;
  if (end >= layout.ccp) return false;
  memory.fill(0x1a, TPA, end);
  memory.set(bytes, TPA);
  return true;
}

/**
 * Sets what a program finds at its start: the two FCBs, the command tail, DMA at 80h, and the stack with the way
 * back into the CCP.
 *
 * The names are made in the CCP's own FCB, with which it has read the program. So the last byte of each is what that
 * left there: at 6Bh the records of the program's last extent, at 7Bh a part of its map.
 *
 * @param names what follows the command's name, in upper case
 * @param tail the line from its first space on, where the CCP takes the tail from
 */
export function callProgram(world: World, names: string, tail: string): void {
  const { files, layout, memory, registers } = world;
  const { ccpFcb } = layout;
  const first = parseFileName(names, 0);
  // A delimiter other than a space is not skipped: after FOO=BAR the second FCB is blank.
  const second = parseFileName(names, first.end);
  storeName(memory, ccpFcb, first);
  storeName(memory, ccpFcb + FCB.map, second);
  memory[ccpFcb + FCB.cr] = 0;
  memory.copyWithin(FCBS, ccpFcb, ccpFcb + FCB_ENTRY + 1);
  memory[TAIL] = tail.length;
  for (let i = 0; i < tail.length; i++) memory[TAIL + 1 + i] = tail.charCodeAt(i);
  memory[TAIL + 1 + tail.length] = 0;
  files.setDma(TAIL);
  registers.sp = layout.ccpStack - 2;
  poke16(memory, registers.sp, layout.stubs[TRAP.ccpReturn]);
  registers.pc = TPA;
}
