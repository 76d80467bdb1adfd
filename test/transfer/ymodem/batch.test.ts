import test from 'ava';
import { TransferError, type TransferErrorCode } from '../../../transfer/errors.js';
import { encodeBlock } from '../../../transfer/xmodem/block.js';
import { encodeHeader } from '../../../transfer/ymodem/header.js';
import { type YmodemReceivedFile, ymodemReceive } from '../../../transfer/ymodem/receive.js';
import { type YmodemFile, ymodemSend } from '../../../transfer/ymodem/send.js';
import { bytes, perform } from '../support/scripted.js';
import { seededBytes } from '../support/seeded.js';
import { meet } from '../support/virtual-time.js';

const ACK = 6;
const NAK = 0x15;
const EOT = 4;
const CAN = 0x18;
const code = (error: unknown) => (error instanceof TransferError ? error.code : undefined);

const FILES: YmodemFile[] = [
  { name: 'GUESS.COM', data: seededBytes(3001, 1), modified: 1_000_000_000, mode: 0o100755 },
  { name: 'EMPTY', data: new Uint8Array(0) },
  { name: 'PADS', data: new Uint8Array(300).fill(0x1a) },
  { name: 'WRAPS', data: seededBytes(33_000, 2) },
];

for (const stream of [false, true]) {
  for (const blockSize of [128, 1024] as const) {
    test(`a batch arrives in blocks of ${blockSize}${stream ? ', as a stream' : ''}`, (t) => {
      const got: [YmodemReceivedFile, Uint8Array][] = [];
      const { a, b } = meet(
        ymodemSend(FILES, { blockSize, stream }),
        ymodemReceive({ onFile: (file, data) => got.push([file, data]), stream, names: 'cpm' }),
        { ab: { buffer: 512 } },
      );
      t.true('value' in a && 'value' in b);
      if ('value' in a) t.is(a.value.stream, stream);
      if ('value' in a) t.is(a.value.closed, !stream);
      t.deepEqual(
        got.map(([{ name, size, modified, mode }, data]) => [name, size, modified, mode, Buffer.from(data)]),
        FILES.map(({ name, data, modified, mode }) => [name, data.length, modified, mode, Buffer.from(data)]),
      );
    });
  }
}

test('no files: the batch ends at once', (t) => {
  const { a, b } = meet(ymodemSend([]), ymodemReceive({ onFile: () => t.fail() }));
  t.deepEqual('value' in a && a.value.files, []);
  t.deepEqual('value' in b && b.value.files, []);
});

test('a receiver of streams is refused where the line has no flow control', (t) => {
  const at = [0, 3000, 6000].map((ms) => [ms, 'G'] as [number, string]);
  const { error, sent } = perform(ymodemSend(FILES, { firstWait: 9000 }), { at });
  t.is(code(error), 'no-receiver');
  t.regex((error as TransferError).remedy, /flow control/);
  t.deepEqual(sent, []);
});

/** What a sender writes in turn, 10 ms after each write of ours. */
const sender =
  (...list: (Uint8Array | number | null)[]) =>
  (_: Uint8Array, index: number): [number, Uint8Array | number][] => {
    const answer = list[index];
    return answer === null || answer === undefined ? [] : [[10, answer]];
  };
const head = (name: string, size?: number) =>
  encodeBlock(0, encodeHeader({ name, ...(size === undefined ? {} : { size }) }), 128, 'crc', 0);
const last = encodeBlock(0, new Uint8Array(128), 128, 'crc', 0);
const block = (number: number) => encodeBlock(number, seededBytes(128, number), 128, 'crc');
const damaged = (number: number) => block(number).map((byte, at) => (at === 60 ? byte ^ 1 : byte));

interface Case {
  title: string;
  options?: Partial<Parameters<typeof ymodemReceive>[0]>;
  answers: (Uint8Array | number | null)[];
  sent: string;
  /** Names and sizes. */
  files?: [string, number][];
  code?: TransferErrorCode;
}

