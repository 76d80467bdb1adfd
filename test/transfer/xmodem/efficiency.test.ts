import test from 'ava';
import type { Protocol } from '../../../transfer/protocol.js';
import { xmodemReceive } from '../../../transfer/xmodem/receive.js';
import { type XmodemSendOptions, xmodemSend } from '../../../transfer/xmodem/send.js';
import { ymodemReceive } from '../../../transfer/ymodem/receive.js';
import { ymodemSend } from '../../../transfer/ymodem/send.js';
import { plainReceiver } from '../support/plain-receiver.js';
import { seededBytes } from '../support/seeded.js';
import { meet } from '../support/virtual-time.js';

const BYTE = 10_000 / 115_200;
const LENGTH = 32_768;
const data = seededBytes(LENGTH, 11);

interface Way {
  title: string;
  send: (options: XmodemSendOptions) => Protocol<unknown>;
  receive: () => Protocol<unknown>;
  size: 128 | 1024;
  /** Bytes of a block beside its data. */
  extra: number;
  /** Bytes that go there and back beside the blocks and their ACKs, and how often the line turns for them. */
  around: number;
  turns: number;
}

const files = [{ name: 'GUESS.COM', data }];
const keep = () => {};

// XMODEM: invitation, EOT, ACK, and NAK and EOT where the end is doubted. YMODEM: two blocks 0 and two Cs more.
const WAYS: Way[] = [
  ...([128, 1024] as const).flatMap((size): Way[] => [
    {
      title: `XMODEM ${size} to ours`,
      send: (options) => xmodemSend(data, { ...options, blockSize: size }),
      receive: () => xmodemReceive(),
      size,
      extra: 5,
      around: 5,
      turns: 5,
    },
    {
      title: `XMODEM ${size} to a receiver that answers at once`,
      send: (options) => xmodemSend(data, { ...options, blockSize: size }),
      receive: () => plainReceiver(),
      size,
      extra: 5,
      around: 3,
      turns: 3,
    },
    {
      title: `XMODEM ${size} with a checksum`,
      send: (options) => xmodemSend(data, { ...options, blockSize: size }),
      receive: () => xmodemReceive({ check: 'checksum' }),
      size,
      extra: 4,
      around: 5,
      turns: 5,
    },
    {
      title: `YMODEM ${size}`,
      send: (options) => ymodemSend(files, { ...options, blockSize: size }),
      receive: () => ymodemReceive({ onFile: keep }),
      size,
      extra: 5,
      around: 5 + 2 * 134 + 2,
      turns: 5 + 4,
    },
  ]),
];

for (const latency of [0, 1, 4, 16]) {
  for (const { title, send, receive, size, extra, around, turns } of WAYS) {
    test(`at least 98% of what is possible at ${latency} ms: ${title}`, (t) => {
      const { a, b, time } = meet(send({}), receive(), { ab: { latency }, ba: { latency } });
      t.true('value' in a && 'value' in b);
      const blocks = LENGTH / size;
      const least = blocks * ((size + extra + 1) * BYTE + 2 * latency) + around * BYTE + turns * latency;
      const share = least / time;
      t.log(`${(100 * share).toFixed(2)}%, ${Math.round((LENGTH / time) * 1000)} bytes a second`);
      t.true(share >= 0.98 && share <= 1, `${share}`);
    });
  }
  test(`a stream at ${latency} ms fills the line`, (t) => {
    const wire = { latency, buffer: 4096 };
    const { a, b, time } = meet(
      ymodemSend(files, { stream: true }),
      ymodemReceive({ onFile: keep, stream: true }),
      { ab: wire, ba: wire },
    );
    t.true('value' in a && 'value' in b);
    const least = ((LENGTH / 1024) * 1029 + 2 * 133 + 6) * BYTE + 7 * latency;
    t.true(least / time >= 0.98 && least / time <= 1, `${least / time}`);
  });
}
