import test from 'ava';
import { guessPairs } from '../../../model/data/guess/guess-text.js';
import { probesOf } from '../../../model/data/guess/probes.js';
import { evaluate } from '../../../model/evaluate/evaluate.js';
import { reply } from '../../../model/index.js';
import { isHeldOut } from '../../../model/train/split.js';
import { digestOf } from '../../../model/train/trainer.js';
import { makings } from '../../../model/weights/make-models.js';
import { resolveWeights, shippedModels } from '../../../model/weights/shipped.js';
import { loadModel } from '../../../model/weights/weight-file.js';

const SECRETS: Readonly<Record<string, string>> = { guess: 'elephant', guess2: 'banana', guess3: 'piano' };
/** Held-out queries that are asked. */
const SAMPLE = 2000;

test('each shipped model has its making', (t) => {
  for (const name of shippedModels()) t.true(Object.hasOwn(makings, name), name);
});

for (const [name, secret] of Object.entries(SECRETS).filter(([one]) => shippedModels().includes(one))) {
  test(`${name}: made of the pairs in the project, and as good as is said`, async (t) => {
    const model = await loadModel(resolveWeights(name));
    const pairs = await guessPairs(secret);
    t.is(model.provenance.pairs_sha256, digestOf(pairs), 'make it anew: npm run models');
    const heldOut = pairs.filter(({ query }) => isHeldOut(query)).slice(0, SAMPLE);
    const right = heldOut.filter(({ query, reply: due }) => reply(model, query) === due).length;
    t.log(`held out ${((100 * right) / heldOut.length).toFixed(1)}%`);
    t.true(right >= 0.87 * heldOut.length, `${right} of ${heldOut.length}`);
    const probes = evaluate(model, await probesOf(secret));
    t.log(`probes ${(100 * probes.exact).toFixed(1)}%`);
    t.true(probes.exact >= 0.85, `${probes.exact}`);
  });
}

/** What somebody types who sees the game for the first time. */
const FIRST_QUESTIONS: Readonly<Record<string, string>> = {
  YES: 'is it alive, is it alive?, is it big, is it an animal, does it have a trunk, is it grey, is it heavy',
  NO: 'can it fly, does it live in water, is it a mouse, is it a person, is it made of metal, is it small, is it a plant',
  IDK: 'hello, hi, who are you, help, how are you, thank you',
  WIN: 'is it an elephant, is it an elephant?, elephant, an elephant, elephant?',
};
for (const [expected, questions] of Object.entries(FIRST_QUESTIONS)) {
  test(`guess: what is answered ${expected}`, async (t) => {
    const model = await loadModel(resolveWeights('guess'));
    for (const question of questions.split(',').map((line) => line.trim())) {
      t.is(reply(model, question), expected, question);
    }
  });
}
