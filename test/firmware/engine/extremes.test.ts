import test from 'ava';
import { buildChat } from '../../../firmware/build.js';
import { planEngine } from '../../../firmware/engine/plan.js';
import { boundsOf, type LayerBounds } from '../../../firmware/engine/report.js';
import { seededRandom } from '../../../model/data/random.js';
import { type Context, type Model, ONE, reply } from '../../../model/index.js';
import { EngineHarness, withWholeBiases } from '../../support/engine.js';
import { randomModel } from '../../support/random-model.js';

interface Extreme {
  readonly context: Context;
  readonly hidden: readonly number[];
  /** Weights of the first layer's rows, by their number: each row has them in all its columns. */
  readonly rows: readonly number[];
  /** Biases of the first layer in ones, from one row to the next. */
  readonly biases: readonly number[];
  readonly seed: number;
}

/** A model whose counters go as far as they can, and whose replies never end. */
function extremeModel({ context, hidden, rows, biases, seed }: Extreme): Model {
  const model = randomModel({ seed, context, hidden, charset: 'ABC?\0' });
  const [first, ...others] = model.layers;
  const weights = Int8Array.from(first.weights, (_, at) => {
    const row = Math.floor(at / first.inputs);
    return rows[row % rows.length];
  });
  const output = others[others.length - 1];
  others[others.length - 1] = {
    ...output,
    biases: output.biases.map((bias, unit) => (unit === 4 ? -0x8000 : bias)),
    weights: output.weights.map((weight, at) => (at >= 4 * output.inputs ? 0 : weight)),
  };
  const whole = first.biases.map((_, unit) => ONE * biases[unit % biases.length]);
  return { ...model, layers: [{ ...first, weights, biases: whole }, ...others] };
}

const lines = ['', 'a', 'a'.repeat(62), 'ab'.repeat(31), 'is it alive', 'q'.repeat(40), ' z'.repeat(31)];

const rows: readonly (readonly [string, Extreme, LayerBounds['kept']])[] = [
  ['all up', { context: 'prefix', hidden: [7], rows: [1], biases: [0, 5, 12], seed: 1 }, 'parked'],
  ['all down', { context: 'prefix', hidden: [9], rows: [-2, -1], biases: [0, 12], seed: 2 }, 'parked'],
  [
    'up and down',
    { context: 'prefix', hidden: [24], rows: [1, -2, -1, 0], biases: [-20, 0, 9], seed: 3 },
    'parked',
  ],
  [
    'all up, and a second layer',
    { context: 'prefix', hidden: [7, 6], rows: [1], biases: [0, 5, 12], seed: 6 },
    'parked',
  ],
  [
    'up and down, and a second layer',
    { context: 'prefix', hidden: [24, 9], rows: [1, -2, -1, 0], biases: [-20, 0, 9], seed: 7 },
    'parked',
  ],
  ['all up', { context: 'recent8', hidden: [12], rows: [1], biases: [0, 44, 7], seed: 4 }, 'bounded'],
  [
    'down and up',
    { context: 'recent8', hidden: [12, 9], rows: [-2, 1], biases: [0, -60, 20, 44], seed: 5 },
    'clamped',
  ],
];

for (const [name, extreme, kept] of rows) {
  test(`counters hold at their ends: ${name}, ${extreme.context}`, (t) => {
    const model = extremeModel(extreme);
    const plan = planEngine(model);
    t.is(plan.stages[0].form, 'counters');
    t.is(boundsOf(plan)[0].kept, kept);
    const engine = new EngineHarness(buildChat(model));
    engine.call('start_engine');
    for (const line of lines) {
      t.is(engine.reply(line).reply, reply(model, line), line);
    }
  });
}

test('random weights, long lines and long replies, with the output corrected from step to step', (t) => {
  const random = seededRandom(8);
  for (const seed of [1, 2, 3, 4]) {
    const model = randomModel({
      seed,
      context: 'prefix',
      hidden: [30 + 20 * seed],
      density: 0.2,
      charset: 'ABCDEFG?\0',
    });
    const whole = withWholeBiases(model);
    t.true(planEngine(whole).incremental);
    const engine = new EngineHarness(buildChat(whole));
    engine.call('start_engine');
    for (let time = 0; time < 12; time++) {
      const line = Array.from({ length: Math.floor(63 * random()) }, () =>
        String.fromCharCode(32 + Math.floor(95 * random())),
      ).join('');
      t.is(engine.reply(line).reply, reply(whole, line), line);
    }
  }
});

test('where bytes cannot hold the counters, the first layer has sums', (t) => {
  for (const context of ['recent8', 'prefix'] as const) {
    const model = extremeModel({ context, hidden: [6], rows: [1], biases: [500, -3], seed: 6 });
    t.is(planEngine(model).stages[0].form, 'sums');
    const engine = new EngineHarness(buildChat(model));
    engine.call('start_engine');
    for (const line of lines) t.is(engine.reply(line).reply, reply(model, line), line);
  }
});

test('units that are never above zero, and units that nobody reads, are left out', (t) => {
  const model = extremeModel({ context: 'recent8', hidden: [20, 10], rows: [1, -1], biases: [0], seed: 7 });
  const plan = planEngine(model);
  t.is(plan.stages[0].outputs, 10);
});
