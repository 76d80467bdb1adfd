import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import { type Input, Limit, type Protocol } from '../protocol.js';
import {
  ACK,
  type BlockSize,
  type Check,
  EOT,
  encodeBlock,
  INVITE_1K,
  INVITE_CRC,
  INVITE_STREAM,
  NAK,
} from './block.js';
import { CancelWatch } from './cancel.js';
import type { Progress } from './progress.js';

/** What all senders of the family can be told. Times are milliseconds. */
export interface SendOptions {
  /** How often one block is repeated; 10 if not given. */
  readonly retries?: number;
  /** The wait for the receiver; 60,000 if not given. */
  readonly firstWait?: number;
  /** The wait for the answer to a block; 60,000 if not given, for a receiver may write its disk. */
  readonly ackWait?: number;
  /** The wait for the answer to the end of the file before it is repeated; 10,000 if not given. */
  readonly endWait?: number;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Reads what the receiver prints beside the protocol (the last 512 characters of it): an error when it says
   * that it has given up, `received` when it says that it has the whole file, which counts only once all
   * blocks were acknowledged and stands for a lost ACK of the end.
   */
  readonly watch?: (heard: string) => 'received' | TransferError | undefined;
}

/** What a receiver asks for. `stream` is YMODEM-g: no ACK for each block. */
export type Invitation = 'checksum' | 'crc' | 'crc-1k' | 'stream';

/** What came back for a block or the end of the file. */
type Reply = 'ack' | 'nak' | 'invited' | 'received' | 'silence';

/** Where a sender ends with one of these, the receiver is told: it does not know. */
export const SENDER_GIVES_UP: ReadonlySet<string> = new Set([
  'cancelled',
  'too-many-retries',
  'end-not-acknowledged',
  'damaged',
]);

/** An invitation counts when nothing follows it for so long: the C of a word is followed by its next letter. */
const SETTLE = 20;
/** The same where the machine was heard to print text, which may come slowly. */
const SETTLE_IN_TEXT = 150;
/** An invitation during the first block may have been on its way already: so long an ACK may still come. */
const STALE_INVITATION = 3000;
/** More than this in the last block of 1024 and no padding is saved with blocks of 128. */
const WORTH_1K = 1024 - 128;
/** Repetitions of 1K blocks, less one for each clean block, after which it goes on with 128 bytes. */
const TROUBLE = 3;
/** NAKs of the first block after which something else is tried. */
const DOUBT = 4;
/** Silence after which a reply that is still owed will not come: milliseconds. */
const OWED = 1500;
/** An answer later than this may have others behind it, for receivers ask again after 3 s or more. */
const PROMPT = 2500;
/** They come close behind it. */
const LATE_QUIET = 200;
const XON = 0x11;
const XOFF = 0x13;

/** The sending half that XMODEM and YMODEM share: the invitation, the blocks of a file, its end. */
export class FileSender {
  readonly #retries: number;
  readonly #firstWait: number;
  readonly #ackWait: number;
  readonly #endWait: number;
  readonly #cancels = new CancelWatch();
  #check: Check = 'checksum';
  #big = false;
  #stream = false;
  #trouble = 0;
  #heard = '';
  #ending = false;
  #received = false;
  #of = 0;
  #at = 0;
  #blocks = 0;
  #repeated = 0;
  /** Blocks and ends that were sent and not answered so far: their answers may be late, and not lost. */
  #owed = 0;
  /** The last answer came soon and alone: it belongs to what was sent last. */
  #sure = true;
  /** An invitation that came among late answers. */
  #early: number | undefined;
  #file: string | undefined;

  constructor(
    readonly options: SendOptions,
    /** `auto`: 1024 when the receiver invites with `CK`, else 128. */
    readonly blockSize: 'auto' | BlockSize,
    /** Whether G counts as an invitation. */
    readonly streams = false,
  ) {
    this.#retries = options.retries ?? 10;
    this.#firstWait = options.firstWait ?? 60_000;
    this.#ackWait = options.ackWait ?? 60_000;
    this.#endWait = options.endWait ?? 10_000;
  }

  get check(): Check {
    return this.#check;
  }

  get stream(): boolean {
    return this.#stream;
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
    return this.#heard;
  }

