/** How commands speak: results on standard output, progress and problems on standard error. */

import { type Problem, problemLines } from './problem.js';

/** A line of the result. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A result for scripts: one JSON value a line. */
export function sayJson(value: unknown): void {
  say(JSON.stringify(value));
}

/** A failure: to people on standard error, to scripts as JSON on standard output too. */
export function reportProblem(problem: Problem, json: boolean): void {
  if (json) sayJson({ error: problem });
  // A line of progress may stand there.
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  process.stderr.write(`${problemLines(problem).join('\n')}\n`);
}

/** A line on standard error that is written over; where that is no terminal, nothing is shown. */
export class ProgressLine {
  #shown = false;

  show(text: string): void {
    if (!process.stderr.isTTY) return;
    this.#shown = true;
    const columns = process.stderr.columns ?? 80;
    process.stderr.write(`\r\x1b[K${text.slice(0, columns - 1)}`);
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K');
    this.#shown = false;
  }
}

/** 20992 → `20,992`. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** 0xE3DA → `E3DA`. */
export function hex(value: number, digits = 4): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
