import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import type { Protocol } from '../protocol.js';
import { ACK, type Check, NAK } from './block.js';
import { type Arrival, BlockReader, equal } from './block-reader.js';
import { Invitations, type Wish } from './invitations.js';
import type { Progress } from './progress.js';

/** What all receivers of the family can be told. Times are milliseconds. */
export interface ReceiveOptions {
  /** `auto` (if not given): invites with C, then with NAK, and takes what the first block turns out to have. */
  readonly check?: 'auto' | Check;
  /** How often one block is asked for again; 10 if not given. */
  readonly retries?: number;
  /** How often it invites; 20 if not given. */
  readonly invitations?: number;
  /** Between invitations; 3000 if not given. */
  readonly inviteEvery?: number;
  /** The wait for a block; 10,000 if not given. */
  readonly blockWait?: number;
  /** The wait for a byte within a block, and of silence before a NAK; 1000 if not given. */
  readonly byteWait?: number;
  /** Asks for the end of the file a second time, so that noise does not end it early; true if not given. */
  readonly doubtEnd?: boolean;
  /** Most bytes of one file; 16 MB if not given. No more than twice as much memory is used. */
  readonly most?: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** What to invite with, in turn. */
export const wishes = (check: 'auto' | Check = 'auto'): Check[] =>
  check === 'auto' ? ['crc', 'checksum'] : [check];

/** Where a receiver ends with one of these, the sender is told: it does not know. */
export const RECEIVER_GIVES_UP: ReadonlySet<string> = new Set([
  'cancelled',
  'too-many-retries',
  'out-of-step',
  'too-large',
  'no-sender',
  'damaged',
]);

/** What is known of a file before its blocks come. */
export interface Expected {
  /** The answer to what came before; if not given, the first invitation. */
  readonly answer?: Uint8Array;
  /** Bytes, where they are known: fewer are an error, and more are cut off. */
  readonly size?: number;
  /** For the progress. */
  readonly name?: string;
  /** The data of block 0, which may come again because its answer was lost. */
  readonly header?: Uint8Array;
}

/** The data of a file, and the block 0 that came in place of its EOT where there was one. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly blocks: number;
  readonly next?: Uint8Array;
}

/** Bytes thrown away since the last block after which an EOT means that a block is missing. */
const BLOCK_LOST = 100;
/** Silences behind a first EOT after which it counts: the sender took an ACK of ours for the answer to it. */
const END_SILENCES = 3;
/** Most bytes of a file where nothing else is said. */
export const MOST = 16 << 20;
const ONE_ACK = Uint8Array.of(ACK);
const ONE_NAK = Uint8Array.of(NAK);

/** The receiving half that XMODEM and YMODEM share: invitations, and the blocks of a file up to its end. */
export class FileReceiver {
  readonly #reader: BlockReader;
  readonly #invitations: Invitations;
  readonly #retries: number;
  readonly #blockWait: number;
  readonly #inviteEvery: number;
  readonly #most: number;
  #repeated = 0;
  #parts: Uint8Array[] = [];
  #size = 0;
  #expected: Expected = {};

  /** @param wishes what it invites with, in turn */
  constructor(
    readonly options: ReceiveOptions,
    wishes: readonly Wish[],
    big = false,
  ) {
    this.#retries = options.retries ?? 10;
    this.#blockWait = options.blockWait ?? 10_000;
    this.#inviteEvery = options.inviteEvery ?? 3000;
    this.#most = options.most ?? MOST;
    this.#reader = new BlockReader(options.byteWait ?? 1000);
    this.#reader.open = (options.check ?? 'auto') === 'auto';
    this.#invitations = new Invitations(wishes, big, options.invitations ?? 20);
  }

  get retries(): number {
    return this.#repeated;
  }

  get check(): Check {
    return this.#reader.check;
  }

  /** Whether blocks come without being asked for one by one. */
  get stream(): boolean {
    return this.#invitations.wish === 'stream';
  }

