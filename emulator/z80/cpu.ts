/**
 * The CPU as its users hold it: properties that mask what they are given, around the state that the instructions
 * work on.
 *
 * An NMOS Z80 as Zilog made it: every instruction, documented or not, with the flags Y and X, WZ, Q, R and
 * T-states. Not emulated: the order of bus cycles within an instruction, WAIT, BUSREQ, contention and refresh
 * addresses; memory that is not plain RAM; prefixed and longer instructions on the bus in interrupt mode 0; the
 * CMOS variants (OUT (C),255, no LD A,I bug).
 */

import type { Bus, Cpu, CpuState } from './api.js';
import { acceptInterrupt, acceptNmi } from './interrupts.js';
import { runLoop } from './pages/run-loop.js';
import { State } from './state.js';

/** The longest that the run loop goes in one stretch, so that its count of T-states stays a small integer. */
const STRETCH = 1 << 28;

/** Makes a Z80 on the bus, as after a reset. Throws RangeError if the memory is not 64 KB. */
export function createCpu(bus: Bus): Cpu {
  return new Z80(bus);
}

class Z80 implements Cpu {
  readonly #s: State;
  /** T-states before those that the state counts. */
  #before = 0;
  #running = false;
  #stopped = false;
  #nmiPending = false;

  constructor(readonly bus: Bus) {
    if (bus.memory.length !== 0x10000) {
      throw new RangeError(`The memory of a Z80 has 65536 bytes, not ${bus.memory.length}.`);
    }
    this.#s = new State(bus);
  }

  get tStates(): number {
    return this.#before + this.#s.t;
  }
  set tStates(value: number) {
    this.#before = value - this.#s.t;
  }

  get halted(): boolean {
    return this.#s.halted;
  }

  step(): number {
    return this.run(1);
  }

  run(tStates: number): number {
    if (this.#running) throw new Error('The CPU runs already: its bus must not run it.');
    let passed = 0;
    this.#running = true;
    this.#stopped = false;
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

  /** Runs for some T-states, or until HALT, `stop` or `nmi`; returns those that passed. */
  #stretch(tStates: number): number {
    const s = this.#s;
    this.#fold();
    if (this.#nmiPending) {
      this.#nmiPending = false;
      acceptNmi(s);
    } else if (s.halted) {
      const fetches = (tStates + 3) >> 2;
      s.t += fetches * 4;
      s.r = (s.r + fetches) & 0x7f;
      s.q = 0;
    } else {
      s.limit = tStates;
      runLoop(s);
    }
    return s.t;
  }

  /** Moves the state's T-states into the total; the two moments kept in the old count are over. */
  #fold(): void {
    const s = this.#s;
    s.shadowAt = s.ldAirAt = -1;
    this.#before += s.t;
    s.t = 0;
  }

  stop(): void {
    this.#stopped = true;
    this.#s.limit = 0;
  }

