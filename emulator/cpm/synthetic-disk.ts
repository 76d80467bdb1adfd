import {
  directoryEntries,
  entryBlocks,
  type FoundFile,
  fileContents,
  isFree,
  listFiles,
} from './directory-view.js';
import {
  blockSize,
  type DiskParameters,
  directoryBlocks,
  ENTRY,
  ERASED,
  hasByteMap,
  RECORD,
} from './disk-parameters.js';
import { type Drive, type DriveFile, fromFcbName, type HiddenFile, isCanonical, toFcbName } from './drive.js';
import { FCB } from './fcb.js';
import { FULL_CAPACITY, SYNTHETIC } from './layout.js';
import { type SectorDisk, SectorError, sectorIndex, trackCount } from './sector-disk.js';

const PAD = 0x1a;
const EXTENT_RECORDS = 128;
const BLOCK = blockSize(SYNTHETIC);
const BLOCK_RECORDS = BLOCK / RECORD;
const BLOCKS_IN_EXTENT = EXTENT_RECORDS / BLOCK_RECORDS;
/** What a block holds that nothing was written to. */
const BLANK = new Uint8Array(BLOCK);

/** A file as the drive below has it, and where it is on this disk. */
interface Known {
  readonly user: number;
  /** `NAME.EXT` */
  readonly name: string;
  /** In bytes: the last record may be short. */
  readonly size: number;
  readonly readOnly: boolean;
  readonly system: boolean;
  /** Undefined for a file that was written here since it was last looked at. */
  readonly modified: number | undefined;
  readonly records: number;
  readonly blocks: readonly number[];
}

/** What is free, in ascending order. */
interface Room {
  readonly entries: number[];
  readonly blocks: number[];
}

const keyOf = ({ user, name }: Pick<Known, 'user' | 'name'>) => `${user}:${name}`;

/**
 * A disk made up for a drive of whole files: a directory and blocks of 2 KB that add up, whose sectors can be read
 * and written as any disk's.
 *
 * What is written stays in memory until the directory is written to, as at a close; then each file that is another
 * goes to the drive in one piece. So no file is ever half there. The blocks of files that stay as they are keep
 * their numbers. Of two files of one name, which function 22 or 23 can make, the drive has the first.
 */
export class SyntheticDisk implements SectorDisk {
  readonly parameters: DiskParameters;
  readonly drive: Drive;
  readonly #directory: Uint8Array;
  readonly #tracks: number;
  /** Blocks that are not as the drive has them. */
  readonly #written = new Map<number, Uint8Array>();
  #files = new Map<string, Known>();
  /** Which file a block is of, and which of its blocks. */
  #owners = new Map<number, { readonly file: Known; readonly index: number }>();
  /** The file that was last read from the drive. */
  #open: { readonly file: Known; readonly bytes: Uint8Array } | undefined;
  /** Files of the drive for which there is no room. */
  #hidden: HiddenFile[] = [];

  constructor(drive: Drive) {
    this.drive = drive;
    const { blocks, directoryEntries } = drive.capacity ?? FULL_CAPACITY;
    const directory = directoryBlocks({ ...SYNTHETIC, directoryEntries });
    this.parameters = { ...SYNTHETIC, directoryEntries, blocks: blocks + directory };
    this.#tracks = trackCount(this.parameters);
    this.#directory = new Uint8Array(directory * BLOCK).fill(ERASED);
    this.#scan(drive.list());
  }

  get readOnly(): boolean {
    return this.drive.readOnly;
  }

