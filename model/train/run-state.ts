/**
 * A run in the middle, and its file: a line of JSON, then the numbers of every array as little-endian single
 * precision, one array after another.
 */

import { readBounded, writeAtomically } from '../files.js';
import type { NetworkState } from './engine.js';
import { TrainingError } from './options.js';
import type { Checkpoint } from './report.js';

export interface RunState {
  /** Pairs and options, as a digest: what the run must be of to go on from here. */
  readonly run: string;
  readonly step: number;
  /** Steps in all, once they are known. */
  readonly of: number | undefined;
  /** Seconds trained so far. */
  readonly seconds: number;
  readonly networks: readonly NetworkState[];
  readonly best: { readonly checkpoint: Checkpoint; readonly master: Float32Array } | undefined;
}

const FORMAT = 'z80-ulm training run 1';
const MOST_BYTES = 256 * 1024 * 1024;
const NEWLINE = 0x0a;

interface Header {
  readonly format: string;
  readonly run: string;
  readonly step: number;
  readonly of?: number;
  readonly seconds: number;
  readonly rms: readonly (readonly number[])[];
  readonly best?: Checkpoint;
  /** Numbers in each array. */
  readonly length: number;
}

/** The file's bytes. */
export function encodeRunState({ run, step, of, seconds, networks, best }: RunState): Uint8Array {
  const arrays = networks.flatMap(({ master, means, squares }) => [master, means, squares]);
  if (best !== undefined) arrays.push(best.master);
  const header: Header = {
    format: FORMAT,
    run,
    step,
    ...(of !== undefined && { of }),
    seconds,
    rms: networks.map(({ rms }) => [...rms]),
    ...(best !== undefined && { best: best.checkpoint }),
    length: networks[0].master.length,
  };
  const json = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(json.length + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  bytes.set(json);
  const view = new DataView(bytes.buffer);
  let at = json.length;
  for (const array of arrays) {
    for (const number of array) {
      view.setFloat32(at, number, true);
      at += 4;
    }
  }
  return bytes;
}

/**
 * @param source the file's name, for messages
 * @throws TrainingError `run-damaged`
 */
export function decodeRunState(bytes: Uint8Array, source: string): RunState {
  const end = bytes.indexOf(NEWLINE);
  const header = parseHeader(bytes.subarray(0, Math.max(0, end)), source);
  const { run, step, of, seconds, rms, best, length } = header;
  const arrays = 3 * rms.length + (best === undefined ? 0 : 1);
  const expected = end + 1 + 4 * length * arrays;
  if (bytes.length !== expected) throw damaged(source, `${bytes.length} bytes, expected ${expected}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = end + 1;
  const take = (): Float32Array =>
    Float32Array.from({ length }, () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    });
  const networks = rms.map(
    (values): NetworkState => ({
      master: take(),
      means: take(),
      squares: take(),
      rms: Float64Array.from(values),
    }),
  );
  return {
    run,
    step,
    of,
    seconds,
    networks,
    best: best === undefined ? undefined : { checkpoint: best, master: take() },
  };
}

/** Writes the file; one of that name is replaced as a whole or not at all. */
export async function saveRunState(path: string, state: RunState): Promise<void> {
  try {
    await writeAtomically(path, encodeRunState(state));
  } catch (error) {
    throw ioError(path, 'written', error);
  }
}

/** @throws TrainingError `run-io`, `run-damaged` */
export async function loadRunState(path: string): Promise<RunState> {
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(path, MOST_BYTES);
  } catch (error) {
    throw ioError(path, 'read', error);
  }
  return decodeRunState(bytes, path);
}

function parseHeader(bytes: Uint8Array, source: string): Header {
  try {
    const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Partial<Header>;
    if (header.format !== FORMAT) throw new Error(`format ${JSON.stringify(header.format)}`);
    return header as Header;
  } catch (error) {
    throw damaged(source, error instanceof Error ? error.message : String(error));
  }
}

function damaged(source: string, evidence: string): TrainingError {
  return new TrainingError(
    'run-damaged',
    `${source} is not a training run that can be resumed.`,
    evidence,
    'Train from the beginning.',
  );
}

function ioError(path: string, what: string, error: unknown): TrainingError {
  return new TrainingError(
    'run-io',
    `${path} cannot be ${what}.`,
    error instanceof Error ? error.message : String(error),
    'Check that its folder exists, its permissions, and that there is room.',
  );
}
