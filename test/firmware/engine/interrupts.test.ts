import test from 'ava';
import { buildChat } from '../../../firmware/build.js';
import { planEngine } from '../../../firmware/engine/plan.js';
import { type Model, reply } from '../../../model/index.js';
import { EngineHarness, withWholeBiases } from '../../support/engine.js';
import { randomModel } from '../../support/random-model.js';

/** T-states that interrupts may be off at a stretch. */
const LONGEST = 1_500;

/** Weights of the second layer all +1 and every x 255: hardly an addition without a carry. */
function carries(): Model {
  const model = randomModel({ seed: 1, hidden: [120, 60], context: 'recent8', density: 0 });
  const [first, second, third] = model.layers;
  return {
    ...model,
    layers: [
      {
        ...first,
        weights: first.weights.map((_, at) => (at % first.inputs === 5 ? 1 : 0)),
        biases: first.biases.map(() => 1020),
      },
      { ...second, weights: second.weights.map((_, at) => (at % second.inputs < 60 ? 1 : -1)) },
      { ...third, weights: third.weights.map((_, at) => (at % 2 === 0 ? 1 : -2)) },
    ],
  };
}

/** Whole biases, so that the output is corrected from step to step, and every counter is near zero. */
function events(charset?: string): Model {
  const options = charset === undefined ? {} : { charset };
  return withWholeBiases(randomModel({ seed: 4, hidden: [60], context: 'prefix', density: 1, ...options }));
}

/** The same with few weights for the output, so that it is kept in registers. */
function notes(charset?: string): Model {
  const model = events(charset);
  const [first, output] = model.layers;
  const weights = output.weights.map((weight, at) => (at % 7 === 0 && at < 7 * 60 ? weight : 0));
  return { ...model, layers: [first, { ...output, weights, biases: output.biases.fill(0) }] };
}

const rows: readonly (readonly [string, Model])[] = [
  ['carries everywhere', carries()],
  ['events everywhere', events()],
  ['events everywhere, the output in registers', notes()],
  ['events everywhere, the output beside the registers', notes('ABCDEFGHIJKLMNOP?\0')],
  ['dense sums', randomModel({ seed: 3, hidden: [64, 64], density: 1, context: 'prefix' })],
  ['dense counters', randomModel({ seed: 5, hidden: [128, 40], density: 1, context: 'recent8' })],
];

for (const [name, model] of rows) {
  test(`interrupts come at every moment, harm nothing and wait for no longer than ${LONGEST} T: ${name}`, (t) => {
    const { incremental, registers } = planEngine(model);
    t.is(incremental, name.startsWith('events'));
    t.is(registers !== undefined, name.includes('the output'));
    const engine = new EngineHarness(buildChat(model, { pack: false }));
    const { cpu, memory } = engine;
    // A handler as a serial driver's: it pushes, works, and returns with interrupts on.
    memory.set([0xf5, 0xe5, 0x21, 0x80, 0x00, 0x34, 0xe1, 0xf1, 0xfb, 0xed, 0x4d], 0x38);
    cpu.im = 1;
    cpu.iff1 = cpu.iff2 = true;
    engine.call('start_engine');
    const image = memory.slice(engine.build.program.origin, engine.build.imageBytes);
    let longest = 0;
    let off = 0;
    let taken = 0;
    let steps = 0;
    const run = (routine: string) => {
      engine.begin(routine);
      while (!engine.returned()) {
        const passed = cpu.step();
        off = cpu.iff1 ? 0 : off + passed;
        longest = Math.max(longest, off);
        if (++steps % 17 === 0 && cpu.iff1 && cpu.interrupt()) taken++;
      }
    };
    for (const query of ['', 'is it alive', 'x']) {
      for (let at = 0; at < query.length; at++) memory[0xff00 + at] = query.charCodeAt(at);
      cpu.hl = 0xff00;
      cpu.b = query.length;
      run('set_query');
      let text = '';
      for (;;) {
        run('next_character');
        if (cpu.a === 0) break;
        text += String.fromCharCode(cpu.a);
      }
      t.is(text, reply(model, query));
    }
    t.true(taken > 300, `${taken}`);
    t.true(longest <= LONGEST, `${longest} T-states without interrupts`);
    t.log(`${longest} T`);
    t.deepEqual(memory.slice(engine.build.program.origin, engine.build.imageBytes), image);
  });
}
