import test from 'ava';
import { TransferError, type TransferErrorCode } from '../../../transfer/errors.js';
import type { Protocol } from '../../../transfer/protocol.js';
import { type XmodemSendOptions, xmodemSend } from '../../../transfer/xmodem/send.js';
import { bytes, perform, type Script } from '../support/scripted.js';
import { seededBytes } from '../support/seeded.js';

const ACK = 6;
const NAK = 0x15;
const CAN = 0x18;
type Answers = ReturnType<NonNullable<Script['answer']>>;
type Row = Answers[number];

/** What was sent, in short: S1 a block of 128 with its number, L1 of 1024, E the end, X two CANs. */
function short(sent: readonly Uint8Array[]): string {
  const name = (b: Uint8Array) => {
    if (b[0] === 1) return `S${b[1]}${b.length === 132 ? 's' : ''}`;
    if (b[0] === 2) return `L${b[1]}${b.length === 1028 ? 's' : ''}`;
    return b[0] === 4 ? 'E' : b[0] === CAN && b[1] === CAN ? 'X' : '?';
  };
  return sent.map(name).join(' ');
}

/** A receiver that answers the writes in turn; ACK once the list is over. */
const answers =
  (...list: (Answers | number)[]): NonNullable<Script['answer']> =>
  (_, index) => {
    const answer = list[index] ?? ACK;
    return typeof answer === 'number' ? [[20, answer]] : answer;
  };

const C: Row = [100, 'C'];
const file = (length: number) => seededBytes(length, length + 1);

interface Case {
  title: string;
  length?: number;
  options?: XmodemSendOptions;
  at?: Row[];
  answer?: NonNullable<Script['answer']>;
  sent: string;
  code?: TransferErrorCode;
}

