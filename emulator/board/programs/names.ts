import type { Disk } from '../../cpm/disk.js';
import { isDelimiter, parseFileName } from '../../cpm/fcb.js';
import type { World } from '../../cpm/world.js';

/** A file name on a command line, with the disk it speaks of. */
export interface NamedFile {
  readonly disk: Disk;
  /** 0 = A … 15 = P. */
  readonly drive: number;
  /** 11 characters, `*` expanded to `?`. */
  readonly name: string;
}

/** A name from a command line; undefined for what is none. @throws BdosError `Select` */
export function namedFile({ files }: World, text: string): NamedFile | undefined {
  const parsed = parseFileName(text, 0);
  if (parsed.end !== text.length || text === '' || (isDelimiter(text[0]) && parsed.drive === 0))
    return undefined;
  const drive = parsed.drive === 0 ? files.current : parsed.drive - 1;
  return { disk: files.disk(drive), drive, name: parsed.name };
}

/** The same name with another type. */
export function withType(name: string, type: string): string {
  return name.slice(0, 8) + type.padEnd(3);
}

export function isBlank(name: string): boolean {
  return name.trim() === '';
}

export function isPattern(name: string): boolean {
  return name.includes('?');
}
