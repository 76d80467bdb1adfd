import { Disk, type OpenFile, readRecord, recordCount } from './disk.js';
import type { Drive, FileAttributes } from './drive.js';
import { BdosError } from './errors.js';
import { FCB, type Fcb, matchesName } from './fcb.js';
import { DISK, type Layout } from './layout.js';

const ERASED = 0xe5;
const ENTRY = 32;
const RECORD = 128;
const DEFAULT_DMA = 0x80;
const NOT_FOUND = 0xff;
/** Codes of the random calls. */
const CODE = { ok: 0, noData: 1, diskFull: 2, noExtent: 4, beyond: 6 } as const;

/** The drives of a machine by letter. */
export type Drives = Readonly<Record<string, Drive>>;

/** A file as a search for patterns finds it. */
export interface FoundFile extends FileAttributes {
  /** 11 characters, without attributes. */
  readonly name: string;
}

/**
 * The file half of the BDOS: drives, the user area, the DMA address, and what is done with FCBs. What each
 * returns is the value of A.
 */
export class FileSystem {
  /** The current drive, 0 = A … 15 = P. */
  current = 0;
  /** The user area, 0–31. */
  user = 0;
  /** Where records go. */
  dma = DEFAULT_DMA;
  /** Bit n: drive n was used since the last reset. */
  loggedIn = 0;
  /** Bit n: drive n is write-protected until the next reset. */
  protectedDrives = 0;
  readonly #memory: Uint8Array;
  readonly #layout: Layout;
  readonly #disks: (Disk | undefined)[];
  #search: { fcb: Fcb; entries: Uint8Array[]; next: number } | undefined;

