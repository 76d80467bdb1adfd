/**
 * Reads small zip archives whole, and checks every entry's length and CRC-32, which catches damage that the
 * weights themselves could not show. Stored and deflated entries; no encryption, no parts on other disks.
 *
 * Only the central directory is trusted for names and sizes: writers such as NumPy leave the local headers'
 * sizes to a zip64 field.
 *
 * Source: PKWARE, APPNOTE.TXT "ZIP File Format Specification" 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */

import { crc32, inflateRawSync } from 'node:zlib';

/** An archive that is not what its records say. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_HEADER_BYTES = 46;
const DIRECTORY_END_BYTES = 22;
const MAX_COMMENT = 0xffff;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/**
 * The contents of all entries by name.
 *
 * @param limit most bytes that an entry may unpack to
 * @throws ZipError
 */
export function unzip(bytes: Uint8Array, limit: number): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const contents = new Map<string, Uint8Array>();
  for (const entry of readDirectory(view)) {
    if (contents.has(entry.name)) throw new ZipError(`two entries "${entry.name}"`);
    contents.set(entry.name, readEntry(view, entry, limit));
  }
  return contents;
}

function readDirectory(view: DataView): Entry[] {
  const end = findDirectoryEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + DIRECTORY_HEADER_BYTES > end || view.getUint32(at, true) !== DIRECTORY_HEADER) {
      throw new ZipError(`the directory breaks off at entry ${i + 1} of ${count}`);
    }
    const nameAt = at + DIRECTORY_HEADER_BYTES;
    const nameLength = view.getUint16(at + 28, true);
    const next = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipError(`the directory breaks off at entry ${i + 1} of ${count}`);
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(slice(view, nameAt, nameLength)),
    });
    at = next;
  }
  return entries;
}

/** The end record is the last thing in the file but for a comment of any length. */
function findDirectoryEnd(view: DataView): number {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new ZipError('no end of the directory: the file is cut short, or no zip archive');
}

function readEntry(view: DataView, entry: Entry, limit: number): Uint8Array {
  const { name, flags, method, crc, packedSize, size, headerOffset } = entry;
  if (size > limit) throw new ZipError(`"${name}" unpacks to ${size} bytes; at most ${limit} are read`);
  if (flags & ENCRYPTED_FLAG) throw new ZipError(`"${name}" is encrypted`);
  if (
    headerOffset + LOCAL_HEADER_BYTES > view.byteLength ||
    view.getUint32(headerOffset, true) !== LOCAL_HEADER
  ) {
    throw new ZipError(`"${name}" is not where the directory says (${headerOffset})`);
  }
  const start =
    headerOffset +
    LOCAL_HEADER_BYTES +
    view.getUint16(headerOffset + 26, true) +
    view.getUint16(headerOffset + 28, true);
  if (start + packedSize > view.byteLength) throw new ZipError(`"${name}" reaches beyond the file's end`);
  const content = unpack(name, method, slice(view, start, packedSize), size);
  if (content.length !== size) throw new ZipError(`"${name}" has ${content.length} bytes, expected ${size}`);
  const found = crc32(content);
  if (found !== crc) throw new ZipError(`"${name}" has the CRC-32 ${hex(found)}, expected ${hex(crc)}`);
  return content;
}

function unpack(name: string, method: number, packed: Uint8Array, size: number): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED)
    throw new ZipError(`"${name}" is packed by method ${method}; only 0 and 8 are read`);
  try {
    // The bound keeps an entry that lies about its size from filling the memory; zlib wants one above 0.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new ZipError(
      `"${name}" cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function slice(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0');
}
