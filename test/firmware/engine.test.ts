import test from 'ava';
import { buildChat } from '../../firmware/build.js';
import { layOutLists } from '../../firmware/engine/data.js';
import { tablesOf } from '../../firmware/engine/layout.js';
import { KINDS, listOf } from '../../firmware/engine/lists.js';
import { planEngine } from '../../firmware/engine/plan.js';
import { orderUnits } from '../../firmware/pack/order.js';
import { seededRandom } from '../../model/data/random.js';
import { type Model, reply } from '../../model/index.js';
import { EngineHarness, withWholeBiases } from '../support/engine.js';
import { randomModel } from '../support/random-model.js';

const queries = [
  '',
  ' ',
  '   ',
  'a',
  ' a',
  'a ',
  'is it alive',
  'IS IT Alive?',
  'what @[`{ is ~ this',
  'x'.repeat(62),
  `${' '.repeat(40)}late`,
];

/** Lines of all lengths out of all printable characters. */
function randomQueries(seed: number, count: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(random() * 63) }, () =>
      String.fromCharCode(32 + Math.floor(random() * 95)),
    ).join(''),
  );
}

const shapes: readonly (readonly [string, Parameters<typeof randomModel>[0] & { whole?: true }])[] = [
  ['no hidden layer', { seed: 1, hidden: [], context: 'prefix' }],
  ['one hidden layer', { seed: 2, hidden: [24], context: 'prefix' }],
  ['one layer of 256', { seed: 3, hidden: [256], context: 'prefix', density: 0.5 }],
  ['two hidden layers', { seed: 4, hidden: [40, 31], context: 'prefix' }],
  ['three hidden layers', { seed: 5, hidden: [50, 40, 30], context: 'prefix' }],
  ['one hidden layer, recent8', { seed: 6, hidden: [24], context: 'recent8' }],
  ['three hidden layers, recent8', { seed: 7, hidden: [64, 48, 32], context: 'recent8' }],
  ['five layers, recent8', { seed: 8, hidden: [20, 20, 20, 20], context: 'recent8' }],
  ['accumulators that wrap', { seed: 9, hidden: [100, 80], context: 'recent8', density: 1, bias: 32767 }],
  ['hardly any weights', { seed: 10, hidden: [100], context: 'prefix', density: 0.01 }],
  ['whole biases', { seed: 11, hidden: [200], context: 'prefix', density: 0.15, whole: true }],
  ['no hidden layer, recent8', { seed: 12, hidden: [], context: 'recent8' }],
  ['few outputs, few weights', { seed: 13, hidden: [90], context: 'prefix', density: 0.05, whole: true }],
  ['256 buckets', { seed: 13, hidden: [60], context: 'prefix', buckets: 256 }],
  [
    '256 buckets, whole biases',
    { seed: 14, hidden: [90], context: 'prefix', buckets: 256, density: 0.15, whole: true },
  ],
  ['256 buckets, recent8', { seed: 15, hidden: [64, 48], context: 'recent8', buckets: 256 }],
  ['256 buckets, no hidden layer', { seed: 16, hidden: [], context: 'recent8', buckets: 256 }],
];

const modelOf = ({ whole, ...options }: (typeof shapes)[number][1]): Model =>
  whole ? withWholeBiases(randomModel(options)) : randomModel(options);

for (const [name, options, pack] of shapes.flatMap((shape) => [
  [...shape, true] as const,
  [...shape, false] as const,
])) {
  test(`the engine says what the reference says: ${name}${pack ? '' : ', not packed'}`, (t) => {
    const model = modelOf(options);
    const engine = new EngineHarness(buildChat(model, { pack }));
    engine.call('start_engine');
    const asked = [...queries, ...randomQueries(options.seed, 10)];
    t.deepEqual(
      asked.map((query) => engine.reply(query).reply),
      asked.map((query) => reply(model, query)),
    );
  });
}

test('a reply that never ends is cut after 50 characters', (t) => {
  const model = randomModel({ seed: 2, hidden: [8] });
  const last = model.layers.length - 1;
  const never: Model = {
    ...model,
    layers: model.layers.map((layer, at) =>
      at === last
        ? { ...layer, biases: layer.biases.map((_, unit) => (unit === 1 ? 32767 : -32768)) }
        : layer,
    ),
  };
  const engine = new EngineHarness(buildChat(never));
  engine.call('start_engine');
  const { reply: text } = engine.reply('hello');
  t.is(text.length, 50);
  t.is(text, reply(never, 'hello'));
});

