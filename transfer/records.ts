import { crc16 } from './xmodem/crc16.js';

const RECORD = 128;
const PAD = 0x1a;

/** A file as CP/M has it: whole records, the last one filled up with 1Ah. */
export function inRecords(data: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(data.length / RECORD) * RECORD).fill(PAD);
  padded.set(data);
  return padded;
}

/** The CRC-16 of a file's records, as the board finds it. */
export const crcOfRecords = (data: Uint8Array): number => crc16(inRecords(data));

/** `1A2B`. */
export const crcText = (crc: number): string => crc.toString(16).toUpperCase().padStart(4, '0');

/** Whether what came back is the file, but for what fills its last block. */
export function sameFile(back: Uint8Array, data: Uint8Array): boolean {
  return (
    back.length >= data.length &&
    back.length < data.length + 1024 &&
    data.every((byte, at) => byte === back[at])
  );
}
