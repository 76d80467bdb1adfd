import type { Protocol } from '../protocol.js';
import type { BlockSize, Check } from './block.js';
import { cancelling } from './cancel.js';
import { FileSender } from './file-sender.js';
import { SENDER_GIVES_UP, type SendOptions } from './send-options.js';

export interface XmodemSendOptions extends SendOptions {
  /** `auto` (if not given): 1024 when the receiver invites with `CK`, else 128. */
  readonly blockSize?: 'auto' | BlockSize;
}

/** A file that arrived: every block of it was acknowledged. */
export interface XmodemSent {
  /** Of the file, without padding. */
  readonly bytes: number;
  readonly blocks: number;
  readonly retries: number;
  /** What the receiver asked for. Behind a checksum one damage in 256 goes unseen: verify such a file. */
  readonly check: Check;
  /** Text read while the answer to the end of the file was awaited; all after the ACK is left unread. */
  readonly heard: string;
}

/**
 * Sends a file by XMODEM: checksum, CRC or 1K, as the receiver asks.
 *
 * The size of a block in flight never changes, with one exception: a receiver that goes on refusing a first
 * block of 1024 bytes, with C or with NAK, has not taken it, so it is offered 128. After repeated errors later
 * on the next blocks have 128 bytes.
 * Sources: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988); XMODEM 12.5 for CP/M (1986).
 *
 * @throws TransferError `no-receiver`, `peer-cancelled`, `too-many-retries`, `end-not-acknowledged`, what
 * `watch` answers, and what the runner throws into it. It tells the receiver where it gives up itself.
 */
export function* xmodemSend(data: Uint8Array, options: XmodemSendOptions = {}): Protocol<XmodemSent> {
  return yield* cancelling(send(data, options), SENDER_GIVES_UP);
}

function* send(data: Uint8Array, options: XmodemSendOptions): Protocol<XmodemSent> {
  const sender = new FileSender(options, options.blockSize ?? 'auto');
  yield* sender.invitation();
  yield* sender.body(data);
  yield* sender.end();
  const { blocks, retries, check, heard } = sender;
  return { bytes: data.length, blocks, retries, check, heard };
}
