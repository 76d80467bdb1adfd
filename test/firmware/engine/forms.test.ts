import test from 'ava';
import { buildChat } from '../../../firmware/build.js';
import { planEngine } from '../../../firmware/engine/plan.js';
import type { Sharing } from '../../../firmware/engine/share.js';
import { type Model, reply } from '../../../model/index.js';
import { EngineHarness, withWholeBiases } from '../../support/engine.js';
import { randomModel } from '../../support/random-model.js';

/** The last layer is into sums of values that seldom fit a byte. */
function great(): Model {
  const model = randomModel({ seed: 11, hidden: [41, 33], bias: 300 });
  const [first, second, third] = model.layers;
  return {
    ...model,
    layers: [
      first,
      {
        ...second,
        biases: second.biases.map((bias) => bias + 2000),
        weights: second.weights.map((weight) => Math.max(0, weight)),
      },
      third,
    ],
  };
}

/** The same with replies that never end. */
function endless(model: Model): Model {
  const { layers, charset } = model;
  const output = layers[layers.length - 1];
  const biases = output.biases.map((bias, at) => (at === charset.length - 1 ? -0x8000 : bias));
  const weights = output.weights.map((weight, at) =>
    at >= (charset.length - 1) * output.inputs ? 0 : weight,
  );
  return { ...model, layers: [...layers.slice(0, -1), { ...output, biases, weights }] };
}

interface Row {
  readonly model: Model;
  readonly last: 'sum' | 'wide';
  readonly form: 'counters' | 'sums';
  /** Whether the spaces before a reply are taken as one sum. */
  readonly padded: boolean;
}

const counted = withWholeBiases(randomModel({ seed: 12, hidden: [57, 31], density: 0.3, bias: 40 }));

const rows: readonly (readonly [string, Row])[] = [
  ['great values', { model: great(), last: 'wide', form: 'counters', padded: true }],
  ['counters, recent8', { model: endless(counted), last: 'sum', form: 'counters', padded: true }],
  [
    'few weights',
    {
      model: endless(withWholeBiases(randomModel({ seed: 13, hidden: [250], density: 0.01 }))),
      last: 'sum',
      form: 'counters',
      padded: true,
    },
  ],
  [
    'counters, prefix',
    { model: endless({ ...counted, context: 'prefix' }), last: 'sum', form: 'counters', padded: false },
  ],
  [
    'counters, prefix, biases with fractions',
    {
      model: endless(randomModel({ seed: 16, hidden: [57, 31], density: 0.3, bias: 90, context: 'prefix' })),
      last: 'sum',
      form: 'counters',
      padded: false,
    },
  ],
  [
    'counters, prefix, one hidden layer, biases with fractions',
    {
      model: endless(randomModel({ seed: 17, hidden: [90], density: 0.1, bias: 90, context: 'prefix' })),
      last: 'sum',
      form: 'counters',
      padded: false,
    },
  ],
  [
    'sums, prefix',
    {
      model: endless(
        randomModel({ seed: 16, hidden: [57, 31], density: 0.3, bias: 9000, context: 'prefix' }),
      ),
      last: 'wide',
      form: 'sums',
      padded: false,
    },
  ],
];

/** Layers with one more from sums to sums, which may have rows in threes, or in paths where there is room. */
const sharing: readonly (readonly [string, Model, Sharing['form']])[] = [
  ['threes', endless(randomModel({ seed: 14, hidden: [40, 150, 30], density: 0.2 })), 'threes'],
  ['paths', endless(randomModel({ seed: 15, hidden: [40, 50, 30], density: 0.5 })), 'paths'],
  ['paths of great values', great(), 'paths'],
];

for (const [name, model, arranged] of sharing) {
  test(`shared sums: ${name}`, (t) => {
    const { form, same, opposed } = planEngine(model).stages[1].sharing;
    t.is(form, arranged);
    t.true(same > 0);
    t.true(opposed > 0 || name.endsWith('values'));
    const engine = new EngineHarness(buildChat(model));
    engine.call('start_engine');
    for (const line of ['', 'is it alive', 'x'.repeat(62)]) {
      t.is(engine.reply(line).reply, reply(model, line), line);
    }
  });
}

for (const [name, { model, last, form, padded }] of rows) {
  for (const pack of [true, false]) {
    test(`each form says what the reference says: ${name}${pack ? '' : ', not packed'}`, (t) => {
      const { stages, paddedSteps } = planEngine(model);
      t.is(stages[stages.length - 1].sections[0].kind, last);
      t.is(stages[0].form, form);
      t.is(paddedSteps > 0, padded);
      const engine = new EngineHarness(buildChat(model, { pack }));
      engine.call('start_engine');
      for (const line of ['', 'is it alive', 'a', 'x'.repeat(62), 'is it alive']) {
        t.is(engine.reply(line).reply, reply(model, line), line);
      }
    });
  }
}
