/** Writes `crcs.txt` anew with libz80ex: `node --import=tsx test/emulator/z80/exerciser/main.ts`. */

import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileOracle } from '../oracle/oracle.js';
import { CRC_FILE, exerciseOracle } from './crcs.js';

const folder = mkdtempSync(join(tmpdir(), 'z80-oracle-'));
try {
  const head =
    '# What libz80ex 1.1.21 (Debian) comes to in the exerciser; main.ts beside it writes this file.\n';
  const path = fileURLToPath(CRC_FILE);
  writeFileSync(`${path}.new`, `${head}${exerciseOracle(compileOracle(folder)).join('\n')}\n`);
  renameSync(`${path}.new`, path);
} finally {
  rmSync(folder, { recursive: true });
}
