import type { Protocol } from '../../../transfer/protocol.js';
import { type XmodemReceiveOptions, xmodemReceive } from '../../../transfer/xmodem/receive.js';
import { type XmodemSendOptions, xmodemSend } from '../../../transfer/xmodem/send.js';
import { type YmodemReceiveOptions, ymodemReceive } from '../../../transfer/ymodem/receive.js';
import { type YmodemSendOptions, ymodemSend } from '../../../transfer/ymodem/send.js';

/** What both of the family's senders, and both of its receivers, can be told. */
export type Sending = Pick<XmodemSendOptions, 'retries' | 'ackWait' | 'firstWait' | 'endWait'>;
export type Receiving = Pick<
  XmodemReceiveOptions,
  'retries' | 'inviteEvery' | 'invitations' | 'most' | 'doubtEnd'
>;

/** A sender and a receiver that fit each other. */
export interface Mode {
  readonly title: string;
  /** Files that go in one transfer. */
  readonly batch: boolean;
  /** Whether every single error ends it. */
  readonly fragile?: true;
  /** Whether some damage cannot be seen. */
  readonly blind?: true;
  readonly send: (files: readonly Uint8Array[], options?: Sending) => Protocol<unknown>;
  /** @param keep takes each file that is whole */
  readonly receive: (keep: (data: Uint8Array) => void, options?: Receiving) => Protocol<unknown>;
}

function xmodem(title: string, sending: XmodemSendOptions, receiving: XmodemReceiveOptions): Mode {
  return {
    title,
    batch: false,
    ...(receiving.check === 'checksum' ? { blind: true } : {}),
    send: ([data], options) => xmodemSend(data!, { ...sending, ...options }),
    *receive(keep, options) {
      const { bytes } = yield* xmodemReceive({ ...receiving, ...options });
      keep(bytes);
    },
  };
}

function ymodem(title: string, sending: YmodemSendOptions, receiving: Partial<YmodemReceiveOptions>): Mode {
  return {
    title,
    batch: true,
    ...(sending.stream && receiving.stream ? { fragile: true } : {}),
    ...(receiving.check === 'checksum' ? { blind: true } : {}),
    send: (files, options) =>
      ymodemSend(
        files.map((data, index) => ({ name: `FILE${index}.BIN`, data })),
        { ...sending, ...options },
      ),
    receive: (keep, options) =>
      ymodemReceive({ ...receiving, ...options, onFile: (_, data) => keep(data.slice()) }),
  };
}

/** Every pair of ours. */
export const MODES: readonly Mode[] = [
  xmodem('checksum', {}, { check: 'checksum' }),
  xmodem('CRC', {}, { check: 'crc' }),
  xmodem('CRC by the first block', {}, {}),
  xmodem('CK, but blocks of 128', { blockSize: 128 }, { inviteBig: true }),
  xmodem('1K by CK', {}, { inviteBig: true }),
  xmodem('1K', { blockSize: 1024 }, {}),
  xmodem('1K with a checksum', { blockSize: 1024 }, { check: 'checksum' }),
  ymodem('YMODEM', {}, {}),
  ymodem('YMODEM in 128s', { blockSize: 128 }, { check: 'crc' }),
  ymodem('YMODEM with a checksum', {}, { check: 'checksum' }),
  ymodem('YMODEM-g', { stream: true }, { stream: true }),
  ymodem('YMODEM-g wished, not allowed', {}, { stream: true }),
];
