import test from 'ava';
import { shippedQueries } from '../../../cli/check/shipped-queries.js';
import { loadModel, resolveWeights, shippedModels } from '../../../model/index.js';
import { randomModel } from '../../support/random-model.js';

for (const name of shippedModels()) {
  test(`${name} has questions of its own, each once`, async (t) => {
    const questions = await shippedQueries(await loadModel(resolveWeights(name)));
    t.true(questions.length >= 100, `${questions.length}`);
    t.is(new Set(questions).size, questions.length);
  });
}

test('any other model has none', async (t) => {
  for (const name of ['mine', 'constructor']) {
    t.deepEqual(await shippedQueries({ ...randomModel({ seed: 1, hidden: [4] }), name }), []);
  }
});
