/** `ulm import`: the original's model.npz as a weight file. */

import { basename } from 'node:path';
import { importNpz, modelId, saveModel, shapeOf } from '../../model/index.js';
import { ExitCode } from '../exit-codes.js';
import { readNamed } from '../files.js';
import { say, sayJson } from '../report.js';

export interface ImportOptions {
  readonly output: string;
  readonly name?: string;
  readonly json?: boolean;
}

export async function importModel(npz: string, options: ImportOptions): Promise<ExitCode> {
  const name = options.name ?? basename(options.output).replace(/\.safetensors$/, '');
  const model = importNpz(await readNamed(npz), name, npz);
  await saveModel(options.output, model);
  const shape = shapeOf(model);
  if (options.json) sayJson({ file: options.output, name, modelId: modelId(model), shape });
  else say(`${options.output} written: ${name}, model ${modelId(model)}, ${shape}`);
  return ExitCode.ok;
}
