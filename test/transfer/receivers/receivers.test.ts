import test from 'ava';
import { MemoryDrive } from '../../../emulator/index.js';
import type { ReceiverNote } from '../../../hardware-notes/index.js';
import type { ByteChannel } from '../../../transfer/channel.js';
import { command } from '../../../transfer/console.js';
import type { TransferError, TransferErrorCode } from '../../../transfer/errors.js';
import { receiverOf, receivers } from '../../../transfer/receivers/index.js';
import { pcget } from '../../../transfer/receivers/pcget.js';
import { ulmrx } from '../../../transfer/receivers/ulmrx.js';
import { xm } from '../../../transfer/receivers/xm.js';
import { xmodem2 } from '../../../transfer/receivers/xmodem-2.js';
import { ymodem } from '../../../transfer/receivers/ymodem.js';
import type { BoardTools } from '../../../transfer/tools.js';
import { boardTools } from '../support/board-tools.js';
import { type Line, play } from '../support/console-script.js';
import { onBoard } from '../support/on-board.js';
import { seededBytes } from '../support/seeded.js';

const data = seededBytes(300);
const FAILURES = [
  'exists',
  'directory-full',
  'disk-full',
  'not-closed',
  'cancelled',
  'no-sender',
  'too-many-errors',
  'out-of-step',
  'seven-bits',
];
/** Our programs with words of the test's own: how they are put is the firmware's affair. */
const tools: BoardTools = {
  receiver: {
    ...boardTools.receiver,
    says: {
      ready: /RX: ready\r\n/,
      success: /CRC ([0-9A-F]{4}) OK\r\n/,
      self: /CRC ([0-9A-F]{4})\r\n/,
      failures: Object.fromEntries(FAILURES.map((name) => [name, new RegExp(`RX: ${name}\r\n`)])),
    },
  },
  crcTool: boardTools.crcTool,
};
const note = (
  kind: ReceiverNote['kind'],
  program: string,
  more: Partial<ReceiverNote> = {},
): ReceiverNote => ({
  kind,
  programs: [program],
  blockSize: 128,
  ...more,
});
const upload = (given: ReceiverNote, file = 'A:FOO.COM', user = 0) =>
  receiverOf(given.kind, tools).upload({ file, user, note: given, data });

interface Session {
  readonly title: string;
  readonly note: ReceiverNote;
  readonly lines: readonly Line[];
  readonly confirmed?: boolean;
  readonly crc?: number;
  readonly receive?: Parameters<typeof play>[2];
}

const SESSIONS: Session[] = [
  {
    title: 'XMODEM 2.x',
    note: note('xmodem-2', 'XMODEM'),
    lines: [
      {
        typed: 'XMODEM A:FOO.COM /R /X0\r',
        said: '\r\r\nXMODEM 2.9\r\nFile created\r\nReceiving via CON with CRCs\r\n',
        thenReceives: '\r\nOK\r\nReceived 3 blocks\r\n\r\nA>',
      },
    ],
  },
  {
    title: 'XMODEM 2.x that asks whether to overwrite',
    note: note('xmodem-2', 'XMODEM'),
    lines: [
      { typed: 'XMODEM A:FOO.COM /R /X0\r', said: '\r\r\nFile exists. Overwrite (Y/N)? ' },
      {
        typed: 'Y\r',
        said: 'Y\r\nFile created\r\nReceive via CON with CRCs\r\n',
        thenReceives: '\r\nOK\r\nReceived 3 blocks\r\nA>',
      },
    ],
  },
  {
    title: 'XMODEM 2.x by another port of ours is typed so',
    note: note('xmodem-2', 'XMODEM', { command: '{program} {file} /R /X0 /Q' }),
    lines: [
      {
        typed: 'XMODEM A:FOO.COM /R /X0 /Q\r',
        said: '\r\r\nReceiving via CON with CRCs\r\n',
        thenReceives: '\r\nA>',
      },
    ],
    confirmed: false,
  },
  {
    title: 'PCGET, by checksum',
    note: note('pcget', 'PCGET'),
    lines: [
      {
        typed: 'PCGET A:FOO.COM\r',
        said: '\r\r\nSend the file now using XMODEM...\r\n',
        thenReceives: '\r\n\r\nTransfer Complete\r\n\r\nA>',
      },
    ],
    receive: { receive: { check: 'checksum' } },
  },
  {
    title: 'PCGET whose words are others is known by its invitation',
    note: note('pcget', 'PCGET'),
    lines: [
      {
        typed: 'PCGET A:FOO.COM\r',
        said: '\r\r\nGo on.\r\n\x15',
        thenReceives: '\r\n\r\nTransfer Complete\r\nA>',
      },
    ],
    receive: { receive: { check: 'checksum' } },
  },
  {
    title: 'ULMRX tells the CRC',
    note: note('ulmrx', 'ULMRX'),
    lines: [
      {
        typed: 'ULMRX A:FOO.COM\r',
        said: '\r\r\nRX: ready\r\n',
        thenReceives: '\r\nCRC 1A2B OK\r\n\r\nA>',
      },
    ],
    crc: 0x1a2b,
  },
  {
    title: 'XM, the console sets bit 7 of some characters',
    note: note('xm', 'XM'),
    lines: [
      {
        typed: 'XM R A:FOO.COM\r',
        said: '\r\r\nReceiving\xba A0:FOO.COM\r\nTo cancel: Ctrl-X, pause, Ctrl-X\r\r\n',
        thenReceives: '\r\nThanks for the upload\r\n\r\nA\xbe',
      },
    ],
  },
];
for (const { title, note: given, lines, confirmed = true, crc, receive = {} } of SESSIONS) {
  test(`receives: ${title}`, (t) => {
    const { value, error, left, unexpected, files } = play(upload(given), lines, receive);
    t.is(error, undefined);
    t.deepEqual(left, []);
    t.deepEqual(unexpected, []);
    t.is(value?.confirmed, confirmed);
    t.is(value?.crc, crc);
    t.deepEqual(value?.prompt, { drive: 'A' });
    t.deepEqual(Buffer.from(files[0]!.subarray(0, 300)), Buffer.from(data));
  });
}

