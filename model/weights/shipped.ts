/**
 * The models that come with the program: `model/weights/NAME.safetensors` under the package's root.
 */

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ModelError } from '../error.js';
import { packageFile } from '../package-file.js';
import { WEIGHT_FILE_EXTENSION } from './weight-file.js';

const FOLDER = packageFile('model/weights');

/** Names of the models that come with the program, sorted. */
export function shippedModels(folder = FOLDER): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(WEIGHT_FILE_EXTENSION) && !file.startsWith('.'))
    .map((file) => basename(file, WEIGHT_FILE_EXTENSION))
    .sort();
}

/**
 * The path of a weight file. A shipped model's name means that model, even beside a file of the same name
 * (which `./NAME` means); anything else is a path.
 *
 * @throws ModelError `weights-not-found`
 */
export function resolveWeights(nameOrPath: string, folder = FOLDER): string {
  const names = shippedModels(folder);
  if (names.includes(nameOrPath)) return join(folder, nameOrPath + WEIGHT_FILE_EXTENSION);
  if (existsSync(nameOrPath)) return nameOrPath;
  throw new ModelError(
    'weights-not-found',
    `There is no model "${nameOrPath}".`,
    'no shipped model has this name, and there is no file of this path',
    names.length === 0
      ? 'Give the path of a weight file.'
      : `Shipped models are: ${names.join(', ')}. Or give the path of a weight file.`,
  );
}
