import { TransferError } from '../errors.js';
import { printable } from '../printable.js';

/** What block 0 says of a file. */
export interface YmodemHeader {
  /** As it was on the wire, one character for each byte: untrusted, see `safeName`. */
  readonly name: string;
  /** Bytes of the file; some senders do not say. */
  readonly size?: number;
  /** Seconds since 1970, UTC. */
  readonly modified?: number;
  /** As in Unix, `0o100644`. */
  readonly mode?: number;
}

/** Bytes of the largest block. */
const ROOM = 1024;

/**
 * The data of block 0: name, NUL, length in decimal, time and mode in octal. Up to 128 bytes go into a short block.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988), chapter 5.
 * @throws TransferError `bad-name` for a name that is empty, has a NUL in it or does not fit
 */
export function encodeHeader(header: YmodemHeader): Uint8Array {
  const { name, size, modified = 0, mode = 0 } = header;
  const fields = size === undefined ? '' : `${size} ${Math.floor(modified).toString(8)} ${mode.toString(8)}`;
  const data = new TextEncoder().encode(`${name}\0${fields}`);
  // A NUL has to follow the fields.
  if (name === '' || name.includes('\0') || data.length >= ROOM) {
    throw new TransferError('bad-name', 'YMODEM cannot carry this file name.', {
      evidence: `"${printable(name, 60)}"`,
      remedy: 'Use a name of 1 to 900 characters.',
    });
  }
  // One more byte than 127 and the closing NUL would be missing.
  return data.length === 128 ? Uint8Array.of(...data, 0) : data;
}

/** The data of the block 0 that ends a batch: an empty name. */
export const endOfBatch = (): Uint8Array => new Uint8Array(128);

/** Reads the data of block 0; undefined for an empty name, which ends the batch. Never throws. */
export function parseHeader(data: Uint8Array): YmodemHeader | undefined {
  const [name = '', fields = ''] = String.fromCharCode(...data).split('\0', 2);
  if (name === '') return undefined;
  const [size, modified, mode] = fields.trim().split(/\s+/);
  return {
    name,
    ...field('size', size, 10),
    ...field('modified', modified, 8),
    ...field('mode', mode, 8),
  };
}

/** A field where it is a number that can be meant; a time or mode of 0 means that it is not known. */
function field<K extends string>(name: K, digits: string | undefined, base: 8 | 10): { [P in K]?: number } {
  if (digits === undefined || !(base === 8 ? /^[0-7]+$/ : /^\d+$/).test(digits)) return {};
  const value = Number.parseInt(digits, base);
  if (!Number.isSafeInteger(value) || (base === 8 && value === 0)) return {};
  return { [name]: value } as { [P in K]?: number };
}