test('the first of equal outputs wins, and the two lowest bits do not count', (t) => {
  const model = randomModel({ seed: 2, hidden: [4], density: 0 });
  const rows: readonly (readonly [number[], number])[] = [
    [[4, 7, 4], 0],
    [[4, 8, 11], 1],
    [[-1, -4, -5], 0],
    [[-5, -4, -1], 1],
    [[-32768, -32765, 32767], 2],
    [[32764, 32767, -32768], 0],
  ];
  for (const [biases, best] of rows) {
    const outputs = model.layers[1].outputs;
    const all = Int16Array.from({ length: outputs }, (_, unit) => biases[unit] ?? -32768);
    const flat: Model = { ...model, layers: [model.layers[0], { ...model.layers[1], biases: all }] };
    const engine = new EngineHarness(buildChat(flat));
    engine.call('start_engine');
    engine.setQuery('');
    engine.call('next_character');
    t.is(engine.cpu.a, flat.charset.charCodeAt(best), biases.join());
  }
});

test('interrupts stay off where they were off, and come back where they were on', (t) => {
  const build = buildChat(randomModel({ seed: 3, hidden: [64], density: 1 }));
  for (const enabled of [false, true]) {
    const engine = new EngineHarness(build);
    engine.cpu.iff1 = engine.cpu.iff2 = enabled;
    engine.call('start_engine');
    engine.reply('is it on');
    t.is(engine.cpu.iff1, enabled);
  }
});

test('packed lists are expanded to those of the plain form', (t) => {
  for (const [name, options] of shapes) {
    const model = modelOf(options);
    const packed = new EngineHarness(buildChat(model));
    const plain = new EngineHarness(buildChat(model, { pack: false }));
    packed.call('start_engine');
    const plan = planEngine(orderUnits(model));
    const { columns, bytes } = layOutLists(plan);
    const [from, to] = [packed.address('lists'), plain.address('lists')];
    t.true(from + bytes <= packed.build.memoryEnd);
    // Tables and lists hold addresses, and what they point to stands elsewhere in the other form.
    const word = ({ memory }: EngineHarness, at: number) => memory[at] | (memory[at + 1] << 8);
    for (const table of tablesOf(plan)) {
      const entries = (harness: EngineHarness, lists: number) =>
        columns
          .filter(({ layer }) => layer === table.layer)
          .slice(table.from, table.from + table.columns)
          .map((_, place) => {
            const at = harness.address(table.label) + place;
            return harness.memory[at] + 256 * harness.memory[at + 256] - lists;
          });
      t.deepEqual(entries(packed, from), entries(plain, to), `${name}: ${table.label}`);
    }
    let at = from;
    for (const { kind, end, lists } of columns) {
      for (const run of lists.flat()) {
        if ('code' in run) {
          t.deepEqual([...packed.memory.subarray(at, at + run.code.length)], [...run.code], name);
          at += run.code.length;
          continue;
        }
        const units = 'units' in run ? run.units : [];
        const routine =
          kind !== 'code' && 'units' in run
            ? `${KINDS[kind][run.op]}_${units.length}`
            : run.op === 'end'
              ? end
              : 'pause';
        if (word(packed, at) !== packed.address(routine)) t.fail(`${name}: ${routine} at ${at}`);
        at += 2;
        if (run.op === 'pause') {
          t.is(word(packed, at), at + 2);
          at += 2;
        }
        at += units.length % 2;
        t.deepEqual([...packed.memory.subarray(at, at + units.length)], [...units], name);
        at += units.length;
      }
    }
    t.is(at, from + bytes);
  }
});

test('lists hold every weight, in runs that fit the chain', (t) => {
  const model = randomModel({ seed: 12, hidden: [200], density: 0.8 });
  for (const layer of model.layers) {
    const sums = Array.from({ length: layer.inputs }, (_, input) => {
      const sum = new Int8Array(layer.outputs);
      for (const run of listOf(layer, input, 'sum')) {
        if (!('units' in run)) continue;
        t.true(run.units.length >= 1 && run.units.length <= KINDS.sum.stretch);
        for (const unit of run.units) sum[unit] += run.op === 'plus' ? 1 : -1;
      }
      return sum;
    });
    for (let unit = 0; unit < layer.outputs; unit++) {
      for (let input = 0; input < layer.inputs; input++) {
        if (sums[input][unit] !== layer.weights[unit * layer.inputs + input]) t.fail(`${unit}, ${input}`);
      }
    }
  }
});

test('a model that passes the end of the address space is refused, however little it is', (t) => {
  const codes = [100, 110, 120, 130, 140, 150, 160, 170].map((units) => {
    const model = randomModel({ seed: 1, hidden: [units, 8], context: 'recent8', density: 0.9 });
    try {
      return buildChat(model).memoryEnd <= 0xfe06 ? 'built' : 'beyond';
    } catch (error) {
      return (error as { code?: string }).code;
    }
  });
  t.deepEqual([...new Set(codes)], ['built', 'too-big']);
});
