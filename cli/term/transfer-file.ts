/** A file to the board or from it, without leaving the terminal. */

import { readHeader } from '../../firmware/index.js';
import {
  type ByteChannel,
  boardName,
  type DeployEvent,
  parseTarget,
  receiveFiles,
  run,
  sendFiles,
} from '../../transfer/index.js';
import { readNamed, writeNamed } from '../files.js';
import { linesOf, type Machine } from '../job/machine.js';
import { amountText } from '../job/progress-text.js';
import { boardTools } from '../job/tools.js';
import { count } from '../report.js';

export interface FileTransfer {
  readonly machine: Machine;
  readonly channel: ByteChannel;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
  /** Asks whether a file of the board may be overwritten. */
  readonly mayOverwrite: (file: string) => Promise<boolean>;
}

/**
 * Sends a file, and has it verified.
 * @param words its path, and behind a blank where it goes: `chat.com B3:`
 * @returns what came of it, in a line
 * @throws CliError `file`, TransferError
 */
export async function sendFile(words: string, transfer: FileTransfer): Promise<string> {
  const { machine, channel, signal, onProgress, mayOverwrite } = transfer;
  const [, path, to = ''] = /^(.*?)(?:\s+([A-Pa-p]?\d{0,2}:\S*))?$/.exec(words) ?? ['', words];
  const data = await readNamed(path);
  const header = readHeader(data);
  const target = parseTarget(to === '' || to.endsWith(':') ? `${to}${boardName(path)}` : to);
  const [result] = await run(
    sendFiles({
      profile: machine.profile,
      tools: boardTools(),
      files: [{ target, data, ...(header?.intact ? { selfCheckCrc: header.crc } : {}) }],
      ...linesOf(channel),
      overwrite: mayOverwrite,
      onEvent: (event) => onProgress(progressText(event)),
    }),
    channel,
    { signal },
  );
  if (result.outcome === 'kept') return `${result.file} was left as it was`;
  if (result.outcome === 'skipped') return `${result.file} is there already, the same`;
  const verified = result.verified === undefined ? 'not verified' : 'verified';
  return `${result.file} sent: ${count(data.length)} bytes, ${verified}`;
}

/**
 * Brings a file here, into this folder.
 * @returns what came of it, in a line
 * @throws CliError `file`, TransferError
 */
export async function receiveFile(name: string, transfer: FileTransfer): Promise<string> {
  const { machine, channel, signal, onProgress } = transfer;
  const [file] = await run(
    receiveFiles({
      profile: machine.profile,
      tools: boardTools(),
      files: [parseTarget(name)],
      ...linesOf(channel),
      onEvent: (event) => onProgress(progressText(event)),
    }),
    channel,
    { signal },
  );
  await writeNamed(file.name, file.bytes);
  return `${file.name} received: ${count(file.bytes.length)} bytes, ${file.verified ? 'CRC compared' : 'not verified'}`;
}

function progressText({ state, detail, bytes, of = 0, blocks, retries }: DeployEvent): string {
  if (state !== 'progress' || bytes === undefined) return detail;
  return amountText({
    done: bytes,
    of: Math.max(of, bytes),
    unit: 'bytes',
    ...(blocks === undefined ? {} : { blocks }),
    ...(retries === undefined ? {} : { retries }),
  });
}
