/** Offsets in a file control block. */
export const FCB = {
  drive: 0,
  name: 1,
  /** Bit 7: read-only. */
  readOnly: 9,
  /** Bit 7: hidden from DIR. */
  system: 10,
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

/** Bytes of an FCB that a directory entry has too. */
export const FCB_ENTRY = 32;
/** Bytes of an FCB with CR and the random record. */
export const FCB_SIZE = 36;

/** A file control block in memory; an address beyond FFFFh wraps. */
export class Fcb {
  readonly #memory: Uint8Array;
  readonly #address: number;

  constructor(memory: Uint8Array, address: number) {
    this.#memory = memory;
    this.#address = address;
  }

  /** One outside the machine's memory, for programs in TypeScript. @param drive 0 = the current one, 1 = A … */
  static of(drive: number, name: string): Fcb {
    const memory = new Uint8Array(FCB_SIZE);
    storeName(memory, 0, { drive, name });
    return new Fcb(memory, 0);
  }

  byte(offset: number): number {
    return this.#memory[(this.#address + offset) & 0xffff];
  }

  set(offset: number, value: number): void {
    this.#memory[(this.#address + offset) & 0xffff] = value;
  }

  get unwritten(): boolean {
    return (this.byte(FCB.s2) & UNWRITTEN) !== 0;
  }

  set unwritten(unwritten: boolean) {
    const rest = this.byte(FCB.s2) & ~UNWRITTEN;
    this.set(FCB.s2, unwritten ? rest | UNWRITTEN : rest);
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
}

/** Does a name of 11 characters fit a pattern in which `?` stands for any one? */
export function matchesName(pattern: string, name: string): boolean {
  for (let i = 0; i < 11; i++) if (pattern[i] !== '?' && pattern[i] !== name[i]) return false;
  return true;
}

/** A file name as the CCP reads it from the command line. */
export interface ParsedName {
  /** 0 for the current drive, 1 = A … 16 = P. What stood before the colon may be no letter of a drive. */
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
  if (line[position + 1] === ':') {
    drive = (line.charCodeAt(position) - 0x40) & 0xff;
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

export function isBlankName(name: string): boolean {
  return name.trim() === '';
}

/** Writes a parsed name into an FCB, for its first extent; the record count stays. */
export function storeName(
  memory: Uint8Array,
  address: number,
  { drive, name }: Pick<ParsedName, 'drive' | 'name'>,
): void {
  memory[address] = drive;
  for (let i = 0; i < 11; i++) memory[address + FCB.name + i] = name.charCodeAt(i);
  memory.fill(0, address + FCB.ex, address + FCB.rc);
}
