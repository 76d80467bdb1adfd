/** A file as a drive lists it. */
export interface DriveFile {
  /** The user area, 0–31; the CCP reaches 0–15. */
  readonly user: number;
  /** `NAME.EXT`, or `NAME` where there is no type. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly attributes: FileAttributes;
  /** When it was last changed, in any unit; a file of another time is another file. */
  readonly modified?: number;
}

/** A file of the host that CP/M does not see. */
export interface HiddenFile {
  /** As the host has it, from the drive's folder on. */
  readonly name: string;
  readonly reason: string;
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
 * A drive of whole files. A file is written in one piece, so none is ever half there.
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
  /** What is there and not listed, and why. */
  hidden?(): readonly HiddenFile[];
  /** False when there is no such file. */
  setAttributes(user: number, name: string, attributes: FileAttributes): boolean;
}

/** Drives of whole files by letter. */
export type Drives = Readonly<Record<string, Drive>>;

/** The most that a file of CP/M 2.2 can hold: 65,536 records of 128 bytes. */
export const MAX_FILE_SIZE = 65536 * 128;

/** Characters of a name that every host takes as they are. */
const PLAIN = /[A-Z0-9!#$&'()\-@^_`{}~+]/;

/**
 * `NAME.EXT` from the 11 characters of a directory entry. A character that hosts have another use for, a lower-case
 * letter among them, becomes `%` and its code in two hexadecimal digits, so that each name has one of its own.
 */
export function fromFcbName(name: string): string {
  const stem = escaped(name.slice(0, 8).trimEnd());
  const type = escaped(name.slice(8, 11).trimEnd());
  return (stem === '' ? '%20' : stem) + (type === '' ? '' : `.${type}`);
}

/** The 11 characters of a directory entry, from `NAME.EXT`; what is too long is cut. */
export function toFcbName(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = unescaped(dot < 0 ? name : name.slice(0, dot));
  const type = unescaped(dot < 0 ? '' : name.slice(dot + 1));
  return stem.slice(0, 8).padEnd(8) + type.slice(0, 3).padEnd(3);
}

/** True for a name that `fromFcbName` gives. */
export function isCanonical(name: string): boolean {
  return fromFcbName(toFcbName(name)) === name;
}

function escaped(part: string): string {
  return part.replace(/./gs, (character, at: number) => {
    const isEscape = character === '%' && /^[0-9A-F]{2}/.test(part.slice(at + 1));
    if (PLAIN.test(character) || (character === '%' && !isEscape)) return character;
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

function unescaped(part: string): string {
  return part.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
