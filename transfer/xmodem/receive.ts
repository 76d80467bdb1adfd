import { TransferError } from '../errors.js';
import { printable } from '../printable.js';
import { Limit, type Protocol } from '../protocol.js';
import { ACK, CAN, type Check, checkBytes, EOT, INVITE_1K, INVITE_CRC, NAK, SOH, STX } from './block.js';
import { sendCancel } from './cancel.js';
import type { Progress } from './progress.js';

export interface XmodemReceiveOptions {
  /** `auto` (if not given): invites with C, then with NAK, and takes what the first block turns out to have. */
  readonly check?: 'auto' | Check;
  /** Invites with `CK` for CP/M senders, which send 1K blocks only then; they are taken from anybody. */
  readonly inviteBig?: boolean;
  /** How often one block is asked for again; 10 if not given. */
  readonly retries?: number;
  /** Milliseconds between invitations; 3000 if not given. */
  readonly inviteEvery?: number;
  /** Milliseconds to wait for a block; 10,000 if not given. */
  readonly blockWait?: number;
  /** Milliseconds to wait for a byte within a block, and of silence before a NAK; 1000 if not given. */
  readonly byteWait?: number;
  /** Asks for the end of the file a second time, so that noise does not end it early; true if not given. */
  readonly doubtEnd?: boolean;
  /** Most bytes to take; 16 MB if not given. */
  readonly most?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface XmodemReceived {
  /** The data with the padding of the last block: XMODEM does not tell the length of a file. */
  readonly bytes: Uint8Array;
  readonly blocks: number;
  readonly retries: number;
  readonly check: Check;
}

/** Invitations with C before it falls back to NAK. */
const CRC_INVITATIONS = 5;
/** Invitations in all. */
const INVITATIONS = 20;
/** The longest babble that is sat out before it asks again. */
const LONGEST_PURGE = 60_000;
/** After the true end of a file nothing follows; after a header that noise made an EOT of, the block does. */
const AFTER_END = 100;
/** The second CAN of a person comes after a pause; XMODEM 12.5 allows for as much. */
const CANCEL_PAUSE = 4000;
const BACKSPACE = 0x08;
const HARMLESS = new Set([0, INVITE_CRC, INVITE_1K, NAK, ACK]);

/**
 * Receives a file by XMODEM: checksum, CRC or 1K.
 * Source: Chuck Forsberg, "XMODEM/YMODEM Protocol Reference" (1988).
 *
 * @throws TransferError `no-sender`, `peer-cancelled`, `too-many-retries`, `out-of-step` (a block that is
 * neither the next nor the last one), `too-large`, and what the runner throws into it. It tells the sender
 * where it gives up itself.
 */
export function* xmodemReceive(options: XmodemReceiveOptions = {}): Protocol<XmodemReceived> {
  try {
    return yield* new Receiver(options).receive();
  } catch (error) {
    if (error instanceof TransferError && GIVES_UP.has(error.code)) yield* sendCancel();
    throw error;
  }
}

const GIVES_UP = new Set<string>(['cancelled', 'too-many-retries', 'out-of-step', 'too-large', 'no-sender']);

/** What came: a block, a damaged one, bytes that are none, an EOT, or nothing. */
type Arrival =
  | { readonly kind: 'block'; readonly number: number; readonly data: Uint8Array }
  | { readonly kind: 'damaged' | 'noise' | 'end' | 'silence' };

class Receiver {
  readonly #retries: number;
  readonly #byteWait: number;
  readonly #blockWait: number;
  readonly #most: number;
  readonly #parts: Uint8Array[] = [];
  #check: Check;
  #size = 0;
  #repeated = 0;
  #heard = '';
  /** The last damaged block ended in CANs: data, or a sender that was stopped inside a block. */
  #suspect = false;

  constructor(readonly options: XmodemReceiveOptions) {
    this.#retries = options.retries ?? 10;
    this.#byteWait = options.byteWait ?? 1000;
    this.#blockWait = options.blockWait ?? 10_000;
    this.#most = options.most ?? 16 << 20;
    this.#check = options.check === 'checksum' ? 'checksum' : 'crc';
  }

