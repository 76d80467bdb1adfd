/** The disassembler and the assembler, which share no table: what the one writes the other turns back into bytes. */

import test from 'ava';
import { disassemble } from '../../../emulator/z80/index.js';
import { Assembler } from '../../../firmware/asm/index.js';
import { write } from '../../firmware/asm/written.js';
import { hex } from './machine.js';

const ORIGIN = 0x1000;

/** Operands: a byte with a letter first in hexadecimal, a negative displacement, a jump back. */
const OPERANDS = [0xf2, 0xa1, 0x13];

function assemble(text: string): number[] {
  const z = new Assembler({ origin: ORIGIN });
  const source = text.replaceAll(/\b([0-9][0-9a-f]*)h\b/g, (_, digits) => `${Number.parseInt(digits, 16)}`);
  if (source.startsWith('db ')) z.db(...source.slice(3).split(',').map(Number));
  else write(z, source);
  return [...z.assemble().image];
}

/** Opcodes that come back as the same bytes. The others only repeat one of them, in more bytes or as a copy. */
const pages = [
  { name: 'no prefix', before: [], after: OPERANDS, same: 252 },
  { name: 'CB', before: [0xcb], after: [], same: 256 },
  // The assembler knows 58; the 178 that are not defined come as bytes.
  { name: 'ED', before: [0xed], after: OPERANDS, same: 58 + 178 },
  { name: 'DD', before: [0xdd], after: OPERANDS, same: 85 },
  { name: 'FD', before: [0xfd], after: OPERANDS, same: 85 },
  { name: 'DD CB', before: [0xdd, 0xcb, 0xf2], after: [], same: 200 },
  { name: 'FD CB', before: [0xfd, 0xcb, 0x13], after: [], same: 200 },
] as const;

for (const { name, before, after, same } of pages) {
  test(`every opcode of the page goes round: ${name}`, (t) => {
    const memory = new Uint8Array(0x10000);
    let unchanged = 0;
    for (let opcode = 0; opcode < 256; opcode++) {
      // Prefixes have pages of their own.
      if (before.length === 0 && [0xcb, 0xdd, 0xed, 0xfd].includes(opcode)) continue;
      if (before.length === 1 && before[0] !== 0xcb && before[0] !== 0xed) {
        if ([0xcb, 0xdd, 0xed, 0xfd].includes(opcode)) continue;
      }
      const code = [...before, opcode, ...after];
      memory.set(code, ORIGIN);
      const { text, length } = disassemble(memory, ORIGIN);
      const again = assemble(text);
      const title = `${code.map((byte) => hex(byte, 2)).join(' ')}: ${text}`;
      if (again.join() === code.slice(0, length).join()) unchanged++;
      else {
        t.true(again.length <= length, title);
        memory.set(again, ORIGIN);
        // A shorter jump is nearer to its target, but the text says the same.
        t.is(disassemble(memory, ORIGIN).text, text, title);
      }
    }
    t.is(unchanged, same);
  });
}
