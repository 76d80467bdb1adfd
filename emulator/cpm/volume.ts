import { type DiskParameters, directoryBlocks, ENTRY, hasByteMap, RECORD } from './disk-parameters.js';
import { BdosError } from './errors.js';
import { placeOf, type SectorDisk } from './sector-disk.js';

/** Where the BIOS keeps what belongs to a drive. All are addresses. */
export interface DriveAreas {
  /** The disk parameter header. */
  readonly dph: number;
  readonly dpb: number;
  /** The allocation vector. */
  readonly allocation: number;
  /** The checksums of the directory's records. */
  readonly checksums: number;
  /** The sector table, 0 for none. */
  readonly translation: number;
}

/** What the BIOS was last told by SELDSK, SETTRK, SETSEC and SETDMA. */
export interface DiskPosition {
  disk: number;
  track: number;
  sector: number;
  dma: number;
  /** How often what cannot be read or written is passed over: once for each key at `Bad Sector`. */
  passOver: number;
}

export const ENTRIES_IN_RECORD = RECORD / ENTRY;

/** A drive as the BDOS works with it: its records, its allocation vector and its directory buffer in memory. */
export class Volume {
  readonly disk: SectorDisk;
  /** 0 = A … 15 = P. */
  readonly number: number;
  readonly areas: DriveAreas;
  /** One past the last directory entry that was ever used, where a search may stop. */
  highWater = 0;
  /** True when the directory was written since the last flush. */
  written = false;
  readonly #memory: Uint8Array;
  readonly #buffer: number;
  readonly #position: DiskPosition;
  /** Blocks that were taken since the call in progress began. */
  #taken: number[] = [];

  /** @param buffer the address of the directory buffer */
  constructor(
    memory: Uint8Array,
    buffer: number,
    position: DiskPosition,
    drive: { readonly disk: SectorDisk; readonly number: number; readonly areas: DriveAreas },
  ) {
    this.#memory = memory;
    this.#buffer = buffer;
    this.#position = position;
    this.disk = drive.disk;
    this.number = drive.number;
    this.areas = drive.areas;
  }

  get parameters(): DiskParameters {
    return this.disk.parameters;
  }

  /** Reads a record, counted from the start of the directory. @throws BdosError `Bad Sector` */
  readRecord(record: number, target: Uint8Array, address: number): void {
    const data = this.#access(record, (track, sector) => this.disk.read(track, sector));
    if (!data) return;
    for (let i = 0; i < RECORD; i++) target[(address + i) % target.length] = data[i];
  }

  /** Writes a record. @throws BdosError `Bad Sector` */
  writeRecord(record: number, source: Uint8Array, address: number): void {
    const data = new Uint8Array(RECORD);
    for (let i = 0; i < RECORD; i++) data[i] = source[(address + i) % source.length];
    this.#access(record, (track, sector) => this.disk.write(track, sector, data));
  }

  /** Reads a record of the directory into the directory buffer; false when its checksum has changed. */
  readDirectory(record: number, login: boolean): boolean {
    this.readRecord(record, this.#memory, this.#buffer);
    return this.#check(record, login);
  }

  writeDirectory(record: number): void {
    this.#check(record, true);
    this.written = true;
    this.writeRecord(record, this.#memory, this.#buffer);
  }

  /** Clears the allocation vector but for the directory's blocks. */
  clearAllocation(): void {
    const { allocation } = this.areas;
    this.#memory.fill(0, allocation, allocation + ((this.parameters.blocks + 7) >> 3));
    for (let block = 0; block < directoryBlocks(this.parameters); block++) this.setAllocated(block, true);
  }

  isAllocated(block: number): boolean {
    return ((this.#memory[this.#allocationAt(block)] << (block & 7)) & 0x80) !== 0;
  }

  setAllocated(block: number, allocated: boolean): void {
    const at = this.#allocationAt(block);
    const bit = 0x80 >> (block & 7);
    this.#memory[at] = allocated ? this.#memory[at] | bit : this.#memory[at] & ~bit;
  }

  /** Allocates the free block nearest to another, the lower first; 0 when the disk is full. */
  allocateNear(block: number): number {
    const last = this.parameters.blocks - 1;
    for (let left = block, right = block; left > 0 || right < last; ) {
      if (left > 0 && !this.isAllocated(--left)) return this.#take(left);
      if (right < last && !this.isAllocated(++right)) return this.#take(right);
    }
    return 0;
  }

  /** A call begins: what it takes can be given back. */
  begin(): void {
    this.#taken = [];
  }

  /** Gives back the blocks that the call has taken. */
  giveBack(): void {
    for (const block of this.#taken) this.setAllocated(block, false);
    this.#taken = [];
  }

  /** Free blocks by the allocation vector. */
  freeBlocks(): number {
    let free = 0;
    for (let block = 0; block < this.parameters.blocks; block++) if (!this.isAllocated(block)) free++;
    return free;
  }

  /** The number of blocks in the map of an entry. */
  get mapLength(): number {
    return hasByteMap(this.parameters) ? 16 : 8;
  }

  /** Block `index` of a map of 16 bytes. */
  mapEntry(byte: (offset: number) => number, index: number): number {
    return hasByteMap(this.parameters) ? byte(index) : byte(2 * index) | (byte(2 * index + 1) << 8);
  }

  /** A block that an FCB names wrongly may be far beyond the vector. */
  #allocationAt(block: number): number {
    return (this.areas.allocation + (block >> 3)) & 0xffff;
  }

  #take(block: number): number {
    this.setAllocated(block, true);
    this.#taken.push(block);
    return block;
  }

  #access<T>(record: number, access: (track: number, sector: number) => T): T | undefined {
    const { track, sector } = placeOf(this.parameters, record);
    this.#position.track = track;
    this.#position.sector = sector;
    try {
      return access(track, sector);
    } catch (cause) {
      if (this.#position.passOver === 0) throw new BdosError('Bad Sector', this.number, { cause });
      this.#position.passOver--;
      return undefined;
    }
  }

  /** Holds the directory buffer against its checksum, or makes that anew. */
  #check(record: number, renew: boolean): boolean {
    if (record >= this.parameters.checkedRecords) return true;
    let sum = 0;
    for (let i = 0; i < RECORD; i++) sum += this.#memory[this.#buffer + i];
    const at = this.areas.checksums + record;
    if (renew) this.#memory[at] = sum;
    return this.#memory[at] === (sum & 0xff);
  }
}
