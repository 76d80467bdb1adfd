import type { Driven } from '../../../transfer/drive.js';
import { TransferError } from '../../../transfer/errors.js';
import type { Receiving, Sending } from './modes.js';
import { noise } from './noise.js';
import type { Damage, VirtualClock, WireOptions } from './virtual-time.js';

const ACK = 6;
const EOT = 4;
const CAN = 0x18;
const HOUR = 3_600_000;

/** What is done to a transfer. `ab` is the wire from the sender. */
export interface Torture {
  readonly ab?: WireOptions;
  readonly ba?: WireOptions;
  readonly sending?: Sending;
  readonly receiving?: Receiving;
  readonly senderLate?: number;
  readonly receiverLate?: number;
  readonly during?: (sender: Driven, receiver: Driven, clock: VirtualClock) => void;
}

/** Whole numbers from 0 to below `most`, from the seed of the case. */
export type Pick = (most: number) => number;

/**
 * A row: what is done, and how it must end where the mode can bear it: `arrives`, `fails` at the sender, or
 * `either`, where nothing but honesty is asked for. `unseen`: a checksum may not see it.
 */
export type Row = [
  title: string,
  end: 'arrives' | 'fails' | 'either',
  make: (pick: Pick, bytes: number) => Torture,
  unseen?: 'unseen',
];

const text = (words: string) => Array.from(words, (c) => c.charCodeAt(0));
/** Changes the byte with this index. */
const at =
  (index: number, change: (byte: number) => readonly number[]): Damage =>
  (byte, i) =>
    i === index ? change(byte) : [byte];
/** The same, unless it is the end of the file: that one with a stray ACK, and nobody can know. */
const inBlock =
  (index: number, change: (byte: number) => readonly number[]): Damage =>
  (byte, i, _, length) =>
    i === index && length > 1 ? change(byte) : [byte];
/** Puts something before the write that has the byte with this index. */
const before = (index: number, ...extra: number[]): Damage => {
  let done = false;
  return (byte, i, offset) => {
    if (done || i < index || offset !== 0) return [byte];
    done = true;
    return [...extra, byte];
  };
};
/** Changes the first byte of the block behind this index. */
const header = (index: number, value: number): Damage => {
  let done = false;
  return (byte, i, offset, length) => {
    if (done || i < index || offset !== 0 || length === 1) return [byte];
    done = true;
    return [value];
  };
};
/** Loses the end of the file so often. */
const endsLost =
  (times: number): Damage =>
  (byte, _, __, length) =>
    length === 1 && byte === EOT && times-- > 0 ? [] : [byte];
/** Loses or changes replies to the end of the file. */
const afterEnd = (times: number, change: readonly number[]): Torture => {
  let ended = false;
  return {
    ab: {
      damage: (byte, _, __, length) => {
        ended ||= length === 1 && byte === EOT;
        return [byte];
      },
    },
    ba: { damage: (byte) => (ended && times-- > 0 ? change : [byte]) },
  };
};
/** Text that comes without end. */
const babble = (end: Driven, clock: VirtualClock, every: number): void => {
  const say = () => {
    end.receive(Uint8Array.of(0x7a));
    if (clock.now() < HOUR) clock.after(every, say);
  };
  clock.after(every, say);
};
const lineLost = () => new TransferError('line-lost', 'The line is gone.');
const cancelled = () => new TransferError('cancelled', 'Cancelled.');
/** Replies of the receiver, at about. */
const replies = (bytes: number) => 4 + Math.ceil(bytes / 600);

const START: Row[] = [
  ['nothing', 'arrives', () => ({})],
  ['a slow line', 'arrives', () => ({ ab: { baud: 1200, latency: 90 }, ba: { baud: 1200, latency: 90 } })],
  ['no receiver', 'fails', () => ({ receiverLate: 400_000 })],
  ['no sender', 'either', () => ({ senderLate: 400_000 })],
  ['a late receiver', 'arrives', (pick) => ({ receiverLate: pick(40_000) })],
  ['a late sender', 'arrives', (pick) => ({ senderLate: pick(50_000) })],
  ['stale invitations', 'arrives', (pick) => ({ senderLate: pick(4000), receiving: { inviteEvery: 211 } })],
  [
    'the first invitations lost',
    'arrives',
    (pick) => ((n) => ({ ba: { damage: (b, i) => (i <= n ? [] : [b]) } }))(pick(3)),
  ],
  [
    'the first invitation changed',
    'arrives',
    (pick) => ({ ba: { damage: at(0, () => [0x20 + pick(0x20)]) } }),
  ],
  [
    'a prompt and an echo first',
    'arrives',
    () => ({ ba: { damage: before(0, ...text('A>COPY C:CHECK\r\nCOPIED\r\nNACK')) } }),
  ],
  ['a C after block 1', 'arrives', (pick, n) => ({ ba: { damage: before(1 + pick(replies(n)), 0x43) } })],
  ['a K after block 1', 'arrives', (pick, n) => ({ ba: { damage: before(1 + pick(replies(n)), 0x4b) } })],
  [
    'a CK after block 1',
    'arrives',
    (pick, n) => ({ ba: { damage: before(1 + pick(replies(n)), 0x43, 0x4b) } }),
  ],
];

