import { closeSync, writeSync } from 'node:fs';
import { openFile } from './open-file.js';

/** So many lines are kept before they are written: the file grows, the memory does not. */
const KEPT = 1000;

/** What stands for the standard error stream, and its handle. */
const STANDARD_ERROR = { path: '-', handle: 2 };

/** A file that lines are added to as they come, so that it tells the end of a program that does not come back. */
export class TraceFile {
  readonly #handle: number;
  #lines: string[] = [];

  /** @throws CliError `file` */
  constructor(path: string) {
    this.#handle = path === STANDARD_ERROR.path ? STANDARD_ERROR.handle : openFile(path);
  }

  line(text: string): void {
    this.#lines.push(`${text}\n`);
    if (this.#lines.length >= KEPT) this.#write();
  }

  close(): void {
    this.#write();
    if (this.#handle !== STANDARD_ERROR.handle) closeSync(this.#handle);
  }

  #write(): void {
    writeSync(this.#handle, this.#lines.join(''));
    this.#lines = [];
  }
}
