/** The CPU as its users see it; `createCpu(bus)` in `cpu.ts` makes one. */

import type { Supplied } from './supply.js';

/** All that the CPU sees of the machine around it. */
export interface Bus {
  /** The 64 KB address space, read and written directly unless there are hooks. */
  readonly memory: Uint8Array;
  /**
   * Hook: what an address reads as, opcodes too, in the place of the byte in `memory`: for paging and watchpoints.
   * A CPU without hooks pays nothing for them; they may come and go between two runs.
   */
  read?: ((address: number) => number) | undefined;
  /** Hook: takes a byte that is written, in the place of `memory`: for ROM, paging and watchpoints. */
  write?: ((address: number, value: number) => void) | undefined;
  /** Reads a port. `port` is the full 16-bit address that the CPU puts on the bus. */
  input(port: number): number;
  /** Writes a port. `port` is the full 16-bit address that the CPU puts on the bus. */
  output(port: number, value: number): void;
}

/** The programmer's registers. Bytes are 0–255 and words 0–65535, whatever is assigned. */
export interface Registers {
  a: number;
  f: number;
  b: number;
  c: number;
  d: number;
  e: number;
  h: number;
  l: number;
  af: number;
  bc: number;
  de: number;
  hl: number;
  ix: number;
  iy: number;
  sp: number;
  pc: number;
  /** The alternate set AF' BC' DE' HL'. */
  af2: number;
  bc2: number;
  de2: number;
  hl2: number;
  i: number;
  r: number;
  /** Interrupt mode 0, 1 or 2. */
  im: number;
  iff1: boolean;
  iff2: boolean;
  /** The internal register WZ (MEMPTR), visible through BIT n,(HL) alone. */
  wz: number;
  /** The internal register Q: F if the last instruction changed the flags, 0 if not. */
  q: number;
}

/** A Z80. Its state lives in it; `save` and `restore` copy it out and in. */
export interface Cpu extends Registers {
  readonly bus: Bus;
  /** T-states since it was made or reset. */
  tStates: number;
  /** True after HALT until an interrupt. */
  readonly halted: boolean;
  /** Addresses at which `run` ends before the instruction there. While there are none, they cost nothing. */
  readonly breakpoints: Set<number>;
  /** True when the last `run` ended at a breakpoint. The next one goes on from it. */
  readonly atBreakpoint: boolean;
  /**
   * Runs one instruction with its prefix; returns its T-states. A DD or FD that another DD or FD overrides counts
   * as an instruction, and so do four T-states of HALT and the acceptance of an NMI.
   */
  step(): number;
  /**
   * Runs whole instructions until `tStates` have passed, `stop` was called or PC has come to a breakpoint; returns the
   * T-states that passed. Once
   * halted, it passes the rest at once: let `tStates` be finite. Throws an Error if called from within the bus.
   */
  run(tStates: number): number;
  /** Called from within the bus: ends `run` after the current instruction. */
  stop(): void;
  /**
   * Asks for a maskable interrupt; `data` is what the device puts on the bus: FF if left out, an instruction in mode
   * 0 (an array where it has more than one byte), the low byte of the vector's address in mode 2. Returns false when
   * it is not taken: while interrupts are disabled, right after EI, after RETN that enables them or after a redundant
   * prefix, before a pending NMI, or from within the bus. Ask again then.
   */
  interrupt(data?: Supplied): boolean;
  /**
   * A non-maskable interrupt, taken at once. It stays pending from within the bus until the instruction is done,
   * after a redundant prefix and right after another NMI until one more instruction is done.
   */
  nmi(): void;
  /** As the RESET pin and power-on: PC, I, R, IM, IFFs and `tStates` become 0, AF and SP FFFF; the rest stays. */
  reset(): void;
  save(): CpuState;
  /** Takes a copy back. Where words and bytes overlap, the words count. */
  restore(state: CpuState): void;
}

/** A copy of all the CPU's state, as plain data. */
export interface CpuState extends Registers {
  tStates: number;
  halted: boolean;
  /** True right after EI: no maskable interrupt before the next instruction is done. */
  eiShadow: boolean;
  /** True right after a RETN that changed IFF1: as after EI. */
  retnShadow: boolean;
  /** True right after a redundant prefix: no interrupt before the instruction behind it is done. */
  prefixed: boolean;
  /** True right after the acceptance of an NMI: another one waits until an instruction is done. */
  inNmi: boolean;
  /** True right after LD A,I or LD A,R: an interrupt accepted now clears P/V. */
  ldAir: boolean;
  /** True when `nmi` was called and has not been taken yet. */
  nmiPending: boolean;
}
