import test, { type ExecutionContext } from 'ava';
import { type BoardOptions, createMachine, MemoryDrive, QueueConsole } from '../../emulator/index.js';
import { crc16, RECEIVER_SAYS } from '../../firmware/index.js';
import {
  expect,
  type Protocol,
  type XmodemSendOptions,
  type XmodemSent,
  xmodemSend,
} from '../../transfer/index.js';
import { block, pattern } from '../emulator/board/bench.js';
import { noise, noisyChannel } from '../transfer/support/noise.js';
import { onBoard } from '../transfer/support/on-board.js';
import { hex, receiver } from './receiver-bench.js';

const MHZ_7 = 7_372_800;
const MHZ_4 = 4_000_000;

interface Received {
  readonly sent: XmodemSent;
  /** What it printed, up to the prompt. */
  readonly said: string;
}

/** Starts the receiver at the prompt and sends it a file. */
function* send(data: Uint8Array, options: XmodemSendOptions): Protocol<Received> {
  yield* expect({ prompt: { pattern: /A>$/ } }, { within: 5000 });
  // Character by character: the CCP echoes more slowly than the line brings them.
  for (const character of new TextEncoder().encode('ULMRX F.BIN')) {
    yield { send: Uint8Array.of(character), wait: 20 };
  }
  yield { send: Uint8Array.of(0x0d) };
  const ready = yield* expect({ ready: { pattern: RECEIVER_SAYS.ready } }, { within: 5000 });
  if (ready.key === undefined) throw new Error(`not ready: ${ready.text}`);
  const sent = yield* xmodemSend(data, {
    watch: (heard) => (RECEIVER_SAYS.success.test(heard) ? 'received' : undefined),
    ...options,
  });
  const end = yield* expect({ prompt: { pattern: /\r\nA>$/ } }, { within: 60_000 });
  return { sent, said: sent.heard + end.text };
}

/** The file as it is on the disk: filled up to whole records. */
function filled(data: Uint8Array): Uint8Array {
  const records = new Uint8Array(Math.ceil(data.length / 128) * 128).fill(0x1a);
  records.set(data);
  return records;
}

async function arrives(
  t: ExecutionContext,
  data: Uint8Array,
  board: BoardOptions,
  options: XmodemSendOptions,
): Promise<Received> {
  const { perform, drive, board: virtual } = onBoard({ ...board, files: { 'ULMRX.COM': receiver.com } });
  const received = await perform(send(data, options));
  const there = drive.read(0, 'F.BIN') ?? new Uint8Array();
  t.deepEqual(Buffer.from(there.subarray(0, data.length)), Buffer.from(data));
  t.true(there.subarray(data.length).every((byte) => byte === 0x1a));
  t.is(virtual.overruns, 0);
  t.is(received.sent.retries, 0);
  const [, crc, records] = RECEIVER_SAYS.success.exec(received.said) ?? [];
  t.is(crc, hex(crc16(there)), received.said);
  t.is(Number(records) * 128, there.length);
  return received;
}

for (const blockSize of [128, 1024] as const) {
  for (const size of [1, 127, 128, 129, 1024, 1025]) {
    test(`${size} bytes in blocks of ${blockSize}`, async (t) => {
      await arrives(t, pattern(size), {}, { blockSize });
    });
  }

  for (const clockHz of [MHZ_7, MHZ_4]) {
    for (const flowControl of [true, false]) {
      test(`40 KB in blocks of ${blockSize}, ${clockHz / 1e6} MHz, 115,200 baud, ${flowControl ? 'with' : 'without'} RTS/CTS`, async (t) => {
        const line = flowControl ? {} : { receiveBuffer: 2 };
        const data = pattern(40 * 1024);
        await arrives(t, data, { clockHz, flowControl, ...line }, { blockSize });
      });
    }
  }
}

test('every byte passes', async (t) => {
  const all = Uint8Array.from({ length: 4096 }, (_, i) => (i + (i >> 8)) & 0xff);
  await arrives(t, all, {}, { blockSize: 1024 });
});

// The highest rates that the receiver keeps up with where nothing holds the sender; see the T-states below.
for (const [clockHz, baud] of [
  [MHZ_7, 230_400],
  [MHZ_4, 153_600],
  [2_500_000, 76_800],
  [20_000_000, 460_800],
] as const) {
  test(`${baud} baud at ${clockHz / 1e6} MHz without RTS/CTS, and two characters of buffer`, async (t) => {
    await arrives(
      t,
      pattern(3000),
      { clockHz, baud, flowControl: false, receiveBuffer: 2 },
      { blockSize: 1024 },
    );
  });
}

test('a line that is too fast without RTS/CTS is not taken for a good one', async (t) => {
  const board = { clockHz: MHZ_4, baud: 230_400, flowControl: false, receiveBuffer: 2 };
  const { perform, drive, board: virtual } = onBoard({ ...board, files: { 'ULMRX.COM': receiver.com } });
  await t.throwsAsync(perform(send(pattern(300), { blockSize: 128, retries: 2 })), {
    code: 'too-many-retries',
  });
  t.true(virtual.overruns > 0);
  t.is(drive.read(0, 'F.BIN')?.length ?? 0, 0);
});

test('on a noisy line the file arrives whole or not at all', async (t) => {
  let arrived = 0;
  const data = pattern(6000);
  for (let seed = 1; seed <= 8; seed++) {
    const { perform, drive, channel } = onBoard({ files: { 'ULMRX.COM': receiver.com } });
    const noisy = noisyChannel(channel, noise(0.0005, seed), noise(0.002, seed + 100));
    try {
      const { said } = await perform(send(data, { blockSize: 1024 }), noisy);
      t.deepEqual(drive.read(0, 'F.BIN'), filled(data), `seed ${seed}`);
      t.regex(said, /records|OK/); // noise may have changed a part of the line
      arrived++;
    } catch (error) {
      t.log(`seed ${seed}: ${error}`);
    }
  }
  t.log(`${arrived} of 8 arrived`);
  t.true(arrived >= 4);
});

test('T-states: it takes a byte in time at 115,200 baud', (t) => {
  const console = new QueueConsole();
  const reads: number[] = [];
  const machine = createMachine({
    console,
    drives: { A: new MemoryDrive() },
    program: { bytes: receiver.com, args: 'F.BIN' },
    onCall: ({ name, tStates }) => {
      if (name === 'CONIN') reads.push(tStates);
    },
  });
  machine.run(5_000_000); // past the first invitation
  console.type([...block(1, pattern(1024))]);
  machine.run(1_000_000);
  const between = reads.map((at, i) => at - (reads[i - 1] ?? at)).slice(4, -1);
  const ours = 175;
  const bios = 2 * 31;
  const perPage = 22;
  t.deepEqual([...new Set(between)].sort(), [ours + bios, ours + bios + perPage]);
  t.log(`${ours} T a byte, and CONST and CONIN of the BIOS: here ${bios}`);
  for (const [clockHz, budget] of [
    [MHZ_7, 640],
    [MHZ_4, 347],
  ] as const) {
    t.true(ours + bios < budget);
    t.log(`${clockHz / 1e6} MHz: ${Math.floor(clockHz / (ours + bios))} characters a second`);
  }
});
