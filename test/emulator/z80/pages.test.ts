/** The instruction pages are written by a generator; what lies in the folder must be what it writes. */

import { readFileSync } from 'node:fs';
import test from 'ava';
import { generate } from '../../../emulator/z80/generate/modules.js';

for (const [name, text] of generate()) {
  test(`${name} is as the generator writes it`, (t) => {
    const committed = readFileSync(new URL(`../../../emulator/z80/pages/${name}`, import.meta.url), 'utf8');
    t.true(committed === text, 'run node --import=tsx emulator/z80/generate/main.ts');
  });
}
