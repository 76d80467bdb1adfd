import type { Protocol } from '../protocol.js';
import { ACK, type Check } from './block.js';
import { cancelling } from './cancel.js';
import { FileReceiver, RECEIVER_GIVES_UP, type ReceiveOptions, wishes } from './file-receiver.js';

export interface XmodemReceiveOptions extends ReceiveOptions {
  /** Invites with `CK` for CP/M senders, which send 1K blocks only then; they are taken from anybody. */
  readonly inviteBig?: boolean;
}

export interface XmodemReceived {
  /** The data with the padding of the last block: XMODEM does not tell the length of a file. */
  readonly bytes: Uint8Array;
  readonly blocks: number;
  readonly retries: number;
  /** Behind a checksum one damage in 256 goes unseen. */
  readonly check: Check;
}

/**
 * Receives a file by XMODEM: checksum, CRC or 1K.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988).
 *
 * @throws TransferError `no-sender`, `peer-cancelled`, `too-many-retries`, `out-of-step` (a block that is
 * neither the next nor the last one, or an end where the last block had to be asked for again), `too-large`,
 * and what the runner throws into it. It tells the sender where it gives up itself.
 */
export function* xmodemReceive(options: XmodemReceiveOptions = {}): Protocol<XmodemReceived> {
  return yield* cancelling(receive(options), RECEIVER_GIVES_UP);
}

function* receive(options: XmodemReceiveOptions): Protocol<XmodemReceived> {
  const receiver = new FileReceiver(options, wishes(options.check), options.inviteBig ?? false);
  const { bytes, blocks } = yield* receiver.body();
  // No byte is taken after the last ACK: what follows belongs to somebody else.
  yield { send: Uint8Array.of(ACK) };
  return { bytes, blocks, retries: receiver.retries, check: receiver.check };
}
