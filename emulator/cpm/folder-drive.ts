import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  type Drive,
  type DriveFile,
  type FileAttributes,
  type HiddenFile,
  isCanonical,
  MAX_FILE_SIZE,
} from './drive.js';
import { EmulatorError } from './errors.js';

/** Windows takes these for devices, whatever their type. */
const DEVICE = /^(CON|PRN|AUX|NUL|COM\d|LPT\d)(\.|$)/;
const USERS = 32;
const WRITABLE = 0o222;

/** A file of the folder: its host name may be in any case. */
interface Found {
  readonly host: string;
  readonly stats: Stats;
}

/**
 * A folder of the host as a drive. User area 0 is the folder itself, area n its subfolder `n`, made when it is
 * first written to.
 *
 * Only ordinary files with 8.3 names of up to 8 MB are seen, in any case; of two names that differ in case alone
 * the first in the order of the character codes counts. What is not seen, `hidden` tells with the reason. Symbolic
 * links are neither seen nor followed, so nothing outside the folder can be reached. New files have upper-case
 * names; one that CP/M has and hosts should not is written with escapes, `%66.TXT` for `f.TXT`. A file is written
 * under a temporary name and renamed. Read-only is the host's; the system attribute lasts as long as this object.
 *
 * @throws EmulatorError `drive-folder` when there is no such folder
 */
export class FolderDrive implements Drive {
  readonly readOnly: boolean;
  readonly #root: string;
  readonly #system = new Set<string>();

