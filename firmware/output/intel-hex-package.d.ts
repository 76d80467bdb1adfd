declare module 'intel-hex' {
  /** Reads Intel HEX; bytes that no record gives are 0xff. Throws at a wrong checksum or a missing end record. */
  export function parse(data: string | Buffer, bufferSize?: number, addressOffset?: number): { data: Buffer };
}