  *receive(): Protocol<XmodemReceived> {
    const doubts = this.options.doubtEnd ?? true;
    let answer = this.#invitation(0);
    let invitations = 1;
    let started = false;
    let doubted = false;
    for (let errors = 0; ; ) {
      const wait = started ? this.#blockWait : (this.options.inviteEvery ?? 3000);
      const arrival = yield* this.#arrival(answer, wait);
      if (arrival.kind === 'block') {
        this.#take(arrival.number, arrival.data);
        started = true;
        doubted = false;
        errors = 0;
        answer = Uint8Array.of(ACK);
      } else if (arrival.kind === 'end') {
        if (doubted || !doubts) break;
        started = true;
        doubted = true;
        answer = Uint8Array.of(NAK);
      } else if (!started && arrival.kind !== 'damaged') {
        if (++invitations > INVITATIONS) throw this.#noSender();
        answer = this.#invitation(invitations - 1);
      } else {
        if (arrival.kind === 'silence' && this.#suspect) throw this.#peerCancelled();
        if (++errors > this.#retries) throw this.#tooManyRetries();
        started = true;
        this.#repeated++;
        this.#report();
        answer = Uint8Array.of(NAK);
      }
    }
    // No byte is taken after the last ACK: what follows belongs to somebody else.
    yield { send: Uint8Array.of(ACK) };
    return {
      bytes: concat(this.#parts, this.#size),
      blocks: this.#parts.length,
      retries: this.#repeated,
      check: this.#check,
    };
  }

  /** What to invite with the n-th time (from 0); sets the check that is expected from then on. */
  #invitation(count: number): Uint8Array {
    const wish = this.options.check ?? 'auto';
    this.#check = wish === 'checksum' || (wish === 'auto' && count >= CRC_INVITATIONS) ? 'checksum' : 'crc';
    if (this.#check === 'checksum') return Uint8Array.of(NAK);
    return this.options.inviteBig ? Uint8Array.of(INVITE_CRC, INVITE_1K) : Uint8Array.of(INVITE_CRC);
  }

  /** Sends an answer and takes what comes. */
  *#arrival(answer: Uint8Array, wait: number): Protocol<Arrival> {
    const limit = new Limit(wait);
    let input = yield { send: answer, wait, within: limit };
    // NUL, and a byte of ours that comes back, are not worth a purge.
    while (input !== 'timeout' && HARMLESS.has(input)) input = yield { wait, within: limit };
    if (input === 'timeout') return { kind: 'silence' };
    if (input === SOH || input === STX) return yield* this.#block(input === STX ? 1024 : 128);
    this.#hear(input);
    if (input === EOT) {
      const next = yield { wait: AFTER_END };
      if (next === 'timeout') return { kind: 'end' };
      this.#hear(next);
    } else if (input === CAN) {
      const next = yield { wait: CANCEL_PAUSE };
      if (next === CAN) throw this.#peerCancelled();
      if (next === 'timeout') return { kind: 'noise' };
      this.#hear(next);
    }
    yield* this.#purge([]);
    return { kind: 'noise' };
  }

  /** The rest of a block, after its header. */
  *#block(size: number): Protocol<Arrival> {
    const body: number[] = [];
    // The first block shows by its length how blocks are protected, whatever was asked for.
    const open = this.#parts.length === 0 && (this.options.check ?? 'auto') === 'auto';
    const length = 2 + size + (open || this.#check === 'crc' ? 2 : 1);
    while (body.length < length) {
      const input = yield { wait: this.#byteWait };
      if (input === 'timeout') break;
      body.push(input);
    }
    const whole = body.length === length || (open && body.length === length - 1);
    if (whole) {
      const [number = 0, complement = 0] = body;
      const data = Uint8Array.from(body.slice(2, 2 + size));
      const check: Check = body.length === 2 + size + 2 ? 'crc' : 'checksum';
      const right = checkBytes(data, check).every((byte, at) => byte === body[2 + size + at]);
      if (right && number + complement === 255) {
        this.#check = check;
        this.#suspect = false;
        return { kind: 'block', number, data };
      }
    }
    if (body.length === length) yield* this.#purge(body);
    else this.#judge(body);
    return { kind: 'damaged' };
  }

  /** Waits for silence, so that the rest of a damaged block is not taken for a header. */
  *#purge(before: readonly number[]): Protocol<void> {
    const limit = new Limit(LONGEST_PURGE);
    let last = before.slice(-16);
    for (;;) {
      const input = yield { wait: this.#byteWait, within: limit };
      if (input === 'timeout') break;
      last = [...last.slice(-15), input];
    }
    this.#judge(last);
  }

  /** Looks whether the last of these bytes may be a cancellation. */
  #judge(bytes: readonly number[]): void {
    const last = bytes.slice(-16);
    // lrzsz wipes its CANs off a screen with backspaces.
    while (last.at(-1) === BACKSPACE) last.pop();
    this.#suspect = last.at(-1) === CAN && last.at(-2) === CAN;
  }

  /** Keeps the next block, drops one that was sent again because our ACK was lost. */
  #take(number: number, data: Uint8Array): void {
    const next = (this.#parts.length + 1) & 0xff;
    if (number === next) {
      if (this.#size + data.length > this.#most) {
        throw new TransferError('too-large', `The file is larger than ${this.#most} bytes.`);
      }
      this.#parts.push(data);
      this.#size += data.length;
    } else if (this.#parts.length === 0 || number !== ((next - 1) & 0xff)) {
      throw new TransferError('out-of-step', `Block ${number} came where ${next} was due.`, {
        evidence: `${this.#parts.length} blocks were received`,
        remedy: 'Send the file again from its start.',
      });
    } else {
      this.#repeated++;
    }
    this.#report();
  }

  #hear(byte: number): void {
    this.#heard = (this.#heard + String.fromCharCode(byte)).slice(-512);
  }

  #report(): void {
    this.options.onProgress?.({
      bytes: this.#size,
      blocks: this.#parts.length,
      retries: this.#repeated,
    });
  }

  #peerCancelled(): TransferError {
    return new TransferError('peer-cancelled', 'The sender cancelled the transfer.', {
      evidence: `two CANs after ${this.#parts.length} blocks`,
      remedy: 'Look at the sending side for the reason.',
    });
  }

  #noSender(): TransferError {
    return new TransferError('no-sender', 'No sender answered the invitations.', {
      evidence: this.#heard === '' ? 'nothing was received' : `received "${printable(this.#heard)}"`,
      remedy: 'Start the sending program; check the port and its speed.',
    });
  }

  #tooManyRetries(): TransferError {
    return new TransferError(
      'too-many-retries',
      `Block ${this.#parts.length + 1} did not arrive after ${this.#retries + 1} attempts.`,
      {
        evidence: `${this.#parts.length} blocks were received`,
        remedy: 'Check the cable and the flow control, or take a slower line.',
      },
    );
  }
}

function concat(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
