import { crc16 } from './crc16.js';

/**
 * The bytes of the protocol.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988).
 */
export const SOH = 0x01;
export const STX = 0x02;
export const EOT = 0x04;
export const ACK = 0x06;
export const NAK = 0x15;
export const CAN = 0x18;
/** An invitation: blocks with a CRC, please. */
export const INVITE_CRC = 0x43; // C
/** After C, in the CP/M family alone: blocks of 1024 bytes are welcome too. */
export const INVITE_1K = 0x4b; // K
/** Blocks without an ACK for each, please: YMODEM-g. */
export const INVITE_STREAM = 0x47; // G
/** What the last block is filled up with: the end of a text file in CP/M. */
export const PAD = 0x1a;

/** Bytes of data in a block. */
export type BlockSize = 128 | 1024;

/** How a block is protected. */
export type Check = 'checksum' | 'crc';

/** The sum of the bytes, modulo 256. */
export function checksum(data: Uint8Array): number {
  let sum = 0;
  for (const byte of data) sum += byte;
  return sum & 0xff;
}

/** The one or two bytes that follow the data of a block; of the CRC the high byte goes first. */
export function checkBytes(data: Uint8Array, check: Check): Uint8Array {
  if (check === 'checksum') return Uint8Array.of(checksum(data));
  const crc = crc16(data);
  return Uint8Array.of(crc >> 8, crc & 0xff);
}

/**
 * A whole block: SOH or STX, number, its complement, data filled up, check.
 * @param number the first block of a file is 1; 255 is followed by 0
 * @param data at most `size` bytes
 * @param pad what the data is filled up with
 */
export function encodeBlock(
  number: number,
  data: Uint8Array,
  size: BlockSize,
  check: Check,
  pad = PAD,
): Uint8Array {
  const block = new Uint8Array(3 + size + (check === 'crc' ? 2 : 1)).fill(pad, 3 + data.length, 3 + size);
  block[0] = size === 1024 ? STX : SOH;
  block[1] = number;
  block[2] = 255 - block[1];
  block.set(data, 3);
  block.set(checkBytes(block.subarray(3, 3 + size), check), 3 + size);
  return block;
}
