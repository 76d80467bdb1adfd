import test from 'ava';
import { orderUnits } from '../../../firmware/pack/order.js';
import { reply } from '../../../model/index.js';
import { queryInputs } from '../../../model/model.js';
import { randomModel } from '../../support/random-model.js';

test('units in another order say the same', (t) => {
  for (const [seed, hidden] of [
    [1, []],
    [2, [40]],
    [3, [30, 20, 10]],
  ] as const) {
    const model = randomModel({ seed, hidden });
    const ordered = orderUnits(model);
    for (const query of ['', 'hello', 'is it alive', 'a longer line than those']) {
      t.is(reply(ordered, query), reply(model, query));
    }
  }
});

test('the units with the most weights for the query come first', (t) => {
  const { layers } = orderUnits(randomModel({ seed: 4, hidden: [60, 20], density: 0.2 }));
  const counts = Array.from(
    { length: layers[0].outputs },
    (_, unit) =>
      layers[0].weights.subarray(unit * 256, unit * 256 + queryInputs(layers[0])).filter((w) => w !== 0)
        .length,
  );
  t.deepEqual(
    counts,
    [...counts].sort((a, b) => b - a),
  );
});
