/**
 * XMODEM as a CP/M program of the 12.5 family does it, both ways: 128 and 1K blocks, checksum and CRC.
 *
 * Sources: Ward Christensen, "MODEM.ASM" (1977) and Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988) for
 * the blocks; the times and counts are those of XM.COM of RomWBW 3.7 on an emulated RC2014. It was written apart
 * from the project's own sender and receiver, so that each can check the other.
 */

export const SOH = 0x01;
export const STX = 0x02;
export const EOT = 0x04;
export const ACK = 0x06;
export const NAK = 0x15;
export const CAN = 0x18;
/** Invites with CRC. */
export const C = 0x43;
/** After a C: 1K blocks are welcome. */
export const K = 0x4b;
export const PAD = 0x1a;
/** Errors on one block after which it is given up. */
export const MAX_ERRORS = 10;

/** How a transfer ended. */
export type Outcome =
  /** All blocks are there, in records of 128 bytes. */
  | { readonly kind: 'complete'; readonly bytes: Uint8Array }
  /** The other end sent two CANs, or it was silent for too long. */
  | { readonly kind: 'cancelled' }
  /** The blocks came out of order. */
  | { readonly kind: 'aborted' }
  /** There is no room for more. */
  | { readonly kind: 'full' };

/** The sum of the bytes, modulo 256. */
export function checksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);
}

/** CRC-16 with the polynomial 1021h from 0, high bit first. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : crc << 1;
  }
  return crc;
}
