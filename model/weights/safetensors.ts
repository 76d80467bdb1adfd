/**
 * The safetensors format: 8 bytes of header length (little-endian), a JSON header, then the tensors' bytes.
 *
 * Of the format's element types only I8 and I16 are handled. The header's `__metadata__` maps strings to
 * strings. Reading is strict: the tensors must tile the data exactly, without gaps or overlaps, up to the
 * end of the file; that also defeats a header that names a tensor twice, which JSON would pass over.
 * Writing is deterministic: equal content gives equal bytes.
 *
 * Source: huggingface/safetensors, README.md, section "Format".
 */

import { ModelError } from '../error.js';

/** A tensor: row-major elements and the size of each dimension. */
export type Tensor =
  | { readonly dtype: 'I8'; readonly shape: readonly number[]; readonly data: Int8Array }
  | { readonly dtype: 'I16'; readonly shape: readonly number[]; readonly data: Int16Array };

/** What a safetensors file holds. */
export interface Safetensors {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

type Dtype = Tensor['dtype'];

const ELEMENT_BYTES: Readonly<Record<Dtype, number>> = { I8: 1, I16: 2 };
const LENGTH_BYTES = 8;
/** The reference implementation's limit. */
const MAX_HEADER = 100_000_000;
const METADATA = '__metadata__';

interface Entry {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/**
 * Reads a whole file.
 *
 * @param source the file's name, for messages
 * @throws ModelError `weights-damaged` where the format is broken, `weights-unsupported` for other element types
 */
export function readSafetensors(bytes: Uint8Array, source: string): Safetensors {
  const { header, data } = splitHeader(bytes, source);
  const { [METADATA]: metadata = {}, ...tensors } = header;
  const entries = Object.entries(tensors).map(([name, value]) => parseEntry(name, value, source));
  checkTiling(entries, data.length, source);
  return {
    tensors: new Map(entries.map((entry) => [entry.name, decodeTensor(entry, data)])),
    metadata: parseMetadata(metadata, source),
  };
}

/** The file's bytes: wider elements first so that each tensor is aligned, tensors of one type by name. */
export function writeSafetensors({ tensors, metadata }: Safetensors): Uint8Array {
  const sorted = [...tensors].sort(
    ([nameA, a], [nameB, b]) =>
      ELEMENT_BYTES[b.dtype] - ELEMENT_BYTES[a.dtype] || (nameA < nameB ? -1 : Number(nameA > nameB)),
  );
  const fields: [string, unknown][] = [];
  if (Object.keys(metadata).length > 0) {
    fields.push([
      METADATA,
      Object.fromEntries(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]);
  }
  let offset = 0;
  for (const [name, { dtype, shape, data }] of sorted) {
    fields.push([name, { dtype, shape, data_offsets: [offset, offset + data.byteLength] }]);
    offset += data.byteLength;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(fields)));
  const headerLength = Math.ceil(json.length / LENGTH_BYTES) * LENGTH_BYTES;
  const bytes = new Uint8Array(LENGTH_BYTES + headerLength + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.fill(0x20, LENGTH_BYTES, LENGTH_BYTES + headerLength);
  bytes.set(json, LENGTH_BYTES);
  let position = LENGTH_BYTES + headerLength;
  for (const [, tensor] of sorted) {
    encodeTensor(tensor, new DataView(bytes.buffer, position, tensor.data.byteLength));
    position += tensor.data.byteLength;
  }
  return bytes;
}

function splitHeader(bytes: Uint8Array, source: string) {
  if (bytes.length < LENGTH_BYTES) {
    throw damaged(source, `${bytes.length} bytes, where the header's length alone takes ${LENGTH_BYTES}`);
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(0, true);
  const rest = bytes.length - LENGTH_BYTES;
  if (length > BigInt(MAX_HEADER) || length > BigInt(rest)) {
    throw damaged(source, `a header of ${length} bytes is announced, where ${rest} bytes follow`);
  }
  const headerEnd = LENGTH_BYTES + Number(length);
  return {
    header: parseHeader(bytes.subarray(LENGTH_BYTES, headerEnd), source),
    data: bytes.subarray(headerEnd),
  };
}

function parseHeader(bytes: Uint8Array, source: string): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw damaged(
      source,
      `the header is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  if (!isRecord(header) || bytes[0] !== 0x7b) throw damaged(source, 'the header is not a JSON object');
  return header;
}

function parseEntry(name: string, value: unknown, source: string): Entry {
  if (!isRecord(value)) throw damaged(source, `tensor "${name}" is described by ${JSON.stringify(value)}`);
  const { dtype, shape, data_offsets: offsets } = value;
  if (!isSizes(shape)) throw damaged(source, `tensor "${name}" has the shape ${JSON.stringify(shape)}`);
  if (!isSizes(offsets) || offsets.length !== 2 || offsets[0] > offsets[1]) {
    throw damaged(source, `tensor "${name}" has the data_offsets ${JSON.stringify(offsets)}`);
  }
  if (!isDtype(dtype)) {
    throw new ModelError(
      'weights-unsupported',
      `${source} has a tensor of a type that no model of ours uses.`,
      `tensor "${name}" has the dtype ${JSON.stringify(dtype)}`,
      `Models have ${Object.keys(ELEMENT_BYTES).join(' and ')} tensors only; is this another program's file?`,
    );
  }
  const [begin, end] = offsets;
  const size = shape.reduce((product, dimension) => product * dimension, ELEMENT_BYTES[dtype]);
  if (end - begin !== size) {
    throw damaged(
      source,
      `tensor "${name}" of ${dtype} ${JSON.stringify(shape)} takes ${size} bytes, but its data_offsets span ${end - begin}`,
    );
  }
  return { name, dtype, shape, begin, end };
}

function checkTiling(entries: readonly Entry[], size: number, source: string): void {
  let position = 0;
  for (const { name, begin, end } of [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== position)
      throw damaged(source, `tensor "${name}" begins at ${begin}, expected ${position}`);
    position = end;
  }
  if (position !== size)
    throw damaged(source, `the tensors take ${position} bytes, the file has ${size} for them`);
}

function parseMetadata(value: unknown, source: string): Record<string, string> {
  if (!isRecord(value)) throw damaged(source, `${METADATA} is ${JSON.stringify(value)}`);
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') {
      throw damaged(source, `${METADATA} "${key}" is ${JSON.stringify(text)}, expected a string`);
    }
  }
  return value as Record<string, string>;
}

function decodeTensor({ dtype, shape, begin, end }: Entry, data: Uint8Array): Tensor {
  const view = new DataView(data.buffer, data.byteOffset + begin, end - begin);
  const length = view.byteLength / ELEMENT_BYTES[dtype];
  return dtype === 'I8'
    ? { dtype, shape, data: Int8Array.from({ length }, (_, i) => view.getInt8(i)) }
    : { dtype, shape, data: Int16Array.from({ length }, (_, i) => view.getInt16(2 * i, true)) };
}

function encodeTensor(tensor: Tensor, view: DataView): void {
  if (tensor.dtype === 'I8') tensor.data.forEach((value, i) => void view.setInt8(i, value));
  else tensor.data.forEach((value, i) => void view.setInt16(2 * i, value, true));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDtype(value: unknown): value is Dtype {
  return typeof value === 'string' && Object.hasOwn(ELEMENT_BYTES, value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function damaged(source: string, evidence: string): ModelError {
  return new ModelError(
    'weights-damaged',
    `${source} is not a whole safetensors file.`,
    evidence,
    'Get or write the file again; it may have been cut short or changed on its way.',
  );
}
