import test from 'ava';
import { seededRandom } from '../../../model/data/random.js';
import { CONTEXT_BUCKETS, type QueryBuckets } from '../../../model/model.js';
import { charsetOf, type Pair } from '../../../model/pairs.js';
import { scalarsOf } from '../../../model/train/adamw.js';
import type { Engine, EnginePlan, Kernel, NetworkState, Outcome } from '../../../model/train/engine.js';
import { packExamples } from '../../../model/train/examples.js';
import { GRIDS, type Precision } from '../../../model/train/grid.js';
import { type Form, floatForm, integerForm, Parameters } from '../../../model/train/parameters.js';
import { plainKernel } from '../../../model/train/plain-engine.js';
import { wasmKernel } from '../../../model/train/wasm/wasm-engine.js';

const WORDS = 'is it a big small red cat dog horse that can fly or swim in the deep blue sea'.split(' ');
const REPLIES = ['YES', 'NO', 'MAYBE SO', 'I REALLY DO NOT KNOW WHAT YOU MEAN BY THAT', 'HI'];

/** Pairs that follow no rule, with some queries twice. */
const pairs: Pair[] = (() => {
  const random = seededRandom(7);
  const below = (count: number): number => Math.floor(count * random());
  return Array.from({ length: 90 }, () => ({
    query: Array.from({ length: 1 + below(6) }, () => WORDS[below(WORDS.length)]).join(' '),
    reply: REPLIES[below(REPLIES.length)],
  }));
})();
const charset = charsetOf(pairs);
const order = Uint32Array.from(pairs.keys());
const BATCH = 30;

function precise(...precisions: Precision[]): Form {
  return { mode: 'integer', grids: precisions.map((precision) => GRIDS[precision]) };
}

interface Row {
  readonly hidden: readonly number[];
  readonly context: 'prefix' | 'recent8';
  readonly buckets?: QueryBuckets;
  readonly forms: readonly Form[];
  /** What the first weights are multiplied by: far up, accumulators wrap and are penalised. */
  readonly gain?: number;
}

const rows: Readonly<Record<string, Row>> = {
  'no hidden layer': { hidden: [], context: 'prefix', forms: [integerForm(1)] },
  'one hidden layer': { hidden: [40], context: 'prefix', forms: [integerForm(2)] },
  'three hidden layers': { hidden: [100, 33, 16], context: 'recent8', forms: [integerForm(4)] },
  'with a twin': { hidden: [64, 48], context: 'prefix', forms: [integerForm(3), floatForm(3)] },
  'other grids': { hidden: [32, 32], context: 'prefix', forms: [precise('binary', '4-bit', 'float')] },
  '256 buckets': { hidden: [40, 24], context: 'recent8', buckets: 256, forms: [integerForm(3)] },
  'accumulators that wrap': { hidden: [256, 64], context: 'prefix', forms: [integerForm(3)], gain: 3 },
};

