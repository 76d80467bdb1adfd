/** Programs that hold a CP/M 2.2 against what Digital Research's does: on boards, on emulators, on ours. */

import type { Checks } from './check-program.js';
import { consoleChecks } from './console-checks.js';
import { diskChecks } from './disk-checks.js';
import { fileChecks } from './file-checks.js';
import { randomChecks } from './random-checks.js';

export { CHECK_LINE, type Checks } from './check-program.js';

/** All of them, in the order in which they are best run. */
export function buildConformance(): readonly Checks[] {
  return [consoleChecks(), diskChecks(), fileChecks(), randomChecks()];
}
