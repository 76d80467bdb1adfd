import { fileContents, findFiles } from './directory-view.js';
import { RECORD } from './disk-parameters.js';
import type { FileAttributes } from './drive.js';
import { FCB, Fcb } from './fcb.js';
import type { RecordBuffer } from './record-calls.js';
import type { Volume } from './volume.js';

const PAD = 0x1a;
const NOT_FOUND = 0xff;

/** What it needs of the BDOS's file calls; each answers the value of A. */
interface FileCalls {
  make(fcb: Fcb): number;
  close(fcb: Fcb): number;
  remove(fcb: Fcb): number;
  rename(fcb: Fcb): number;
  setAttributes(fcb: Fcb): number;
  writeRandom(fcb: Fcb): number;
  /** Does something in a user area with a buffer of its own. */
  aside<T>(user: number, buffer: RecordBuffer, run: () => T): T;
}

/** A file as programs in TypeScript hold it. */
export interface OpenFile {
  /** Whole records. */
  readonly bytes: Uint8Array;
  /** In bytes. */
  readonly length: number;
}

/** The length of a file in records of 128 bytes. */
export function recordCount(file: OpenFile): number {
  return Math.ceil(file.length / RECORD);
}

/** Copies a record into memory; a short last one is filled up with 1Ah. */
export function readRecord(file: OpenFile, record: number, memory: Uint8Array, address: number): void {
  const from = record * RECORD;
  for (let i = 0; i < RECORD; i++) {
    memory[(address + i) & 0xffff] = from + i < file.length ? file.bytes[from + i] : PAD;
  }
}

/** A file that is being made. */
class MadeFile implements OpenFile {
  readonly user: number;
  readonly fcb: Fcb;
  records = 0;
  readonly #contents: () => Uint8Array;

  constructor(user: number, fcb: Fcb, contents: () => Uint8Array) {
    this.user = user;
    this.fcb = fcb;
    this.#contents = contents;
  }

  get bytes(): Uint8Array {
    return this.#contents();
  }

  get length(): number {
    return this.records * RECORD;
  }
}

/**
 * A drive's files by name, for programs in TypeScript. All goes through the functions of the BDOS, with FCBs and
 * buffers outside the machine's memory.
 */
export class Disk {
  readonly #files: FileCalls;
  readonly #volume: Volume;
  readonly #made = new Map<string, MadeFile>();

  constructor(files: FileCalls, volume: Volume) {
    this.#files = files;
    this.#volume = volume;
  }

  get readOnly(): boolean {
    return this.#volume.disk.readOnly;
  }

  /** A file by its 11 characters; undefined when there is none. */
  file(user: number, name: string): OpenFile | undefined {
    const made = this.#made.get(user + name);
    if (made) return made;
    const bytes = this.#contents(user, name);
    return bytes && { bytes, length: bytes.length };
  }

  /** Makes an empty file; undefined when the directory is full. */
  make(user: number, name: string): OpenFile | undefined {
    const fcb = this.#fcb(name);
    if (this.#aside(user, () => this.#files.make(fcb)) === NOT_FOUND) return undefined;
    const file = new MadeFile(user, fcb, () => this.#contents(user, name) ?? new Uint8Array(0));
    this.#made.set(user + name, file);
    return file;
  }

  /** Writes a record of a file that was made here; false when the disk or its directory is full. */
  writeRecord(file: OpenFile, record: number, memory: Uint8Array, address: number): boolean {
    if (!(file instanceof MadeFile)) return false;
    const { fcb, user } = file;
    fcb.random = record;
    const code = this.#files.aside(user, { memory, address }, () => this.#files.writeRandom(fcb));
    if (code === 0) file.records = Math.max(file.records, record + 1);
    return code === 0;
  }

  /** Ends a file that was made here; false when there is no such file. */
  close(user: number, name: string): boolean {
    const made = this.#made.get(user + name);
    this.#made.delete(user + name);
    return made !== undefined && this.#aside(user, () => this.#files.close(made.fcb)) !== NOT_FOUND;
  }

  remove(user: number, name: string): boolean {
    this.#made.delete(user + name);
    return this.#aside(user, () => this.#files.remove(this.#fcb(name))) !== NOT_FOUND;
  }

  rename(user: number, from: string, to: string): boolean {
    const fcb = this.#fcb(from);
    for (let i = 0; i < 11; i++) fcb.set(FCB.map + FCB.name + i, to.charCodeAt(i));
    return this.#aside(user, () => this.#files.rename(fcb)) !== NOT_FOUND;
  }

  setAttributes(user: number, name: string, { readOnly, system }: FileAttributes): boolean {
    const fcb = this.#fcb(name);
    if (readOnly) fcb.set(FCB.readOnly, fcb.byte(FCB.readOnly) | 0x80);
    if (system) fcb.set(FCB.system, fcb.byte(FCB.system) | 0x80);
    return this.#aside(user, () => this.#files.setAttributes(fcb)) !== NOT_FOUND;
  }

  /** Blocks that no file has. */
  freeBlocks(): number {
    return this.#volume.freeBlocks();
  }

  #fcb(name: string): Fcb {
    return Fcb.of(this.#volume.number + 1, name);
  }

  #aside<T>(user: number, run: () => T): T {
    return this.#files.aside(user, { memory: new Uint8Array(RECORD), address: 0 }, run);
  }

  #contents(user: number, name: string): Uint8Array | undefined {
    const [found] = findFiles(this.#volume.disk, user, name);
    return found && fileContents(this.#volume.disk, found);
  }
}
