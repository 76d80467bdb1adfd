/**
 * The flag bits of F and the tables that give S, Z, Y, X (and parity) of a result at once.
 *
 * Bits 5 and 3 are called Y and X and mostly copy the result: Sean Young, "The Undocumented Z80 Documented",
 * "Flags".
 */

export const CARRY = 0x01;
export const SUBTRACT = 0x02;
export const PARITY = 0x04;
export const X = 0x08;
export const HALF = 0x10;
export const Y = 0x20;
export const ZERO = 0x40;
export const SIGN = 0x80;
export const XY = X | Y;

/** S, Z, Y and X of a byte. */
export const SZXY = new Uint8Array(256);
/** S, Z, Y, X and even parity of a byte: the flags of a logical operation. */
export const SZXYP = new Uint8Array(256);
/** The flags of INC by its result, all but carry. */
export const INC_FLAGS = new Uint8Array(256);
/** The flags of DEC by its result, all but carry. */
export const DEC_FLAGS = new Uint8Array(256);

for (let value = 0; value < 256; value++) {
  let ones = 0;
  for (let bit = 0; bit < 8; bit++) ones += (value >> bit) & 1;
  const szxy = (value & (SIGN | XY)) | (value === 0 ? ZERO : 0);
  SZXY[value] = szxy;
  SZXYP[value] = szxy | (ones % 2 === 0 ? PARITY : 0);
  INC_FLAGS[value] = szxy | ((value & 0x0f) === 0 ? HALF : 0) | (value === 0x80 ? PARITY : 0);
  DEC_FLAGS[value] = szxy | SUBTRACT | ((value & 0x0f) === 0x0f ? HALF : 0) | (value === 0x7f ? PARITY : 0);
}