const BLOCK: Row[] = [
  ['a bit flipped', 'arrives', (pick, n) => ({ ab: { damage: at(pick(n), (b) => [b ^ (1 << pick(8))]) } })],
  ['a byte changed', 'arrives', (pick, n) => ({ ab: { damage: at(pick(n), () => [pick(256)]) } })],
  ['a byte dropped', 'arrives', (pick, n) => ({ ab: { damage: at(pick(n), () => []) } }), 'unseen'],
  [
    'a byte added',
    'arrives',
    (pick, n) => ({ ab: { damage: at(pick(n), (b) => [pick(256), b]) } }),
    'unseen',
  ],
  [
    'bit 7 flipped twice',
    'arrives',
    (pick, n) => ((a) => ({ ab: { damage: (b, i) => [i === a || i === a + 9 ? b ^ 0x80 : b] } }))(pick(n)),
    'unseen',
  ],
  ['a bad number', 'arrives', () => ({ ab: { damage: at(1, (b) => [b ^ 3]) } })],
  ['a bad complement', 'arrives', () => ({ ab: { damage: at(2, (b) => [b ^ 0x40]) } })],
  ['an EOT for a SOH', 'arrives', (pick, n) => ({ ab: { damage: header(pick(n), EOT) } }), 'unseen'],
  ['a CAN for a SOH', 'arrives', (pick, n) => ({ ab: { damage: header(pick(n), CAN) } }), 'unseen'],
  ['a SOH for an STX', 'arrives', () => ({ ab: { damage: at(0, () => [1]) } }), 'unseen'],
  ['an STX for a SOH', 'arrives', () => ({ ab: { damage: at(0, () => [2]) } }), 'unseen'],
  [
    // What is left of it may hold two CANs.
    'a block swallowed',
    'either',
    (pick, n) =>
      ((k) => ({ ab: { damage: (b, i, _, length) => (i >= k && i < k + 160 && length > 1 ? [] : [b]) } }))(
        pick(n),
      ),
    'unseen',
  ],
];

const REPLY: Row[] = [
  ['a reply lost', 'arrives', (pick, n) => ({ ba: { damage: at(1 + pick(replies(n)), () => []) } })],
  [
    'two replies in three lost',
    'either',
    () => ({ ba: { damage: (b, i) => (i % 3 === 0 ? [b] : []) }, sending: { ackWait: 12_000 } }),
  ],
  [
    'a reply turned into a CAN',
    'arrives',
    (pick, n) => ({ ba: { damage: at(1 + pick(replies(n)), () => [CAN]) } }),
  ],
  [
    'a reply turned into an ACK',
    'either',
    (pick, n) => ({ ba: { damage: at(pick(replies(n)), () => [ACK]) } }),
  ],
  ['a reply doubled', 'arrives', (pick, n) => ({ ba: { damage: at(1 + pick(replies(n)), (b) => [b, b]) } })],
  ['all replies doubled', 'either', () => ({ ba: { damage: (b) => [b, b] } })],
  [
    'garbage before a reply',
    'arrives',
    (pick, n) => ({ ba: { damage: before(1 + pick(replies(n)), 0, 0xff, 0x51, 0x7f) } }),
  ],
  ['XON and XOFF', 'arrives', () => ({ ba: { damage: (b) => [0x13, 0x11, b, 0x11] } })],
  ['a stray ACK', 'either', (pick, n) => ({ ba: { damage: before(pick(replies(n)), ACK) } })],
  [
    'a stray ACK and a damaged block',
    'either',
    (pick, n) => ({
      ba: { damage: before(pick(replies(n)), ACK) },
      ab: { damage: inBlock(n - 1 - pick(Math.min(n, 300)), (b) => [b ^ 0x55]) },
    }),
  ],
  [
    'babble to the sender',
    'either',
    (pick) => ({ during: (a, _, clock) => babble(a, clock, 10 + pick(700)) }),
  ],
  [
    'babble to the receiver',
    'either',
    (pick) => ({ during: (_, b, clock) => babble(b, clock, 10 + pick(700)) }),
  ],
  ...[9000, 30_000, 59_000].map(
    (ms): Row => [
      `a reply after ${ms} ms`,
      'arrives',
      (pick, n) =>
        ((k) => ({
          ba: { delay: (i) => (i === k ? ms : 0) },
          sending: { firstWait: 200_000 },
          receiving: { invitations: 60 },
        }))(1 + pick(replies(n))),
    ],
  ),
];

