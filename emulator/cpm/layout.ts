import { type DiskParameters, DPB_SIZE, encodeParameters, RECORD } from './disk-parameters.js';
import { EmulatorError } from './errors.js';
import type { DriveAreas } from './volume.js';

/** The 17 BIOS entries in the order of their table. */
export const BIOS_ENTRIES = 17;

const CCP_SIZE = 0x800;
const BDOS_SIZE = 0xe00;
/** `OUT (port),A : RET`. */
const STUB_SIZE = 3;
const DPH_SIZE = 16;
/** Bad Sector, Select, R/O and File R/O, in the order of their vectors. */
const ERRORS = 4;

/** The traps: what a stub stands for. BIOS entry n is `TRAP.bios + n`. */
export const TRAP = {
  bdos: 0,
  ccpRestart: 1,
  ccpFresh: 2,
  ccpReturn: 3,
  /** Where code of the Z80 comes back to that the BDOS has called. */
  codeReturn: 4,
  /** The first of four. */
  error: 5,
  bios: 9,
} as const;
export const TRAPS = TRAP.bios + BIOS_ENTRIES;

/** The disk that is made up for a drive of files: 8 MB of 2 KB blocks, each extent of 16 KB with its own entry. */
export const SYNTHETIC = {
  recordsPerTrack: 128,
  blockShift: 4,
  extentMask: 0,
  blocks: 4096,
  directoryEntries: 1024,
  reservedTracks: 0,
  checkedRecords: 0,
} as const satisfies DiskParameters;

/** What the drives of files have in common. */
export const DISK = { blockSize: RECORD << SYNTHETIC.blockShift } as const;

/** What fits on a drive of files. */
export const FULL_CAPACITY = {
  blocks: SYNTHETIC.blocks - 16,
  directoryEntries: SYNTHETIC.directoryEntries,
} as const;

/** Where everything lies above the TPA. All are addresses. */
export interface Layout {
  /** The CCP: 2 KB that a program may use if it ends in a warm boot. */
  readonly ccp: number;
  /** Where the CCP's line buffer begins: size, length, text, as function 10 wants it. */
  readonly ccpBuffer: number;
  /** SP before the CCP calls a program. */
  readonly ccpStack: number;
  /** Not 0 while the CCP takes its lines from A:$$$.SUB; that file's FCB follows. */
  readonly submitFlag: number;
  /** The CCP's own FCB. */
  readonly ccpFcb: number;
  readonly bdos: number;
  /** What the word at 6 holds: the first byte that is not the program's. */
  readonly tpaTop: number;
  /** Words that lead to what is done after the four errors of the BDOS. */
  readonly errorVectors: number;
  /** Where the stack of the BDOS begins. */
  readonly bdosStack: number;
  readonly bios: number;
  readonly directoryBuffer: number;
  /** What the BIOS keeps for each drive that is there, by number. */
  readonly drives: readonly (DriveAreas | undefined)[];
  /** The address of each trap's stub, by trap. */
  readonly stubs: readonly number[];
}

/** The parameters of each drive's disk, 0 = A … 15 = P. */
export type DriveParameters = readonly (DiskParameters | undefined)[];

/** The highest top of the TPA that leaves room for the drives, of the form xx06h. */
export function highestTop(drives: DriveParameters): number {
  return ((0x10000 - BDOS_SIZE - layOutDrives(0, drives).end) & 0xff00) | 6;
}

/**
 * Lays CP/M out below and above the BDOS entry, with the distances of a real 2.2 system: CCP 2 KB, BDOS 3.5 KB.
 *
 * @param tpaTop the word at 6; the low byte is 06, as everywhere
 * @throws EmulatorError `tpa-top`
 */
