import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import { Limit, type Protocol } from '../protocol.js';
import { ACK, type BlockSize, type Check, EOT, encodeBlock, INVITE_1K, INVITE_CRC, NAK } from './block.js';
import { CancelWatch, sendCancel } from './cancel.js';
import type { Progress } from './progress.js';

export interface XmodemSendOptions {
  /** `auto` (if not given): 1024 when the receiver invites with `CK`, else 128. */
  readonly blockSize?: 'auto' | BlockSize;
  /** How often one block is repeated; 10 if not given. */
  readonly retries?: number;
  /** Milliseconds to wait for the receiver; 60,000 if not given. */
  readonly firstWait?: number;
  /** Milliseconds to wait for the answer to a block; 60,000 if not given, for a receiver may write its disk. */
  readonly ackWait?: number;
  /** Milliseconds to wait for the answer to the end of the file before it is repeated; 10,000 if not given. */
  readonly endWait?: number;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Reads what the receiver prints beside the protocol (the last 512 characters of it): an error when it says
   * that it has given up, `received` when it says that it has the whole file, which counts only once all
   * blocks were acknowledged and stands for a lost ACK of the end.
   */
  readonly watch?: (heard: string) => 'received' | TransferError | undefined;
}

/** A file that arrived: every block of it was acknowledged. */
export interface XmodemSent {
  /** Of the file, without padding. */
  readonly bytes: number;
  readonly blocks: number;
  readonly retries: number;
  /** What the receiver asked for. */
  readonly check: Check;
  /** Text read while the answer to the end of the file was awaited; all after the ACK is left unread. */
  readonly heard: string;
}

/** What came back for a block or the end of the file. */
type Reply = 'ack' | 'nak' | 'invited' | 'received' | 'silence';

/** An invitation counts when nothing follows it for so long: the C of a word is followed by its next letter. */
const SETTLE = 150;
/** An invitation during block 1 may have been on its way already: so long an ACK may still come. */
const STALE_INVITATION = 3000;
/** More than this in the last block of 1024 and no padding is saved with blocks of 128. */
const WORTH_1K = 1024 - 128;
/** Repetitions of 1K blocks, less one for each clean block, after which it goes on with 128 bytes. */
const TROUBLE = 3;
const XON = 0x11;
const XOFF = 0x13;

/**
 * Sends a file by XMODEM: checksum, CRC or 1K, as the receiver asks.
 *
 * The size of a block in flight never changes, with one exception: a receiver that goes on inviting with C
 * after a first block of 1024 bytes has not taken it, so it is offered 128.
 * Sources: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988); XMODEM 12.5 for CP/M (1986).
 *
 * @throws TransferError `no-receiver`, `peer-cancelled`, `too-many-retries`, `end-not-acknowledged`, what
 * `watch` answers, and what the runner throws into it. It tells the receiver where it gives up itself.
 */
export function* xmodemSend(data: Uint8Array, options: XmodemSendOptions = {}): Protocol<XmodemSent> {
  try {
    return yield* new Sender(data, options).send();
  } catch (error) {
    if (error instanceof TransferError && GIVES_UP.has(error.code)) yield* sendCancel();
    throw error;
  }
}

const GIVES_UP = new Set<string>(['cancelled', 'too-many-retries', 'end-not-acknowledged']);

class Sender {
  readonly #retries: number;
  readonly #firstWait: number;
  readonly #ackWait: number;
  readonly #endWait: number;
  readonly #cancels = new CancelWatch();
  #check: Check = 'checksum';
  #big = false;
  #trouble = 0;
  #heard = '';
  #ending = false;
  #received = false;
  #at = 0;
  #blocks = 0;
  #repeated = 0;

  constructor(
    readonly data: Uint8Array,
    readonly options: XmodemSendOptions,
  ) {
    this.#retries = options.retries ?? 10;
    this.#firstWait = options.firstWait ?? 60_000;
    this.#ackWait = options.ackWait ?? 60_000;
    this.#endWait = options.endWait ?? 10_000;
  }