// A block with a checksum shows as S1s.
const CASES: Case[] = [
  { title: 'no bytes', length: 0, sent: 'E' },
  { title: '1 byte', length: 1, sent: 'S1 E' },
  { title: '127 bytes', length: 127, sent: 'S1 E' },
  { title: '128 bytes', length: 128, sent: 'S1 E' },
  { title: '129 bytes', length: 129, sent: 'S1 S2 E' },
  { title: 'NAK asks for the checksum', at: [[9, NAK]], sent: 'S1s S2s E' },
  { title: 'CK is one wish', length: 1024, at: [[9, 'CK']], sent: 'L1 E' },
  {
    title: 'CK in two pieces',
    length: 1024,
    at: [
      [9, 'C'],
      [25, 'K'],
    ],
    sent: 'L1 E',
  },
  {
    title: 'CK in two pieces, the K after block 1 has begun',
    length: 1280,
    at: [[9, 'C']],
    answer: answers([
      [60, 'K'],
      [90, ACK],
    ]),
    sent: 'S1 L2 S3 E',
  },
  { title: 'C alone: 128', length: 1024, sent: 'S1 S2 S3 S4 S5 S6 S7 S8 E' },
  {
    title: 'CK, but 128 is forced',
    length: 300,
    options: { blockSize: 128 },
    at: [[9, 'CK']],
    sent: 'S1 S2 S3 E',
  },
  { title: '1024 forced', length: 1024, options: { blockSize: 1024 }, sent: 'L1 E' },
  {
    title: '1024 with a checksum',
    length: 1024,
    options: { blockSize: 1024 },
    at: [[9, NAK]],
    sent: 'L1s E',
  },
  {
    title: 'a tail of 896 bytes goes in 128s',
    length: 1920,
    at: [[9, 'CK']],
    sent: 'L1 S2 S3 S4 S5 S6 S7 S8 E',
  },
  { title: 'a tail of 897 bytes needs no less in 128s', length: 1921, at: [[9, 'CK']], sent: 'L1 L2 E' },
  { title: 'a late receiver', at: [[59_000, 'C']], sent: 'S1 S2 E' },
  { title: 'no receiver', at: [], sent: '', code: 'no-receiver' },
  {
    title: 'text and its C first',
    at: [
      [9, 'COM on COM0\r\nC'],
      [30, 'OPY\r\n'],
      [5000, 'CK'],
    ],
    length: 1024,
    sent: 'L1 E',
  },
  {
    title: 'stale Cs',
    at: [
      [0, 'CCCCCC'],
      [3, 'C'],
    ],
    sent: 'S1 S2 E',
  },
  {
    title: 'K alone is no invitation',
    at: [
      [0, 'K'],
      [400, NAK],
    ],
    sent: 'S1s S2s E',
  },
  { title: 'XON beside the C', at: [[0, 'C', 0x11]], sent: 'S1 S2 E' },
  { title: 'C, then NAK before we look', at: [[0, 'CCC', NAK]], sent: 'S1s S2s E' },
  {
    title: 'nothing but babble',
    at: Array.from({ length: 7000 }, (_, i) => [i * 10, 'x'] as Row),
    sent: '',
    code: 'no-receiver',
  },
  { title: 'two CANs for an invitation', at: [[0, CAN, CAN]], sent: '', code: 'peer-cancelled' },
  {
    title: 'one CAN, then an invitation',
    at: [
      [0, CAN],
      [99, 'C'],
    ],
    sent: 'S1 S2 E',
  },
  { title: 'a NAK repeats', answer: answers(NAK), sent: 'S1 S1 S2 E' },
  {
    title: 'a stale C before the ACK',
    answer: answers([
      [1, 'C'],
      [20, ACK],
    ]),
    sent: 'S1 S2 E',
  },
  {
    title: 'a stale CK before the ACK',
    answer: answers([
      [1, 'CK'],
      [900, ACK],
    ]),
    sent: 'S1 S2 E',
  },
  { title: 'C instead of an answer repeats block 1', answer: answers([[1, 'C']]), sent: 'S1 S1 S2 E' },
  {
    title: 'C after block 1 is nothing',
    answer: answers(ACK, [
      [1, 'CK'],
      [9000, ACK],
    ]),
    sent: 'S1 S2 E',
  },
  {
    title: 'NAK for ever after C: tries the checksum',
    answer: (b) => (b.length === 133 ? [[9, NAK]] : [[9, ACK]]),
    sent: 'S1 S1 S1 S1 S1s S2s E',
  },
  { title: 'silence repeats', answer: answers([]), sent: 'S1 S1 S2 E' },
  { title: 'an ACK after 59 s', answer: answers([[59_000, ACK]]), sent: 'S1 S2 E' },
  {
    title: 'garbage before the ACK',
    answer: answers([
      [1, 0, 0xff, 'Q', 0x13, 0x11],
      [40, ACK],
    ]),
    sent: 'S1 S2 E',
  },
  {
    title: 'babble without an ACK',
    answer: answers(Array.from({ length: 700 }, (_, i) => [i * 100, 'z'] as Row)),
    sent: 'S1 S1 S2 E',
  },
  { title: 'two ACKs at once', length: 384, answer: answers([[20, ACK, ACK]]), sent: 'S1 S2 S3 E' },
  { title: 'an ACK turned into a CAN', answer: answers([[20, CAN]]), sent: 'S1 S1 S2 E' },
  {
    title: 'CAN, x, CAN',
    answer: answers([
      [20, CAN, 'x', CAN],
      [90, ACK],
    ]),
    sent: 'S1 S2 E',
  },
  {
    title: 'CAN CAN for an answer',
    answer: answers(ACK, [[20, CAN, CAN]]),
    sent: 'S1 S2',
    code: 'peer-cancelled',
  },
  {
    title: 'CAN CAN glued to the ACK',
    length: 300,
    answer: answers([[20, ACK, CAN, CAN]]),
    sent: 'S1',
    code: 'peer-cancelled',
  },
  {
    title: 'CAN CAN for the end',
    answer: answers(ACK, ACK, [[20, CAN, CAN]]),
    sent: 'S1 S2 E',
    code: 'peer-cancelled',
  },
  {
    title: 'ten NAKs are borne',
    answer: answers(ACK, ...Array<number>(10).fill(NAK)),
    sent: `S1${' S2'.repeat(11)} E`,
  },
  {
    title: 'eleven are not',
    answer: answers(ACK, ...Array<number>(11).fill(NAK)),
    sent: `S1${' S2'.repeat(11)} X X`,
    code: 'too-many-retries',
  },
  {
    title: 'two retries if so wished',
    options: { retries: 2 },
    answer: () => [[9, NAK]],
    sent: 'S1 S1 S1 X X',
    code: 'too-many-retries',
  },
  { title: 'the end NAKed once', answer: answers(ACK, ACK, NAK), sent: 'S1 S2 E E' },
  {
    title: 'the end NAKed nine times',
    answer: answers(ACK, ACK, ...Array<number>(9).fill(NAK)),
    sent: `S1 S2${' E'.repeat(10)}`,
  },
  { title: "the end's ACK lost", answer: answers(ACK, ACK, []), sent: 'S1 S2 E E' },
  {
    title: 'the end never acknowledged',
    answer: (b) => (b[0] === 4 ? [] : [[9, ACK]]),
    sent: `S1 S2${' E'.repeat(11)} X X`,
    code: 'end-not-acknowledged',
  },
  {
    title: 'a receiver of 128s that invites after each 1K block',
    length: 1024,
    options: { blockSize: 1024 },
    answer: (b) => (b[0] === 2 ? [[9, 'C']] : [[9, ACK]]),
    sent: 'L1 L1 L1 S1 S2 S3 S4 S5 S6 S7 S8 E',
  },
  {
    title: 'a receiver of 128s that refuses each 1K block',
    length: 256,
    options: { blockSize: 1024 },
    answer: (b) => (b.length > 200 ? [[9, NAK]] : [[9, ACK]]),
    sent: 'S1 S2 E',
  },
  {
    title: 'a receiver of 128s with checksums that refuses all else',
    length: 1024,
    options: { blockSize: 1024 },
    answer: (b) => [[9, b.length > 132 ? NAK : ACK]],
    sent: 'L1 L1 L1 L1 S1 S1 S1s S2s S3s S4s S5s S6s S7s S8s E',
  },
  {
    title: 'repeated errors end 1K, but not in flight',
    length: 3072,
    at: [[9, 'CK']],
    answer: answers(NAK, NAK, NAK),
    sent: `L1 L1 L1 L1 ${Array.from({ length: 16 }, (_, i) => `S${i + 2}`).join(' ')} E`,
  },
  {
    title: 'the number wraps',
    length: 257 * 128,
    sent: `${Array.from({ length: 257 }, (_, i) => `S${(i + 1) % 256}`).join(' ')} E`,
  },
];

