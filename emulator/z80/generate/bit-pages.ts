/** The CB page, and the page behind DD CB d and FD CB d, which share one set of functions. */

import { changeBit, flagged, hex, type Operation, plain, read, write } from './operation.js';

const registers = ['b', 'c', 'd', 'e', 'h', 'l', '(hl)', 'a'];
const rotates = ['rlc', 'rrc', 'rl', 'rr', 'sla', 'sra', 'sll', 'srl'];
const MEMORY = 6;

/** Rotates and shifts, then BIT, RES and SET, of a register or (HL). */
export function bitPage(): Operation[] {
  const found: Operation[] = [];
  for (const [code, name] of rotates.entries()) {
    for (const [operand, register] of registers.entries()) {
      const opcode = (code << 3) | operand;
      const text = `${name} ${register}`;
      found.push(
        operand === MEMORY
          ? flagged(opcode, text, 11, `s.memory[s.hl] = ${name}(s, s.memory[s.hl]);`)
          : flagged(opcode, text, 4, write(register, `${name}(s, ${read(register)})`)),
      );
    }
  }
  for (let bit = 0; bit < 8; bit++) {
    const mask = hex(1 << bit);
    for (const [operand, register] of registers.entries()) {
      const opcode = 0x40 | (bit << 3) | operand;
      const text = `bit ${bit},${register}`;
      found.push(
        operand === MEMORY
          ? flagged(opcode, text, 8, `bit(s, ${mask}, s.memory[s.hl], s.wz >> 8);`)
          : flagged(opcode, text, 4, `bit(s, ${mask}, ${read(register)}, ${read(register)});`),
      );
    }
  }
  for (const [name, page, on] of [
    ['res', 0x80, false],
    ['set', 0xc0, true],
  ] as const) {
    for (let bit = 0; bit < 8; bit++) {
      for (const [operand, register] of registers.entries()) {
        const opcode = page | (bit << 3) | operand;
        const text = `${name} ${bit},${register}`;
        found.push(
          operand === MEMORY
            ? plain(opcode, text, 11, changeMemoryBit('s.hl', bit, on))
            : plain(opcode, text, 4, changeBit(register, bit, on)),
        );
      }
    }
  }
  return found;
}

function changeMemoryBit(address: string, bit: number, on: boolean): string {
  return on
    ? `s.memory[${address}] |= ${hex(1 << bit)};`
    : `s.memory[${address}] &= ${hex(0xff & ~(1 << bit))};`;
}

/**
 * The same on the byte at WZ, which holds the address IX+d or IY+d by then. What is written back goes to the named
 * register too: Sean Young, "The Undocumented Z80 Documented", "DDCB Prefix" and "FDCB Prefix".
 */
export function indexedBitPage(): Operation[] {
  const found: Operation[] = [];
  const copyTo = (operand: number): string[] =>
    operand === MEMORY ? [] : [write(registers[operand], 's.memory[s.wz]')];
  const suffix = (operand: number): string => (operand === MEMORY ? '' : `,${registers[operand]}`);
  for (const [code, name] of rotates.entries()) {
    for (let operand = 0; operand < 8; operand++) {
      const body = [`s.memory[s.wz] = ${name}(s, s.memory[s.wz]);`, ...copyTo(operand)];
      found.push(flagged((code << 3) | operand, `${name} (wz)${suffix(operand)}`, 19, ...body));
    }
  }
  for (let bit = 0; bit < 8; bit++) {
    const body = `bit(s, ${hex(1 << bit)}, s.memory[s.wz], s.wz >> 8);`;
    for (let operand = 0; operand < 8; operand++) {
      found.push(flagged(0x40 | (bit << 3) | operand, `bit ${bit},(wz)`, 16, body));
    }
  }
  for (const [name, page, on] of [
    ['res', 0x80, false],
    ['set', 0xc0, true],
  ] as const) {
    for (let bit = 0; bit < 8; bit++) {
      for (let operand = 0; operand < 8; operand++) {
        const body = [changeMemoryBit('s.wz', bit, on), ...copyTo(operand)];
        found.push(plain(page | (bit << 3) | operand, `${name} ${bit},(wz)${suffix(operand)}`, 19, ...body));
      }
    }
  }
  return found;
}
