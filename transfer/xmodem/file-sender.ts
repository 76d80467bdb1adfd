import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { type BlockSize, type Check, EOT, encodeBlock, NAK } from './block.js';
import { Replies } from './replies.js';
import type { SendOptions } from './send-options.js';

/** More than this in the last block of 1024 and no padding is saved with blocks of 128. */
const WORTH_1K = 1024 - 128;
/** Repetitions of 1K blocks, less one for each clean block, after which it goes on with 128 bytes. */
const TROUBLE = 3;
/** NAKs of the first block after which something else is tried. */
const DOUBT = 4;

/** The sending half that XMODEM and YMODEM share: the invitation, the blocks of a file, its end. */
export class FileSender {
  readonly #retries: number;
  readonly #ackWait: number;
  readonly #endWait: number;
  readonly #replies: Replies;
  #big = false;
  #trouble = 0;
  #of = 0;
  #at = 0;
  #blocks = 0;
  #repeated = 0;
  #file: string | undefined;

  constructor(
    readonly options: SendOptions,
    /** `auto`: 1024 when the receiver invites with `CK`, else 128. */
    readonly blockSize: 'auto' | BlockSize,
    /** Whether G counts as an invitation. */
    streams = false,
  ) {
    this.#retries = options.retries ?? 10;
    this.#ackWait = options.ackWait ?? 60_000;
    this.#endWait = options.endWait ?? 10_000;
    this.#replies = new Replies(options, streams);
  }

  get check(): Check {
    return this.#replies.check;
  }

  get stream(): boolean {
    return this.#replies.stream;
  }

  /** Blocks of this file that were acknowledged. */
  get blocks(): number {
    return this.#blocks;
  }

  /** Blocks and ends that had to be repeated so far. */
  get retries(): number {
    return this.#repeated;
  }

  /** Text read while the last answer was awaited. */
  get heard(): string {
    return this.#replies.heard;
  }

  /** Waits until the receiver asks for blocks, and takes its wishes. */
  *invitation(): Protocol<void> {
    const invited = yield* this.#replies.invitation();
    this.#big = this.blockSize === 'auto' ? invited === 'crc-1k' : this.blockSize === 1024;
  }

  /** Waits until the receiver asks again, as it did the first time. */
  *nextInvitation(wait?: number): Protocol<void> {
    yield* this.#replies.nextInvitation(wait);
  }

