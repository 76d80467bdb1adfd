import test from 'ava';
import { pack, unpack } from '../../../firmware/pack/stream.js';
import { randomModel } from '../../support/random-model.js';

for (const [name, options] of [
  ['a sparse layer of 256', { seed: 1, hidden: [256], density: 0.1 }],
  ['a dense layer of 256', { seed: 2, hidden: [256], density: 1 }],
  ['many layers', { seed: 3, hidden: [200, 100, 50, 3], density: 0.3 }],
  ['no hidden layer', { seed: 4, hidden: [] }],
  ['one unit', { seed: 5, hidden: [1] }],
  ['no weight at all', { seed: 6, hidden: [20, 256], density: 0 }],
  ['hardly any', { seed: 7, hidden: [256, 255], density: 0.002 }],
] as const) {
  test(`what was packed is unpacked: ${name}`, (t) => {
    const model = randomModel(options);
    const packed = pack(model);
    const weights = unpack(packed, model.layers);
    for (const [index, layer] of model.layers.entries()) t.deepEqual(weights[index], layer.weights);
    t.is(
      packed.fetched.length,
      model.layers.reduce((sum, { inputs }) => sum + inputs, 0),
    );
    t.is(packed.fetched.at(-1), packed.stream.length);
  });
}

test('a stream by hand', (t) => {
  // One layer of two units: column 0 has +1 at unit 1, column 1 has −2 at unit 0, the others nothing.
  const weights = new Int8Array(256 * 2);
  weights[256 + 0] = 1;
  weights[1] = -2;
  const model = {
    ...randomModel({ seed: 1, hidden: [] }),
    layers: [{ inputs: 256, outputs: 2, weights, biases: new Int16Array(2) }],
  };
  const { sections, stream } = pack(model);
  t.deepEqual(
    sections.map(({ k }) => k),
    [0, 0],
  );
  // 1 | 10 | 0 — unit 1, +1, behind the last unit;  1 | 0 | 11 | 10 — unit 0, −2, end;  and 254 zeros.
  t.is(stream[0], 0b1100_1011);
  t.is(stream[1], 0b1000_0000);
  t.is(stream.length, Math.ceil((4 + 6 + 254) / 8));
});
