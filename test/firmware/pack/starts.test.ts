import test from 'ava';
import { planEngine } from '../../../firmware/engine/plan.js';
import { buildChat } from '../../../firmware/index.js';
import { orderUnits } from '../../../firmware/pack/order.js';
import { chooseStarts } from '../../../firmware/pack/starts.js';
import { type Model, reply } from '../../../model/index.js';
import { EngineHarness } from '../../support/engine.js';
import { type RandomModelOptions, randomModel } from '../../support/random-model.js';

/** A model whose biases are whole, so that its first layer may be counted. */
function whole(options: RandomModelOptions): Model {
  const model = randomModel(options);
  const layers = model.layers.map((layer) => ({ ...layer, biases: layer.biases.map((bias) => bias & ~31) }));
  return { ...model, layers };
}

const rows: readonly (readonly [string, Model, readonly number[]])[] = [
  ['of sums', randomModel({ seed: 41, hidden: [200], bias: 60 }), [0]],
  [
    'not of layers that are filled',
    randomModel({ seed: 45, hidden: [200, 150], bias: 20, density: 0.02 }),
    [0],
  ],
  ['of counters', whole({ seed: 43, hidden: [256], bias: 90, density: 0.05, context: 'prefix' }), [0]],
  ['too great for a byte', randomModel({ seed: 44, hidden: [200], bias: 1000 }), []],
  ['few', randomModel({ seed: 45, hidden: [8], bias: 20 }), []],
];

for (const [name, model, layers] of rows) {
  test(`starts are packed where they are smaller so: ${name}`, (t) => {
    t.deepEqual(chooseStarts(planEngine(orderUnits(model))).layers, layers);
    const engine = new EngineHarness(buildChat(model));
    engine.call('start_engine');
    for (const query of ['', 'hello', 'is it alive', 'x'.repeat(62)]) {
      t.is(engine.reply(query).reply, reply(model, query));
    }
  });
}
