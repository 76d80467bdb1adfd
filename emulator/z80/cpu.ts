/**
 * The CPU as its users hold it, around the state that the instructions work on.
 *
 * An NMOS Z80 as Zilog made it: every instruction, documented or not, with the flags Y and X, WZ, Q, R and
 * T-states. Not emulated: the order of bus cycles within an instruction, WAIT, BUSREQ, contention and refresh
 * addresses; the special RESET; the CMOS variants (OUT (C),255, no LD A,I bug).
 */

import type { Bus, Cpu, CpuState } from './api.js';
import { acceptInterrupt, acceptNmi } from './interrupts.js';
import { runByPages, runToBreakpoint } from './page-loop.js';
import { runLoop } from './pages/run-loop.js';
import { RegisterView } from './registers.js';
import { State } from './state.js';
import type { Supplied } from './supply.js';
import { warmUp } from './warm-up.js';

/** The longest that the run loop goes in one stretch, so that its count of T-states stays a small integer. */
const STRETCH = 1 << 28;

/** T-states below which the run loop's start and end would cost more than its speed brings in. */
const SHORT = 64;

/** Makes a Z80 on the bus, as after a reset. Throws RangeError if the memory is not 64 KB. */
export function createCpu(bus: Bus): Cpu {
  warmUp();
  return new Z80(bus);
}

class Z80 extends RegisterView implements Cpu {
  readonly breakpoints = new Set<number>();
  /** T-states before those that the state counts. */
  #before = 0;
  #running = false;
  #stopped = false;
  #nmiPending = false;
  /** Where the last run ended at a breakpoint, or −1. */
  #brokeAt = -1;

  constructor(readonly bus: Bus) {
    super(new State(bus));
    if (bus.memory.length !== 0x10000) {
      throw new RangeError(`The memory of a Z80 has 65536 bytes, not ${bus.memory.length}.`);
    }
  }

  get tStates(): number {
    return this.#before + this.state.t;
  }
  set tStates(value: number) {
    this.#before = value - this.state.t;
  }

  get halted(): boolean {
    return this.state.halted;
  }

  get atBreakpoint(): boolean {
    return this.#brokeAt >= 0;
  }

  step(): number {
    this.#brokeAt = this.state.pc;
    return this.run(1);
  }

  run(tStates: number): number {
    if (this.#running) throw new Error('The CPU runs already: its bus must not run it.');
    let passed = 0;
    this.#running = true;
    this.#stopped = false;
    this.state.hooked = this.bus.read !== undefined || this.bus.write !== undefined;
    try {
      while (passed < tStates && !this.#stopped) {
        // As an integer: a fraction would make V8 keep the state's fields as boxed doubles from then on.
        passed += this.#stretch(Math.ceil(Math.min(tStates - passed, STRETCH)) | 0);
      }
    } finally {
      this.#running = false;
    }
    return passed;
  }

  /** Runs for some T-states, or until HALT, `stop`, `nmi` or a breakpoint; returns those that passed. */
  #stretch(tStates: number): number {
    const s = this.state;
    const nmi = this.#nmiPending && this.#takesNmi();
    // A pending NMI that is not taken yet waits for one instruction.
    const limit = this.#nmiPending ? 1 : tStates;
    const passedBy = this.#brokeAt;
    this.#brokeAt = -1;
    this.#fold();
    if (nmi) {
      this.#nmiPending = false;
      acceptNmi(s);
    } else if (s.halted) {
      const fetches = (limit + 3) >> 2;
      s.t += fetches * 4;
      s.r = (s.r + fetches) & 0x7f;
      s.q = 0;
    } else {
      s.limit = limit;
      if (this.breakpoints.size > 0) {
        if (runToBreakpoint(s, this.breakpoints, passedBy)) {
          this.#brokeAt = s.pc;
          this.#stopped = true;
        }
      } else if (s.hooked || limit < SHORT) {
        runByPages(s);
      } else {
        runLoop(s);
      }
    }
    return s.t;
  }

