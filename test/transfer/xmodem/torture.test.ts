import test from 'ava';
import { TransferError } from '../../../transfer/errors.js';
import { MODES, type Mode } from '../support/modes.js';
import { seeded, seededBytes } from '../support/seeded.js';
import { type Row, TORTURES } from '../support/tortures.js';
import { later, meet } from '../support/virtual-time.js';

const SIZES = [0, 1, 127, 128, 129, 900, 1024, 2200];
/** Random, what looks like the protocol itself, and a tail that looks like padding. */
const KINDS: ((length: number, seed: number) => Uint8Array)[] = [
  seededBytes,
  (length, seed) => seededBytes(length, seed).map((b) => [1, 4, 24, 24, 21, 6, 67, 26][b & 7]!),
  (length, seed) => seededBytes(length, seed).fill(0x1a, length >> 1),
];
/** Cases of each row in each mode. */
const ROUNDS = 3;
/** No transfer of so little data may take longer, whatever happens: milliseconds. */
const LONGEST = 2 * 3_600_000;

/** One case; what is wrong with it, or undefined. */
function judge(mode: Mode, [, end, make, unseen]: Row, seed: number): string | undefined {
  const next = seeded(seed);
  const pick = (most: number) => Math.floor(next() * most);
  const one = () => KINDS[pick(KINDS.length)]!(SIZES[pick(SIZES.length)]!, pick(1e9));
  const files = mode.batch ? [one(), one()] : [one()];
  const kept: Uint8Array[] = [];
  const torture = make(pick, wireBytes(files));
  const { a, b, time } = meet(
    later(torture.senderLate ?? 0, mode.send(files, torture.sending)),
    later(
      torture.receiverLate ?? 0,
      mode.receive((data) => kept.push(data), torture.receiving),
    ),
    {
      ab: { buffer: 256, ...torture.ab },
      ba: { buffer: 256, ...torture.ba },
      ...(torture.during ? { during: torture.during } : {}),
    },
  );

  for (const ended of [a, b]) {
    if ('error' in ended && !(ended.error instanceof TransferError)) return `a fault: ${ended.error}`;
  }
  if (time > LONGEST) return `it took ${Math.round(time / 1000)} s`;
  const code = 'error' in a ? (a.error as TransferError).code : undefined;
  const told = [a, b]
    .map((ended) => ('value' in ended ? 'done' : (ended.error as TransferError).code))
    .join(', ');
  // A checksum misses one damage in 256: nobody can know then.
  const unknowable = unseen !== undefined && (mode.blind || wasChecksum(a));
  const right = kept.every((data, index) => same(data, files[index]!, mode));
  if (!right && !unknowable) return `the receiver kept something else (${told})`;
  if (code === undefined && kept.length < files.length && !unknowable)
    return `said to be sent, but is not there (${told})`;
  if (end === 'fails' && code === undefined) return 'it cannot have arrived';
  // When the last ACK is lost a sender by XMODEM cannot know, and has to say so.
  const arrived = kept.length === files.length && (code === undefined || code === 'end-not-acknowledged');
  // Where NAK is the invitation too, a late one may be either.
  const bears = !mode.fragile && !unknowable && !(mode.batch && mode.blind);
  if (end === 'arrives' && bears && !arrived) return `it did not arrive (${told})`;
  return undefined;
}

/** Bytes that the sender of these files puts on the wire, at least. */
const wireBytes = (files: readonly Uint8Array[]) =>
  files.reduce((sum, { length }) => sum + Math.ceil(length / 128) * 129 + 1, 1);

const wasChecksum = (ended: object) =>
  'value' in ended && (ended.value as { check?: string }).check === 'checksum';

/** By XMODEM the file has 1Ah up to a whole block behind it. */
function same(kept: Uint8Array, file: Uint8Array, mode: Mode): boolean {
  const whole = new Uint8Array(mode.batch ? file.length : Math.ceil(file.length / 128) * 128).fill(0x1a);
  whole.set(file);
  return Buffer.compare(kept, whole) === 0;
}

for (const [m, mode] of MODES.entries()) {
  test(`what is said to be sent is there, and all comes to an end: ${mode.title}`, (t) => {
    const wrong: string[] = [];
    for (const [r, row] of TORTURES.entries()) {
      for (let round = 0; round < ROUNDS; round++) {
        const seed = (m * 1000 + r) * 100 + round;
        const fault = judge(mode, row, seed);
        if (fault !== undefined) wrong.push(`${row[0]}, seed ${seed}: ${fault}`);
      }
    }
    t.deepEqual(wrong, []);
  });
}
