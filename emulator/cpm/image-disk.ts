import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { type DiskDefinition, imageSize, parametersOf } from './disk-definition.js';
import { type DiskParameters, ERASED, RECORD } from './disk-parameters.js';
import { EmulatorError } from './errors.js';
import { type SectorDisk, SectorError, sectorIndex } from './sector-disk.js';

/** Bytes that are written at once where an image is lengthened. */
const PIECE = 65536;

/**
 * A CP/M disk image in a file of the host. Sectors are written in their place at once, as on a disk; a file that
 * may not be written is a disk that is write-protected. What lies behind the end of a short file counts as formatted.
 *
 * @throws EmulatorError `disk-image` when the file cannot be opened
 */
export class ImageDisk implements SectorDisk {
  readonly parameters: DiskParameters;
  readonly readOnly: boolean;
  readonly #definition: DiskDefinition;
  readonly #handle: number;
  #size: number;
  #dirty = false;

  /** @param options.readOnly protects it whatever the host says */
  constructor(path: string, definition: DiskDefinition, options: { readOnly?: boolean } = {}) {
    this.parameters = parametersOf(definition);
    this.#definition = definition;
    const { handle, readOnly } = openImage(path, options.readOnly ?? false);
    this.#handle = handle;
    this.readOnly = readOnly;
    this.#size = fstatSync(handle).size;
  }

  read(track: number, sector: number): Uint8Array {
    const at = this.#place(track, sector);
    const data = new Uint8Array(RECORD).fill(ERASED);
    if (at < this.#size) readSync(this.#handle, data, 0, RECORD, at);
    return data;
  }

  write(track: number, sector: number, data: Uint8Array): void {
    const at = this.#place(track, sector);
    if (this.readOnly) throw new SectorError('the image is write-protected');
    while (this.#size < at) {
      const piece = new Uint8Array(Math.min(PIECE, at - this.#size)).fill(ERASED);
      this.#size += writeSync(this.#handle, piece, 0, piece.length, this.#size);
    }
    if (writeSync(this.#handle, data, 0, RECORD, at) !== RECORD) throw new SectorError('the host is full');
    this.#size = Math.max(this.#size, at + RECORD);
    this.#dirty = true;
  }

  flush(): void {
    if (this.#dirty) fsyncSync(this.#handle);
    this.#dirty = false;
  }

  refresh(): boolean {
    this.flush();
    return false;
  }

  /** Closes the file; nothing can be read or written then. */
  close(): void {
    this.flush();
    closeSync(this.#handle);
  }

  /** Where a sector of 128 bytes stands in the file. */
  #place(track: number, sector: number): number {
    const { offset, sectorSize, sectorsPerTrack, skew, tracks } = this.#definition;
    const index = sectorIndex(this.parameters, tracks, track, sector) % this.parameters.recordsPerTrack;
    const inTrack = index * RECORD;
    const medium = Math.floor(inTrack / sectorSize);
    // With sectors of 128 bytes the BIOS's table has led to the place already.
    const place = this.parameters.translation ? medium : skew[medium];
    return offset + (track * sectorsPerTrack + place) * sectorSize + (inTrack % sectorSize);
  }
}

/** Makes the bytes of a formatted image. */
export function formattedImage(definition: DiskDefinition): Uint8Array {
  return new Uint8Array(imageSize(definition)).fill(ERASED);
}

function openImage(path: string, readOnly: boolean): { handle: number; readOnly: boolean } {
  for (const flags of readOnly ? ['r'] : ['r+', 'r']) {
    try {
      const handle = openSync(path, flags);
      if (fstatSync(handle).isFile()) return { handle, readOnly: flags === 'r' };
      closeSync(handle);
      throw new Error('it is no ordinary file');
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code;
      if (flags === 'r+' && (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')) continue;
      const evidence = cause instanceof Error ? cause.message : String(cause);
      throw new EmulatorError(
        'disk-image',
        `${path} cannot be used as a disk.`,
        evidence,
        'Name an image that is there and that you may read.',
        { cause },
      );
    }
  }
  throw new EmulatorError('disk-image', `${path} cannot be used as a disk.`, 'not readable', 'Name another.');
}