  /** What the drive has and this disk does not show. */
  get hidden(): readonly HiddenFile[] {
    return [...(this.drive.hidden?.() ?? []), ...this.#hidden];
  }

  read(track: number, sector: number): Uint8Array {
    const at = sectorIndex(this.parameters, this.#tracks, track, sector) * RECORD;
    if (at < this.#directory.length) return this.#directory.subarray(at, at + RECORD);
    return this.#block(Math.floor(at / BLOCK)).subarray(at % BLOCK, (at % BLOCK) + RECORD);
  }

  write(track: number, sector: number, data: Uint8Array): void {
    const at = sectorIndex(this.parameters, this.#tracks, track, sector) * RECORD;
    if (this.readOnly) throw new SectorError('the drive is write-protected');
    if (at < this.#directory.length) {
      this.#directory.set(data, at);
      return;
    }
    const block = Math.floor(at / BLOCK);
    const bytes = this.#written.get(block) ?? this.#block(block).slice();
    bytes.set(data, at % BLOCK);
    this.#written.set(block, bytes);
  }

  /** Brings the drive to what the directory says. Where it refuses, the directory is again what the drive has. */
  flush(): void {
    if (this.readOnly) return;
    try {
      this.#bringAll();
    } catch (error) {
      this.#startAnew();
      throw error;
    }
  }

  #startAnew(): void {
    this.#directory.fill(ERASED);
    this.#written.clear();
    this.#files.clear();
    this.#open = undefined;
    try {
      this.#scan(this.drive.list());
    } catch {
      // A drive that is gone has no files.
    }
  }

  #bringAll(): void {
    const found = listFiles(this);
    const names = new Set(found.map(({ user, name }) => keyOf({ user, name: fromFcbName(name) })));
    const gone = new Map([...this.#files].filter(([key]) => !names.has(key)));
    for (const old of gone.values()) if (!found.some((file) => sameBlocks(old, file))) this.#keep(old);
    const after = new Map<string, Known>();
    for (const file of found) {
      const name = fromFcbName(file.name);
      const key = keyOf({ user: file.user, name });
      const old = this.#files.get(key) ?? this.#renamed(file, name, gone);
      after.set(key, this.#bring(file, name, old));
    }
    for (const { user, name } of gone.values()) this.drive.remove(user, name);
    this.#files = after;
    this.#own();
  }

  refresh(): boolean {
    this.flush();
    this.#open = undefined;
    return this.#scan(this.drive.list());
  }

  /** Keeps what is in a file's blocks: another entry may name them, or the file come back. */
  #keep({ blocks }: Known): void {
    for (const block of blocks) if (block !== 0) this.#written.set(block, this.#block(block).slice());
  }

  /** A file that was known by another name, renamed on the drive; undefined when there is none. */
  #renamed(file: FoundFile, name: string, gone: Map<string, Known>): Known | undefined {
    if (file.blocks.length === 0) return undefined;
    for (const [key, old] of gone) {
      if (old.user !== file.user || !sameBlocks(old, file)) continue;
      if (!this.drive.rename(old.user, old.name, name)) return undefined;
      gone.delete(key);
      const moved = { ...old, name };
      for (const [index, block] of moved.blocks.entries()) this.#owners.set(block, { file: moved, index });
      return moved;
    }
    return undefined;
  }

  /** Makes a file on the drive as the directory has it. */
  #bring(file: FoundFile, name: string, old: Known | undefined): Known {
    const { user, readOnly, system, records, blocks } = file;
    const isSame = old !== undefined && old.records === records && sameBlocks(old, file);
    let size = old?.size ?? 0;
    if (!isSame || blocks.some((block) => this.#written.has(block))) {
      if (old && !sameBlocks(old, file)) this.#keep(old);
      const bytes = this.#trimmed(fileContents(this, file), old);
      if (!this.drive.write(user, name, bytes)) throw new SectorError(`${name} cannot be written`);
      size = bytes.length;
      for (const block of blocks) this.#written.delete(block);
      this.#open = undefined;
    }
    if (readOnly !== (old?.readOnly ?? false) || system !== (old?.system ?? false)) {
      this.drive.setAttributes(user, name, { readOnly, system });
    }
    return { user, name, size, readOnly, system, records, blocks, modified: undefined };
  }

  /** A file whose last record nobody touched keeps its end, where that is within the record. */
  #trimmed(bytes: Uint8Array, old: Known | undefined): Uint8Array {
    if (!old || old.size % RECORD === 0 || Math.ceil(old.size / RECORD) * RECORD !== bytes.length)
      return bytes;
    const before = this.drive.read(old.user, old.name);
    if (before?.length !== old.size) return bytes;
    for (let i = bytes.length - RECORD; i < bytes.length; i++) {
      if (bytes[i] !== (i < before.length ? before[i] : PAD)) return bytes;
    }
    return bytes.subarray(0, old.size);
  }

  /** Takes the drive's files in; true when the directory is another then. */
  #scan(listed: readonly DriveFile[]): boolean {
    const named = listed.filter(({ name }) => isCanonical(name));
    const files = new Map(named.map((file) => [keyOf(file), file] as const));
    const kept = new Map<string, Known>();
    let changed = false;
    for (const [key, known] of this.#files) {
      const file = files.get(key);
      if (file && sameFile(known, file)) {
        kept.set(key, { ...known, modified: file.modified });
      } else {
        this.#erase(known);
        changed = true;
      }
    }
    this.#files = kept;
    this.#own();
    this.#hidden = [];
    const room = this.#room();
    for (const [key, file] of files) {
      if (!kept.has(key)) changed = this.#enter(file, room) || changed;
    }
    return changed;
  }

  /** Gives a file of the drive its directory entries and blocks; false, and it is hidden, when there is no room. */
  #enter(file: DriveFile, room: Room): boolean {
    const { user, name, size, attributes, modified } = file;
    const records = Math.ceil(size / RECORD);
    const entryCount = Math.max(1, Math.ceil(records / EXTENT_RECORDS));
    const blockCount = Math.ceil(records / BLOCK_RECORDS);
    if (entryCount > room.entries.length || blockCount > room.blocks.length) {
      const reason = entryCount > room.entries.length ? 'the directory is full' : 'the disk is full';
      this.#hidden.push({ name: user === 0 ? name : `${user}/${name}`, reason });
      return false;
    }
    const blocks = room.blocks.splice(0, blockCount);
    const known: Known = { user, name, size, ...attributes, modified, records, blocks };
    for (const [extent, index] of room.entries.splice(0, entryCount).entries()) {
      this.#writeEntry(index, extent, known);
    }
    this.#files.set(keyOf(file), known);
    for (const [index, block] of blocks.entries()) {
      this.#owners.set(block, { file: known, index });
      this.#written.delete(block);
    }
    return true;
  }

