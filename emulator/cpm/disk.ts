import {
  type Capacity,
  type Drive,
  type DriveFile,
  type FileAttributes,
  fromFcbName,
  MAX_FILE_SIZE,
  toFcbName,
} from './drive.js';
import { BdosError } from './errors.js';
import { FCB } from './fcb.js';
import { DISK, FULL_CAPACITY } from './layout.js';

const RECORD = 128;
const PAD = 0x1a;
const EXTENT = 16384;
const ENTRY = 32;
const BLOCKS_PER_ENTRY = EXTENT / DISK.blockSize;

/** A file's working copy. It goes to the drive in one piece when it is closed. */
export interface OpenFile {
  bytes: Uint8Array;
  /** Bytes that count; `bytes` may be longer. */
  length: number;
  dirty: boolean;
}

/** The directory entries that a file of so many bytes has. */
function extentCount(length: number): number {
  return Math.max(1, Math.ceil(length / EXTENT));
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

/**
 * A drive as the BDOS sees it: records, directory entries and blocks over a `Drive` of whole files.
 *
 * Blocks are numbered afresh at each look, in the order of the files; none of them can be read as such. A record
 * that was skipped by a random write reads as zeros and counts as written.
 */
export class Disk {
  readonly drive: Drive;
  readonly #number: number;
  readonly #open = new Map<
    string,
    { readonly user: number; readonly name: string; readonly file: OpenFile }
  >();
  #freeBlocks: number | undefined;

  /** @param number 0 = A … 15 = P */
  constructor(drive: Drive, number: number) {
    this.drive = drive;
    this.#number = number;
  }

  /** A file by its 11 characters; undefined when there is none. */
  file(user: number, name: string): OpenFile | undefined {
    const known = this.#open.get(user + name);
    if (known) return known.file;
    const bytes = this.#try(() => this.drive.read(user, fromFcbName(name)));
    if (!bytes) return undefined;
    const file = { bytes, length: bytes.length, dirty: false };
    this.#open.set(user + name, { user, name, file });
    return file;
  }

  /** Makes an empty file; undefined when the directory is full or the drive refuses the name. */
  make(user: number, name: string): OpenFile | undefined {
    this.#open.delete(user + name);
    if (this.entries().length >= this.#capacity.directoryEntries) return undefined;
    const file = { bytes: new Uint8Array(0), length: 0, dirty: false };
    if (!this.#write(user, name, file)) return undefined;
    this.#open.set(user + name, { user, name, file });
    return file;
  }

  /** Writes a record, growing the file up to it; false when the disk or its directory is full. */
  writeRecord(file: OpenFile, record: number, memory: Uint8Array, address: number): boolean {
    const end = (record + 1) * RECORD;
    if (end > MAX_FILE_SIZE) return false;
    if (end > file.length && !this.#grow(file, end)) return false;
    this.#own(file, end);
    for (let i = 0; i < RECORD; i++) file.bytes[end - RECORD + i] = memory[(address + i) & 0xffff];
    file.dirty = true;
    return true;
  }

  /** Cuts a file to so many records. */
  truncate(file: OpenFile, records: number): void {
    this.#own(file, file.length);
    file.length = Math.min(file.length, records * RECORD);
    file.dirty = true;
    this.#freeBlocks = undefined;
  }

  /** Puts a file's working copy onto the drive; false when there is no such file or the drive refuses it. */
  close(user: number, name: string): boolean {
    const file = this.file(user, name);
    return file !== undefined && (!file.dirty || this.#write(user, name, file));
  }

  /** Puts all working copies onto the drive and forgets them, so that the drive is looked at anew. */
  settle(): void {
    for (const [key, { user, name, file }] of this.#open) {
      this.#open.delete(key);
      if (file.dirty) this.#write(user, name, file);
    }
    this.#freeBlocks = undefined;
  }

  remove(user: number, name: string): boolean {
    this.#open.delete(user + name);
    this.#freeBlocks = undefined;
    return this.#try(() => this.#writable().remove(user, fromFcbName(name)));
  }

  rename(user: number, from: string, to: string): boolean {
    const known = this.#open.get(user + from);
    if (known?.file.dirty) this.#write(user, from, known.file);
    this.#open.delete(user + from);
    return this.#try(() => this.#writable().rename(user, fromFcbName(from), fromFcbName(to)));
  }

  setAttributes(user: number, name: string, attributes: FileAttributes): boolean {
    return this.#try(() => this.#writable().setAttributes(user, fromFcbName(name), attributes));
  }

  /** The drive's files; those that are open with the length they have now. */
  files(): readonly DriveFile[] {
    return this.#try(() => this.drive.list()).map((listed) => {
      const open = this.#open.get(listed.user + toFcbName(listed.name));
      return open ? { ...listed, size: open.file.length } : listed;
    });
  }

  /** The directory: an entry of 32 bytes for each 16 KB of each file. */
  entries(): Uint8Array[] {
    const entries: Uint8Array[] = [];
    let block: number = DISK.directoryBlocks;
    for (const { user, name, size, attributes } of this.files()) {
      const extents = extentCount(size);
      for (let extent = 0; extent < extents; extent++) {
        const entry = new Uint8Array(ENTRY);
        const bytes = Math.min(EXTENT, size - extent * EXTENT);
        entry[0] = user;
        const fcbName = toFcbName(name);
        for (let i = 0; i < 11; i++) entry[FCB.name + i] = fcbName.charCodeAt(i) & 0x7f;
        if (attributes.readOnly) entry[9] |= 0x80;
        if (attributes.system) entry[10] |= 0x80;
        entry[FCB.ex] = extent & 0x1f;
        entry[FCB.s2] = extent >> 5;
        entry[FCB.rc] = Math.ceil(bytes / RECORD);
        for (let i = 0; i < Math.min(BLOCKS_PER_ENTRY, Math.ceil(bytes / DISK.blockSize)); i++) {
          entry[FCB.map + 2 * i] = block & 0xff;
          entry[FCB.map + 2 * i + 1] = block >> 8;
          block++;
        }
        entries.push(entry);
      }
    }
    return entries;
  }

  /** Blocks of 2 KB that no file has. */
  freeBlocks(): number {
    if (this.#freeBlocks === undefined) {
      let used = 0;
      for (const { size } of this.files()) used += Math.ceil(size / DISK.blockSize);
      this.#freeBlocks = Math.max(0, this.#capacity.blocks - used);
    }
    return this.#freeBlocks;
  }

  get #capacity(): Capacity {
    return this.drive.capacity ?? FULL_CAPACITY;
  }

  #grow(file: OpenFile, length: number): boolean {
    const extents = extentCount(length) - extentCount(file.length);
    if (extents > 0 && this.entries().length + extents > this.#capacity.directoryEntries) return false;
    const blocks = Math.ceil(length / DISK.blockSize) - Math.ceil(file.length / DISK.blockSize);
    if (blocks > 0) {
      const free = this.freeBlocks();
      if (blocks > free) return false;
      this.#freeBlocks = free - blocks;
    }
    const padded = recordCount(file) * RECORD;
    this.#own(file, length);
    file.bytes.fill(PAD, file.length, padded);
    file.bytes.fill(0, padded, length);
    file.length = length;
    return true;
  }

  /** Gives a file room of its own: what was read from the drive is the drive's. */
  #own(file: OpenFile, length: number): void {
    if (file.dirty && length <= file.bytes.length) return;
    const bytes = new Uint8Array(Math.max(length, Math.min(2 * file.length, MAX_FILE_SIZE), EXTENT));
    bytes.set(file.bytes.subarray(0, file.length));
    file.bytes = bytes;
  }

  #write(user: number, name: string, file: OpenFile): boolean {
    const bytes = file.bytes.subarray(0, file.length);
    this.#freeBlocks = undefined;
    const done = this.#try(() => this.#writable().write(user, fromFcbName(name), bytes));
    // The drive may keep the array: from here it is the drive's, and the next write takes a copy.
    if (done) file.dirty = false;
    return done;
  }

  #writable(): Drive {
    if (this.drive.readOnly) throw new BdosError('Bad Sector', this.#number);
    return this.drive;
  }

  #try<T>(access: () => T): T {
    try {
      return access();
    } catch (error) {
      if (error instanceof BdosError) throw error;
      throw new BdosError('Bad Sector', this.#number, { cause: error });
    }
  }
}
