import type { Capacity, Drive, DriveFile, FileAttributes } from './drive.js';
import { FULL_CAPACITY } from './layout.js';
import { MemoryDrive } from './memory-drive.js';
import { nativeFile } from './native.js';

/**
 * A drive with programs in TypeScript on top of another drive: their files stand in user areas beside the others
 * and are kept in memory, so that a folder of the host is not filled with them. A file of the same name below
 * takes a program's place. That a program is renamed, erased or copied is heeded as long as this object lives.
 */
export class ProgramDrive implements Drive {
  readonly #below: Drive;
  readonly #programs = new MemoryDrive();

  /** @param programs the names of the programs, by user area */
  constructor(below: Drive, programs: Readonly<Record<number, readonly string[]>>) {
    this.#below = below;
    for (const [user, names] of Object.entries(programs)) {
      for (const name of names) this.#programs.write(Number(user), `${name}.COM`, nativeFile(name));
    }
  }

  get readOnly(): boolean {
    return this.#below.readOnly;
  }

  get capacity(): Capacity {
    return this.#below.capacity ?? FULL_CAPACITY;
  }

  list(): readonly DriveFile[] {
    const files = this.#below.list();
    const taken = new Set(files.map(({ user, name }) => `${user}:${name}`));
    return [...files, ...this.#programs.list().filter(({ user, name }) => !taken.has(`${user}:${name}`))];
  }

  read(user: number, name: string): Uint8Array | undefined {
    return this.#below.read(user, name) ?? this.#programs.read(user, name);
  }

  write(user: number, name: string, bytes: Uint8Array): boolean {
    if (!this.#below.write(user, name, bytes)) return false;
    this.#programs.remove(user, name);
    return true;
  }

  remove(user: number, name: string): boolean {
    const below = this.#below.remove(user, name);
    return this.#programs.remove(user, name) || below;
  }

  rename(user: number, from: string, to: string): boolean {
    if (this.read(user, to)) return false;
    return this.#below.rename(user, from, to) || this.#programs.rename(user, from, to);
  }

  setAttributes(user: number, name: string, attributes: FileAttributes): boolean {
    return (
      this.#below.setAttributes(user, name, attributes) ||
      this.#programs.setAttributes(user, name, attributes)
    );
  }
}
