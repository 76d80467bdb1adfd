/**
 * Intel HEX, the text form in which CP/M's LOAD and most monitors take a program.
 * Source: Intel, "Hexadecimal Object File Format Specification", revision A (1988).
 */

const DATA = 0x00;
const END_OF_FILE = 0x01;

/** The most bytes that a record can hold: its length is one byte. */
const LONGEST_RECORD = 255;

/**
 * The image as Intel HEX: data records (type 00) in ascending order, then the end record (type 01) with start
 * address 0. Lines end in CR LF.
 *
 * @param origin address of the image's first byte
 * @param options.recordLength data bytes in a record, 1 … 255
 * @throws {RangeError} when the image does not fit in 64 KB, or the record length is out of range
 */
export function toIntelHex(
  image: Uint8Array,
  origin: number,
  { recordLength = 16 }: { readonly recordLength?: number } = {},
): string {
  if (!Number.isInteger(recordLength) || recordLength < 1 || recordLength > LONGEST_RECORD) {
    throw new RangeError(`A record holds 1 … ${LONGEST_RECORD} bytes, not ${recordLength}.`);
  }
  if (!Number.isInteger(origin) || origin < 0 || origin + image.length > 0x10000) {
    throw new RangeError(`${image.length} bytes from ${origin} do not fit in 64 KB.`);
  }
  const records: string[] = [];
  for (let start = 0; start < image.length; start += recordLength) {
    records.push(record(DATA, origin + start, image.subarray(start, start + recordLength)));
  }
  records.push(record(END_OF_FILE, 0, new Uint8Array()));
  return records.join('');
}

/** Length, address, type and data; then the checksum, which brings the sum of all bytes to a multiple of 256. */
function record(type: number, address: number, data: Uint8Array): string {
  const bytes = [data.length, address >> 8, address & 0xff, type, ...data];
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  return `:${Buffer.from([...bytes, -sum & 0xff])
    .toString('hex')
    .toUpperCase()}\r\n`;
}
