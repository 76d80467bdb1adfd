import type { Drive } from './drive.js';
import { MemoryDrive } from './memory-drive.js';
import type { SectorDisk } from './sector-disk.js';
import { SyntheticDisk } from './synthetic-disk.js';

/** The drives of a machine by letter: of whole files, or of sectors. */
export type MachineDrives = Readonly<Record<string, Drive | SectorDisk>>;

/** The disks of a machine by number, 0 = A … 15 = P. A is an empty one in memory unless it is given. */
export function mountedDisks(drives: MachineDrives = {}): (SectorDisk | undefined)[] {
  const all: MachineDrives = { A: drives.A ?? new MemoryDrive(), ...drives };
  return Array.from({ length: 16 }, (_, n) => {
    const drive = all[String.fromCharCode(0x41 + n)];
    if (!drive) return undefined;
    return 'parameters' in drive ? drive : new SyntheticDisk(drive);
  });
}
