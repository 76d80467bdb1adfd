/**
 * The state that every instruction works on: one plain object with small integers in it, which V8 keeps unboxed.
 *
 * BC, DE, HL, IX, IY and the alternate set are whole words; A and F are bytes. Bytes hold 0–255 and words 0–65535
 * at all times: whoever writes a field keeps it so.
 */

import type { Bus } from './api.js';
import { Supply } from './supply.js';

export class State {
  a = 0xff;
  f = 0xff;
  bc = 0xffff;
  de = 0xffff;
  hl = 0xffff;
  ix = 0xffff;
  iy = 0xffff;
  sp = 0xffff;
  pc = 0;
  af2 = 0xffff;
  bc2 = 0xffff;
  de2 = 0xffff;
  hl2 = 0xffff;
  i = 0;
  /** The seven bits of R that count. */
  r = 0;
  /** Bit 7 of R (0 or 0x80), which only LD R,A changes. */
  r7 = 0;
  im = 0;
  iff1 = false;
  iff2 = false;
  /** WZ (MEMPTR): the address latch, seen in bits 3 and 5 after BIT n,(HL). */
  wz = 0;
  /** Q: what the last instruction wrote to F, or 0 if it wrote nothing; seen in SCF and CCF. */
  q = 0;
  halted = false;
  /** T-states since the count was last folded into the total; always a small integer. */
  t = 0;
  /** The run loop ends when `t` has reached this. */
  limit = 0;
  /** The value of `t` right after EI. While `t` still equals it, INT is not accepted. */
  shadowAt = -1;
  /** The value of `t` right after a RETN that changes IFF1: as after EI. */
  retnAt = -1;
  /** The value of `t` right after a redundant prefix. While `t` still equals it, neither INT nor NMI is accepted. */
  prefixAt = -1;
  /** The value of `t` right after the acceptance of an NMI. While `t` still equals it, another one waits. */
  nmiAt = -1;
  /** The value of `t` right after LD A,I or LD A,R. While `t` still equals it, an interrupt clears P/V. */
  ldAirAt = -1;
  /** Whether the bus has hooks. */
  hooked = false;
  /** In interrupt mode 0, while the device's instruction runs: where its bytes come from. */
  supply: Supply | undefined = undefined;
  readonly device = new Supply();
  readonly memory: Uint8Array;
  readonly bus: Bus;

  constructor(bus: Bus) {
    this.bus = bus;
    this.memory = bus.memory;
  }
}
