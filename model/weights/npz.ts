/**
 * Import of the original Z80-μLM's `model.npz`: a zip archive of NumPy arrays.
 *
 * `fcN_weight` int8 [outputs, inputs] and `fcN_bias` int16 [outputs] for each layer, N from 1; `_architecture`
 * (JSON) and `_charset` (UTF-8, EOS last) as byte strings without dimensions. The context is `recent8`.
 *
 * Source: HarryR/z80ai.
 */

import { ModelError } from '../error.js';
import type { Layer, Model } from '../model.js';
import { validateModel } from '../validate.js';
import { type Npy, NpyError, readNpy } from './npy.js';
import { unzip, ZipError } from './zip.js';

/** Far above the largest layer, 256 × 256. */
const MAX_ENTRY = 1024 * 1024;

interface Architecture {
  readonly input_size: number;
  readonly hidden_sizes: readonly number[];
  readonly num_classes: number;
}

/** Whether the bytes begin as a zip archive does. */
export function looksLikeNpz(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The model in the bytes of a `model.npz`.
 *
 * @param name what the model shall be called
 * @param source the file's name, for messages
 * @throws ModelError `weights-damaged`, `weights-unsupported`, `model-invalid`
 */
export function importNpz(bytes: Uint8Array, name: string, source = `${name}.npz`): Model {
  const arrays = new Archive(bytes, source);
  const { hidden_sizes, input_size, num_classes } = readArchitecture(arrays, source);
  const sizes = [input_size, ...hidden_sizes, num_classes];
  const layers = sizes.slice(1).map((outputs, n) => readLayer(arrays, `fc${n + 1}`, sizes[n], outputs));
  const charset = arrays.text('_charset');
  const provenance = { source: 'imported from a model.npz of the original Z80-uLM (HarryR/z80ai)' };
  return validateModel({ name, charset, context: 'recent8', layers, provenance }, source);
}

/** The arrays of an archive by name, each read when it is asked for. */
class Archive {
  private readonly entries: Map<string, Uint8Array>;

  constructor(
    bytes: Uint8Array,
    private readonly source: string,
  ) {
    try {
      this.entries = unzip(bytes, MAX_ENTRY);
    } catch (error) {
      if (error instanceof ZipError) throw damaged(source, error.message);
      throw error;
    }
  }

  /** The elements' bytes of an array that must have this type and these dimensions. */
  elements(name: string, descr: string, shape: readonly number[]): Uint8Array {
    const array = this.array(name);
    if (array.descr !== descr || array.shape.join() !== shape.join()) {
      throw unsupported(
        this.source,
        `${name} is ${array.descr} (${array.shape.join(', ')}), expected ${descr} (${shape.join(', ')})`,
      );
    }
    return array.data;
  }

  /** A byte string without dimensions, as text. NUL bytes at its end are part of it. */
  text(name: string): string {
    const { descr, shape, data } = this.array(name);
    if (!/^\|S\d+$/.test(descr) || shape.length > 0) {
      throw unsupported(this.source, `${name} is ${descr} (${shape.join(', ')}), expected a byte string`);
    }
    return Buffer.from(data).toString('utf8');
  }

  private array(name: string): Npy {
    const entry = this.entries.get(`${name}.npy`);
    if (entry === undefined) throw unsupported(this.source, `no ${name} in it`);
    try {
      return readNpy(entry);
    } catch (error) {
      if (error instanceof NpyError) throw unsupported(this.source, `${name}: ${error.message}`);
      throw error;
    }
  }
}

function readArchitecture(arrays: Archive, source: string): Architecture {
  const text = arrays.text('_architecture');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unsupported(source, `_architecture is not JSON: ${JSON.stringify(text)}`);
  }
  if (!isArchitecture(value)) throw unsupported(source, `_architecture is ${text}`);
  return value;
}

function isArchitecture(value: unknown): value is Architecture {
  if (typeof value !== 'object' || value === null) return false;
  const { input_size, hidden_sizes, num_classes } = value as Record<string, unknown>;
  return Array.isArray(hidden_sizes) && [input_size, ...hidden_sizes, num_classes].every(Number.isInteger);
}

function readLayer(arrays: Archive, name: string, inputs: number, outputs: number): Layer {
  const weights = arrays.elements(`${name}_weight`, '|i1', [outputs, inputs]);
  const biases = arrays.elements(`${name}_bias`, '<i2', [outputs]);
  const view = new DataView(biases.buffer, biases.byteOffset, biases.byteLength);
  return {
    inputs,
    outputs,
    weights: Int8Array.from(weights, (byte) => (byte << 24) >> 24),
    biases: Int16Array.from({ length: outputs }, (_, i) => view.getInt16(2 * i, true)),
  };
}

function damaged(source: string, evidence: string): ModelError {
  return new ModelError(
    'weights-damaged',
    `${source} is not a whole zip archive.`,
    evidence,
    'Get the file again; it may have been cut short or changed on its way.',
  );
}

function unsupported(source: string, evidence: string): ModelError {
  return new ModelError(
    'weights-unsupported',
    `${source} is not a model as the original Z80-μLM writes it.`,
    evidence,
    'Use the model.npz that its trainer exports, unchanged.',
  );
}
