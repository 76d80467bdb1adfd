import test from 'ava';
import { TransferError } from '../../../transfer/errors.js';
import { type XmodemReceiveOptions, xmodemReceive } from '../../../transfer/xmodem/receive.js';
import { type XmodemSendOptions, xmodemSend } from '../../../transfer/xmodem/send.js';
import { noise } from '../support/noise.js';
import { seededBytes } from '../support/seeded.js';
import { meet } from '../support/virtual-time.js';

/** The same data for all: random, and what looks like the protocol itself. */
const DATA: Record<string, (length: number, seed: number) => Uint8Array> = {
  random: seededBytes,
  'SOH, EOT and CAN': (length, seed) =>
    seededBytes(length, seed).map((byte) => [1, 4, 0x18, 0x18, 0x15, 6, 0x43, 0x1a][byte & 7]!),
};

const MODES: [name: string, send: XmodemSendOptions, receive: XmodemReceiveOptions][] = [
  ['checksum', {}, { check: 'checksum' }],
  ['CRC', {}, { check: 'crc' }],
  ['auto', {}, {}],
  ['CK, 128 forced', { blockSize: 128 }, { inviteBig: true }],
  ['1K by CK', {}, { inviteBig: true }],
  ['1K forced', { blockSize: 1024 }, {}],
  ['1K forced with a checksum', { blockSize: 1024 }, { check: 'checksum' }],
];

// Errors of each byte on the way there and back, and whether short blocks must get through all the same.
const LINES: [there: number, back: number, sure: boolean][] = [
  [0, 0, true],
  [0.0005, 0, true],
  [0, 0.05, true],
  [0.001, 0.01, true],
  [0.003, 0.05, false],
  [0.01, 0.1, false],
];

for (const [name, sendOptions, receiveOptions] of MODES) {
  test(`noise: ${name}`, (t) => {
    let arrived = 0;
    let cases = 0;
    for (const [row, [there, back, sure]] of LINES.entries()) {
      for (const [kind, make] of Object.entries(DATA)) {
        for (let round = 0; round < 6; round++) {
          const seed = row * 1000 + round * 10 + kind.length;
          const data = make([1, 127, 128, 129, 1024, 2900][round]!, seed);
          const { a, b } = meet(xmodemSend(data, sendOptions), xmodemReceive(receiveOptions), {
            ab: { damage: noise(there, seed + 1), baud: [9600, 115_200][round & 1]! },
            ba: { damage: noise(back, seed + 2), latency: [0, 1, 20][round % 3]! },
          });
          const title = `${kind}, ${data.length} bytes, errors ${there}/${back}, seed ${seed}`;
          cases++;
          for (const end of [a, b])
            if ('error' in end) t.true(end.error instanceof TransferError, `${title}: ${end.error}`);
          if ('value' in a) {
            t.is(a.value.bytes, data.length, title);
            // The checksum cannot see every damage; the CRC sees all but one in 65,536.
            const whole = 'value' in b && whole128(b.value.bytes, data);
            if (a.value.check === 'crc') t.true(whole, `${title}: said to be sent but is not there`);
          }
          if ('value' in b && b.value.check === 'crc')
            t.true(whole128(b.value.bytes, data), `${title}: received something else`);
          // When the last ACK is lost the sender cannot know, and has to say so.
          const unsure = 'error' in a && (a.error as TransferError).code === 'end-not-acknowledged';
          if (('value' in a || unsure) && 'value' in b) arrived++;
          else if (sure && !name.startsWith('1K')) t.fail(`${title}: did not arrive`);
        }
      }
    }
    t.true(arrived >= cases / 2, `${arrived} of ${cases} arrived`);
  });
}

/** Whether the received bytes are the data, padded with 1Ah to whole blocks of 128 bytes. */
function whole128(received: Uint8Array, data: Uint8Array): boolean {
  const padded = new Uint8Array(Math.ceil(data.length / 128) * 128).fill(0x1a);
  padded.set(data);
  return Buffer.from(received).equals(Buffer.from(padded));
}
