import { closeSync, writeSync } from 'node:fs';
import { openFile } from './open-file.js';

/** So many bytes are kept before they are written. */
const KEPT = 4096;

/** A file in the place of the printer: it gets the bytes of the list device as they are. */
export class PrinterFile {
  readonly #handle: number;
  #bytes: number[] = [];

  /** @throws CliError `file` */
  constructor(path: string) {
    this.#handle = openFile(path);
  }

  byte(byte: number): void {
    this.#bytes.push(byte);
    if (this.#bytes.length >= KEPT) this.#write();
  }

  close(): void {
    this.#write();
    closeSync(this.#handle);
  }

  #write(): void {
    writeSync(this.#handle, Uint8Array.from(this.#bytes));
    this.#bytes = [];
  }
}
