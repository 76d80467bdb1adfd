/** One method for each mnemonic, in the order of the table of forms; its operands are typed by that table. */

import type { Mnemonic, Operands } from './encoding.js';
import type { Operand } from './operands.js';

/** What writes instructions. A wrong list of operands does not compile. */
export abstract class Instructions {
  /** Takes one instruction; called by the method of that mnemonic alone. */
  protected abstract instruction(mnemonic: Mnemonic, operands: readonly Operand[]): void;

  /** Load: copy the right operand to the left one. */
  ld(...operands: Operands<'ld'>): void {
    this.instruction('ld', operands);
  }
  /** Push a register pair on the stack. */
  push(...operands: Operands<'push'>): void {
    this.instruction('push', operands);
  }
  /** Pop a register pair from the stack. */
  pop(...operands: Operands<'pop'>): void {
    this.instruction('pop', operands);
  }
  /** Exchange two operands. */
  ex(...operands: Operands<'ex'>): void {
    this.instruction('ex', operands);
  }
  /** Exchange BC, DE and HL with the alternate set. */
  exx(...operands: Operands<'exx'>): void {
    this.instruction('exx', operands);
  }
  /** Load (DE) from (HL); HL and DE up, BC down. */
  ldi(...operands: Operands<'ldi'>): void {
    this.instruction('ldi', operands);
  }
  /** `ldi` until BC is 0. */
  ldir(...operands: Operands<'ldir'>): void {
    this.instruction('ldir', operands);
  }
  /** Load (DE) from (HL); HL, DE and BC down. */
  ldd(...operands: Operands<'ldd'>): void {
    this.instruction('ldd', operands);
  }
  /** `ldd` until BC is 0. */
  lddr(...operands: Operands<'lddr'>): void {
    this.instruction('lddr', operands);
  }
  /** Compare A with (HL); HL up, BC down. */
  cpi(...operands: Operands<'cpi'>): void {
    this.instruction('cpi', operands);
  }
  /** `cpi` until A equals (HL) or BC is 0. */
  cpir(...operands: Operands<'cpir'>): void {
    this.instruction('cpir', operands);
  }
  /** Compare A with (HL); HL and BC down. */
  cpd(...operands: Operands<'cpd'>): void {
    this.instruction('cpd', operands);
  }
  /** `cpd` until A equals (HL) or BC is 0. */
  cpdr(...operands: Operands<'cpdr'>): void {
    this.instruction('cpdr', operands);
  }
  /** Add: to A a byte, to HL, IX or IY a pair. */
  add(...operands: Operands<'add'>): void {
    this.instruction('add', operands);
  }
  /** Add with carry. */
  adc(...operands: Operands<'adc'>): void {
    this.instruction('adc', operands);
  }
  /** Subtract a byte from A. */
  sub(...operands: Operands<'sub'>): void {
    this.instruction('sub', operands);
  }
  /** Subtract with carry ("borrow"). */
  sbc(...operands: Operands<'sbc'>): void {
    this.instruction('sbc', operands);
  }
  /** AND a byte into A. */
  and(...operands: Operands<'and'>): void {
    this.instruction('and', operands);
  }
  /** OR a byte into A. */
  or(...operands: Operands<'or'>): void {
    this.instruction('or', operands);
  }
  /** Exclusive-OR a byte into A. */
  xor(...operands: Operands<'xor'>): void {
    this.instruction('xor', operands);
  }
  /** Compare A with a byte: the flags of `sub`, A stays. */
  cp(...operands: Operands<'cp'>): void {
    this.instruction('cp', operands);
  }
  /** Add 1. A pair sets no flags. */
  inc(...operands: Operands<'inc'>): void {
    this.instruction('inc', operands);
  }
  /** Subtract 1. A pair sets no flags. */
  dec(...operands: Operands<'dec'>): void {
    this.instruction('dec', operands);
  }
  /** Correct A after adding or subtracting binary-coded decimals. */
  daa(...operands: Operands<'daa'>): void {
    this.instruction('daa', operands);
  }
  /** Complement A. */
  cpl(...operands: Operands<'cpl'>): void {
    this.instruction('cpl', operands);
  }
  /** Negate A. */
  neg(...operands: Operands<'neg'>): void {
    this.instruction('neg', operands);
  }
  /** Complement the carry. */
  ccf(...operands: Operands<'ccf'>): void {
    this.instruction('ccf', operands);
  }
  /** Set the carry. */
  scf(...operands: Operands<'scf'>): void {
    this.instruction('scf', operands);
  }
  /** Do nothing. */
  nop(...operands: Operands<'nop'>): void {
    this.instruction('nop', operands);
  }
  /** Wait for an interrupt. */
  halt(...operands: Operands<'halt'>): void {
    this.instruction('halt', operands);
  }
  /** Disable interrupts. */
  di(...operands: Operands<'di'>): void {
    this.instruction('di', operands);
  }
  /** Enable interrupts after the next instruction. */
  ei(...operands: Operands<'ei'>): void {
    this.instruction('ei', operands);
  }
  /** Set the interrupt mode. */
  im(...operands: Operands<'im'>): void {
    this.instruction('im', operands);
  }
  /** Rotate A left; bit 7 goes to bit 0 and the carry. */
  rlca(...operands: Operands<'rlca'>): void {
    this.instruction('rlca', operands);
  }
  /** Rotate A left through the carry. */
  rla(...operands: Operands<'rla'>): void {
    this.instruction('rla', operands);
  }
  /** Rotate A right; bit 0 goes to bit 7 and the carry. */
  rrca(...operands: Operands<'rrca'>): void {
    this.instruction('rrca', operands);
  }
  /** Rotate A right through the carry. */
  rra(...operands: Operands<'rra'>): void {
    this.instruction('rra', operands);
  }
  /** Rotate left; bit 7 goes to bit 0 and the carry. */
  rlc(...operands: Operands<'rlc'>): void {
    this.instruction('rlc', operands);
  }
  /** Rotate left through the carry. */
  rl(...operands: Operands<'rl'>): void {
    this.instruction('rl', operands);
  }
  /** Rotate right; bit 0 goes to bit 7 and the carry. */
  rrc(...operands: Operands<'rrc'>): void {
    this.instruction('rrc', operands);
  }
  /** Rotate right through the carry. */
  rr(...operands: Operands<'rr'>): void {
    this.instruction('rr', operands);
  }
  /** Shift left; bit 0 becomes 0. */
  sla(...operands: Operands<'sla'>): void {
    this.instruction('sla', operands);
  }
  /** Shift right; bit 7 stays. */
  sra(...operands: Operands<'sra'>): void {
    this.instruction('sra', operands);
  }
  /** Shift left; bit 0 becomes 1 (undocumented). */
  sll(...operands: Operands<'sll'>): void {
    this.instruction('sll', operands);
  }
  /** Shift right; bit 7 becomes 0. */
  srl(...operands: Operands<'srl'>): void {
    this.instruction('srl', operands);
  }
  /** Rotate digits left: A's low digit, (HL)'s low, (HL)'s high. */
  rld(...operands: Operands<'rld'>): void {
    this.instruction('rld', operands);
  }
  /** Rotate digits right: A's low digit, (HL)'s high, (HL)'s low. */
  rrd(...operands: Operands<'rrd'>): void {
    this.instruction('rrd', operands);
  }
  /** Test a bit: Z is set when it is 0. */
  bit(...operands: Operands<'bit'>): void {
    this.instruction('bit', operands);
  }
  /** Set a bit. */
  set(...operands: Operands<'set'>): void {
    this.instruction('set', operands);
  }
  /** Reset a bit. */
  res(...operands: Operands<'res'>): void {
    this.instruction('res', operands);
  }
  /** Jump. */
  jp(...operands: Operands<'jp'>): void {
    this.instruction('jp', operands);
  }
  /** Jump by -128 … 127 bytes from the next instruction. */
  jr(...operands: Operands<'jr'>): void {
    this.instruction('jr', operands);
  }
  /** Decrement B and jump as `jr` does unless it is 0. */
  djnz(...operands: Operands<'djnz'>): void {
    this.instruction('djnz', operands);
  }
  /** Call a subroutine. */
  call(...operands: Operands<'call'>): void {
    this.instruction('call', operands);
  }
  /** Return from a subroutine. */
  ret(...operands: Operands<'ret'>): void {
    this.instruction('ret', operands);
  }
  /** Return from an interrupt. */
  reti(...operands: Operands<'reti'>): void {
    this.instruction('reti', operands);
  }
  /** Return from a non-maskable interrupt. */
  retn(...operands: Operands<'retn'>): void {
    this.instruction('retn', operands);
  }
  /** Call 0, 8, 0x10 … 0x38. */
  rst(...operands: Operands<'rst'>): void {
    this.instruction('rst', operands);
  }
  /** Read a port. */
  in(...operands: Operands<'in'>): void {
    this.instruction('in', operands);
  }
  /** Load (HL) from the port (C); HL up, B down. */
  ini(...operands: Operands<'ini'>): void {
    this.instruction('ini', operands);
  }
  /** `ini` until B is 0. */
  inir(...operands: Operands<'inir'>): void {
    this.instruction('inir', operands);
  }
  /** Load (HL) from the port (C); HL and B down. */
  ind(...operands: Operands<'ind'>): void {
    this.instruction('ind', operands);
  }
  /** `ind` until B is 0. */
  indr(...operands: Operands<'indr'>): void {
    this.instruction('indr', operands);
  }
  /** Write a port. */
  out(...operands: Operands<'out'>): void {
    this.instruction('out', operands);
  }
  /** Write (HL) to the port (C); HL up, B down. */
  outi(...operands: Operands<'outi'>): void {
    this.instruction('outi', operands);
  }
  /** `outi` until B is 0. */
  otir(...operands: Operands<'otir'>): void {
    this.instruction('otir', operands);
  }
  /** Write (HL) to the port (C); HL and B down. */
  outd(...operands: Operands<'outd'>): void {
    this.instruction('outd', operands);
  }
  /** `outd` until B is 0. */
  otdr(...operands: Operands<'otdr'>): void {
    this.instruction('otdr', operands);
  }
}
