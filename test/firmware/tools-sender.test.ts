import test from 'ava';
import type { BoardOptions } from '../../emulator/index.js';
import { buildSender, crc16, SENDER_SAYS } from '../../firmware/index.js';
import {
  expect,
  type Protocol,
  type XmodemReceived,
  type XmodemReceiveOptions,
  xmodemReceive,
} from '../../transfer/index.js';
import { ACK, bench, block, CAN, EOT, type Host, NAK, pattern } from '../emulator/board/bench.js';
import { noise, noisyChannel } from '../transfer/support/noise.js';
import { onBoard } from '../transfer/support/on-board.js';
import { hex, untilPrompt } from './receiver-bench.js';

const sender = buildSender();
const C = 0x43;

interface Fetched {
  readonly received: XmodemReceived;
  readonly said: string;
}

function* fetch(options: XmodemReceiveOptions): Protocol<Fetched> {
  const command = new TextEncoder().encode('ULMTX F.BIN\r');
  yield* expect({ prompt: { pattern: /A>$/ } }, { within: 5000 });
  yield* expect({ ready: { pattern: SENDER_SAYS.ready } }, { send: command, within: 5000 });
  const received = yield* xmodemReceive(options);
  const end = yield* expect({ prompt: { pattern: /\r\nA>$/ } }, { within: 60_000 });
  return { received, said: end.text };
}

/** As it is in the file: whole records. */
function filled(data: Uint8Array): Uint8Array {
  const records = new Uint8Array(Math.ceil(data.length / 128) * 128).fill(0x1a);
  records.set(data);
  return records;
}

const board = (data: Uint8Array, options: BoardOptions = {}) =>
  onBoard({ ...options, files: { 'ULMTX.COM': sender.com, 'F.BIN': data } });

test('it fits 1,024 bytes', (t) => {
  t.true(sender.com.length <= 1024);
  t.is(sender.crc, crc16(sender.com));
});

const MODES: readonly (readonly [name: string, options: XmodemReceiveOptions])[] = [
  ['sum', { check: 'checksum' }],
  ['CRC', { check: 'crc' }],
  ['1K', { check: 'crc', inviteBig: true }],
];
const SIZES = [0, 1, 128, 129, 1024, 1025, 3000, 40_960];

for (const [mode, options] of MODES) {
  for (const size of SIZES) {
    test(`${size} bytes by ${mode}`, async (t) => {
      const data = pattern(size);
      const { perform } = board(data);
      const { received, said } = await perform(fetch(options));
      t.deepEqual(Buffer.from(received.bytes), Buffer.from(filled(data)));
      t.is(received.retries, 0);
      const records = Math.ceil(size / 128);
      t.is(received.blocks, mode === '1K' ? Math.floor(records / 8) + (records % 8) : records);
      t.deepEqual(SENDER_SAYS.success.exec(said)?.slice(1), [hex(crc16(filled(data))), String(records)]);
    });
  }
}

test('on a noisy line the file arrives whole or not at all', async (t) => {
  const data = pattern(6000);
  let arrived = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const { perform, channel } = board(data);
    const noisy = noisyChannel(channel, noise(0.001, seed), noise(0.0005, seed + 100));
    try {
      const { received } = await perform(fetch({ check: 'crc', inviteBig: true }), noisy);
      t.deepEqual(Buffer.from(received.bytes), Buffer.from(filled(data)), `seed ${seed}`);
      arrived++;
    } catch (error) {
      t.log(`seed ${seed}: ${error}`);
    }
  }
  t.true(arrived >= 3);
});

/** The sender at its invitation, by hand. */
function start(command = 'ULMTX F.BIN', data = pattern(200)): { host: Host; said: string } {
  const host = bench();
  host.drive.write(0, 'ULMTX.COM', sender.com);
  host.drive.write(0, 'F.BIN', data);
  return { host, said: host.exchange(`${command}\r`, 0.3) };
}

const sent = (...bytes: readonly number[]) => String.fromCharCode(...bytes);
const FIRST = sent(...block(1, pattern(200).subarray(0, 128)));
const SECOND = sent(...block(2, filled(pattern(200)).subarray(128)));

test('a NAK and a lost answer bring the block again, noise and invitations do not', (t) => {
  const { host, said } = start();
  t.regex(said, SENDER_SAYS.ready);
  t.is(host.exchange([C], 0.2), FIRST);
  t.is(host.exchange([NAK], 0.2), FIRST);
  t.is(host.exchange([C], 0.2), '');
  t.is(host.exchange([CAN], 0.2), '', 'one CAN is noise');
  host.pass(2);
  t.is(host.exchange([0x55, 0xaa], 0.2), '');
  host.pass(13);
  t.is(host.take(), FIRST);
  t.is(host.exchange([ACK], 0.2), SECOND);
  t.is(host.exchange([ACK], 0.2), sent(EOT));
  t.is(host.exchange([NAK], 0.2), sent(EOT));
  const end = host.exchange([ACK], 0.5);
  t.regex(end, SENDER_SAYS.success);
  t.true(end.endsWith('\r\nA>'));
});

test('two CANs end it, in each state', (t) => {
  for (const before of [[], [C], [C, ACK], [C, ACK, ACK]]) {
    const { host } = start();
    for (const byte of before) host.exchange([byte], 0.2);
    host.send([CAN, CAN]);
    t.regex(untilPrompt(host, 10), SENDER_SAYS.failures.cancelled);
  }
});

test('a receiver that never comes, or vanishes', (t) => {
  for (const [before, failure] of [
    [[], 'no-receiver'],
    [[C], 'too-many-errors'],
    [[C, ACK, ACK], 'too-many-errors'],
  ] as const) {
    const { host } = start();
    for (const byte of before) host.exchange([byte], 0.2);
    host.board.machine.memory[sender.program.symbols.get('tries') ?? 0] = 2;
    const said = untilPrompt(host, 60);
    t.regex(said, SENDER_SAYS.failures[failure]);
    t.true(said.includes(sent(CAN, CAN)));
  }
});

test('no such file; and without a name its own CRC', (t) => {
  t.regex(start('ULMTX NONE.BIN').said, SENDER_SAYS.failures['no-file']);
  const [, crc, records] = SENDER_SAYS.self.exec(start('ULMTX').said) ?? [];
  t.is(crc, hex(sender.crc));
  t.is(Number(records), sender.records);
});
