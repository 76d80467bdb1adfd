/**
 * Weight files: a model as safetensors.
 *
 * Tensors: `fc1.weight` I8 [outputs, inputs], `fc1.bias` I16 [outputs], then `fc2` … up to the output layer.
 * Metadata: `format`, `format_version`, `name`, `charset` (EOS included, last), `context`, `shape`
 * (such as `256-256-128-11`), and each provenance entry as `provenance.KEY`.
 */

import { basename, extname } from 'node:path';
import { ModelError } from '../error.js';
import { FileTooLongError, readBounded, writeAtomically } from '../files.js';
import type { Context, Layer, Model } from '../model.js';
import { validateModel } from '../validate.js';
import { importNpz, looksLikeNpz } from './npz.js';
import { readSafetensors, type Safetensors, type Tensor, writeSafetensors } from './safetensors.js';

/** Ending of a weight file's name. */
export const WEIGHT_FILE_EXTENSION = '.safetensors';

const FORMAT = 'z80-ulm';
const FORMAT_VERSION = '1';
const PROVENANCE = 'provenance.';
/** Far above any model of ours, so that a wrong path does not fill the memory. */
const MAX_FILE = 16 * 1024 * 1024;

/** Sizes from the inputs to the outputs, such as `256-256-128-11`. */
export function shapeOf(model: Model): string {
  return [model.layers[0].inputs, ...model.layers.map((layer) => layer.outputs)].join('-');
}

/** A model as the bytes of a weight file: equal models give equal bytes. */
export function encodeModel(model: Model): Uint8Array {
  validateModel(model);
  const tensors = new Map<string, Tensor>();
  for (const [n, { inputs, outputs, weights, biases }] of model.layers.entries()) {
    tensors.set(weightName(n), { dtype: 'I8', shape: [outputs, inputs], data: weights });
    tensors.set(biasName(n), { dtype: 'I16', shape: [outputs], data: biases });
  }
  const provenance = Object.entries(model.provenance).map(([key, text]) => [PROVENANCE + key, text]);
  const metadata = {
    ...Object.fromEntries(provenance),
    format: FORMAT,
    format_version: FORMAT_VERSION,
    name: model.name,
    charset: model.charset,
    context: model.context,
    shape: shapeOf(model),
  };
  return writeSafetensors({ tensors, metadata });
}

/**
 * A model from the bytes of a weight file.
 *
 * @param source the file's name, for messages
 * @throws ModelError `weights-damaged`, `weights-unsupported`, `model-invalid`
 */
export function decodeModel(bytes: Uint8Array, source: string): Model {
  const file = readSafetensors(bytes, source);
  const { metadata } = file;
  if (metadata.format !== FORMAT || metadata.format_version !== FORMAT_VERSION) {
    throw new ModelError(
      'weights-unsupported',
      `${source} is not a weight file that this version reads.`,
      `format ${JSON.stringify(metadata.format)}, version ${JSON.stringify(metadata.format_version)}; ` +
        `expected "${FORMAT}", version "${FORMAT_VERSION}"`,
      'Use a file that `ulm train` wrote, or a newer version of this program.',
    );
  }
  const model: Model = {
    name: field(metadata, 'name', source),
    charset: field(metadata, 'charset', source),
    // Whether it is a context at all is for validateModel to say.
    context: field(metadata, 'context', source) as Context,
    layers: readLayers(file, source),
    provenance: Object.fromEntries(
      Object.entries(metadata)
        .filter(([key]) => key.startsWith(PROVENANCE))
        .map(([key, text]) => [key.slice(PROVENANCE.length), text]),
    ),
  };
  validateModel(model, source);
  const shape = field(metadata, 'shape', source);
  if (shape !== shapeOf(model))
    throw unsound(source, `shape "${shape}", but its layers are ${shapeOf(model)}`);
  return model;
}

/**
 * Loads a model: a weight file, or the original Z80-μLM's `model.npz`, told apart by their first bytes.
 *
 * @throws ModelError `weights-not-found`, `weights-io`, `weights-damaged`, `weights-unsupported`, `model-invalid`
 */
export async function loadModel(path: string): Promise<Model> {
  const bytes = await readWeights(path);
  return looksLikeNpz(bytes)
    ? importNpz(bytes, basename(path, extname(path)), path)
    : decodeModel(bytes, path);
}

/**
 * Writes a model's weight file; a file of that name is replaced as a whole or not at all.
 *
 * @throws ModelError `model-invalid`, `weights-io`
 */
export async function saveModel(path: string, model: Model): Promise<void> {
  const bytes = encodeModel(model);
  try {
    await writeAtomically(path, bytes);
  } catch (error) {
    throw new ModelError(
      'weights-io',
      `${path} cannot be written.`,
      reasonOf(error),
      'Check that its folder exists, is writable and has room.',
      { cause: error },
    );
  }
}

async function readWeights(path: string): Promise<Uint8Array> {
  try {
    return await readBounded(path, MAX_FILE);
  } catch (error) {
    if (error instanceof FileTooLongError) {
      throw new ModelError(
        'weights-unsupported',
        `${path} is too long for a model of this kind.`,
        `more than ${MAX_FILE} bytes`,
        'Check the path: a model of ours has some hundred thousand bytes at most.',
      );
    }
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ModelError(
      missing ? 'weights-not-found' : 'weights-io',
      missing ? `There is no file ${path}.` : `${path} cannot be read.`,
      reasonOf(error),
      missing
        ? 'Check the path, or give the name of a model that comes with the program.'
        : 'Check its permissions.',
      { cause: error },
    );
  }
}

function readLayers({ tensors }: Safetensors, source: string): Layer[] {
  const layers: Layer[] = [];
  while (tensors.has(weightName(layers.length))) {
    const n = layers.length;
    const weights = tensors.get(weightName(n));
    const biases = tensors.get(biasName(n));
    if (weights?.dtype !== 'I8' || weights.shape.length !== 2) {
      throw unsound(source, `${describe(weightName(n), weights)}, expected I8 [outputs, inputs]`);
    }
    const [outputs, inputs] = weights.shape;
    if (biases?.dtype !== 'I16' || biases.shape.length !== 1 || biases.shape[0] !== outputs) {
      throw unsound(source, `${describe(biasName(n), biases)}, expected I16 [${outputs}]`);
    }
    layers.push({ inputs, outputs, weights: weights.data, biases: biases.data });
  }
  if (tensors.size !== 2 * layers.length) {
    const known = new Set(layers.flatMap((_, n) => [weightName(n), biasName(n)]));
    const others = [...tensors.keys()].filter((name) => !known.has(name));
    throw unsound(source, `after ${layers.length} layers, tensors that fit nowhere: ${others.join(', ')}`);
  }
  return layers;
}

function field(metadata: Readonly<Record<string, string>>, key: string, source: string): string {
  if (!Object.hasOwn(metadata, key)) throw unsound(source, `no "${key}" in its metadata`);
  return metadata[key];
}

function describe(name: string, tensor: Tensor | undefined): string {
  return tensor ? `${name} is ${tensor.dtype} [${tensor.shape.join(', ')}]` : `${name} is missing`;
}

function weightName(n: number): string {
  return `fc${n + 1}.weight`;
}

function biasName(n: number): string {
  return `fc${n + 1}.bias`;
}

function unsound(source: string, evidence: string): ModelError {
  return new ModelError(
    'weights-damaged',
    `${source} does not hold a whole model.`,
    evidence,
    'Train or download it again, or use another weight file.',
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
