import { type DiskParameters, ERASED, RECORD } from './disk-parameters.js';

/**
 * A disk as the BIOS reaches it: sectors of 128 bytes, by track from 0 and by the sector's number.
 *
 * The numbers are those that SECTRAN gives: from `parameters.translation` where the disk has one, else from 0.
 */
export interface SectorDisk {
  readonly parameters: DiskParameters;
  /** True for a disk that nothing can be written to: a write ends in `Bad Sector`. */
  readonly readOnly: boolean;
  /** A sector's 128 bytes; the caller does not change them. Throws when it cannot be read. */
  read(track: number, sector: number): Uint8Array;
  /** Throws when it cannot be written. */
  write(track: number, sector: number, data: Uint8Array): void;
  /** Brings what was written to where it is kept. Called after each call that wrote to the directory. */
  flush(): void;
  /** Flushes all, and looks anew at what it is made of; true when the directory is another since. */
  refresh(): boolean;
}

/** Thrown for a sector that is not there or may not be written. */
export class SectorError extends Error {
  override readonly name = 'SectorError';
}

/** Tracks of a disk that is just as large as its blocks need. */
export function trackCount({ blocks, blockShift, recordsPerTrack, reservedTracks }: DiskParameters): number {
  return reservedTracks + Math.ceil((blocks << blockShift) / recordsPerTrack);
}

/** The track and sector of a record, counted from the start of the directory. */
export function placeOf(parameters: DiskParameters, record: number): { track: number; sector: number } {
  const { recordsPerTrack, reservedTracks, translation } = parameters;
  const logical = record % recordsPerTrack;
  return {
    track: reservedTracks + Math.floor(record / recordsPerTrack),
    sector: translation ? translation[logical] : logical,
  };
}

/** A record of a disk, counted from the start of its directory. */
export function readRecord(disk: SectorDisk, record: number): Uint8Array {
  const { track, sector } = placeOf(disk.parameters, record);
  return disk.read(track, sector);
}

/** Which sector of a disk of whole tracks that is, in their order; throws SectorError when there is none. */
export function sectorIndex(
  parameters: DiskParameters,
  tracks: number,
  track: number,
  sector: number,
): number {
  const { recordsPerTrack, translation } = parameters;
  const index = translation ? sector - Math.min(...translation) : sector;
  if (track >= tracks || index < 0 || index >= recordsPerTrack) {
    throw new SectorError(`no sector ${sector} on track ${track}`);
  }
  return track * recordsPerTrack + index;
}

/** A disk in memory, sector by sector; formatted when it is made. */
export class MemoryDisk implements SectorDisk {
  readonly parameters: DiskParameters;
  readOnly = false;
  /** Its sectors in their order. */
  readonly bytes: Uint8Array;
  readonly #tracks: number;

  constructor(parameters: DiskParameters) {
    this.parameters = parameters;
    this.#tracks = trackCount(parameters);
    this.bytes = new Uint8Array(this.#tracks * parameters.recordsPerTrack * RECORD).fill(ERASED);
  }

  read(track: number, sector: number): Uint8Array {
    const at = sectorIndex(this.parameters, this.#tracks, track, sector) * RECORD;
    return this.bytes.subarray(at, at + RECORD);
  }

  write(track: number, sector: number, data: Uint8Array): void {
    const at = sectorIndex(this.parameters, this.#tracks, track, sector) * RECORD;
    if (this.readOnly) throw new SectorError('the disk is write-protected');
    this.bytes.set(data, at);
  }

  flush(): void {}

  refresh(): boolean {
    return false;
  }
}
