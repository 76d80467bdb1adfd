import intelHex from 'intel-hex';
import { FirmwareError } from '../error.js';

/**
 * Holds Intel HEX against what it stands for, by a reader that is not ours: what is handed to a board's loader is
 * never read here for the first time.
 *
 * @param origin address of the image's first byte
 * @throws FirmwareError `hex-differs`
 */
export function assertReadsBack(hex: string, image: Uint8Array, origin: number): void {
  // With the origin as its offset the reader gives the image itself, and nothing larger.
  const { data } = intelHex.parse(hex, image.length, origin);
  if (Buffer.compare(data, image) === 0) return;
  throw new FirmwareError(
    'hex-differs',
    'The Intel HEX file does not read back as the program.',
    `${data.length} bytes were read, ${image.length} written`,
    'This is a fault of ulm: please report it with the weight file.',
  );
}
