/** A file as a drive lists it. */
export interface DriveFile {
  /** The user area, 0–31; the CCP reaches 0–15. */
  readonly user: number;
  /** `NAME.EXT`, or `NAME` where there is no type. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly attributes: FileAttributes;
}

/** The two attributes that CP/M 2.2 heeds. */
export interface FileAttributes {
  readonly readOnly: boolean;
  /** Hidden from DIR. */
  readonly system: boolean;
}

export const NO_ATTRIBUTES: FileAttributes = { readOnly: false, system: false };

/** What fits on a drive. */
export interface Capacity {
  /** Blocks of 2 KB for files, up to 4080. */
  readonly blocks: number;
  /** Directory entries, one for each 16 KB of a file; up to 1024. */
  readonly directoryEntries: number;
}

/**
 * A disk of whole files. A file is written in one piece, so none is ever half there.
 *
 * All functions may throw when the disk fails; the BDOS says `Bad Sector` then.
 */
export interface Drive {
  /** True for a disk that nothing can be written to. */
  readonly readOnly: boolean;
  /** Default: as much as CP/M can address with the blocks of this host, 8 MB. */
  readonly capacity?: Capacity;
  /** All files of all user areas, in a steady order. */
  list(): readonly DriveFile[];
  /** A file's bytes; the caller does not change them. Undefined when there is no such file. */
  read(user: number, name: string): Uint8Array | undefined;
  /** Makes or replaces a file. False when the drive cannot have a file of this name. */
  write(user: number, name: string, bytes: Uint8Array): boolean;
  /** False when there is no such file. */
  remove(user: number, name: string): boolean;
  /** False when there is no such file, or one of the new name, or the new name cannot be. */
  rename(user: number, from: string, to: string): boolean;
  /** False when there is no such file. */
  setAttributes(user: number, name: string, attributes: FileAttributes): boolean;
}

/** The most that a file of CP/M 2.2 can hold: 65,536 records of 128 bytes. */
export const MAX_FILE_SIZE = 65536 * 128;

/** The 11 characters of a directory entry, from `NAME.EXT`; what is too long is cut. */
export function toFcbName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot < 0 ? name : name.slice(0, dot);
  const type = dot < 0 ? '' : name.slice(dot + 1);
  return stem.slice(0, 8).padEnd(8) + type.slice(0, 3).padEnd(3);
}

/** `NAME.EXT` from the 11 characters of a directory entry. */
export function fromFcbName(name: string): string {
  const stem = name.slice(0, 8).trimEnd();
  const type = name.slice(8).trimEnd();
  return type === '' ? stem : `${stem}.${type}`;
}