  #takesNmi(): boolean {
    const s = this.state;
    return s.prefixAt !== s.t && s.nmiAt !== s.t;
  }

  /** Moves the state's T-states into the total; the moments kept in the old count are over. */
  #fold(): void {
    const s = this.state;
    s.shadowAt = s.retnAt = s.prefixAt = s.nmiAt = s.ldAirAt = -1;
    this.#before += s.t;
    s.t = 0;
  }

  stop(): void {
    this.#stopped = true;
    this.state.limit = 0;
  }

  interrupt(data: Supplied = 0xff): boolean {
    const s = this.state;
    const { t } = s;
    const deferred = s.shadowAt === t || s.retnAt === t || s.prefixAt === t;
    if (this.#running || this.#nmiPending || !s.iff1 || deferred) return false;
    this.#brokeAt = -1;
    this.#running = true;
    try {
      acceptInterrupt(s, data);
    } finally {
      this.#running = false;
    }
    return true;
  }

  nmi(): void {
    if (this.#running || !this.#takesNmi()) {
      this.#nmiPending = true;
      this.state.limit = 0;
    } else {
      this.#brokeAt = -1;
      acceptNmi(this.state);
    }
  }

  /** PC, I, R, the interrupt mode and both flip-flops become 0, AF and SP FFFF: Young, "Power on Defaults". */
  reset(): void {
    const s = this.state;
    s.pc = s.i = s.r = s.r7 = s.im = s.q = s.wz = 0;
    s.a = s.f = 0xff;
    s.sp = 0xffff;
    s.iff1 = s.iff2 = s.halted = false;
    s.shadowAt = s.retnAt = s.prefixAt = s.nmiAt = s.ldAirAt = -1;
    this.tStates = 0;
    this.#nmiPending = false;
    this.#brokeAt = -1;
  }

  save(): CpuState {
    const { t, shadowAt, retnAt, prefixAt, nmiAt, ldAirAt } = this.state;
    // One literal without spreads, which V8 makes many times faster.
    return {
      a: this.a,
      f: this.f,
      b: this.b,
      c: this.c,
      d: this.d,
      e: this.e,
      h: this.h,
      l: this.l,
      af: this.af,
      bc: this.bc,
      de: this.de,
      hl: this.hl,
      ix: this.ix,
      iy: this.iy,
      sp: this.sp,
      pc: this.pc,
      af2: this.af2,
      bc2: this.bc2,
      de2: this.de2,
      hl2: this.hl2,
      i: this.i,
      r: this.r,
      im: this.im,
      iff1: this.iff1,
      iff2: this.iff2,
      wz: this.wz,
      q: this.q,
      tStates: this.tStates,
      halted: this.halted,
      eiShadow: shadowAt === t,
      retnShadow: retnAt === t,
      prefixed: prefixAt === t,
      inNmi: nmiAt === t,
      ldAir: ldAirAt === t,
      nmiPending: this.#nmiPending,
    };
  }

  restore(state: CpuState): void {
    const { af, bc, de, hl, ix, iy, sp, pc, af2, bc2, de2, hl2, i, r, im, iff1, iff2, wz, q, tStates } =
      state;
    Object.assign(this, { af, bc, de, hl, ix, iy, sp, pc, af2, bc2, de2, hl2, i, r, im, iff1, iff2, wz, q });
    this.tStates = tStates;
    const s = this.state;
    s.halted = state.halted;
    s.shadowAt = state.eiShadow ? s.t : -1;
    s.retnAt = state.retnShadow ? s.t : -1;
    s.prefixAt = state.prefixed ? s.t : -1;
    s.nmiAt = state.inNmi ? s.t : -1;
    s.ldAirAt = state.ldAir ? s.t : -1;
    this.#nmiPending = state.nmiPending;
    this.#brokeAt = -1;
  }
}
