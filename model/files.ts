/**
 * Reading and writing whole files: bounded reads, and writes that leave either the old file or the new one.
 */

import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that is longer than it was allowed to be. */
export class FileTooLongError extends Error {
  override readonly name = 'FileTooLongError';
  constructor(
    readonly path: string,
    readonly limit: number,
  ) {
    super(`${path} is longer than ${limit} bytes`);
  }
}

/**
 * A whole file's bytes, if it has at most `limit` of them.
 *
 * @throws FileTooLongError, or the operating system's error
 */
export async function readBounded(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    if ((await file.stat()).size > limit) throw new FileTooLongError(path, limit);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file under a temporary name beside its place, flushes it and renames it, so that no reader ever
 * finds half of it.
 *
 * @throws the operating system's error; the temporary file is then gone
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