// Each row of each receiver's table of failures: what it says, before it is ready.
const WORDS: Record<string, [ReceiverNote, string, Record<string, TransferErrorCode>]> = {
  xm: [
    note('xm', 'XM'),
    'XM R A:FOO.COM\r',
    {
      '++ File exists, use a different name ++': 'board-file',
      "++ Error: can't make file - directory may be full? ++": 'board-file',
      '++ Disk full ++': 'board-file',
      '++ Improper drive/user combination ++': 'board-file',
      '++ Wild-card options are not valid ++': 'bad-name',
      '++ Receive cancelled ++': 'receiver-failed',
      '++ XMODEM aborted ++': 'out-of-step',
      '++ The moon is full ++': 'receiver-failed',
    },
  ],
  'xmodem-2': [
    note('xmodem-2', 'XMODEM'),
    'XMODEM A:FOO.COM /R /X0\r',
    {
      'ABORT: 10 bad blocks': 'too-many-retries',
      'ABORT: Lost blocks': 'out-of-step',
      "ABORT: Can't sync": 'receiver-failed',
      'ABORT: Init timeout': 'no-sender',
      'ABORT: Disk write fail': 'board-file',
      'ABORT: UART Tx fail': 'receiver-failed',
      'Empty file erased': 'receiver-failed',
      'ABORT: Something else': 'receiver-failed',
    },
  ],
  pcget: [
    note('pcget', 'PCGET'),
    'PCGET A:FOO.COM\r',
    {
      'Error Writing File': 'board-file',
      'Error Closing File': 'board-file',
      "Error - Can't Make File\r\n(directory must be full)": 'board-file',
      'File Not Found': 'board-file',
      'Transfer Aborted': 'receiver-failed',
    },
  ],
  ymodem: [
    note('ymodem', 'ZMD'),
    'ZMD RB\r',
    { 'Disk is full': 'board-file', 'Transfer aborted': 'receiver-failed' },
  ],
  ulmrx: [
    note('ulmrx', 'ULMRX'),
    'ULMRX A:FOO.COM\r',
    {
      'RX: exists': 'board-file',
      'RX: directory-full': 'board-file',
      'RX: disk-full': 'board-file',
      'RX: not-closed': 'board-file',
      'RX: cancelled': 'receiver-failed',
      'RX: no-sender': 'no-sender',
      'RX: too-many-errors': 'too-many-retries',
      'RX: out-of-step': 'out-of-step',
      'RX: seven-bits': 'receiver-failed',
    },
  ],
};
const TABLES = { xm, 'xmodem-2': xmodem2, pcget, ymodem, ulmrx: ulmrx(tools) };
for (const [kind, [given, typed, rows]] of Object.entries(WORDS)) {
  for (const [words, code] of Object.entries(rows)) {
    test(`${kind} says: ${words.split('\r')[0]}`, (t) => {
      const { error } = play(upload(given), [{ typed, said: `\r\r\n${words}\r\n\r\nA>` }]);
      t.is((error as TransferError).code, code);
      t.true((error as TransferError).remedy !== '');
      t.regex((error as TransferError).evidence, /^received "/);
    });
  }
  test(`${kind}: every row of its table is walked`, (t) => {
    for (const { sign } of TABLES[kind as keyof typeof TABLES].failures) {
      t.true(
        Object.keys(rows).some((words) => sign.test(`${words}\r\n`)),
        String(sign),
      );
    }
  });
}

test('a program that is not there: the next is tried, then it is told', (t) => {
  const given = note('xm', 'XM', { programs: ['XM', 'B:XM'] });
  const { error, left } = play(upload(given), [
    { typed: 'XM R A:FOO.COM\r', said: '\r\r\nXM?\r\nA>' },
    { typed: 'B:XM R A:FOO.COM\r', said: '\r\r\nB:XM?\r\nA>' },
  ]);
  t.is((error as TransferError).code, 'receiver-missing');
  t.regex((error as TransferError).evidence, /tried XM, B:XM/);
  t.deepEqual(left, []);
});

test('a receiver on another port wants a second line', (t) => {
  const { error, typed } = play(upload(note('xm', 'XM', { port: '3' })), []);
  t.is((error as TransferError).code, 'no-route');
  t.is(typed, '');
});

test('the failures of our receiver are known by the names that it has for them', (t) => {
  t.deepEqual(Object.keys(boardTools.receiver.says.failures).sort(), [...FAILURES].sort());
});

test('our own receiver has to be handed in', (t) => {
  t.throws(() => receiverOf('ulmrx'), { code: 'no-route' });
  t.is(receiverOf('xm'), receivers.xm);
});

test('DOWNLOAD is looked for on other drives', async (t) => {
  const drive = new MemoryDrive();
  const { perform } = onBoard({ kind: 'classic', drives: { A: drive } });
  const given = note('download', 'DOWNLOAD', { programs: ['C:DOWNLOAD', 'B:DOWNLOAD', 'A:DOWNLOAD'] });
  const { confirmed } = await perform(upload(given));
  t.true(confirmed);
  t.deepEqual(Buffer.from(drive.read(0, 'FOO.COM')!.subarray(0, 300)), Buffer.from(data));
  const missing = note('download', 'DOWNLOAD', { programs: ['C:DOWNLOAD'] });
  await t.throwsAsync(perform(upload(missing)), { code: 'receiver-missing' });
  t.is((await perform(command('DIR NO.NO'))).text, 'NO FILE', 'the line was left clean');
});

test('DOWNLOAD that loses a character is told, and brought to its end', async (t) => {
  const { perform, channel } = onBoard({ kind: 'classic' });
  let count = 0;
  const lossy = {
    ...pick(channel),
    write: (bytes: Uint8Array) => channel.write(bytes.filter(() => ++count !== 400)),
  };
  const error = await t.throwsAsync<TransferError>(perform(upload(note('download', 'DOWNLOAD')), lossy));
  t.is(error?.code, 'damaged');
  t.is((await perform(command('DIR NO.NO'))).text, 'NO FILE', 'it is at its prompt');
});

/** The methods of a channel, for a channel around it. */
const pick = (channel: ByteChannel): ByteChannel => ({
  name: channel.name,
  write: (bytes) => channel.write(bytes),
  onData: (listener) => channel.onData(listener),
  onClose: (listener) => channel.onClose(listener),
  close: () => channel.close(),
});

test('YMODEM: the console goes to the drive and user area, and the name comes with the batch', (t) => {
  const { typed, error } = play(
    receiverOf('ymodem').upload({ file: 'A:FOO.COM', user: 0, note: note('ymodem', 'ZMD'), data }),
    [{ typed: 'ZMD RB\r', said: '\r\r\nReady to receive\r\n\x18\x18\r\nTransfer aborted\r\nA>' }],
  );
  t.is(typed.slice(0, 7), 'ZMD RB\r');
  t.is((error as TransferError).code, 'receiver-failed');
  t.is(receivers.ymodem.logIn, 'drive');
});