  /** The invitation that was understood, behind another answer or alone. */
  invitation(...before: number[]): Uint8Array {
    return Uint8Array.of(...before, ...this.#invitations.same());
  }

  /**
   * Takes block 0 of YMODEM.
   * @param answer to what came before; if not given, the first invitation
   * @returns its data
   */
  *header(answer?: Uint8Array): Protocol<Uint8Array> {
    const afterFile = answer !== undefined;
    this.#parts = [];
    for (let errors = 0; ; ) {
      answer ??= this.#invite(afterFile);
      const arrival: Arrival = yield* this.#reader.arrival(answer, this.#inviteEvery);
      if (arrival.kind === 'block') {
        if (arrival.number !== 0) throw this.#outOfStep(arrival.number, 0);
        this.#invitations.keep(this.stream ? 'stream' : this.#reader.check);
        return arrival.data;
      }
      const { kind } = arrival;
      if (this.stream && (kind === 'damaged' || (kind === 'noise' && afterFile))) throw this.#broken();
      if (kind === 'end' && afterFile) {
        // The ACK of the end was lost, and here it is again; unless it is the end of a file that was lost.
        if (this.#reader.lost > BLOCK_LOST) throw this.#missing();
        answer = this.invitation(ACK);
      } else if (kind === 'damaged') {
        this.#again(++errors, 0);
        answer = ONE_NAK;
      } else answer = undefined;
    }
  }

  /** Takes the blocks of a file up to its end, which is left unacknowledged. */
  *body(expected: Expected = {}): Protocol<Body> {
    this.#expected = expected;
    this.#parts = [];
    this.#size = 0;
    const doubts = !this.stream && (this.options.doubtEnd ?? true);
    let answer: Uint8Array | undefined = expected.answer ?? this.#invite();
    let started = false;
    let ends = 0;
    let silences = 0;
    for (let errors = 0; ; ) {
      const wait = started ? this.#blockWait : this.#inviteEvery;
      const arrival: Arrival = yield* this.#reader.arrival(answer, wait, ends > 0);
      if (arrival.kind === 'block') {
        const { number, data } = arrival;
        if (this.#isNext(number, ends > 0)) return { ...this.#whole(), next: data };
        if (this.#isAgain(number, data)) {
          this.#repeat();
          answer = expected.answer;
          continue;
        }
        this.#take(number, data);
        started = true;
        errors = ends = silences = 0;
        answer = this.stream ? undefined : ONE_ACK;
      } else if (arrival.kind === 'end') {
        if (this.#reader.lost > BLOCK_LOST) throw this.#missing();
        if (ends++ > 0 || !doubts) return this.#whole();
        started = true;
        answer = ONE_NAK;
      } else if (this.stream && (started || arrival.kind !== 'silence')) {
        throw this.#broken();
      } else if (!started && arrival.kind !== 'damaged') {
        answer = this.#invite();
      } else {
        if (arrival.kind === 'silence' && this.#reader.suspect) throw this.#reader.cancelled();
        if (arrival.kind === 'silence' && ends > 0 && ++silences >= END_SILENCES) return this.#whole();
        this.#again(++errors, this.#parts.length + 1);
        started = true;
        answer = ONE_NAK;
      }
    }
  }

  #invite(afterFile = false): Uint8Array {
    const invitation = this.#invitations.next();
    if (invitation === undefined) throw afterFile ? this.#unclosed() : this.#noSender();
    this.#reader.check = this.#invitations.wish === 'checksum' ? 'checksum' : 'crc';
    return invitation;
  }

  /** Whether it is block 0 of the next file, so that the end of this one was missed. */
  #isNext(number: number, ended: boolean): boolean {
    const { header, size } = this.#expected;
    if (number !== 0 || header === undefined) return false;
    const complete = size !== undefined && this.#size >= size;
    // The number 0 comes up among the blocks of a long file too.
    const due = (this.#parts.length + 1) & 0xff;
    return ended || (complete && due > 1);
  }

  /** Whether it is block 0 of this file again. */
  #isAgain(number: number, data: Uint8Array): boolean {
    const { header } = this.#expected;
    return number === 0 && this.#parts.length === 0 && header !== undefined && equal(data, header);
  }

  /** Keeps the next block, drops one that was sent again because our ACK was lost. */
  #take(number: number, data: Uint8Array): void {
    const { size } = this.#expected;
    const next = (this.#parts.length + 1) & 0xff;
    if (number === next) {
      // Where the length is known the padding does not count.
      if (this.#size + data.length > this.#most + (size === undefined ? 0 : 1024)) {
        throw new TransferError('too-large', `The file is larger than ${this.#most} bytes.`);
      }
      this.#parts.push(data);
      this.#size += data.length;
      this.#report();
    } else if (this.#parts.length === 0 || number !== ((next - 1) & 0xff)) {
      throw this.#outOfStep(number, next);
    } else {
      this.#repeat();
    }
  }

  /** The file, without padding where its length is known. */
  #whole(): Body {
    const { size } = this.#expected;
    if (size !== undefined && this.#size < size) throw this.#missing();
    const bytes = new Uint8Array(this.#size);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return { bytes: bytes.subarray(0, size), blocks: this.#parts.length };
  }

  #again(errors: number, number: number): void {
    if (errors > this.#retries) {
      throw new TransferError(
        'too-many-retries',
        `Block ${number} did not arrive after ${this.#retries + 1} attempts.`,
        {
          evidence: `${this.#parts.length} blocks were received`,
          remedy: 'Check the cable and the flow control, or take a slower line.',
        },
      );
    }
    this.#repeat();
  }

  #repeat(): void {
    this.#repeated++;
    this.#report();
  }

  #report(): void {
    const { size, name } = this.#expected;
    this.options.onProgress?.({
      bytes: size === undefined ? this.#size : Math.min(size, this.#size),
      blocks: this.#parts.length,
      retries: this.#repeated,
      ...(size === undefined ? {} : { of: size }),
      ...(name === undefined ? {} : { file: name }),
    });
  }

  #outOfStep(number: number, due: number): TransferError {
    return new TransferError('out-of-step', `Block ${number} came where ${due} was due.`, {
      evidence: `${this.#parts.length} blocks were received`,
      remedy:
        due === 0 && number === 1
          ? 'The sender speaks XMODEM: receive a single file.'
          : 'Send the file again from its start.',
    });
  }

  #missing(): TransferError {
    const { size } = this.#expected;
    return new TransferError('out-of-step', 'The file ended before all of it was here.', {
      evidence: `${this.#size} bytes were received${size === undefined ? '' : ` of ${size}`}; the last block was damaged`,
      remedy: 'Send the file again from its start.',
    });
  }

  #broken(): TransferError {
    return new TransferError('damaged', 'The stream of blocks broke off or was damaged.', {
      evidence: `${this.#parts.length} blocks were received`,
      remedy: 'Check the flow control, or receive without streaming.',
    });
  }

  #unclosed(): TransferError {
    return new TransferError('no-sender', 'The sender went away without closing the batch.', {
      evidence: 'no block 0 came behind the last file',
      remedy:
        'The files that came are whole: look whether one is missing, and have the sender send it again.',
    });
  }

  #noSender(): TransferError {
    const { heard } = this.#reader;
    return new TransferError('no-sender', 'No sender answered the invitations.', {
      evidence: heard === '' ? 'nothing was received' : `received "${printable(heard)}"`,
      remedy: 'Start the sending program; check the port and its speed.',
    });
  }
}
