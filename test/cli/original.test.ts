import test from 'ava';
import { check } from '../../cli/check/check.js';
import { asTyped } from '../../cli/check/prompts.js';
import { buildChat } from '../../firmware/index.js';
import { loadModel, loadPairs } from '../../model/index.js';
import { sharedFile } from '../support/shared.js';

/** Every distinct query takes half a minute; CI asks them all, and elsewhere one in so many will do. */
const EACH = process.env.CI ? 1 : 12;

test('the original’s guess model passes the check on the queries of its pairs', async (t) => {
  t.timeout(300_000, 'asking');
  const npz = sharedFile('z80ai/guess/model.npz');
  const pairFile = sharedFile('z80ai/guess/training-data.txt.gz');
  if (npz === undefined || pairFile === undefined) {
    t.log('skipped: the original’s model and pairs are not beside the project');
    return t.pass();
  }
  const model = await loadModel(npz);
  const queries = [...new Set((await loadPairs(pairFile)).map(({ query }) => query))];
  t.is(queries.length, 18_087);
  const prompts = [...new Set(queries.flatMap((query) => asTyped(query) ?? []))].filter(
    (_, at) => at % EACH === 0,
  );
  const steps = check(buildChat(model).com, model, prompts);
  let step = steps.next();
  while (!step.done) step = steps.next();
  t.is(step.value.difference, undefined);
  t.is(step.value.prompts, prompts.length);
});