  constructor(folder: string, options: { readOnly?: boolean } = {}) {
    this.readOnly = options.readOnly ?? false;
    try {
      this.#root = realpathSync(folder);
      readdirSync(this.#root);
    } catch (cause) {
      const evidence = cause instanceof Error ? cause.message : String(cause);
      const remedy = 'Name a folder that is there and that you may read.';
      throw new EmulatorError('drive-folder', `${folder} cannot be used as a drive.`, evidence, remedy, {
        cause,
      });
    }
  }

  list(): readonly DriveFile[] {
    const files: DriveFile[] = [];
    for (let user = 0; user < USERS; user++) {
      for (const [name, { stats }] of this.#files(user)) {
        const attributes = {
          readOnly: (stats.mode & WRITABLE) === 0,
          system: this.#system.has(`${user}:${name}`),
        };
        files.push({ user, name, size: stats.size, attributes, modified: stats.mtimeMs });
      }
    }
    return files;
  }

  hidden(): readonly HiddenFile[] {
    const hidden: HiddenFile[] = [];
    for (let user = 0; user < USERS; user++) {
      if (!this.#folderIsThere(user)) continue;
      const seen = new Set(Array.from(this.#files(user).values(), ({ host }) => host));
      for (const host of readdirSync(this.#path(user)).sort()) {
        const name = user === 0 ? host : `${user}/${host}`;
        const reason = seen.has(host) ? undefined : this.#whyHidden(user, host);
        if (reason !== undefined) hidden.push({ name, reason });
      }
    }
    return hidden;
  }

  read(user: number, name: string): Uint8Array | undefined {
    const found = this.#find(user, name);
    if (!found) return undefined;
    // The name may have become a link since it was looked at.
    const handle = openSync(this.#path(user, found.host), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return fstatSync(handle).isFile() ? readFileSync(handle) : undefined;
    } finally {
      closeSync(handle);
    }
  }

  write(user: number, name: string, bytes: Uint8Array): boolean {
    const folded = fold(name);
    if (folded === undefined || user >= USERS) return false;
    if (user > 0 && !this.#folderIsThere(user)) mkdirSync(this.#path(user));
    const old = this.#find(user, folded);
    const target = this.#path(user, old?.host ?? folded);
    if (isTaken(target)) return false;
    const { path, handle } = this.#createTemporary(user);
    try {
      try {
        if (old) fchmodSync(handle, old.stats.mode & 0o777);
        writeFileSync(handle, bytes);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(path, target);
    } catch (error) {
      unlinkSync(path);
      throw error;
    }
    return true;
  }

  remove(user: number, name: string): boolean {
    const found = this.#find(user, name);
    if (!found) return false;
    unlinkSync(this.#path(user, found.host));
    this.#system.delete(`${user}:${fold(name)}`);
    return true;
  }

  rename(user: number, from: string, to: string): boolean {
    const found = this.#find(user, from);
    const folded = fold(to);
    if (!found || folded === undefined || this.#find(user, folded)) return false;
    const target = this.#path(user, folded);
    if (lstatSync(target, { throwIfNoEntry: false })) return false;
    renameSync(this.#path(user, found.host), target);
    if (this.#system.delete(`${user}:${fold(from)}`)) this.#system.add(`${user}:${folded}`);
    return true;
  }

  setAttributes(user: number, name: string, { readOnly, system }: FileAttributes): boolean {
    const found = this.#find(user, name);
    if (!found) return false;
    const mode = found.stats.mode & 0o777;
    const wanted = readOnly ? mode & ~WRITABLE : mode | 0o200;
    if (readOnly !== ((mode & WRITABLE) === 0)) {
      // What has a name elsewhere too keeps its rights there: here it is a file of its own from now on.
      const bytes = found.stats.nlink > 1 ? this.read(user, name) : undefined;
      if (bytes) this.write(user, name, bytes);
      chmodSync(this.#path(user, found.host), wanted);
    }
    const key = `${user}:${fold(name)}`;
    if (system) this.#system.add(key);
    else this.#system.delete(key);
    return true;
  }

  #path(user: number, ...rest: string[]): string {
    return user === 0 ? join(this.#root, ...rest) : join(this.#root, String(user), ...rest);
  }

  #folderIsThere(user: number): boolean {
    const stats = lstatSync(this.#path(user), { throwIfNoEntry: false });
    return stats?.isDirectory() ?? false;
  }

  #find(user: number, name: string): Found | undefined {
    const folded = fold(name);
    if (folded === undefined || user >= USERS || !this.#folderIsThere(user)) return undefined;
    for (const host of readdirSync(this.#path(user)).sort()) {
      if (fold(host) !== folded) continue;
      const stats = this.#fileStats(user, host);
      if (stats) return { host, stats };
    }
    return undefined;
  }

  /** Why a host name is no file of the drive; undefined for a user area's folder. */
  #whyHidden(user: number, host: string): string | undefined {
    const stats = lstatSync(this.#path(user, host), { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) return 'a symbolic link';
    if (stats.isDirectory()) return user === 0 && isArea(host) ? undefined : 'a folder';
    if (!stats.isFile()) return 'no ordinary file';
    if (fold(host) === undefined) return 'no 8.3 name';
    return stats.size > MAX_FILE_SIZE ? 'larger than 8 MB' : 'another name differs from it in case alone';
  }

  /** Undefined for what is no ordinary file, or too large for CP/M. */
  #fileStats(user: number, host: string): Stats | undefined {
    const stats = lstatSync(this.#path(user, host), { throwIfNoEntry: false });
    return stats?.isFile() && stats.size <= MAX_FILE_SIZE ? stats : undefined;
  }

  /** A user area's files by their CP/M names. */
  #files(user: number): Map<string, Found> {
    const files = new Map<string, Found>();
    if (user >= USERS || !this.#folderIsThere(user)) return files;
    for (const host of readdirSync(this.#path(user)).sort()) {
      const name = fold(host);
      if (name === undefined || files.has(name)) continue;
      const stats = this.#fileStats(user, host);
      if (stats) files.set(name, { host, stats });
    }
    return files;
  }

  /** Makes a new file of a name that is no 8.3 name, so that no CP/M program sees it. */
  #createTemporary(user: number): { path: string; handle: number } {
    for (let n = 0; ; n++) {
      const path = this.#path(user, `.cpm-write-${process.pid}-${n}`);
      try {
        return { path, handle: openSync(path, 'wx') };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
}

/** The CP/M name of a host name, in upper case; undefined when it cannot be one. */
function fold(name: string): string | undefined {
  const folded = name.toUpperCase();
  if (folded.length !== name.length || !isCanonical(folded)) return undefined;
  return process.platform === 'win32' && DEVICE.test(folded) ? undefined : folded;
}

/** Is this the name of a user area's folder? */
function isArea(name: string): boolean {
  return /^[1-9]\d?$/.test(name) && Number(name) < USERS;
}

/** Does something stand there that a file must not replace: a folder, a link? */
function isTaken(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}
