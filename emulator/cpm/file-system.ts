import { Checkpoint } from './checkpoint.js';
import { Directory, MATCH } from './directory.js';
import { type FoundFile, findFiles } from './directory-view.js';
import { Disk } from './disk.js';
import { RECORD } from './disk-parameters.js';
import { BdosError } from './errors.js';
import { FCB, type Fcb } from './fcb.js';
import * as calls from './file-calls.js';
import type { Layout } from './layout.js';
import { type RecordBuffer, RecordCalls } from './record-calls.js';
import type { SectorDisk } from './sector-disk.js';
import { type DiskPosition, Volume } from './volume.js';

const DEFAULT_DMA = 0x80;
const ANY = 0x3f;
const DRIVES = 16;
/** The drive in an FCB's first byte; its upper bits are none of it. */
const DRIVE_BITS = 0x1f;

/**
 * The file half of the BDOS: drives, the user area, the DMA address, and what is done with FCBs. What each
 * returns is the value of A.
 *
 * Follows Digital Research's BDOS 2.2 source, down to what an FCB and the directory buffer hold after each call.
 */
export class FileSystem {
  /** Bit n: drive n was used since the last reset. */
  loggedIn = 0;
  /** Where records go. */
  dma = DEFAULT_DMA;
  /** What the BIOS was last told. */
  readonly position: DiskPosition = { disk: 0, track: 0, sector: 0, dma: DEFAULT_DMA, passOver: 0 };
  readonly #memory: Uint8Array;
  readonly #directory: Directory;
  readonly #records: RecordCalls;
  readonly #volumes: readonly (Volume | undefined)[];
  #disks: Disk[] = [];
  #current = 0;
  /** What takes the place of the DMA address meanwhile. */
  #own: RecordBuffer | undefined;
  readonly #before: Checkpoint;
  /** The drives that were current and logged in before the last call. */
  #drivesBefore = { current: 0, loggedIn: 0 };

