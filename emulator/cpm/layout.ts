import { EmulatorError } from './errors.js';

/** The 17 BIOS entries in the order of their table. */
export const BIOS_ENTRIES = 17;

const CCP_SIZE = 0x800;
const BDOS_SIZE = 0xe00;
/** `OUT (port),A : RET`. */
const STUB_SIZE = 3;

/** The traps: what a stub stands for. BIOS entry n is `TRAP.bios + n`. */
export const TRAP = { bdos: 0, ccpRestart: 1, ccpFresh: 2, ccpReturn: 3, bios: 4 } as const;
export const TRAPS = TRAP.bios + BIOS_ENTRIES;

/** Disk parameters: 8 MB of 2 KB blocks. Of these an extent of 16 KB has its own directory entry (EXM = 0). */
export const DISK = {
  recordsPerTrack: 128,
  blockShift: 4,
  blockMask: 15,
  extentMask: 0,
  blocks: 4096,
  directoryEntries: 1024,
  directoryBlocks: 16,
  blockSize: 2048,
} as const;

/** What fits on a drive with these parameters. */
export const FULL_CAPACITY = {
  blocks: DISK.blocks - DISK.directoryBlocks,
  directoryEntries: DISK.directoryEntries,
} as const;

/** Where everything lies above the TPA. All are addresses. */
export interface Layout {
  /** The CCP: 2 KB that a program may use if it ends in a warm boot. */
  readonly ccp: number;
  /** Where the CCP's line buffer begins: size, length, text, as function 10 wants it. */
  readonly ccpBuffer: number;
  /** SP before the CCP calls a program. */
  readonly ccpStack: number;
  /** The CCP's own FCB. */
  readonly ccpFcb: number;
  readonly bdos: number;
  /** What the word at 6 holds: the first byte that is not the program's. */
  readonly tpaTop: number;
  readonly bios: number;
  /** The disk parameter header, its block, and the areas it names. */
  readonly dph: number;
  readonly dpb: number;
  readonly directoryBuffer: number;
  readonly allocation: number;
  /** The address of each trap's stub, by trap. */
  readonly stubs: readonly number[];
}

/**
 * Lays CP/M out below and above the BDOS entry, with the distances of a real 2.2 system: CCP 2 KB, BDOS 3.5 KB.
 *
 * @param tpaTop the word at 6; the low byte is 06, as everywhere
 * @throws EmulatorError `tpa-top`
 */
export function createLayout(tpaTop: number): Layout {
  const bdos = tpaTop - 6;
  const bios = bdos + BDOS_SIZE;
  const ccp = bdos - CCP_SIZE;
  const biosStubs = bios + BIOS_ENTRIES * 3;
  const dph = biosStubs + BIOS_ENTRIES * STUB_SIZE;
  const dpb = dph + 16;
  const directoryBuffer = dpb + 15;
  const allocation = directoryBuffer + 128;
  const end = allocation + DISK.blocks / 8;
  if (!Number.isInteger(tpaTop) || (tpaTop & 0xff) !== 6 || ccp < 0x200 || end > 0x10000) {
    const most = 0x10006 - (end - bdos);
    throw new EmulatorError(
      'tpa-top',
      'CP/M does not fit at this address.',
      `top of the TPA = ${tpaTop.toString(16).toUpperCase()}h`,
      `Take one of the form xx06h between 0A06h and ${(((most - 6) & 0xff00) | 6).toString(16).toUpperCase()}h.`,
    );
  }
  const stubs = new Array<number>(TRAPS);
  stubs[TRAP.bdos] = bdos + 0x11;
  // The return stub comes first after the buffer, so that a program that grew into the CCP meets what it wrote.
  stubs[TRAP.ccpReturn] = ccp + 8 + 128;
  stubs[TRAP.ccpRestart] = stubs[TRAP.ccpReturn] + STUB_SIZE;
  stubs[TRAP.ccpFresh] = stubs[TRAP.ccpRestart] + STUB_SIZE;
  for (let i = 0; i < BIOS_ENTRIES; i++) stubs[TRAP.bios + i] = biosStubs + i * STUB_SIZE;
  return {
    ccp,
    ccpBuffer: ccp + 6,
    ccpStack: ccp + 0x7ab,
    ccpFcb: ccp + 0x7cd,
    bdos,
    tpaTop,
    bios,
    dph,
    dpb,
    directoryBuffer,
    allocation,
    stubs,
  };
}

/** Writes a word, low byte first; addresses wrap at 64 KB. */
export function poke16(memory: Uint8Array, address: number, value: number): void {
  memory[address & 0xffff] = value & 0xff;
  memory[(address + 1) & 0xffff] = value >> 8;
}

/** Reads a word, low byte first; addresses wrap at 64 KB. */
export function peek16(memory: Uint8Array, address: number): number {
  return memory[address & 0xffff] | (memory[(address + 1) & 0xffff] << 8);
}

function jump(memory: Uint8Array, address: number, target: number): void {
  memory[address] = 0xc3;
  poke16(memory, address + 1, target);
}

function stub(memory: Uint8Array, layout: Layout, trap: number): void {
  memory.set([0xd3, trap, 0xc9], layout.stubs[trap]);
}

/** Puts the BIOS into memory, as the loader does once. */
export function loadBios(memory: Uint8Array, layout: Layout): void {
  memory.fill(0, layout.bios);
  for (let i = 0; i < BIOS_ENTRIES; i++) {
    jump(memory, layout.bios + i * 3, layout.stubs[TRAP.bios + i]);
    stub(memory, layout, TRAP.bios + i);
  }
  poke16(memory, layout.dph + 8, layout.directoryBuffer);
  poke16(memory, layout.dph + 10, layout.dpb);
  poke16(memory, layout.dph + 14, layout.allocation);
  poke16(memory, layout.dpb, DISK.recordsPerTrack);
  memory[layout.dpb + 2] = DISK.blockShift;
  memory[layout.dpb + 3] = DISK.blockMask;
  memory[layout.dpb + 4] = DISK.extentMask;
  poke16(memory, layout.dpb + 5, DISK.blocks - 1);
  poke16(memory, layout.dpb + 7, DISK.directoryEntries - 1);
  poke16(memory, layout.dpb + 9, 0xffff); // AL0 and AL1: the 16 blocks of the directory
}

/** Puts the CCP and the BDOS into memory and sets page zero, as each warm boot does. */
export function loadSystem(memory: Uint8Array, layout: Layout): void {
  memory.fill(0, layout.ccp, layout.bios);
  jump(memory, layout.ccp, layout.stubs[TRAP.ccpRestart]);
  jump(memory, layout.ccp + 3, layout.stubs[TRAP.ccpFresh]);
  memory[layout.ccpBuffer] = 127;
  jump(memory, layout.tpaTop, layout.stubs[TRAP.bdos]);
  for (const trap of [TRAP.bdos, TRAP.ccpRestart, TRAP.ccpFresh, TRAP.ccpReturn]) stub(memory, layout, trap);
  jump(memory, 0, layout.bios + 3);
  jump(memory, 5, layout.tpaTop);
}