  /** Waits until the receiver asks for blocks, and takes its wishes. */
  *invitation(): Protocol<void> {
    const limit = new Limit(this.#firstWait);
    let invited: Invitation | undefined;
    for (let last = 0; ; ) {
      const quiet = this.#heard === '' ? SETTLE : SETTLE_IN_TEXT;
      const input = yield { wait: invited === undefined ? this.#firstWait : quiet, within: limit };
      if (input === 'timeout') {
        if (invited === undefined) throw this.#noReceiver();
        break;
      }
      if (input === INVITE_CRC) invited = 'crc';
      else if (input === INVITE_1K && last === INVITE_CRC) invited = 'crc-1k';
      else if (input === NAK) invited = 'checksum';
      else if (input === INVITE_STREAM && this.streams) invited = 'stream';
      else if (input !== XON && input !== XOFF) invited = undefined;
      if (invited === undefined) this.#hear(input);
      last = input;
    }
    this.#check = invited === 'checksum' ? 'checksum' : 'crc';
    this.#stream = invited === 'stream';
    this.#big = this.blockSize === 'auto' ? invited === 'crc-1k' : this.blockSize === 1024;
  }

  /** Waits until the receiver asks again, as it did the first time: behind an ACK that is no beginning of a text. */
  *nextInvitation(wait = this.#firstWait): Protocol<void> {
    const prompt = new Limit(Math.min(wait, PROMPT));
    let input: Input = this.#early ?? (yield { wait, within: prompt });
    this.#early = undefined;
    while (input !== 'timeout' && !this.#invites(input)) {
      this.#hear(input);
      input = yield { wait, within: prompt };
    }
    if (input !== 'timeout') return;
    const limit = new Limit(wait - prompt.milliseconds);
    do {
      input = yield { wait, within: limit };
      if (input === 'timeout') throw this.#noReceiver();
      if (!this.#invites(input)) this.#hear(input);
    } while (!this.#invites(input));
    yield* this.#settle(true);
  }

  /**
   * Sends block 0 of YMODEM until it is acknowledged; in a stream nothing but the next invitation answers it.
   * @returns whether it was acknowledged
   */
  *header(data: Uint8Array, retries = this.#retries, wait = this.#ackWait): Protocol<boolean> {
    const size = data.length > 128 ? 1024 : 128;
    this.#ending = false;
    const block = encodeBlock(0, data, size, this.#check, 0);
    if (this.#stream) {
      yield* this.#drain();
      yield { send: block };
      return true;
    }
    for (let errors = 0; errors <= retries; errors++) {
      if (errors > 0) this.#repeat();
      if ((yield* this.#exchange(block, wait, 'stale')) === 'ack') return true;
    }
    return false;
  }

  /** Sends the blocks of a file, the first with the number 1. */
  *body(data: Uint8Array, file?: string): Protocol<void> {
    this.#file = file;
    this.#of = data.length;
    this.#at = 0;
    this.#blocks = 0;
    this.#ending = false;
    this.#report();
    if (this.#stream) yield* this.#drain();
    while (this.#at < data.length) {
      if (this.#stream) yield* this.#pour(data);
      else yield* this.#block(data);
    }
  }

  /**
   * Sends the end of the file until it is acknowledged.
   * @param last whether the transfer ends with it; else an invitation stands for a lost ACK
   */
  *end(last = true): Protocol<void> {
    this.#ending = true;
    this.#heard = '';
    // The receiver of a file without blocks may have invited more than once before it heard of the end.
    const invites = !last && this.#blocks > 0 ? 'counts' : 'noise';
    for (let errors = 0; errors <= this.#retries; errors++) {
      if (errors > 0) this.#repeat();
      const reply = yield* this.#exchange(Uint8Array.of(EOT), this.#endWait, invites, last);
      if (reply === 'ack' || reply === 'received') return;
    }
    throw new TransferError('end-not-acknowledged', 'The receiver did not confirm the end of the file.', {
      evidence: `all ${this.#blocks} blocks were ${this.#stream ? 'sent' : 'acknowledged'}; then came "${printable(this.#heard)}"`,
      remedy: 'Look whether the file is on the board; if in doubt send it again.',
    });
  }

  /** The error for a block that never got through. */
  tooManyRetries(number = this.#blocks + 1): TransferError {
    return new TransferError(
      'too-many-retries',
      `Block ${number} did not arrive after ${this.#retries + 1} attempts.`,
      {
        evidence: `${this.#blocks} blocks were acknowledged; received "${printable(this.#heard)}"`,
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
      const reply = yield* this.#exchange(block, this.#ackWait, first ? 'stale' : 'noise');
      if (reply === 'ack') {
        this.#check = check;
        if (size === 1024) this.#judge(errors);
        this.#advance(chunk.length);
        return;
      }
      if (reply === 'nak') naks++;
      if (reply === 'invited') {
        this.#check = 'crc';
        naks = 0;
        invitations++;
      } else if (!this.#sure) refused = false;
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
      this.#hear(input);
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
    return first && naks % (DOUBT + 2) >= DOUBT ? 'checksum' : this.#check;
  }

  /** On a noisy line short blocks arrive sooner. */
  #judge(errors: number): void {
    this.#trouble = errors === 0 ? Math.max(0, this.#trouble - 1) : this.#trouble + errors;
    if (this.#trouble >= TROUBLE) this.#big = false;
  }

  /**
   * Sends a block or the end, and waits for the word on it.
   * @param invites what an invitation means: one that may have been on its way, the answer, or nothing
   * @param last whether what follows an ACK belongs to somebody else
   */
  *#exchange(
    bytes: Uint8Array,
    wait: number,
    invites: 'stale' | 'counts' | 'noise',
    last = false,
  ): Protocol<Reply> {
    // What came before the block was sent cannot be the answer to it.
    yield* this.#drain();
    if (this.#received) return 'received';
    let limit = new Limit(Math.min(wait, PROMPT));
    let left = wait - limit.milliseconds;
    let late = false;
    let invited = false;
    let first = true;
    let send: Uint8Array | undefined = bytes;
    this.#owed++;
    this.#early = undefined;
    for (;;) {
      const input: Input = yield send === undefined ? { wait, within: limit } : { send, wait, within: limit };
      send = undefined;
      if (input === 'timeout') {
        if (left > 0) {
          late = true;
          limit = new Limit(left);
          left = 0;
          continue;
        }
        this.#cancels.reset();
        this.#sure = false;
        return invited ? 'invited' : 'silence';
      }
      const invitation = input === INVITE_CRC || (input === INVITE_STREAM && this.#stream);
      const counts = invitation && invites === 'counts';
      if (input === ACK || input === NAK || counts) {
        this.#owed--;
        this.#sure = first && !late;
        const refused = (input === NAK || !last) && (yield* this.#settle(late || counts));
        if (counts) this.#early = input;
        return input === NAK || (counts && refused) ? 'nak' : 'ack';
      }
      // The K of a CK that came in two pieces.
      if (input === INVITE_1K && first && this.#wantsK(invites)) this.#big = true;
      this.#hear(input);
      if (this.#received) return 'received';
      if (invitation && invites === 'stale' && !invited) {
        invited = true;
        limit = new Limit(Math.min(wait, STALE_INVITATION));
        left = 0;
      }
      first = false;
    }
  }

  /**
   * Waits for the answers that may still come: where something was sent more than once, to all of it; where one
   * came late, to whatever the receiver asked meanwhile. Taken for the answer to the next block, one of them
   * would put the sender ahead of the receiver from then on.
   * @returns whether there was a NAK among them
   */
  *#settle(late: boolean): Protocol<boolean> {
    const limit = new Limit(this.#ackWait);
    let refused = false;
    while (this.#owed > 0 || late) {
      const input = yield { wait: this.#owed > 0 ? OWED : LATE_QUIET, within: limit };
      if (input === 'timeout') {
        this.#owed = 0;
        break;
      }
      refused ||= input === NAK;
      if (this.#invites(input)) this.#early = input;
      if (input === ACK || input === NAK) this.#owed = Math.max(0, this.#owed - 1);
      else if (!this.#invites(input)) this.#hear(input);
    }
    return refused;
  }

  /** Whether this is the invitation that the transfer began with. */
  #invites(byte: number): boolean {
    return byte === (this.#check === 'checksum' ? NAK : this.#stream ? INVITE_STREAM : INVITE_CRC);
  }

  #wantsK(invites: string): boolean {
    return invites === 'stale' && this.blockSize === 'auto' && this.#check === 'crc';
  }

  *#drain(): Protocol<void> {
    for (let input = yield { wait: 0 }; input !== 'timeout'; input = yield { wait: 0 }) this.#hear(input);
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
      of: this.#of,
      blocks: this.#blocks,
      retries: this.#repeated,
      ...(this.#file === undefined ? {} : { file: this.#file }),
    });
  }

  #noReceiver(): TransferError {
    const asksForStream = !this.streams && /^G+$/.test(this.#heard);
    return new TransferError('no-receiver', 'No receiver asked for the file.', {
      evidence: this.#heard === '' ? 'nothing was received' : `received "${printable(this.#heard)}"`,
      remedy: asksForStream
        ? 'It asks for YMODEM-g, which needs a line with flow control: allow streaming, or start it without.'
        : 'Start the receiving program on the board; check the port and its speed.',
    });
  }
}
