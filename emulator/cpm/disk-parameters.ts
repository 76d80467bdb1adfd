/**
 * A disk's parameters, as its disk parameter block says them.
 *
 * Source: Digital Research, "CP/M 2.0 Alteration Guide" (1979), section 10.
 */
export interface DiskParameters {
  /** SPT: records of 128 bytes on a track. */
  readonly recordsPerTrack: number;
  /** BSH: a block has 128 shifted left by so many bytes; 3 = 1 KB … 7 = 16 KB. */
  readonly blockShift: number;
  /** EXM: extents of 16 KB in a directory entry, less one. */
  readonly extentMask: number;
  /** DSM + 1: blocks, those of the directory included. */
  readonly blocks: number;
  /** DRM + 1: directory entries. */
  readonly directoryEntries: number;
  /** OFF: tracks before the directory. */
  readonly reservedTracks: number;
  /** CKS: directory records that are watched for a change of disk; 0 for a disk that stays in. */
  readonly checkedRecords: number;
  /** The sector table: the number of the sector that holds each record of a track; without it they are the same. */
  readonly translation?: readonly number[];
}

/** Bytes in a DPB. */
export const DPB_SIZE = 15;
export const RECORD = 128;
/** Bytes in a directory entry. */
export const ENTRY = 32;
/** What stands in an entry that is free, and all over a disk that was formatted. */
export const ERASED = 0xe5;

export function blockSize({ blockShift }: Pick<DiskParameters, 'blockShift'>): number {
  return RECORD << blockShift;
}

/** Blocks that the directory takes. */
export function directoryBlocks(parameters: Pick<DiskParameters, 'blockShift' | 'directoryEntries'>): number {
  return Math.ceil((parameters.directoryEntries * ENTRY) / blockSize(parameters));
}

/** True when a block's number takes one byte of a directory entry. */
export function hasByteMap({ blocks }: Pick<DiskParameters, 'blocks'>): boolean {
  return blocks <= 256;
}

/** The extent mask that goes with a block size and a number of blocks, by the Alteration Guide's table. */
export function extentMaskOf(blockShift: number, blocks: number): number {
  const kilobytes = 1 << (blockShift - 3);
  return hasByteMap({ blocks }) ? kilobytes - 1 : Math.max(0, kilobytes / 2 - 1);
}

/** The DPB's 15 bytes. */
export function encodeParameters(parameters: DiskParameters): number[] {
  const { blocks, blockShift, directoryEntries } = parameters;
  const word = (value: number) => [value & 0xff, value >> 8];
  // AL0 and AL1: a bit for each block of the directory, from the highest.
  const allocation = (0xffff0000 >> directoryBlocks(parameters)) & 0xffff;
  return [
    ...word(parameters.recordsPerTrack),
    blockShift,
    (1 << blockShift) - 1,
    parameters.extentMask,
    ...word(blocks - 1),
    ...word(directoryEntries - 1),
    allocation >> 8,
    allocation & 0xff,
    ...word(parameters.checkedRecords),
    ...word(parameters.reservedTracks),
  ];
}
