import test from 'ava';
import type { Layer, Model } from '../../../model/model.js';
import { modelId } from '../../../model/weights/model-id.js';
import { decodeModel, encodeModel } from '../../../model/weights/weight-file.js';
import { randomModel } from '../../support/random-model.js';

const model = randomModel({ seed: 11, hidden: [8] });

function withFirstLayer(change: (layer: Layer) => Partial<Layer>): Model {
  const [first, ...others] = model.layers;
  return { ...model, layers: [{ ...first, ...change(first) }, ...others] };
}

test('the id is 8 hexadecimal digits and stays the same in a file', (t) => {
  t.regex(modelId(model), /^[0-9a-f]{8}$/);
  t.is(modelId(decodeModel(encodeModel(model), 'm')), modelId(model));
});

test('name and provenance do not matter', (t) => {
  t.is(modelId({ ...model, name: 'other', provenance: { a: 'b' } }), modelId(model));
});

const { weights, biases } = model.layers[0];
const others: readonly (readonly [what: string, model: Model])[] = [
  ['a weight', withFirstLayer(() => ({ weights: weights.with(5, weights[5] === 1 ? 0 : 1) }))],
  ['a bias', withFirstLayer(() => ({ biases: biases.with(5, biases[5] + 256) }))],
  ['the charset', { ...model, charset: model.charset.replace('A', 'a') }],
  ['the context', { ...model, context: 'prefix' }],
  ['the shape', withFirstLayer(() => ({ inputs: 128, outputs: 16 }))],
];
for (const [what, other] of others) {
  test(`${what} matters`, (t) => t.not(modelId(other), modelId(model)));
}
