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

/** Lines beside the result, on standard error. */
export function note(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** Something to mind that stops nothing, on standard error. */
export function warn(line: string): void {
  process.stderr.write(`warning: ${line}\n`);
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

/** `1 query`, `2,000 queries`. */
export function plural(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** 0.9312 → `93.1%`. */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)}%`;
}

/** Rows under a heading, as lines: all columns but the last stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const last = head.length - 1;
  return all.map((row) =>
    row.map((cell, column) => (column === last ? cell : cell.padStart(widths[column]))).join('  '),
  );
}

/** 0xE3DA → `E3DA`. */
export function hex(value: number, digits = 4): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
