/** Programs that hold a CP/M 2.2 against what Digital Research's does: on boards, on emulators, on ours. */

import { biosChecks } from './bios-checks.js';
import { chainChecks } from './chain-checks.js';
import type { Checks } from './check-program.js';
import { consoleChecks } from './console-checks.js';
import { diskChecks } from './disk-checks.js';
import { fileChecks } from './file-checks.js';
import { keyChecks } from './key-checks.js';
import { randomChecks } from './random-checks.js';

export { CHECK_LINE, type Checks } from './check-program.js';
export { KEYS_LINE, readKeys, writeKeys } from './keys-line.js';

/** All of them, in the order in which they are best run. */
export function buildConformance(): readonly Checks[] {
  return [
    consoleChecks(),
    biosChecks(),
    diskChecks(),
    fileChecks(),
    randomChecks(),
    chainChecks(),
    keyChecks(),
  ];
}
