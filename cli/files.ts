/** Files that the user names. */

import { mkdir, readFile } from 'node:fs/promises';
import { writeAtomically } from '../model/files.js';
import { CliError } from './problem.js';

/** @throws CliError `file` */
export async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw fileError(`${path} cannot be read.`, error, 'Check the name, and that you may read it.');
  }
}

/**
 * Writes a file whole or not at all.
 *
 * @throws CliError `file`
 */
export async function writeNamed(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeAtomically(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (error) {
    throw fileError(
      `${path} cannot be written.`,
      error,
      'Check that its folder is there and that you may write to it.',
    );
  }
}

/** Makes a folder with those above it; one that is there is left as it is. @throws CliError `file` */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw fileError(
      `The folder ${path} cannot be made.`,
      error,
      'Check that you may write to what is above it.',
    );
  }
}

function fileError(what: string, error: unknown, remedy: string): CliError {
  return new CliError('file', what, error instanceof Error ? error.message : String(error), remedy);
}
