/** Offsets in a file control block. */
export const FCB = {
  drive: 0,
  name: 1,
  ex: 12,
  s1: 13,
  s2: 14,
  rc: 15,
  map: 16,
  cr: 32,
  random: 33,
} as const;

/** Bit 7 of S2: the FCB was not written through since it was opened, so a close has nothing to do. */
const UNWRITTEN = 0x80;
const RECORDS_PER_EXTENT = 128;

/** A file control block in memory; an address beyond FFFFh wraps. */
export class Fcb {
  readonly #memory: Uint8Array;
  readonly #address: number;

  constructor(memory: Uint8Array, address: number) {
    this.#memory = memory;
    this.#address = address;
  }

  byte(offset: number): number {
    return this.#memory[(this.#address + offset) & 0xffff];
  }

  set(offset: number, value: number): void {
    this.#memory[(this.#address + offset) & 0xffff] = value;
  }

  /** The 11 characters of name and type, without their attribute bits. */
  get name(): string {
    return this.#text(FCB.name);
  }

  /** The new name of a rename, 16 bytes on. */
  get newName(): string {
    return this.#text(FCB.map + FCB.name);
  }

  get readOnly(): boolean {
    return (this.byte(9) & 0x80) !== 0;
  }

  get system(): boolean {
    return (this.byte(10) & 0x80) !== 0;
  }

  get unwritten(): boolean {
    return (this.byte(FCB.s2) & UNWRITTEN) !== 0;
  }

  /** The extent of 16 KB, 0–511; 512 is one past the end of the largest file. */
  get extent(): number {
    return (this.byte(FCB.ex) & 0x1f) | ((this.byte(FCB.s2) & 0x3f) << 5);
  }

  /** The record that a sequential call works on: 128 × extent + CR, where CR may have reached 128. */
  get record(): number {
    return this.extent * RECORDS_PER_EXTENT + this.byte(FCB.cr);
  }

  /** Points CR, EX and S2 to a record; RC becomes that extent's share of `records`, the length of the file. */
  seek(record: number, records: number): void {
    const extent = record >> 7;
    this.set(FCB.cr, record & 0x7f);
    this.set(FCB.ex, extent & 0x1f);
    this.set(FCB.s2, (this.byte(FCB.s2) & UNWRITTEN) | (extent >> 5));
    this.countRecords(records);
  }

  countRecords(records: number): void {
    const here = records - this.extent * RECORDS_PER_EXTENT;
    this.set(FCB.rc, Math.max(0, Math.min(RECORDS_PER_EXTENT, here)));
  }

  markWritten(): void {
    this.set(FCB.s2, this.byte(FCB.s2) & ~UNWRITTEN);
  }

  /** Takes over a directory entry: name, attributes, RC and map. The drive and EX stay, S2 starts anew. */
  take(entry: Uint8Array): void {
    for (let i: number = FCB.name; i < FCB.cr; i++) if (i !== FCB.ex) this.set(i, entry[i]);
    this.set(FCB.s2, UNWRITTEN);
  }

  /** The random record number R0–R2. */
  get random(): number {
    return this.byte(FCB.random) | (this.byte(FCB.random + 1) << 8) | (this.byte(FCB.random + 2) << 16);
  }

  set random(record: number) {
    this.set(FCB.random, record & 0xff);
    this.set(FCB.random + 1, (record >> 8) & 0xff);
    this.set(FCB.random + 2, record >> 16);
  }

  #text(offset: number): string {
    let text = '';
    for (let i = 0; i < 11; i++) text += String.fromCharCode(this.byte(offset + i) & 0x7f);
    return text;
  }
}

/** Does a name of 11 characters fit a pattern in which `?` stands for any one? */
export function matchesName(pattern: string, name: string): boolean {
  for (let i = 0; i < 11; i++) if (pattern[i] !== '?' && pattern[i] !== name[i]) return false;
  return true;
}

/** A file name as the CCP reads it from the command line. */
export interface ParsedName {
  /** 0 for the current drive, 1 = A … 16 = P. */
  readonly drive: number;
  /** 11 characters, `*` expanded to `?`. */
  readonly name: string;
  /** Where it began, after spaces. */
  readonly start: number;
  /** Where it ended. */
  readonly end: number;
}

const DELIMITERS = ' =_.:;<>';

/** True for what ends a name: the CCP's delimiters, and the end of the line. */
export function isDelimiter(character: string | undefined): boolean {
  return character === undefined || DELIMITERS.includes(character);
}

/** Reads `D:NAME.EXT` from a line at a position; what is too long for its field is skipped. */
export function parseFileName(line: string, position: number): ParsedName {
  while (line[position] === ' ') position++;
  const start = position;
  let drive = 0;
  if (line[position + 1] === ':' && /[A-P]/.test(line[position])) {
    drive = line.charCodeAt(position) - 0x40;
    position += 2;
  }
  const field = (width: number): string => {
    let text = '';
    for (; !isDelimiter(line[position]); position++) {
      if (line[position] === '*') text = text.padEnd(width, '?');
      else if (text.length < width) text += line[position];
    }
    return text.padEnd(width);
  };
  const stem = field(8);
  if (line[position] !== '.') return { drive, name: `${stem}   `, start, end: position };
  position++;
  return { drive, name: stem + field(3), start, end: position };
}

/** Writes a parsed name as an FCB of 16 bytes. */
export function storeName(memory: Uint8Array, address: number, { drive, name }: ParsedName): void {
  memory[address] = drive;
  for (let i = 0; i < 11; i++) memory[address + FCB.name + i] = name.charCodeAt(i);
  memory.fill(0, address + FCB.ex, address + FCB.map);
}
