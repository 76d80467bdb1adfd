/** Which line of TypeScript wrote a statement, found cheaply. */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A captured place. V8 formats its stack only when it is read, so that one that is never read costs little. */
export interface Caller {
  readonly stack?: string;
}

/** The place that called `method`, which must be a function now running. */
export function captureCaller(method: (...operands: never[]) => unknown): Caller {
  const limit = Error.stackTraceLimit;
  // One frame is all that is ever looked at, and more would cost time.
  Error.stackTraceLimit = 1;
  const caller: Caller = {};
  Error.captureStackTrace(caller, method);
  Error.stackTraceLimit = limit;
  return caller;
}

/** The place as `path/file.ts:12`, from the working directory; undefined where the engine names no file. */
export function callerPlace(caller: Caller): string | undefined {
  const frame = /(?:\(|at (?:async )?)((?:file:\/\/)?[^()]+):(\d+):\d+\)?$/m.exec(caller.stack ?? '');
  if (!frame) return undefined;
  const path = frame[1].startsWith('file://') ? fileURLToPath(frame[1]) : frame[1];
  const near = relative(process.cwd(), path);
  return `${near.startsWith('..') ? path : near}:${frame[2]}`;
}