const END: Row[] = [
  ...[1, 2, 5].map(
    (n): Row => [`the end lost ${n} times`, 'arrives', () => ({ ab: { damage: endsLost(n) } })],
  ),
  ...[1, 2, 3].map((n): Row => [`${n} replies to the end lost`, 'arrives', () => afterEnd(n, [])]),
  ['text for the replies to the end', 'arrives', () => afterEnd(2, text('\r\nA>'))],
  ['the end refused nine times', 'arrives', () => afterEnd(9, [0x15])],
  ['no doubt about the end', 'arrives', () => ({ receiving: { doubtEnd: false } })],
];

const ABORT: Row[] = [
  ['one CAN to the sender', 'arrives', (pick, n) => ({ ba: { damage: before(pick(replies(n)), CAN) } })],
  ['one CAN to the receiver', 'arrives', (pick, n) => ({ ab: { damage: before(pick(n), CAN) } }), 'unseen'],
  [
    'CAN, x, CAN to the sender',
    'arrives',
    (pick, n) => ({ ba: { damage: before(pick(replies(n)), CAN, 0x78, CAN) } }),
  ],
  [
    'CAN, x, CAN to the receiver',
    'arrives',
    (pick, n) => ({ ab: { damage: before(pick(n), CAN, 0x78, CAN) } }),
    'unseen',
  ],
  ['CAN CAN to the sender', 'either', (pick, n) => ({ ba: { damage: before(pick(replies(n)), CAN, CAN) } })],
  ['CAN CAN to the sender at the start', 'fails', () => ({ ba: { damage: before(0, CAN, CAN) } })],
  [
    'CAN CAN to the receiver',
    'either',
    (pick, n) => ({ ab: { damage: before(pick(n), CAN, CAN) } }),
    'unseen',
  ],
  [
    'the sender is stopped',
    'either',
    (pick, n) => ({ during: (a, _, clock) => clock.after(pick(n), () => a.interrupt(cancelled())) }),
  ],
  [
    'the receiver is stopped',
    'either',
    (pick, n) => ({ during: (_, b, clock) => clock.after(pick(n), () => b.interrupt(cancelled())) }),
  ],
  [
    'the line is lost',
    'either',
    (pick, n) => ({
      during: (a, b, clock) => clock.after(pick(n), () => [a, b].map((end) => end.lost(lineLost()))),
    }),
  ],
  [
    'the sender goes silent',
    'fails',
    (pick, n) => ((k) => ({ ab: { damage: (b, i) => (i < k ? [b] : []) } }))(pick(Math.max(1, n - 134))),
    'unseen',
  ],
  [
    'the receiver goes silent',
    'fails',
    (pick, n) => ((k) => ({ ba: { damage: (b, i) => (i < k ? [b] : []) } }))(pick(Math.ceil(n / 1100))),
  ],
  ['CTS stuck', 'fails', (pick, n) => ({ ab: { stuckAt: pick(n) } })],
  ['the disk is full', 'either', () => ({ receiving: { most: 300 } })],
];

const NOISE: Row[] = [
  [0.0003, 0.01],
  [0.001, 0.02],
  [0.003, 0.05],
  [0, 0.2],
  [0.02, 0],
].flatMap(([there, back]) =>
  [1, 2].map(
    (round): Row => [
      `noise ${there}/${back}, ${round}`,
      'either',
      (pick) => ({ ab: { damage: noise(there!, pick(1e9)) }, ba: { damage: noise(back!, pick(1e9)) } }),
      'unseen',
    ],
  ),
);

/** All that can happen to a transfer on the way, by its phase. */
export const TORTURES: readonly Row[] = [...START, ...BLOCK, ...REPLY, ...END, ...ABORT, ...NOISE];
