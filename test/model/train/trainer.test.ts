import test from 'ava';
import { ModelError } from '../../../model/error.js';
import { reply } from '../../../model/inference.js';
import { charsetOf, type Pair } from '../../../model/pairs.js';
import type { Kernel } from '../../../model/train/engine.js';
import { TrainingError, type TrainOptions } from '../../../model/train/options.js';
import { decodeRunState, encodeRunState } from '../../../model/train/run-state.js';
import { isHeldOut } from '../../../model/train/split.js';
import { createTrainer, type Trainer, type TrainReport } from '../../../model/train/trainer.js';
import { wasmKernel } from '../../../model/train/wasm/wasm-engine.js';
import { encodeModel } from '../../../model/weights/weight-file.js';

const THINGS =
  'cat dog cow pig hen car bus tram ship bike tree rose leaf hay corn rock sand wall door roof'.split(' ');
const REPLIES = ['YES', 'NO', 'MAYBE', 'WHY', 'HI THERE'];

/** 40 pairs with five replies that follow no rule. */
const pairs: Pair[] = THINGS.flatMap((thing, i) => [
  { query: `is it a ${thing}`, reply: REPLIES[(i * i + 1) % 5] },
  { query: `what about the ${thing}?`, reply: REPLIES[(3 * i + (i >> 2)) % 5] },
]);

const quick: Partial<TrainOptions> = {
  name: 'quick',
  hidden: [64],
  steps: 400,
  batch: 20,
  lr: 0.02,
  w1: 0,
  l1: 0,
  heldOut: 0,
  evaluateEvery: 100,
  source: 'forty pairs',
  twin: false,
};

/** No time passes, so reports come by steps alone. */
const still = { clock: () => 0 };

function finish(trainer: Trainer): TrainReport[] {
  return [...trainer.reports];
}

for (const [context, hidden] of [
  ['prefix', [64]],
  ['recent8', [64]],
  ['prefix', [48, 32]],
] as const) {
  test(`forty pairs are learned to the last character: ${context}, ${hidden.join('-')}`, (t) => {
    const trainer = createTrainer(pairs, { ...quick, context, hidden });
    finish(trainer);
    const model = trainer.best();
    t.is(model.context, context);
    t.deepEqual(
      model.layers.map(({ outputs }) => outputs),
      [...hidden, model.charset.length],
    );
    for (const pair of pairs) t.is(reply(model, pair.query), pair.reply, pair.query);
  });
}

test('whole replies are learned where most turns are openings', (t) => {
  const trainer = createTrainer(pairs, { ...quick, steps: 900, wholeEvery: 4, opening: 2 });
  const reports = finish(trainer);
  t.is(reports.at(-1)!.evaluation!.integer.queries, pairs.length);
  const model = trainer.best();
  t.regex(model.provenance.options, /--whole-every 4 --opening 2/);
  for (const pair of pairs) t.is(reply(model, pair.query), pair.reply, pair.query);
});

test('an opening as long as any reply is the whole of it', (t) => {
  const bytes = (options: Partial<TrainOptions>): Uint8Array => {
    const trainer = createTrainer(pairs, { ...quick, steps: 60, ...options });
    finish(trainer);
    return encodeModel({ ...trainer.best(), provenance: {} });
  };
  t.deepEqual(bytes({ wholeEvery: 3, opening: 50 }), bytes({ wholeEvery: 1 }));
  t.notDeepEqual(bytes({ wholeEvery: 3, opening: 1 }), bytes({ wholeEvery: 1 }));
});

test('the same seed gives the same bytes, another seed others', (t) => {
  const bytes = (seed: number): Uint8Array => {
    const trainer = createTrainer(pairs, { ...quick, steps: 60, w1: 0.1, l1: 0.05, seed });
    finish(trainer);
    return encodeModel(trainer.best());
  };
  t.deepEqual(bytes(4), bytes(4));
  t.notDeepEqual(bytes(4), bytes(5));
});

