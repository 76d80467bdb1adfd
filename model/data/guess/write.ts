/**
 * Writes the pair files of all secrets beside this module: `node --import=tsx model/data/guess/write.ts`
 */

import { fileURLToPath } from 'node:url';
import { writeAtomically } from '../../files.js';
import { elephant } from './elephant.js';
import { GUESS_SEED, guessText } from './guess-text.js';

for (const secret of [elephant]) {
  const path = fileURLToPath(new URL(`${secret.name}.txt`, import.meta.url));
  await writeAtomically(path, new TextEncoder().encode(guessText(secret, { seed: GUESS_SEED })));
}
