import { TransferError } from '../errors.js';

/** Bytes for consecutive addresses. */
export interface Segment {
  readonly address: number;
  readonly bytes: Uint8Array;
}

const DATA = 0;
const END_OF_FILE = 1;
/** Types that only place the data within more than 64 KB, and a start address; a monitor would store them as data. */
const EXTENDED = new Set([2, 3, 4, 5]);

/**
 * Reads a file of Intel HEX into segments in ascending order. Records of type 02 and 04 are taken where they say
 * zero, 03 and 05 are dropped.
 * Source: Intel, "Hexadecimal Object File Format Specification", revision A (1988).
 * @throws TransferError `bad-hex` with the number of the line
 */
export function parseIntelHex(text: string): Segment[] {
  const bytes = new Map<number, number>();
  let ended = false;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed === '\x1a') continue;
    const wrong = (what: string) => badHex(`Line ${at + 1} of the Intel HEX ${what}.`, trimmed);
    if (ended) throw wrong('stands behind its end record');
    if (!/^:(?:[0-9a-f]{2}){5,}$/i.test(trimmed)) throw wrong('is no record');
    const record = Buffer.from(trimmed.slice(1), 'hex');
    const [length = 0, high = 0, low = 0, type = 0] = record;
    if (record.length !== length + 5) throw wrong(`says ${length} bytes and has ${record.length - 5}`);
    if ((record.reduce((sum, byte) => sum + byte, 0) & 0xff) !== 0) throw wrong('has a wrong checksum');
    const data = record.subarray(4, 4 + length);
    if (type === END_OF_FILE) ended = true;
    else if (EXTENDED.has(type)) {
      if (type !== 3 && type !== 5 && data.some((byte) => byte !== 0)) {
        throw wrong('speaks of more than 64 KB, which a Z80 has not');
      }
    } else if (type === DATA) {
      const address = (high << 8) | low;
      if (address + length > 0x10000) throw wrong('goes beyond 64 KB');
      for (const [index, byte] of data.entries()) bytes.set(address + index, byte);
    } else throw wrong(`has the unknown type ${type}`);
  }
  if (!ended) throw badHex('The Intel HEX has no end record.', 'its last line is not :00000001FF');
  if (bytes.size === 0) throw badHex('The Intel HEX holds no data.', 'it has an end record alone');
  return segmentsOf(bytes);
}

function segmentsOf(bytes: ReadonlyMap<number, number>): Segment[] {
  const addresses = [...bytes.keys()].sort((a, b) => a - b);
  const segments: { address: number; bytes: number[] }[] = [];
  for (const address of addresses) {
    const last = segments.at(-1);
    if (last !== undefined && last.address + last.bytes.length === address)
      last.bytes.push(bytes.get(address)!);
    else segments.push({ address, bytes: [bytes.get(address)!] });
  }
  return segments.map((segment) => ({ address: segment.address, bytes: Uint8Array.from(segment.bytes) }));
}

/**
 * The records of segments: data (00) in ascending order, then the end (01). Without line ends.
 * @param length data bytes in a record; few make lines that fit a console's buffer
 */
export function recordsOf(segments: readonly Segment[], length: number): string[] {
  const records: string[] = [];
  for (const { address, bytes } of segments) {
    for (let at = 0; at < bytes.length; at += length) {
      records.push(record(DATA, address + at, bytes.subarray(at, at + length)));
    }
  }
  return [...records, record(END_OF_FILE, 0, new Uint8Array(0))];
}

function record(type: number, address: number, data: Uint8Array): string {
  const bytes = [data.length, address >> 8, address & 0xff, type, ...data];
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  const hex = [...bytes, -sum & 0xff].map((byte) => byte.toString(16).padStart(2, '0'));
  return `:${hex.join('').toUpperCase()}`;
}

const badHex = (message: string, evidence: string) =>
  new TransferError('bad-hex', message, { evidence, remedy: 'Make the file anew, or name another.' });
