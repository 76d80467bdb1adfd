import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import { type Input, Limit, type Protocol } from '../protocol.js';
import { ACK, type Check, INVITE_1K, INVITE_CRC, INVITE_STREAM, NAK } from './block.js';
import { CancelWatch } from './cancel.js';
import type { SendOptions } from './send-options.js';

/** What a receiver asks for. `stream` is YMODEM-g: no ACK for each block. */
export type Invitation = 'checksum' | 'crc' | 'crc-1k' | 'stream';

/** What came back for a block or the end of the file. */
export type Reply = 'ack' | 'nak' | 'invited' | 'received' | 'silence';

/** An invitation counts when nothing follows it for so long: the C of a word is followed by its next letter. */
const SETTLE = 20;
/** The same where the machine was heard to print text, which may come slowly. */
const SETTLE_IN_TEXT = 150;
/** An invitation during the first block may have been on its way already: so long an ACK may still come. */
const STALE_INVITATION = 3000;
/** Silence after which a reply that is still owed will not come. */
const OWED = 1500;
/** An answer later than this may have others behind it, for receivers ask again after 3 s or more. */
const PROMPT = 2500;
/** They come close behind it. */
const LATE_QUIET = 200;
const XON = 0x11;
const XOFF = 0x13;

/** What a sender hears from its receiver: invitations, the replies to what it sends, cancellations, text. */
export class Replies {
  readonly #firstWait: number;
  readonly #ackWait: number;
  readonly #cancels = new CancelWatch();
  /** How blocks are protected, as the receiver wishes or turned out to wish. */
  check: Check = 'checksum';
  /** Text read since it was cleared. */
  heard = '';
  /** All blocks were acknowledged: the word of `watch` that the file is there counts. */
  ending = false;
  /** The last answer came soon and alone: it belongs to what was sent last. */
  sure = true;
  /** The K of a CK that came in two pieces. */
  lateK = false;
  #stream = false;
  #received = false;
  /** Blocks and ends that were sent and not answered so far: their answers may be late, and not lost. */
  #owed = 0;
  /** An invitation that came among late answers. */
  #early: number | undefined;

  /** @param streams whether G counts as an invitation */
  constructor(
    readonly options: SendOptions,
    readonly streams: boolean,
  ) {
    this.#firstWait = options.firstWait ?? 60_000;
    this.#ackWait = options.ackWait ?? 60_000;
  }

  /** Whether the receiver asked for a stream. */
  get stream(): boolean {
    return this.#stream;
  }

  /** Waits until the receiver asks for blocks, and takes its wishes. */
  *invitation(): Protocol<Invitation> {
    const limit = new Limit(this.#firstWait);
    let invited: Invitation | undefined;
    for (let last = 0; ; ) {
      const quiet = this.heard === '' ? SETTLE : SETTLE_IN_TEXT;
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
      if (invited === undefined) this.hear(input);
      last = input;
    }
    this.check = invited === 'checksum' ? 'checksum' : 'crc';
    this.#stream = invited === 'stream';
    return invited;
  }

  /** Waits until the receiver asks again, as it did the first time: behind an ACK that is no beginning of a text. */
  *nextInvitation(wait = this.#firstWait): Protocol<void> {
    const prompt = new Limit(Math.min(wait, PROMPT));
    let input: Input = this.#early ?? (yield { wait, within: prompt });
    this.#early = undefined;
    while (input !== 'timeout' && !this.#invites(input)) {
      this.hear(input);
      input = yield { wait, within: prompt };
    }
    if (input !== 'timeout') return;
    const limit = new Limit(wait - prompt.milliseconds);
    do {
      input = yield { wait, within: limit };
      if (input === 'timeout') throw this.#noReceiver();
      if (!this.#invites(input)) this.hear(input);
    } while (!this.#invites(input));
    yield* this.#settle(true);
  }

  /**
   * Sends a block or the end, and waits for the word on it.
   * @param invites what an invitation means: one that may have been on its way, the answer, or nothing
   * @param last whether what follows an ACK belongs to somebody else
   */
  *exchange(
    bytes: Uint8Array,
    wait: number,
    invites: 'stale' | 'counts' | 'noise',
    last = false,
  ): Protocol<Reply> {
    // What came before the block was sent cannot be the answer to it.
    yield* this.drain();
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
        this.sure = false;
        return invited ? 'invited' : 'silence';
      }
      const invitation = input === INVITE_CRC || (input === INVITE_STREAM && this.#stream);
      const counts = invitation && invites === 'counts';
      if (input === ACK || input === NAK || counts) {
        this.#owed--;
        this.sure = first && !late;
        const refused = (input === NAK || !last) && (yield* this.#settle(late || counts));
        if (counts) this.#early = input;
        return input === NAK || (counts && refused) ? 'nak' : 'ack';
      }
      if (input === INVITE_1K && first && invites === 'stale') this.lateK = true;
      this.hear(input);
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
      else if (!this.#invites(input)) this.hear(input);
    }
    return refused;
  }

  /** Whether this is the invitation that the transfer began with. */
  #invites(byte: number): boolean {
    return byte === (this.check === 'checksum' ? NAK : this.#stream ? INVITE_STREAM : INVITE_CRC);
  }

  /** Takes what is there already. */
  *drain(): Protocol<void> {
    for (let input = yield { wait: 0 }; input !== 'timeout'; input = yield { wait: 0 }) this.hear(input);
  }

  /** Takes a byte that is no answer: a part of a cancellation, or text. */
  hear(byte: number): void {
    if (this.#cancels.see(byte)) {
      throw new TransferError('peer-cancelled', 'The receiver cancelled the transfer.', {
        evidence: `two CANs; before them "${printable(this.heard)}"`,
        remedy: 'Look on the board for the reason: a full or write-protected disk is the most common.',
      });
    }
    this.heard = (this.heard + String.fromCharCode(byte)).slice(-512);
    const meaning = this.options.watch?.(this.heard);
    if (meaning === 'received') this.#received = this.ending;
    else if (meaning !== undefined) throw meaning;
  }

  #noReceiver(): TransferError {
    const asksForStream = !this.streams && /^G+$/.test(this.heard);
    return new TransferError('no-receiver', 'No receiver asked for the file.', {
      evidence: this.heard === '' ? 'nothing was received' : `received "${printable(this.heard)}"`,
      remedy: asksForStream
        ? 'It asks for YMODEM-g, which needs a line with flow control: allow streaming, or start it without.'
        : 'Start the receiving program on the board; check the port and its speed.',
    });
  }
}
