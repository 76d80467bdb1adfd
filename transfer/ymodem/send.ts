import { TransferError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import type { BlockSize, Check } from '../xmodem/block.js';
import { cancelling } from '../xmodem/cancel.js';
import { FileSender } from '../xmodem/file-sender.js';
import { SENDER_GIVES_UP, type SendOptions } from '../xmodem/send-options.js';
import { encodeHeader, endOfBatch } from './header.js';

/** A file to send. */
export interface YmodemFile {
  /** As the receiver shall see it; without a path, for receivers differ in what they make of one. */
  readonly name: string;
  readonly data: Uint8Array;
  /** Seconds since 1970, UTC. */
  readonly modified?: number;
  /** As in Unix, `0o100644`. */
  readonly mode?: number;
}

export interface YmodemSendOptions extends SendOptions {
  /** 1024 if not given: whoever takes YMODEM takes both. */
  readonly blockSize?: BlockSize;
  /**
   * Obeys a receiver that invites with G (YMODEM-g): blocks without an ACK for each, and any error ends it. Only
   * for a line with flow control. False if not given.
   */
  readonly stream?: boolean;
}

/** A batch that arrived: the receiver confirmed the end of every file. */
export interface YmodemSent {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly blocks: number }[];
  readonly retries: number;
  readonly check: Check;
  /** Whether it went as a stream, YMODEM-g. */
  readonly stream: boolean;
  /**
   * Whether the receiver confirmed that it knows of no more files; all files are there either way. In a stream
   * nothing is said to that.
   */
  readonly closed: boolean;
}

/** Repetitions of the end of a batch: all is there by then, and the receiver may be gone. */
const CLOSE_RETRIES = 1;

/**
 * Sends files by YMODEM, or by YMODEM-g where the receiver asks for it and `stream` allows it.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988), chapters 5 and 6.
 *
 * @param files read one after the other, each when its turn comes
 * @throws TransferError `bad-name`, `no-receiver`, `peer-cancelled`, `too-many-retries`, `end-not-acknowledged`,
 * `damaged` (a stream was refused), what `watch` answers, and what the runner throws into it. It tells the
 * receiver where it gives up itself. The files before the one that failed have arrived.
 */
export function* ymodemSend(
  files: Iterable<YmodemFile>,
  options: YmodemSendOptions = {},
): Protocol<YmodemSent> {
  return yield* cancelling(sendBatch(files, options), YMODEM_GIVES_UP);
}

const YMODEM_GIVES_UP: ReadonlySet<string> = new Set([...SENDER_GIVES_UP, 'bad-name']);

function* sendBatch(files: Iterable<YmodemFile>, options: YmodemSendOptions): Protocol<YmodemSent> {
  const sender = new FileSender(options, options.blockSize ?? 1024, options.stream ?? false);
  const sent: { name: string; bytes: number; blocks: number }[] = [];
  for (const { name, data, modified, mode } of files) {
    const header = encodeHeader({
      name,
      size: data.length,
      ...(modified === undefined ? {} : { modified }),
      ...(mode === undefined ? {} : { mode }),
    });
    yield* sent.length === 0 ? sender.invitation() : sender.nextInvitation();
    if (!(yield* sender.header(header))) throw sender.tooManyRetries(0);
    yield* sender.nextInvitation();
    yield* sender.body(data, name);
    yield* sender.end(false);
    sent.push({ name, bytes: data.length, blocks: sender.blocks });
  }
  const closed = yield* close(sender, sent.length === 0, options.endWait ?? 10_000);
  const { retries, check, stream } = sender;
  return { files: sent, retries, check, stream, closed };
}

/** Sends the end of the batch; whether it was confirmed. */
function* close(sender: FileSender, first: boolean, wait: number): Protocol<boolean> {
  if (first) yield* sender.invitation();
  else {
    try {
      yield* sender.nextInvitation(wait);
    } catch (error) {
      if (error instanceof TransferError && error.code === 'no-receiver') return false;
      throw error;
    }
  }
  const confirmed = yield* sender.header(endOfBatch(), CLOSE_RETRIES, wait);
  return confirmed && !sender.stream;
}
