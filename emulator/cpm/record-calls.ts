import { type Directory, MATCH } from './directory.js';
import { hasByteMap } from './disk-parameters.js';
import { BdosError } from './errors.js';
import { FCB, type Fcb } from './fcb.js';
import { closeFile, makeFile, openFile, takeEntry } from './file-calls.js';

const EXTENTS_IN_MODULE = 32;
const LAST_RECORD = 127;
const NOT_FOUND = 0xff;
/** What these calls answer. */
const CODE = {
  ok: 0,
  noData: 1,
  diskFull: 2,
  cannotClose: 3,
  noExtent: 4,
  directoryFull: 5,
  beyond: 6,
} as const;
/** S2 of an FCB after a random call that found no extent: beyond all modules, and nothing to close. */
const LOST = 0xc0;

/** Where records come from and go to. */
export interface RecordBuffer {
  readonly memory: Uint8Array;
  readonly address: number;
}

/** Sequential calls go on to the next record, random ones stay; function 40 fills new blocks with zeros. */
type Mode = 'sequential' | 'random' | 'zero-fill';

/**
 * The calls that read and write records. Each leaves its answer in `directory.result`.
 *
 * Follows Digital Research's BDOS 2.2 source, with its patch 1: each write marks the FCB as written through.
 */
export class RecordCalls {
  readonly #directory: Directory;
  /** What is at work in the FCB's extent: the record, and how many there are. */
  #record = 0;
  #count = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  readSequential(fcb: Fcb, buffer: RecordBuffer): void {
    this.#read(fcb, buffer, 'sequential');
  }

  writeSequential(fcb: Fcb, buffer: RecordBuffer): void {
    this.#write(fcb, buffer, 'sequential');
  }

  readRandom(fcb: Fcb, buffer: RecordBuffer): void {
    if (this.#seek(fcb, 'read')) this.#read(fcb, buffer, 'random');
  }

  /** @param zeroFill as function 40 */
  writeRandom(fcb: Fcb, buffer: RecordBuffer, zeroFill: boolean): void {
    if (this.#seek(fcb, 'write')) this.#write(fcb, buffer, zeroFill ? 'zero-fill' : 'random');
  }

  #read(fcb: Fcb, { memory, address }: RecordBuffer, mode: Mode): void {
    const directory = this.#directory;
    this.#load(fcb);
    if (this.#record >= this.#count) {
      const isFull = this.#record === LAST_RECORD + 1;
      if (isFull) this.#nextExtent(fcb, 'read');
      this.#record = 0;
      if (!isFull || directory.result !== CODE.ok) {
        this.#answer(CODE.noData);
        return;
      }
    }
    const block = this.#block(fcb);
    if (block === 0) {
      this.#answer(CODE.noData);
      return;
    }
    directory.volume.readRecord(this.#diskRecord(block), memory, address);
    this.#store(fcb, mode);
  }

  #write(fcb: Fcb, { memory, address }: RecordBuffer, mode: Mode): void {
    const directory = this.#directory;
    directory.checkDrive();
    if ((fcb.byte(FCB.readOnly) & 0x80) !== 0) throw new BdosError('File R/O', directory.volume.number);
    this.#load(fcb);
    if (this.#record > LAST_RECORD) {
      this.#answer(CODE.noData);
      return;
    }
    let block = this.#block(fcb);
    const isNew = block === 0;
    if (isNew) {
      block = this.#allocate(fcb);
      if (block === 0) {
        this.#answer(CODE.diskFull);
        return;
      }
    }
    // FF, where the call has logged the drive in and met a `$` file: the real one takes that for an error.
    if (directory.result !== CODE.ok) return;
    if (isNew && mode === 'zero-fill') this.#fill(block);
    directory.volume.writeRecord(this.#diskRecord(block), memory, address);
    this.#count = Math.max(this.#count, this.#record + 1);
    fcb.unwritten = false;
    if (this.#record === LAST_RECORD && mode === 'sequential') {
      this.#store(fcb, mode);
      this.#nextExtent(fcb, 'write');
      // It becomes 0 when it is stored. Without a next extent it becomes 128, and the next write finds the end.
      this.#record = directory.result === CODE.ok ? 0xff : LAST_RECORD;
      directory.result = CODE.ok;
    }
    this.#store(fcb, mode);
  }

  /** Points an FCB at its random record; false, with the answer, when that cannot be. */
  #seek(fcb: Fcb, purpose: 'read' | 'write'): boolean {
    const directory = this.#directory;
    const { random } = fcb;
    if (random > 0xffff) {
      fcb.unwritten = true;
      return this.#refuse(CODE.beyond);
    }
    const extent = (random >> 7) % EXTENTS_IN_MODULE;
    const module = random >> 12;
    fcb.set(FCB.cr, random & 0x7f);
    if (fcb.byte(FCB.ex) !== extent || (fcb.byte(FCB.s2) & 0x7f) !== module) {
      closeFile(directory, fcb);
      if (directory.result === NOT_FOUND) return this.#lose(fcb, CODE.cannotClose);
      fcb.set(FCB.ex, extent);
      fcb.set(FCB.s2, module);
      openFile(directory, fcb);
      if (directory.result === NOT_FOUND) {
        if (purpose === 'read') return this.#lose(fcb, CODE.noExtent);
        makeFile(directory, fcb);
        if (directory.result === NOT_FOUND) return this.#lose(fcb, CODE.directoryFull);
      }
    }
    directory.result = CODE.ok;
    return true;
  }

  /** The FCB's extent is gone: what was in it is closed, what was wanted is not there. */
  #lose(fcb: Fcb, code: number): false {
    fcb.set(FCB.s2, LOST);
    return this.#refuse(code);
  }

  #refuse(code: number): false {
    this.#answer(code);
    return false;
  }

  #answer(code: number): void {
    this.#directory.result = code;
  }

  /** Closes an FCB's extent and opens the next; the answer is not 0 when there is none. */
  #nextExtent(fcb: Fcb, purpose: 'read' | 'write'): void {
    const directory = this.#directory;
    const written = closeFile(directory, fcb);
    if (directory.ended) return;
    const extent = (fcb.byte(FCB.ex) + 1) % EXTENTS_IN_MODULE;
    fcb.set(FCB.ex, extent);
    if (extent === 0) {
      fcb.set(FCB.s2, fcb.byte(FCB.s2) + 1);
      if ((fcb.byte(FCB.s2) & 0x0f) === 0) {
        this.#noExtent(fcb);
        return;
      }
    }
    const { extentMask } = directory.volume.parameters;
    // After a close that wrote it, an entry that holds this extent and the next is at hand.
    if (!written || (extentMask & extent) === 0) {
      directory.search(fcb, MATCH.extent);
      if (!directory.ended) takeEntry(directory, fcb);
      else if (purpose === 'write') makeFile(directory, fcb);
    } else {
      takeEntry(directory, fcb);
    }
    if (directory.ended) {
      this.#noExtent(fcb);
      return;
    }
    this.#load(fcb);
    this.#answer(CODE.ok);
  }

  #noExtent(fcb: Fcb): void {
    this.#answer(CODE.noData);
    fcb.unwritten = true;
  }

  #load(fcb: Fcb): void {
    this.#record = fcb.byte(FCB.cr);
    this.#count = fcb.byte(FCB.rc);
  }

  #store(fcb: Fcb, mode: Mode): void {
    fcb.set(FCB.cr, this.#record + (mode === 'sequential' ? 1 : 0));
    fcb.set(FCB.rc, this.#count);
  }

  /** The place of the record's block in the FCB's map. */
  #mapIndex(fcb: Fcb): number {
    const { blockShift, extentMask } = this.#directory.volume.parameters;
    return (this.#record >> blockShift) + ((fcb.byte(FCB.ex) & extentMask) << (7 - blockShift));
  }

  /** The block that holds the record, 0 for none. */
  #block(fcb: Fcb): number {
    const { volume } = this.#directory;
    return volume.mapEntry((offset) => fcb.byte(FCB.map + offset), this.#mapIndex(fcb));
  }

  #diskRecord(block: number): number {
    const { blockShift } = this.#directory.volume.parameters;
    return ((block << blockShift) | (this.#record & ((1 << blockShift) - 1))) & 0xffff;
  }

  /** Takes a block near the one before it in the file, and puts it into the map; 0 when the disk is full. */
  #allocate(fcb: Fcb): number {
    const { volume } = this.#directory;
    const index = this.#mapIndex(fcb);
    const before = index === 0 ? 0 : volume.mapEntry((offset) => fcb.byte(FCB.map + offset), index - 1);
    const block = volume.allocateNear(before);
    if (block === 0) return 0;
    if (hasByteMap(volume.parameters)) {
      fcb.set(FCB.map + index, block);
    } else {
      fcb.set(FCB.map + 2 * index, block & 0xff);
      fcb.set(FCB.map + 2 * index + 1, block >> 8);
    }
    return block;
  }

  /** Fills a new block with zeros, by way of the directory buffer as the real one does. */
  #fill(block: number): void {
    const { record, volume } = this.#directory;
    const { blockShift } = volume.parameters;
    record.fill(0);
    const first = (block << blockShift) & 0xffff;
    for (let i = 0; i < 1 << blockShift; i++) volume.writeRecord(first + i, record, 0);
  }
}
