import test from 'ava';
import { ModelError } from '../../model/error.js';
import { type Context, EOS, type Layer, type Model } from '../../model/model.js';
import { validateModel } from '../../model/validate.js';
import { randomModel } from '../support/random-model.js';

const good = randomModel({ seed: 1, hidden: [8, 4], charset: `AB ?${EOS}` });

/** The good model with one layer changed. */
function withLayer(n: number, change: (layer: Layer) => Partial<Layer>): Model {
  return {
    ...good,
    layers: good.layers.map((layer, i) => (i === n ? { ...layer, ...change(layer) } : layer)),
  };
}

function withWeight(weight: number): Model {
  return withLayer(1, ({ weights }) => ({ weights: weights.with(13, weight) }));
}

const faults: readonly (readonly [what: string, model: Model, evidence: RegExp])[] = [
  ['no name', { ...good, name: '' }, /name ""/],
  ['a name with a line feed', { ...good, name: 'a\nb' }, /a\\nb/],
  ['a name with a space at its end', { ...good, name: 'guess ' }, /"guess "/],
  ['a name too long for the banner', { ...good, name: 'x'.repeat(41) }, /xxx/],
  ['an unknown context', { ...good, context: 'recent9' as Context }, /recent9/],
  ['EOS missing from the charset', { ...good, charset: 'AB ?!' }, /AB \?!/],
  ['EOS twice', { ...good, charset: `A${EOS}B${EOS}${EOS}` }, /at place 1/],
  ['a charset of EOS alone', { ...good, charset: EOS }, /charset/],
  ['a character twice', { ...good, charset: `ABA?${EOS}` }, /a second "A" at place 2/],
  ['a control character', { ...good, charset: `AB\t?${EOS}` }, /"\\t" at place 2/],
  ['a character beyond ASCII', { ...good, charset: `ABé?${EOS}` }, /"é" at place 2/],
  ['no layers', { ...good, layers: [] }, /no layers/],
  ['a charset longer than the outputs', { ...good, charset: `ABC ?${EOS}` }, /5 outputs for 6/],
  ['a first layer of 128 inputs', withLayer(0, () => ({ inputs: 128 })), /layer 1 has 128 inputs/],
  ['layers that do not chain', { ...good, layers: [good.layers[0], good.layers[2]] }, /layer 2 has 4 inputs/],
  ['a layer without units', withLayer(1, () => ({ outputs: 0 })), /layer 2 has 0 units/],
  ['a layer of half a unit', withLayer(1, () => ({ outputs: 0.5 })), /layer 2 has 0.5 units/],
  ['too many units', randomModel({ seed: 1, hidden: [257] }), /layer 1 has 257 units/],
  ['a weight missing', withLayer(0, (l) => ({ weights: l.weights.slice(1) })), /layer 1: 2047 weights/],
  [
    'a bias missing',
    withLayer(2, (l) => ({ biases: l.biases.slice(1) })),
    /layer 3: 20 weights and 4 biases/,
  ],
  ['a weight of 2', withWeight(2), /layer 2, unit 1, input 5: weight 2/],
  ['a weight of -3', withWeight(-3), /layer 2, unit 1, input 5: weight -3/],
];
for (const [what, model, evidence] of faults) {
  test(`${what} is refused`, (t) => {
    const error = t.throws(() => validateModel(model, 'x.safetensors'), { instanceOf: ModelError });
    t.is(error?.code, 'model-invalid');
    t.regex(error?.message ?? '', /^x\.safetensors /);
    t.regex(error?.evidence ?? '', evidence);
    t.true((error?.remedy.length ?? 0) > 20);
  });
}

for (const [what, model] of [
  ['two hidden layers', good],
  ['no hidden layer', randomModel({ seed: 2, hidden: [] })],
  ['a layer of 256 units', randomModel({ seed: 3, hidden: [256] })],
  ['upper and lower case of a letter', { ...good, charset: `Aa ?${EOS}` }],
] as const) {
  test(`${what} is well formed`, (t) => t.is(validateModel(model), model));
}