  /**
   * Sends block 0 of YMODEM until it is acknowledged; in a stream nothing but the next invitation answers it.
   * @returns whether it was acknowledged
   */
  *header(data: Uint8Array, retries = this.#retries, wait = this.#ackWait): Protocol<boolean> {
    const size = data.length > 128 ? 1024 : 128;
    this.#replies.ending = false;
    const block = encodeBlock(0, data, size, this.check, 0);
    if (this.stream) {
      yield* this.#replies.drain();
      yield { send: block };
      return true;
    }
    for (let errors = 0; errors <= retries; errors++) {
      if (errors > 0) this.#repeat();
      if ((yield* this.#replies.exchange(block, wait, 'stale')) === 'ack') return true;
    }
    return false;
  }

  /** Sends the blocks of a file, the first with the number 1. */
  *body(data: Uint8Array, file?: string): Protocol<void> {
    this.#file = file;
    this.#of = data.length;
    this.#at = 0;
    this.#blocks = 0;
    this.#replies.ending = false;
    this.#report();
    if (this.stream) yield* this.#replies.drain();
    while (this.#at < data.length) {
      if (this.stream) yield* this.#pour(data);
      else yield* this.#block(data);
    }
  }

  /**
   * Sends the end of the file until it is acknowledged.
   * @param last whether the transfer ends with it; else an invitation stands for a lost ACK
   */
  *end(last = true): Protocol<void> {
    this.#replies.ending = true;
    this.#replies.heard = '';
    // The receiver of a file without blocks may have invited more than once before it heard of the end.
    const invites = !last && this.#blocks > 0 ? 'counts' : 'noise';
    for (let errors = 0; errors <= this.#retries; errors++) {
      if (errors > 0) this.#repeat();
      const reply = yield* this.#replies.exchange(Uint8Array.of(EOT), this.#endWait, invites, last);
      if (reply === 'ack' || reply === 'received') return;
    }
    throw new TransferError('end-not-acknowledged', 'The receiver did not confirm the end of the file.', {
      evidence: `all ${this.#blocks} blocks were ${this.stream ? 'sent' : 'acknowledged'}; then came "${printable(this.#replies.heard)}"`,
      remedy: 'Look whether the file is on the board; if in doubt send it again.',
    });
  }

  /** The error for a block that never got through. */
  tooManyRetries(number = this.#blocks + 1): TransferError {
    return new TransferError(
      'too-many-retries',
      `Block ${number} did not arrive after ${this.#retries + 1} attempts.`,
      {
        evidence: `${this.#blocks} blocks were acknowledged; received "${printable(this.#replies.heard)}"`,
        remedy:
          this.#blocks === 0
            ? 'If RTS and CTS are not wired, pace the line: 2,000 characters a second, or fewer.'
            : 'Check the cable and the flow control, or take a slower line.',
      },
    );
  }

  /** Sends the next block until it is acknowledged. */
  *#block(data: Uint8Array): Protocol<void> {
    const first = this.#blocks === 0;
    let size = this.#size(data);
    let naks = 0;
    let refused = true;
    let invitations = 0;
    for (let errors = 0; ; errors++) {
      if (errors > this.#retries) throw this.tooManyRetries();
      if (errors > 0) this.#repeat();
      const check = this.#checkFor(first, naks);
      const chunk = data.subarray(this.#at, this.#at + size);
      const block = encodeBlock(this.#blocks + 1, chunk, size, check);
      const reply = yield* this.#replies.exchange(block, this.#ackWait, first ? 'stale' : 'noise');
      if (reply === 'ack') {
        this.#replies.check = check;
        if (size === 1024) this.#judge(errors);
        if (this.blockSize === 'auto' && check === 'crc' && this.#replies.lateK) this.#big = true;
        this.#replies.lateK = false;
        this.#advance(chunk.length);
        return;
      }
      if (reply === 'nak') naks++;
      if (reply === 'invited') {
        this.#replies.check = 'crc';
        naks = 0;
        invitations++;
      } else if (!this.#replies.sure) refused = false;
      // A receiver that took the block, and whose ACK was lost, asks neither with C nor at once.
      if (first && size === 1024 && (invitations >= 3 || (refused && naks >= DOUBT))) {
        size = 128;
        this.#big = false;
        naks = Math.min(naks, DOUBT - 2);
      }
    }
  }

  /** Sends the next block of a stream; whatever goes wrong ends it. */
  *#pour(data: Uint8Array): Protocol<void> {
    const size = this.#size(data);
    const chunk = data.subarray(this.#at, this.#at + size);
    const send = encodeBlock(this.#blocks + 1, chunk, size, 'crc');
    for (let input = yield { send, wait: 0 }; input !== 'timeout'; input = yield { wait: 0 }) {
      if (input === NAK) {
        throw new TransferError('damaged', 'The receiver refused a block of the stream.', {
          evidence: `a NAK after ${this.#blocks + 1} blocks`,
          remedy: 'Check the flow control, or send without streaming.',
        });
      }
      this.#replies.hear(input);
    }
    this.#advance(chunk.length);
  }

  #size(data: Uint8Array): BlockSize {
    return this.#big && data.length - this.#at > WORTH_1K ? 1024 : 128;
  }

  #advance(bytes: number): void {
    this.#at += bytes;
    this.#blocks++;
    this.#report();
  }

  /**
   * A receiver that invited with C may have fallen back to the checksum before the first block came, and says
   * so with the same NAK that asks for a repetition: so after four of them two blocks go with a checksum.
   */
  #checkFor(first: boolean, naks: number): Check {
    return first && naks % (DOUBT + 2) >= DOUBT ? 'checksum' : this.check;
  }

  /** On a noisy line short blocks arrive sooner. */
  #judge(errors: number): void {
    this.#trouble = errors === 0 ? Math.max(0, this.#trouble - 1) : this.#trouble + errors;
    if (this.#trouble >= TROUBLE) this.#big = false;
  }

  #repeat(): void {
    this.#repeated++;
    this.#report();
  }

  #report(): void {
    this.options.onProgress?.({
      bytes: this.#at,
      of: this.#of,
      blocks: this.#blocks,
      retries: this.#repeated,
      ...(this.#file === undefined ? {} : { file: this.#file }),
    });
  }
}
