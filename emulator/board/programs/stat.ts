import type { FileAttributes } from '../../cpm/drive.js';
import { DISK } from '../../cpm/layout.js';
import type { Task } from '../../cpm/task.js';
import type { NativeProgram, World } from '../../cpm/world.js';
import { isBlank, type NamedFile, namedFile } from './names.js';

const RECORDS_PER_EXTENT = 128;
const letter = (drive: number) => String.fromCharCode(0x41 + drive);
const number = (value: number, width: number) => String(value).padStart(width);

/** What `STAT NAME $WORD` sets. */
const ATTRIBUTES: Readonly<Record<string, Partial<FileAttributes>>> = {
  'R/O': { readOnly: true },
  'R/W': { readOnly: false },
  SYS: { system: true },
  DIR: { system: false },
};

/**
 * STAT.COM of CP/M 2.2, as far as files go: `STAT`, `STAT B:`, `STAT *.COM`, `STAT NAME $R/O` (R/W, SYS, DIR).
 * Devices, users and `VAL:` are not emulated; they are a `Invalid Assignment`.
 *
 * Source: Digital Research, "CP/M 2.2 Manual", "STAT".
 */
export const stat: NativeProgram = function* stat(world, args) {
  const { console, files } = world;
  const [name = '', attribute] = args;
  if (name === '') {
    for (let drive = 0; drive < 16; drive++) {
      if ((files.loggedIn & (1 << drive)) === 0 || !files.exists(drive)) continue;
      const access = files.disk(drive).readOnly ? 'R/O' : 'R/W';
      yield* console.print(`${letter(drive)}: ${access}, Space: ${space(world, drive)}k\r\n`);
    }
    return;
  }
  const named = name.includes('=') ? undefined : namedFile(world, name);
  if (!named) {
    yield* console.print('Invalid Assignment\r\n');
  } else if (isBlank(named.name)) {
    yield* console.print(`\r\n${remaining(world, named.drive)}`);
  } else if (attribute === undefined) {
    yield* list(world, named);
  } else {
    yield* change(world, named, attribute.replace('$', ''));
  }
};

function space({ files }: World, drive: number): number {
  return (files.disk(drive).freeBlocks() * DISK.blockSize) / 1024;
}

function remaining(world: World, drive: number): string {
  return `Bytes Remaining On ${letter(drive)}: ${space(world, drive)}k\r\n`;
}

function shown(drive: number, name: string): string {
  return `${letter(drive)}:${name.slice(0, 8).trimEnd()}.${name.slice(8).trimEnd()}`;
}

function* list(world: World, { disk, drive, name }: NamedFile): Task<void> {
  const { console, files } = world;
  const found = files.find(drive, name).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (found.length === 0) return yield* console.print('File Not Found\r\n');
  yield* console.print('\r\n Recs  Bytes  Ext Acc\r\n');
  for (const { name, readOnly, system } of found) {
    const length = disk.file(files.user, name)?.length ?? 0;
    const records = Math.ceil(length / 128);
    const kilobytes = Math.ceil(length / DISK.blockSize) * (DISK.blockSize / 1024);
    const extents = Math.max(1, Math.ceil(records / RECORDS_PER_EXTENT));
    const label = system ? `(${shown(drive, name)})` : shown(drive, name);
    const figures = `${number(records, 5)}  ${number(kilobytes, 4)}k ${number(extents, 4)}`;
    yield* console.print(`${figures} ${readOnly ? 'R/O' : 'R/W'} ${label}\r\n`);
  }
  yield* console.print(remaining(world, drive));
}

function* change(world: World, { disk, drive, name }: NamedFile, word: string): Task<void> {
  const { console, files } = world;
  const wanted = Object.hasOwn(ATTRIBUTES, word) ? ATTRIBUTES[word] : undefined;
  const found = files.find(drive, name);
  if (!wanted) return yield* console.print('Invalid File Indicator\r\n');
  if (found.length === 0) return yield* console.print('File Not Found\r\n');
  for (const { name, readOnly, system } of found) {
    disk.setAttributes(files.user, name, { readOnly, system, ...wanted });
    yield* console.print(`\r\n${shown(drive, name)} set to ${word}`);
  }
  yield* console.newLine();
}