test('a report comes every so many steps, with an evaluation when it is time and at the end', (t) => {
  const trainer = createTrainer(pairs, { ...quick, steps: 35, reportEvery: 10, evaluateEvery: 15 }, still);
  const reports = finish(trainer);
  t.deepEqual(
    reports.map(({ step }) => step),
    [10, 15, 20, 30, 35],
  );
  t.deepEqual(
    reports.filter(({ evaluation }) => evaluation).map(({ step }) => step),
    [15, 30, 35],
  );
  for (const report of reports) {
    t.is(report.of, 35);
    t.is(report.pairs, 20 * report.step);
    t.true(
      (report.loss > 0 && report.accuracy >= 0 && report.accuracy <= 1 && report.learningRate > 0) ||
        report.step === 35,
    );
  }
});

test('the loss falls, and the held-out queries are those that training never sees', (t) => {
  const trainer = createTrainer(pairs, { ...quick, heldOut: 0.1, twin: true });
  const reports = finish(trainer);
  t.true(reports.at(-1)!.loss < reports[0].loss / 10);
  const held = pairs.filter(({ query }) => isHeldOut(query));
  t.true(held.length > 0);
  const { evaluation } = reports.at(-1)!;
  t.is(evaluation?.on, 'held out');
  t.is(evaluation?.integer.queries, held.length);
  t.is(evaluation?.float?.queries, held.length);
});

test('the best checkpoint is the one whose model comes out, and its figures are those of that model', (t) => {
  const trainer = createTrainer(pairs, { ...quick, heldOut: 0.1, evaluateEvery: 20, steps: 200 });
  const checkpoints = finish(trainer).flatMap(({ evaluation }) => evaluation ?? []);
  const model = trainer.best();
  const held = pairs.filter(({ query }) => isHeldOut(query));
  const right = held.filter((pair) => reply(model, pair.query) === pair.reply).length;
  t.is(right / held.length, Math.max(...checkpoints.map(({ integer }) => integer.exact)));
  const best = checkpoints.findLast((checkpoint) => checkpoint.best)!;
  t.is(best.integer.exact, right / held.length);
  const nonzero = model.layers.map(({ weights }) => weights.filter((weight) => weight !== 0).length);
  t.deepEqual(best.nonzero, nonzero);

  const { provenance } = model;
  t.is(provenance.source, 'forty pairs');
  t.is(provenance.step, `${best.step} of 200`);
  t.is(provenance.held_out_exact, `${((100 * right) / held.length).toFixed(2)}% of ${held.length} queries`);
  t.true(provenance.nonzero_weights.startsWith(`${nonzero[0] + nonzero[1]} `));
  const others = pairs.filter(({ query }) => !isHeldOut(query));
  const known = others.filter((pair) => reply(model, pair.query) === pair.reply).length;
  t.is(
    provenance.trained_exact,
    `${((100 * known) / others.length).toFixed(2)}% of ${others.length} queries`,
  );
});

test('a run that is left gives what it has, and goes on when asked again', (t) => {
  const trainer = createTrainer(pairs, { ...quick, evaluateEvery: 10, reportEvery: 10 }, still);
  const first = trainer.reports.next();
  t.is(first.value?.step, 10);
  const early = trainer.best();
  t.is(early.provenance.step, '10 of 400');
  t.is(trainer.reports.next().value?.step, 20);
});

test('a run that has not begun gives the network that it would begin with', (t) => {
  t.is(createTrainer(pairs, quick).best().provenance.step, '0 of 400');
});

test('penalties make weights and activations sparse', (t) => {
  const nonzero = (w1: number): number => {
    const reports = finish(createTrainer(pairs, { ...quick, w1 }));
    return reports.at(-1)!.evaluation!.nonzero[0];
  };
  t.true(nonzero(1) < nonzero(0) / 2);
});

test('pairs that are all held out cannot be trained on', (t) => {
  const held = pairs.filter(({ query }) => isHeldOut(query));
  const error = t.throws(() => createTrainer(held), { instanceOf: TrainingError });
  t.is(error?.code, 'too-few-pairs');
  t.notThrows(() => createTrainer(held, { heldOut: 0 }));
});

test('bad options and names that no model can have are refused before anything is trained', (t) => {
  t.is(
    t.throws(() => createTrainer(pairs, { steps: -1 }), { instanceOf: TrainingError })?.code,
    'bad-option',
  );
  t.is(t.throws(() => createTrainer(pairs, { name: '' }), { instanceOf: ModelError })?.code, 'model-invalid');
});

