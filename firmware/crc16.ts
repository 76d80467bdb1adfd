/** The polynomial x^16 + x^12 + x^5 + 1. */
const POLYNOMIAL = 0x1021;

/**
 * CRC-16 as XMODEM has it (polynomial 1021h, initially 0, no reflection): what `CHAT /V` computes of itself.
 * Written bit by bit, as the definition reads, to check the Z80's quicker form.
 */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1) & 0xffff;
  }
  return crc;
}
