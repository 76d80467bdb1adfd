import { type DiskParameters, extentMaskOf, hasByteMap, RECORD } from './disk-parameters.js';
import { EmulatorError } from './errors.js';

/** A disk's format as a `diskdef` of cpmtools says it. Sectors are those of the medium. */
export interface DiskDefinition {
  readonly name: string;
  /** Bytes in a sector. */
  readonly sectorSize: number;
  readonly tracks: number;
  readonly sectorsPerTrack: number;
  readonly blockSize: number;
  readonly directoryEntries: number;
  readonly bootTracks: number;
  /** For each sector of a track in its turn, the place at which it stands, from 0. */
  readonly skew: readonly number[];
  /** Bytes before the first track. */
  readonly offset: number;
  /** Extents of 16 KB in a directory entry. */
  readonly extents: number;
}

const KEYWORDS = [
  'seclen',
  'tracks',
  'sectrk',
  'blocksize',
  'maxdir',
  'dirblks',
  'boottrk',
  'bootsec',
  'skew',
  'skewtab',
  'os',
  'offset',
  'logicalextents',
  'libdsk:format',
] as const;
type Keyword = (typeof KEYWORDS)[number];
type Values = Partial<Record<Keyword, string>>;

/** What is not emulated of a format. */
const REFUSED: readonly Keyword[] = ['dirblks', 'bootsec'];

/**
 * Reads disk definitions in the syntax of cpmtools.
 *
 * Source: Michael Haardt, "diskdefs(5)", cpmtools 2.23.
 *
 * @throws EmulatorError `disk-definition` for what cannot be read, or is no disk of CP/M 2.2
 */
export function parseDiskDefinitions(text: string): DiskDefinition[] {
  const definitions: DiskDefinition[] = [];
  let name: string | undefined;
  let values: Values = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fail = (problem: string) => definitionError(problem, `line ${index + 1}: ${line.trim()}`);
    const [word, value = ''] = line
      .replace(/[#;].*$/, '')
      .trim()
      .split(/\s+/);
    if (word === '') continue;
    if (word === 'diskdef') {
      if (name !== undefined || value === '') throw fail('A diskdef begins where none may.');
      name = value;
      values = {};
    } else if (name === undefined) {
      throw fail('There is no diskdef before this line.');
    } else if (word === 'end') {
      definitions.push(definitionOf(name, values));
      name = undefined;
    } else if (!isKeyword(word)) {
      throw fail(`No diskdef has a word ${word}.`);
    } else {
      values[word] = value;
    }
  }
  if (name !== undefined) throw definitionError('The last diskdef has no end.', `diskdef ${name}`);
  return definitions;
}

function isKeyword(word: string): word is Keyword {
  return (KEYWORDS as readonly string[]).includes(word);
}

function definitionOf(name: string, values: Values): DiskDefinition {
  const fail = (problem: string) => definitionError(problem, `diskdef ${name}`);
  const whole = (keyword: Keyword, fallback?: number): number => {
    const value = values[keyword] === undefined ? fallback : Number(values[keyword]);
    if (value === undefined || !Number.isSafeInteger(value) || value < 0) {
      throw fail(`Its ${keyword} is ${values[keyword] === undefined ? 'missing' : 'no number'}.`);
    }
    return value;
  };
  for (const keyword of REFUSED)
    if (values[keyword] !== undefined) throw fail(`${keyword} is not supported.`);
  const sectorSize = whole('seclen');
  const sectorsPerTrack = whole('sectrk');
  const blockSize = whole('blocksize');
  const tracks = whole('tracks');
  const bootTracks = whole('boottrk');
  const blocks = blocksOf({ sectorSize, sectorsPerTrack, blockSize, tracks, bootTracks });
  const isPower = Number.isInteger(Math.log2(blockSize)) && blockSize >= 1024 && blockSize <= 16384;
  if (!isPower || sectorSize % RECORD !== 0 || sectorSize === 0 || blocks < 1) {
    throw fail('Its sectors and blocks are none of CP/M 2.2.');
  }
  const offset = offsetOf(values.offset ?? '0', sectorSize, sectorsPerTrack);
  if (offset === undefined) throw fail('Its offset is no size.');
  const natural = extentMaskOf(Math.log2(blockSize / RECORD), blocks) + 1;
  return {
    name,
    sectorSize,
    tracks,
    sectorsPerTrack,
    blockSize,
    directoryEntries: whole('maxdir'),
    bootTracks,
    skew: skewOf(values, sectorsPerTrack) ?? skewTable(whole('skew', 0), sectorsPerTrack),
    offset,
    extents: whole('logicalextents', natural),
  };
}

type Geometry = Pick<
  DiskDefinition,
  'sectorSize' | 'sectorsPerTrack' | 'blockSize' | 'tracks' | 'bootTracks'
>;

function blocksOf({ sectorSize, sectorsPerTrack, blockSize, tracks, bootTracks }: Geometry): number {
  return Math.floor((sectorSize * sectorsPerTrack * (tracks - bootTracks)) / blockSize);
}

function skewOf({ skewtab }: Values, sectors: number): number[] | undefined {
  if (skewtab === undefined) return undefined;
  const table = skewtab.split(',').map(Number);
  const first = Math.min(...table);
  return table.length === sectors ? table.map((sector) => sector - first) : undefined;
}

/** Each sector stands so many places behind the one before, or at the next place that is free. */
function skewTable(skew: number, sectors: number): number[] {
  const table: number[] = [];
  for (let at = 0; table.length < sectors; at = (at + skew) % sectors) {
    while (table.includes(at)) at = (at + 1) % sectors;
    table.push(at);
  }
  return table;
}

/** Bytes of a size that may end in K, M, T (tracks) or S (sectors); undefined when it is none. */
function offsetOf(text: string, sectorSize: number, sectorsPerTrack: number): number | undefined {
  const [, digits, unit = ''] = /^(\d+)([KMTS]?)$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const sizes: Readonly<Record<string, number>> = {
    '': 1,
    K: 1024,
    M: 1024 * 1024,
    T: sectorSize * sectorsPerTrack,
    S: sectorSize,
  };
  return Number(digits) * sizes[unit.toUpperCase()];
}

function definitionError(problem: string, evidence: string): EmulatorError {
  return new EmulatorError('disk-definition', problem, evidence, 'Write it as diskdefs(5) of cpmtools says.');
}

/** Bytes of a whole image. */
export function imageSize({ offset, sectorSize, sectorsPerTrack, tracks }: DiskDefinition): number {
  return offset + sectorSize * sectorsPerTrack * tracks;
}

/**
 * What CP/M's BIOS says of such a disk. Records of a track are numbered in their turn; where sectors have 128
 * bytes, the sector table leads to them as the old BIOSes have it, numbered from 1.
 *
 * A floppy's directory is watched for a change of disk, as it is there.
 */
export function parametersOf(definition: DiskDefinition): DiskParameters {
  const { blockSize, bootTracks, directoryEntries, extents, sectorSize, sectorsPerTrack, skew } = definition;
  const blocks = Math.min(blocksOf(definition), 65536);
  const isSkewed = sectorSize === RECORD && skew.some((place, sector) => place !== sector);
  return {
    recordsPerTrack: (sectorsPerTrack * sectorSize) / RECORD,
    blockShift: Math.log2(blockSize / RECORD),
    extentMask: extents - 1,
    blocks,
    directoryEntries,
    reservedTracks: bootTracks,
    checkedRecords: hasByteMap({ blocks }) ? Math.ceil(directoryEntries / 4) : 0,
    ...(isSkewed && { translation: skew.map((place) => place + 1) }),
  };
}
