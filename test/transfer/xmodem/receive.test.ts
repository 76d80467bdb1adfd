import test from 'ava';
import { TransferError, type TransferErrorCode } from '../../../transfer/errors.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { type BlockSize, type Check, encodeBlock } from '../../../transfer/xmodem/block.js';
import { type XmodemReceiveOptions, xmodemReceive } from '../../../transfer/xmodem/receive.js';
import { xmodemSend } from '../../../transfer/xmodem/send.js';
import { bytes, perform, type Script } from '../support/scripted.js';
import { seededBytes } from '../support/seeded.js';
import { later, meet } from '../support/virtual-time.js';

const ACK = 6;
const NAK = 0x15;
const EOT = 4;
const CAN = 0x18;
type Answer = ReturnType<NonNullable<Script['answer']>>;

const data = (number: number, size: BlockSize = 128) => seededBytes(size, 700 + number);
const block = (number: number, check: Check = 'crc', size: BlockSize = 128) =>
  encodeBlock(number, data(number, size), size, check);
/** A block with one byte changed. */
const broken = (number: number, at: number, check: Check = 'crc') => {
  const whole = block(number, check);
  whole[at]! ^= 0x41;
  return whole;
};

/** What was sent, in short: C, K, N for NAK, A for ACK, X for two CANs. */
const short = (sent: readonly Uint8Array[]) =>
  sent
    .flatMap((written) =>
      written[0] === CAN
        ? ['X']
        : Array.from(written, (byte) =>
            byte === ACK ? 'A' : byte === NAK ? 'N' : String.fromCharCode(byte),
          ),
    )
    .join('');

/** Answers the writes in turn, 10 ms after each; then nothing more comes. */
const answers =
  (...list: (Uint8Array | number | null)[]): NonNullable<Script['answer']> =>
  (_, index): Answer => {
    const answer = list[index];
    return answer === null || answer === undefined ? [] : [[10, answer]];
  };
const end = [EOT, EOT] as const;

interface Case {
  title: string;
  options?: XmodemReceiveOptions;
  answer: NonNullable<Script['answer']>;
  sent: string;
  /** The numbers of the blocks that must have arrived, or the failure. */
  blocks?: number[];
  code?: TransferErrorCode;
}

