import test from 'ava';
import { PLAIN } from '../../../firmware/pack/coder.js';
import { pack, TABLES, unpack } from '../../../firmware/pack/stream.js';
import type { Model } from '../../../model/model.js';
import { randomModel } from '../../support/random-model.js';

/** A model's layers, the first in its two halves. */
function packable({ layers }: Model) {
  return layers.map((layer, index) => {
    const columns = index === 0 ? [128, 128] : [layer.inputs];
    return { ...layer, sections: columns.map((count, half) => ({ from: 128 * half, columns: count })) };
  });
}

for (const [name, options] of [
  ['a sparse layer of 256', { seed: 1, hidden: [256], density: 0.1 }],
  ['a dense layer of 256', { seed: 2, hidden: [256], density: 1 }],
  ['many layers', { seed: 3, hidden: [200, 100, 50, 3], density: 0.3 }],
  ['no hidden layer', { seed: 4, hidden: [] }],
  ['one unit', { seed: 5, hidden: [1] }],
  ['no weight at all', { seed: 6, hidden: [20, 256], density: 0 }],
  ['hardly any in most columns', { seed: 9, hidden: [256, 20], density: 0.01 }],
  ['hardly any', { seed: 7, hidden: [256, 255], density: 0.002 }],
] as const) {
  test(`what was packed is unpacked: ${name}`, (t) => {
    const model = randomModel(options);
    const packed = pack(packable(model));
    const { weights, fetched } = unpack(packed, model.layers);
    for (const [index, layer] of model.layers.entries()) t.deepEqual(weights[index], layer.weights);
    t.is(
      fetched.length,
      model.layers.reduce((sum, { inputs }) => sum + inputs, 0),
    );
    t.deepEqual(packed.fetched, fetched);
    for (const { profiles } of packed.sections) {
      const coded = profiles.flat().filter(({ p }) => p !== PLAIN);
      t.true(new Set(coded.map(({ p }) => p)).size <= TABLES);
    }
  });
}

test('weights at random take hardly more than their entropy', (t) => {
  // 256 × 256 weights and 256 × 9, a tenth of them nonzero, and of those a quarter −2, a quarter −1, a half +1.
  const model = randomModel({ seed: 8, hidden: [256], density: 0.1 });
  const weights = 256 * 265;
  const bits = 0.1 * Math.log2(1 / 0.1) + 0.9 * Math.log2(1 / 0.9) + 0.1 * 1.5;
  const bytes = pack(packable(model)).stream.length;
  t.true(bytes < (1.02 * weights * bits) / 8, `${bytes}`);
});
