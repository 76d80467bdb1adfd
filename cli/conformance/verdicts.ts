/** What the conformance programs say, and what comes of it. */

import { createMachine, MemoryDrive, QueueConsole } from '../../emulator/index.js';
import { CHECK_LINE, type Checks } from '../../firmware/index.js';

export type Verdict = 'ok' | 'FAIL' | 'skip' | 'none';

export interface Result {
  readonly verdict: Verdict;
  /** What was found and what was expected, where it failed. */
  readonly detail?: string;
}

/** T-states in which each program has long ended. */
const LONGEST = 2e9;

/** Runs a program in the emulator, on an empty disk in memory; gives what it prints. */
export function runHere({ com }: Pick<Checks, 'com'>): string {
  let text = '';
  const console = new QueueConsole((byte) => {
    text += String.fromCharCode(byte);
  });
  createMachine({ console, drives: { A: new MemoryDrive() }, program: { bytes: com } }).run(LONGEST);
  return text;
}

/** The verdict on each check of a program, in their order; `none` where it said nothing. */
export function resultsOf({ names }: Pick<Checks, 'names'>, text: string): Map<string, Result> {
  const results = new Map<string, Result>(names.map((name) => [name, { verdict: 'none' }]));
  for (const line of text.split(/[\r\n]+/)) {
    const [, word, name, got, wanted] = CHECK_LINE.exec(line) ?? [];
    if (word === undefined || !results.has(name)) continue;
    const verdict = word.trim() as Verdict;
    results.set(name, got === undefined ? { verdict } : { verdict, detail: `${got}h, not ${wanted}h` });
  }
  return results;
}

/** True when no check failed and each said something. */
export function areMet(results: Iterable<Result>): boolean {
  return Array.from(results).every(({ verdict }) => verdict === 'ok' || verdict === 'skip');
}