for (const [name, { hidden, context, forms, gain = 1, buckets = 128 }] of Object.entries(rows)) {
  const sizes = [buckets + CONTEXT_BUCKETS, ...hidden, charset.length];
  const plan = {
    examples: packExamples(pairs, charset, { buckets, context }),
    sizes,
    forms,
    mostPairs: BATCH,
  };

  const start = (kernel: Kernel): Engine => {
    const engine = kernel(plan);
    const master = new Parameters(sizes);
    master.initialise(seededRandom(11));
    if (gain !== 1) {
      for (const { weights } of master.layers)
        for (let i = 0; i < weights.length; i++) weights[i] = Math.abs(weights[i]);
      for (const layer of master.layers) layer.biases.fill(200 * gain);
    }
    const none = new Float32Array(master.all.length);
    for (const n of forms.keys())
      engine.load(n, {
        master: master.all,
        means: none,
        squares: none,
        rms: new Float64Array(hidden.length),
      });
    return engine;
  };
  const learn = (engine: Engine, steps: number): Outcome[][] =>
    Array.from({ length: steps }, (_, s) => {
      const at = (s * BATCH) % order.length;
      const scalars = scalarsOf(0.005, 0.01, s + 1, hasZero ? 0.1 : 0);
      return [...engine.learn(order, at, at + BATCH, scalars, { w1: 0.3, w1Context: 0.2, l1: 0.1 })];
    });
  const hasZero = forms.every(({ grids }) => !grids.includes(GRIDS.binary));
  const states = (engine: Engine): NetworkState[] => [...forms.keys()].map((n) => engine.save(n));

  test(`${name}: the integers are those of the plain engine, and the gradients to five digits`, (t) => {
    const plain = start(plainKernel);
    const wasm = start((given) => wasmKernel(given, 0));
    const [expected, found] = [learn(plain, 1)[0], learn(wasm, 1)[0]];
    for (const [n, { loss, right, examples, layers }] of expected.entries()) {
      t.is(found[n].examples, examples);
      t.is(found[n].right, right);
      t.true(Math.abs(found[n].loss - loss) < 1e-4 * (1 + loss), `loss ${found[n].loss}, plainly ${loss}`);
      for (const [k, { active, rms, largest }] of layers.entries()) {
        if (forms[n].mode === 'integer' && forms[n].grids[k] !== undefined) {
          t.is(found[n].layers[k].largest, largest);
          t.is(found[n].layers[k].active, active);
        }
        t.true(Math.abs(found[n].layers[k].rms - rms) <= 1e-4 * rms);
      }
    }
    // After one step the means are a tenth of the gradients.
    for (const [n, { means, squares }] of states(plain).entries()) {
      const other = states(wasm)[n];
      const greatest = means.reduce((most, mean) => Math.max(most, Math.abs(mean)), 0);
      t.true(greatest > 0);
      const off = means.findIndex((mean, i) => Math.abs(mean - other.means[i]) > 2e-5 * greatest);
      t.is(off, -1, `number ${off}: ${other.means[off]}, plainly ${means[off]}`);
      const offSquare = squares.findIndex(
        (square, i) => Math.abs(square - other.squares[i]) > 1e-4 * square + 1e-9 * greatest * greatest,
      );
      t.is(offSquare, -1);
    }
    if (gain > 1) t.true(expected[0].layers.some(({ largest }) => largest > 32_767));
    plain.close();
    wasm.close();
  });

  test(`${name}: evaluations agree with the plain engine's`, (t) => {
    const wasm = start((given) => wasmKernel(given, 0));
    learn(wasm, 5);
    const plain = start(plainKernel);
    for (const [n, state] of states(wasm).entries()) {
      plain.load(n, state);
      const expected = plain.evaluate(n, order);
      const found = wasm.evaluate(n, order);
      t.is(found.queries, expected.queries);
      t.is(found.exact, expected.exact);
      t.is(found.characters, expected.characters);
      t.true(Math.abs(found.loss - expected.loss) < 1e-4 * (1 + expected.loss));
    }
    wasm.close();
  });

  if (hasZero) {
    test(`${name}: weights are drawn to their grid as the plain engine draws them`, (t) => {
      const still = { keep: 1, pace: 0, squareScale: 1, pull: 0.25 };
      const [plain, wasm] = [plainKernel, (given: EnginePlan) => wasmKernel(given, 0)].map((kernel) => {
        const engine = start(kernel);
        engine.learn(order, 0, BATCH, still, { w1: 0, w1Context: 0, l1: 0 });
        const masters = states(engine).map(({ master }) => master);
        engine.close();
        return masters;
      });
      t.deepEqual(wasm, plain);
    });
  }

  test(`${name}: the same bits with one thread and with four`, (t) => {
    const engines = [0, 3].map((threads) => start((given) => wasmKernel(given, threads)));
    const [one, four] = engines.map((engine) => {
      const outcomes = learn(engine, 12);
      return { outcomes, states: states(engine) };
    });
    t.deepEqual(four, one);
    for (const engine of engines) engine.close();
  });
}