  interrupt(data = 0xff): boolean {
    const s = this.#s;
    if (this.#running || this.#nmiPending || !s.iff1 || s.shadowAt === s.t) return false;
    acceptInterrupt(s, data & 0xff);
    return true;
  }

  nmi(): void {
    if (this.#running) {
      this.#nmiPending = true;
      this.#s.limit = 0;
    } else {
      acceptNmi(this.#s);
    }
  }

  /** PC, I, R, the interrupt mode and both flip-flops become 0, AF and SP FFFF: Young, "Power on Defaults". */
  reset(): void {
    const s = this.#s;
    s.pc = s.i = s.r = s.r7 = s.im = s.q = s.wz = 0;
    s.a = s.f = 0xff;
    s.sp = 0xffff;
    s.iff1 = s.iff2 = s.halted = false;
    s.shadowAt = s.ldAirAt = -1;
    this.tStates = 0;
    this.#nmiPending = false;
  }

  save(): CpuState {
    const { a, f, b, c, d, e, h, l, af, bc, de, hl, ix, iy, sp, pc, af2, bc2, de2, hl2 } = this;
    const { i, r, im, iff1, iff2, wz, q, tStates, halted } = this;
    const pairs = { a, f, b, c, d, e, h, l, af, bc, de, hl, ix, iy, sp, pc, af2, bc2, de2, hl2 };
    const eiShadow = this.#s.shadowAt === this.#s.t;
    const ldAir = this.#s.ldAirAt === this.#s.t;
    const nmiPending = this.#nmiPending;
    return { ...pairs, i, r, im, iff1, iff2, wz, q, tStates, halted, eiShadow, ldAir, nmiPending };
  }

  restore(state: CpuState): void {
    const { af, bc, de, hl, ix, iy, sp, pc, af2, bc2, de2, hl2, i, r, im, iff1, iff2, wz, q, tStates } =
      state;
    Object.assign(this, { af, bc, de, hl, ix, iy, sp, pc, af2, bc2, de2, hl2, i, r, im, iff1, iff2, wz, q });
    this.tStates = tStates;
    this.#s.halted = state.halted;
    this.#s.shadowAt = state.eiShadow ? this.#s.t : -1;
    this.#s.ldAirAt = state.ldAir ? this.#s.t : -1;
    this.#nmiPending = state.nmiPending;
  }

  get a(): number {
    return this.#s.a;
  }
  set a(value: number) {
    this.#s.a = value & 0xff;
  }
  get f(): number {
    return this.#s.f;
  }
  set f(value: number) {
    this.#s.f = value & 0xff;
  }
  get af(): number {
    return (this.#s.a << 8) | this.#s.f;
  }
  set af(value: number) {
    this.#s.a = (value >> 8) & 0xff;
    this.#s.f = value & 0xff;
  }
  get bc(): number {
    return this.#s.bc;
  }
  set bc(value: number) {
    this.#s.bc = value & 0xffff;
  }
  get b(): number {
    return this.#s.bc >> 8;
  }
  set b(value: number) {
    this.#s.bc = ((value & 0xff) << 8) | (this.#s.bc & 0xff);
  }
  get c(): number {
    return this.#s.bc & 0xff;
  }
  set c(value: number) {
    this.#s.bc = (this.#s.bc & 0xff00) | (value & 0xff);
  }
  get de(): number {
    return this.#s.de;
  }
  set de(value: number) {
    this.#s.de = value & 0xffff;
  }
  get d(): number {
    return this.#s.de >> 8;
  }
  set d(value: number) {
    this.#s.de = ((value & 0xff) << 8) | (this.#s.de & 0xff);
  }
  get e(): number {
    return this.#s.de & 0xff;
  }
  set e(value: number) {
    this.#s.de = (this.#s.de & 0xff00) | (value & 0xff);
  }
  get hl(): number {
    return this.#s.hl;
  }
  set hl(value: number) {
    this.#s.hl = value & 0xffff;
  }
  get h(): number {
    return this.#s.hl >> 8;
  }
  set h(value: number) {
    this.#s.hl = ((value & 0xff) << 8) | (this.#s.hl & 0xff);
  }
  get l(): number {
    return this.#s.hl & 0xff;
  }
  set l(value: number) {
    this.#s.hl = (this.#s.hl & 0xff00) | (value & 0xff);
  }
  get ix(): number {
    return this.#s.ix;
  }
  set ix(value: number) {
    this.#s.ix = value & 0xffff;
  }
  get iy(): number {
    return this.#s.iy;
  }
  set iy(value: number) {
    this.#s.iy = value & 0xffff;
  }
  get sp(): number {
    return this.#s.sp;
  }
  set sp(value: number) {
    this.#s.sp = value & 0xffff;
  }
  get pc(): number {
    return this.#s.pc;
  }
  set pc(value: number) {
    this.#s.pc = value & 0xffff;
  }
  get af2(): number {
    return this.#s.af2;
  }
  set af2(value: number) {
    this.#s.af2 = value & 0xffff;
  }
  get bc2(): number {
    return this.#s.bc2;
  }
  set bc2(value: number) {
    this.#s.bc2 = value & 0xffff;
  }
  get de2(): number {
    return this.#s.de2;
  }
  set de2(value: number) {
    this.#s.de2 = value & 0xffff;
  }
  get hl2(): number {
    return this.#s.hl2;
  }
  set hl2(value: number) {
    this.#s.hl2 = value & 0xffff;
  }
  get wz(): number {
    return this.#s.wz;
  }
  set wz(value: number) {
    this.#s.wz = value & 0xffff;
  }
  get i(): number {
    return this.#s.i;
  }
  set i(value: number) {
    this.#s.i = value & 0xff;
  }
  get q(): number {
    return this.#s.q;
  }
  set q(value: number) {
    this.#s.q = value & 0xff;
  }
  get im(): number {
    return this.#s.im;
  }
  set im(value: number) {
    this.#s.im = value & 0x03;
  }
  get r(): number {
    return this.#s.r | this.#s.r7;
  }
  set r(value: number) {
    this.#s.r = value & 0x7f;
    this.#s.r7 = value & 0x80;
  }
  get iff1(): boolean {
    return this.#s.iff1;
  }
  set iff1(value: boolean) {
    this.#s.iff1 = value;
  }
  get iff2(): boolean {
    return this.#s.iff2;
  }
  set iff2(value: boolean) {
    this.#s.iff2 = value;
  }
}
