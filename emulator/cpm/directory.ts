import { ENTRY, ERASED, RECORD } from './disk-parameters.js';
import { BdosError } from './errors.js';
import { FCB, Fcb } from './fcb.js';
import { ENTRIES_IN_RECORD, type Volume } from './volume.js';

const NOT_FOUND = 0xff;
const END = 0xffff;
const ANY = 0x3f;
const DOLLAR = 0x24;

/** Bytes of an FCB that a search compares. */
export const MATCH = { all: 0, free: 1, name: FCB.ex, extent: FCB.rc } as const;

/**
 * The directory of the drive that is at work, as the BDOS goes through it: entry by entry, with one record at a
 * time in the directory buffer. There is one place in it: a call that searches takes it away from a search that
 * is under way, as on the real machine.
 *
 * Follows Digital Research's BDOS 2.2 source in what is compared, in which order, and in what the answer is then.
 */
export class Directory {
  /** The drive at work; set before anything else is done. */
  volume!: Volume;
  /** The user area, 0–31. */
  user = 0;
  /** What the call answers: 0–3, the entry's place in its record, or FF. */
  result = 0;
  /** Bit n: drive n is write-protected until the next reset. */
  protectedDrives = 0;
  /** What the last search looked for. A search for the next without a first one takes address 0 for an FCB. */
  sought: Fcb;
  /** 0 when the last search found anything, FF if not. */
  found = NOT_FOUND;
  /** The entry that was found; FFFF at the end. */
  #entry = END;
  #length = 0;
  readonly #memory: Uint8Array;
  readonly #buffer: number;
  /** As an FCB: a free entry. A search for the next after function 22 takes its first byte for a drive. */
  readonly #free = Fcb.of(ERASED, '');

  /** @param buffer the address of the directory buffer */
  constructor(memory: Uint8Array, buffer: number) {
    this.#memory = memory;
    this.#buffer = buffer;
    this.sought = new Fcb(memory, 0);
  }

  /** As the BDOS is after it was loaded anew by a warm boot. */
  reset(): void {
    this.sought = new Fcb(this.#memory, 0);
    this.#free.set(0, ERASED);
  }

  /** Gives what brings the search back to where it is now. */
  bookmark(): () => void {
    const { volume, sought, found } = this;
    const [entry, length] = [this.#entry, this.#length];
    return () => {
      Object.assign(this, { volume, sought, found });
      this.#entry = entry;
      this.#length = length;
    };
  }

  /** True when there was no entry any more. */
  get ended(): boolean {
    return this.#entry === END;
  }

  /** A byte of the entry that was found. */
  byte(offset: number): number {
    return this.#memory[this.#at + offset];
  }

  set(offset: number, value: number): void {
    this.#memory[this.#at + offset] = value;
  }

  /** The directory buffer: the record with the entry that was found. */
  get record(): Uint8Array {
    return this.#memory.subarray(this.#buffer, this.#buffer + RECORD);
  }

  /** Where a close stands before it looks for anything. */
  rewind(): void {
    this.#entry = 0;
  }

  /** Looks for the first entry that agrees in so many bytes. */
  search(sought: Fcb, length: number): void {
    this.found = NOT_FOUND;
    this.sought = sought;
    this.#length = length;
    this.#entry = END;
    this.searchNext();
  }

  searchForFree(): void {
    this.search(this.#free, MATCH.free);
  }

  searchNext(): void {
    for (;;) {
      this.#next(false);
      const wantsFree = this.sought.byte(0) === ERASED;
      if (this.ended || (!wantsFree && this.#entry >= this.volume.highWater)) break;
      if (!this.#agrees()) continue;
      this.result = this.#entry % ENTRIES_IN_RECORD;
      this.found = 0;
      return;
    }
    this.#entry = END;
    this.result = NOT_FOUND;
  }

  /** Takes the drive's directory in: the allocation vector, and FF as the result when a `$` file is there. */
  login(): void {
    const { volume } = this;
    volume.clearAllocation();
    volume.highWater = ENTRIES_IN_RECORD - 1;
    this.#entry = END;
    for (;;) {
      this.#next(true);
      if (this.ended) return;
      if (this.byte(0) === ERASED) continue;
      if (this.byte(0) === this.user && this.byte(1) === DOLLAR) this.result = NOT_FOUND;
      this.markBlocks(true);
      this.extendHighWater();
    }
  }

  /** Marks the blocks of the entry that was found as taken or free. */
  markBlocks(allocated: boolean): void {
    const { volume } = this;
    for (let i = 0; i < volume.mapLength; i++) {
      const block = volume.mapEntry((offset) => this.byte(FCB.map + offset), i);
      if (block !== 0 && block < volume.parameters.blocks) volume.setAllocated(block, allocated);
    }
  }

  extendHighWater(): void {
    this.volume.highWater = Math.max(this.volume.highWater, this.#entry + 1);
  }

  /** Copies bytes of an FCB to the start of the entry that was found, and writes it. */
  copyFrom(fcb: Fcb, from: number, length: number): void {
    for (let i = 0; i < length; i++) this.set(i, fcb.byte(from + i));
    this.write();
  }

  /** Writes the record of the entry that was found. */
  write(): void {
    this.volume.writeDirectory(Math.floor(this.#entry / ENTRIES_IN_RECORD));
  }

  /** Throws the R/O error when the drive may not be written. */
  checkDrive(): void {
    if (this.isProtected) throw new BdosError('R/O', this.volume.number);
  }

  /** Throws the File R/O error when the entry that was found may not be written. */
  checkEntry(): void {
    if ((this.byte(FCB.readOnly) & 0x80) !== 0) throw new BdosError('File R/O', this.volume.number);
  }

  get isProtected(): boolean {
    return (this.protectedDrives & (1 << this.volume.number)) !== 0;
  }

  /** Function 28. */
  protect(): void {
    this.protectedDrives |= 1 << this.volume.number;
    this.volume.highWater = this.volume.parameters.directoryEntries;
  }

  get #at(): number {
    return this.#buffer + (this.#entry % ENTRIES_IN_RECORD) * ENTRY;
  }

  #next(login: boolean): void {
    this.#entry = (this.#entry + 1) & END;
    if (this.#entry >= this.volume.parameters.directoryEntries) {
      this.#entry = END;
      return;
    }
    if (this.#entry % ENTRIES_IN_RECORD !== 0) return;
    const same = this.volume.readDirectory(this.#entry / ENTRIES_IN_RECORD, login);
    // Another disk may be in the drive. What lies beyond the entries in use has no say.
    if (!same && this.#entry < this.volume.highWater) this.protect();
  }

  #agrees(): boolean {
    for (let i = 0; i < this.#length; i++) {
      const wanted = this.sought.byte(i);
      if (wanted === ANY || i === FCB.s1) continue;
      if (i === FCB.ex ? !this.#sameExtent(wanted) : ((wanted - this.byte(i)) & 0x7f) !== 0) return false;
    }
    return true;
  }

  /** An entry may hold more than one extent; then the lower bits of its number do not count. */
  #sameExtent(extent: number): boolean {
    const { extentMask } = this.volume.parameters;
    return ((extent & ~extentMask) - (this.byte(FCB.ex) & ~extentMask)) % 32 === 0;
  }
}
