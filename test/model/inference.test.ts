import test from 'ava';
import { encode } from '../../model/encoding.js';
import { argmax, columnsOf, reply, Session, wrap } from '../../model/inference.js';
import { type Context, EOS, type Layer, MAX_REPLY, type Model, queryInputs } from '../../model/model.js';
import { randomModel } from '../support/random-model.js';

const QUERIES = ['', 'hello', 'IS IT A CHAIR?', '  are you alive ', '0123456789'.repeat(6), '?!'];

interface PlainStep {
  readonly logits: number[];
  readonly largest: number[];
}

/** The network as it is defined, row by row over every weight, with the 16-bit accumulator kept as such. */
function plainStep(model: Model, query: string, written: string): PlainStep {
  let values = [...encode(model.context, query, written, queryInputs(model.layers[0]))];
  const largest: number[] = [];
  model.layers.forEach((layer, n) => {
    const next: number[] = [];
    let most = 0;
    for (let row = 0; row < layer.outputs; row++) {
      const accumulator = new Int16Array(1);
      let exact = 0;
      for (let column = 0; column < layer.inputs; column++) {
        const product = layer.weights[row * layer.inputs + column] * values[column];
        accumulator[0] += product;
        exact += product;
      }
      accumulator[0] += layer.biases[row];
      most = Math.max(most, Math.abs(exact + layer.biases[row]));
      const shifted = Math.floor(accumulator[0] / 4);
      next.push(n < model.layers.length - 1 && shifted < 0 ? 0 : shifted);
    }
    values = next;
    largest.push(most);
  });
  return { logits: values, largest };
}

function plainReply(model: Model, query: string): string {
  let written = '';
  while (written.length < MAX_REPLY) {
    const { logits } = plainStep(model, query, written);
    const character = model.charset[logits.indexOf(Math.max(...logits))];
    if (character === EOS) break;
    written += character;
  }
  return written;
}

for (const context of ['recent8', 'prefix'] satisfies Context[]) {
  for (const [seed, hidden, density, bias, buckets] of [
    [1, [24, 16], 0.4, 200, 128],
    [2, [40], 0.2, 500, 128],
    [3, [30, 20, 10], 0.7, 3000, 128],
    [4, [256, 64], 0.9, 32000, 128],
    [5, [], 0.5, 1000, 128],
    [6, [24, 16], 0.4, 200, 256],
  ] as const) {
    test(`${context}, ${buckets} buckets, hidden layers ${JSON.stringify(hidden)}: every step equals the plain dense form`, (t) => {
      const model = randomModel({ seed, context, buckets, hidden, density, bias });
      const session = new Session(model);
      for (const query of QUERIES) {
        session.setQuery(query);
        while (!session.done) {
          const plain = plainStep(model, query, session.reply);
          session.next();
          t.deepEqual([...session.logits], plain.logits);
          t.deepEqual(
            session.work.map((work) => work.largest),
            plain.largest,
          );
        }
        t.is(session.reply, plainReply(model, query));
        t.is(reply(model, query), session.reply);
      }
    });
  }
}

test('the accumulators of one of these models do wrap', (t) => {
  const session = new Session(randomModel({ seed: 4, hidden: [256, 64], density: 0.9, bias: 32000 }));
  session.setQuery('hello');
  session.next();
  t.true(session.work.some((work) => work.largest > 0x7fff));
});

/** A model without hidden layers whose logits depend on nothing but its biases. */
function biasModel(charset: string, biases: readonly number[], weights?: Int8Array): Model {
  const outputs = biases.length;
  const layer: Layer = {
    inputs: 256,
    outputs,
    weights: weights ?? new Int8Array(256 * outputs),
    biases: Int16Array.from(biases),
  };
  return { name: 'bias', charset, context: 'prefix', layers: [layer], provenance: {} };
}

test('the shift rounds down, so -1 becomes -1 and 3 becomes 0', (t) => {
  const session = new Session(biasModel(`abcde${EOS}`, [-1, 3, 4, -4, -5, -32768]));
  session.next();
  t.deepEqual([...session.logits], [-1, 0, 1, -1, -2, -8192]);
});

test('the first of equal logits wins, counted after the shift', (t) => {
  t.is(new Session(biasModel(`ab${EOS}`, [4, 7, 0])).next(), 'a');
  t.is(new Session(biasModel(`ab${EOS}`, [3, 4, 7])).next(), 'b');
  t.is(argmax([-3, -1, -1]), 1);
});

test('a reply ends at EOS and gives EOS ever after', (t) => {
  const session = new Session(biasModel(`a${EOS}`, [0, 40]));
  t.is(session.next(), EOS);
  t.is(session.next(), EOS);
  t.true(session.done);
  t.is(session.reply, '');
});

test('a reply that never ends is cut at 50 characters', (t) => {
  const model = biasModel(`a${EOS}`, [40, 0]);
  t.is(reply(model, 'x'), 'a'.repeat(50));
  const session = new Session(model);
  t.is(session.finish().length, 50);
  t.is(session.next(), EOS);
  session.setQuery('again');
  t.is(session.reply, '');
  t.is(session.next(), 'a');
});

test('setting the query in the middle of a reply leaves nothing of it behind', (t) => {
  const model = randomModel({ seed: 9, context: 'prefix' });
  const session = new Session(model);
  session.setQuery('first');
  session.next();
  session.next();
  session.setQuery('second');
  t.is(session.finish(), reply(model, 'second'));
});

test('work is counted in nonzero inputs and in nonzero weights of their columns', (t) => {
  const weights = new Int8Array(512);
  weights[127] = 1; // "a" as the query, unit 0
  weights[256 + 127] = -2; // and unit 1
  weights[225] = 1; // "a" at the reply's first place, unit 0
  const session = new Session(biasModel(`a${EOS}`, [400, 0], weights));
  session.setQuery('a');
  t.deepEqual(session.queryWork, { nonzeroInputs: 1, additions: 2 });
  session.next();
  t.deepEqual(session.work, [{ nonzeroInputs: 0, additions: 0, largest: 432 }]);
  session.next();
  t.deepEqual(session.work, [{ nonzeroInputs: 1, additions: 1, largest: 464 }]);
});

test('columns hold each nonzero weight once, rows ascending', (t) => {
  const layer: Layer = {
    inputs: 3,
    outputs: 2,
    weights: Int8Array.of(1, 0, -2, -1, 0, 1),
    biases: new Int16Array(2),
  };
  t.deepEqual(columnsOf(layer), {
    starts: Uint32Array.of(0, 2, 2, 4),
    rows: Uint16Array.of(0, 1, 0, 1),
    weights: Int8Array.of(1, -1, -2, 1),
  });
});

for (const [sum, wrapped] of [
  [32767, 32767],
  [32768, -32768],
  [-32769, 32767],
  [65536, 0],
  [-40000, 25536],
] as const) {
  test(`a sum of ${sum} is ${wrapped} in 16 bits`, (t) => t.is(wrap(sum), wrapped));
}
