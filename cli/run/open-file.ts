import { openSync } from 'node:fs';
import { CliError } from '../problem.js';

/** Opens a file to be written anew; gives its handle. @throws CliError `file` */
export function openFile(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error);
    throw new CliError('file', `${path} cannot be written.`, evidence, 'Check its folder.');
  }
}