  /** @param disks by number, 0 = A … 15 = P */
  constructor(memory: Uint8Array, layout: Layout, disks: readonly (SectorDisk | undefined)[]) {
    this.#memory = memory;
    this.#directory = new Directory(memory, layout.directoryBuffer);
    this.#records = new RecordCalls(this.#directory);
    this.#volumes = Array.from({ length: DRIVES }, (_, number) => {
      const disk = disks[number];
      const areas = layout.drives[number];
      if (!disk || !areas) return undefined;
      return new Volume(memory, layout.directoryBuffer, this.position, { disk, number, areas });
    });
    const there = this.#volumes.filter((volume) => volume !== undefined);
    this.#directory.volume = there[0];
    this.#before = new Checkpoint(this.#directory, there);
  }

  /** The current drive, 0 = A … 15 = P. */
  get current(): number {
    return this.#current;
  }

  /** The user area, 0–31. */
  get user(): number {
    return this.#directory.user;
  }

  set user(user: number) {
    this.#directory.user = user;
  }

  /** Bit n: drive n is write-protected until the next reset. */
  get protectedDrives(): number {
    return this.#directory.protectedDrives;
  }

  exists(drive: number): boolean {
    return this.#volumes[drive] !== undefined;
  }

  /** As the BDOS is after it was loaded anew by a warm boot; what the CCP does then comes after it. */
  reload(): void {
    this.#directory.reset();
  }

  /** Function 13: drive A, DMA at 80h, no drive protected; the user area stays. FF when A has a `$` file. */
  reset(): number {
    this.settle();
    this.#directory.protectedDrives = 0;
    this.loggedIn = 0;
    this.#current = 0;
    this.setDma(DEFAULT_DMA);
    return this.#answer(() => this.#login());
  }

  /** Function 14. FF when the drive is used for the first time since the reset and has a `$` file. */
  select(drive: number): number {
    return this.#answer(() => this.#selectCurrent(drive));
  }

  /** Function 37: forgets that these drives were used or protected. */
  resetDrives(mask: number): void {
    this.loggedIn &= ~mask;
    this.#directory.protectedDrives &= ~mask;
  }

  /** Function 26. */
  setDma(address: number): void {
    this.dma = address;
    this.position.dma = address;
  }

  /** Function 28. */
  protect(): void {
    this.#directory.protect();
  }

  open(fcb: Fcb): number {
    fcb.set(FCB.s2, 0);
    return this.#onFcb(fcb, () => calls.openFile(this.#directory, fcb));
  }

  close(fcb: Fcb): number {
    return this.#onFcb(fcb, () => calls.closeFile(this.#directory, fcb));
  }

  make(fcb: Fcb): number {
    fcb.set(FCB.s2, 0);
    return this.#onFcb(fcb, () => calls.makeFile(this.#directory, fcb));
  }

  remove(fcb: Fcb): number {
    return this.#onFcb(fcb, () => calls.deleteFiles(this.#directory, fcb));
  }

  rename(fcb: Fcb): number {
    return this.#onFcb(fcb, () => calls.renameFiles(this.#directory, fcb));
  }

  setAttributes(fcb: Fcb): number {
    return this.#onFcb(fcb, () => calls.setAttributes(this.#directory, fcb));
  }

  readSequential(fcb: Fcb): number {
    return this.#onRecord(fcb, () => this.#records.readSequential(fcb, this.#buffer));
  }

  writeSequential(fcb: Fcb): number {
    return this.#onRecord(fcb, () => this.#records.writeSequential(fcb, this.#buffer));
  }

  readRandom(fcb: Fcb): number {
    return this.#onRecord(fcb, () => this.#records.readRandom(fcb, this.#buffer));
  }

  /** Functions 34 and 40. */
  writeRandom(fcb: Fcb, zeroFill = false): number {
    return this.#onRecord(fcb, () => this.#records.writeRandom(fcb, this.#buffer, zeroFill));
  }

  /** Function 35: R0–R2 become the length in records. */
  fileSize(fcb: Fcb): number {
    return this.#onFcb(fcb, () => calls.fileSize(this.#directory, fcb));
  }

  /** Function 36: R0–R2 from CR, EX and S2. */
  setRandom(fcb: Fcb): number {
    calls.setRandom(fcb);
    return 0;
  }

  /**
   * Function 17. `?` as the drive takes all entries of the current drive, those of other users and the free ones
   * too; `?` in EX those of all extents.
   */
  searchFirst(fcb: Fcb): number {
    if (fcb.byte(0) === ANY)
      return this.#answer(() => this.#hand(() => this.#directory.search(fcb, MATCH.all)));
    if (fcb.byte(FCB.ex) !== ANY) fcb.set(FCB.s2, 0);
    return this.#onFcb(fcb, () => this.#hand(() => this.#directory.search(fcb, MATCH.extent)));
  }

  /** Function 18: the next entry for the FCB of the last search, in its record of four at the DMA address. */
  searchNext(): number {
    return this.#onFcb(this.#directory.sought, () => this.#hand(() => this.#directory.searchNext()));
  }

  /** Function 27: the allocation vector of the current drive. */
  get allocationVector(): number {
    return this.#directory.volume.areas.allocation;
  }

  /** Function 31: the disk parameter block of the current drive. */
  get diskParameters(): number {
    return this.#directory.volume.areas.dpb;
  }

  /** BIOS SELDSK: the disk parameter header, 0 when there is no such drive. */
  selectDisk(drive: number): number {
    const volume = this.#volumes[drive];
    if (volume) this.position.disk = drive;
    return volume?.areas.dph ?? 0;
  }

  /** BIOS READ and WRITE: 0, or 1 when that cannot be. */
  transfer(direction: 'read' | 'write'): number {
    const { disk, track, sector, dma } = this.position;
    const volume = this.#volumes[disk];
    if (!volume) return 1;
    try {
      if (direction === 'read') {
        const data = volume.disk.read(track, sector);
        for (let i = 0; i < RECORD; i++) this.#memory[(dma + i) & 0xffff] = data[i];
      } else {
        const data = Uint8Array.from({ length: RECORD }, (_, i) => this.#memory[(dma + i) & 0xffff]);
        volume.disk.write(track, sector, data);
        volume.written = true;
      }
      return 0;
    } catch {
      return 1;
    }
  }

  /** Whole files of a drive, for programs in TypeScript; logs the drive in. @throws BdosError `Select` */
  disk(drive: number): Disk {
    const volume = this.#volumes[drive];
    if (!volume) throw new BdosError('Select', drive);
    this.#at(drive, () => {});
    this.#disks[drive] ??= new Disk(this, volume);
    return this.#disks[drive];
  }

  /** The files on a drive that fit a pattern of 11 characters, in the user area. */
  find(drive: number, pattern: string): FoundFile[] {
    return this.#at(drive, () => findFiles(this.#directory.volume.disk, this.user, pattern));
  }

  /** Does something in a user area with a buffer of its own. */
  aside<T>(user: number, buffer: RecordBuffer, run: () => T): T {
    const kept = { user: this.user, buffer: this.#own };
    this.#own = buffer;
    this.user = user;
    try {
      return run();
    } finally {
      this.#own = kept.buffer;
      this.user = kept.user;
    }
  }

  /** Does a call again whose `Bad Sector`s the user has passed over so often: what fails is left out then. */
  passingOver<T>(times: number, run: () => T): T {
    this.#before.restore();
    this.#current = this.#drivesBefore.current;
    this.loggedIn = this.#drivesBefore.loggedIn;
    this.position.passOver = times;
    try {
      return run();
    } finally {
      this.position.passOver = 0;
    }
  }

  /** Brings all that was written to the host, what was not closed included where it was there before. */
  flush(): void {
    for (const volume of this.#volumes) if (volume) volume.written = true;
    this.#flushWritten();
  }

  /**
   * Brings all that was written to the host, and looks at the drives anew from here: what the host has changed is
   * in the directories then.
   */
  settle(): void {
    this.#disks = [];
    for (const volume of this.#volumes) {
      if (!volume) continue;
      volume.written = false;
      const changed = this.#attempt(volume, () => volume.disk.refresh());
      if (changed && (this.loggedIn & (1 << volume.number)) !== 0) this.#loginTo(volume);
    }
  }

  get #buffer(): RecordBuffer {
    return this.#own ?? { memory: this.#memory, address: this.dma };
  }

  #at<T>(drive: number, run: () => T): T {
    const before = this.#current;
    this.#selectCurrent(drive);
    const result = run();
    this.#selectCurrent(before);
    return result;
  }

  /** Runs a call whose answer is the directory's, and brings to the host what it did there. */
  #answer(run: () => void, fcb?: Fcb): number {
    this.#before.set(fcb);
    const result = this.#resultOf(run);
    this.#flushWritten();
    return result;
  }

  #resultOf(run: () => void): number {
    this.#drivesBefore = { current: this.#current, loggedIn: this.loggedIn };
    this.#directory.result = 0;
    run();
    return this.#directory.result;
  }

  #onFcb(fcb: Fcb, run: () => void): number {
    return this.#answer(() => this.#withDrive(fcb, run), fcb);
  }

  /** As `#onFcb`, but an extent that was closed on the way stays here: the whole file goes at its own close. */
  #onRecord(fcb: Fcb, run: () => void): number {
    this.#before.set(fcb);
    return this.#resultOf(() => this.#withDrive(fcb, run));
  }

  /** Searches, and copies the record of the directory that is in the buffer then to the DMA address. */
  #hand(search: () => void): void {
    search();
    const { record } = this.#directory;
    const { memory, address } = this.#buffer;
    for (let i = 0; i < RECORD; i++) memory[(address + i) % memory.length] = record[i];
  }

  /**
   * Runs a call on an FCB: its drive is selected meanwhile, and its first byte then holds the user area, as a
   * directory entry does.
   */
  #withDrive(fcb: Fcb, run: () => void): void {
    const drive = fcb.byte(0);
    const number = ((drive & DRIVE_BITS) - 1) & 0xff;
    const selects = number < DRIVE_BITS - 1;
    const before = this.#current;
    if (selects) {
      fcb.set(0, drive & ~DRIVE_BITS);
      this.#selectCurrent(number);
    }
    fcb.set(0, fcb.byte(0) | this.user);
    run();
    fcb.set(0, selects ? drive : 0);
    if (selects) this.#selectCurrent(before);
  }

  #selectCurrent(drive: number): void {
    if (drive === this.#current) return;
    this.#current = drive;
    this.#login();
  }

  /** Selects the current drive, and takes its directory in when it is used for the first time. */
  #login(): void {
    const volume = this.#volumes[this.#current];
    if (!volume) throw new BdosError('Select', this.#current);
    this.#directory.volume = volume;
    this.position.disk = volume.number;
    if ((this.loggedIn & (1 << volume.number)) !== 0) return;
    this.loggedIn |= 1 << volume.number;
    this.#directory.login();
  }

  /** Takes a drive's directory in again, whatever drive is current. */
  #loginTo(volume: Volume): void {
    const { result, volume: before } = this.#directory;
    this.#directory.volume = volume;
    this.#directory.login();
    this.#directory.volume = before;
    this.#directory.result = result;
  }

  #flushWritten(): void {
    for (const volume of this.#volumes) {
      if (!volume?.written) continue;
      volume.written = false;
      this.#attempt(volume, () => volume.disk.flush());
    }
  }

  /** What the host refuses is a bad sector of the drive. */
  #attempt<T>(volume: Volume, run: () => T): T | undefined {
    try {
      return run();
    } catch (cause) {
      if (this.position.passOver === 0) throw new BdosError('Bad Sector', volume.number, { cause });
      this.position.passOver--;
      return undefined;
    }
  }
}
