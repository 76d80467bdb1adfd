import test from 'ava';
import { buildChat } from '../../../firmware/build.js';
import { planEngine } from '../../../firmware/engine/plan.js';
import { type Model, reply } from '../../../model/index.js';
import { EngineHarness, withWholeBiases } from '../../support/engine.js';
import { randomModel } from '../../support/random-model.js';

interface Row {
  readonly seed: number;
  readonly hidden: number;
  readonly outputs: number;
  /** Share of the output's weights that are not 0, and of the first layer's. */
  readonly density: number;
  readonly first: number;
  /** Whether the first layer's are 1 for the reply and 0 for the query, and each unit raises one output. */
  readonly rising?: true;
  /** What the output's biases are about; that of the end is so much lower. */
  readonly level?: number;
  readonly end?: number;
  /** What replies come to: outputs leave their bytes; they lie too far apart for bytes; too many units change at once. */
  readonly comes: readonly ('left' | 'apart' | 'crowded')[];
}

const CHARSET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$%&()*+,-./:;<=>?@[]^_';

/** A model of one hidden layer whose biases are whole, and whose replies hardly ever end. */
function modelOf({ seed, hidden, outputs, density, first, rising, level = 0, end = 0 }: Row): Model {
  const charset = `${CHARSET.slice(0, outputs - 1)}\0`;
  const options = { context: 'prefix', hidden: [hidden], charset } as const;
  const model = withWholeBiases(randomModel({ ...options, seed, density: first }));
  const [hiddenLayer] = model.layers;
  const rises = hiddenLayer.weights.map((_, at) => (at % 256 < 128 ? 0 : 1));
  const output = randomModel({ ...options, seed: seed + 100, density, bias: 60 }).layers[1];
  const last = outputs - 1;
  const weights = output.weights.map((weight, at) => {
    const [row, unit] = [Math.floor(at / hidden), at % hidden];
    if (row === last) return 0;
    return rising ? Number(unit % last === row) : weight;
  });
  const biases = output.biases.map((bias, unit) => level + (unit === last ? -end : bias));
  const layers = [
    { ...hiddenLayer, weights: rising ? rises : hiddenLayer.weights },
    { ...output, weights, biases },
  ];
  return { ...model, layers };
}

const lines = ['', 'is it alive', 'x'.repeat(62), '12 345 678 90!?'];

const rows: readonly (readonly [string, Row])[] = [
  ['two', { seed: 3, hidden: 60, outputs: 2, density: 0.02, first: 0.05, comes: [] }],
  ['six', { seed: 3, hidden: 60, outputs: 6, density: 0.02, first: 0.05, comes: [] }],
  ['seven', { seed: 3, hidden: 130, outputs: 7, density: 0.02, first: 0.05, comes: [] }],
  ['thirteen', { seed: 3, hidden: 20, outputs: 13, density: 0.02, first: 0.3, comes: [] }],
  ['fourteen', { seed: 3, hidden: 20, outputs: 14, density: 0.1, first: 0.02, comes: [] }],
  ['thirty-three', { seed: 3, hidden: 20, outputs: 33, density: 0.1, first: 0.02, comes: [] }],
  ['eighty-five', { seed: 3, hidden: 20, outputs: 85, density: 0.1, first: 0.02, comes: [] }],
  [
    'thirty-three far apart',
    { seed: 3, hidden: 20, outputs: 33, density: 0.02, first: 0.3, comes: ['apart'] },
  ],
  ['up and down', { seed: 3, hidden: 20, outputs: 13, density: 0.3, first: 0.01, comes: ['left', 'apart'] }],
  ['far apart', { seed: 3, hidden: 130, outputs: 7, density: 0.1, first: 0.02, comes: ['apart'] }],
  [
    'many changes at once',
    { seed: 6, hidden: 48, outputs: 13, density: 0, first: 1, rising: true, comes: ['apart', 'crowded'] },
  ],
  [
    'sums that pass 16 bits above',
    { seed: 3, hidden: 130, outputs: 11, density: 0.1, first: 0.02, level: 32_400, comes: ['apart'] },
  ],
  [
    'sums that pass 16 bits below',
    { seed: 3, hidden: 60, outputs: 6, density: 0.02, first: 0.3, level: -32_500, comes: ['apart'] },
  ],
];

for (const [name, row] of rows) {
  for (const pack of [true, false]) {
    test(`outputs in registers say what the reference says: ${name}${pack ? '' : ', not packed'}`, (t) => {
      const model = modelOf(row);
      t.truthy(planEngine(model).registers);
      const engine = new EngineHarness(buildChat(model, { pack }));
      engine.call('start_engine');
      const { cpu, memory } = engine;
      const [anew, correct, page] = ['layer_2', 'run_notes', 'notes_page'].map((name) =>
        engine.address(name),
      );
      const come = new Set<string>();
      for (const line of lines) {
        engine.setQuery(line);
        let text = '';
        for (let step = 0; ; step++) {
          engine.begin('next_character');
          let corrected = false;
          while (!engine.returned()) {
            cpu.step();
            if (cpu.pc === correct) corrected = true;
            if (step === 0 || cpu.pc !== anew || memory[page] === 0) continue;
            come.add(corrected ? 'left' : 'crowded');
          }
          if (memory[page] === 0) come.add('apart');
          if (cpu.a === 0) break;
          text += String.fromCharCode(cpu.a);
        }
        t.is(text, reply(model, line), line);
      }
      t.deepEqual([...come].sort(), [...row.comes].sort());
    });
  }
}
