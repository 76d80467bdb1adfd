import test from 'ava';
import { pullOf, rateOf } from '../../../model/train/adamw.js';

test('the rate rises to its highest in the warm-up and falls to nothing', (t) => {
  const schedule = { lr: 0.1, steps: 1000 };
  t.is(rateOf(schedule, 100), 0.05);
  t.is(rateOf(schedule, 200), 0.1);
  t.true(Math.abs(rateOf(schedule, 600) - 0.05) < 1e-12);
  t.true(rateOf(schedule, 1000) < 1e-12);
});

test('the pull begins after the warm-up, and grows with the square of what is done', (t) => {
  const schedule = { lr: 0.1, steps: 1000, pull: 2 };
  t.is(pullOf(schedule, 200), 0);
  t.is(pullOf(schedule, 600), 2 * 0.25 * rateOf(schedule, 600));
  t.is(pullOf({ ...schedule, pull: 0 }, 600), 0);
  t.is(pullOf({ ...schedule, steps: undefined }, 100), 0, 'the first steps of a run by the clock');
});
