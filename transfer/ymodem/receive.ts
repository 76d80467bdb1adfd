import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import { ACK, type Check } from '../xmodem/block.js';
import { cancelling } from '../xmodem/cancel.js';
import {
  FileReceiver,
  MOST,
  RECEIVER_GIVES_UP,
  type ReceiveOptions,
  wishes,
} from '../xmodem/file-receiver.js';
import { parseHeader, type YmodemHeader } from './header.js';
import { type NameStyle, safeName } from './safe-name.js';

/** What is known of a file that came. */
export interface YmodemReceivedFile extends YmodemHeader {
  /** A name that is safe to make a file of; two files may have the same. */
  readonly name: string;
  /** What the sender called it: untrusted, one character for each byte. */
  readonly wireName: string;
  /** Bytes that came: the length that the sender told, or else with the padding of the last block. */
  readonly size: number;
}

export interface YmodemReceiveOptions extends ReceiveOptions {
  /**
   * Takes each file when all of it is here, before the sender is told so: where it throws, the sender hears that
   * the transfer failed. Nothing of a file is kept after it, so one file at a time is in memory.
   */
  readonly onFile: (file: YmodemReceivedFile, data: Uint8Array) => void;
  /** What the names shall be fit for; `host` if not given. */
  readonly names?: NameStyle;
  /** Invites with G (YMODEM-g) first: only for a line with flow control. False if not given. */
  readonly stream?: boolean;
  /** Most files of a batch; 1000 if not given. */
  readonly mostFiles?: number;
}

export interface YmodemReceived {
  readonly files: readonly YmodemReceivedFile[];
  readonly retries: number;
  readonly check: Check;
  /** Whether it came as a stream, YMODEM-g. */
  readonly stream: boolean;
}

/**
 * Receives files by YMODEM, or by YMODEM-g.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988), chapters 5 and 6.
 *
 * @throws TransferError `no-sender`, `peer-cancelled`, `too-many-retries`, `out-of-step` (a block is missing),
 * `damaged` (a stream broke), `too-large`, what the runner throws into it, and what `onFile` throws. It tells
 * the sender where it gives up itself. The files that were handed over before are whole.
 */
export function* ymodemReceive(options: YmodemReceiveOptions): Protocol<YmodemReceived> {
  return yield* cancelling(receiveBatch(options), RECEIVER_GIVES_UP);
}

function* receiveBatch(options: YmodemReceiveOptions): Protocol<YmodemReceived> {
  const { onFile, names = 'host', stream = false, mostFiles = 1000, most = MOST } = options;
  const receiver = new FileReceiver(options, [
    ...(stream ? (['stream'] as const) : []),
    ...wishes(options.check),
  ]);
  const files: YmodemReceivedFile[] = [];
  let block = yield* receiver.header();
  for (;;) {
    const header = parseHeader(block);
    if (header === undefined) break;
    if (files.length >= mostFiles || (header.size ?? 0) > most) throw tooLarge(header, most, mostFiles);
    const name = safeName(header.name, names);
    const { bytes, next } = yield* receiver.body({
      answer: receiver.stream ? receiver.invitation() : receiver.invitation(ACK),
      header: block,
      name,
      ...(header.size === undefined ? {} : { size: header.size }),
    });
    const file = { ...header, name, wireName: header.name, size: bytes.length };
    onFile(file, bytes);
    files.push(file);
    block = next ?? (yield* receiver.header(receiver.invitation(ACK)));
  }
  // A stream knows no answer to block 0. No byte is taken after the ACK: what follows belongs to somebody else.
  if (!receiver.stream) yield { send: Uint8Array.of(ACK) };
  return { files, retries: receiver.retries, check: receiver.check, stream: receiver.stream };
}

function tooLarge(header: YmodemHeader, most: number, mostFiles: number): TransferError {
  const file = (header.size ?? 0) > most;
  return new TransferError(
    'too-large',
    file ? `The file is larger than ${most} bytes.` : `There are more than ${mostFiles} files.`,
    { evidence: `block 0 tells of ${header.size ?? 'an unknown number of'} bytes` },
  );
}