  #writeEntry(index: number, extent: number, { user, name, readOnly, system, records, blocks }: Known): void {
    const entry = this.#directory.subarray(index * ENTRY, (index + 1) * ENTRY).fill(0);
    const fcbName = toFcbName(name);
    entry[0] = user;
    for (let i = 0; i < 11; i++) entry[FCB.name + i] = fcbName.charCodeAt(i) & 0x7f;
    if (readOnly) entry[FCB.readOnly] |= 0x80;
    if (system) entry[FCB.system] |= 0x80;
    entry[FCB.ex] = extent & 0x1f;
    entry[FCB.s2] = extent >> 5;
    entry[FCB.rc] = Math.min(EXTENT_RECORDS, records - extent * EXTENT_RECORDS);
    const width = hasByteMap(this.parameters) ? 1 : 2;
    const map = blocks.slice(extent * BLOCKS_IN_EXTENT, (extent + 1) * BLOCKS_IN_EXTENT);
    for (const [i, block] of map.entries()) {
      entry[FCB.map + i * width] = block & 0xff;
      if (width === 2) entry[FCB.map + i * width + 1] = block >> 8;
    }
  }

  #erase({ user, name, blocks }: Known): void {
    const fcbName = toFcbName(name);
    for (const entry of directoryEntries(this)) {
      if (entry[0] !== user) continue;
      let same = true;
      for (let i = 0; i < 11; i++) same &&= (entry[FCB.name + i] & 0x7f) === fcbName.charCodeAt(i);
      if (same) entry[0] = ERASED;
    }
    for (const block of blocks) this.#written.delete(block);
  }

  #room(): Room {
    const entries: number[] = [];
    const used = new Set<number>();
    for (const [index, entry] of [...directoryEntries(this)].entries()) {
      if (isFree(entry)) entries.push(index);
      else for (const block of entryBlocks(this, entry)) used.add(block);
    }
    const blocks: number[] = [];
    for (let block = directoryBlocks(this.parameters); block < this.parameters.blocks; block++) {
      if (!used.has(block)) blocks.push(block);
    }
    return { entries, blocks };
  }

  #own(): void {
    this.#owners = new Map();
    for (const file of this.#files.values()) {
      for (const [index, block] of file.blocks.entries()) {
        if (block !== 0) this.#owners.set(block, { file, index });
      }
    }
  }

  #block(block: number): Uint8Array {
    const written = this.#written.get(block);
    const owner = this.#owners.get(block);
    if (written || !owner) return written ?? BLANK;
    const part = this.#contents(owner.file).subarray(owner.index * BLOCK, (owner.index + 1) * BLOCK);
    if (part.length === BLOCK) return part;
    const bytes = new Uint8Array(BLOCK);
    bytes.fill(PAD, 0, Math.ceil(part.length / RECORD) * RECORD);
    bytes.set(part);
    return bytes;
  }

  #contents(file: Known): Uint8Array {
    if (this.#open?.file !== file) {
      const bytes = this.drive.read(file.user, file.name);
      if (!bytes) throw new SectorError(`${file.name} is gone`);
      this.#open = { file, bytes };
    }
    return this.#open.bytes;
  }
}

function sameBlocks(a: Pick<Known, 'blocks'>, b: Pick<Known, 'blocks'>): boolean {
  return a.blocks.length === b.blocks.length && a.blocks.every((block, i) => block === b.blocks[i]);
}

function sameFile(known: Known, { size, attributes, modified }: DriveFile): boolean {
  return (
    known.size === size &&
    known.readOnly === attributes.readOnly &&
    known.system === attributes.system &&
    (known.modified === undefined || known.modified === modified)
  );
}
