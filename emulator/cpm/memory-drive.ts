import { type Capacity, type Drive, type DriveFile, type FileAttributes, NO_ATTRIBUTES } from './drive.js';
import { FULL_CAPACITY } from './layout.js';

interface Stored {
  readonly user: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly attributes: FileAttributes;
}

const key = (user: number, name: string) => `${user}:${name}`;

/** A drive in memory. */
export class MemoryDrive implements Drive {
  /** May be changed at any time; a board's ROM disk is one with this set. */
  readOnly: boolean;
  readonly capacity: Capacity;
  readonly #files = new Map<string, Stored>();

  /** @param files of user 0, by `NAME.EXT` in upper case */
  constructor(
    files: Readonly<Record<string, Uint8Array>> = {},
    options: { readOnly?: boolean } & Partial<Capacity> = {},
  ) {
    for (const [name, bytes] of Object.entries(files)) this.write(0, name, bytes);
    this.readOnly = options.readOnly ?? false;
    this.capacity = {
      blocks: Math.min(options.blocks ?? FULL_CAPACITY.blocks, FULL_CAPACITY.blocks),
      directoryEntries: Math.min(
        options.directoryEntries ?? FULL_CAPACITY.directoryEntries,
        FULL_CAPACITY.directoryEntries,
      ),
    };
  }

  list(): readonly DriveFile[] {
    return Array.from(this.#files.values(), ({ user, name, bytes, attributes }) => {
      return { user, name, size: bytes.length, attributes };
    });
  }

  read(user: number, name: string): Uint8Array | undefined {
    return this.#files.get(key(user, name))?.bytes;
  }

  write(user: number, name: string, bytes: Uint8Array): boolean {
    const attributes = this.#files.get(key(user, name))?.attributes ?? NO_ATTRIBUTES;
    this.#files.set(key(user, name), { user, name, bytes: bytes.slice(), attributes });
    return true;
  }

  remove(user: number, name: string): boolean {
    return this.#files.delete(key(user, name));
  }

  rename(user: number, from: string, to: string): boolean {
    const file = this.#files.get(key(user, from));
    if (!file || this.#files.has(key(user, to))) return false;
    this.#files.delete(key(user, from));
    this.#files.set(key(user, to), { ...file, name: to });
    return true;
  }

  setAttributes(user: number, name: string, attributes: FileAttributes): boolean {
    const file = this.#files.get(key(user, name));
    if (!file) return false;
    this.#files.set(key(user, name), { ...file, attributes });
    return true;
  }
}