  constructor(memory: Uint8Array, layout: Layout, drives: Drives) {
    this.#memory = memory;
    this.#layout = layout;
    this.#disks = Array.from({ length: 16 }, (_, n) => {
      const drive = drives[String.fromCharCode(0x41 + n)];
      return drive && new Disk(drive, n);
    });
  }

  exists(drive: number): boolean {
    return this.#disks[drive] !== undefined;
  }

  /** Function 13: drive A, DMA at 80h, no drive protected; the user area stays. FF when a `$` file is there. */
  reset(): number {
    this.protectedDrives = 0;
    this.loggedIn = 0;
    this.dma = DEFAULT_DMA;
    return this.select(0);
  }

  /** Function 14. FF when the drive is used for the first time since the reset and has a `$` file. */
  select(drive: number): number {
    const fresh = (this.loggedIn & (1 << drive)) === 0;
    const disk = this.disk(drive);
    this.current = drive;
    const dollar = fresh && disk.files().some((file) => file.user === this.user && file.name.startsWith('$'));
    return dollar ? 0xff : 0;
  }

  /** Function 37: forgets that these drives were used or protected. */
  resetDrives(mask: number): void {
    this.loggedIn &= ~mask;
    this.protectedDrives &= ~mask;
  }

  /** A drive, logged in; throws the `Select` error when there is none. */
  disk(drive: number): Disk {
    const disk = this.#disks[drive];
    if (!disk) throw new BdosError('Select', drive);
    this.loggedIn |= 1 << drive;
    return disk;
  }

  /** Puts all that was written onto the drives and looks at them anew from here. */
  settle(): void {
    for (const disk of this.#disks) disk?.settle();
    this.#search = undefined;
  }

  open(fcb: Fcb): number {
    fcb.set(FCB.s2, 0);
    const name = fcb.name;
    const extent = fcb.byte(FCB.ex) & 0x1f;
    const entry = this.#disk(fcb)
      .entries()
      .find((e) => e[0] === this.user && e[FCB.ex] === extent && e[FCB.s2] === 0 && fits(name, e));
    if (!entry) return NOT_FOUND;
    fcb.take(entry);
    return 0;
  }

  close(fcb: Fcb): number {
    const found = this.#disk(fcb).close(this.user, fcb.name);
    return found || fcb.unwritten ? 0 : NOT_FOUND;
  }

  make(fcb: Fcb): number {
    const disk = this.#writable(fcb);
    const name = fcb.name;
    if (name.includes('?') || name.trim() === '') return NOT_FOUND;
    fcb.set(FCB.s2, 0);
    const goesOn = fcb.extent > 0 && disk.file(this.user, name) !== undefined;
    if (!goesOn && !disk.make(this.user, name)) return NOT_FOUND;
    for (let i: number = FCB.s1; i < FCB.cr; i++) fcb.set(i, 0);
    return 0;
  }

  remove(fcb: Fcb): number {
    const disk = this.#writable(fcb);
    let found = NOT_FOUND;
    for (const file of this.find(this.#driveOf(fcb), fcb.name)) {
      if (file.readOnly) throw new BdosError('File R/O', this.#driveOf(fcb));
      if (!disk.remove(this.user, file.name)) continue;
      found = 0;
      this.#forget(file.name);
    }
    return found;
  }

  /** Function 23. Refuses a name that is taken: CP/M would leave two files of one name. */
  rename(fcb: Fcb): number {
    const disk = this.#writable(fcb);
    const [from] = this.find(this.#driveOf(fcb), fcb.name);
    const to = fcb.newName;
    if (from === undefined || to.includes('?') || to.trim() === '') return NOT_FOUND;
    if (from.readOnly) throw new BdosError('File R/O', this.#driveOf(fcb));
    if (!disk.rename(this.user, from.name, to)) return NOT_FOUND;
    this.#forget(from.name);
    return 0;
  }

  setAttributes(fcb: Fcb): number {
    const disk = this.#writable(fcb);
    const attributes = { readOnly: fcb.readOnly, system: fcb.system };
    const found = this.find(this.#driveOf(fcb), fcb.name);
    const set = found.filter(({ name }) => disk.setAttributes(this.user, name, attributes));
    return set.length > 0 ? 0 : NOT_FOUND;
  }

  readSequential(fcb: Fcb): number {
    const file = this.#file(fcb);
    const record = fcb.record;
    if (!file || record >= recordCount(file)) return CODE.noData;
    // CR stays at 128 after the last record of an extent; the next read goes on from there.
    if (fcb.byte(FCB.cr) > 127) fcb.seek(record, recordCount(file));
    readRecord(file, record, this.#memory, this.dma);
    fcb.set(FCB.cr, fcb.byte(FCB.cr) + 1);
    fcb.countRecords(recordCount(file));
    return CODE.ok;
  }

  writeSequential(fcb: Fcb): number {
    const record = fcb.record;
    const code = this.#write(fcb, record);
    // After the last record of an extent the BDOS opens the next one at once.
    if (code === CODE.ok) fcb.seek(record + 1, recordCount(this.#file(fcb)!));
    return code;
  }

  readRandom(fcb: Fcb): number {
    const record = fcb.random;
    if (record > 0xffff) return CODE.beyond;
    const file = this.#file(fcb);
    const records = file ? recordCount(file) : 0;
    fcb.seek(record, records);
    if (record >= 128 && (record & ~0x7f) >= records) return CODE.noExtent;
    if (!file || record >= records) return CODE.noData;
    readRecord(file, record, this.#memory, this.dma);
    return CODE.ok;
  }

  /** Functions 34 and 40; what lies between the old end and the record is zeros in both. */
  writeRandom(fcb: Fcb): number {
    const record = fcb.random;
    if (record > 0xffff) return CODE.beyond;
    return this.#write(fcb, record);
  }

  /** Function 35: R0–R2 become the length in records. */
  fileSize(fcb: Fcb): number {
    const [found] = this.find(this.#driveOf(fcb), fcb.name);
    const file = found && this.#disk(fcb).file(this.user, found.name);
    fcb.random = file ? recordCount(file) : 0;
    return file ? 0 : NOT_FOUND;
  }

  /** Function 36: R0–R2 from CR, EX and S2. */
  setRandom(fcb: Fcb): number {
    fcb.random = fcb.record;
    return 0;
  }

  /** Function 17. `?` as the drive takes the entries of all users, `?` in EX those of all extents. */
  searchFirst(fcb: Fcb): number {
    if (fcb.byte(FCB.drive) !== 0x3f && fcb.byte(FCB.ex) !== 0x3f) fcb.set(FCB.s2, 0);
    this.#search = { fcb, entries: this.#disk(fcb).entries(), next: 0 };
    return this.searchNext();
  }

  /** Function 18: the next entry, in its record of four at the DMA address. */
  searchNext(): number {
    const search = this.#search;
    if (!search) return NOT_FOUND;
    while (search.next < search.entries.length) {
      const index = search.next++;
      if (!this.#isSought(search.fcb, search.entries[index])) continue;
      const first = index & ~3;
      for (let i = 0; i < RECORD; i++) {
        const entry = search.entries[first + (i >> 5)];
        this.#memory[(this.dma + i) & 0xffff] = entry ? entry[i % ENTRY] : ERASED;
      }
      return index & 3;
    }
    return NOT_FOUND;
  }

  /** The files on a drive that fit a pattern of 11 characters, in the user area. */
  find(drive: number, pattern: string): FoundFile[] {
    const found: FoundFile[] = [];
    for (const entry of this.disk(drive).entries()) {
      if (entry[0] !== this.user || entry[FCB.ex] !== 0 || entry[FCB.s2] !== 0 || !fits(pattern, entry))
        continue;
      const name = entryName(entry);
      found.push({ name, readOnly: (entry[9] & 0x80) !== 0, system: (entry[10] & 0x80) !== 0 });
    }
    return found;
  }

  /** Writes a drive's allocation vector into its place in memory; returns the address. */
  allocationVector(drive: number): number {
    const used = DISK.blocks - this.disk(drive).freeBlocks();
    const at = this.#layout.allocation;
    this.#memory.fill(0, at, at + DISK.blocks / 8);
    this.#memory.fill(0xff, at, at + (used >> 3));
    if ((used & 7) !== 0) this.#memory[at + (used >> 3)] = 0xff << (8 - (used & 7));
    return at;
  }

  #write(fcb: Fcb, record: number): number {
    const disk = this.#writable(fcb);
    if (fcb.readOnly) throw new BdosError('File R/O', this.#driveOf(fcb));
    const file = this.#file(fcb);
    if (!file) return CODE.noData;
    if (!disk.writeRecord(file, record, this.#memory, this.dma)) return CODE.diskFull;
    fcb.seek(record, recordCount(file));
    fcb.markWritten();
    return CODE.ok;
  }

  #driveOf(fcb: Fcb): number {
    const drive = fcb.byte(FCB.drive);
    return drive === 0 || drive === 0x3f ? this.current : ((drive & 0x1f) - 1) & 0x1f;
  }

  #disk(fcb: Fcb): Disk {
    return this.disk(this.#driveOf(fcb));
  }

  #writable(fcb: Fcb): Disk {
    const drive = this.#driveOf(fcb);
    if ((this.protectedDrives & (1 << drive)) !== 0) throw new BdosError('R/O', drive);
    return this.disk(drive);
  }

  #file(fcb: Fcb): OpenFile | undefined {
    return this.#disk(fcb).file(this.user, fcb.name);
  }

  #isSought(fcb: Fcb, entry: Uint8Array): boolean {
    if (entry[0] === ERASED) return false;
    if (fcb.byte(FCB.drive) === 0x3f) return true;
    const is = (offset: number) => fcb.byte(offset) === 0x3f || (fcb.byte(offset) & 0x1f) === entry[offset];
    return entry[0] === this.user && fits(fcb.name, entry) && is(FCB.ex) && is(FCB.s2);
  }

  /** A search that goes on does not find what is gone from the directory. */
  #forget(name: string): void {
    for (const entry of this.#search?.entries ?? []) {
      if (entry[0] === this.user && entryName(entry) === name) entry[0] = ERASED;
    }
  }
}

/** The 11 characters of a directory entry, without attributes. */
function entryName(entry: Uint8Array): string {
  let name = '';
  for (let i = 0; i < 11; i++) name += String.fromCharCode(entry[FCB.name + i] & 0x7f);
  return name;
}

function fits(pattern: string, entry: Uint8Array): boolean {
  return matchesName(pattern, entryName(entry));
}
