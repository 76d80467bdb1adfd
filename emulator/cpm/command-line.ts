import { FCB_SIZE, Fcb, type ParsedName, parseFileName, storeName } from './fcb.js';
import type { FileSystem } from './file-system.js';
import type { World } from './world.js';

/** Ends a command: the CCP says the word that it read last back with a `?`. */
export class CommandError extends Error {
  constructor() {
    super('command error');
    this.name = 'CommandError';
  }
}

/** A line of the CCP, read name by name. */
export class CommandLine {
  readonly text: string;
  /** The current drive, to which it comes back. */
  home: number;
  /** Where the next name is looked for. */
  position = 0;
  /** Where the last one began. */
  start = 0;
  /** True when there was none: the end of the line, or a delimiter. */
  isBlank = true;
  /**
   * True while an error leaves the drive at work for the current one. It does in the old name of REN, unless that
   * speaks of another drive than the one that was current.
   */
  stays = false;
  /** The drive that the last one spoke of: 0 = none, 1 = A … */
  drive = 0;

  constructor(text: string, home: number) {
    this.text = text;
    this.home = home;
  }

  /** The next name; both parts may be blank. @throws CommandError for one with a control character */
  name(): ParsedName {
    const parsed = parseFileName(this.text, this.position);
    this.start = parsed.start;
    this.isBlank = parsed.name[0] === ' ';
    this.position = parsed.end;
    this.drive = parsed.drive;
    if (/[\0-\x1f]/.test(this.text.slice(parsed.start, parsed.end))) throw new CommandError();
    return parsed;
  }

  /** The next name, which must not be a pattern. */
  plainName(): ParsedName {
    const parsed = this.name();
    if (parsed.name.includes('?')) throw new CommandError();
    return parsed;
  }

  /** The next word as a number up to 255. */
  number(): number {
    const { drive, name } = this.name();
    const value = Number(name.trimEnd());
    if (drive !== 0 || !/^\d* *$/.test(name) || value > 255) throw new CommandError();
    return value;
  }

  /** True when the last name spoke of another drive than the current one, which is current meanwhile. */
  get selects(): boolean {
    return this.drive !== 0 && this.drive - 1 !== this.home;
  }

  /** Makes the drive that the last name spoke of the current one. @throws BdosError `Select` */
  select(files: FileSystem): void {
    if (this.selects) files.select(this.drive - 1);
  }

  /** Makes the CCP's own FCB, of the drive that is current. */
  fcb({ layout, memory }: World, name: string): Fcb {
    memory.fill(0, layout.ccpFcb, layout.ccpFcb + FCB_SIZE);
    storeName(memory, layout.ccpFcb, { drive: 0, name });
    return new Fcb(memory, layout.ccpFcb);
  }

  /** There must not be anything more. */
  finish(): void {
    const { drive } = this;
    const rest = this.name();
    if (!this.isBlank || rest.drive !== 0) throw new CommandError();
    this.drive = drive;
  }
}
