/** The drives of `ulm run`, as `--drive` names them. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type DiskDefinition,
  diskDefinitions,
  EmulatorError,
  FolderDrive,
  findDefinition,
  ImageDisk,
  type MachineDrives,
  MemoryDrive,
} from '../../emulator/index.js';
import { CliError } from '../problem.js';

/** What stands for a drive in memory that is gone in the end. */
const MEMORY = 'memory';

/**
 * Drives by letter from `B=folder`, `B=image`, `B=image:format` and `B=memory`.
 *
 * @param diskdefs a file with further formats, in the syntax of cpmtools
 * @throws CliError `usage`, `file`; EmulatorError `drive-folder`, `disk-image`, `disk-format`, `disk-definition`
 */
export function mountDrives(
  mounts: readonly string[],
  diskdefs?: string,
): Record<string, MachineDrives[string]> {
  const definitions = diskDefinitions(diskdefs === undefined ? '' : readText(diskdefs));
  const drives: Record<string, MachineDrives[string]> = {};
  for (const mount of mounts) {
    const [, letter, what] = /^([A-Pa-p]):?=(.+)$/s.exec(mount) ?? [];
    if (letter === undefined) {
      throw new CliError(
        'usage',
        `${mount} is no drive.`,
        '--drive',
        'Write it as B=folder or B=image:format.',
      );
    }
    drives[letter.toUpperCase()] = mounted(what, definitions);
  }
  return drives;
}

function mounted(what: string, definitions: ReadonlyMap<string, DiskDefinition>): MachineDrives[string] {
  if (what === MEMORY) return new MemoryDrive();
  const [path, format] = existsSync(what) ? [what] : splitFormat(what);
  if (existsSync(path) && statSync(path).isDirectory()) return new FolderDrive(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (!existsSync(path)) {
    throw new EmulatorError(
      'disk-image',
      `${path} cannot be used as a drive.`,
      'there is no such file or folder',
      'Name a folder, or an image and behind a colon its format.',
    );
  }
  const image = { name: basename(path), size, ...(format !== undefined && { format }) };
  return new ImageDisk(path, findDefinition(definitions, image));
}

/** `image:format`; the format has no path in it, so that of C:\image stays whole. */
function splitFormat(what: string): [path: string, format?: string] {
  const [, path, format] = /^(.+):([\w.-]+)$/s.exec(what) ?? [];
  return path === undefined ? [what] : [path, format];
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error);
    throw new CliError(
      'file',
      `${path} cannot be read.`,
      evidence,
      'Check the name, and that you may read it.',
    );
  }
}
