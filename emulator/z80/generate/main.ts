/**
 * Writes the instruction pages: `node --import=tsx emulator/z80/generate/main.ts`.
 *
 * What an instruction does is in hand-written functions (arithmetic.ts, rotates.ts, …); what is written here is one
 * small function for each opcode that gives them its operands, and the switches that lead to it. V8 calls a known
 * function from a switch, and inlines the busy ones, about twice as fast as it calls one out of a table.
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from './modules.js';

for (const [name, text] of generate()) {
  writeFileSync(fileURLToPath(new URL(`../pages/${name}`, import.meta.url)), text);
}