test('a run that is resumed gives the same bytes as one that was not stopped', (t) => {
  const options = {
    ...quick,
    heldOut: 0.1,
    steps: 90,
    evaluateEvery: 30,
    w1: 0.1,
    l1: 0.05,
    wholeEvery: 3,
    twin: true,
  };
  const whole = createTrainer(pairs, options, still);
  const reports = finish(whole);
  const controller = new AbortController();
  const first = createTrainer(pairs, options, { ...still, signal: controller.signal });
  for (const { step } of first.reports) if (step === 50) controller.abort();
  const state = decodeRunState(encodeRunState(first.state()), 'run');
  t.is(state.step, 50);
  const second = createTrainer(pairs, options, { ...still, resume: state });
  const rest = finish(second);
  t.is(rest[0].step, 60);
  t.deepEqual(rest.at(-1)!.evaluation, reports.at(-1)!.evaluation);
  t.deepEqual(encodeModel(second.best()), encodeModel(whole.best()));
  t.deepEqual(second.state().networks, whole.state().networks);
});

test('a run is not resumed with other pairs or options', (t) => {
  const state = createTrainer(pairs, quick).state();
  for (const [others, options] of [
    [pairs.slice(1), quick],
    [pairs, { ...quick, lr: 0.03 }],
    [pairs, { ...quick, twin: true }],
  ] as const) {
    const error = t.throws(() => createTrainer(others, options, { resume: state }), {
      instanceOf: TrainingError,
    });
    t.is(error?.code, 'other-run');
  }
});

test('neither the twin nor the number of threads changes the integer network', (t) => {
  const bytes = (twin: boolean, threads: number): Uint8Array => {
    const kernel: Kernel = (plan) => wasmKernel(plan, threads);
    const trainer = createTrainer(pairs, { ...quick, steps: 40, heldOut: 0.1, twin }, { kernel });
    finish(trainer);
    const { provenance, ...model } = trainer.best();
    t.is(provenance.held_out_exact_float !== undefined, twin);
    return encodeModel({ ...model, provenance: {} });
  };
  t.deepEqual(bytes(true, 0), bytes(false, 1));
});

test('a stopped run keeps the best so far', (t) => {
  const controller = new AbortController();
  const trainer = createTrainer(
    pairs,
    { ...quick, evaluateEvery: 20 },
    { ...still, signal: controller.signal },
  );
  for (const { step } of trainer.reports) if (step === 50) controller.abort();
  t.regex(trainer.best().provenance.step, /^(20|40) of 400$/);
});

/** A clock that is looked at once or more a step, and goes on by so many milliseconds each time. */
function ticking(milliseconds: number): () => number {
  let now = 0;
  return () => (now += milliseconds);
}

test('given a time, the speed of the first steps decides how many there are, and those make the same weights', (t) => {
  const options = { ...quick, evaluateEvery: 200 };
  const timed = createTrainer(pairs, { ...options, minutes: 0.25 }, { clock: ticking(5) });
  const reports = finish(timed);
  const { of } = reports.at(-1)!;
  t.true(of >= 400, `${of}`);
  t.is(reports.at(-1)!.step, of);
  t.true(reports.every(({ secondsLeft, rate }) => secondsLeft >= 0 && rate > 0));
  const counted = createTrainer(pairs, { ...options, steps: of }, still);
  finish(counted);
  t.deepEqual(encodeModel(timed.best()), encodeModel(counted.best()));
});

test('a run that takes longer than its time is ended', (t) => {
  const trainer = createTrainer(pairs, { ...quick, minutes: 0.1, evaluateEvery: 10 }, { clock: ticking(50) });
  const steps = finish(trainer).length;
  t.true(steps > 0 && steps < 120, `${steps}`);
});

test('an evaluation tells what the answers cost, and how sparse the network is', (t) => {
  const [last] = finish(createTrainer(pairs, { ...quick, steps: 100 })).slice(-1);
  const { cost, nonzero, weights, sample } = last.evaluation!;
  t.true(cost.additionsAQuery > 0 && cost.additionsAStep > 0);
  t.true(cost.tStatesAStep > 1_500);
  t.deepEqual(weights, [384 * 64, 64 * charsetOf(pairs).length]);
  t.true(nonzero.every((count, n) => count > 0 && count < weights[n]));
  t.is(sample.integer.queries, pairs.length);
  t.is(last.layers.length, 2);
  t.true(last.layers[0].active > 0 && last.layers[0].largest > 0);
});
