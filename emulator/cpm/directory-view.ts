import { ENTRY, ERASED, hasByteMap, RECORD } from './disk-parameters.js';
import type { FileAttributes } from './drive.js';
import { FCB, matchesName } from './fcb.js';
import { readRecord, type SectorDisk } from './sector-disk.js';

/** A file as its directory entries have it. */
export interface FoundFile extends FileAttributes {
  readonly user: number;
  /** 11 characters, without attributes. */
  readonly name: string;
  /** Its length in records, holes included. */
  readonly records: number;
  /** Its blocks in their order, 0 for a hole. */
  readonly blocks: readonly number[];
}

/** A file of which further entries may be found. */
interface PartialFile extends FileAttributes {
  readonly user: number;
  readonly name: string;
  records: number;
  readonly blocks: number[];
  readonly parts: Set<number>;
}

/** The users that a file can be of; an entry of another is none of CP/M 2.2's. */
const USERS = 32;

/** All files of a disk, read past the BDOS. Of two entries for the same part of a file the first counts. */
export function listFiles(disk: SectorDisk): FoundFile[] {
  const files = new Map<string, PartialFile>();
  for (const entry of directoryEntries(disk)) {
    if (entry[0] >= USERS) continue;
    const key = `${entry[0]}:${entryName(entry)}`;
    const file = files.get(key) ?? startFile(entry);
    files.set(key, file);
    addEntry(disk, file, entry);
  }
  return Array.from(files.values(), ({ parts: _, blocks, ...file }) => {
    return { ...file, blocks: Array.from(blocks, (block) => block ?? 0) };
  });
}

/** The files of a user that fit a pattern of 11 characters. */
export function findFiles(disk: SectorDisk, user: number, pattern: string): FoundFile[] {
  return listFiles(disk).filter((file) => file.user === user && matchesName(pattern, file.name));
}

/** What a file holds, in whole records; holes are zeros. */
export function fileContents(disk: SectorDisk, { blocks, records }: FoundFile): Uint8Array {
  const { blockShift } = disk.parameters;
  const bytes = new Uint8Array(records * RECORD);
  for (let record = 0; record < records; record++) {
    const block = blocks[record >> blockShift] ?? 0;
    if (block === 0) continue;
    const within = record & ((1 << blockShift) - 1);
    bytes.set(readRecord(disk, (block << blockShift) + within), record * RECORD);
  }
  return bytes;
}

/** The directory's entries in their order, 32 bytes each, free ones included. */
export function* directoryEntries(disk: SectorDisk): Generator<Uint8Array> {
  for (let index = 0; index < disk.parameters.directoryEntries; index++) {
    const at = (index * ENTRY) % RECORD;
    yield readRecord(disk, Math.floor((index * ENTRY) / RECORD)).subarray(at, at + ENTRY);
  }
}

/** The blocks that the map of an entry names, 0 for a hole. */
export function entryBlocks(disk: SectorDisk, entry: Uint8Array): number[] {
  const blocks: number[] = [];
  const width = hasByteMap(disk.parameters) ? 1 : 2;
  for (let at: number = FCB.map; at < ENTRY; at += width) {
    const block = width === 1 ? entry[at] : entry[at] | (entry[at + 1] << 8);
    blocks.push(block < disk.parameters.blocks ? block : 0);
  }
  return blocks;
}

export function isFree(entry: Uint8Array): boolean {
  return entry[0] === ERASED;
}

function startFile(entry: Uint8Array): PartialFile {
  return {
    user: entry[0],
    name: entryName(entry),
    readOnly: (entry[FCB.readOnly] & 0x80) !== 0,
    system: (entry[FCB.system] & 0x80) !== 0,
    records: 0,
    blocks: [],
    parts: new Set(),
  };
}

function addEntry(disk: SectorDisk, file: PartialFile, entry: Uint8Array): void {
  const { blockShift, extentMask } = disk.parameters;
  const extent = (entry[FCB.ex] & 0x1f) | ((entry[FCB.s2] & 0x3f) << 5);
  const part = Math.floor(extent / (extentMask + 1));
  if (file.parts.has(part)) return;
  file.parts.add(part);
  file.records = Math.max(file.records, extent * 128 + entry[FCB.rc]);
  const blocksOfPart = ((extentMask + 1) * 128) >> blockShift;
  for (const [i, block] of entryBlocks(disk, entry).slice(0, blocksOfPart).entries()) {
    if (block !== 0) file.blocks[part * blocksOfPart + i] = block;
  }
}

/** The 11 characters of a directory entry, without attributes. */
function entryName(entry: Uint8Array): string {
  let name = '';
  for (let i = 0; i < 11; i++) name += String.fromCharCode(entry[FCB.name + i] & 0x7f);
  return name;
}
