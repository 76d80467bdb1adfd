/** The queries that a shipped model was trained on. */

import { loadPairs, type Model } from '../../model/index.js';
import { packageFile } from '../../model/package-file.js';

/** Pair files by their model's name. */
const pairFiles: Readonly<Record<string, string>> = {
  guess: 'model/data/guess/elephant.txt',
};

/** The queries, or none for a model that is not one of the shipped ones by its name. */
export async function shippedQueries({ name }: Model): Promise<string[]> {
  const file = Object.hasOwn(pairFiles, name) ? pairFiles[name] : undefined;
  return file === undefined ? [] : (await loadPairs(packageFile(file))).map(({ query }) => query);
}
