import { closeSync, openSync, writeSync } from 'node:fs';
import { CliError } from '../problem.js';

/** So many lines are kept before they are written: the file grows, the memory does not. */
const KEPT = 1000;

/** A file that lines are added to as they come, so that it tells the end of a program that does not come back. */
export class TraceFile {
  readonly #handle: number;
  #lines: string[] = [];

  /** @throws CliError `file` */
  constructor(path: string) {
    try {
      this.#handle = openSync(path, 'w');
    } catch (error) {
      const evidence = error instanceof Error ? error.message : String(error);
      throw new CliError('file', `${path} cannot be written.`, evidence, 'Check its folder.');
    }
  }

  line(text: string): void {
    this.#lines.push(`${text}\n`);
    if (this.#lines.length >= KEPT) this.#write();
  }

  close(): void {
    this.#write();
    closeSync(this.#handle);
  }

  #write(): void {
    writeSync(this.#handle, this.#lines.join(''));
    this.#lines = [];
  }
}
