const hex = (value: number, digits = 2) => value.toString(16).toUpperCase().padStart(digits, '0');

/** A record of Intel HEX with CR LF. */
export function record(address: number, data: Iterable<number>, type = 0): string {
  const bytes = [...data];
  const all = [bytes.length, address >> 8, address & 0xff, type, ...bytes];
  const sum = all.reduce((a, b) => a + b, 0);
  return `:${all.map((byte) => hex(byte)).join('')}${hex(-sum & 0xff)}\r\n`;
}

export const END = record(0, [], 1);

/** A file of records of 16 bytes. */
export function hexFile(data: Uint8Array, address = 0x0100): string {
  let text = '';
  for (let at = 0; at < data.length; at += 16) text += record(address + at, data.slice(at, at + 16));
  return text + END;
}

/** The package that DOWNLOAD takes, from its colon on. */
export function searlePackage(data: Uint8Array): string {
  const sum = data.reduce((a, b) => (a + b) & 0xff, 0);
  return `:${[...data].map((byte) => hex(byte)).join('')}>${hex(data.length & 0xff)}${hex(sum)}`;
}
