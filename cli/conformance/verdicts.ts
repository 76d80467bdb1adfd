/** What the conformance programs say, and what comes of it. */

import { createMachine, type MachineDrives, MemoryDrive, QueueConsole } from '../../emulator/index.js';
import { CHECK_LINE, type Checks, KEYS_LINE, readKeys } from '../../firmware/index.js';

const LF = 0x0a;

export type Verdict = 'ok' | 'FAIL' | 'skip' | 'none';

export interface Result {
  readonly verdict: Verdict;
  /** Where it failed, what was found and what was expected; where it was skipped, why. */
  readonly detail?: string;
}

/** T-states in which each program has long ended. */
const LONGEST = 2e9;

/**
 * Runs a program in the emulator, where it stands on drive A; types the keys that it asks for; gives what it prints.
 *
 * @param drive an empty one in memory if not given; the program is added
 */
export function runHere(
  { file, com }: Pick<Checks, 'file' | 'com'>,
  drive: MachineDrives[string] = new MemoryDrive({ [file]: com }),
): string {
  let text = '';
  const console = new QueueConsole((byte) => {
    text += String.fromCharCode(byte);
    const [, keys] = (byte === LF && KEYS_LINE.exec(text)) || [];
    if (keys !== undefined) console.type(readKeys(keys));
  });
  createMachine({ console, drives: { A: drive }, program: { bytes: com } }).run(LONGEST);
  return text;
}

/** The verdict on each check of a program, in their order; `none` where it said nothing. */
export function resultsOf({ names }: Pick<Checks, 'names'>, text: string): Map<string, Result> {
  const results = new Map<string, Result>(names.map((name) => [name, { verdict: 'none' }]));
  for (const line of text.split(/[\r\n]+/)) {
    const [, word, name, got, wanted, reason] = CHECK_LINE.exec(line) ?? [];
    if (word === undefined || !results.has(name)) continue;
    const verdict = word.trim() as Verdict;
    const detail = got === undefined ? reason : `${got}h, not ${wanted}h`;
    results.set(name, detail === undefined ? { verdict } : { verdict, detail });
  }
  return results;
}

/** True when no check failed and each said something. */
export function areMet(results: Iterable<Result>): boolean {
  return Array.from(results).every(({ verdict }) => verdict === 'ok' || verdict === 'skip');
}