for (const { title, length = 200, options, at = [C], answer = answers(), sent, code } of CASES) {
  test(`sends: ${title}`, (t) => {
    const result = perform(xmodemSend(file(length), options), { at, answer });
    t.is(short(result.sent), sent);
    t.is(result.error instanceof TransferError ? result.error.code : undefined, code);
    if (code === undefined) t.is(result.value?.bytes, length);
  });
}

test('the blocks hold the file, padded with 1Ah', (t) => {
  const data = file(2000);
  const { sent } = perform(xmodemSend(data), { at: [[0, 'CK']], answer: answers() });
  const body = sent.filter((b) => b.length > 100).flatMap((b) => [...b.subarray(3, b.length - 2)]);
  t.is(body.length, 2048);
  t.deepEqual(body.slice(0, 2000), [...data]);
  t.true(body.slice(2000).every((byte) => byte === 0x1a));
});

test('what the receiver prints ends the transfer', (t) => {
  const full = new TransferError('receiver-failed', 'The disk is full.');
  const watch = (heard: string) => (heard.includes('++ Error writing file ++') ? full : undefined);
  const { error, sent } = perform(xmodemSend(file(300), { watch }), {
    at: [C],
    answer: answers(ACK, [[9, CAN, '\r\n++ Error writing file ++\r\n']]),
  });
  t.is(error, full);
  t.is(short(sent), 'S1 S2');
});

test('a success message stands for the lost ACK of the end, and not before', (t) => {
  const watch = (heard: string) => (heard.endsWith('Thanks') ? ('received' as const) : undefined);
  const { value, sent } = perform(xmodemSend(file(200), { watch }), {
    at: [C],
    answer: answers(
      [
        [9, 'Thanks'],
        [20, ACK],
      ],
      ACK,
      [[9, '\r\nThanks for the upload']],
    ),
  });
  t.is(short(sent), 'S1 S2 E');
  t.is(value?.heard, '\r\nThanks');
});

test('text glued to the last ACK is left for the next reader', (t) => {
  function* sendThenRead(): Protocol<string> {
    yield* xmodemSend(file(10));
    let text = '';
    for (let input = yield { wait: 100 }; input !== 'timeout'; input = yield { wait: 100 })
      text += String.fromCharCode(input);
    return text;
  }
  const { value } = perform(sendThenRead(), {
    at: [C],
    answer: answers(ACK, [[9, ACK, '\r\nThanks\r\nA>']]),
  });
  t.is(value, '\r\nThanks\r\nA>');
});

test('progress counts what was acknowledged', (t) => {
  const seen: string[] = [];
  const onProgress = (p: { bytes: number; of?: number; blocks: number; retries: number }) =>
    seen.push(`${p.bytes}/${p.of} ${p.blocks} ${p.retries}`);
  perform(xmodemSend(file(200), { onProgress }), { at: [C], answer: answers(ACK, NAK) });
  t.deepEqual(seen, ['0/200 0 0', '128/200 1 0', '128/200 1 1', '200/200 2 1']);
});

test('the error says what was heard, in a form that is safe to print', (t) => {
  const { error } = perform(xmodemSend(file(1)), { at: [[0, '\x1b[2J?', bytes(0x9d)]] });
  t.is((error as TransferError).evidence, 'received "\\x1B[2J?\\x9D"');
});
