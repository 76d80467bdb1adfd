import { TransferError } from '../errors.js';
import { Limit, type Protocol } from '../protocol.js';
import {
  ACK,
  type BlockSize,
  CAN,
  type Check,
  checkBytes,
  EOT,
  INVITE_1K,
  INVITE_CRC,
  INVITE_STREAM,
  NAK,
  SOH,
  STX,
} from './block.js';

/** What came: a block, a damaged one, bytes that are none, an EOT, or nothing. */
export type Arrival =
  | { readonly kind: 'block'; readonly number: number; readonly data: Uint8Array }
  | { readonly kind: 'damaged' | 'noise' | 'end' | 'silence' };

/** The longest babble that is sat out before it asks again. */
const LONGEST_PURGE = 60_000;
/** After the true end of a file nothing follows; after a header that noise made an EOT of, the block does. */
const AFTER_END = 20;
/** The second CAN of a person comes after a pause; XMODEM 12.5 allows for as much. */
const CANCEL_PAUSE = 4000;
/** One damage in 256 looks like a checksum, so where a CRC was asked for the same has to come so often. */
const BELIEVED = 3;
const BACKSPACE = 0x08;
const HARMLESS = new Set([0, INVITE_CRC, INVITE_1K, INVITE_STREAM, NAK, ACK]);

/** Takes blocks from the line, one for each answer; what the receivers of XMODEM and YMODEM share. */
export class BlockReader {
  /** How the next block is protected. */
  check: Check = 'crc';
  /** The next block may be protected either way, and shows by its length how it is. */
  open = false;
  /** The last damaged block ended in CANs: data, or a sender that was stopped inside a block. */
  suspect = false;
  /** Bytes that were thrown away since the last block that was whole. */
  lost = 0;
  /** A block with a checksum came where a CRC was asked for: it may be one with a CRC that lost a byte. */
  #maybeSum: { readonly data: Uint8Array; readonly times: number } | undefined;
  /** The last 512 characters that were no block. */
  heard = '';

  /** @param byteWait milliseconds to wait for a byte within a block, and of silence before a NAK */
  constructor(readonly byteWait: number) {}

  /**
   * Sends an answer and takes what comes.
   * @param sure an EOT was there before: this one needs no silence behind it
   * @throws TransferError `peer-cancelled`
   */
  *arrival(answer: Uint8Array | undefined, wait: number, sure = false): Protocol<Arrival> {
    const limit = new Limit(wait);
    let input = yield answer === undefined ? { wait, within: limit } : { send: answer, wait, within: limit };
    // NUL, and a byte of ours that comes back, are not worth a purge.
    while (input !== 'timeout' && HARMLESS.has(input)) input = yield { wait, within: limit };
    if (input === 'timeout') return { kind: 'silence' };
    if (input === SOH || input === STX) return yield* this.#block(input === STX ? 1024 : 128);
    this.#drop(input);
    if (input === EOT) {
      if (sure) return { kind: 'end' };
      let next: number | 'timeout';
      // A sender that finds an old invitation in place of our ACK says it again at once, as lrzsz does.
      do next = yield { wait: AFTER_END };
      while (next === EOT);
      if (next === 'timeout') return { kind: 'end' };
      this.#drop(next);
    } else if (input === CAN) {
      const next = yield { wait: CANCEL_PAUSE };
      if (next === CAN) throw this.cancelled();
      if (next === 'timeout') return { kind: 'noise' };
      this.#drop(next);
    }
    yield* this.#purge([]);
    return { kind: 'noise' };
  }

  /** The error for a sender that cancelled. */
  cancelled(): TransferError {
    return new TransferError('peer-cancelled', 'The sender cancelled the transfer.', {
      evidence: 'two CANs',
      remedy: 'Look at the sending side for the reason.',
    });
  }

  /** The rest of a block, after its header. */
  *#block(size: BlockSize): Protocol<Arrival> {
    const both = this.open || this.check === 'crc';
    const body = new Uint8Array(2 + size + (both ? 2 : 1));
    let length = 0;
    while (length < body.length) {
      const input = yield { wait: this.byteWait };
      if (input === 'timeout') break;
      body[length++] = input;
    }
    const whole = length === body.length || (this.open && length === body.length - 1);
    if (whole) {
      const data = body.slice(2, 2 + size);
      const check: Check = length === 2 + size + 2 ? 'crc' : 'checksum';
      const right = checkBytes(data, check).every((byte, at) => byte === body[2 + size + at]);
      const unasked = check === 'checksum' && this.check === 'crc';
      const times =
        this.#maybeSum !== undefined && equal(data, this.#maybeSum.data) ? this.#maybeSum.times + 1 : 1;
      this.#maybeSum = right && unasked ? { data, times } : undefined;
      const believed = !unasked || times >= BELIEVED;
      if (right && believed && body[0]! + body[1]! === 255) {
        this.check = check;
        this.open = false;
        this.suspect = false;
        this.lost = 0;
        return { kind: 'block', number: body[0]!, data };
      }
    }
    this.lost += length;
    if (length === body.length) yield* this.#purge(body);
    else this.#judge(body.subarray(0, length));
    return { kind: 'damaged' };
  }

  /** Waits for silence, so that the rest of a damaged block is not taken for a header. */
  *#purge(before: Uint8Array | readonly number[]): Protocol<void> {
    const limit = new Limit(LONGEST_PURGE);
    let last = [...before.slice(-16)];
    for (;;) {
      const input = yield { wait: this.byteWait, within: limit };
      if (input === 'timeout') break;
      this.lost++;
      last = [...last.slice(-15), input];
    }
    this.#judge(last);
  }

  /** Looks whether the last of these bytes may be a cancellation. */
  #judge(bytes: Uint8Array | readonly number[]): void {
    const last = [...bytes.slice(-16)];
    // lrzsz wipes its CANs off a screen with backspaces.
    while (last.at(-1) === BACKSPACE) last.pop();
    this.suspect = last.at(-1) === CAN && last.at(-2) === CAN;
  }

  #drop(byte: number): void {
    this.lost++;
    this.heard = (this.heard + String.fromCharCode(byte)).slice(-512);
  }
}

/** Whether two arrays hold the same bytes. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
