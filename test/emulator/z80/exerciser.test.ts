import test from 'ava';
import { exercise, exerciseOracle, expectedCrcs } from './exerciser/crcs.js';
import { buildOracle } from './oracle/oracle.js';

test('the exerciser comes to the CRCs that libz80ex came to', (t) => {
  const { crcs, tStates } = exercise();
  t.log(`${crcs.length} groups, ${tStates} T-states`);
  t.deepEqual(crcs, expectedCrcs());
});

test('libz80ex comes to them again', (t) => {
  const oracle = buildOracle(t);
  if (oracle !== undefined) t.deepEqual(exerciseOracle(oracle), expectedCrcs());
});
