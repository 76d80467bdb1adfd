import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import type { FileOptions, FileResult, PutOptions } from './file.js';
import { FilePut } from './put-file.js';
import { Session, type SessionOptions } from './session.js';

export interface SendFilesOptions extends SessionOptions, PutOptions {
  readonly files: readonly FileOptions[];
  /** Hears of each file when it is done. */
  readonly onFile?: (result: FileResult) => void;
}

/**
 * Sends files to a CP/M machine, each as `deploy` does; the first that fails ends it.
 * @throws TransferError those of `deploy`; it tells which files are there
 */
export function* sendFiles(options: SendFilesOptions): Protocol<FileResult[]> {
  const { files, onFile } = options;
  const session = new Session(options);
  // All of them, before the first is sent: a name that is wrong is known now.
  const puts = files.map((file) => new FilePut(session, file, options));
  const results: FileResult[] = [];
  for (const put of puts) {
    try {
      // biome-ignore lint/correctness/useYield: nothing is left to do there
      const result = yield* put.run(function* (_, done): Protocol<FileResult> {
        return done;
      });
      results.push(result);
      onFile?.(result);
    } catch (error) {
      if (!(error instanceof TransferError) || files.length === 1) throw error;
      const there = results.filter(({ outcome }) => outcome !== 'kept').map(({ file }) => file);
      const progress =
        there.length === 0 ? 'No other file was sent.' : `On the board before it: ${there.join(', ')}.`;
      throw new TransferError(error.code, `${error.message} ${progress}`, { ...error.detail, cause: error });
    }
  }
  return results;
}
