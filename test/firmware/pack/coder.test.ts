import test from 'ava';
import { Decoder, Encoder, LEAST, MOST, share } from '../../../firmware/pack/coder.js';
import { seededRandom } from '../../../model/data/random.js';

/** Decisions, each with the probability that it is coded with. */
type Decisions = readonly (readonly [bit: number, p: number])[];

function encode(decisions: Decisions): Uint8Array {
  const encoder = new Encoder();
  for (const [bit, p] of decisions) encoder.encode(bit, p);
  return encoder.finish();
}

const random = seededRandom(3);
const draw = (p: number) => (random() < p / 256 ? 1 : 0);

const rows: readonly (readonly [string, Decisions])[] = [
  ['nothing', []],
  ['one 0', [[0, 128]]],
  ['one 1', [[1, 128]]],
  ['ones that were hardly likely', Array.from({ length: 300 }, () => [1, LEAST] as const)],
  ['zeros that were hardly likely', Array.from({ length: 300 }, () => [0, MOST] as const)],
  ['zeros as likely as can be', Array.from({ length: 3000 }, () => [0, LEAST] as const)],
  ['ones as likely as can be', Array.from({ length: 3000 }, () => [1, MOST] as const)],
  [
    'all probabilities in turn',
    Array.from({ length: 5000 }, (_, at) => {
      const p = LEAST + (at % (MOST - LEAST + 1));
      return [draw(p), p] as const;
    }),
  ],
  // Every carry that can run through the bits written before, sooner or later.
  ['noise', Array.from({ length: 20_000 }, () => [draw(128), LEAST + Math.floor(random() * MOST)] as const)],
];

for (const [name, decisions] of rows) {
  test(`what was encoded is decoded: ${name}`, (t) => {
    const stream = encode(decisions);
    // Whatever follows the stream.
    for (const filler of [0x00, 0xff]) {
      let read = 0;
      const decoder = new Decoder(() => stream[read++] ?? filler);
      t.deepEqual(
        decisions.map(([, p]) => decoder.decode(p)),
        decisions.map(([bit]) => bit),
      );
      t.true(read <= stream.length + 1);
    }
  });
}

test('a share is never nothing and never all', (t) => {
  for (let gap = 0; gap < 128; gap++) {
    for (let p = LEAST; p <= MOST; p++) {
      const one = share(gap, p);
      if (one < 1 || one > 255 - gap) t.fail(`${gap}, ${p}: ${one}`);
    }
  }
  t.is(share(0, 128), 128);
});

test('the code takes hardly more than the entropy', (t) => {
  for (const p of [4, 20, 60, 128, 200]) {
    const decisions = Array.from({ length: 20_000 }, () => [draw(p), p] as const);
    const bits = decisions.reduce((sum, [bit]) => sum - Math.log2(bit ? p / 256 : 1 - p / 256), 0);
    const bytes = encode(decisions).length;
    t.true(bytes < (1.01 * bits) / 8 + 2, `${p}: ${bytes}, ${bits / 8}`);
  }
});
