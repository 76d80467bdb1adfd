import { type Directory, MATCH } from './directory.js';
import { ERASED, hasByteMap } from './disk-parameters.js';
import { FCB, FCB_ENTRY, type Fcb } from './fcb.js';

/**
 * The calls that work on directory entries. Each leaves its answer in `directory.result`: the place of the entry
 * in its record (0–3), or FF.
 *
 * They follow Digital Research's BDOS 2.2 source.
 */

const NOT_FOUND = 0xff;
const RECORDS_IN_EXTENT = 128;

/** Function 15: the first entry that fits goes into the FCB. */
export function openFile(directory: Directory, fcb: Fcb): void {
  directory.search(fcb, MATCH.extent);
  if (!directory.ended) takeEntry(directory, fcb);
}

/** Copies the entry that was found into an FCB that asks for one of its extents; the FCB's EX stays. */
export function takeEntry(directory: Directory, fcb: Fcb): void {
  const extent = fcb.byte(FCB.ex);
  for (let i = 0; i < FCB_ENTRY; i++) fcb.set(i, directory.byte(i));
  fcb.unwritten = true;
  const last = fcb.byte(FCB.ex);
  fcb.set(FCB.ex, extent);
  // An extent before the entry's last is full, one behind it is empty.
  if (last !== extent) fcb.set(FCB.rc, last > extent ? RECORDS_IN_EXTENT : 0);
}

/**
 * Function 16. Nothing is done on a protected drive, nor for an FCB that was not written through.
 *
 * @returns whether the FCB went to the directory
 */
export function closeFile(directory: Directory, fcb: Fcb): boolean {
  directory.result = 0;
  directory.rewind();
  if (directory.isProtected || fcb.unwritten) return false;
  directory.search(fcb, MATCH.extent);
  if (directory.ended) return false;
  if (!mergeMaps(directory, fcb)) {
    // The real one counts the result down by one, and so says FF for the first entry of a record alone.
    directory.result = (directory.result - 1) & 0xff;
    return false;
  }
  if (fcb.byte(FCB.ex) >= directory.byte(FCB.ex)) {
    directory.set(FCB.ex, fcb.byte(FCB.ex));
    directory.set(FCB.rc, fcb.byte(FCB.rc));
  }
  directory.write();
  return true;
}

/** Fills the holes of each map from the other; false where they differ. */
function mergeMaps(directory: Directory, fcb: Fcb): boolean {
  const width = hasByteMap(directory.volume.parameters) ? 1 : 2;
  const isHole = (of: { byte(offset: number): number }, at: number) =>
    of.byte(at) === 0 && (width === 1 || of.byte(at + 1) === 0);
  for (let at: number = FCB.map; at < FCB_ENTRY; at += width) {
    const [inFcb, inEntry] = [!isHole(fcb, at), !isHole(directory, at)];
    for (let i = at; i < at + width; i++) {
      if (!inFcb) fcb.set(i, directory.byte(i));
      else if (!inEntry) directory.set(i, fcb.byte(i));
      else if (fcb.byte(i) !== directory.byte(i)) return false;
    }
  }
  return true;
}

/** Function 22. Does not look whether there is one of that name already. */
export function makeFile(directory: Directory, fcb: Fcb): void {
  directory.checkDrive();
  directory.searchForFree();
  if (directory.ended) return;
  for (let i: number = FCB.rc; i < FCB_ENTRY; i++) fcb.set(i, 0);
  fcb.set(FCB.s1, 0);
  directory.extendHighWater();
  directory.copyFrom(fcb, 0, FCB_ENTRY);
  fcb.unwritten = true;
}

/** Function 19. Files before one that is read-only are gone when that is met. */
export function deleteFiles(directory: Directory, fcb: Fcb): void {
  directory.checkDrive();
  directory.search(fcb, MATCH.name);
  while (!directory.ended) {
    directory.checkEntry();
    directory.set(0, ERASED);
    directory.markBlocks(false);
    directory.write();
    directory.searchNext();
  }
  directory.result = directory.found;
}

/** Function 23: to the name 16 bytes on. Does not look whether there is one of that name already. */
export function renameFiles(directory: Directory, fcb: Fcb): void {
  directory.checkDrive();
  directory.search(fcb, MATCH.name);
  fcb.set(FCB.map, fcb.byte(0));
  while (!directory.ended) {
    directory.checkEntry();
    directory.copyFrom(fcb, FCB.map, MATCH.name);
    directory.searchNext();
  }
  directory.result = directory.found;
}

/** Function 30: the name with its attribute bits. */
export function setAttributes(directory: Directory, fcb: Fcb): void {
  directory.search(fcb, MATCH.name);
  while (!directory.ended) {
    directory.copyFrom(fcb, 0, MATCH.name);
    directory.searchNext();
  }
  directory.result = directory.found;
}

/** Function 35: the record after the last goes into the FCB. The answer is FF, as after every search to the end. */
export function fileSize(directory: Directory, fcb: Fcb): void {
  directory.search(fcb, MATCH.name);
  fcb.random = 0;
  while (!directory.ended) {
    fcb.random = Math.max(fcb.random, recordNumber(directory, FCB.rc));
    directory.searchNext();
  }
  directory.result = NOT_FOUND;
}

/** Function 36: the record that CR, EX and S2 speak of. */
export function setRandom(fcb: Fcb): void {
  fcb.random = recordNumber(fcb, FCB.cr);
}

/** 128 × extent + a count of records; the fifth bit of S2 is that of record 65536. */
function recordNumber(of: { byte(offset: number): number }, count: number): number {
  const module = of.byte(FCB.s2);
  const sum = of.byte(count) + ((of.byte(FCB.ex) & 0x1f) << 7) + ((module & 0x0f) << 12);
  return (sum & 0xffff) | ((((module >> 4) & 1) | (sum >> 16)) << 16);
}
