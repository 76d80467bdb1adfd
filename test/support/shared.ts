import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file of reference data kept beside the project, or undefined where it is absent: users of the
 * project do not have it, so a test that wants it must skip then and say so.
 */
export function sharedFile(path: string): string | undefined {
  const found = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
  return existsSync(found) ? found : undefined;
}
