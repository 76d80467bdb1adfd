/** A line for each instruction as it runs: address, bytes, text and the registers that it finds. */

import type { Cpu } from './api.js';
import { disassemble } from './disassemble.js';

const FLAGS = 'SZYHXPNC';

/**
 * What the CPU is about to run: `1000  dd 7e 05     ld a,(ix+5)        a=12 f=-Z------ bc=2345 …`. A halted CPU
 * shows `halt` without bytes, since it runs nothing at PC. A bus's hook sees the bytes read.
 */
export function traceLine(cpu: Cpu): string {
  const { bus } = cpu;
  const read = (address: number): number => bus.read?.(address) ?? bus.memory[address];
  const { text, length } = cpu.halted ? { text: 'halt', length: 0 } : disassemble(read, cpu.pc);
  const bytes = Array.from({ length }, (_, offset) => hex(read((cpu.pc + offset) & 0xffff), 2));
  const flags = [...FLAGS].map((letter, bit) => ((cpu.f & (0x80 >> bit)) !== 0 ? letter : '-')).join('');
  const words = (['bc', 'de', 'hl', 'ix', 'iy', 'sp'] as const).map((name) => `${name}=${hex(cpu[name], 4)}`);
  const registers = [`a=${hex(cpu.a, 2)}`, `f=${flags}`, ...words].join(' ');
  return `${hex(cpu.pc, 4)}  ${bytes.join(' ').padEnd(12)} ${text.padEnd(18)} ${registers}`;
}

/** Steps the CPU for as long as it is read, giving each instruction's line before it runs. */
export function* trace(cpu: Cpu): Generator<string, never> {
  for (;;) {
    yield traceLine(cpu);
    cpu.step();
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