export function createLayout(tpaTop: number, drives: DriveParameters): Layout {
  const bdos = tpaTop - 6;
  const bios = bdos + BDOS_SIZE;
  const ccp = bdos - CCP_SIZE;
  const highest = highestTop(drives);
  if (!Number.isInteger(tpaTop) || (tpaTop & 0xff) !== 6 || ccp < 0x200 || tpaTop > highest) {
    throw new EmulatorError(
      'tpa-top',
      'CP/M does not fit at this address.',
      `top of the TPA = ${tpaTop.toString(16).toUpperCase()}h`,
      `Take one of the form xx06h between 0A06h and ${highest.toString(16).toUpperCase()}h: 3K to ${highest >> 10}K.`,
    );
  }
  const stubs = new Array<number>(TRAPS);
  stubs[TRAP.bdos] = bdos + 0x11;
  for (let i = 0; i < ERRORS; i++) stubs[TRAP.error + i] = stubs[TRAP.bdos] + (i + 1) * STUB_SIZE;
  stubs[TRAP.codeReturn] = stubs[TRAP.error + ERRORS - 1] + STUB_SIZE;
  // The return stub comes first after the buffer, so that a program that grew into the CCP meets what it wrote.
  stubs[TRAP.ccpReturn] = ccp + 8 + 128;
  stubs[TRAP.ccpRestart] = stubs[TRAP.ccpReturn] + STUB_SIZE;
  stubs[TRAP.ccpFresh] = stubs[TRAP.ccpRestart] + STUB_SIZE;
  for (let i = 0; i < BIOS_ENTRIES; i++) stubs[TRAP.bios + i] = bios + BIOS_ENTRIES * 3 + i * STUB_SIZE;
  return {
    ccp,
    ccpBuffer: ccp + 6,
    ccpStack: ccp + 0x7ab,
    submitFlag: ccp + 0x7ab,
    ccpFcb: ccp + 0x7cd,
    bdos,
    tpaTop,
    errorVectors: bdos + 9,
    bdosStack: bios - 0x20,
    bios,
    ...layOutDrives(bios, drives),
    stubs,
  };
}

/** Lays out what the BIOS keeps behind its table and stubs. */
function layOutDrives(bios: number, drives: DriveParameters) {
  const directoryBuffer = bios + BIOS_ENTRIES * (3 + STUB_SIZE);
  let end = directoryBuffer + RECORD;
  const take = (size: number) => {
    const at = end;
    end += size;
    return at;
  };
  const areas = drives.map((drive): DriveAreas | undefined => {
    if (!drive) return undefined;
    return {
      dph: take(DPH_SIZE),
      dpb: take(DPB_SIZE),
      allocation: take((drive.blocks + 7) >> 3),
      checksums: take(drive.checkedRecords),
      translation: drive.translation ? take(drive.translation.length) : 0,
    };
  });
  return { directoryBuffer, drives: areas, end };
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

/** Puts the BIOS into memory, as the loader does once. A warm boot leaves it as programs have changed it. */
export function loadBios(memory: Uint8Array, layout: Layout, drives: DriveParameters): void {
  memory.fill(0, layout.bios);
  for (let i = 0; i < BIOS_ENTRIES; i++) {
    jump(memory, layout.bios + i * 3, layout.stubs[TRAP.bios + i]);
    stub(memory, layout, TRAP.bios + i);
  }
  for (const [number, areas] of layout.drives.entries()) {
    const parameters = drives[number];
    if (!areas || !parameters) continue;
    const { dph, dpb, allocation, checksums, translation } = areas;
    poke16(memory, dph, translation);
    poke16(memory, dph + 8, layout.directoryBuffer);
    poke16(memory, dph + 10, dpb);
    poke16(memory, dph + 12, checksums);
    poke16(memory, dph + 14, allocation);
    memory.set(encodeParameters(parameters), dpb);
    memory.set(parameters.translation ?? [], translation);
  }
}

/** True when an entry of the BIOS's table leads where it did at first. */
export function isOwnEntry(memory: Uint8Array, { bios, stubs }: Layout, entry: number): boolean {
  const at = bios + 3 * entry;
  return memory[at] === 0xc3 && peek16(memory, at + 1) === stubs[TRAP.bios + entry];
}

/** Puts the CCP and the BDOS into memory and sets page zero, as each warm boot does. */
export function loadSystem(memory: Uint8Array, layout: Layout): void {
  memory.fill(0, layout.ccp, layout.bios);
  jump(memory, layout.ccp, layout.stubs[TRAP.ccpRestart]);
  jump(memory, layout.ccp + 3, layout.stubs[TRAP.ccpFresh]);
  memory[layout.ccpBuffer] = 127;
  jump(memory, layout.tpaTop, layout.stubs[TRAP.bdos]);
  for (let trap = 0; trap < TRAP.bios; trap++) stub(memory, layout, trap);
  for (let i = 0; i < ERRORS; i++) {
    poke16(memory, layout.errorVectors + 2 * i, layout.stubs[TRAP.error + i]);
  }
  jump(memory, 0, layout.bios + 3);
  jump(memory, 5, layout.tpaTop);
}
