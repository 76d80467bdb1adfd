/** Of each high byte: what it adds to the remainder. Polynomial 1021h, most significant bit first. */
const TABLE = Uint16Array.from({ length: 256 }, (_, high) => {
  let remainder = high << 8;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 0x8000 ? ((remainder << 1) ^ 0x1021) & 0xffff : (remainder << 1) & 0xffff;
  return remainder;
});

/**
 * The CRC of XMODEM-CRC: polynomial x^16 + x^12 + x^5 + 1 (1021h), most significant bit first, initial value 0,
 * no final inversion.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988), "CRC calculation".
 * @param start the CRC of what went before
 */
export function crc16(bytes: Uint8Array, start = 0): number {
  let crc = start;
  for (let at = 0; at < bytes.length; at++) crc = ((crc << 8) & 0xffff) ^ TABLE[(crc >> 8) ^ bytes[at]!]!;
  return crc;
}