  *send(): Protocol<XmodemSent> {
    yield* this.#invitation();
    this.#report();
    while (this.#at < this.data.length) yield* this.#block();
    yield* this.#end();
    return {
      bytes: this.data.length,
      blocks: this.#blocks,
      retries: this.#repeated,
      check: this.#check,
      heard: this.#heard,
    };
  }

  /** Waits until the receiver asks for blocks, and takes its wishes. */
  *#invitation(): Protocol<void> {
    const limit = new Limit(this.#firstWait);
    let invited: 'checksum' | 'crc' | 'crc-1k' | undefined;
    for (let last = 0; ; ) {
      const input = yield { wait: invited === undefined ? this.#firstWait : SETTLE, within: limit };
      if (input === 'timeout') {
        if (invited === undefined) throw this.#noReceiver();
        break;
      }
      if (input === INVITE_CRC) invited = 'crc';
      else if (input === INVITE_1K && last === INVITE_CRC) invited = 'crc-1k';
      else if (input === NAK) invited = 'checksum';
      else if (input !== XON && input !== XOFF) invited = undefined;
      if (invited === undefined) this.#hear(input);
      last = input;
    }
    this.#check = invited === 'checksum' ? 'checksum' : 'crc';
    const size = this.options.blockSize ?? 'auto';
    this.#big = size === 'auto' ? invited === 'crc-1k' : size === 1024;
  }

  /** Sends the next block until it is acknowledged. */
  *#block(): Protocol<void> {
    const first = this.#blocks === 0;
    let size: BlockSize = this.#big && this.data.length - this.#at > WORTH_1K ? 1024 : 128;
    let naks = 0;
    let invitations = 0;
    for (let errors = 0; ; errors++) {
      if (errors > this.#retries) throw this.#tooManyRetries();
      if (errors > 0) this.#repeat();
      const check = this.#checkFor(first, naks);
      const chunk = this.data.subarray(this.#at, this.#at + size);
      const reply = yield* this.#exchange(
        encodeBlock(this.#blocks + 1, chunk, size, check),
        this.#ackWait,
        first,
      );
      if (reply === 'ack') {
        this.#check = check;
        this.#at += chunk.length;
        this.#blocks++;
        if (size === 1024) this.#judge(errors);
        this.#report();
        return;
      }
      if (reply === 'nak') naks++;
      if (reply === 'invited') {
        this.#check = 'crc';
        naks = 0;
        if (++invitations >= 3 && size === 1024) {
          size = 128;
          this.#big = false;
        }
      }
    }
  }

  /**
   * A receiver that invited with C may have fallen back to the checksum before the first block came, and says
   * so with the same NAK that asks for a repetition: so after four of them two blocks go with a checksum.
   */
  #checkFor(first: boolean, naks: number): Check {
    return first && naks % 6 >= 4 ? 'checksum' : this.#check;
  }

  /** On a noisy line short blocks arrive sooner. */
  #judge(errors: number): void {
    this.#trouble = errors === 0 ? Math.max(0, this.#trouble - 1) : this.#trouble + errors;
    if (this.#trouble >= TROUBLE) this.#big = false;
  }

  *#end(): Protocol<void> {
    this.#ending = true;
    this.#heard = '';
    for (let errors = 0; errors <= this.#retries; errors++) {
      if (errors > 0) this.#repeat();
      const reply = yield* this.#exchange(Uint8Array.of(EOT), this.#endWait, false);
      if (reply === 'ack' || reply === 'received') return;
    }
    throw new TransferError('end-not-acknowledged', 'The receiver did not confirm the end of the file.', {
      evidence: `all ${this.#blocks} blocks were acknowledged; then came "${printable(this.#heard)}"`,
      remedy: 'Look whether the file is on the board; if in doubt send it again.',
    });
  }

  /** Sends a block or the end, and waits for the word on it. */
  *#exchange(bytes: Uint8Array, wait: number, first: boolean): Protocol<Reply> {
    // What came before the block was sent cannot be the answer to it.
    for (let input = yield { wait: 0 }; input !== 'timeout'; input = yield { wait: 0 }) this.#hear(input);
    if (this.#received) return 'received';
    let limit = new Limit(wait);
    let invited = false;
    let send: Uint8Array | undefined = bytes;
    for (;;) {
      const input = yield send === undefined ? { wait, within: limit } : { send, wait, within: limit };
      send = undefined;
      if (input === 'timeout') {
        this.#cancels.reset();
        return invited ? 'invited' : 'silence';
      }
      if (input === ACK) return 'ack';
      if (input === NAK) return 'nak';
      this.#hear(input);
      if (this.#received) return 'received';
      if (first && input === INVITE_CRC && !invited) {
        invited = true;
        limit = new Limit(Math.min(wait, STALE_INVITATION));
      }
    }
  }

  /** Takes a byte that is no answer: a part of a cancellation, or text. */
  #hear(byte: number): void {
    if (this.#cancels.see(byte)) {
      throw new TransferError('peer-cancelled', 'The receiver cancelled the transfer.', {
        evidence: `two CANs after ${this.#blocks} blocks; before them "${printable(this.#heard)}"`,
        remedy: 'Look on the board for the reason: a full or write-protected disk is the most common.',
      });
    }
    this.#heard = (this.#heard + String.fromCharCode(byte)).slice(-512);
    const meaning = this.options.watch?.(this.#heard);
    if (meaning === 'received') this.#received = this.#ending;
    else if (meaning !== undefined) throw meaning;
  }

  #repeat(): void {
    this.#repeated++;
    this.#report();
  }

  #report(): void {
    this.options.onProgress?.({
      bytes: this.#at,
      of: this.data.length,
      blocks: this.#blocks,
      retries: this.#repeated,
    });
  }

  #noReceiver(): TransferError {
    return new TransferError('no-receiver', 'No receiver asked for the file.', {
      evidence: this.#heard === '' ? 'nothing was received' : `received "${printable(this.#heard)}"`,
      remedy: 'Start the receiving program on the board; check the port and its speed.',
    });
  }

  #tooManyRetries(): TransferError {
    const first = this.#blocks === 0;
    return new TransferError(
      'too-many-retries',
      `Block ${this.#blocks + 1} did not arrive after ${this.#retries + 1} attempts.`,
      {
        evidence: `${this.#blocks} blocks were acknowledged; received "${printable(this.#heard)}"`,
        remedy: first
          ? 'If RTS and CTS are not wired, pace the line: 2,000 characters a second, or fewer.'
          : 'Check the cable and the flow control, or take a slower line.',
      },
    );
  }
}