// Each letter of `sent` is answered by one entry of `answers`.
const CASES: Case[] = [
  { title: 'two blocks', answer: answers(block(1), block(2), ...end), sent: 'CAANA', blocks: [1, 2] },
  {
    title: 'an end that is not doubted',
    options: { doubtEnd: false },
    answer: answers(block(1), EOT),
    sent: 'CAA',
    blocks: [1],
  },
  { title: 'no bytes', answer: answers(...end), sent: 'CNA', blocks: [] },
  {
    title: 'the checksum by wish',
    options: { check: 'checksum' },
    answer: answers(block(1, 'checksum'), ...end),
    sent: 'NANA',
    blocks: [1],
  },
  {
    title: 'falls back to the checksum',
    answer: answers(null, null, null, null, null, block(1, 'checksum'), ...end),
    sent: 'CCCCCNANA',
    blocks: [1],
  },
  {
    title: 'C, but a checksum comes: believed the third time',
    answer: answers(...Array<Uint8Array>(3).fill(block(1, 'checksum')), block(2, 'checksum'), ...end),
    sent: 'CNNAANA',
    blocks: [1, 2],
  },
  {
    title: 'NAK, but a CRC comes',
    answer: answers(null, null, null, null, null, block(1), block(2), ...end),
    sent: 'CCCCCNAANA',
    blocks: [1, 2],
  },
  {
    title: 'CK invites 1K',
    options: { inviteBig: true },
    answer: answers(block(1, 'crc', 1024), ...end),
    sent: 'CKANA',
  },
  { title: 'no sender', answer: answers(), sent: `${'C'.repeat(5)}${'N'.repeat(15)}XX`, code: 'no-sender' },
  {
    title: 'text before the first block',
    answer: answers(bytes('sending...\r\n'), block(1), ...end),
    sent: 'CCANA',
    blocks: [1],
  },
  { title: 'a bad CRC', answer: answers(broken(1, 131), block(1), ...end), sent: 'CNANA', blocks: [1] },
  {
    title: 'a bad byte',
    answer: answers(block(1), broken(2, 50), block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  { title: 'a bad number', answer: answers(broken(1, 1), block(1), ...end), sent: 'CNANA', blocks: [1] },
  { title: 'a bad complement', answer: answers(broken(1, 2), block(1), ...end), sent: 'CNANA', blocks: [1] },
  {
    title: 'a bad SOH',
    answer: answers(block(1), broken(2, 0), block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  {
    title: 'an EOT for a SOH',
    answer: answers(block(1), bytes(EOT, block(2).subarray(1)), block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  {
    title: 'a byte lost',
    answer: answers(block(1).subarray(0, 132), block(1), ...end),
    sent: 'CNANA',
    blocks: [1],
  },
  {
    title: 'a byte added',
    answer: answers(block(1), bytes(block(2).subarray(0, 60), 0, block(2).subarray(60)), block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  {
    title: 'a block again',
    answer: answers(block(1), block(1), block(2), ...end),
    sent: 'CAAANA',
    blocks: [1, 2],
  },
  { title: 'a block left out', answer: answers(block(1), block(3)), sent: 'CAXX', code: 'out-of-step' },
  { title: 'a first block with number 0', answer: answers(block(0)), sent: 'CXX', code: 'out-of-step' },
  {
    title: 'silence between blocks',
    answer: answers(block(1), null, block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  {
    title: 'NULs and our own C before a block',
    answer: answers(bytes(0, 0, 'C', block(1)), ...end),
    sent: 'CANA',
    blocks: [1],
  },
  {
    title: 'ten errors are borne',
    answer: answers(block(1), ...Array<Uint8Array>(10).fill(broken(2, 9)), block(2), ...end),
    sent: `CA${'N'.repeat(10)}ANA`,
    blocks: [1, 2],
  },
  {
    title: 'eleven are not',
    answer: answers(block(1), ...Array<Uint8Array>(11).fill(broken(2, 9))),
    sent: `CA${'N'.repeat(10)}XX`,
    code: 'too-many-retries',
  },
  { title: 'CAN CAN', answer: answers(block(1), bytes(CAN, CAN)), sent: 'CA', code: 'peer-cancelled' },
  {
    title: 'one CAN, then the block',
    answer: answers(block(1), CAN, block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  {
    title: 'CAN, x, CAN',
    answer: answers(block(1), bytes(CAN, 'x', CAN), block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  {
    title: 'a sender stopped inside a block',
    answer: answers(block(1), bytes(block(2).subarray(0, 40), CAN, CAN, CAN, 8, 8, 8)),
    sent: 'CAN',
    code: 'peer-cancelled',
  },
  {
    title: 'a damaged block that ends in two CANs',
    answer: answers(block(1), bytes(block(2).subarray(0, 40), CAN, CAN), block(2), ...end),
    sent: 'CANANA',
    blocks: [1, 2],
  },
  {
    title: 'a file that is too large',
    options: { most: 200 },
    answer: answers(block(1), block(2)),
    sent: 'CAXX',
    code: 'too-large',
  },
  { title: 'the end NAKed and lost', answer: answers(block(1), EOT, null, EOT), sent: 'CANNA', blocks: [1] },
  {
    title: 'an end that was noise',
    answer: answers(block(1), EOT, block(1), block(2), ...end),
    sent: 'CANAANA',
    blocks: [1, 2],
  },
];

for (const { title, options, answer, sent, blocks, code } of CASES) {
  test(`receives: ${title}`, (t) => {
    const result = perform(xmodemReceive(options), { answer });
    t.is(short(result.sent), sent);
    t.is(result.error instanceof TransferError ? result.error.code : undefined, code);
    if (blocks !== undefined) {
      t.deepEqual(
        [...(result.value?.bytes ?? [])],
        blocks.flatMap((number) => [...data(number)]),
      );
    }
  });
}

test('two CANs with a pause between them cancel, as a person types them', (t) => {
  const { error } = perform(xmodemReceive(), {
    at: [
      [100, CAN],
      [2500, CAN],
    ],
  });
  t.is((error as TransferError).code, 'peer-cancelled');
});

test('a babble that never ends comes to an end', (t) => {
  const at = Array.from({ length: 200_000 }, (_, i) => [i * 100, 'x'] as [number, string]);
  const { error, time } = perform(xmodemReceive(), { at });
  t.is((error as TransferError).code, 'no-sender');
  t.true(time < 30 * 60_000);
});

test('text behind the end is left for the next reader', (t) => {
  function* receiveThenRead(): Protocol<string> {
    yield* xmodemReceive({ doubtEnd: false });
    const input = yield { wait: 100 };
    return input === 'timeout' ? '' : String.fromCharCode(input);
  }
  const answer: NonNullable<Script['answer']> = (_, index) =>
    index === 0
      ? [[1, block(1)]]
      : index === 1
        ? [
            [1, EOT],
            [60, '$'],
          ]
        : [];
  t.is(perform(receiveThenRead(), { answer }).value, '$');
});

test('a large file: the numbers wrap', (t) => {
  const file = seededBytes(600 * 128, 5);
  const { a, b } = meet(xmodemSend(file), xmodemReceive());
  t.true('value' in a && 'value' in b);
  if ('value' in b) t.deepEqual(Buffer.from(b.value.bytes), Buffer.from(file));
});

const LATE: [ms: number, who: string][] = [
  [0, 'together'],
  [2900, 'the sender late'],
  [14_000, 'the sender later than five invitations'],
  [40_000, 'the sender very late'],
];
for (const [ms, who] of LATE) {
  test(`sender and receiver meet: ${who}`, (t) => {
    const file = seededBytes(1500, 6);
    const { a, b } = meet(later(ms, xmodemSend(file)), xmodemReceive({ inviteBig: true }));
    t.true('value' in a && 'value' in b);
    if ('value' in b) t.deepEqual(Buffer.from(b.value.bytes.subarray(0, 1500)), Buffer.from(file));
  });
}

test('the receiver may come 50 s after the sender', (t) => {
  const file = seededBytes(1500, 6);
  const { a, b } = meet(xmodemSend(file), later(50_000, xmodemReceive()));
  t.true('value' in a && 'value' in b);
});