// Each write of `sent` is answered by one entry of `answers`. A for ACK, N for NAK, X for two CANs.
const CASES: Case[] = [
  {
    title: 'one file',
    answers: [head('a', 130), block(1), block(2), EOT, EOT, last],
    sent: 'C AC A A N AC A',
    files: [['a', 130]],
  },
  {
    title: 'a length that is not known',
    answers: [head('a'), block(1), EOT, EOT, last],
    sent: 'C AC A N AC A',
    files: [['a', 128]],
  },
  {
    title: 'block 0 again',
    answers: [head('a', 9), head('a', 9), block(1), EOT, EOT, last],
    sent: 'C AC AC A N AC A',
    files: [['a', 9]],
  },
  {
    title: 'block 0 damaged',
    answers: [head('a', 9).map((b, i) => (i === 9 ? 1 : b)), head('a', 9), block(1), EOT, EOT, last],
    sent: 'C N AC A N AC A',
    files: [['a', 9]],
  },
  {
    title: 'the invitation lost',
    answers: [head('a', 9), null, block(1), EOT, EOT, last],
    sent: 'C AC C A N AC A',
    files: [['a', 9]],
  },
  {
    title: 'the ACK of the end lost',
    answers: [head('a', 9), block(1), EOT, EOT, EOT, last],
    sent: 'C AC A N AC AC A',
    files: [['a', 9]],
  },
  {
    title: 'the end missed, the next file comes',
    answers: [head('a', 9), block(1), EOT, head('b', 0), EOT, EOT, last],
    sent: 'C AC A N AC N AC A',
    files: [
      ['a', 9],
      ['b', 0],
    ],
  },
  {
    title: 'the end of a file of known length needs no EOT',
    answers: [head('a', 9), block(1), last],
    sent: 'C AC A A',
    files: [['a', 9]],
  },
  {
    title: 'a file that ends too early',
    answers: [head('a', 300), block(1), EOT, EOT],
    sent: 'C AC A N X X',
    code: 'out-of-step',
  },
  {
    title: 'a block left out',
    answers: [head('a', 300), block(1), block(3)],
    sent: 'C AC A X X',
    code: 'out-of-step',
  },
  {
    title: 'more than was told is cut off',
    answers: [head('a', 9), block(1), block(2), EOT, EOT, last],
    sent: 'C AC A A N AC A',
    files: [['a', 9]],
  },
  { title: 'an XMODEM sender', answers: [block(1)], sent: 'C X X', code: 'out-of-step' },
  {
    title: 'CAN CAN between files',
    answers: [head('a', 9), block(1), EOT, EOT, bytes(CAN, CAN)],
    sent: 'C AC A N AC',
    files: [['a', 9]],
    code: 'peer-cancelled',
  },
  {
    title: 'a sender that goes away between files',
    options: { invitations: 3 },
    answers: [head('a', 9), block(1), EOT, EOT],
    sent: 'C AC A N AC C C X X',
    files: [['a', 9]],
    code: 'no-sender',
  },
  {
    title: 'a file that is too large',
    options: { most: 1000 },
    answers: [head('a', 1001)],
    sent: 'C X X',
    code: 'too-large',
  },
  {
    title: 'a file that says it is small and is not',
    options: { most: 200 },
    answers: [head('a', 9), ...Array.from({ length: 12 }, (_, i) => block(i + 1))],
    sent: `C AC${' A'.repeat(9)} X X`,
    code: 'too-large',
  },
  {
    title: 'too many files',
    options: { mostFiles: 1 },
    answers: [head('a', 0), EOT, EOT, head('b', 0)],
    sent: 'C AC N AC X X',
    files: [['a', 0]],
    code: 'too-large',
  },
  {
    title: 'a stream',
    options: { stream: true },
    answers: [head('a', 130), bytes(block(1), block(2), EOT), last],
    sent: 'G G AG',
    files: [['a', 130]],
  },
  {
    title: 'a stream whose end is said twice at once',
    options: { stream: true },
    answers: [head('a', 130), bytes(block(1), block(2), EOT, EOT), last],
    sent: 'G G AG',
    files: [['a', 130]],
  },
  {
    title: 'a stream with a damaged block',
    options: { stream: true },
    answers: [head('a', 300), bytes(block(1), damaged(2), block(3), EOT)],
    sent: 'G G X X',
    code: 'damaged',
  },
  {
    title: 'a stream that stops',
    options: { stream: true },
    answers: [head('a', 300), block(1)],
    sent: 'G G X X',
    code: 'damaged',
  },
  {
    title: 'a stream that lost a block',
    options: { stream: true },
    answers: [head('a', 300), bytes(block(1), block(3), EOT)],
    sent: 'G G X X',
    code: 'out-of-step',
  },
  {
    title: 'a stream that lost its last block',
    options: { stream: true },
    answers: [head('a', 200), bytes(block(1), EOT)],
    sent: 'G G X X',
    code: 'out-of-step',
  },
  {
    title: 'a sender that knows no streams',
    options: { stream: true },
    answers: [null, null, null, null, null, head('a', 9), block(1), EOT, EOT, last],
    sent: 'G G G G G C AC A N AC A',
    files: [['a', 9]],
  },
];

const short = (sent: readonly Uint8Array[]) =>
  sent
    .map((written) =>
      written[0] === CAN
        ? 'X'
        : String.fromCharCode(...written)
            .replace('\x06', 'A')
            .replace('\x15', 'N'),
    )
    .join(' ');

for (const { title, options, answers, sent, files = [], code: expected } of CASES) {
  test(`receives: ${title}`, (t) => {
    const got: [string, number][] = [];
    const onFile = ({ name }: YmodemReceivedFile, data: Uint8Array) => got.push([name, data.length]);
    const result = perform(ymodemReceive({ ...options, onFile }), { answer: sender(...answers) });
    t.is(short(result.sent), sent);
    t.is(code(result.error), expected);
    t.deepEqual(got, files);
  });
}

test('where a file cannot be stored its end is not acknowledged', (t) => {
  const onFile = () => {
    throw new Error('the disk is full');
  };
  const { a, b } = meet(ymodemSend(FILES), ymodemReceive({ onFile }));
  t.is('error' in a ? code(a.error) : '', 'peer-cancelled');
  t.is('error' in b ? (b.error as Error).message : '', 'the disk is full');
});

test('a sender hears the invitation where the ACK of the end was lost', (t) => {
  const answers: (number | number[])[] = [[ACK, 0x43], ACK, [0x43], ACK];
  const { value } = perform(ymodemSend([{ name: 'a', data: seededBytes(9) }]), {
    at: [[9, 'C']],
    answer: (_, index) => [[20, bytes(...[answers[index] ?? NAK].flat())]],
  });
  t.true(value?.closed);
  t.is(value?.retries, 0);
});

test('a receiver that is gone after the last file has it all the same', (t) => {
  const answers: number[][] = [[ACK, 0x43], [ACK], [ACK]];
  const { value } = perform(ymodemSend([{ name: 'a', data: seededBytes(9) }]), {
    at: [[9, 'C']],
    answer: (_, index) => [[20, bytes(answers[index] ?? [])]],
  });
  t.is(value?.files.length, 1);
  t.false(value?.closed);
});
