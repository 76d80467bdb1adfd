import test from 'ava';
import { seededRandom } from '../../../model/data/random.js';
import { Session } from '../../../model/inference.js';
import { type Context, MAX_REPLY } from '../../../model/model.js';
import { charsetOf, type Pair } from '../../../model/pairs.js';
import type { Evaluation } from '../../../model/train/engine.js';
import { packExamples } from '../../../model/train/examples.js';
import { exportModel } from '../../../model/train/export-model.js';
import { Network } from '../../../model/train/network.js';
import { type Form, floatForm, integerForm, Parameters } from '../../../model/train/parameters.js';
import { plainKernel } from '../../../model/train/plain-engine.js';
import { plainProducts } from '../../../model/train/plain-products.js';

const pairs: Pair[] = [
  { query: 'is it big', reply: 'YES' },
  { query: 'can it fly', reply: 'NO' },
  { query: 'is it red', reply: 'MAYBE' },
  { query: 'aaaaaa', reply: 'NO' },
];
const all = Uint32Array.from(pairs.keys());
const charset = charsetOf(pairs);
const INPUTS = 256;

function network(hidden: readonly number[], seed: number, formOf: (layers: number) => Form): Network {
  const master = new Parameters([INPUTS, ...hidden, charset.length]);
  master.initialise(seededRandom(seed));
  master.scale = 0.7;
  const examples = packExamples(pairs, charset, { buckets: 128, context: 'prefix' });
  return new Network(master, formOf(hidden.length + 1), examples, pairs.length, plainProducts);
}

/** How a network with these masters answers. */
function evaluate(
  master: Parameters,
  given: readonly Pair[],
  context: Context,
  asked: Uint32Array,
  mostPairs: number,
): Evaluation {
  const { sizes } = master;
  const forms = [integerForm(sizes.length - 1)];
  const engine = plainKernel({
    examples: packExamples(given, charset, { buckets: 128, context }),
    sizes,
    forms,
    mostPairs,
  });
  const none = new Float32Array(master.all.length);
  engine.load(0, {
    master: master.all,
    means: none,
    squares: none,
    rms: new Float64Array(sizes.length - 2),
  });
  return engine.evaluate(0, asked);
}

for (const hidden of [[], [6], [8, 5]]) {
  test(`the gradient without rounding is that of finite differences: hidden ${JSON.stringify(hidden)}`, (t) => {
    const net = network(hidden, 5, floatForm);
    const { master } = net;
    // Away from 0 so that the kinks of |w| are not met; biases too, so that they matter.
    for (const { biases } of master.layers)
      for (let i = 0; i < biases.length; i++) biases[i] = 0.3 - 0.1 * (i % 7);
    net.read();
    net.forward(all, 0, all.length);
    net.backward({ w1: 0, w1Context: 0, l1: 0 });
    const gradients = net.gradients.all.slice();
    const lossAt = (index: number, value: number): number => {
      const before = master.all[index];
      master.all[index] = value;
      net.read();
      const { loss } = net.forward(all, 0, all.length);
      master.all[index] = before;
      return loss;
    };
    // Every number behind the first layer, the scale, and those of the first layer that count most.
    const first = INPUTS * master.sizes[1];
    const large = [...gradients.keys()]
      .sort((a, b) => Math.abs(gradients[b]) - Math.abs(gradients[a]))
      .slice(0, 60);
    const indices = new Set([
      ...large,
      ...Array.from({ length: gradients.length - first }, (_, i) => first + i),
    ]);
    const step = 2 ** -7;
    for (const index of indices) {
      const value = master.all[index];
      const slope = (lossAt(index, value + step) - lossAt(index, value - step)) / (2 * step);
      const error = Math.abs(slope - gradients[index]);
      if (error > 2e-3 + 0.02 * Math.abs(slope)) t.fail(`number ${index}: ${gradients[index]}, but ${slope}`);
    }
    t.true(gradients.some((gradient) => Math.abs(gradient) > 0.01));
  });
}

test('the penalty w1 pulls every weight towards 0, and l1 every unit that is on', (t) => {
  const net = network([6], 5, integerForm);
  net.read();
  net.forward(all, 0, all.length);
  net.backward({ w1: 0, w1Context: 0, l1: 0 });
  const plain = net.gradients.all.slice();
  net.forward(all, 0, all.length);
  net.backward({ w1: 3, w1Context: 0, l1: 0 });
  const { weights } = net.master.layers[1];
  for (let i = 0; i < weights.length; i++) {
    const at = INPUTS * 6 + 6 + i;
    const pull = net.gradients.all[at] - plain[at];
    t.true(Math.abs(pull - (3 * Math.sign(weights[i])) / weights.length) < 1e-5);
  }
  net.forward(all, 0, all.length);
  net.backward({ w1: 0, w1Context: 0, l1: 3 });
  const biases = net.gradients.layers[0].biases;
  const before = plain.subarray(INPUTS * 6, INPUTS * 6 + 6);
  t.true(biases.every((gradient, i) => gradient >= before[i]));
  t.true(biases.some((gradient, i) => gradient > before[i]));
});

for (const context of ['prefix', 'recent8'] as const) {
  test(`the integer forward pass is inference, wrapping included: ${context}`, (t) => {
    let longest = 0;
    let wrapped = 0;
    for (let seed = 0; seed < 30; seed++) {
      const master = new Parameters([INPUTS, 12, 9, charset.length]);
      master.initialise(seededRandom(seed));
      // The output's accumulators of two seeds in three are pushed to their limits and over them.
      const { biases } = master.layers[2];
      for (let i = 0; i < biases.length; i++) biases[i] = [1023, Math.sin(seed + i), -1023][seed % 3];
      const model = exportModel(master, { name: 'm', charset, context, provenance: {} });
      const session = new Session(model);
      const answered = pairs.map(({ query }) => {
        session.setQuery(query);
        while (!session.done) {
          session.next();
          if (session.work[2].largest > 32_767) wrapped++;
        }
        longest = Math.max(longest, session.reply.length);
        return { query, reply: session.reply };
      });
      const other = charset[0];
      const tampered = answered.map(({ query, reply }) => ({ query, reply: reply === other ? '' : other }));
      for (const [given, expected] of [
        [answered, 1],
        [tampered, 0],
      ] as const) {
        t.is(evaluate(master, given, context, all, given.length).exact, expected, `seed ${seed}`);
      }
    }
    t.is(longest, MAX_REPLY);
    t.true(wrapped > 0);
  });
}

test('a query with several replies counts as right with any of them', (t) => {
  const master = new Parameters([INPUTS, charset.length]);
  master.initialise(seededRandom(1));
  const model = exportModel(master, { name: 'm', charset, context: 'prefix', provenance: {} });
  const session = new Session(model);
  session.setQuery('is it big');
  const given = [
    { query: 'is it big', reply: 'N' },
    { query: 'Is it BIG', reply: session.finish() },
    { query: 'can it fly', reply: 'YYY' },
  ];
  const { queries, exact } = evaluate(master, given, 'prefix', Uint32Array.of(0, 1, 2), 2);
  t.is(queries, 2);
  t.is(exact, 0.5);
});
