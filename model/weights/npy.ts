/**
 * NumPy's array files (.npy): a magic string, a version, a header that is a Python dictionary, then the elements.
 *
 * Only arrays in C order of the few element types that a model is made of.
 *
 * Source: NumPy reference, "NEP 1 — A simple file format for NumPy arrays" and `numpy.lib.format`
 * (versions 1.0 to 3.0 differ in the width of the header's length and in its text encoding).
 */

/** An array file that is not of a form this reader takes. */
export class NpyError extends Error {
  override readonly name = 'NpyError';
}

/** An array: its element type as NumPy writes it (such as `|i1`), its dimensions, its elements' bytes. */
export interface Npy {
  readonly descr: string;
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

const MAGIC = [0x93, ...Buffer.from('NUMPY', 'latin1')];
const HEADER =
  /^\{\s*'descr':\s*'([^']*)',\s*'fortran_order':\s*(True|False),\s*'shape':\s*\(([\d,\s]*)\),?\s*\}\s*$/;

/**
 * Reads an array file.
 *
 * @throws NpyError
 */
export function readNpy(bytes: Uint8Array): Npy {
  if (bytes.length < 10 || MAGIC.some((byte, i) => bytes[i] !== byte))
    throw new NpyError('not a NumPy array file');
  const [major, minor] = [bytes[6], bytes[7]];
  if (major < 1 || major > 3 || minor !== 0)
    throw new NpyError(`version ${major}.${minor} of the array format`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = major === 1 ? 10 : 12;
  if (bytes.length < start) throw new NpyError('the header is cut short');
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (start + length > bytes.length)
    throw new NpyError(`a header of ${length} bytes in a file of ${bytes.length}`);
  const header = Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
  const [, descr, fortran, dimensions] = HEADER.exec(header) ?? [];
  if (descr === undefined) throw new NpyError(`the header ${JSON.stringify(header.trim())}`);
  const shape = dimensions
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean)
    .map(Number);
  if (fortran === 'True' && shape.length > 1) throw new NpyError('its elements are in Fortran order');
  const data = bytes.subarray(start + length);
  const size = shape.reduce((product, dimension) => product * dimension, elementBytes(descr));
  if (data.length !== size) throw new NpyError(`${data.length} bytes of elements, expected ${size}`);
  return { descr, shape, data };
}

/** Bytes of an element: the number at the type's end, as in `|i1`, `<i2`, `|S11`. */
function elementBytes(descr: string): number {
  const [, size] = /^[<>|=][biufcSV](\d+)$/.exec(descr) ?? [];
  if (size === undefined) throw new NpyError(`elements of type "${descr}"`);
  return Number(size);
}
